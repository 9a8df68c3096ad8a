import { sql } from 'kysely'
import type { Actor } from '../../src/access/actor.ts'
import type { Resource, ResourceKind } from '../../src/access/resource.ts'
import { receiveDocuments } from '../../src/features/documents/server/receive-documents.ts'
import { newId } from '../../src/kernel/ids.ts'
import { theProgram } from '../../src/platform/audit/audit.ts'
import { dayRange } from '../../src/platform/database/day-range.ts'
import { storeFile } from '../../src/platform/files/file-store.ts'
import '../../src/features/registers/index.ts'
import { ApiClient } from '../support/api-client.ts'
import { saveHouse } from '../support/save-house.ts'
import { type TestServer, testServer } from '../support/server.ts'
import { settledDocument } from '../support/settled.ts'
import { actorIn, type Cast, castOf, today } from './actors.ts'
import { saveCast } from './save-cast.ts'
import { type MatrixUnits, matrixUnits, resourceIn, type UnitKey } from './units.ts'

/** The moment at which everything happens. */
export const now = new Date(`${today}T03:00:00Z`)

export interface Owned {
  readonly owner: UnitKey | null
  readonly document: string
  readonly plan: string
}

/** The organisation, its people with their sessions, and a document and a plan of every unit and of none. */
export interface World {
  readonly server: TestServer
  readonly units: MatrixUnits
  readonly cast: Cast
  /** Ids of people ("key"), of their accounts ("account of key") and appointments ("appointment of key"). */
  readonly ids: ReadonlyMap<string, string>
  readonly owned: readonly Owned[]
  /** What the routes for one record are tried on: all of the unit `own`. */
  readonly target: Owned & {
    readonly unit: string
    readonly person: string
    readonly account: string
    readonly session: string
    readonly appointment: string
    /** The second document, where there is one; otherwise the first. */
    readonly draft: string
    /** An event of the organisation about the unit. */
    readonly event: string
    /** A group that the unit keeps. */
    readonly group: string
    /** Work under the plan of the unit, given by it and led by it. */
    readonly assignment: string
    /** A file and a link that show that it was done. */
    readonly file: string
    readonly link: string
    /** A register of numbers of the unit, and a Party term of it. */
    readonly register: string
    readonly term: string
  }
  /** What a list of a kind may show, each with whether it must. */
  listable(kind: ResourceKind): readonly { readonly id: string; readonly label: string; readonly resource: Resource }[]
  client(person: string): ApiClient
  actor(person: string): Actor
  resource(kind: ResourceKind, owner: UnitKey | null, more?: Pick<Resource, 'id' | 'person'>): Resource
}

/** Whose records stand for those of a person of the unit. */
export const targetPerson = 'specialist at own'

/** `withDraft`: the unit `own` has a second document, of which no plan is made yet. */
export async function openWorld({ withDraft = false } = {}): Promise<World> {
  const server = await testServer({ clock: () => now })
  const { database } = server.storage
  const units = matrixUnits()
  await saveHouse(database, units.house, '2025-07-01')
  const cast = castOf(units)
  const { ids, cookies } = await saveCast(database, cast, now)
  const client = (person: string) => {
    const made = new ApiClient(server.url)
    made.cookie = cookies.get(person) ?? ''
    made.plain = true
    return made
  }
  const administrator = client('administrator everywhere')
  const owned: Owned[] = []
  for (const owner of [...(Object.keys(units.ids) as UnitKey[]), null]) {
    owned.push(await saveOwned(server, administrator, units, owner))
  }
  const works: Work[] = []
  for (const { owner, plan } of owned) {
    if (owner !== null) works.push({ owner, id: await saveAssignment(server, units.ids[owner], plan) })
  }
  const assignment = works.find(({ owner }) => owner === 'own')?.id ?? ''
  const known = (key: string) => ids.get(key) ?? key
  const own = owned.find(({ owner }) => owner === 'own')
  if (!own) throw new Error('no records of the unit "own"')
  return {
    server,
    units,
    cast,
    ids,
    owned,
    target: {
      ...own,
      unit: units.ids.own,
      person: known(targetPerson),
      account: known(`account of ${targetPerson}`),
      session: await sessionOf(server, known('account of the one who leaves')),
      appointment: known(`appointment of ${targetPerson}`),
      draft: withDraft
        ? await saveDocument(server, administrator, units.ids.own, 'nhap.txt', textOf('own', units, 'bản nháp'))
        : own.document,
      event: await saveEvent(administrator, units.ids.own),
      group: await saveGroup(server, units.ids.own),
      assignment,
      ...(await saveEvidence(server, assignment, known(targetPerson))),
      ...(await saveRegister(server, units.ids.own)),
    },
    client,
    listable: (kind) => listableOf(kind, { units, cast, ids, owned, works }),
    actor: (person) => actorIn(cast, person, ids),
    resource: (kind, owner, more) => resourceIn(units, kind, owner, more),
  }
}

