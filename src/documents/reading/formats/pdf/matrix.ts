/** A transformation of the plane as PDF writes it: `[a b c d e f]`, x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const unit: Matrix = [1, 0, 0, 1, 0, 0]

/** What the second does in the space of the first. */
export function multiply(
  [a, b, c, d, e, f]: Matrix,
  [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: readonly number[],
): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export const asNumbers = (value: unknown): number[] => Array.from(value as ArrayLike<number>, Number)
