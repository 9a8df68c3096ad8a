// Says where the repository repeats the words of the source documents, where ../shared lies beside the checkout:
//   node scripts/check-own-words.ts
// Samples may share no six words in a row with them, any other file no ten; names of bodies, names of laws, signs and the
// fixed formulas of official paper are nobody's sentences.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { readBytes } from '../src/documents/reading/read-bytes.ts'

const root = join(import.meta.dirname, '..')
const sources = ['../shared/seeds', '../shared/reading/texts'].map((folder) => join(root, folder))
const samples = 'src/features/documents/samples/files/'
const sampleWindow = 6
const fileWindow = 10

/** Names and fixed formulas that every official document shares: each ends a run of words, as a number does. */
const formulas = [
  'cộng hòa xã hội chủ nghĩa việt nam',
  'độc lập tự do hạnh phúc',
  'ngày truyền thống công tác dân vận của đảng',
  'công tác dân vận chính quyền',
  'công tác dân vận',
  'luật thực hiện dân chủ ở cơ sở',
  'quy định chi tiết một số điều của',
  'các cơ quan hành chính nhà nước',
  'trên địa bàn tỉnh',
  'về tiếp tục thực hiện',
  'nghị quyết số',
  'nghị định số',
  'ban hành kèm theo quyết định số',
  'ban hành kế hoạch thực hiện',
  'ủy ban mặt trận tổ quốc việt nam',
  'ủy ban nhân dân',
  'ubnd tỉnh',
  'sở văn hóa thể thao và du lịch',
  'ban chấp hành trung ương đảng',
  'ủy ban thường vụ quốc hội',
  'ban thường vụ',
  'ban bí thư',
  'ban tuyên giáo và dân vận tỉnh ủy',
  'ban dân vận tỉnh ủy',
  'của tỉnh ủy',
  'các sở ban ngành tỉnh',
  'sở nội vụ',
  'sở khoa học và công nghệ',
  'đơn vị chủ trì',
  'chủ trì phối hợp với',
  'để tổng hợp',
  'phó bí thư thường trực',
  'phó chủ tịch',
  'mặt trận tổ quốc các tổ chức chính trị xã hội',
  'thủ tướng chính phủ',
  'ngày quốc tế người cao tuổi',
  'mặt trận tổ quốc và các đoàn thể',
  'cơ quan chủ trì',
  'văn phòng sở',
  'thường trực tỉnh ủy',
  'cổng thông tin điện tử tỉnh',
  'lực lượng vũ trang',
  'thời gian hoàn thành',
  'bộ nội vụ',
  'bộ chính trị',
  'cơ quan hành chính nhà nước và đơn vị sự nghiệp công lập',
  'luật sửa đổi bổ sung một số điều của luật',
  'kế hoạch như sau',
  'thực hiện kế hoạch này',
]

function wordsOf(text: string): string[] {
  const found =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+|\p{N}+|\n/gu) ?? []
  let words = ` ${found.map((word) => (word === '\n' ? '0' : word)).join(' ')} `
  for (const formula of formulas) words = words.replaceAll(` ${formula} `, ' 0 ')
  return words.trim().split(' ')
}
const isLetters = (word: string) => /^\p{L}+$/u.test(word)

function runs(text: string, length: number): Map<string, number> {
  const words = wordsOf(text)
  const found = new Map<string, number>()
  for (let at = 0; at + length <= words.length; at += 1) {
    const run = words.slice(at, at + length)
    if (run.every(isLetters)) found.set(run.join(' '), at)
  }
  return found
}

async function textOf(path: string): Promise<string> {
  const outcome = await readBytes(readFileSync(path), path)
  return outcome.reading?.text ?? ''
}

function trackedFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  return list.split('\0').filter((path) => path && existsSync(join(root, path)))
}

if (!sources.every(existsSync)) {
  console.log('The source documents are not here (../shared): words not compared.')
  process.exit(0)
}
/** A source is broken into lines anywhere; only an empty line parts its paragraphs. */
const unwrapped = (text: string) => text.replace(/\n(?!\s*\n)/g, ' ')
const sourceText = sources.flatMap((folder) =>
  readdirSync(folder).map((file) => unwrapped(readFileSync(join(folder, file), 'utf8'))),
)
const sourceRuns = new Map([sampleWindow, fileWindow].map((length) => [length, runs(sourceText.join('\n'), length)]))
let copies = 0
for (const path of trackedFiles()) {
  const isSample = path.startsWith(samples)
  if (!isSample && !/\.(ts|tsx|mjs|json|md|txt|html|css|yml)$/.test(path)) continue
  const length = isSample ? sampleWindow : fileWindow
  const text = isSample ? await textOf(join(root, path)) : readFileSync(join(root, path), 'utf8')
  const known = sourceRuns.get(length)
  for (const run of runs(text, length).keys()) {
    if (!known?.has(run)) continue
    copies += 1
    console.log(`${relative('.', path)}: ${run}`)
  }
}
console.log(`${copies} runs of words shared with the source documents`)
process.exit(copies ? 1 : 0)
