import type { Operators } from './drawn-rules.ts'
import { asNumbers, type Matrix, multiply, unit } from './matrix.ts'
import type { TextItem } from './page-lines.ts'

/** Numbers of the operators of pdf.js (`OPS`) that place letters. */
const save = 10
const restore = 11
const transform = 12
const beginText = 31
const charSpacing = 33
const wordSpacing = 34
const scale = 35
const leading = 36
const font = 37
const rise = 39
const moveText = 40
const leadAndMove = 41
const textMatrix = 42
const nextLine = 43
const showText = 44
const beginForm = 74
const endForm = 75

interface Glyph {
  readonly unicode: string
  /** In thousandths of the letter size. */
  readonly width: number
  readonly isSpace: boolean
}

/** What stays set from one text to the next, and is kept and brought back with the page's own state. */
interface TextState {
  readonly matrix: Matrix
  readonly fontName: string
  readonly size: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly scale: number
  readonly leading: number
  readonly rise: number
}

const start: TextState = {
  matrix: unit,
  fontName: '',
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
}

/**
 * Every letter of a page at its own place (ISO 32000-1, 9.4). pdf.js gathers the letters of one font into stretches and
 * writes a blank for the letters between them that another font draws: their order within the line is lost.
 */
export function drawnLetters({ fnArray, argsArray }: Operators): TextItem[] {
  const letters: TextItem[] = []
  const stack: TextState[] = []
  let state = start
  let line = unit
  let at = unit
  const move = (x: number, y: number) => {
    line = multiply(line, [1, 0, 0, 1, x, y])
    at = line
  }
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as readonly unknown[] | null
    const [first, second] = args ?? []
    if (operator === save || operator === beginForm) stack.push(state)
    else if (operator === restore || operator === endForm) state = stack.pop() ?? state
    if (operator === transform) state = { ...state, matrix: multiply(state.matrix, asNumbers(args)) }
    else if (operator === beginForm && first) state = { ...state, matrix: multiply(state.matrix, asNumbers(first)) }
    else if (operator === beginText) {
      line = unit
      at = unit
    } else if (operator === charSpacing) state = { ...state, charSpacing: Number(first) }
    else if (operator === wordSpacing) state = { ...state, wordSpacing: Number(first) }
    else if (operator === scale) state = { ...state, scale: Number(first) / 100 }
    else if (operator === leading) state = { ...state, leading: -Number(first) }
    else if (operator === font) state = { ...state, fontName: String(first), size: Number(second) }
    else if (operator === rise) state = { ...state, rise: Number(first) }
    else if (operator === moveText) move(Number(first), Number(second))
    else if (operator === leadAndMove) {
      state = { ...state, leading: Number(second) }
      move(Number(first), Number(second))
    } else if (operator === nextLine) move(0, state.leading)
    else if (operator === textMatrix) {
      line = multiply(unit, asNumbers(first))
      at = line
    } else if (operator === showText) at = show(first as readonly (Glyph | number)[], state, at, letters)
  }
  return letters
}

/** Adds the letters of one text; gives the place behind them. */
function show(glyphs: readonly (Glyph | number)[], state: TextState, from: Matrix, letters: TextItem[]): Matrix {
  let at = from
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      at = multiply(at, [1, 0, 0, 1, (-glyph / 1000) * state.size * state.scale, 0])
      continue
    }
    const width = (glyph.width / 1000) * state.size * state.scale
    const placed = multiply(multiply(state.matrix, at), [state.size * state.scale, 0, 0, state.size, 0, state.rise])
    const long = Math.hypot(placed[0], placed[1]) / (state.size * state.scale || 1)
    letters.push({ str: glyph.unicode, transform: placed, width: width * long, fontName: state.fontName })
    const blank = glyph.isSpace ? state.wordSpacing : 0
    at = multiply(at, [1, 0, 0, 1, width + (state.charSpacing + blank) * state.scale, 0])
  }
  return at
}

/** One letter or two that stand on their own, none of them of the Latin alphabet's 26. */
const loneLetters = /^[^\p{ASCII}]{1,2}$/u

/** Whether a letter of one font stands within a stretch of another: a font that lacks some letters of Vietnamese. */
export function hasLettersBetween(items: readonly TextItem[]): boolean {
  const lone = items.filter(({ str }) => loneLetters.test(str))
  return lone.some((letter) => items.some((other) => other.fontName !== letter.fontName && covers(other, letter)))
}

/** A stretch on the same height that more than half of the letter's width lies in. */
function covers({ str, transform: at, width }: TextItem, letter: TextItem): boolean {
  const [left = 0, base = 0] = at.slice(4)
  const [x = 0, y = 0] = letter.transform.slice(4)
  if (str.trim() === '' || Math.abs(base - y) > 1) return false
  return Math.min(left + width, x + letter.width) - Math.max(left, x) > letter.width / 2
}
