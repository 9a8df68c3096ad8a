import type { Signer } from '../contract.ts'
import { isPersonName, isStamp } from '../tree/foot.ts'
import type { Outline } from '../tree/passage.ts'
import { type SignatureLine, splitSignature } from './signature-lines.ts'

/**
 * Who signs, by what authority. `authority` joins the lines with `; `: `TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH`; notes of a
 * digital signature are left out.
 */
export function findSigner(tree: Outline): Signer | null {
  const lines = upToFirstName(splitSignature(signaturePassages(tree)))
  const authority = lines.filter(({ part }) => part === 'authority')
  const office = lines.find(({ part }) => part === 'office')
  const name = nameOf(lines)
  const used = [...authority, office, name].filter((line) => line !== undefined && line !== null)
  const starts = used.map(({ start }) => start)
  if (used.length === 0 || (!name && !office)) return null
  return {
    authority: authority.length > 0 ? authority.map(({ text }) => text).join('; ') : null,
    title: office?.text ?? null,
    name: name?.text ?? null,
    span: [Math.min(...starts), Math.max(...used.map(({ end }) => end))],
  }
}

/** Where two sign one under the other, the first of them. */
function upToFirstName(lines: readonly SignatureLine[]): readonly SignatureLine[] {
  const named = lines.findIndex(({ part, text }) => part === 'name' && /\p{Ll}/u.test(text))
  return named < 0 ? lines : lines.slice(0, named + 1)
}

/** The last name under the office; ranks and degrees before it are no part of it. */
function nameOf(lines: readonly SignatureLine[]): SignatureLine | null {
  return lines.filter(({ part }) => part === 'name').at(-1) ?? null
}

function signaturePassages(tree: Outline) {
  const from = tree.passages.findIndex(({ zone }) => zone === 'signature')
  if (from < 0) return []
  const rest = tree.passages.slice(from)
  const length = rest.findIndex(({ zone }) => zone !== 'signature' && zone !== 'recipients')
  const foot = rest.slice(0, length < 0 ? undefined : length)
  const column = firstColumn(foot.filter(({ zone }) => zone === 'signature'))
  return column.filter(({ text }) => !isStamp(text) || isPersonName(text))
}

/** Of two signatures side by side, the first. */
function firstColumn<T extends Outline['passages'][number]>(passages: readonly T[]): readonly T[] {
  const cell = passages.find((passage) => passage.cell)?.cell
  if (!cell) return passages
  return passages.filter((passage) => !passage.cell || passage.cell.column === cell.column)
}
