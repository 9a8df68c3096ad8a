import type { Template } from './template.ts'

/** A department of a province: an office, divisions and a public service unit to be named by the department itself. */
export const department: Template = {
  key: 'department',
  title: 'Sở, ban, ngành cấp tỉnh',
  about:
    'Sở với Văn phòng, các phòng chuyên môn, một đơn vị sự nghiệp và tổ chức Đảng; tên phòng sửa lại theo quyết định của tỉnh.',
  place: { label: 'Tên sở, ban, ngành', example: 'Sở Tư pháp tỉnh Tuyên Quang' },
  units: [
    {
      key: 'so',
      name: '{nơi}',
      kind: 'department',
      level: 'province',
      superiors: { government: '@', professional: '@' },
    },
    { key: 'van-phong', name: 'Văn phòng {nơi}', kind: 'office', level: 'province', superiors: { government: 'so' } },
    {
      key: 'to-chuc-can-bo',
      name: 'Phòng Tổ chức cán bộ {nơi}',
      kind: 'division',
      level: 'province',
      superiors: { government: 'so' },
    },
    {
      key: 'ke-hoach-tai-chinh',
      name: 'Phòng Kế hoạch - Tài chính {nơi}',
      kind: 'division',
      level: 'province',
      superiors: { government: 'so' },
    },
    {
      key: 'nghiep-vu-1',
      name: 'Phòng Nghiệp vụ 1 {nơi}',
      kind: 'division',
      level: 'province',
      superiors: { government: 'so' },
    },
    {
      key: 'nghiep-vu-2',
      name: 'Phòng Nghiệp vụ 2 {nơi}',
      kind: 'division',
      level: 'province',
      superiors: { government: 'so' },
    },
    {
      key: 'trung-tam',
      name: 'Trung tâm trực thuộc {nơi}',
      kind: 'public-service-unit',
      level: 'province',
      superiors: { government: 'so' },
    },
    { key: 'dang-bo', name: 'Đảng ủy {nơi}', kind: 'party-committee', level: 'province', superiors: { party: '@' } },
  ],
}
