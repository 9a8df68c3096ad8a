import type { Fact } from '../../contract.ts'
import type { Outline } from '../../tree/passage.ts'

/** A people's committee whose place is lost: "ỦY BAN NHÂN DÂN TỈNH". */
const placeless = /^(?:(?:ỦY|UỶ) BAN NHÂN DÂN|UBND) (TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)$/iu
const levelOfPlace = /^(?:TP|tp|Tp|Thành phố|Thị xã|Tỉnh|Huyện|Xã|Phường)[.\s]\s*/u

/**
 * Such a committee as the text itself writes it with the place of the head ("Kon Tum, ngày …" and "Ủy ban nhân dân tỉnh
 * Kon Tum"). Where the text nowhere does but names the place with the level ("tỉnh Kon Tum"), both together; as printed
 * otherwise.
 */
export function withPlace(issuer: Fact | null, place: Fact | null, tree: Outline): Fact | null {
  const level = issuer && placeless.exec(issuer.text)?.[1]?.toLowerCase()
  if (!issuer || !level || !place) return issuer
  const name = place.text.replace(levelOfPlace, '').trim()
  const body = bodyAt(level, name)
  const levelWithPlace = levelAt(level, name)
  let isNamed = false
  for (const { text, start } of tree.passages) {
    if (!text.includes(name) && !text.includes(name.toUpperCase())) continue
    isNamed ||= levelWithPlace.test(text)
    const found = body.exec(text)
    if (!found) continue
    const at = start + found.index
    return { text: found[0], span: [at, at + found[0].length] }
  }
  return isNamed ? { ...issuer, text: `${issuer.text} ${name}` } : issuer
}

/** The level with its place, in small letters or in capitals; never that of a longer name. */
function levelAt(level: string, name: string): RegExp {
  const first = level.charAt(0)
  const small = `[${first}${first.toUpperCase()}]${level.slice(1)} ${escaped(name)}`
  const capital = `${level.toUpperCase()} ${escaped(name).toUpperCase()}`
  return new RegExp(`(?<!\\p{L})(?:${small}|${capital})(?!\\p{L}|\\s\\p{Lu})`, 'u')
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The committee of the level in small letters or in capitals; never the one of a longer name ("An Bình Đông"). */
function bodyAt(level: string, name: string): RegExp {
  const place = escaped(name)
  const first = level.charAt(0)
  const small = `(?:[ỦU][ỷy] ban [Nn]hân dân|UBND) [${first}${first.toUpperCase()}]${level.slice(1)} ${place}`
  const capital = `(?:[ỦU][ỶY] BAN NHÂN DÂN|UBND) ${level.toUpperCase()} ${place.toUpperCase()}`
  return new RegExp(`(?<!\\p{L})(?:${small}|${capital})(?!\\p{L}|\\s\\p{Lu})`, 'u')
}
