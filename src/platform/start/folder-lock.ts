import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { realpathSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { StartProblem } from './start-problem.ts'

export interface FolderLock {
  release(): Promise<void>
}

/**
 * Holds a data folder for this process alone. The hold is a listening local socket, which the operating system lets go
 * when the process dies in whatever way: nothing is left behind that would have to be deleted.
 * Throws a StartProblem where another process holds the folder.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const address = lockAddress(realpathSync(folder))
  const server = createServer(tellOwner)
  server.unref()
  if (!(await listens(server, address))) {
    const owner = await askOwner(address)
    // On systems where the socket is a file, a dead owner leaves the file behind; nobody answers behind it.
    if (owner !== null || isKeptByTheSystem(address)) throw inUse(folder, owner)
    rmSync(address, { force: true })
    if (!(await listens(server, address))) throw inUse(folder, await askOwner(address))
  }
  return {
    async release() {
      server.close()
      await once(server, 'close')
    },
  }
}

/** Like `lockFolder`, but waits this long for a holder to let the folder go. */
export async function lockPatiently(folder: string, milliseconds: number): Promise<FolderLock> {
  const deadline = Date.now() + milliseconds
  for (;;) {
    try {
      return await lockFolder(folder)
    } catch (error) {
      if (!(error instanceof StartProblem) || Date.now() > deadline) throw error
      await wait(100)
    }
  }
}

function lockAddress(folder: string): string {
  const name = `danvan-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`
  if (process.platform === 'linux') return `\0${name}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return join(tmpdir(), `${name}.sock`)
}

function isKeptByTheSystem(address: string): boolean {
  return address.startsWith('\0') || address.startsWith('\\\\')
}

function tellOwner(socket: Socket): void {
  socket.on('error', () => socket.destroy())
  socket.end(String(process.pid))
}

async function listens(server: Server, address: string): Promise<boolean> {
  try {
    server.listen(address)
    await once(server, 'listening')
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return false
    throw error
  }
}

/** The process id that the owner tells, or null where nobody answers. */
async function askOwner(address: string): Promise<string | null> {
  const socket = connect(address)
  socket.setTimeout(1000, () => socket.destroy(new Error('no answer')))
  try {
    let answer = ''
    for await (const part of socket) answer += String(part)
    return answer
  } catch {
    return null
  }
}

function inUse(folder: string, owner: string | null): StartProblem {
  const who = owner ? ` (tiến trình ${owner})` : ''
  return new StartProblem(
    `Thư mục dữ liệu ${folder} đang được một danvan khác sử dụng${who}. Hãy dừng chương trình đó, hoặc đặt DANVAN_DATA trỏ tới thư mục khác.`,
  )
}
