import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '#access/actor.ts'
import { permissions } from '#access/permissions.ts'
import { grantsOf } from '#features/people/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { openPlanOffice, type PlanOffice } from '../../../../tests/support/plan-office.ts'
import { oneOf, seededRandom } from '../../../../tests/support/random.ts'
import { savePlan } from '../../../../tests/support/save-plan.ts'
import type { PlanDetail } from '../contract.ts'
import { findStep, type PlanStage, planActions, stageOf, storedAfter, verbOfAction } from '../model/index.ts'
import type { StepParts } from './step-effects.ts'
import { takeStep } from './take-step.ts'

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const now = new Date('2026-02-03T03:00:00Z')
const roles = ['leader', 'specialist', 'clerk', 'reporter', 'auditor'] as const
type Person = (typeof roles)[number]

let office: PlanOffice<'department' | 'committee', Person>

beforeAll(async () => {
  office = await openPlanOffice(
    {
      department: { name: 'Sở Y tế tỉnh Núi Xanh', sign: 'SYT' },
      committee: { name: 'Huyện ủy Suối Mây', sign: 'HU' },
    },
    {
      leader: ['leader', 'department'],
      specialist: ['specialist', 'department'],
      clerk: ['clerk', 'department'],
      reporter: ['reporter', 'department'],
      auditor: ['auditor', 'department'],
    },
    { clock: () => now },
  )
}, 60_000)
afterAll(() => office?.server.close())

const may = (role: Person, verb: string): boolean =>
  permissions[role].some(({ kind, verbs }) => kind === 'plan' && (verbs as readonly string[]).includes(verb))

it(`moves on the real database as the table says, and no otherwise (seed ${seed})`, async () => {
  const random = seededRandom(seed)
  const other = await savePlan(office.server.storage, { unit: office.units.department })
  await office.people.leader.send('POST', `/api/plans/${other}/steps`, { action: 'issue' })
  let paper = 500
  for (let walk = 0; walk < 8; walk += 1) {
    const id = await savePlan(office.server.storage, { unit: office.units.department })
    let stage: PlanStage = 'draft'
    let version = 1
    for (let step = 0; step < 25 && stage !== 'discarded'; step += 1) {
      const role = oneOf(random, roles)
      const action = oneOf(random, planActions)
      paper += 1
      const { status } = await office.people[role].send('POST', `/api/plans/${id}/steps`, {
        action,
        reason: 'Lý do',
        ...(action === 'record' ? { sign: `${paper}/KH-SYT`, date: '2026-02-01' } : {}),
        ...(action === 'replace' ? { by: other } : {}),
      })
      const row = findStep(stage, action)
      const expected = may(role, verbOfAction(action)) ? [row ? 200 : 409] : may(role, 'see') ? [403] : [403, 404]
      expect({ walk, step, role, action, stage, right: expected.includes(status), status }).toMatchObject({
        right: true,
      })
      if (status !== 200 || !row) continue
      if (row.to === 'amended') version += 1
      const state = (await rowOf(id))?.state ?? 'draft'
      const stored = storedAfter(row.to, state, version)
      const saved = await rowOf(id)
      expect(saved ? stageOf(saved) : null).toBe(stored && stageOf(stored))
      stage = saved ? stageOf(saved) : 'discarded'
    }
    if (stage === 'discarded') continue
    const { body } = await office.people.leader.get<PlanDetail>(`/api/plans/${id}`)
    expect(body.steps.map(({ from }) => from).slice(1)).toEqual(body.steps.map(({ to }) => to).slice(0, -1))
    expect(body.steps.at(-1)?.to ?? 'draft').toBe(stage)
  }
}, 60_000)

const rowOf = (id: string) =>
  office.server.storage.database
    .selectFrom('plan')
    .select(['state', 'amendment'])
    .where('id', '=', id)
    .executeTakeFirst()

