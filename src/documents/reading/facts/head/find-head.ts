import type { DateFact, Fact, SignFact } from '../../contract.ts'
import { parseSentenceType, parseTypeName, typeInWords } from '../../tree/document-type.ts'
import type { Outline, Passage } from '../../tree/passage.ts'
import { readAttachment } from './attachment.ts'
import { type Issuers, issuersInHead } from './issuer.ts'
import { issuerInText, spellOut } from './issuer-in-text.ts'
import { findOwnSign } from './own-sign.ts'
import { findPlaceAndDate } from './place-date.ts'
import { withPlace } from './place-of-issuer.ts'
import { findTitle, titleBlock } from './title.ts'
import { readTold } from './told.ts'

/** What stands above the body: who issues what, under which sign, where and when. */
export interface Head {
  readonly sign: SignFact | null
  readonly issueDate: DateFact | null
  readonly place: Fact | null
  readonly type: Fact | null
  readonly issuer: Fact | null
  readonly parentIssuer: Fact | null
  readonly title: Fact | null
}

/**
 * The head as the document prints it; where it prints none, what "(Kèm theo …)" under the title, the opening and the
 * signature say. Of a news page: the document that it tells of.
 */
export function findHead(tree: Outline): Head {
  const title = findTitle(tree)
  if (tree.kind === 'news') return { ...readTold(tree), title }
  const head = passagesOfHead(tree)
  const { place, date } = findPlaceAndDate(head)
  const sign = findOwnSign(head) ?? signOfField(tree)
  const attachment = readAttachment(titleBlock(tree), tree)
  const printed = issuersInHead(head, sign?.symbol ?? null)
  const issuers: Issuers = (printed && {
    ...printed,
    issuer: withPlace(spellOut(printed.issuer, tree), place, tree),
  }) ?? {
    issuer: attachment?.issuer ?? withPlace(issuerInText(tree), place, tree),
    parentIssuer: null,
  }
  return {
    sign: sign ?? attachment?.sign ?? null,
    issueDate: date ?? (sign ? null : (attachment?.issueDate ?? null)),
    place,
    type: findType(tree, sign),
    ...issuers,
    title,
  }
}

/** The passages above the first title; those of a head printed again further down are left out. */
function passagesOfHead(tree: Outline): Passage[] {
  const end = tree.passages.findIndex(({ zone }) => zone === 'opening' || zone === 'body')
  return tree.passages.slice(0, end < 0 ? undefined : end).filter(({ zone }) => zone === 'head')
}

/** "Số ký hiệu 32/KH-UBND": a field of a page that lists documents, where the document prints no head. */
function signOfField(tree: Outline): SignFact | null {
  const field = tree.passages.slice(0, 30).find(({ text }) => /^Số (?:ký hiệu|hiệu)/u.test(text) && text.length < 60)
  return field ? findOwnSign([field]) : null
}

/** The type's name above the title; a letter has none and is one by its layout. */
function findType(tree: Outline, sign: SignFact | null): Fact | null {
  const first = tree.passages.find(({ zone }) => zone === 'title')
  const name = first && tree.kind !== 'letter' ? (parseTypeName(first.text) ?? parseSentenceType(first.text)) : null
  if (first && name) return { text: typeInWords(name.text), span: [first.start, first.start + name.text.length] }
  return tree.kind === 'letter' && sign ? { text: 'Công văn', span: sign.span } : null
}
