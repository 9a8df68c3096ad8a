import type { DrawnDocument } from '../../scripts/samples/drawn-document.ts'
import { seededRandom } from '../../tests/support/random.ts'

/** What a page of A4 in 14-point type holds, and what head and foot take of the first and the last. */
const charactersOfPage = 2510
const charactersOfHeadAndFoot = 2100

const units = ['Sở Nội vụ', 'Sở Y tế', 'Sở Tài chính', 'Văn phòng UBND tỉnh', 'Công an tỉnh', 'UBND các xã, phường']
const verbs = ['Rà soát', 'Công khai', 'Tổ chức đối thoại về', 'Trả lời kiến nghị về', 'Rút ngắn', 'Số hóa', 'Kiểm tra']
const things = [
  'hồ sơ đất đai',
  'lịch tiếp công dân',
  'giá nước sạch',
  'đường liên thôn',
  'chợ phiên',
  'thủ tục hộ tịch',
]
const where = [
  'tại từng thôn',
  'ở bộ phận một cửa',
  'trong giờ làm việc buổi tối',
  'cùng các hội, đoàn thể',
  'trên địa bàn',
]
const why = [
  'để người dân không phải đi lại nhiều lần',
  'lấy phiếu nhận xét của người dân làm căn cứ đánh giá',
  'việc nào chưa xong thì nói rõ vì sao và hẹn ngày',
]
const types = ['Kế hoạch', 'Quyết định', 'Chỉ thị', 'Công văn']
const codes = ['KH', 'QĐ', 'CT', 'CV']
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

type Pick = <T>(list: readonly T[]) => T
type Number = (from: number, to: number) => number

function sentences(random: () => number) {
  const number: Number = (from, to) => from + Math.floor(random() * (to - from + 1))
  const pick: Pick = (list) => list[number(0, list.length - 1)] as (typeof list)[number]
  const day = () => `${String(number(1, 28)).padStart(2, '0')}/${number(3, 12)}/2026`
  const work = () => `${pick(verbs)} ${pick(things)} ${pick(where)}, ${pick(why)}`
  const citation = () => {
    const at = number(0, types.length - 1)
    return `${types[at]} số ${number(10, 4000)}/${codes[at]}-UBND ngày ${day()} của Ủy ban nhân dân tỉnh Mẫu`
  }
  return { pick, day, work, citation }
}

/** The body of a plan: headings, items, label lines, citations, dates, duties; as dense as plans are. */
function body(random: () => number, characters: number): string[] {
  const { pick, day, work, citation } = sentences(random)
  const lines = [`Căn cứ ${citation()}, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:`]
  let length = 0
  const add = (line: string) => {
    lines.push(line)
    length += line.length
  }
  for (let part = 0; length < characters; part += 1) {
    add(`${romans[part % romans.length]}. NHỮNG VIỆC CỦA ĐỢT ${part + 1}`)
    for (let item = 1; item <= 8 && length < characters; item += 1) {
      add(`${item}. ${work()}`)
      add(`a) ${work()}; ${work()} theo ${citation()}.`)
      add(`b) ${work()}; ${work()}.`)
      add(`- ${work()}, hoàn thành trước ngày ${day()}.`)
      add(`- ${pick(units)} chủ trì, phối hợp với ${pick(units)} ${work()}.`)
      if (item % 4 === 0) add(`- ${pick(units)} báo cáo kết quả về Sở Nội vụ trước ngày ${day()} để tổng hợp.`)
    }
  }
  return lines
}

/** A province's plan of about so many pages; the same seed gives the same plan. */
export function makePlan(pages: number, seed: number): DrawnDocument {
  return {
    name: `plan-${pages}`,
    layout: 'state',
    issuers: ['ỦY BAN NHÂN DÂN', 'TỈNH MẪU'],
    signLine: 'Số: 215/KH-UBND',
    placeAndDate: 'Mẫu, ngày 05 tháng 02 năm 2026',
    type: 'KẾ HOẠCH',
    title: ['Những việc phải làm cùng người dân trong năm 2026'],
    body: body(seededRandom(seed), pages * charactersOfPage - charactersOfHeadAndFoot),
    recipients: ['Sở Nội vụ;', 'Các sở, ban, ngành;', 'UBND các xã, phường;', 'Lưu: VT, NC.'],
    authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    signerName: 'Nguyễn Văn A',
  }
}
