import { fields } from '#documents/agencies/words.ts'

const knownFields = new Set<string>(fields)
const withField = /^(sở|bộ|phòng) (.+)$/u
const withPlace =
  /^((?:ủy ban|uỷ ban|hội đồng) nhân dân|đảng (?:ủy|uỷ)) (tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn|đặc khu) ([\p{L} -]+|\d{1,2})$/u
/** Of a second issuer behind the place. */
const noPlace = /(?:^| )(?:và|sở|ban|phòng|hội)(?: |$)/u
const cityWithCapital = 'thành phố hồ chí minh'

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Each member of a field bears a capital: `Khoa học và Công nghệ`, `Văn hóa, Thể thao và Du lịch`. */
const fieldWords = (field: string): string =>
  capitalised(field).replace(/(?:, | và | - )\p{L}/gu, (join) => join.slice(0, -1) + join.slice(-1).toUpperCase())

const placeWords = (place: string): string => place.split(' ').map(capitalised).join(' ')

/**
 * An issuer that a letterhead prints in capitals, as it is written in running text (Nghị định 30/2020/NĐ-CP, Phụ lục II):
 * `SỞ Y TẾ` → `Sở Y tế`, `ỦY BAN NHÂN DÂN XÃ BA MẪU` → `Ủy ban nhân dân xã Ba Mẫu`. Where the words alone do not tell
 * which of them bear a capital, the name stays as it is printed.
 */
export function issuerWords(issuer: string): string {
  if (issuer !== issuer.toUpperCase()) return issuer
  const name = issuer.toLowerCase().replace(/\s+/gu, ' ').trim()
  const [, body, field] = withField.exec(name) ?? []
  if (body && field) return knownFields.has(field) ? `${capitalised(body)} ${fieldWords(field)}` : issuer
  const [, organ, level, place] = withPlace.exec(name) ?? []
  if (!organ || !level || !place || noPlace.test(place)) return issuer
  const where = `${level} ${place}` === cityWithCapital ? capitalised(level) : level
  return `${capitalised(organ)} ${where} ${placeWords(place)}`
}
