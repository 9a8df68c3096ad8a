import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type FileProblem, fileProblem } from '#documents/reading/formats/file-problem.ts'
import { largestFile } from '#documents/reading/formats/read-file.ts'

/** A file to read. */
export interface InputFile {
  readonly name: string
  /** Its bytes, or why it is not taken in. */
  readonly bytes: () => Promise<Uint8Array | FileProblem>
}

/** A path that leads nowhere; `message` is one Vietnamese sentence. */
export class NoSuchInput extends Error {}

const readable = /\.(?:docx|docm|doc|pdf|html?|txt|md)$/i

/** Paths → the files meant: `-` is standard input, a folder stands for all documents in it and below, in order. */
export async function inputFiles(paths: readonly string[]): Promise<InputFile[]> {
  const files: InputFile[] = []
  for (const path of paths) {
    if (path === '-') files.push({ name: 'stdin', bytes: readStandardInput })
    else if (await isFolder(path)) {
      const found = await documentsIn(path)
      if (found.length === 0) throw new NoSuchInput(`Thư mục "${path}" không có tệp văn bản nào để đọc.`)
      files.push(...found.map(fileAt))
    } else files.push(fileAt(path))
  }
  return files
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    throw new NoSuchInput(`Không tìm thấy tệp "${path}"; hãy kiểm tra lại đường dẫn.`)
  }
}

async function documentsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && readable.test(entry.name) && !/^(?:\.|~\$)/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

const fileAt = (path: string): InputFile => ({ name: basename(path), bytes: () => readAt(path) })

async function readAt(path: string): Promise<Uint8Array | FileProblem> {
  try {
    await using file = await open(path)
    const { size } = await file.stat()
    if (size > largestFile) return fileProblem('too-large')
    return await file.readFile()
  } catch {
    return fileProblem('damaged', 'Không mở được tệp; hãy kiểm tra quyền đọc tệp rồi thử lại.')
  }
}

async function readStandardInput(): Promise<Uint8Array | FileProblem> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk)
    size += chunk.length
    if (size > largestFile) return fileProblem('too-large')
  }
  return Buffer.concat(chunks)
}
