import { asNumbers, type Matrix, multiply, unit } from './matrix.ts'

/** A line drawn on a page, lying or standing; in points, y growing downwards as for the letters. */
export interface Rule {
  readonly lying: boolean
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What pdf.js makes of a page: operators and their arguments, side by side. */
export interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** Numbers of the operators of pdf.js (`OPS`) that matter here. */
const save = 10
const restore = 11
const transform = 12
const constructPath = 91
const endPath = 28

/** Numbers of the steps of a path of pdf.js (`DrawOPS`) with how many values follow each. */
const moveTo = 0
const stepLengths: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 }

const thin = 3
const shortest = 6

/** The lying and standing lines of a page, whether drawn as lines, as thin filled boxes or as sides of a box. */
export function drawnRules({ fnArray, argsArray }: Operators, turned: number): Rule[] {
  const rules: Rule[] = []
  const stack: Matrix[] = []
  let matrix = unit
  for (const [at, operator] of fnArray.entries()) {
    if (operator === save) stack.push(matrix)
    else if (operator === restore) matrix = stack.pop() ?? matrix
    else if (operator === transform) matrix = multiply(matrix, asNumbers(argsArray[at]))
    else if (operator === constructPath) {
      const [painted, [path]] = argsArray[at] as [number, [ArrayLike<number> | null]]
      if (painted === endPath || !path) continue
      for (const box of boxesOf(path, matrix, turned)) rules.push(...sidesOf(box))
    }
  }
  return rules
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** The boxes around the pieces of a path. */
function boxesOf(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix, turned: number): Box[] {
  const boxes: Box[] = []
  let box: Box | null = null
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 4
    const values = stepLengths[step] ?? path.length
    if (step === moveTo) {
      box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
      boxes.push(box)
    }
    for (let value = at + 1; value < at + values && box; value += 2) {
      const [px, py] = [path[value] ?? 0, path[value + 1] ?? 0]
      const [x, y] = straight(a * px + c * py + e, b * px + d * py + f, turned)
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x)
      box.top = Math.min(box.top, y)
      box.bottom = Math.max(box.bottom, y)
    }
    at += values + 1
  }
  return boxes
}

/** A place on a turned page as if the page lay straight, y growing downwards. */
export function straight(x: number, y: number, turned: number): [number, number] {
  if (turned === 90) return [y, x]
  if (turned === 180) return [-x, y]
  return turned === 270 ? [-y, -x] : [x, -y]
}

function sidesOf({ left, right, top, bottom }: Box): Rule[] {
  const [width, height] = [right - left, bottom - top]
  if (!(width < 5_000 && height < 5_000)) return []
  if (height < thin) return width > shortest ? [{ lying: true, left, right, top, bottom }] : []
  if (width < thin) return height > shortest ? [{ lying: false, left, right, top, bottom }] : []
  return [
    { lying: true, left, right, top, bottom: top },
    { lying: true, left, right, top: bottom, bottom },
    { lying: false, left, right: left, top, bottom },
    { lying: false, left: right, right, top, bottom },
  ]
}
