import { describe, expect, it } from 'vitest'
import type { Span } from '#kernel/span.ts'
import type { Mark } from './paper.ts'
import { layOut } from './paper.ts'

const body = () => 'body' as const
const shown = (text: string, marks: readonly Mark[]) =>
  layOut(text, marks, body).map(({ segments }) =>
    segments.map((segment) => [text.slice(segment.start, segment.end), segment.marks.join(' ')]),
  )

describe('a text cut at its marks', () => {
  it.each<[string, string, Mark[], string[][][]]>([
    ['no mark', 'một\nhai', [], [[['một', '']], [['hai', '']]]],
    ['an empty paragraph', 'a\n\nb', [], [[['a', '']], [], [['b', '']]]],
    [
      'a mark inside another: the shorter comes first',
      'giao Sở A báo cáo',
      [
        { id: 'task', spans: [[0, 17]] },
        { id: 'unit', spans: [[5, 9]] },
      ],
      [
        [
          ['giao ', 'task'],
          ['Sở A', 'unit task'],
          [' báo cáo', 'task'],
        ],
      ],
    ],
    [
      'marks that cross',
      'abcdef',
      [
        { id: 'x', spans: [[0, 4]] },
        { id: 'y', spans: [[2, 6]] },
      ],
      [
        [
          ['ab', 'x'],
          ['cd', 'x y'],
          ['ef', 'y'],
        ],
      ],
    ],
    [
      'a mark over two paragraphs',
      'ab\ncd',
      [{ id: 'x', spans: [[1, 4]] }],
      [
        [
          ['a', ''],
          ['b', 'x'],
        ],
        [
          ['c', 'x'],
          ['d', ''],
        ],
      ],
    ],
    [
      'a place outside the text, and an empty one',
      'ab',
      [
        {
          id: 'x',
          spans: [
            [5, 9],
            [1, 1],
          ],
        },
      ],
      [[['ab', '']]],
    ],
  ])('%s', (_, text, marks, expected) => {
    expect(shown(text, marks)).toEqual(expected)
  })

  it('gives back the text and covers each place exactly, for any marks', () => {
    for (let seed = 1; seed <= 60; seed++) {
      let state = seed * 2654435761
      const below = (limit: number) => {
        state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0
        return state % limit
      }
      const text = Array.from({ length: 40 }, () => 'ab \n'.charAt(below(4))).join('')
      const marks = Array.from({ length: below(9) }, (_, index) => {
        const start = below(40)
        return { id: `m${index}`, spans: [[start, start + below(20)]] as Span[] }
      })
      const paragraphs = layOut(text, marks, body)
      const joined = paragraphs.map(({ segments }) => segments.map(({ start, end }) => text.slice(start, end)).join(''))
      expect(joined.join('\n'), `seed ${seed}`).toBe(text)
      for (const { segments } of paragraphs) {
        for (const segment of segments) {
          for (let place = segment.start; place < segment.end; place++) {
            const covering = marks.filter(({ spans }) => spans.some(([from, to]) => from <= place && place < to))
            expect([...segment.marks].sort(), `seed ${seed} at ${place}`).toEqual(covering.map(({ id }) => id).sort())
          }
        }
      }
    }
  })
})
