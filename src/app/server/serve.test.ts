import { existsSync, readdirSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { signedInClient } from '../../../tests/support/api-client.ts'
import { danvanHome, isHealthy, patience } from '../../../tests/support/danvan-home.ts'
import { type DanvanProcess, setupLinkIn } from '../../../tests/support/danvan-process.ts'
import type { DocumentPage, ReceivedDocuments } from '../../features/documents/contract.ts'

const home = danvanHome()

describe('danvan serve', () => {
  it(
    'says where it serves, and prints the one-time link until it is used',
    async () => {
      const danvan = home.start()
      const url = await danvan.url()
      expect(danvan.said()).toContain('danvan đang phục vụ tại http://127.0.0.1:')
      await expect.poll(() => setupLinkIn(danvan.said())).toContain(`${url}/khoi-tao#ma=`)
      await signedInClient({ url, setupLink: setupLinkIn(danvan.said()) })
      expect(await (await fetch(`${url}/van-ban`)).text()).toContain('<html')
      await home.stopInOrder(danvan)
      const again = home.start()
      await again.url()
      again.child.kill('SIGINT')
      expect(await again.ended).toBe(0)
      expect(setupLinkIn(again.said())).toBe('')
    },
    patience,
  )

  it.each([
    ['the program', (danvan: DanvanProcess) => danvan.child.kill('SIGKILL')],
    [
      'the program and PostgreSQL',
      (danvan: DanvanProcess) => {
        process.kill(home.postmasterPid(), 'SIGKILL')
        danvan.child.kill('SIGKILL')
      },
    ],
    [
      'PostgreSQL and the program right after it began to start it again',
      async (danvan: DanvanProcess) => {
        process.kill(home.postmasterPid(), 'SIGKILL')
        await wait(120)
        danvan.child.kill('SIGKILL')
      },
    ],
  ])(
    'recovers by itself after kill -9 of %s, with all that was acknowledged',
    async (name, kill) => {
      const danvan = home.start()
      const client = await home.signedIn(danvan)
      const text = `KẾ HOẠCH\nTrồng cây, ${name}\n`
      const sent = await client.send<ReceivedDocuments>('POST', '/api/documents', { name: 'kh', text })
      expect(sent.status).toBe(201)
      await kill(danvan)
      expect(await danvan.ended).toBe('SIGKILL')
      const next = home.start()
      const again = await home.signedIn(next)
      const { body } = await again.get<DocumentPage>('/api/documents')
      expect(body.items.map(({ id }) => id)).toContain(sent.body.items[0]?.id)
      await expect
        .poll(async () => (await again.get<DocumentPage>('/api/documents?state=queued')).body.items, {
          timeout: patience,
        })
        .toEqual([])
      await home.stopInOrder(next)
    },
    patience,
  )

  it(
    'goes on serving when PostgreSQL alone is killed',
    async () => {
      const danvan = home.start()
      const url = await danvan.url()
      const before = home.postmasterPid()
      process.kill(before, 'SIGKILL')
      await expect
        .poll(() => existsSync(home.path('postgres', 'postmaster.pid')) && home.postmasterPid(), {
          timeout: patience,
        })
        .not.toBe(before)
      await expect.poll(() => isHealthy(url), { timeout: patience }).toBe(true)
      await home.stopInOrder(danvan)
    },
    patience,
  )

  it(
    'loads the samples with --sample, once',
    async () => {
      for (const _ of [1, 2]) {
        const danvan = home.start({}, ['--sample'])
        const client = await home.signedIn(danvan)
        const { body } = await client.get<DocumentPage>('/api/documents?limit=200')
        const samples = readdirSync(new URL('../../features/documents/samples/files/', import.meta.url))
        const names = body.items.map(({ fileName }) => fileName).filter((fileName) => samples.includes(fileName))
        expect(names.sort()).toEqual(samples.sort())
        await home.stopInOrder(danvan)
      }
    },
    patience,
  )
})
