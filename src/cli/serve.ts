import { serve as startServing } from '#app/server/serve.ts'
import { StartProblem } from '#platform/start/start-problem.ts'
import { parents } from './parents.ts'

/** `danvan serve [--sample]`: starts the service and runs until it is told to stop; answers the exit status. */
export async function serve(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== '--sample')
  if (unknown) {
    console.error(`Không có tùy chọn "${unknown}". Cách dùng: danvan serve [--sample]`)
    return 2
  }
  const told = waitUntilTold()
  try {
    const sample = args.includes('--sample')
    const { server, stop } = await startServing({
      environment: process.env,
      workingFolder: process.cwd(),
      sample,
      say: (sentence) => console.log(sentence),
    })
    greet(server.url, server.setupLink, sample)
    await told
    await stop()
    console.log('danvan đã dừng.')
    return 0
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error
    console.error(error.sentence)
    return 1
  }
}

function greet(url: string, setupLink: string | null, sample: boolean): void {
  console.log(`danvan đang phục vụ tại ${url} (nhấn Ctrl-C để dừng).`)
  if (!setupLink) return
  console.log(`Tạo quản trị viên đầu tiên bằng liên kết dùng một lần này:\n  ${setupLink}`)
  if (sample) return
  console.log('Muốn xem thử với văn bản mẫu: bấm nút nạp văn bản mẫu ở trang đầu, hoặc chạy "npm start -- --sample".')
}

/** Ends at Ctrl-C, SIGTERM, a closed terminal, or, under `npm start`, when npm itself is gone. */
function waitUntilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
    if (!process.env.npm_lifecycle_event) return
    const before = parents()
    setInterval(() => {
      if (parents() !== before) resolve()
    }, 300).unref()
  })
}
