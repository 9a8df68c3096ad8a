/** Lines of authority (hệ thống trực thuộc): a unit may have one superior in each at a time. */
export const lines = ['government', 'party', 'front', 'professional'] as const

export type Line = (typeof lines)[number]

/** How each line is called on screen. */
export const lineNames: Readonly<Record<Line, string>> = {
  government: 'chính quyền',
  party: 'Đảng',
  front: 'Mặt trận và các đoàn thể',
  professional: 'chuyên môn',
}
