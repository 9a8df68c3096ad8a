import type { DocumentKind } from '../contract.ts'
import { isMotto } from '../lines/fixed-lines.ts'
import { parseLabel } from '../lines/label.ts'
import type { Paragraph } from '../lines/source-text.ts'
import { markBehind } from './behind-signature.ts'
import { kindOfType, parseSentenceType, parseTypeName } from './document-type.ts'
import { type Foot, findFoot } from './foot.ts'
import { endOfAddress, endOfSubject } from './letter.ts'
import type { Zone } from './passage.ts'
import { endOfTitle } from './title.ts'
import { announcesDocument, isWebFurniture, tellsOfDocument } from './web-page.ts'

/** What the zones of a document are, one for each paragraph, and its kind. */
export interface Zoning {
  readonly kind: DocumentKind
  readonly zones: readonly Zone[]
}

const headLimit = 60
const headLine =
  /^(?:CỘNG H(?:OÀ|ÒA) XÃ HỘI|ĐẢNG CỘNG SẢN|ĐOÀN TNCS|Độc lập\s*[-–]|Số\s*:?\s*[\d./-]|\p{Lu}[^,]{1,40},\s*ngày\s)/u
const closingStart =
  /^(?:Trên đây là|Căn cứ (?:nội dung )?(?:Kế hoạch|Chương trình|Hướng dẫn|Chỉ thị|Công văn) (?:này|trên)|(?:Trong )?[Qq]uá trình (?:tổ chức |triển khai )|Yêu cầu (?:các|Thủ trưởng)|Nhận được (?:Kế hoạch|văn bản)|(?:UBND|Ủy ban|Uỷ ban|Ban|Sở|Huyện ủy|Đảng ủy|Thường trực)[^.;]{0,90}(?:yêu cầu|đề nghị)\s)/u
/** Finds the zones: the head, the title, the opening, the body, the closing, the foot, and what hangs behind it. */
export function findZones(paragraphs: readonly Paragraph[]): Zoning {
  const typeAt = findType(paragraphs)
  const lettersTo = paragraphs.findIndex(({ text }, index) => index < headLimit && /^Kính gửi\s*:?/u.test(text))
  if (typeAt >= 0 && (lettersTo < 0 || typeAt < lettersTo)) return zonesOfDocument(paragraphs, typeAt)
  const listedAt = findListedTitle(paragraphs)
  if (listedAt >= 0 && lettersTo < 0) return zonesOfDocument(paragraphs, listedAt)
  if (lettersTo >= 0) return zonesOfLetter(paragraphs, lettersTo)
  if (findFoot(paragraphs, 0) === null && tellsOfDocument(paragraphs)) return zonesOfNews(paragraphs)
  return zonesOfFragment(paragraphs)
}

/** The type's line: the first one, or the first below the motto where a web page repeats the title above the head. */
function findType(paragraphs: readonly Paragraph[]): number {
  const from = (start: number): number =>
    paragraphs.findIndex(
      ({ text, cell }, index) => index >= start && index < start + headLimit && namesType(text, cell !== null),
    )
  const first = from(0)
  const motto = paragraphs.findIndex(({ text }, index) => index < 2 * headLimit && isMotto(text))
  if (motto < 0 || first < 0 || first > motto) return first < 0 && motto >= 0 ? from(motto) : first
  const hasHead = paragraphs.slice(0, first).some(({ text }) => headLine.test(text))
  const second = hasHead ? -1 : from(motto)
  return second < 0 ? first : second
}

/** The title on a page that lists documents by their fields: it names the type, and "Số ký hiệu …" stands below it. */
function findListedTitle(paragraphs: readonly Paragraph[]): number {
  const field = paragraphs.findIndex(({ text }, index) => index < headLimit && /^Số (?:ký hiệu|hiệu)/u.test(text))
  for (let at = field - 1; at >= 0 && at > field - 4; at -= 1) {
    if (parseSentenceType(paragraphs[at]?.text ?? '')) return at
  }
  return -1
}

