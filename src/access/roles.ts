/** The roles that an appointment gives, from the work itself. */
export const roles = [
  'administrator',
  'clerk',
  'specialist',
  'leader',
  'reporter',
  'appraiser',
  'auditor',
  'citizen-officer',
] as const

export type Role = (typeof roles)[number]

/** How each role is called on screen, as it stands in a sentence. */
export const roleNames: Readonly<Record<Role, string>> = {
  administrator: 'quản trị viên',
  clerk: 'văn thư',
  specialist: 'chuyên viên',
  leader: 'lãnh đạo',
  reporter: 'người báo cáo',
  appraiser: 'người thẩm định',
  auditor: 'người kiểm tra nhật ký',
  'citizen-officer': 'cán bộ tiếp công dân',
}
