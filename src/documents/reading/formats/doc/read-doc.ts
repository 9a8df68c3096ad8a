import type { FileContent } from '../../blocks.ts'
import { UnreadableFile } from '../file-problem.ts'

export async function readDoc(_bytes: Uint8Array): Promise<FileContent> {
  throw new UnreadableFile('unknown-format')
}
