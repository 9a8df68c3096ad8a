// Says where a document leads nowhere: a relative link in a Markdown file without a file behind it, an npm script or a
// path in back quotes that does not exist, or a path of somebody's machine anywhere in the repository.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'])
  .toString()
  .split('\n')
  .filter((file) => file !== '' && existsSync(file))
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

const link = /\]\((?!https?:|mailto:|#)([^)#\s]+)/g
const npmScript = /npm (?:run|--silent run) ([\w:-]+)/g
const quotedPath = /`((?:src|tests|docs|bench|scripts|bin)\/[\w./-]+)`/g
const machinePath = /(^|[^\w.])\/(work|farm|home\/\w+)\//

function troublesOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const troubles: string[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const say = (what: string) => troubles.push(`${file}:${index + 1} ${what}`)
    if (machinePath.test(line)) say('names a path of one machine')
    if (!file.endsWith('.md')) continue
    for (const [, target = ''] of line.matchAll(link))
      if (!existsSync(join(dirname(file), target))) say(`links to ${target}, which is not there`)
    for (const [, name = ''] of line.matchAll(npmScript))
      if (!scripts[name]) say(`names npm run ${name}, which is not there`)
    for (const [, path = ''] of line.matchAll(quotedPath))
      if (!existsSync(path)) say(`names ${path}, which is not there`)
  }
  return troubles
}

const texts = files.filter(
  (file) => /\.(md|ts|tsx|mjs|json|css|html|sql|sh)$/.test(file) && file !== 'package-lock.json',
)
const troubles = texts.flatMap(troublesOf)
for (const trouble of troubles) console.error(trouble)
console.log(`docs: ${texts.length} files, ${troubles.length} troubles`)
process.exitCode = troubles.length > 0 ? 1 : 0
