import { expect, it } from 'vitest'
import { singleBlanks } from './single-blanks.ts'

it.each([
  ['Sở Nội vụ', 'Sở Nội vụ'],
  ['Sở  Nội\tvụ', 'Sở Nội vụ'],
  ['Sở\nNội vụ ', 'Sở Nội vụ '],
  ['Sở\u00a0Nội vụ', 'Sở Nội vụ'],
  ['\tSở', ' Sở'],
  ['', ''],
])('%j has single blanks as %j', (text, single) => expect(singleBlanks(text)).toBe(single))
