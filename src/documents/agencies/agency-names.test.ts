import { describe, expect, it } from 'vitest'
import { parseAgenciesAt, parseAgencyAt } from './agency-names.ts'

const read = (text: string, at = 0) => parseAgenciesAt(text, at).map((name) => text.slice(name.start, name.end))

describe('names of agencies', () => {
  const whole = [
    'Sở Văn hóa, Thể thao và Du lịch',
    'Sở KH&CN',
    'Ban Dân vận Huyện ủy',
    'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    'Ủy ban nhân dân thành phố Đông Sơn',
    'Uỷ ban nhân dân xã Trung Lập',
    'Ban Thường trực Ủy ban MTTQ Việt Nam phường An Bình',
    'Văn phòng Đoàn ĐBQH và HĐND tỉnh',
    'Trung tâm Kiểm soát bệnh tật tỉnh',
    'Ban Quản lý Khu kinh tế Bắc Hải',
    'Phòng Văn hóa - Xã hội',
    'Văn phòng Sở',
    'Thủ trưởng các sở, ban, ngành, đoàn thể tỉnh',
    'Chủ tịch UBND các xã, phường, đặc khu',
    'các phòng, trung tâm trực thuộc Sở',
    'cấp ủy, chính quyền các cấp',
    'Bộ Chỉ huy Bộ đội Biên phòng tỉnh',
    'Tòa án nhân dân tỉnh',
    'Tòa án nhân dân khu vực',
    'Viện kiểm sát nhân dân khu vực 3 - Hòa Bình',
    'Ban Công tác Mặt trận thôn 5',
    'Chủ tịch UBND 35 xã, phường',
    'Báo và Đài Phát thanh, Truyền hình tỉnh',
    'Uỷ ban Kiểm tra Đảng uỷ',
    'Khối Dân vận các xã, phường',
    'Hiệu trưởng trường Tiểu học Bình Minh',
    'Trưởng phòng Văn hóa - Xã hội xã',
    'Các Tổ trưởng tổ dân phố',
    'Phòng Xây dựng chính quyền',
    'Công đoàn ngành',
    'Bệnh viện',
    'Tổ Hậu cần',
    'Ban Tổ chức - Tuyên giáo',
    'Văn phòng - Thống kê',
    'Ủy ban bầu cử đặc khu',
    'Tổng Liên đoàn Lao động Việt Nam',
    'Ủy ban nhân dân các xã Hòa Phú, Hòa Thịnh và Tân Lập',
    'các Ban Xây dựng Đảng',
  ]
  it.each(whole)('reads the whole of "%s" as one name', (name) => {
    expect(read(`${name} chủ trì, phối hợp thực hiện`)).toEqual([name])
  })

  it('lists names one by one, whatever joins them', () => {
    expect(read('Sở Tài chính, Sở Nội vụ và UBND các xã, phường; Công an tỉnh xây dựng dự toán')).toEqual([
      'Sở Tài chính',
      'Sở Nội vụ',
      'UBND các xã, phường',
      'Công an tỉnh',
    ])
    expect(read('Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh;')).toEqual([
      'Mặt trận Tổ quốc',
      'các tổ chức chính trị - xã hội tỉnh',
    ])
  })

  it('takes what begins another name for no further place', () => {
    expect(read('UBND các xã Hòa Phú, Sở Nội vụ, Thủ trưởng các ngành')).toEqual([
      'UBND các xã Hòa Phú',
      'Sở Nội vụ',
      'Thủ trưởng các ngành',
    ])
    expect(read('UBND xã Hòa Phú, Tân Lập')).toEqual(['UBND xã Hòa Phú'])
    expect(read('Công an xã, các tổ chức, hội, trang trại có liên quan chịu')).toEqual([
      'Công an xã',
      'các tổ chức, hội, trang trại có liên quan',
    ])
    expect(read('Công an xã, tổ chức hội nghị')).toEqual(['Công an xã'])
  })

  it('stops before the verb that follows', () => {
    expect(read('Sở Khoa học và Công nghệ tổng hợp, báo cáo')).toEqual(['Sở Khoa học và Công nghệ'])
    expect(read('Các cơ quan, đơn vị xây dựng kế hoạch')).toEqual(['Các cơ quan, đơn vị'])
    expect(read('Ban Chỉ đạo thực hiện hương ước xã phân công thành viên')).toEqual([
      'Ban Chỉ đạo thực hiện hương ước xã',
    ])
    expect(read('Ban chỉ huy các đơn vị báo cáo')).toEqual(['Ban chỉ huy các đơn vị'])
    expect(read('cấp trên trước ngày 05/3/2024')).toEqual(['cấp trên'])
  })

  it('sees through a line end inside a name', () => {
    expect(read('Ủy ban\nnhân dân tỉnh về kết quả')).toEqual(['Ủy ban\nnhân dân tỉnh'])
  })

  const none = [
    'Ban hành kế hoạch',
    'Hội nghị tổng kết',
    'Báo cáo kết quả',
    'Phòng, chống lãng phí',
    'Sở hữu trí tuệ',
    'Đoàn kết, gắn bó',
    'Hội họp',
    'TỔ CHỨC THỰC HIỆN',
    'Tổ quốc ghi công',
    'KHOA HỌC VÀ ĐỜI SỐNG',
    'Khoa học và Đời sống',
    'Đồn điền cao su',
    'Hạt giống Mới',
  ]
  it.each(none)('does not take "%s" for an agency', (text) => {
    expect(parseAgencyAt(text, 0)).toBeNull()
  })

  it('does not begin inside a word', () => {
    expect(parseAgencyAt('cơSở Nội vụ', 2)).toBeNull()
  })
})
