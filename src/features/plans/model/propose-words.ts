import type { UnitKind, UnitLevel } from '#features/organisation/model/index.ts'

/** Spellings that mean the same, longest first, in lower case and composed. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/uỷ/gu, 'ủy'],
  [/(?<!\p{L})ubnd(?!\p{L})/gu, 'ủy ban nhân dân'],
  [/(?<!\p{L})hđnd(?!\p{L})/gu, 'hội đồng nhân dân'],
  [/(?<!\p{L})(?:ub\s?mttqvn|ub\s?mttq|mttqvn|mttq)(?!\p{L})/gu, 'mặt trận tổ quốc'],
  [/(?<!\p{L})tổ quốc việt nam(?!\p{L})/gu, 'tổ quốc'],
  [/(?<!\p{L})(?:ban thường trực )?ủy ban mặt trận(?!\p{L})/gu, 'mặt trận'],
  [/(?<!\p{L})llvt(?!\p{L})/gu, 'lực lượng vũ trang'],
  [/(?<!\p{L})(?:ct|chính trị)\s?[-–]\s?(?:xh|xã hội)(?!\p{L})/gu, 'chính trị xã hội'],
]

/** Words as names and kinds are compared: one spelling, one blank, no dots at the end. */
export function comparedWords(words: string): string {
  const plain = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[\s.:;,]+$/u, '')
    .trim()
  return spellings.reduce((text, [from, to]) => text.replace(from, to), plain)
}

/** Of which unit's organisation a noun speaks: the whole place, or the plan's own unit. */
export type Scope = 'place' | 'own'

export interface KindNoun {
  readonly words: readonly string[]
  readonly kinds: readonly UnitKind[]
  readonly scope: Scope
  /** Whether the words mean many even without "các": no unit is called so. */
  readonly plural: boolean
  readonly levels?: readonly UnitLevel[]
}

/** Nouns for kinds of bodies; a longer one goes before a shorter. */
export const kindNouns: readonly KindNoun[] = [
  {
    words: ['cấp ủy, tổ chức đảng', 'cấp ủy đảng', 'cấp ủy', 'tổ chức đảng'],
    kinds: ['party-committee'],
    scope: 'place',
    plural: true,
  },
  {
    words: ['huyện ủy', 'quận ủy', 'thị ủy'],
    kinds: ['party-committee'],
    scope: 'place',
    plural: false,
    levels: ['district'],
  },
  { words: ['thành ủy'], kinds: ['party-committee'], scope: 'place', plural: false, levels: ['district'] },
  { words: ['đảng ủy'], kinds: ['party-committee'], scope: 'place', plural: false },
  { words: ['hội đồng nhân dân'], kinds: ['people-council'], scope: 'place', plural: false },
  { words: ['ủy ban nhân dân'], kinds: ['people-committee'], scope: 'place', plural: false },
  { words: ['chính quyền địa phương', 'chính quyền'], kinds: ['people-committee'], scope: 'place', plural: true },
  {
    words: ['sở, ban, ngành', 'sở, ngành', 'ban, ngành', 'sở ban ngành', 'sở', 'ngành'],
    kinds: ['department'],
    scope: 'place',
    plural: false,
  },
  { words: ['cơ quan tư pháp', 'các ngành tư pháp'], kinds: ['judicial-body'], scope: 'place', plural: true },
  {
    words: ['lực lượng vũ trang nhân dân', 'lực lượng vũ trang'],
    kinds: ['armed-force'],
    scope: 'place',
    plural: true,
  },
  {
    words: ['ủy ban mặt trận tổ quốc', 'mặt trận tổ quốc', 'mặt trận'],
    kinds: ['front-committee'],
    scope: 'place',
    plural: false,
  },
  {
    words: ['đoàn thể chính trị xã hội', 'tổ chức chính trị xã hội', 'đoàn thể nhân dân', 'đoàn thể'],
    kinds: ['mass-organisation'],
    scope: 'place',
    plural: true,
  },
  {
    words: ['phòng chuyên môn, nghiệp vụ', 'phòng chuyên môn', 'phòng nghiệp vụ', 'phòng, ban', 'phòng'],
    kinds: ['division'],
    scope: 'own',
    plural: false,
  },
  {
    words: ['đơn vị sự nghiệp công lập', 'đơn vị sự nghiệp'],
    kinds: ['public-service-unit'],
    scope: 'own',
    plural: true,
  },
  { words: ['chi bộ'], kinds: ['party-cell'], scope: 'place', plural: false },
  { words: ['thôn', 'tổ dân phố', 'bản', 'ấp'], kinds: ['village'], scope: 'place', plural: false },
]

/** Every unit directly below the plan's own. */
export const ownUnitsWords: readonly string[] = [
  'cơ quan, đơn vị trực thuộc',
  'phòng, đơn vị trực thuộc',
  'đơn vị trực thuộc',
  'cơ quan, đơn vị thuộc',
  'đơn vị thuộc',
]

/** Words that narrow a kind to a level; `alone`: also where it stands without "các" before it. */
export const levelWords: readonly (readonly [string, UnitLevel])[] = [
  ['cấp tỉnh', 'province'],
  ['cấp huyện', 'district'],
  ['cấp xã', 'commune'],
  ['huyện', 'district'],
  ['quận', 'district'],
  ['thị xã', 'district'],
  ['xã', 'commune'],
  ['phường', 'commune'],
  ['thị trấn', 'commune'],
  ['đặc khu', 'commune'],
]

/** Who heads a body, before its name: the work is the body's. */
export const headWords =
  /^(?:đồng chí\s+)?(?:thủ trưởng|người đứng đầu|lãnh đạo|chủ tịch|giám đốc|bí thư|trưởng(?= các)|chánh(?= văn phòng)|chánh(?= thanh tra))\s+/u
