import { sql } from 'kysely'
import type { Role } from '../../src/access/roles.ts'
import type { EventInput } from '../../src/features/organisation/contract.ts'
import type { ImportAnswer, TemplateInput } from '../../src/features/organisation/import-contract.ts'
import type { UnitFace } from '../../src/features/organisation/model/index.ts'
import type { PersonDetail } from '../../src/features/people/contract.ts'
import { type Day, dayOf } from '../../src/kernel/dates/day.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Line } from '../../src/kernel/line-of-authority.ts'
import { type ApiClient, signedInClient } from '../support/api-client.ts'
import { clientOf, giveAccount } from '../support/office.ts'
import { face } from '../support/organisation/make-event.ts'
import { type TestServer, testServer } from '../support/server.ts'
import { answered } from './answered.ts'

const paper = { sign: '01/QĐ-UBND', documentId: null } as const

type Superiors = Readonly<Partial<Record<Line, string>>>

/** The whole program over the sample organisation, on a day that the scenario moves on. */
export interface House {
  readonly server: TestServer
  /** What its clock shows. */
  now(): Date
  /** It becomes eight in the morning in Vietnam on the day. */
  goTo(day: Day): void
  /** The unit of that name on the day. */
  unit(name: string): Promise<string>
  /** Adds a unit that the sample does not tell, below the units named by line; answers its id. */
  found(name: string, is: Pick<UnitFace, 'kind' | 'level'>, below: Superiors): Promise<string>
  /** Adds the usual units of a place of 2026. */
  foundUsual(template: 'province' | 'commune', place: string, below: Superiors): Promise<void>
  employ(username: string, role: Role, unit: string): Promise<void>
  /** Signed in as they would be on the day. */
  as(username: string): Promise<ApiClient>
  close(): Promise<void>
}

/**
 * Opens the house on a day, with the sample organisation of 63 and 34 provinces loaded over the API. Units that are added
 * are there, and people at work, from the second day of that year on.
 */
export async function openHouse(firstDay: Day, options: { readonly web?: boolean } = {}): Promise<House> {
  let now = morningOf(firstDay)
  const opening: Day = `${firstDay.slice(0, 4)}-01-02`
  const decision = { ...paper, date: opening }
  const server = await testServer({ ...options, clock: () => now })
  const root = await signedInClient(server)
  answered(await root.send('POST', '/api/organisation/sample'))
  const clients = new Map<string, ApiClient>()
  return {
    server,
    now: () => now,
    goTo(day) {
      now = morningOf(day)
      clients.clear()
    },
    unit: (name) => unitNamed(server, name, now),
    async found(name, is, below) {
      const unit = newId()
      const superiors = Object.entries(below).map(([line, superior]) => ({ line: line as Line, superior }))
      const event: EventInput = { kind: 'found', day: opening, decision, unit, face: face(name, is), superiors }
      answered(await root.send('POST', '/api/organisation/events', event))
      return unit
    },
    async foundUsual(template, place, superiors) {
      const input: TemplateInput = { place, day: opening, sign: paper.sign, signed: opening, superiors }
      const path = `/api/organisation/templates/${template}?dryRun=false`
      const { done, rows } = answered(await root.send<ImportAnswer>('POST', path, input))
      if (!done) throw new Error(`${place}: ${JSON.stringify(rows.flatMap(({ problems }) => problems))}`)
    },
    async employ(username, role, unitId) {
      const appointment = { role, unitId, from: opening }
      const input = { name: `Người ${username}`, email: `${username}@vi-du.vn`, appointment }
      const person = answered(await root.send<PersonDetail>('POST', '/api/people', input))
      await giveAccount(server.storage, person.id, username)
    },
    async as(username) {
      const client = clients.get(username) ?? (await clientOf(server.url, username))
      clients.set(username, client)
      return client
    },
    close: () => server.close(),
  }
}

/** 01:00 UTC is 08:00 in Vietnam. */
const morningOf = (day: Day): Date => new Date(`${day}T01:00:00Z`)

async function unitNamed({ storage }: TestServer, name: string, now: Date): Promise<string> {
  const found = await storage.database
    .selectFrom('unit_version')
    .select('unit_id')
    .where('name', '=', name)
    .where(sql<boolean>`valid @> ${dayOf(now)}::date`)
    .execute()
  const [unit] = found
  if (!unit || found.length > 1) throw new Error(`${found.length} units are called “${name}” on ${dayOf(now)}`)
  return unit.unit_id
}
