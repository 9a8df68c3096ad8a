import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockPatiently } from './folder-lock.ts'
import { folderProblem, StartProblem } from './start-problem.ts'

/** Changes when an older program could no longer use the folder. */
const layout = 1

/** A program that is just ending gets this long to let the folder go. */
const patienceMilliseconds = 3000

export interface DataFolder {
  readonly path: string
  release(): Promise<void>
}

/** Makes the data folder if there is none and holds it for this process. Throws a StartProblem where it cannot. */
export async function openDataFolder(path: string): Promise<DataFolder> {
  try {
    mkdirSync(path, { recursive: true })
    const lock = await lockPatiently(path, patienceMilliseconds)
    try {
      checkLayout(path)
    } catch (error) {
      await lock.release()
      throw error
    }
    return { path: realpathSync(path), release: () => lock.release() }
  } catch (error) {
    throw folderProblem(error, path)
  }
}

function checkLayout(path: string): void {
  const file = join(path, 'danvan.json')
  if (!existsSync(file)) {
    writeFileSync(file, `${JSON.stringify({ layout })}\n`)
    return
  }
  const made = layoutOf(readFileSync(file, 'utf8'))
  if (made > layout) {
    throw new StartProblem(
      `Thư mục dữ liệu ${path} do một bản danvan mới hơn tạo ra. Hãy chạy bản mới hơn đó; dữ liệu vẫn còn nguyên.`,
    )
  }
}

/** An unreadable note (a disk that was full while it was written) says nothing against the folder. */
function layoutOf(text: string): number {
  try {
    const note: unknown = JSON.parse(text)
    return typeof note === 'object' && note && 'layout' in note && typeof note.layout === 'number' ? note.layout : 0
  } catch {
    return 0
  }
}
