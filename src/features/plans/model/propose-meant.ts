import type { UnitLevel } from '#features/organisation/model/index.ts'
import { comparedWords, headWords } from './compared-words.ts'
import type { NounReading } from './propose-below.ts'
import { isSpokenMany, nounName, readNoun } from './propose-kinds.ts'
import { type NamesOfUnits, unitNamed } from './propose-named.ts'
import { type Members, oneUnit, type Scene } from './propose-scene.ts'
import { placesOfParty, placesOfState } from './propose-words.ts'
import { type SpokenGroup, type SpokenKinds, type SpokenNoun, spokenKinds } from './spoken-kinds.ts'

/** What words are read against: the plan's surroundings, with everybody's names. */
export interface Known {
  readonly scene: Scene
  readonly names: NamesOfUnits
  /** At which level a bare “thành phố” stands in this plan. */
  readonly city: UnitLevel
}

/** Who is meant, before it is put into words: one choice or two, and why neither is sure. */
export interface Meant {
  /** Each choice in its parts. */
  readonly choices: readonly (readonly Members[])[]
  readonly whys: readonly string[]
  readonly doubts: readonly string[]
}

const byKind = 'Theo loại đơn vị được nêu, tính theo tổ chức vào ngày của kế hoạch.'
const byHead = 'Việc giao cho người đứng đầu là giao cho đơn vị.'
/** In brackets stands what a body is besides, which changes nothing of who it is. */
const apposition = /\s*\((?:là )?(?:cơ quan|đơn vị|bộ phận) (?:thường trực|đầu mối|chủ trì|tổng hợp)[^()]*\)/giu
const inBrackets = /\s*\((?!\s*trực thuộc\s*\))[^()]*\)/giu

/** Whom words mean that may name several ("Sở Nội vụ, Thanh tra tỉnh và UBND các xã"); null where nobody is found. */
export function meantByAll(words: string, known: Known): Meant | null {
  const unwrapped = words
    .trim()
    .replace(/^\(([^()]*)\)$/u, '$1')
    .replace(/^đối với\s+/iu, '')
    .replace(/^((?:các\s+)?sở)\s*:\s*/iu, '$1 ')
    .replace(apposition, '')
  const bare = unwrapped.replace(inBrackets, '')
  const meant = meantByOne(comparedWords(bare), known) ?? meantByParts(bare, known)
  if (!meant) return null
  const doubts = [
    ...(bare === unwrapped ? [] : ['Chưa tính đến lời trong ngoặc.']),
    ...(/(?<!\p{L})hoặc(?!\p{L})/iu.test(bare) ? ['Văn bản nói nơi này hoặc nơi kia.'] : []),
  ]
  return { ...meant, doubts: [...meant.doubts, ...doubts] }
}

const separator = /\s*(?:[;,:/]|(?<!\p{L})(?:và|cùng|hoặc)(?!\p{L}))\s*/giu

/** The words between separators; as many of them together as name somebody ("Sở Văn hóa, Thể thao và Du lịch"). */
function meantByParts(words: string, known: Known): Meant | null {
  const cuts = [...words.matchAll(separator)].filter(
    ({ 0: text, index }) => index > 0 && index + text.length < words.length,
  )
  if (cuts.length === 0 || cuts.length > 60) return null
  const starts = [0, ...cuts.map(({ 0: text, index }) => index + text.length)]
  const ends = [...cuts.map(({ index }) => index), words.length]
  const found: Meant[] = []
  const unknown: string[] = []
  let department = false
  for (let at = 0; at < starts.length; ) {
    let [last, meant]: [number, Meant | null] = [Math.min(starts.length, at + 12) - 1, null]
    for (; last >= at; last -= 1) {
      const part = comparedWords(words.slice(starts[at], ends[last]))
      // "các Sở Nội vụ, Tư pháp": the noun is said once for all of them.
      meant = meantByOne(part, known) ?? (/^(?:các )?sở /u.test(part) || department ? meantByNoun(part, known) : null)
      if (meant) break
    }
    const part = words.slice(starts[at], ends[Math.max(last, at)])
    if (meant) found.push(meant)
    else if (part.trim() !== '') unknown.push(part)
    department = /^(?:các\s+)?sở(?!\p{L})/iu.test(part.trim()) || (department && meant !== null)
    at = Math.max(last, at) + 1
  }
  if (found.length === 0) return null
  return together(
    found,
    unknown.map((part) => `Chưa rõ “${part.trim()}” là ai.`),
  )
}

const meantByNoun = (part: string, known: Known): Meant | null => {
  const name = part.replace(/^(?:các )?sở /u, '')
  return named(`sở ${name}`, known)
}

/** Everybody at once. Where some can be read in two ways, the first choice takes the first of each, the second the last. */
function together(parts: readonly Meant[], doubts: readonly string[]): Meant {
  const count = Math.max(...parts.map(({ choices }) => choices.length))
  const choices = Array.from({ length: count }, (_, at) =>
    parts.flatMap((part) => part.choices[Math.min(at, part.choices.length - 1)] ?? []),
  )
  return {
    choices,
    whys: parts.flatMap(({ whys }) => whys),
    doubts: [...parts.flatMap((part) => part.doubts), ...doubts],
  }
}

