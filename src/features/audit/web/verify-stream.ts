import { lostLine, problemFrom } from '#web-kit/problem.ts'
import type { AuditHead, VerificationView, VerifyLine } from '../contract.ts'

export interface VerifyProgress {
  readonly checked: number
  readonly of: number
}

/** Has the whole chain checked, telling how far it is; throws a Problem, or an error with a sentence. */
export async function verifyChain(
  expect: AuditHead | null,
  onProgress: (progress: VerifyProgress) => void,
  signal: AbortSignal,
): Promise<VerificationView> {
  const response = await fetch('/api/audit/verify', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { accept: 'application/x-ndjson, application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ expect }),
    signal,
  })
  if (!response.ok || !response.body) throw problemFrom(response.status, await response.json().catch(() => null))
  let rest = ''
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const told = JSON.parse(line) as VerifyLine
      if ('result' in told) return told.result
      if ('failed' in told) throw problemFrom(500, { code: 'failed', message: told.failed })
      onProgress(told)
    }
  }
  throw lostLine()
}
