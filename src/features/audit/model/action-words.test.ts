import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { actionWords } from './action-words.ts'

const source = new URL('../../../', import.meta.url).pathname

/** Every action of the log that the program's own source names as a text; those of other histories have no dot. */
function actionsOfSource(): readonly string[] {
  const files = globSync('**/*.ts', { cwd: source }).filter((file) => !file.includes('.test.'))
  const texts = files.map((file) => readFileSync(`${source}${file}`, 'utf8'))
  return [
    ...new Set(
      texts.flatMap((text) =>
        [...text.matchAll(/\baction: '([\w-]+\.[\w.-]+|refusal)'/g)].map(([, action]) => action ?? ''),
      ),
    ),
  ]
}

it('has words for whatever the program writes into the log', () => {
  const actions = actionsOfSource()
  expect(actions.length).toBeGreaterThan(10)
  expect(actions.filter((action) => actionWords(action) === action)).toEqual([])
})
