import { describe, expect, it } from 'vitest'
import { decodeLegacy, legacyFont } from './legacy-font.ts'
import { repairLegacy } from './repair-legacy.ts'
import { isSyllable } from './syllable.ts'

const tcvn3 = 'Tæ c«ng t¸c vËn ®éng b¶n lµng tr×nh bµy ý kiÕn cña bµ con'
const tcvn3Meant = 'Tổ công tác vận động bản làng trình bày ý kiến của bà con'
const vni = 'Toå coâng taùc vaän ñoäng baûn laøng trình baøy yù kieán cuûa baø con'

describe('repairLegacy', () => {
  it.each([
    ['tcvn3', [tcvn3, 'HéI NGHÞ TæNG KÕT CUèI N¡M'], [tcvn3Meant, 'HỘI NGHỊ TỔNG KẾT CUỐI NĂM']],
    ['vni', [vni, 'HOÄI NGHÒ TOÅNG KEÁT CUOÁI NAÊM'], [tcvn3Meant, 'HỘI NGHỊ TỔNG KẾT CUỐI NĂM']],
    // A line that reads well both ways ("Sè", "Số") goes with the rest of the file.
    ['tcvn3', [tcvn3, 'Sè: 07/KH'], [tcvn3Meant, 'Số: 07/KH']],
  ])('turns %s letters read as Latin ones into Unicode', (encoding, typed, meant) => {
    expect(repairLegacy(typed)).toEqual({ encoding, texts: meant })
  })

  it('repairs the old paragraphs of a file and leaves its Unicode ones as they are', () => {
    const unicode = ['Được sự đồng ý của bà con trong bản', 'Có và không', 'Mỗi hộ một việc', 'Đội tự quản']
    expect(repairLegacy([...unicode, tcvn3]).texts).toEqual([...unicode, tcvn3Meant])
  })

  it.each([
    ['French', 'Où est la réunion déjà prévue à l’été ? Les élèves sont très fâchés, c’est Noël, naïf et français.'],
    ['German', 'Größere Übungen für müde Schüler: höchste Bäume, schöne Häuser, süße Früchte.'],
    ['Spanish', 'El niño comió piñas mañana y soñó con montañas pequeñas; qué difícil canción.'],
    ['Vietnamese in Unicode', 'Hội nghị bàn về công tác vận động ở bản, có mặt đông đủ bà con.'],
    ['Vietnamese with Latin-1 letters alone', 'Ban quản lí và các bà, các cô có ý kiến gì không?'],
    ['ASCII', 'To cong tac van dong ban lang trinh bay y kien.'],
    ['signs', '§ 5 – ½ giờ · 30 °C ± 2 «x»'],
    ['nothing', ''],
  ])('leaves %s alone', (_, text) => {
    expect(repairLegacy([text, text])).toEqual({ encoding: null, texts: [text, text] })
  })
})

describe('legacyFont', () => {
  it.each([
    ['.VnTime', 'tcvn3'],
    ['.VnTimeH', 'tcvn3-capitals'],
    ['.VnArial Narrow', 'tcvn3'],
    ['VNI-Times', 'vni'],
    ['VNI Helve', 'vni'],
    ['Times New Roman', null],
    ['Vni', null],
    [undefined, null],
  ])('%s → %s', (name, kind) => {
    expect(legacyFont(name)).toBe(kind)
  })

  it.each([
    ['Ban v¨n hãa x·', 'tcvn3', 'Ban văn hóa xã'],
    ['Ban v¨n hãa x·', 'tcvn3-capitals', 'BAN VĂN HÓA XÃ'],
    ['Ban vaên hoùa xaõ', 'vni', 'Ban văn hóa xã'],
    // A legacy font put on Unicode text later: the letters are right already.
    ['Ban văn hóa xã', 'tcvn3', 'Ban văn hóa xã'],
  ] as const)('decodes %s in a %s font', (typed, font, meant) => {
    expect(decodeLegacy(typed, font)).toBe(meant)
  })
})

describe('isSyllable', () => {
  it.each(['nghiêng', 'Quốc', 'giếng', 'GÌ', 'ủy', 'quý', 'khuya', 'đường', 'xoèn', 'yêu'])('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true)
  })

  it.each(['été', 'tr', 'ngiên', 'déjà', 'bánhh', 'qb', ''])('%s is none', (word) => {
    expect(isSyllable(word)).toBe(false)
  })
})
