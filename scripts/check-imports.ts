import { findBreaches } from './imports/find-breaches.ts'
import { readSourceTree } from './imports/source-file.ts'

const files = readSourceTree(process.cwd())
const breaches = findBreaches(files)
for (const { rule, place, what, why } of breaches) console.error(`${place} imports ${what}\n  ${rule}: ${why}`)
console.log(`imports: ${files.length} files, ${breaches.length} breaches`)
process.exitCode = breaches.length > 0 ? 1 : 0
