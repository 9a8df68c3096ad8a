import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planContent } from '#features/plans/contract.ts'
import { foldForSearch } from '#kernel/fold-for-search.ts'
import { type OpenDatabase, openDatabase } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { emptyDatabase } from '../../../tests/support/database.ts'
import { migrations } from './migrations.ts'

/** The last step of version 0.1, in which tasks and duties stood in tables of their own. */
const lastOfVersionOne = 'plans/0001-plan'

type Row = Readonly<Record<string, unknown>>

const account = { id: randomUUID(), name: 'Chẩu Thị Sao', username: 'saoct', role: 'administrator', password_hash: 'x' }
const at = '2026-03-02T02:00:00Z'

/** A document with the plan that was made of it. */
function planRows(sha256: string, title: string): readonly (readonly [string, Row])[] {
  const id = randomUUID()
  const file = { sha256, size: 1 }
  const document = {
    id,
    file_name: 'a.txt',
    media_type: 'text/plain',
    received_at: at,
    state: 'planned',
    search_head: 'a',
  }
  const plan = {
    id,
    document_id: id,
    sign: '09/KH-SNV',
    title,
    issuer: 'SỞ NỘI VỤ',
    created_at: at,
    created_by: account.id,
  }
  return [
    ['stored_file', { ...file, stored_at: at }],
    ['document', { ...document, ...file, plan_id: id }],
    ['plan', plan],
  ]
}

const due = { text: 'trước ngày 20/3/2026', kind: 'absolute', normalized: '2026-03-19' }
const tasks = [
  { fact_id: 'tasks/4', path: 'II/2', text: 'Rà soát mô hình', lead: ['Phòng Tổ chức'], support: [], deadlines: [due] },
  { fact_id: 'tasks/1', path: 'II/1', text: 'Đối thoại', lead: [], support: ['Văn phòng', 'Thanh tra'], deadlines: [] },
]
const duty = { fact_id: 'deadlines/3', what: null, from_unit: 'các phòng', to_unit: 'Văn phòng Sở', via_unit: null }

describe('a database in which tasks and duties stood in tables of their own', () => {
  const full = planRows('a'.repeat(64), 'Đẩy mạnh  công tác dân vận NĂM 2026')
  const bare = planRows('b'.repeat(64), 'Chưa có gì')
  const idOf = (rows: typeof full) => String(rows.at(-1)?.[1].id)
  let open: OpenDatabase

  beforeAll(async () => {
    const connectionString = await emptyDatabase()
    const published = migrations.findIndex(({ name }) => name === lastOfVersionOne) + 1
    await migrate({ connectionString }, migrations.slice(0, published))
    const client = new pg.Client({ connectionString })
    await client.connect()
    const insert = (table: string, row: Row) => {
      const places = Object.keys(row).map((_, index) => `$${index + 1}`)
      return client.query(`insert into ${table} (${Object.keys(row)}) values (${places})`, Object.values(row))
    }
    await insert('account', { ...account, created_at: at })
    for (const [table, row] of [...full, ...bare]) await insert(table, row)
    for (const [index, task] of tasks.entries()) {
      const kept = { ...task, deadlines: JSON.stringify(task.deadlines) }
      // Written in another order than that of the document.
      await insert('plan_task', { id: randomUUID(), plan_id: idOf(full), position: 1 - index, ...kept })
    }
    const kept = { ...duty, deadline: JSON.stringify(due) }
    await insert('report_duty', { id: randomUUID(), plan_id: idOf(full), position: 0, ...kept })
    await client.end()
    await migrate({ connectionString }, migrations)
    open = openDatabase({ connectionString }, () => {})
  })
  afterAll(() => open?.close())

  const versionOf = (planId: string) =>
    open.database.selectFrom('plan_version').selectAll().where('plan_id', '=', planId).executeTakeFirstOrThrow()

  it('keeps what the plan said as the content of its first version, in the order of the document', async () => {
    const { number, content, revision, issued_at } = await versionOf(idOf(full))
    expect({ number, revision, issued_at }).toEqual({ number: 1, revision: 1, issued_at: null })
    const read = planContent.parse(content)
    expect(
      read.tasks.map(({ factId, text, leadText, supportText, deadlines }) => ({
        factId,
        text,
        leadText,
        supportText,
        deadlines,
      })),
    ).toEqual(
      tasks.toReversed().map(({ fact_id, text, lead, support, deadlines }) => ({
        factId: fact_id,
        text,
        leadText: lead,
        supportText: support,
        deadlines,
      })),
    )
    expect(read.duties).toMatchObject([
      {
        factId: 'deadlines/3',
        what: null,
        fromText: 'các phòng',
        toText: 'Văn phòng Sở',
        viaText: null,
        deadline: due,
      },
    ])
    expect(new Set([...read.tasks, ...read.duties].map(({ id }) => id)).size).toBe(3)
  })

  it('makes a draft of every plan, a plan with nothing in it among them', async () => {
    const plans = await open.database.selectFrom('plan').select(['state', 'version', 'amendment']).execute()
    expect(plans).toEqual([draft, draft])
    expect(planContent.parse((await versionOf(idOf(bare))).content)).toEqual({ sections: [], tasks: [], duties: [] })
  })

  it('finds the plan as the search folds words', async () => {
    const { folded } = await open.database
      .selectFrom('plan')
      .select('folded')
      .where('id', '=', idOf(full))
      .executeTakeFirstOrThrow()
    for (const word of foldForSearch('Đẩy mạnh công tác dân vận 09/KH-SNV SỞ NỘI VỤ').split(' '))
      expect(folded).toContain(word)
  })
})

const draft = { state: 'draft', version: 1, amendment: null }