/** Whom words mean that are one name or kinds of bodies throughout. */
function meantByOne(compared: string, known: Known): Meant | null {
  const body = compared.replace(headWords, (words) => (words.startsWith('các ') ? 'các ' : ''))
  const isHead = body !== compared
  const found = named(body, known) ?? ownByNoun(body, isHead, known) ?? ofKinds(body, known) ?? superior(body, known)
  return found && isHead ? { ...found, whys: [...found.whys, byHead] } : found
}

function named(body: string, { scene, names }: Known): Meant | null {
  const found = unitNamed(body, scene, names)
  if (!found) return null
  const doubts = found.doubt === null ? [] : [found.doubt]
  return { choices: [[oneUnit(found.unit)]], whys: [found.why], doubts }
}

/** "Giám đốc Sở" in the plan of a department is its own. */
function ownByNoun(body: string, isHead: boolean, { scene }: Known): Meant | null {
  if (!isHead || !/^(?:sở|ban|cơ quan|đơn vị|chi cục|trung tâm|chi bộ)$/u.test(body)) return null
  const isOwn = ['cơ quan', 'đơn vị'].includes(body) || comparedWords(scene.own.name).startsWith(`${body} `)
  return isOwn ? { choices: [[oneUnit(scene.own)]], whys: ['Là đơn vị lập kế hoạch.'], doubts: [] } : null
}

function superior(body: string, { scene }: Known): Meant | null {
  if (!/^(?:cơ quan |đơn vị |lãnh đạo )?cấp trên$/u.test(body)) return null
  const [above] = scene.own.above.flatMap(({ unit }) => scene.byId.get(unit) ?? [])
  if (!above) return null
  return {
    choices: [[oneUnit(above)]],
    whys: ['Đơn vị trực tiếp cấp trên.'],
    doubts: ['Văn bản chỉ nói cấp trên.'],
  }
}

function ofKinds(body: string, known: Known): Meant | null {
  const spoken = spokenKinds(body, known.city)
  return spoken && meantByKinds(spoken, known.scene)
}

/** Whether it is one body in all; the plan's own unit counts where a rule leaves it out. */
function isOnly(...readings: readonly (NounReading | null | undefined)[]): boolean {
  const choices = readings.flatMap((reading) => reading?.choices ?? [])
  const own = choices.some(({ target }) => target.kind === 'rule' && target.rule.without.length > 0)
  return new Set(choices.flatMap(({ members }) => members.map(({ id }) => id))).size + (own ? 1 : 0) === 1
}

/** Words for anybody: whom they mean is told only by whose they are. */
const isAnybody = ({ noun: { kinds, named } }: SpokenNoun, { owner }: SpokenGroup): boolean =>
  kinds.length === 0 && named === undefined && owner === null

function meantByKinds({ groups, isVague }: SpokenKinds, scene: Scene): Meant | null {
  const parts: Meant[] = []
  const missing: string[] = []
  const all = groups.flatMap((group) => nounsOf(group, scene).map((spoken) => ({ spoken, group })))
  const isNamed = all.some(({ spoken, group }) => !isAnybody(spoken, group) && spoken.noun !== placesOfState)
  for (const group of groups) {
    const said = nounsOf(group, scene)
    const nouns = isNamed ? said.filter((spoken) => !isAnybody(spoken, group)) : said
    if (nouns.length < said.length) missing.push('Văn bản còn nói chung về cơ quan, đơn vị; hãy thêm cho đúng.')
    const readings = nouns.map((spoken) => readNoun(scene, spoken, group))
    const found = readings.filter((reading) => reading !== null)
    const lacking = nouns.filter((_, at) => readings[at] === null).map(({ noun }) => nounName(noun))
    for (const name of lacking) missing.push(`Vào ngày này không thấy ${name} nào như văn bản nêu.`)
    const many = nouns.map((spoken) => isSpokenMany(spoken, group))
    const isOneOfPlace = nouns.some(({ noun }, at) => many[at] && noun.isOfPlace && isOnly(readings[at]))
    if (isOneOfPlace || (many.includes(true) && isOnly(...found)))
      missing.push('Văn bản nói nhiều nơi nhưng vào ngày này chỉ thấy một.')
    parts.push(...found.map(meantByReading))
  }
  if (parts.length === 0) return null
  const vague = isVague ? ['Văn bản chỉ nói những nơi có liên quan, nên hãy chọn lại cho đúng.'] : []
  return together(parts, [...missing, ...vague])
}

const meantByReading = ({ choices, doubts }: NounReading): Meant => ({
  choices: choices.map((choice) => [choice]),
  whys: [byKind],
  doubts,
})

/** The kinds of a group; places named without a body ("các xã, phường") are whoever of them gets work in such a plan. */
function nounsOf(group: SpokenGroup, { own }: Scene): readonly SpokenNoun[] {
  if (group.nouns.length > 0) return group.nouns
  const isParty = own.kind === 'party-committee' || own.kind === 'party-board'
  return [{ noun: isParty ? placesOfParty : placesOfState, isMany: true }]
}
