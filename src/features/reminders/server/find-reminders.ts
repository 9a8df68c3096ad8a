import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { deadlineState, deadlineStateWords } from '#documents/deadlines/index.ts'
import type { Day } from '#kernel/dates/day.ts'
import { decodeCursor, encodeCursor } from '#platform/database/cursor.ts'
import type { Database } from '#platform/database/database.ts'
import type { ReadInput, ReminderPage, ReminderQuery, ReminderView } from '../contract.ts'
import { pathOf, titleOf, whenOf, whereOf } from '../model/message-words.ts'
import { type LoadedMessage, loadMessages } from './load-messages.ts'
import './tables.ts'

const pageSize = 50

/** A person's own messages, the newest first. */
export async function findReminders(
  database: Database,
  actor: Actor,
  { show, after }: ReminderQuery,
): Promise<ReminderPage> {
  const cursor = after === undefined ? null : decodeCursor(after)
  let query = database.selectFrom('reminder').select(['id', 'at']).where('person_id', '=', actor.personId)
  if (show === 'unread') query = query.where('read_at', 'is', null)
  else if (show !== 'all') query = query.where('class', '=', show)
  if (cursor) query = query.where(sql<boolean>`(at, id) < (${cursor.at}, ${cursor.id}::uuid)`)
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
    .execute()
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  const loaded = await loadMessages(
    database,
    page.map(({ id }) => id),
    actor.day,
  )
  return {
    items: loaded.map((message) => viewOf(message, actor.day)),
    next: rows.length > pageSize && last ? encodeCursor(last) : null,
    unread: await countUnread(database, actor),
  }
}

export async function countUnread(database: Database, actor: Actor): Promise<number> {
  const { count } = await database
    .selectFrom('reminder')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('person_id', '=', actor.personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Marks a person's own messages as read, or again as unread; ids of others' messages do nothing. */
export async function markRead(database: Database, actor: Actor, input: ReadInput, now: Date): Promise<number> {
  const own = database.updateTable('reminder').where('person_id', '=', actor.personId)
  if ('upTo' in input) {
    await own.set({ read_at: now }).where('read_at', 'is', null).where('at', '<=', new Date(input.upTo)).execute()
  } else if (input.read) {
    await own.set({ read_at: now }).where('read_at', 'is', null).where('id', 'in', input.ids).execute()
  } else {
    await own.set({ read_at: null }).where('id', 'in', input.ids).execute()
  }
  return countUnread(database, actor)
}

function viewOf({ id, at, class: of, isRead, facts }: LoadedMessage, day: Day): ReminderView {
  const state = facts.deadline && deadlineState(facts.deadline, day)
  return {
    id,
    at: at.toISOString(),
    class: of,
    kind: facts.kind,
    title: titleOf(facts),
    when: whenOf(facts, day),
    deadline: state && { state: state.state, words: deadlineStateWords(state, facts.deadline?.awaits) },
    where: whereOf(facts),
    note: facts.note,
    path: pathOf(facts),
    isRead,
  }
}