/** A type's name above a title; in a table only in capitals, since lists of properties name it too. */
function namesType(text: string, inTable: boolean): boolean {
  return parseTypeName(text) !== null && (!inTable || !/^\p{Lu}\p{Ll}/u.test(text))
}

function zonesOfDocument(paragraphs: readonly Paragraph[], typeAt: number): Zoning {
  const zones: Zone[] = new Array(paragraphs.length).fill('body')
  markHead(paragraphs, zones, typeAt)
  const typeText = paragraphs[typeAt]?.text ?? ''
  const kind = kindOfType((parseTypeName(typeText) ?? parseSentenceType(typeText))?.text ?? '')
  const titleTo = endOfTitle(paragraphs, typeAt, kind)
  zones.fill('title', typeAt, titleTo)
  const concludes = paragraphs
    .slice(typeAt, titleTo)
    .some(({ text }) => /^(?:THÔNG BÁO:?\s*)?(?:về )?kết luận/iu.test(text))
  markRest(paragraphs, zones, titleTo, kind)
  return { kind: kind === 'other' && concludes ? 'conclusion' : kind, zones }
}

function zonesOfLetter(paragraphs: readonly Paragraph[], addressedAt: number): Zoning {
  const zones: Zone[] = new Array(paragraphs.length).fill('body')
  markHead(paragraphs, zones, addressedAt)
  const subjectAt = paragraphs.findIndex(
    ({ text }, index) => index < addressedAt && /^(?:V\/v\b|Về\s+\p{L})/iu.test(text),
  )
  if (subjectAt >= 0) zones.fill('title', subjectAt, endOfSubject(paragraphs, subjectAt, addressedAt))
  markRest(paragraphs, zones, addressedAt, 'letter')
  return { kind: 'letter', zones }
}

function zonesOfFragment(paragraphs: readonly Paragraph[]): Zoning {
  const zones: Zone[] = new Array(paragraphs.length).fill('body')
  const bodyAt = paragraphs.findIndex(({ text }) => parseLabel(text) !== null || text.length > 160)
  const end = bodyAt < 0 ? Math.min(paragraphs.length, 12) : Math.min(bodyAt, 12)
  for (let at = 0; at < end; at += 1) if (headLine.test(paragraphs[at]?.text ?? '')) zones.fill('head', 0, at + 1)
  markFoot(paragraphs, zones, findFoot(paragraphs, 0), 'other')
  return { kind: 'other', zones }
}

const listMark = /^[-–+•*]\s/u
const longestTold = 40

/** A page that tells of a document: its title is the last short line before the first long paragraph. */
function zonesOfNews(paragraphs: readonly Paragraph[]): Zoning {
  const zones: Zone[] = new Array(paragraphs.length).fill('body')
  const firstLong = Math.max(
    0,
    paragraphs.findIndex(({ text }) => text.length > 150 || announcesDocument(text)),
  )
  zones.fill('outside', 0, firstLong)
  for (let at = firstLong - 1; at >= 0; at -= 1) {
    const text = paragraphs[at]?.text ?? ''
    if (isWebFurniture(text) || text.length < 12) continue
    zones[at] = 'title'
    break
  }
  for (let at = paragraphs.length - 1; at > firstLong; at -= 1) {
    const text = paragraphs[at]?.text ?? ''
    if (!isWebFurniture(text) && (text.length >= 60 || /[.;:]$/.test(text) || isListed(paragraphs, at))) break
    zones[at] = 'outside'
  }
  return { kind: 'news', zones }
}

/** An item of a list that a sentence announces ("… gửi báo cáo như sau:"); links to other news stand below a few words. */
function isListed(paragraphs: readonly Paragraph[], at: number): boolean {
  let above = at
  while (above >= 0 && at - above < longestTold && listMark.test(paragraphs[above]?.text ?? '')) above -= 1
  const head = paragraphs[above]?.text ?? ''
  return above < at && head.length >= 60 && head.endsWith(':')
}