it(`gives 50 plans that are issued at once 50 numbers, without a gap for those that fail (seed ${seed})`, async () => {
  const random = seededRandom(seed)
  const { database } = office.server.storage
  const actor = await actorOf('leader', office.units.department)
  const ids = await Promise.all(
    Array.from({ length: 50 }, () => savePlan(office.server.storage, { unit: office.units.department })),
  )
  const before = await lastNumber()
  const failing = new Set(ids.filter(() => random() < 0.3))
  const parts: StepParts = {
    discarded: async () => {},
    cascade: {
      // The number is taken by now; what fails here takes everything back.
      issue: async (transaction, _actor, { planId }) => {
        await transaction.selectFrom('unit').select('id').limit(1).execute()
        if (failing.has(planId)) throw new Refusal('failed')
        return { assignments: 0, recipients: [], toAcknowledge: 0, nobody: [], past: [] }
      },
      amend: () => Promise.reject(new Error('nothing is amended')),
      withdraw: async () => 0,
      restore: async () => 0,
    },
  }
  const outcomes = await Promise.allSettled(
    ids.map((id) => takeStep(database, parts, actor, id, { action: 'issue' }, now)),
  )
  const issued = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.sign] : []))
  expect(issued).toHaveLength(50 - failing.size)
  const numbers = issued.map((sign) => Number(sign?.split('/')[0])).sort((one, next) => one - next)
  expect(numbers).toEqual(Array.from(issued, (_, index) => before + 1 + index))
  expect(await lastNumber()).toBe(before + issued.length)
  const states = await database.selectFrom('plan').select(['id', 'state', 'sign']).where('id', 'in', ids).execute()
  for (const { id, state, sign } of states) {
    expect([state, sign !== null]).toEqual(failing.has(id) ? ['draft', false] : ['issued', true])
  }
}, 60_000)

async function lastNumber(): Promise<number> {
  const row = await office.server.storage.database
    .selectFrom('number_register')
    .select('last_number')
    .where('unit_id', '=', office.units.department)
    .executeTakeFirst()
  return row?.last_number ?? 0
}

it(`begins each Party term at 01, on its first day, whoever issues first (seed ${seed})`, async () => {
  const random = seededRandom(seed)
  const { database } = office.server.storage
  const unit = office.units.committee
  const terms = [
    { name: 'Nhiệm kỳ 2020 - 2025', from_day: '2020-08-16', last_day: '2025-07-31' },
    { name: 'Nhiệm kỳ 2025 - 2030', from_day: '2025-08-01', last_day: null },
  ]
  const actor = await actorOf('leader', office.units.department)
  const own = { ...actor, grants: actor.grants.map((grant) => ({ ...grant, unit })), unit }
  const parts: StepParts = {
    discarded: async () => {},
    cascade: {
      issue: async () => ({ assignments: 0, recipients: [], toAcknowledge: 0, nobody: [], past: [] }),
      amend: () => Promise.reject(new Error('nothing is amended')),
      withdraw: async () => 0,
      restore: async () => 0,
    },
  }
  const issueOn = async (moment: string) => {
    const id = await savePlan(office.server.storage, { unit, line: 'party' })
    const at = new Date(moment)
    return (await takeStep(database, parts, own, id, { action: 'issue' }, at)).sign
  }
  await expect(issueOn('2025-07-31T16:00:00Z')).rejects.toMatchObject({ code: 'no-number' })
  for (const term of terms)
    await database
      .insertInto('party_term')
      .values({ id: crypto.randomUUID(), unit_id: unit, ...term })
      .execute()
  // 23:59 on the last day of the term, in Vietnam; and a minute later.
  expect(await issueOn('2025-07-31T16:59:00Z')).toBe('01-KH/HU')
  expect(await issueOn('2025-07-31T17:00:00Z')).toBe('01-KH/HU')
  const seen = { old: 1, now: 1 }
  for (let turn = 0; turn < 12; turn += 1) {
    const old = random() < 0.5
    // The years turn within a term without a new series.
    const inJuly = `2025-07-${10 + Math.floor(random() * 20)}T05:00:00Z`
    const moment = old ? inJuly : `202${6 + Math.floor(random() * 4)}-01-01T05:00:00Z`
    seen[old ? 'old' : 'now'] += 1
    expect(await issueOn(moment)).toBe(`${String(seen[old ? 'old' : 'now']).padStart(2, '0')}-KH/HU`)
  }
}, 60_000)

async function actorOf(username: string, unit: string): Promise<Actor> {
  const { database } = office.server.storage
  const account = await database
    .selectFrom('account')
    .selectAll()
    .where('username', '=', username)
    .executeTakeFirstOrThrow()
  const grants = await grantsOf(database, account.person_id, '2026-02-03')
  const { id: accountId, person_id: personId } = account
  const origin = { address: '', sessionId: null }
  return { accountId, personId, name: username, username, day: '2026-02-03', grants, unit, origin }
}
