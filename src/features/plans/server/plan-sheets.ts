import type { Actor } from '#access/actor.ts'
import type { Reach } from '#access/reach.ts'
import { lineNames } from '#kernel/line-of-authority.ts'
import { writtenDate } from '#kernel/written-date.ts'
import type { Database } from '#platform/database/database.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import type { ComplianceRow, PlanFilters, PlanSummary } from '../contract.ts'
import { planStateWords } from '../model/index.ts'
import { findPlans } from './find-plans.ts'

/** A list longer than this does not leave as one sheet: its end says so, and the filters narrow it. */
const mostRows = 5000

/** The list of plans as an .xlsx, as it is narrowed, the newest first. */
export async function plansSheet(
  database: Database,
  actor: Actor,
  reach: Reach,
  filters: PlanFilters,
): Promise<Buffer<ArrayBuffer>> {
  const { items, next } = await findPlans(database, actor, reach, { ...filters, limit: mostRows })
  const head = [
    'Số, ký hiệu',
    'Trích yếu',
    'Loại',
    'Đơn vị',
    'Cơ quan ban hành',
    'Hệ thống',
    'Ngày ban hành',
    'Từ',
    'Đến',
    'Trạng thái',
    'Số nhiệm vụ',
    'Số chế độ báo cáo',
  ]
  const rest =
    next === null ? [] : [['', `Chỉ kê ${mostRows} kế hoạch mới nhất; hãy lọc theo năm, đơn vị để lấy phần còn lại.`]]
  return writeXlsx([
    {
      name: 'Kế hoạch',
      rows: [head, ...items.map(planRow), ...rest],
      widths: [18, 70, 14, 32, 32, 16, 14, 12, 12, 16, 10, 10],
    },
  ])
}

function planRow(plan: PlanSummary): string[] {
  const day = (iso: string | null) => (iso === null ? '' : writtenDate(iso))
  return [
    plan.sign ?? '',
    plan.title,
    plan.type,
    plan.unitName ?? '',
    plan.issuer ?? '',
    lineNames[plan.line],
    day(plan.issueDate),
    day(plan.periodFrom),
    day(plan.periodTo),
    planStateWords[plan.state],
    String(plan.tasks),
    String(plan.duties),
  ]
}

/** Who has issued a plan of their own, as an .xlsx. */
export function complianceSheet(rows: readonly ComplianceRow[]): Buffer<ArrayBuffer> {
  const head = ['TT', 'Đơn vị', 'Đã ban hành', 'Số, ký hiệu', 'Ngày ban hành', 'Ghi chú']
  const cells = rows.map(({ unit, issued }, index) => [
    String(index + 1),
    unit.name,
    issued ? 'Đã ban hành' : 'Chưa',
    issued?.sign ?? '',
    issued?.issueDate ? writtenDate(issued.issueDate) : '',
    issued?.recorded ? 'ghi theo văn bản giấy' : '',
  ])
  return writeXlsx([{ name: 'Ban hành kế hoạch', rows: [head, ...cells], widths: [6, 50, 14, 20, 16, 24] }])
}