/** Everything above the title is head, but what a web page put before the first line of a head. */
function markHead(paragraphs: readonly Paragraph[], zones: Zone[], to: number): void {
  zones.fill('head', 0, to)
  const first = paragraphs.findIndex(
    ({ text }, index) => index < to && (headLine.test(text) || (/\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text))),
  )
  zones.fill('outside', 0, Math.max(0, first))
  for (let at = 0; at < to; at += 1) if (isWebFurniture(paragraphs[at]?.text ?? '')) zones[at] = 'outside'
}

function markRest(paragraphs: readonly Paragraph[], zones: Zone[], from: number, kind: DocumentKind): void {
  const foot = findFoot(paragraphs, from)
  const bodyTo = foot
    ? Math.min(foot.recipients[0], foot.signature[0], foot.authorityAt ?? Infinity)
    : paragraphs.length
  let bodyAt = from
  while (bodyAt < bodyTo && !beginsBody(paragraphs[bodyAt])) bodyAt += 1
  if (kind === 'letter') bodyAt = Math.min(bodyAt, endOfAddress(paragraphs, from))
  else if (bodyAt >= bodyTo) bodyAt = endOfBases(paragraphs, from)
  bodyAt = Math.min(bodyAt, bodyTo)
  zones.fill('opening', from, bodyAt)
  markClosing(paragraphs, zones, bodyAt, bodyTo)
  markFoot(paragraphs, zones, foot, kind)
}

/** Past the legal bases that open a document without sections. */
function endOfBases(paragraphs: readonly Paragraph[], from: number): number {
  let at = from + 1
  while (/^(?:Căn cứ|Theo đề nghị|Xét )/u.test(paragraphs[at]?.text ?? '')) at += 1
  return at
}

function beginsBody(paragraph: Paragraph | undefined): boolean {
  if (!paragraph) return true
  if (/^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|KẾT LUẬN)\s*:?$/u.test(paragraph.text)) return true
  const label = parseLabel(paragraph.text)
  return label !== null && !paragraph.cell && label.kind !== 'dash' && label.kind !== 'plus'
}

/** The unnumbered paragraphs that close the body, from the first closing formula on. */
function markClosing(paragraphs: readonly Paragraph[], zones: Zone[], bodyAt: number, bodyTo: number): void {
  let from = bodyTo
  for (let at = bodyTo - 1; at > bodyAt && at > bodyTo - 8; at -= 1) {
    const paragraph = paragraphs[at]
    if (!paragraph || paragraph.cell || parseLabel(paragraph.text)) break
    if (closingStart.test(paragraph.text)) from = at
  }
  zones.fill('closing', isOpenHeading(paragraphs[from - 1]) && !isEnd(paragraphs[from]) ? from + 1 : from, bodyTo)
}

/** "8. Ban công tác Mặt trận các thôn": a heading whose own text is still to come. */
function isOpenHeading(paragraph: Paragraph | undefined): boolean {
  const label = paragraph && !paragraph.cell ? parseLabel(paragraph.text) : null
  if (!paragraph || !label || label.kind === 'dash' || label.kind === 'plus') return false
  return paragraph.text.length < 160 && !/[.;,:]\s*$/u.test(paragraph.text)
}

const isEnd = (paragraph: Paragraph | undefined): boolean => paragraph?.text.startsWith('Trên đây') ?? true

function markFoot(paragraphs: readonly Paragraph[], zones: Zone[], foot: Foot | null, kind: DocumentKind): void {
  for (const [index, paragraph] of paragraphs.entries()) if (paragraph.note) zones[index] = 'notes'
  if (!foot) return
  zones.fill('recipients', ...foot.recipients)
  zones.fill('signature', ...foot.signature)
  zones.fill('signature', foot.authorityAt ?? foot.recipients[0], foot.recipients[0])
  markBehind(paragraphs, zones, Math.max(foot.recipients[1], foot.signature[1]), kind)
}
