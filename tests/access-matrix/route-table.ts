import type { RouteRow } from './route-rows.ts'
import { accountRows } from './rows/accounts.ts'
import { auditRows } from './rows/audit.ts'
import { calendarRows } from './rows/calendar.ts'
import { cascadeRows } from './rows/cascade.ts'
import { deskRows } from './rows/desk.ts'
import { documentRows } from './rows/documents.ts'
import { organisationRows } from './rows/organisation.ts'
import { peopleRows } from './rows/people.ts'
import { planEditingRows } from './rows/plan-editing.ts'
import { planRows } from './rows/plans.ts'
import { programRows } from './rows/program.ts'
import { registerRows } from './rows/registers.ts'
import { reminderRows } from './rows/reminders.ts'
import { workRows } from './rows/work.ts'

/** What each route asks for. A route without a row fails the matrix. */
export const routeTable: Readonly<Record<string, RouteRow>> = {
  ...programRows,
  ...accountRows,
  ...auditRows,
  ...calendarRows,
  ...cascadeRows,
  ...deskRows,
  ...documentRows,
  ...organisationRows,
  ...peopleRows,
  ...planRows,
  ...planEditingRows,
  ...registerRows,
  ...reminderRows,
  ...workRows,
}
