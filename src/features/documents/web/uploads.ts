import { observable } from '#web-kit/observable.ts'
import { isLostLine, sentenceOf } from '#web-kit/problem.ts'
import { sendForm } from '#web-kit/request.ts'
import type { ReceivedDocuments } from '../contract.ts'

/** The largest file that the server takes, in bytes. */
const largestFile = 64 * 1024 * 1024
const sentAtOnce = 2

export interface Upload {
  readonly id: number
  readonly file: File
  readonly state: 'waiting' | 'sending' | 'received' | 'already' | 'failed'
  /** 0 to 1. */
  readonly part: number
  readonly problem: string | null
  /** Whether sending again can help. */
  readonly canRetry: boolean
  readonly documentId: string | null
}

/** Files on their way to the server. They live outside of the pages: going elsewhere stops none of them. */
export const uploads = observable<readonly Upload[]>([])

let lastId = 0

function change(id: number, part: Partial<Upload>): void {
  uploads.set(uploads.get().map((upload) => (upload.id === id ? { ...upload, ...part } : upload)))
}

async function send(upload: Upload, onReceived: () => void): Promise<void> {
  change(upload.id, { state: 'sending', part: 0, problem: null })
  const form = new FormData()
  form.append('files', upload.file, upload.file.name)
  try {
    const answer = await sendForm<ReceivedDocuments>('/api/documents', form, (part) => change(upload.id, { part }))
    const document = answer.items[0]
    change(upload.id, {
      state: document?.already ? 'already' : 'received',
      part: 1,
      documentId: document?.id ?? null,
    })
    onReceived()
  } catch (error) {
    const problem = isLostLine(error) ? 'Mất kết nối, chưa nộp được tệp này.' : sentenceOf(error)
    change(upload.id, { state: 'failed', problem, canRetry: true })
  }
}

/** Sends what waits, two at a time. */
function sendWaiting(onReceived: () => void): void {
  const sending = uploads.get().filter(({ state }) => state === 'sending').length
  for (const upload of uploads
    .get()
    .filter(({ state }) => state === 'waiting')
    .slice(0, sentAtOnce - sending)) {
    void send(upload, onReceived).then(() => sendWaiting(onReceived))
  }
}

/** Puts files in the queue; one that is too large or empty is told at once, not after minutes of sending. */
export function upload(files: readonly File[], onReceived: () => void): void {
  const added = files.map((file): Upload => {
    const problem =
      file.size > largestFile
        ? 'Tệp lớn hơn 64 MB. Hãy chia nhỏ hoặc bỏ bớt hình ảnh rồi nộp lại.'
        : file.size === 0
          ? 'Tệp rỗng, không có nội dung để đọc.'
          : null
    const state = problem ? 'failed' : 'waiting'
    return { id: ++lastId, file, state, part: 0, problem, canRetry: false, documentId: null }
  })
  uploads.set([...uploads.get(), ...added])
  sendWaiting(onReceived)
}

export function retryUpload(id: number, onReceived: () => void): void {
  change(id, { state: 'waiting', problem: null })
  sendWaiting(onReceived)
}

/** Takes everything that has come to its end off the list. */
export function clearFinishedUploads(): void {
  uploads.set(uploads.get().filter(({ state }) => state === 'waiting' || state === 'sending'))
}
