import type { Day } from '#kernel/dates/day.ts'
import { paper } from './sample-draft.ts'

/** The days on which the sample changes. */
export const sampleDays: Readonly<Record<'opening' | 'hue' | 'centralBoards' | 'departments' | 'merger', Day>> = {
  /** From here on the list of 63 holds; the units themselves are older. */
  opening: '2008-08-01',
  hue: '2025-01-01',
  centralBoards: '2025-02-03',
  departments: '2025-03-01',
  merger: '2025-07-01',
}

/** The papers that the sample rests on. Each province's own decisions are not in it, only the general ones. */
export const papers = {
  opening: paper('Danh mục 63 tỉnh, thành phố theo Nghị quyết 15/2008/QH12', '2008-05-29'),
  departments: paper('13/2008/NĐ-CP', '2008-02-04'),
  hue: paper('175/2024/QH15', '2024-11-30'),
  /** The reorganisation of 2025 goes back to this resolution of the Party. */
  boards: paper('18-NQ/TW', '2017-10-25'),
  boardsOfBacGiang: paper('983-QĐ/TU', '2025-02-12'),
  ministries: paper('176/2025/QH15', '2025-02-18'),
  joinedDepartments: paper('45/2025/NĐ-CP', '2025-02-28'),
  merger: paper('202/2025/QH15', '2025-06-12'),
  endOfDistricts: paper('203/2025/QH15', '2025-06-16'),
  communes: paper('1684/NQ-UBTVQH15', '2025-06-16'),
} as const
