import { describe, expect, it } from 'vitest'
import { makeWord } from '../../../../../tests/support/make-word.ts'
import { readFile } from '../read-file.ts'

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

const numbering =
  `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}` +
  `${level(3, 'bullet', '\uf0b7')}${level(4, 'decimal', '%1.%2.%5', '<w:isLgl/>')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', 'Bước %1:', '<w:suff w:val="nothing"/>')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="3">${level(0, 'none', '')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>' +
  '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>'

const item = ([list, at]: readonly [number, number]) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>việc</w:t></w:r></w:p>`

async function labels(items: readonly (readonly [list: number, level: number])[]): Promise<string[]> {
  const { content } = await readFile(makeWord(items.map(item).join(''), { numbering }), 'x')
  return (content?.blocks ?? []).map(({ text }) => text.replace('việc', ''))
}

describe('labels of automatic lists', () => {
  it.each([
    [
      'count on, and start anew below a new number',
      [
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 2],
        [1, 1],
        [1, 2],
        [1, 0],
        [1, 1],
      ],
      ['I. ', '1. ', 'a) ', 'b) ', '2. ', 'a) ', 'II. ', '1. '],
    ],
    ['print bullets as dashes', [[1, 3]], ['- ']],
    [
      'print several levels, in digits where told so',
      [
        [1, 0],
        [1, 0],
        [1, 1],
        [1, 4],
      ],
      ['I. ', 'II. ', '1. ', '2.1.1 '],
    ],
    [
      'stand right before the text where told so',
      [
        [2, 0],
        [2, 0],
      ],
      ['Bước 1:', 'Bước 2:'],
    ],
    [
      'go on over lists that share their levels',
      [
        [1, 0],
        [3, 0],
      ],
      ['I. ', 'II. '],
    ],
    [
      'start where the list says, once',
      [
        [1, 0],
        [4, 0],
        [4, 0],
      ],
      ['I. ', 'V. ', 'VI. '],
    ],
    [
      'are none where the list has none, or is unknown',
      [
        [5, 0],
        [9, 0],
        [0, 0],
      ],
      ['', '', ''],
    ],
  ] as const)('%s', async (_, items, printed) => {
    expect(await labels(items)).toEqual(printed)
  })

  it('go past the alphabet as Word does', async () => {
    const many = await labels(Array.from({ length: 28 }, () => [1, 2] as const))
    expect(many.slice(25)).toEqual(['z) ', 'aa) ', 'bb) '])
  })
})
