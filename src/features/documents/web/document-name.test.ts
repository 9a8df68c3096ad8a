import { describe, expect, it } from 'vitest'
import { documentName, sizeWords } from './document-name.ts'

describe('what a document is called', () => {
  const nothing = { type: null, sign: null, title: null, fileName: 'quet.pdf' }
  it.each([
    ['its title', { ...nothing, type: 'Kế hoạch', sign: '1/KH', title: 'Ra quân đầu xuân' }, 'Ra quân đầu xuân'],
    ['its type and sign', { ...nothing, type: 'Kế hoạch', sign: '/KH-ABC' }, 'Kế hoạch số …/KH-ABC'],
    ['its file', nothing, 'quet.pdf'],
  ])('%s', (_, document, name) => {
    expect(documentName(document)).toBe(name)
  })

  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [38_400, '38 KB'],
    [1_468_006, '1,4 MB'],
  ])('%i bytes are %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words)
  })
})
