import { read } from './read.ts'

const [command, ...args] = process.argv.slice(2)
if (command === 'read') process.exitCode = await read(args)
else {
  console.error(`Không có lệnh "${command ?? ''}".`)
  process.exitCode = 2
}
