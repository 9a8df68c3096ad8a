import type { RouteRow } from '../route-rows.ts'

/** The log is for those who answer for it, each as far as they do. */
export const auditRows: Readonly<Record<string, RouteRow>> = {
  'GET /api/audit/entries': { asks: 'the reach', verb: 'see', kind: 'audit' },
  'GET /api/audit/head': { asks: 'the reach', verb: 'verify', kind: 'audit' },
  'GET /api/audit/export': { asks: 'the reach', verb: 'export', kind: 'audit', costly: true },
  'POST /api/audit/verify': { asks: 'the reach', verb: 'verify', kind: 'audit', costly: true, body: () => ({}) },
}
