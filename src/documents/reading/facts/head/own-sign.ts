import { findSigns } from '#documents/signs/find-signs.ts'
import type { FoundSign } from '#documents/signs/sign.ts'
import type { SignFact } from '../../contract.ts'
import type { Passage } from '../../tree/passage.ts'

/** The document's own sign: the one behind "Số" in the head, else the only one there. */
export function findOwnSign(head: readonly Passage[]): SignFact | null {
  for (const passage of head) {
    if (!/^\(?Số(?!\p{L})/iu.test(passage.text)) continue
    const sign = findSigns(passage.text)[0]
    const fact = sign ? signFact(sign, passage.start) : asPrinted(passage)
    if (fact) return fact
  }
  for (const passage of head) {
    const sign = passage.text.includes('/') ? findSigns(passage.text).find(({ bare }) => !bare) : undefined
    // "KẾ HOẠCH THỰC HIỆN CHỈ THỊ SỐ 14-CT/TW" above a head that a web page left out names another document.
    if (sign && !namesType.test(passage.text.slice(0, sign.start))) return signFact(sign, passage.start)
  }
  return null
}

const namesType = /\s(?:chỉ thị|nghị quyết|kết luận|quyết định|kế hoạch|công văn|thông tư|nghị định|luật) số\s*:?\s*$/iu

/** A sign found in a passage that starts at `offset`. */
export function signFact(sign: FoundSign, offset: number): SignFact {
  const span: SignFact['span'] = [offset + sign.start, offset + sign.end]
  return { text: sign.text, number: sign.number, symbol: sign.symbol, span }
}

const printedSign = /^(Số\s*:?\s*)(\d{1,5}[a-zđ]?)?\s*[/-]\s*(\p{Lu}[\p{L}\d/&.-]+)/u

/** A sign that keeps to no grammar, such as one that a PDF has robbed of its hyphen: as it is printed. */
function asPrinted({ text, start }: Passage): SignFact | null {
  const found = printedSign.exec(text)
  if (!found?.[1] || !found[3]) return null
  const printed = found[0].slice(found[1].length)
  const at = start + found[1].length
  return {
    text: printed.replace(/\s/g, ''),
    number: found[2] ?? null,
    symbol: found[3],
    span: [at, at + printed.length],
  }
}
