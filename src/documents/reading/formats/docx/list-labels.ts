import { type Attributes, parseXml } from '../archive/parse-xml.ts'
import { formatNumber } from '../format-number.ts'

interface Level {
  format: string
  text: string
  start: number
  suffix: string
  arabic: boolean
  /** The level after which this one starts anew: 0 never, null the usual (any level above it). */
  restart: number | null
}

interface List {
  abstract: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

/** The labels that Word computes for automatic lists, in the order of the document. */
export interface ListLabels {
  /** The label of the next paragraph of a list, as printed with the blank behind it ("1. ", "a) ", "- "). */
  readonly next: (listId: string, level: number) => string
}

const newLevel = (): Level => ({ format: 'decimal', text: '', start: 1, suffix: 'tab', arabic: false, restart: null })

/** Reads numbering.xml; without one no list has a label. */
export function readListLabels(part: Uint8Array | null): ListLabels {
  const abstracts = new Map<string, Map<number, Level>>()
  const links = new Map<string, string>()
  const lists = new Map<string, List>()
  if (part) readNumbering(part, abstracts, links, lists)
  return counting(abstracts, links, lists)
}

function readNumbering(
  part: Uint8Array,
  abstracts: Map<string, Map<number, Level>>,
  links: Map<string, string>,
  lists: Map<string, List>,
): void {
  let abstract = ''
  let list: List | null = null
  let at = 0
  let level: Level | null = null
  const open = (name: string, attributes: Attributes): void => {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:abstractNum') {
      abstract = attributes['w:abstractNumId'] ?? ''
      abstracts.set(abstract, new Map())
    } else if (name === 'w:numStyleLink') links.set(abstract, `style:${value}`)
    else if (name === 'w:styleLink') links.set(`style:${value}`, abstract)
    else if (name === 'w:num') {
      list = { abstract: '', starts: new Map(), levels: new Map() }
      lists.set(attributes['w:numId'] ?? '', list)
    } else if (name === 'w:abstractNumId' && list) list.abstract = value
    else if (name === 'w:lvlOverride') at = Number(attributes['w:ilvl']) || 0
    else if (name === 'w:startOverride' && list) list.starts.set(at, Number(value) || 0)
    else if (name === 'w:lvl') {
      at = Number(attributes['w:ilvl']) || 0
      level = newLevel()
      const levels = list ? list.levels : abstracts.get(abstract)
      levels?.set(at, level)
    } else if (level) readLevel(level, name, value)
  }
  const close = (name: string): void => {
    if (name === 'w:lvl') level = null
    else if (name === 'w:num') list = null
  }
  parseXml(part, { open, close })
}

function readLevel(level: Level, name: string, value: string): void {
  if (name === 'w:numFmt') level.format = value
  else if (name === 'w:lvlText') level.text = value
  else if (name === 'w:start') level.start = Number(value) || 0
  else if (name === 'w:suff') level.suffix = value
  else if (name === 'w:isLgl') level.arabic = value !== '0' && value !== 'false'
  else if (name === 'w:lvlRestart') level.restart = Number(value)
}

function counting(
  abstracts: ReadonlyMap<string, Map<number, Level>>,
  links: ReadonlyMap<string, string>,
  lists: ReadonlyMap<string, List>,
): ListLabels {
  // Lists that share an abstract one go on counting together, unless one of them sets its own start.
  const counters = new Map<string, (number | null)[]>()
  const begun = new Set<string>()
  const next = (listId: string, at: number): string => {
    const list = lists.get(listId)
    if (!list) return ''
    const key = links.get(links.get(list.abstract) ?? '') ?? list.abstract
    const levelOf = (index: number): Level | undefined => list.levels.get(index) ?? abstracts.get(key)?.get(index)
    const level = levelOf(at)
    if (!level) return ''
    const counter = counters.get(key) ?? []
    counters.set(key, counter)
    const start = list.starts.get(at)
    const first = `${listId}/${at}`
    if (start !== undefined && !begun.has(first)) counter[at] = start
    else counter[at] = (counter[at] ?? level.start - 1) + 1
    begun.add(first)
    for (let below = at + 1; below < 9; below += 1) {
      const restart = levelOf(below)?.restart
      if (restart !== 0 && (restart === null || restart === undefined || at < restart)) counter[below] = null
    }
    return print(level, (index) => {
      const count = counter[index] ?? levelOf(index)?.start ?? 1
      return formatNumber(count, level.arabic ? 'decimal' : (levelOf(index)?.format ?? 'decimal'))
    })
  }
  return { next }
}

const spaced = (label: string, suffix: string): string => (suffix === 'nothing' ? label : `${label} `)

function print(level: Level, number: (index: number) => string): string {
  if (level.format === 'none' && level.text === '') return ''
  if (level.format === 'bullet') {
    // The bullets of Wingdings and Symbol are letters of private use: whatever they look like, they are dashes here.
    return level.text === '+' ? '+ ' : '- '
  }
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => number(Number(digit) - 1)).trim()
  return label === '' ? '' : spaced(label, level.suffix)
}
