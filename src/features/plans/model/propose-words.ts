import type { UnitKind, UnitLevel } from '#features/organisation/model/index.ts'

/** How the bodies that a noun speaks of are found in the organisation. */
export type Finding =
  /** Below the plan's own unit: "các phòng". */
  | 'below-own'
  /** Below the Party committee of the plan, or that of its place: "các chi bộ". */
  | 'party'
  /** Directly below the body that stands at the head of its line: "các sở", "các đoàn thể". */
  | 'below-head'
  /** Every place has one: "UBND", "HĐND", "MTTQ". */
  | 'one-of-place'
  /** Every place has several, not always joined to it by a line: "lực lượng vũ trang". */
  | 'some-of-place'

export interface KindNoun {
  readonly words: readonly string[]
  /** No kinds: every body, whatever it is ("đơn vị"). */
  readonly kinds: readonly UnitKind[]
  readonly finding: Finding
  /** Whether the words mean many even without "các": no unit is called so. */
  readonly isPlural: boolean
  /** A body of a place: "các sở và MTTQ" speaks of one Front, and levels may stand behind it. */
  readonly isOfPlace: boolean
  readonly levels?: readonly UnitLevel[]
  /** The names of the bodies begin so: "bệnh viện". */
  readonly named?: string
  /** The lowest bodies of the Party that stand for themselves. */
  readonly atBase?: boolean
  /** Why it is never sure whom the noun means, in a sentence. */
  readonly doubt?: string
}

type More = Partial<Pick<KindNoun, 'levels' | 'named' | 'atBase' | 'doubt'>> & { readonly isPlural?: boolean }

const noun = (finding: Finding, kinds: readonly UnitKind[], words: string, more: More = {}): KindNoun => ({
  words: words.split(' | '),
  kinds,
  finding,
  isPlural: false,
  isOfPlace: finding !== 'below-own' && finding !== 'below-head' && !kinds.includes('party-cell') && !more.levels,
  ...more,
})
const many = { isPlural: true } as const
const anybody = 'Văn bản nói chung về cơ quan, đơn vị; hãy chọn lại cho đúng.'

/** Who gets work where a plan names places alone. */
export const placesOfState: KindNoun = noun('one-of-place', ['people-committee'], 'địa phương', {
  ...many,
  doubt: 'Văn bản chỉ nói địa phương; đề xuất UBND của các nơi đó.',
})
export const placesOfParty: KindNoun = noun('party', ['party-committee'], '', {
  ...many,
  doubt: 'Văn bản chỉ nói địa phương; đề xuất cấp ủy của các nơi đó.',
})

