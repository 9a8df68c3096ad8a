/** A run of words of two texts: in both, only in the one before, or only in the one after. */
export interface MarkedRun {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Texts with more words than this are not compared word by word: the one is gone, the other is new. */
const mostWords = 1500

/**
 * The words of two texts beside each other, in order; what is `same` or `gone` put together is the text before, what is
 * `same` or `new` the text after (blanks between words count as one).
 */
export function markWords(before: string, after: string): readonly MarkedRun[] {
  const [one, other] = [wordsOf(before), wordsOf(after)]
  if (one.length > mostWords || other.length > mostWords) {
    return inRuns([...one.map((word) => gone(word)), ...other.map((word) => added(word))])
  }
  return inRuns(compared(one, other))
}

/** The same of lists whose entries are parted by `; `: an entry is there or not, as a whole. */
export function markEntries(before: string, after: string): readonly MarkedRun[] {
  return inRuns(compared(before.split('; ').filter(Boolean), after.split('; ').filter(Boolean)), '; ')
}

const gone = (text: string): MarkedRun => ({ kind: 'gone', text })
const added = (text: string): MarkedRun => ({ kind: 'new', text })

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean)
}

/** By the longest common run of words (dynamic programming over both). */
function compared(one: readonly string[], other: readonly string[]): readonly MarkedRun[] {
  const width = other.length + 1
  const length = new Uint16Array((one.length + 1) * width)
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const skipped = Math.max(length[(i + 1) * width + j] ?? 0, length[i * width + j + 1] ?? 0)
      length[i * width + j] = one[i] === other[j] ? (length[(i + 1) * width + j + 1] ?? 0) + 1 : skipped
    }
  }
  const runs: MarkedRun[] = []
  let [i, j] = [0, 0]
  while (i < one.length || j < other.length) {
    const [word, next] = [one[i], other[j]]
    if (word !== undefined && word === next) {
      runs.push({ kind: 'same', text: word })
      i += 1
      j += 1
    } else if (
      word !== undefined &&
      (next === undefined || (length[(i + 1) * width + j] ?? 0) >= (length[i * width + j + 1] ?? 0))
    ) {
      runs.push(gone(word))
      i += 1
    } else if (next !== undefined) {
      runs.push(added(next))
      j += 1
    }
  }
  return runs
}

/** Neighbours of one kind as one run. */
function inRuns(words: readonly MarkedRun[], glue = ' '): readonly MarkedRun[] {
  const runs: MarkedRun[] = []
  for (const { kind, text } of words) {
    const last = runs.at(-1)
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: `${last.text}${glue}${text}` }
    else runs.push({ kind, text })
  }
  return runs
}
