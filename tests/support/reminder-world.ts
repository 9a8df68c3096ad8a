import type { Actor, Grant } from '../../src/access/actor.ts'
import type { Role } from '../../src/access/roles.ts'
import { grantsOf } from '../../src/features/people/index.ts'
import { emptyContent } from '../../src/features/plans/model/index.ts'
import '../../src/features/reminders/index.ts'
import '../../src/features/tasks/index.ts'
import type { AssignmentState } from '../../src/features/tasks/model/index.ts'
import { type Day, dayOf } from '../../src/kernel/dates/day.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { dayRange } from '../../src/platform/database/day-range.ts'
import { type TestDatabase, testDatabase } from './database.ts'

const longAgo = '2020-01-01'

/**
 * A small province: the department `so` gives work to the communes `xa` and `phuong`, which the province's committee `tinh`
 * directs. Each has its people; a plan of the department is in force.
 */
export interface ReminderWorld {
  readonly storage: TestDatabase
  readonly database: Database
  readonly units: Readonly<Record<UnitKey, string>>
  readonly planId: string
  /** Whose person or unit an id is, by its key. */
  readonly keyOf: (id: string) => string
  readonly person: (key: string) => string
  addPerson(
    key: string,
    role: Role,
    unit: UnitKey,
    more?: { from?: Day; to?: Day; email?: string | null },
  ): Promise<string>
  standIn(key: string, forWhom: string, from: Day, to: Day): Promise<void>
  assign(more?: Partial<NewAssignment>): Promise<string>
  /** What a step leaves behind; the state follows where one is named. */
  step(
    assignment: string,
    action: string,
    at: Date,
    more?: { by?: string; unit?: UnitKey; to?: AssignmentState; note?: string },
  ): Promise<void>
  actor(key: string, now: Date): Promise<Actor>
  /** Who was told what, e.g. `chuyen-vien-xa doer before-7`, each once for as often as it was told. */
  told(): Promise<string[]>
}

export type UnitKey = 'tinh' | 'so' | 'xa' | 'phuong'

export interface NewAssignment {
  readonly unit: UnitKey
  readonly giver: UnitKey
  readonly text: string
  readonly due: Day | null
  readonly givenAt: Date
  readonly state: AssignmentState
  readonly support: readonly (UnitKey | { readonly unit: UnitKey; readonly due: Day })[]
  /** Through whom and to whom it is reported. */
  readonly via: UnitKey | null
  readonly to: UnitKey | null
}

const unitNames: Readonly<Record<UnitKey, string>> = {
  tinh: 'Ủy ban nhân dân tỉnh Hòa Giang',
  so: 'Sở Nội vụ',
  xa: 'Ủy ban nhân dân xã Đồng Nhuệ',
  phuong: 'Ủy ban nhân dân phường Bến Nghè',
}

/** When everything in it was made. */
const given = new Date('2026-10-01T02:00:00Z')

