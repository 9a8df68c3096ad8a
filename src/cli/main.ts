/** One lazy import for each command, so that `danvan read` loads no server. */
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  read: async (args) => (await import('./read.ts')).read(args),
  serve: async (args) => (await import('./serve.ts')).serve(args),
}

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (command) process.exitCode = await command(args)
else {
  console.error(`Không có lệnh "${name}".`)
  process.exitCode = 2
}