/** A word that stands in the documents of one unit alone. */
export function secretWord(owner: UnitKey | null): string {
  return `bimat${owner ?? 'chung'}`
}

/** The year that the document of a unit bears, and no other. */
export function yearOf(owner: UnitKey | null, units: MatrixUnits): number {
  return 2001 + (owner === null ? 50 : Object.keys(units.ids).indexOf(owner))
}

export function textOf(owner: UnitKey | null, units: MatrixUnits, more = ''): string {
  const year = yearOf(owner, units)
  return `ỦY BAN NHÂN DÂN XÃ ${secretWord(owner).toUpperCase()}
Số: 7/KH-UBND
Tỉnh Mẫu, ngày 06 tháng 02 năm ${year}

KẾ HOẠCH
Trồng cây ${secretWord(owner)} năm ${year}

I. NỘI DUNG
1. Tổ chức trồng cây ở mỗi thôn, hoàn thành trước ngày 30/4/${year}.

II. TỔ CHỨC THỰC HIỆN
1. Các thôn gửi báo cáo kết quả về Ủy ban nhân dân xã trước ngày 15/11/${year}.
${more}`
}

async function saveOwned(
  server: TestServer,
  administrator: ApiClient,
  units: MatrixUnits,
  owner: UnitKey | null,
): Promise<Owned> {
  const unit = owner === null ? null : units.ids[owner]
  const document = await saveDocument(server, administrator, unit, `${secretWord(owner)}.txt`, textOf(owner, units))
  const { reading } = await settledDocument(administrator, document)
  const verdicts = reading.deadlines.map((_: unknown, index: number) => ({
    factId: `deadlines/${index}`,
    verdict: 'accepted',
  }))
  await administrator.send('PUT', `/api/documents/${document}/reviews`, verdicts)
  const made = await administrator.send<{ planId: string }>('POST', `/api/documents/${document}/plan`)
  if (made.status !== 201) throw new Error(`the plan of ${owner} was not made: ${JSON.stringify(made.body)}`)
  return { owner, document, plan: made.body.planId }
}

async function saveDocument(
  server: TestServer,
  administrator: ApiClient,
  unit: string | null,
  name: string,
  text: string,
): Promise<string> {
  const file = { name, mediaType: 'text/plain', bytes: new TextEncoder().encode(text) }
  const [received] = await receiveDocuments(server.storage.database, { ...theProgram, as: null, unit }, [file], now)
  const id = received?.id ?? ''
  server.server.wakeReaders()
  await settledDocument(administrator, id)
  return id
}

async function saveEvent(administrator: ApiClient, unit: string): Promise<string> {
  const decision = { sign: '1/QĐ-UBND', date: '2026-01-01', documentId: null }
  const event = { kind: 'change', day: '2026-01-01', decision, unit, face: { address: 'Số 1' } }
  const done = await administrator.send<{ id: string }>('POST', '/api/organisation/events', event)
  if (done.status !== 201) throw new Error(`the event was not done: ${JSON.stringify(done.body)}`)
  return done.body.id
}

