import type { StoredData } from '#app/server/open-stored.ts'
import { verifyDatabase, verifyFile } from '#features/audit/index.ts'
import { bendWords } from '#features/audit/model/index.ts'
import type { Checkpoint } from '#platform/audit/chain/chain-link.ts'
import { checkpointsIn } from '#platform/audit/chain/checkpoints.ts'
import type { Verification } from '#platform/audit/chain/verify-chain.ts'

export interface VerifyArguments {
  readonly file: string | undefined
  readonly database: string | undefined
  readonly checkpoints: readonly Checkpoint[]
  readonly json: boolean
}

/** Checks a file, or the database with what the log file beside it holds of the chain's earlier ends. */
export async function verify(
  { file, database: address, checkpoints, json }: VerifyArguments,
  open: (address: string | undefined) => Promise<StoredData>,
): Promise<number> {
  if (file !== undefined) return tell(await verifyFile(file, { checkpoints, onProgress }), checkpoints.length, json)
  const stored = await open(address)
  try {
    const logged = stored.logFile === null ? [] : await loggedCheckpoints(stored.logFile)
    const all = [...logged, ...checkpoints]
    return tell(await verifyDatabase(stored.database, { checkpoints: all, onProgress }), all.length, json)
  } finally {
    await stored.close()
  }
}

async function loggedCheckpoints(file: string): Promise<Checkpoint[]> {
  return [...(await checkpointsIn(`${file}.1`)), ...(await checkpointsIn(file))]
}

/** On a terminal alone. */
function onProgress(checked: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[KĐã kiểm tra ${checked.toLocaleString('vi-VN')} mục …`)
}

function tell(result: Verification, checkpoints: number, json: boolean): number {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  console.log(json ? JSON.stringify(result) : wordsOf(result, checkpoints).join('\n'))
  return result.bend ? 1 : 0
}

function wordsOf({ checked, first, head, bend }: Verification, checkpoints: number): string[] {
  if (bend) return [`Nhật ký KHÔNG còn nguyên vẹn. ${bendWords(bend)}`, ...(head ? [`Đến trước đó: ${at(head)}.`] : [])]
  if (!head) return ['Nhật ký chưa có mục nào.']
  const begun = first === 1 ? '' : ` Tệp bắt đầu từ mục số ${first}: các mục trước đó không có ở đây để kiểm tra.`
  const compared = checkpoints > 0 ? ` Đã so với ${checkpoints} mốc đã ghi nhận.` : ''
  return [
    `Nhật ký còn nguyên vẹn: ${checked.toLocaleString('vi-VN')} mục.${begun}${compared}`,
    `Mục cuối: ${at(head)}.`,
  ]
}

function at({ seq, hash }: Checkpoint): string {
  return `${seq}:${hash}`
}
