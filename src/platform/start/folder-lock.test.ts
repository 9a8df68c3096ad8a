import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { lockFolder, lockPatiently } from './folder-lock.ts'
import { StartProblem } from './start-problem.ts'

const folder = mkdtempSync(join(tmpdir(), 'danvan-lock-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('lockFolder', () => {
  it('lets one of many have the folder, and the next when it is released', async () => {
    const tries = await Promise.allSettled([1, 2, 3, 4, 5].map(() => lockFolder(folder)))
    const held = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(held).toHaveLength(1)
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(StartProblem)
    await held[0]?.release()
    // A process just forked elsewhere may keep the socket open for a moment more.
    const next = await lockPatiently(folder, 5000)
    await next.release()
  })

  it('knows the same folder by another name, and tells who holds it', async () => {
    const other = join(folder, 'ten-khac')
    symlinkSync(folder, other)
    const held = await lockPatiently(folder, 5000)
    await expect(lockFolder(other)).rejects.toMatchObject({
      sentence: expect.stringContaining(`tiến trình ${process.pid}`),
    })
    await held.release()
  })
})
