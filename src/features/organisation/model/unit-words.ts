import type { UnitFace, UnitKind, UnitLevel, UnitStatus } from './unit.ts'

/** How each kind of unit is called on screen. */
export const kindNames: Readonly<Record<UnitKind, string>> = {
  locality: 'đơn vị hành chính',
  ministry: 'bộ, cơ quan trung ương',
  'people-committee': 'Ủy ban nhân dân',
  'people-council': 'Hội đồng nhân dân',
  department: 'sở, ban, ngành',
  division: 'phòng, ban chuyên môn',
  office: 'văn phòng',
  'public-service-unit': 'đơn vị sự nghiệp công lập',
  'party-committee': 'cấp ủy Đảng',
  'party-board': 'cơ quan tham mưu của Đảng',
  'party-cell': 'chi bộ',
  'front-committee': 'Ủy ban Mặt trận Tổ quốc',
  'mass-organisation': 'tổ chức chính trị - xã hội',
  'steering-committee': 'ban chỉ đạo, tổ công tác',
  'armed-force': 'công an, quân đội',
  'judicial-body': 'cơ quan tư pháp',
  enterprise: 'doanh nghiệp',
  village: 'thôn, tổ dân phố',
  group: 'nhóm, tổ',
}

export const levelNames: Readonly<Record<UnitLevel, string>> = {
  central: 'trung ương',
  province: 'cấp tỉnh',
  district: 'cấp huyện',
  commune: 'cấp xã',
  village: 'thôn, tổ dân phố',
}

export const statusNames: Readonly<Record<UnitStatus, string>> = {
  active: 'đang hoạt động',
  suspended: 'tạm ngừng hoạt động',
  'winding-up': 'đang thu xếp giải thể',
}

/** How each part of a unit's face is called in forms, tables and sentences. */
export const faceFieldNames: Readonly<Record<keyof UnitFace, string>> = {
  name: 'Tên',
  shortName: 'Tên gọi tắt',
  signAbbreviation: 'Chữ viết tắt trong ký hiệu',
  kind: 'Loại',
  level: 'Cấp',
  status: 'Tình trạng',
  organId: 'Mã định danh điện tử',
  areaCode: 'Mã đơn vị hành chính',
  address: 'Địa chỉ',
}
