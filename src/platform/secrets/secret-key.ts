import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderProblem, StartProblem } from '../start/start-problem.ts'

const fileName = 'secret.key'

/**
 * The secret that locks the secret box: the one given (DANVAN_SECRET), otherwise the one in the data folder's key file,
 * which is made on the first start and readable by its owner alone. Throws a StartProblem where the file is no key.
 */
export function readSecretKey(given: string | null, dataFolder: string): string {
  if (given !== null) return given
  const file = join(dataFolder, fileName)
  const found = readIfThere(file)
  if (found === null) return makeKey(file, dataFolder)
  if (/^[\w-]{43}$/.test(found.trim())) return found.trim()
  throw new StartProblem(
    `Tệp khóa ${file} bị hỏng. Hãy chép lại tệp này từ bản sao lưu, hoặc đặt DANVAN_SECRET; nếu đã mất hẳn thì xóa tệp rồi chạy lại, khi đó ai dùng bước xác minh thứ hai phải thiết lập lại.`,
  )
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new StartProblem(`Không đọc được tệp khóa ${file}. Hãy cấp quyền đọc cho người chạy danvan rồi chạy lại.`, {
      cause: error,
    })
  }
}

/** Two programs that start at once agree on one key: the second finds the first one's file. */
function makeKey(file: string, dataFolder: string): string {
  const key = randomBytes(32).toString('base64url')
  try {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx', flush: true })
    return key
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return readSecretKey(null, dataFolder)
    throw folderProblem(error, dataFolder)
  }
}