export async function reminderWorld(place?: TestDatabase): Promise<ReminderWorld> {
  const storage = place ?? (await testDatabase())
  const { database } = storage
  const units = { tinh: newId(), so: newId(), xa: newId(), phuong: newId() }
  const keys = new Map<string, string>(Object.entries(units).map(([key, id]) => [id, key]))
  await saveUnits(database, units)
  const people = new Map<string, string>()
  const appointments = new Map<string, string>()

  async function savePerson(key: string, email: string | null): Promise<string> {
    const there = people.get(key)
    if (there) return there
    const id = newId()
    const row = { id, name: key, email, phone: null, folded: key.toLowerCase(), sort_key: key, made_at: given }
    await database.insertInto('person').values(row).execute()
    people.set(key, id)
    keys.set(id, key)
    return id
  }

  const addPerson: ReminderWorld['addPerson'] = async (key, role, unit, more = {}) => {
    const person = await savePerson(key, more.email === undefined ? `${key}@example.vn` : more.email)
    const id = newId()
    const paper = { position: null, appointed_to: null, decision_sign: null, decision_date: null }
    const valid = dayRange(more.from ?? longAgo, more.to ?? null)
    const row = {
      id,
      person_id: person,
      role,
      unit_id: units[unit],
      valid,
      ...paper,
      made_at: given,
      withdrawn_at: null,
    }
    await database.insertInto('appointment').values(row).execute()
    appointments.set(key, id)
    return person
  }

  const author = await addPerson('nguoi-lap', 'clerk', 'so', { email: null })
  const account = newId()
  const signIn = { username: 'nguoi-lap', password_hash: null, created_at: given }
  await database
    .insertInto('account')
    .values({ id: account, person_id: author, ...signIn })
    .execute()
  const planId = await savePlan(database, units.so, account, given)

  const known = (id: string | undefined): string => {
    if (id === undefined) throw new Error('unknown in this world')
    return id
  }
  return {
    storage,
    database,
    units,
    planId,
    keyOf: (id) => keys.get(id) ?? id,
    person: (key) => known(people.get(key)),
    addPerson,
    async standIn(key, forWhom, from, to) {
      const person = await savePerson(key, `${key}@example.vn`)
      const paper = { decision_sign: null, decision_date: null, made_at: given, withdrawn_at: null }
      const row = { appointment_id: known(appointments.get(forWhom)), person_id: person, valid: dayRange(from, to) }
      await database
        .insertInto('stand_in')
        .values({ id: newId(), ...row, ...paper })
        .execute()
    },
    async assign(more = {}) {
      const {
        unit: lead = 'xa',
        giver = 'so',
        due = null,
        givenAt = given,
        state = 'given',
        support = [],
        via,
        to,
      } = more
      const id = newId(givenAt.getTime())
      await database
        .insertInto('assignment')
        .values({
          ...blankAssignment,
          id,
          plan_id: planId,
          item_id: newId(),
          giver_id: units[giver],
          via_id: via ? units[via] : null,
          to_id: to ? units[to] : null,
          unit_id: units[lead],
          text: more.text ?? 'Tổ chức đối thoại với Nhân dân',
          due,
          first_due: due,
          state,
          given_at: givenAt,
        })
        .execute()
      for (const helper of support) {
        const { unit, due } = typeof helper === 'string' ? { unit: helper, due: null } : helper
        await database
          .insertInto('assignment_support')
          .values({ assignment_id: id, unit_id: units[unit], due })
          .execute()
      }
      return id
    },
    async step(assignment, action, at, { by, unit, to, note } = {}) {
      const { state } = await database
        .selectFrom('assignment')
        .select('state')
        .where('id', '=', assignment)
        .executeTakeFirstOrThrow()
      if (to) await database.updateTable('assignment').set({ state: to }).where('id', '=', assignment).execute()
      await database
        .insertInto('assignment_step')
        .values({
          id: newId(at.getTime()),
          assignment_id: assignment,
          at,
          person_id: by === undefined ? null : known(people.get(by)),
          unit_id: unit === undefined ? null : units[unit],
          action,
          from_state: state,
          to_state: to ?? state,
          text: note ?? null,
          detail: null,
          batch_id: null,
          undone_at: null,
        })
        .execute()
    },
    async told() {
      const rows = await database.selectFrom('reminder').select(['person_id', 'kind', 'side', 'count']).execute()
      const words = rows.map(({ person_id, kind, side, count }) => {
        const who = keys.get(person_id) ?? person_id
        return `${who} ${side} ${kind}${count > 1 ? ` ×${count}` : ''}`
      })
      return words.sort()
    },
    async actor(key, now) {
      const personId = known(people.get(key))
      const grants: Grant[] = await grantsOf(database, personId, dayOf(now))
      const origin = { address: '127.0.0.1', sessionId: null }
      const unit = grants[0]?.unit ?? null
      return { accountId: account, personId, name: key, username: key, day: dayOf(now), grants, unit, origin }
    },
  }
}

const blankAssignment = {
  kind: 'task',
  parent_id: null,
  rule: null,
  period: null,
  data_from: null,
  data_to: null,
  opens: null,
  awaits: null,
  to_id: null,
  via_id: null,
  acknowledged_version: null,
  acknowledged_at: null,
  submitted_at: null,
  submitted_on: null,
  accepted_at: null,
} as const

async function saveUnits(database: Database, units: Readonly<Record<UnitKey, string>>): Promise<void> {
  const valid = dayRange(longAgo, null)
  const blank = { short_name: null, sign_abbreviation: null, organ_id: null, area_code: null, address: null }
  for (const [key, id] of Object.entries(units)) {
    const name = unitNames[key as UnitKey]
    const face = {
      name,
      kind: 'people-committee',
      level: 'commune',
      status: 'active',
      folded: name.toLowerCase(),
    } as const
    await database.insertInto('unit').values({ id }).execute()
    await database
      .insertInto('unit_version')
      .values({ unit_id: id, valid, ...face, ...blank })
      .execute()
    if (key === 'tinh') continue
    const link = { unit_id: id, line: 'government', superior_id: units.tinh, valid } as const
    await database.insertInto('unit_superior').values(link).execute()
    await database
      .insertInto('unit_above')
      .values({ ...link, depth: 1 })
      .execute()
  }
}

async function savePlan(database: Database, unit: string, account: string, at: Date): Promise<string> {
  const id = newId()
  await database
    .insertInto('plan')
    .values({
      id,
      document_id: null,
      sign: '12/KH-SNV',
      title: 'Công tác dân vận năm 2026',
      issuer: 'Sở Nội vụ',
      issue_date: '2026-01-15',
      period_from: '2026',
      period_to: '2026',
      created_at: at,
      created_by: account,
      unit_id: unit,
      state: 'issued',
      state_at: at,
      replaced_by: null,
    })
    .execute()
  const content = JSON.stringify(emptyContent)
  const paper = { sign: '12/KH-SNV', issue_date: '2026-01-15', issued_at: at }
  await database
    .insertInto('plan_version')
    .values({ plan_id: id, number: 1, content, changed_at: at, changed_by: account, ...paper })
    .execute()
  return id
}