async function saveGroup({ storage: { database } }: TestServer, unit: string): Promise<string> {
  const id = newId()
  const rule = JSON.stringify({ criteria: null, named: [unit], without: [] })
  await database.insertInto('unit_group').values({ id, unit_id: unit }).execute()
  await database
    .insertInto('unit_group_version')
    .values({ group_id: id, valid: dayRange('2026-01-01', null), name: 'Nhóm thử', rule })
    .execute()
  return id
}

async function saveRegister({ storage: { database } }: TestServer, unit: string) {
  const [register, term] = [newId(), newId()]
  const opened = { opened_at: now, opened_by: null }
  await database
    .insertInto('number_register')
    .values({
      id: register,
      unit_id: unit,
      family: 'state',
      type_code: null,
      year: 2026,
      term_id: null,
      last_number: 0,
      ...opened,
    })
    .execute()
  await database
    .insertInto('party_term')
    .values({ id: term, unit_id: unit, name: 'Nhiệm kỳ thử', from_day: '2020-01-01', last_day: '2020-12-31' })
    .execute()
  return { register, term }
}

async function saveAssignment({ storage: { database } }: TestServer, unit: string, plan: string): Promise<string> {
  const id = newId()
  await sql`
    insert into assignment (id, kind, plan_id, item_id, giver_id, unit_id, text, given_at)
    values (${id}, 'task', ${plan}, 'mục thử', ${unit}, ${unit}, 'Việc thử', ${now})`.execute(database)
  return id
}

/** Documents and plans of every unit, and people with an appointment that holds or is to come. */
async function saveEvidence({ storage: { database } }: TestServer, assignment: string, person: string) {
  const [file, link] = [newId(), newId()]
  const sha256 = await database
    .transaction()
    .execute((transaction) => storeFile(transaction, new TextEncoder().encode('%PDF- minh chứng'), now))
  const added = { assignment_id: assignment, added_at: now, added_by: person }
  await database
    .insertInto('assignment_evidence')
    .values([
      { ...added, id: file, kind: 'file', name: 'anh.pdf', sha256, media_type: 'application/pdf', size: '17' },
      { ...added, id: link, kind: 'link', name: 'tin', url: 'https://vi-du.vn/tin' },
    ])
    .execute()
  return { file, link }
}

interface Work {
  readonly owner: UnitKey
  readonly id: string
}

function listableOf(
  kind: ResourceKind,
  { units, cast, ids, owned, works }: Pick<World, 'units' | 'cast' | 'ids' | 'owned'> & { works: readonly Work[] },
) {
  if (kind === 'assignment') {
    return works.map(({ owner, id }) => ({ id, label: owner, resource: resourceIn(units, kind, owner) }))
  }
  if (kind === 'document' || kind === 'plan') {
    return owned.map((each) => ({
      id: each[kind],
      label: `${each.owner}`,
      resource: resourceIn(units, kind, each.owner),
    }))
  }
  if (kind !== 'person') return []
  const keyOf = (unit: string | null) => (Object.keys(units.ids) as UnitKey[]).find((key) => units.ids[key] === unit)
  return cast.appointments
    .filter(({ to, holder }) => to === null && cast.people.includes(holder))
    .map(({ holder, unit }) => {
      const person = ids.get(holder) ?? ''
      return { id: person, label: holder, resource: resourceIn(units, kind, keyOf(unit) ?? null, { person }) }
    })
}

async function sessionOf(server: TestServer, account: string): Promise<string> {
  const sessions = server.storage.database.selectFrom('session').select('id').where('account_id', '=', account)
  return (await sessions.executeTakeFirstOrThrow()).id
}
