import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { StartProblem } from '../start/start-problem.ts'
import { createSecretBox } from './secret-box.ts'
import { readSecretKey } from './secret-key.ts'

const folder = mkdtempSync(join(tmpdir(), 'danvan-key-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the secret box', () => {
  const box = createSecretBox('một câu đủ dài để làm khóa của phép thử')
  const sealed = box.seal('second-factor:an', 'JBSWY3DP')

  it('opens what it sealed, and never seals alike twice', () => {
    expect(box.open('second-factor:an', sealed)).toBe('JBSWY3DP')
    expect(box.seal('second-factor:an', 'JBSWY3DP')).not.toBe(sealed)
    expect(sealed).not.toContain('JBSWY3DP')
  })

  it.each([
    ['for another person', box, 'second-factor:binh', sealed],
    ['with another key', createSecretBox('một câu khác cũng đủ dài để làm khóa'), 'second-factor:an', sealed],
    ['altered', box, 'second-factor:an', `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`],
    ['cut short', box, 'second-factor:an', sealed.slice(0, 20)],
    ['empty', box, 'second-factor:an', ''],
  ])('opens nothing %s', (_, opener, binding, text) => {
    expect(opener.open(binding, text)).toBeNull()
  })
})

describe('the key file', () => {
  it('is made once, for its owner alone, and stays the same', () => {
    const key = readSecretKey(null, join(folder, 'moi'))
    expect(statSync(join(folder, 'moi', 'secret.key')).mode & 0o777).toBe(0o600)
    expect(readSecretKey(null, join(folder, 'moi'))).toBe(key)
  })

  it('gives way to a secret that was given, and is then not made', () => {
    expect(readSecretKey('cho-san', join(folder, 'khong-lap'))).toBe('cho-san')
    expect(() => statSync(join(folder, 'khong-lap'))).toThrow()
  })

  it('says in one sentence that it is damaged', () => {
    writeFileSync(join(folder, 'secret.key'), 'hỏng')
    expect(() => readSecretKey(null, folder)).toThrow(StartProblem)
  })
})
