import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isRunning, readPostmasterLock, servesCluster } from './postmaster-lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'danvan-pid-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('readPostmasterLock', () => {
  it.each([
    ['4711\n/d\n1\n5432\n/d/run\n\n  1 2\nready   \n', { pid: 4711, ready: true }],
    ['4711\n/d\n1\n5432\n/d/run\n\n  1 2\nstarting\n', { pid: 4711, ready: false }],
    ['4711\n/d\n', { pid: 4711, ready: false }],
    ['', null],
    ['-1\n', null],
    ['rác', null],
  ])('%j → %j', (text, lock) => {
    writeFileSync(join(folder, 'postmaster.pid'), text)
    expect(readPostmasterLock(folder)).toEqual(lock)
  })

  it('finds none in a folder without one', () => {
    expect(readPostmasterLock(join(folder, 'khong-co'))).toBeNull()
  })
})

describe('a process id that passed to another program', () => {
  it('is not taken for our PostgreSQL, so nobody else is ever stopped', () => {
    expect(servesCluster(process.pid, folder)).toBe(false)
    expect(servesCluster(1, folder)).toBe(false)
  })
})

describe('isRunning', () => {
  it('knows the living from the dead', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const pid = child.pid ?? 0
    expect(isRunning(pid)).toBe(true)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(isRunning(pid)).toBe(false)
  })
})
