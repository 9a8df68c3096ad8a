/** A command of `danvan`: what it does, in one line, and how to run it. */
interface Command {
  readonly about: string
  readonly run: (args: readonly string[]) => Promise<number>
}

/** One lazy import for each command, so that `danvan read` loads no server. */
const commands: Readonly<Record<string, Command>> = {
  serve: {
    about: 'khởi động ứng dụng tại máy này [--sample]',
    run: async (args) => (await import('./serve.ts')).serve(args),
  },
  read: {
    about: 'đọc TỆP…, THƯ MỤC hoặc - (đầu vào chuẩn) [--json] [--stage blocks|lines|tree|reading]',
    run: async (args) => (await import('./read.ts')).read(args),
  },
  organisation: {
    about: 'tổ chức: import TỆP [--dry-run] [--json] | export [--day] [--format xlsx|csv] | load-sample',
    run: async (args) => (await import('./organisation.ts')).organisation(args),
  },
  audit: {
    about:
      'kiểm tra hoặc xuất nhật ký: verify [--file TỆP] [--expect SỐ:MÃ] [--json] | export [--from] [--to] [--format jsonl|csv]',
    run: async (args) => (await import('./audit.ts')).audit(args),
  },
}

const help = [
  'danvan: từ kế hoạch dân vận đã ban hành đến báo cáo chính thức.',
  '',
  'Cách dùng: danvan LỆNH [tùy chọn]',
  '',
  ...Object.entries(commands).map(([name, { about }]) => `  ${name.padEnd(14)}${about}`),
].join('\n')

const [name = '--help', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (command) process.exitCode = await command.run(args)
else if (name === '--help' || name === '-h' || name === 'help') console.log(help)
else {
  console.error(`Không có lệnh "${name}"; hãy chạy "danvan --help" để xem các lệnh.`)
  process.exitCode = 2
}
