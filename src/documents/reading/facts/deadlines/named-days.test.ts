import { describe, expect, it } from 'vitest'
import { planDeadlines } from '../../../../../tests/support/plan-deadlines.ts'

const read = (...lines: string[]) => planDeadlines(...lines).map(({ normalized }) => normalized)

describe('a time at the end of what it is for', () => {
  it.each([
    ['1. Lễ phát động: dự kiến ngày 22/4/2026, tại sân vận động xã.', ['2026-04-22']],
    ['1. Tựu trường: ngày 24/8/2026 (thứ Hai).', ['2026-08-24']],
    ['1. Phối hợp tổ chức hội nghị công đoàn ngày 02/10/2026.', ['2026-10-02']],
    ['1. Tập huấn kỹ năng số - tháng 4 (Văn phòng).', ['2026-04']],
    ['1. Tổ chức diễn đàn thanh niên (tháng 3/2026).', ['2026-03']],
    ['1. Tổ chức diễn đàn hai lần (tháng 3/2026 và tháng 9/2026).', ['2026-03, 2026-09']],
    ['1. Tổ tư vấn đi vào hoạt động từ ngày 02/4/2026.', ['>=2026-04-02']],
    ['1. Học kỳ I: bắt đầu từ ngày 07/9/2026.', ['>=2026-09-07']],
    ['1. Tập huấn trong tháng 3-4/2026.', ['2026-03/2026-04']],
    ['1. Thời gian: Dự kiến trong tháng 3 - 4.', ['2026-03/2026-04']],
    ['1. Hội nghị tổng kết (dự kiến cuối tháng 11/2026).', ['2026-11']],
    ['1. Hoàn thành việc rà soát, nhập số liệu trong quý I năm 2026.', ['<=2026-03-31']],
    ['1. Phấn đấu đến hết tháng 6/2026 không còn nhà tạm.', ['<=2026-06-30']],
    ['1. Thời gian: Tháng 12/2026 và thường xuyên.', ['2026-12', 'CONTINUOUS']],
    ['1. Khai mạc: 8h00 ngày 24/8/2026.', ['2026-08-24']],
    ['1. Cao điểm vệ sinh môi trường: 01 - 31/5/2026.', ['2026-05-01/2026-05-31']],
    ['1. Treo bảng thủ tục ở nhà văn hóa. Hạn cuối: 18/3/2026.', ['<=2026-03-18']],
    ['1. Mở sổ theo dõi kể từ ngày 02/4/2026.', ['>=2026-04-02']],
    ['1. Giải quyết xong mọi kiến nghị còn tồn đến hết ngày 29 tháng 6 năm 2026.', ['<=2026-06-29']],
    ['1. Hội nghị tổ chức vào tuần thứ hai của tháng 8/2026.', ['2026-08']],
    ['1. Tập huấn trong tuần 3 tháng 5 năm 2026.', ['2026-05']],
    ['1. Công bố danh sách chậm nhất trong tuần đầu tháng 7/2026.', ['<=2026-07-31']],
    ['1. Họp giao ban vào ngày 14 và ngày 28 hằng tháng.', ['FREQ=MONTHLY;BYMONTHDAY=14,28']],
  ])('%s', (line, normalized) => expect(read(line)).toEqual(normalized))

  it.each([
    '1. Tổ chức kỷ niệm ngày thành lập Đoàn 26/3/1931.',
    '1. Tổ chức các hoạt động chào mừng Ngày Dân vận 15/10/2026 trang trọng.',
    '1. Thực hiện Quyết định số 12/QĐ-UBND ngày 05/8/2026.',
    '1. Trong tháng 9/2025 (tháng 9/2025) đã làm xong.',
    '1. Đến năm 2030 có 100% thôn đạt chuẩn.',
  ])('binds nothing in "%s"', (line) => expect(read(line)).toEqual([]))
})