/** Nouns for kinds of bodies, in compared words. */
export const kindNouns: readonly KindNoun[] = [
  noun(
    'party',
    ['party-committee', 'party-cell'],
    'cấp ủy tổ chức đảng | cấp ủy đảng tổ chức đảng | tổ chức đảng',
    many,
  ),
  noun('party', ['party-committee', 'party-cell'], 'tổ chức cơ sở đảng | tổ chức đảng cơ sở | chi bộ đảng bộ cơ sở', {
    ...many,
    atBase: true,
  }),
  noun('party', ['party-committee'], 'cấp ủy đảng | cấp ủy', many),
  noun('party', ['party-committee'], 'huyện ủy | quận ủy | thị ủy', { levels: ['district'] }),
  noun('party', ['party-committee'], 'thành ủy', { levels: ['district'] }),
  noun('party', ['party-committee'], 'đảng ủy | đảng bộ'),
  noun('party', ['party-cell'], 'chi bộ | chi ủy'),
  noun('one-of-place', ['people-council'], 'hội đồng nhân dân'),
  noun('one-of-place', ['people-committee'], 'ủy ban nhân dân'),
  noun('one-of-place', ['people-committee'], 'chính quyền địa phương | chính quyền', {
    ...many,
    doubt: 'Chính quyền gồm cả HĐND và UBND; đề xuất UBND, nơi tổ chức thực hiện.',
  }),
  placesOfState,
  noun('one-of-place', ['front-committee'], 'mặt trận tổ quốc | mặt trận'),
  noun('below-head', ['department'], 'sở ban ngành | sở ngành | sở ban', many),
  noun('below-head', ['department'], 'sở'),
  noun('below-head', ['department'], 'ban ngành | ngành', {
    doubt: 'Từ “ngành” có thể gồm cả cơ quan ngoài các sở.',
  }),
  noun(
    'below-head',
    ['mass-organisation'],
    'tổ chức chính trị xã hội | đoàn thể chính trị xã hội | đoàn thể nhân dân',
    many,
  ),
  noun('below-head', ['mass-organisation'], 'đoàn thể | hội đoàn thể', many),
  noun('some-of-place', ['judicial-body'], 'cơ quan tư pháp | ngành tư pháp', many),
  noun('some-of-place', ['armed-force'], 'lực lượng vũ trang nhân dân | lực lượng vũ trang', many),
  noun('some-of-place', ['judicial-body', 'armed-force'], 'cơ quan nội chính | khối nội chính', {
    ...many,
    doubt: 'Khối nội chính còn gồm thanh tra, tư pháp và ban nội chính; hãy thêm cho đủ.',
  }),
  noun(
    'below-own',
    ['division'],
    'phòng chuyên môn nghiệp vụ | phòng chuyên môn | phòng nghiệp vụ | phòng ban | phòng',
  ),
  noun('below-own', ['public-service-unit'], 'đơn vị sự nghiệp công lập | đơn vị sự nghiệp | tổ chức sự nghiệp', many),
  noun('below-own', ['division', 'office'], 'tổ chức tham mưu tổng hợp | tổ chức tham mưu', many),
  noun('below-own', ['division'], 'chuyên môn nghiệp vụ | tổ chức chuyên môn', many),
  noun('below-own', ['public-service-unit'], 'trung tâm y tế', { named: 'trung tâm y tế' }),
  ...['trung tâm', 'bệnh viện', 'trường', 'trạm', 'chi cục', 'ban quản lý'].map((named) =>
    noun('below-own', [], named, { named }),
  ),
  noun('below-own', ['village'], 'thôn tổ dân phố | thôn bản | thôn | tổ dân phố | bản | ấp'),
  noun('below-own', ['enterprise'], 'doanh nghiệp'),
  noun('below-own', [], 'cơ quan đơn vị | phòng đơn vị | phòng ban đơn vị | cơ quan tổ chức đơn vị | đơn vị', {
    doubt: anybody,
  }),
  noun('below-own', [], 'cơ quan | bộ phận', { doubt: anybody }),
]

/** Words that narrow a kind to a level; “thành phố” is of a province's level or of a district's. */
export const levelWords: readonly (readonly [string, UnitLevel | 'city'])[] = [
  ['tỉnh', 'province'],
  ['thành phố', 'city'],
  ['huyện', 'district'],
  ['quận', 'district'],
  ['thị xã', 'district'],
  ['xã', 'commune'],
  ['phường', 'commune'],
  ['thị trấn', 'commune'],
  ['đặc khu', 'commune'],
]

export const everyLevelWords: readonly string[] = ['các cấp', 'ở các cấp', '3 cấp', '2 cấp', 'hai cấp', 'ba cấp']
export const determiners: readonly string[] = [
  'các',
  'những',
  'mỗi',
  'từng',
  'tất cả các',
  'toàn thể các',
  'tất cả',
  'toàn thể',
]

/** Below whom bodies stand ("thuộc Sở"), behind "thuộc", "trực thuộc", "của", "trong". */
export const owners: readonly (readonly [string, UnitKind | 'own'])[] = [
  ['', 'own'],
  ['cơ quan', 'own'],
  ['đơn vị', 'own'],
  ['sở', 'department'],
  ['ủy ban nhân dân', 'people-committee'],
  ['ủy ban nhân dân tỉnh', 'people-committee'],
  ['ủy ban nhân dân huyện', 'people-committee'],
  ['ủy ban nhân dân xã', 'people-committee'],
  ['tỉnh ủy', 'party-committee'],
  ['huyện ủy', 'party-committee'],
  ['đảng ủy', 'party-committee'],
  ['đảng bộ', 'party-committee'],
  ['chi cục', 'division'],
  ['trung tâm', 'public-service-unit'],
]

const heads =
  'đồng chí|thủ trưởng|người đứng đầu|lãnh đạo|chủ tịch|giám đốc|hiệu trưởng|bí thư|trưởng|cấp trưởng|chánh văn phòng|chánh thanh tra'

/** What may stand between the kinds without changing whom they mean; who heads a body stands for the body. */
export const fillers: readonly string[] = [
  ...heads.split('|'),
  ...[
    'và',
    'cùng',
    'hoặc',
    'toàn',
    'công lập',
    'trên địa bàn',
    'trên địa bàn tỉnh',
    'trên địa bàn huyện',
    'trên địa bàn xã',
  ],
]
