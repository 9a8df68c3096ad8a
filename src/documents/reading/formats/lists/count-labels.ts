import { formatNumber } from '../format-number.ts'

/** One level of an automatic list. */
export interface Level {
  /** Of OOXML: `decimal`, `lowerLetter`, `bullet` … */
  format: string
  /** With `%1` … `%9` where the numbers of the levels stand. */
  text: string
  start: number
  /** `nothing` where the text follows at once; a blank otherwise. */
  suffix: string
  /** All numbers in digits, whatever the levels say. */
  arabic: boolean
  /** The level after which this one starts anew: 0 never, null the usual (any level above it). */
  restart: number | null
}

/** A list of the text: the levels it shares with others, its own starts, and levels that replace the shared ones. */
export interface List {
  shared: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

export interface ListBook {
  readonly shared: ReadonlyMap<string, ReadonlyMap<number, Level>>
  readonly lists: ReadonlyMap<string, List>
}

/** The labels that Word computes for automatic lists, in the order of the document. */
export interface ListLabels {
  /** The label of the next paragraph of a list, as printed with the blank behind it ("1. ", "a) ", "- "). */
  readonly next: (listId: string, level: number) => string
}

export const newLevel = (): Level => ({
  format: 'decimal',
  text: '',
  start: 1,
  suffix: 'tab',
  arabic: false,
  restart: null,
})

export const newList = (shared = ''): List => ({ shared, starts: new Map(), levels: new Map() })

const deepestLevel = 9

/** Counts the paragraphs of lists. Lists that share levels go on counting together unless one sets its own start. */
export function countLabels({ shared, lists }: ListBook): ListLabels {
  const counters = new Map<string, (number | null)[]>()
  const begun = new Set<string>()
  const next = (listId: string, at: number): string => {
    const list = lists.get(listId)
    const levels = (index: number): Level | undefined =>
      list?.levels.get(index) ?? shared.get(list?.shared ?? '')?.get(index)
    const level = levels(at)
    if (!list || !level) return ''
    const counter = counters.get(list.shared) ?? []
    counters.set(list.shared, counter)
    const own = list.starts.get(at)
    const first = `${listId}/${at}`
    counter[at] = own !== undefined && !begun.has(first) ? own : (counter[at] ?? level.start - 1) + 1
    begun.add(first)
    for (let below = at + 1; below < deepestLevel; below += 1) {
      const restart = levels(below)?.restart ?? null
      if (restart !== 0 && (restart === null || at < restart)) counter[below] = null
    }
    return print(level, (index) => {
      const count = counter[index] ?? levels(index)?.start ?? 1
      return formatNumber(count, level.arabic ? 'decimal' : (levels(index)?.format ?? 'decimal'))
    })
  }
  return { next }
}

function print(level: Level, number: (index: number) => string): string {
  if (level.format === 'none' && level.text === '') return ''
  if (level.format === 'bullet') {
    // The bullets of Wingdings and Symbol are letters of private use: whatever they look like, they are dashes here.
    return level.text === '+' ? '+ ' : '- '
  }
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => number(Number(digit) - 1)).trim()
  return label === '' ? '' : level.suffix === 'nothing' ? label : `${label} `
}
