import { describe, expect, it } from 'vitest'
import { planDeadlines } from '../../../../../tests/support/plan-deadlines.ts'

const givers = (...lines: string[]) =>
  planDeadlines(...lines)
    .filter(({ to }) => to !== null)
    .map(({ from }) => from)

const owed = 'báo cáo kết quả về Ủy ban nhân dân xã trước ngày 04/5/2026'

describe('who gives a report', () => {
  it.each([
    ['Các trường học trên địa bàn'],
    ['Bệnh viện'],
    ['Ban chỉ huy các đơn vị'],
    ['Khối Dân vận các xã'],
    ['Bộ phận Một cửa'],
    ['Đồng chí Lê Văn C - Phó Trưởng phòng'],
    ['Các đơn vị không thuộc đối tượng kiểm tra'],
    ['Tổ Hậu cần'],
    ['Tổ công nghệ số cộng đồng'],
    ['Các tổ dân vận'],
    ['Đồn Biên phòng Cửa Hà'],
    ['Các khoa cận lâm sàng'],
    ['Ban Quản lý chợ Đông'],
    ['Doanh nghiệp hạ tầng các khu công nghiệp'],
    ['Ban nhân dân thôn Đoài'],
    ['Các thành viên Ban Chỉ đạo'],
    ['Thành viên là lãnh đạo Hội Nông dân xã'],
    ['Ủy viên Ban Thường vụ'],
    ['Cán bộ phụ trách dân vận'],
    ['UBND các xã Hòa Phú, Hòa Thịnh và Tân Lập'],
    ['Các Ban Xây dựng Đảng, Văn phòng Đảng ủy'],
  ])('takes the noun group that stands first: %s', (giver) => {
    expect(givers(`1. ${giver} ${owed}.`)).toEqual([giver])
  })

  it('takes the subject of the sentence before', () => {
    expect(givers(`1. Trạm Y tế xã mở hai lớp tập huấn. Định kỳ tháng 4/2026 ${owed}.`)).toEqual(['Trạm Y tế xã'])
  })

  it('takes the subject behind the label of its sentence', () => {
    expect(givers(`1. Chế độ báo cáo: Hằng tháng, các xã ${owed}.`)).toEqual(['các xã'])
  })

  it('takes all units of a list with semicolons, as a sentence or as a heading', () => {
    expect(givers(`1. Trưởng các thôn; Hội Nông dân xã ${owed}.`)).toEqual(['Trưởng các thôn; Hội Nông dân xã'])
    expect(givers('1. Các phòng, ban; Công an xã', `- Gửi ${owed}.`)).toEqual(['Các phòng, ban; Công an xã'])
  })

  it('takes the units asked by the sentence above the list, not the body that asks', () => {
    expect(
      givers('1. Ban Thường vụ Đảng ủy yêu cầu:', 'Chi bộ thôn Đoài khắc phục các việc sau:', `- Khẩn trương ${owed}.`),
    ).toEqual(['Chi bộ thôn Đoài'])
  })

  it('does not take units that are named only behind the report', () => {
    expect(givers(`1. Khẩn trương ${owed}. Đề nghị các thôn triển khai thực hiện.`)).toEqual([null])
  })

  it('takes the subject behind what ends first, and behind "chậm nhất"', () => {
    expect(givers(`1. Kết thúc hội thi, các phòng, ban ${owed}.`)).toEqual(['các phòng, ban'])
    expect(givers('1. Chậm nhất ngày 04/5/2026, các thôn báo cáo Ủy ban nhân dân xã.')).toEqual(['các thôn'])
  })

  it.each(['Tổ quốc', 'Tổ viên tổ vay vốn', 'Đội hình', 'Khoa học', 'Cụm từ'])('takes no name out of "%s"', (words) => {
    expect(givers(`1. ${words} là điều cần nhớ; ${owed}.`)).toEqual([null])
  })

  it('names nobody where no unit is named', () => {
    expect(givers(`1. Tổng hợp, ${owed}.`)).toEqual([null])
  })
})
