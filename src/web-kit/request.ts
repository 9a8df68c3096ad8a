import { lostLine, type Problem, problemFrom } from './problem.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

const listeners = new Set<(problem: Problem) => void>()

/** Hears of every refusal, whoever asked; answers how to stop. */
export function onRefusal(listener: (problem: Problem) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function refused(status: number, answer: unknown): Problem {
  const problem = problemFrom(status, answer)
  for (const listener of listeners) listener(problem)
  return problem
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * Asks the server and gives its JSON answer (null where it has none). Throws a Problem: status 0 where no answer came,
 * else the sentence that the server said. The caller names the shape; the server's contract holds it.
 */
export function request<Answer>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<Answer> {
  if (method === 'GET' || signal) return send<Answer>(method, path, body, signal)
  return onceAtATime(`${method} ${path} ${JSON.stringify(body)}`, () => send<Answer>(method, path, body))
}

const underWay = new Map<string, Promise<unknown>>()

/** A write that is under way is not sent again: the second click of a double click gets the answer of the first. */
function onceAtATime<Answer>(key: string, write: () => Promise<Answer>): Promise<Answer> {
  const before = underWay.get(key) as Promise<Answer> | undefined
  if (before) return before
  const sent = write().finally(() => underWay.delete(key))
  underWay.set(key, sent)
  return sent
}

async function send<Answer>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<Answer> {
  const init: RequestInit = { method, credentials: 'same-origin', headers: { accept: 'application/json' } }
  if (signal) init.signal = signal
  if (body !== undefined) {
    init.headers = { accept: 'application/json', 'content-type': 'application/json' }
    init.body = JSON.stringify(body)
  }
  let response: Response
  try {
    response = await fetch(path, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw lostLine()
  }
  const answer = await bodyOf(response)
  if (!response.ok) throw refused(response.status, answer)
  return answer as Answer
}

/** Sends a form, telling how much of it has left (0 to 1); answers and throws as `request` does. */
export function sendForm<Answer>(path: string, form: FormData, onProgress: (part: number) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const transfer = new XMLHttpRequest()
    transfer.open('POST', path)
    transfer.setRequestHeader('accept', 'application/json')
    transfer.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    })
    transfer.addEventListener('error', () => reject(lostLine()))
    transfer.addEventListener('abort', () => reject(lostLine()))
    transfer.addEventListener('load', () => {
      let answer: unknown = null
      try {
        answer = JSON.parse(transfer.responseText)
      } catch {
        answer = null
      }
      if (transfer.status >= 200 && transfer.status < 300) resolve(answer as Answer)
      else reject(refused(transfer.status, answer))
    })
    transfer.send(form)
  })
}

/** `path?a=1&b=2` of the values that are there. */
export function withQuery(path: string, values: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') query.set(name, String(value))
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}
