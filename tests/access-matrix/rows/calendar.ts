import type { RouteRow } from '../route-rows.ts'

const change = { asks: 'the installation', verb: 'change', kind: 'calendar' } as const
const day = { kind: 'off', name: 'Nghỉ thử', source: 'Thông báo thử' }

export const calendarRows: Readonly<Record<string, RouteRow>> = {
  'GET /api/calendar/years/{year}': {
    asks: 'the reach',
    verb: 'see',
    kind: 'calendar',
    params: () => ({ year: '2026' }),
  },
  'PUT /api/calendar/years/{year}/confirmation': {
    ...change,
    params: () => ({ year: '2026' }),
    body: () => ({ source: 'Thông báo thử' }),
  },
  'PUT /api/calendar/days/{day}': { ...change, params: () => ({ day: '2026-08-31' }), body: () => day },
  'DELETE /api/calendar/days/{day}': { ...change, params: () => ({ day: '2026-08-31' }), onlyOnce: true },
}
