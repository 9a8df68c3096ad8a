import { newId } from '#kernel/ids.ts'
import { observable } from '#web-kit/observable.ts'
import { isLostLine, sentenceOf } from '#web-kit/problem.ts'
import { sendForm } from '#web-kit/request.ts'
import { uploadAddress } from './assignment-queries.ts'

/** Bytes of one file, as the server takes it. */
const largestFile = 25 * 1024 * 1024

export interface EvidenceUpload {
  /** Made once for a file: sent again after a lost line, it is still one file. */
  readonly id: string
  readonly assignmentId: string
  readonly file: File
  readonly state: 'waiting' | 'sending' | 'failed'
  /** 0 to 1. */
  readonly part: number
  readonly problem: string | null
  /** Whether the line was lost, so that sending again helps. */
  readonly canRetry: boolean
}

/** Files on their way to the server, one at a time. They live outside of the pages: going elsewhere stops none of them. */
export const evidenceUploads = observable<readonly EvidenceUpload[]>([])

type Listener = (assignmentId: string) => void
let onArrived: Listener = () => {}

/** Who hears that a file has arrived. */
export function hearArrivals(listener: Listener): void {
  onArrived = listener
}

function change(id: string, part: Partial<EvidenceUpload>): void {
  evidenceUploads.set(evidenceUploads.get().map((upload) => (upload.id === id ? { ...upload, ...part } : upload)))
}

export function dropUpload(id: string): void {
  evidenceUploads.set(evidenceUploads.get().filter((upload) => upload.id !== id))
}

async function sendNext(): Promise<void> {
  const list = evidenceUploads.get()
  const next = list.find(({ state }) => state === 'waiting')
  if (!next || list.some(({ state }) => state === 'sending')) return
  change(next.id, { state: 'sending', part: 0, problem: null })
  const form = new FormData()
  form.append('file', next.file, next.file.name)
  form.append('id', next.id)
  try {
    await sendForm(uploadAddress(next.assignmentId), form, (part) => change(next.id, { part }))
    dropUpload(next.id)
    onArrived(next.assignmentId)
  } catch (error) {
    const lost = isLostLine(error)
    const problem = lost ? 'Mất kết nối. Tệp còn đây, sẽ gửi lại khi có mạng.' : sentenceOf(error)
    change(next.id, { state: 'failed', problem, canRetry: lost })
  }
  void sendNext()
}

/** Puts files in the queue; one that is too large is told at once, not after minutes of sending. */
export function uploadEvidence(assignmentId: string, files: readonly File[]): void {
  const added = files.map((file): EvidenceUpload => {
    const problem = file.size > largestFile ? 'Tệp lớn hơn 25 MB. Hãy thu nhỏ hoặc chia thành nhiều tệp.' : null
    const state = problem ? 'failed' : 'waiting'
    return { id: newId(), assignmentId, file, state, part: 0, problem, canRetry: false }
  })
  evidenceUploads.set([...evidenceUploads.get(), ...added])
  void sendNext()
}

export function retryUpload(id: string): void {
  change(id, { state: 'waiting', problem: null })
  void sendNext()
}

/** When the line is back, what was lost goes out by itself. */
if (typeof window !== 'undefined') {
  window.addEventListener('online', () => {
    for (const { id, state, canRetry } of evidenceUploads.get()) if (state === 'failed' && canRetry) retryUpload(id)
  })
  window.addEventListener('beforeunload', (event) => {
    if (evidenceUploads.get().some(({ state, canRetry }) => state !== 'failed' || canRetry)) event.preventDefault()
  })
}
