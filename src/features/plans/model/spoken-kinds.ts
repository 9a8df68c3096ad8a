import type { UnitKind, UnitLevel } from '#features/organisation/model/index.ts'
import { determiners, everyLevelWords, fillers, type KindNoun, kindNouns, levelWords, owners } from './propose-words.ts'

/** A kind of bodies in the words, and whether many are meant of it ("các", "mỗi"). */
export interface SpokenNoun {
  readonly noun: KindNoun
  readonly isMany: boolean
}

/** Kinds with what stands behind them all: "HĐND, UBND | các xã, phường", "các phòng, trung tâm | thuộc Sở". */
export interface SpokenGroup {
  readonly nouns: readonly SpokenNoun[]
  readonly levels: readonly UnitLevel[]
  /** "cấp xã", "xã, phường": the level itself is meant, so all bodies of it. */
  readonly isWholeLevel: boolean
  /** "các cấp". */
  readonly everyLevel: boolean
  /** Below whom ("thuộc Sở"): a kind of body, `own` where none is named; null where nothing is said. */
  readonly owner: UnitKind | 'own' | null
}

/** Kinds of bodies that words speak of, taken apart with nothing left over. */
export interface SpokenKinds {
  readonly groups: readonly SpokenGroup[]
  /** "có liên quan": not all of them, and which is for a person to say. */
  readonly isVague: boolean
}

type Token =
  | { readonly is: 'noun'; readonly noun: KindNoun }
  | { readonly is: 'level'; readonly level: UnitLevel | 'city'; readonly whole: boolean }
  | { readonly is: 'owner'; readonly owner: UnitKind | 'own' }
  | { readonly is: 'every' | 'many' | 'vague' | 'filler' }

const separators = /[\s,;/&()–-]+/gu
const plain = (words: string) => words.replace(separators, ' ').trim()

const tokens: ReadonlyMap<string, Token> = new Map<string, Token>([
  ...fillers.map((words): [string, Token] => [words, { is: 'filler' }]),
  ...determiners.map((words): [string, Token] => [words, { is: 'many' }]),
  ...everyLevelWords.map((words): [string, Token] => [words, { is: 'every' }]),
  ...['liên quan', 'có liên quan'].map((words): [string, Token] => [words, { is: 'vague' }]),
  ...levelWords.flatMap(([words, level]): [string, Token][] => [
    [words, { is: 'level', level, whole: false }],
    [`cấp ${words}`, { is: 'level', level, whole: true }],
    ...['của', 'thuộc', 'trực thuộc', 'trong'].map((link): [string, Token] => [
      `${link} ${words}`,
      { is: 'level', level, whole: false },
    ]),
  ]),
  ...owners.flatMap(([words, owner]): [string, Token][] =>
    ['thuộc', 'trực thuộc', 'của', 'trong'].map((link) => [`${link} ${words}`.trim(), { is: 'owner', owner }]),
  ),
  ...kindNouns.flatMap((noun) => noun.words.map((words): [string, Token] => [plain(words), { is: 'noun', noun }])),
])
const longest = Math.max(...[...tokens.keys()].map((words) => words.split(' ').length))

/** As long words as there are; shorter ones where the rest would not be understood ("các cấp | ủy"). */
function tokensOf(words: string): readonly Token[] | null {
  const parts = plain(words).split(' ')
  const dead = new Set<number>()
  const from = (at: number): Token[] | null => {
    if (at === parts.length) return []
    if (dead.has(at)) return null
    for (let length = Math.min(longest, parts.length - at); length > 0; length -= 1) {
      const token = tokens.get(parts.slice(at, at + length).join(' '))
      const rest = token ? from(at + length) : null
      if (token && rest) return [token, ...rest]
    }
    dead.add(at)
    return null
  }
  return from(0)
}

type Open = { -readonly [Key in keyof SpokenGroup]: SpokenGroup[Key] }

const opened = (nouns: readonly SpokenNoun[] = []): Open => ({
  nouns,
  levels: [],
  isWholeLevel: false,
  everyLevel: false,
  owner: null,
})

/**
 * What kinds of bodies the compared words speak of; null where anything in them is not understood. `city` is the level of
 * a “thành phố” that stands alone in this plan.
 */
export function spokenKinds(words: string, city: UnitLevel): SpokenKinds | null {
  const found = tokensOf(words)
  if (!found) return null
  const groups: Open[] = [opened()]
  for (const [at, token] of found.entries()) {
    const isDetermined = found[at - 1]?.is === 'many'
    if (token.is === 'noun') addNoun(groups, token.noun, isDetermined)
    else if (token.is === 'level') addLevel(groups, token, isDetermined, city)
    else addBehind(groups, token)
  }
  const isSaid = groups.every(({ nouns, levels }) => nouns.length + levels.length > 0)
  return isSaid ? { groups, isVague: found.some(({ is }) => is === 'vague') } : null
}

/** "các phòng, trung tâm": many of both; "các sở và MTTQ": many of the first alone. */
function addNoun(groups: Open[], noun: KindNoun, isDetermined: boolean): void {
  const last = groups.at(-1)
  if (!last) return
  const isMany = noun.isPlural || isDetermined || (!noun.isOfPlace && last.nouns.at(-1)?.isMany === true)
  const isNext = last.levels.length > 0 || last.everyLevel || last.owner !== null
  if (isNext) groups.push(opened([{ noun, isMany }]))
  else last.nouns = [...last.nouns, { noun, isMany }]
}

/**
 * "UBND các huyện, các xã" speaks of UBND at both levels; in "các sở, UBND các xã" the level is of the second alone, and "các
 * sở và các xã" speaks of the places themselves.
 */
function addLevel(groups: Open[], token: Token & { is: 'level' }, isDetermined: boolean, city: UnitLevel): void {
  const last = groups.at(-1)
  if (!last) return
  const other = last.levels.find((each) => each !== 'province')
  const level = token.level === 'city' ? (other ?? (isDetermined ? 'district' : city)) : token.level
  const first = last.nouns.findLastIndex(({ noun }) => !noun.isOfPlace) + 1
  const isElsewhere = first > 0 && level !== 'province' && (isDetermined || first < last.nouns.length)
  const group = isElsewhere ? opened(last.nouns.slice(first)) : last
  if (isElsewhere) {
    last.nouns = last.nouns.slice(0, first)
    groups.push(group)
  }
  group.isWholeLevel ||= token.whole || isDetermined || group.levels.length > 0
  if (!group.levels.includes(level)) group.levels = [...group.levels, level]
}

function addBehind(groups: readonly Open[], token: Token): void {
  const last = groups.at(-1)
  if (!last) return
  if (token.is === 'every') last.everyLevel = true
  if (token.is === 'owner') last.owner = token.owner
}
