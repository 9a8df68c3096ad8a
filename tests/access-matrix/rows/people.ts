import type { RouteRow } from '../route-rows.ts'

export const peopleRows: Readonly<Record<string, RouteRow>> = {}
