import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { type Attributes, XmlScan } from './scan-xml.ts'

/** What was heard, one line for each piece; text that came in several is put together. */
function listener() {
  const heard: string[] = []
  const text = (data: string) => {
    const last = heard.at(-1)
    if (last?.startsWith('text ')) heard[heard.length - 1] = last + data
    else heard.push(`text ${data}`)
  }
  const open = (name: string, attributes: Attributes) => void heard.push(`open ${name} ${JSON.stringify(attributes)}`)
  const close = (name: string) => void heard.push(`close ${name}`)
  const doctype = () => void heard.push('doctype')
  return { heard, pieces: { open, close, text, doctype } }
}

function scanned(xml: string, chunk = xml.length || 1): readonly string[] {
  const { heard, pieces } = listener()
  const scan = new XmlScan({ ...pieces, open: (name, { attributes }) => pieces.open(name, attributes) })
  for (let at = 0; at < xml.length; at += chunk) scan.write(xml.slice(at, at + chunk))
  scan.end()
  return heard
}

function parsedByHtmlparser(xml: string): readonly string[] {
  const { heard, pieces } = listener()
  const parser = new Parser(
    { onopentag: pieces.open, onclosetag: pieces.close, ontext: pieces.text },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return heard
}

describe('XmlScan', () => {
  it.each([
    ['<a>x</a>', ['open a {}', 'text x', 'close a']],
    ['<a b="1" c=\'2 > 1\'/>', ['open a {"b":"1","c":"2 > 1"}', 'close a']],
    ['<a>&lt;&#7841;&#x1EA1;&amp;&nbsp;</a>', ['open a {}', 'text <ạạ&&nbsp;', 'close a']],
    ['<?xml version="1.0"?><!-- <b> --><a><![CDATA[<b>&amp;]]></a>', ['open a {}', 'text <b>&amp;', 'close a']],
    ['<w:t xml:space="preserve"> a  b </w:t >', ['open w:t {"xml:space":"preserve"}', 'text  a  b ', 'close w:t']],
  ])('hears what stands in %s', (xml, heard) => {
    expect(scanned(xml)).toEqual(heard)
  })

  it.each([
    ['<a><b>x', ['open a {}', 'open b {}', 'text x', 'close b', 'close a']],
    ['<a><b>x</a>y', ['open a {}', 'open b {}', 'text x', 'close b', 'close a', 'text y']],
    ['</b><a/>', ['open a {}', 'close a']],
    ['<a b="never shut', []],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a/>', ['doctype', 'text ]>', 'open a {}', 'close a']],
    ['<a>&b;&#0;&#xD800;&#x110000;</a>', ['open a {}', 'text &b;\ufffd\ufffd\ufffd', 'close a']],
  ])('makes the best of what is broken or hostile: %s', (xml, heard) => {
    expect(scanned(xml)).toEqual(heard)
  })

  it.each([
    '</t></r></p><p><r><b/><t a="1">',
    '</t><!-- </p> --></r></p><p><r><t>',
    '</t></r></p><p><r><t a="1 > 0">',
    "</t></r></p><p b='<'><r><t>",
  ])('hears a run of tags that comes again and again as it did the first time: %s', (run) => {
    const xml = `<p><r><t>${Array.from({ length: 5 }, (_, at) => `lời ${at}`).join(run)}</t></r></p>`
    expect(scanned(xml)).toEqual(parsedByHtmlparser(xml))
    for (const chunk of [1, 3, 20]) expect(scanned(xml, chunk)).toEqual(scanned(xml))
  })

  const seed = 20_261_122
  it(`hears the same in chunks of any size, and the same as htmlparser2 (seed ${seed})`, () => {
    let state = seed
    const below = (limit: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
      return (state >> 8) % limit
    }
    const pick = (list: readonly string[]): string => list[below(list.length)] ?? ''
    const attribute = () =>
      ` ${pick(['w:val', 'xml:space', 'r:id'])}${below(9)}=${pick(['"a > b"', "'x'", '"&amp;"', '""'])}`
    const element = (depth: number): string => {
      const name = pick(['w:p', 'w:r', 'w:t', 'a'])
      const attributes = below(2) ? attribute() : ''
      if (depth === 0 || below(4) === 0) return `<${name}${attributes}/>`
      const inside = Array.from({ length: below(4) }, () =>
        below(2) ? element(depth - 1) : pick(['Số ', '&lt;', 'ế &#233;']),
      )
      return `<${name}${attributes}>${inside.join(pick(['', '<!-- > -->', ' ']))}</${name}>`
    }
    for (let turn = 0; turn < 200; turn += 1) {
      const xml = `<?xml version="1.0"?>${element(6)}`
      const whole = scanned(xml)
      expect(whole, xml).toEqual(parsedByHtmlparser(xml))
      for (const chunk of [1, 2, 7, 64]) expect(scanned(xml, chunk), `${chunk}: ${xml}`).toEqual(whole)
    }
  })
})
