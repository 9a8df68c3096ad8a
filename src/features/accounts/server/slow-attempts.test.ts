import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import { newPerson } from '../../people/server/new-person.ts'
import { hashPassword } from './password.ts'
import { signIn } from './sign-in.ts'

const passwords = { an: 'mật khẩu của An', binh: 'mật khẩu của Bình' }
const office = '198.51.100.7'

describe('wrong attempts are slowed', () => {
  let storage: TestDatabase
  let now: Date

  beforeEach(async () => {
    storage = await testDatabase()
    now = new Date('2026-03-02T01:00:00Z')
    for (const [username, password] of Object.entries(passwords)) {
      const person = newPerson({ name: username, email: null, phone: null }, now)
      await storage.database.insertInto('person').values(person).execute()
      await storage.database
        .insertInto('account')
        .values({
          id: person.id,
          person_id: person.id,
          username,
          password_hash: await hashPassword(password),
          created_at: now,
        })
        .execute()
    }
  })
  afterEach(() => storage.close())

  const later = (seconds: number) => {
    now = new Date(now.getTime() + seconds * 1000)
  }
  const attempt = async (username: string, password: string, address: string, browserToken: string | null = null) => {
    try {
      return await signIn(storage.database, { username, password }, { address, userAgent: '', browserToken }, now)
    } catch (error) {
      return (error as { code: string }).code
    }
  }
  const wrong = (username: string, address: string, browser: string | null = null) =>
    attempt(username, 'đoán mò', address, browser)
  const getsIn = async (username: keyof typeof passwords, address: string, browser: string | null = null) =>
    typeof (await attempt(username, passwords[username], address, browser)) === 'object'

  it('for the guesser’s address alone: elsewhere the person gets in', async () => {
    for (let count = 0; count < 10; count += 1) expect(await wrong('an', '203.0.113.5')).toBe('wrong-password')
    expect(await wrong('an', '203.0.113.5')).toBe('too-many-attempts')
    expect(await getsIn('an', office)).toBe(true)
    expect(await getsIn('binh', '203.0.113.5')).toBe(true)
  })

  it('and not for good: after five minutes one more is tried', async () => {
    for (let count = 0; count < 11; count += 1) await wrong('an', office)
    expect(await getsIn('an', office)).toBe(false)
    later(300)
    expect(await getsIn('an', office)).toBe(true)
    for (let count = 0; count < 10; count += 1) expect(await wrong('an', office)).toBe('wrong-password')
  })

  it('but never in a browser that knows the person, whoever guesses from the same office or from everywhere', async () => {
    const first = await attempt('an', passwords.an, office)
    const browser = typeof first === 'object' && first.kind === 'signed-in' ? first.browserToken : null
    for (let count = 0; count < 12; count += 1) await wrong('an', office)
    for (let host = 0; host < 10; host += 1) {
      for (let count = 0; count < 8; count += 1) await wrong('an', `203.0.113.${host}`)
    }
    expect(await wrong('an', '192.0.2.1')).toBe('too-many-attempts')
    expect(await getsIn('an', office, browser)).toBe(true)
    for (let count = 0; count < 10; count += 1) await wrong('an', office, browser)
    expect(await wrong('an', office, browser)).toBe('too-many-attempts')
  }, 60_000)

  it('all together from many addresses, and the next gets through after ninety seconds', async () => {
    const answers: unknown[] = []
    for (let host = 0; host < 8; host += 1) {
      for (let count = 0; count < 8; count += 1) answers.push(await wrong('an', `203.0.113.${host}`))
    }
    expect(answers.filter((answer) => answer === 'wrong-password')).toHaveLength(60)
    expect(await getsIn('an', office)).toBe(false)
    later(90)
    expect(await getsIn('an', office)).toBe(true)
  }, 60_000)

  it('an office signs in through one address: right passwords cost nothing', async () => {
    for (let count = 0; count < 70; count += 1) expect(await getsIn(count % 2 ? 'an' : 'binh', office)).toBe(true)
  }, 60_000)

  it('one password tried on everybody from one address, known names and unknown ones alike', async () => {
    const answers: unknown[] = []
    for (let count = 0; count < 60; count += 1)
      answers.push(await wrong(count % 10 ? `nguoi${count}` : 'an', '203.0.113.5'))
    expect(answers.filter((answer) => answer === 'wrong-password')).toHaveLength(50)
    expect(await getsIn('binh', office)).toBe(true)
  }, 60_000)

  it('keeps no name as it was typed', async () => {
    await wrong('lỡ gõ mật khẩu vào đây', office)
    const rows = await storage.database.selectFrom('sign_in_pace').selectAll().execute()
    expect(JSON.stringify(rows)).not.toMatch(/mật khẩu|198\.51/)
  })
})
