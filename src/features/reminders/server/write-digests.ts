import { sql } from 'kysely'
import type { Actor } from '#access/actor.ts'
import { grantsOf } from '#features/people/index.ts'
import { type Day, dayOf } from '#kernel/dates/day.ts'
import { inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import { postMail } from '#platform/mail/post-mail.ts'
import { isRung } from '../model/ladder.ts'
import { type DigestFacts, digestMail, isWorthMailing } from '../model/mail-text.ts'
import { digestMinutes, momentOn, nextWaking, usualQuietHours } from '../model/waking-hours.ts'
import { findDaysOff } from './days-off.ts'
import { findOwed, findWaitingForWord } from './find-owed.ts'
import { loadMessages } from './load-messages.ts'
import type { MailingParts } from './mail-parts.ts'
import type { HeardAs } from './tables.ts'

/** People looked at in one go, each in a transaction of their own. */
const peopleAtOnce = 100

/** New messages that a digest names. */
const messagesShown = 20

interface Reader {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly quiet_from: number | null
  readonly quiet_to: number | null
}

/**
 * Writes the morning's digests: on a working day from 07:30 on, one for each person who holds a role at a unit, has an
 * address and did not choose to be mailed at once; later where the program was not running or the person is quiet then.
 * Whoever owes nothing and waits for nothing gets none. Answers how many people were looked at; 0: all are done today.
 */
export async function writeDigests(parts: MailingParts, now: Date): Promise<number> {
  const day = dayOf(now)
  if (now < momentOn(day, digestMinutes)) return 0
  const isDayOff = await findDaysOff(parts.database)
  if (isDayOff(day)) return 0
  const readers = await findReaders(parts, day)
  for (const reader of readers) {
    const { quiet_from, quiet_to } = reader
    const quiet = quiet_from === null || quiet_to === null ? usualQuietHours : { from: quiet_from, to: quiet_to }
    const notBefore = nextWaking(now, quiet, isDayOff)
    await inTransaction(parts.database, (transaction) => writeDigest(transaction, parts, reader, now, notBefore))
  }
  return readers.length
}

async function findReaders({ database }: MailingParts, day: Day): Promise<readonly Reader[]> {
  const { rows } = await sql<Reader>`
    with holder (person_id) as (
      select person_id from appointment
      where unit_id is not null and withdrawn_at is null and valid @> ${day}::date
      union
      select stand_in.person_id from stand_in
      join appointment on appointment.id = stand_in.appointment_id
      where appointment.unit_id is not null and stand_in.withdrawn_at is null and appointment.withdrawn_at is null
        and stand_in.valid @> ${day}::date and appointment.valid @> ${day}::date
    )
    select person.id, person.name, person.email, setting.quiet_from, setting.quiet_to
    from holder
    join person on person.id = holder.person_id
    left join reminder_setting setting on setting.person_id = person.id
    where person.email is not null and coalesce(setting.mail, 'digest') = 'digest'
      and not exists (
        select from reminder_digest where reminder_digest.person_id = person.id and reminder_digest.day = ${day}::date
      )
    order by person.id
    limit ${peopleAtOnce}`.execute(database)
  return rows
}

/** Of two processes at one person the second finds the day taken. A digest that would come on another day is none. */
async function writeDigest(
  transaction: OpenTransaction,
  { url }: MailingParts,
  reader: Reader,
  now: Date,
  notBefore: Date,
): Promise<void> {
  const day = dayOf(now)
  const isToday = dayOf(notBefore) === day
  const facts = isToday ? await factsFor(transaction, reader, day, now) : null
  const isMailed = facts !== null && isWorthMailing(facts)
  const taken = await transaction
    .insertInto('reminder_digest')
    .values({ person_id: reader.id, day, mailed: isMailed })
    .onConflict((conflict) => conflict.doNothing())
    .returning('day')
    .executeTakeFirst()
  if (!taken || !isMailed) return
  const mail = { to: reader.email, ...digestMail(facts, now, url) }
  await postMail(transaction, mail, { dedupeKey: `digest:${reader.id}:${day}`, at: now, notBefore })
  await transaction
    .updateTable('reminder')
    .set({ mailed_at: now })
    .where('person_id', '=', reader.id)
    .where('mailed_at', 'is', null)
    .execute()
}

/** As far as the person's roles at units go; one for the whole installation makes nobody the doer of all its work. */
async function factsFor(transaction: OpenTransaction, { id, name }: Reader, day: Day, now: Date): Promise<DigestFacts> {
  const grants = (await grantsOf(transaction, id, day)).filter(({ unit }) => unit !== null)
  const origin = { address: '', sessionId: null }
  const actor: Actor = { accountId: '', personId: id, name, username: '', day, grants, unit: null, origin }
  const fresh = await transaction
    .selectFrom('reminder')
    .select(['id', 'kind', 'side'])
    .where('person_id', '=', id)
    .where('mailed_at', 'is', null)
    .where('at', '>', new Date(now.getTime() - 7 * 24 * 60 * 60_000))
    .orderBy('at')
    .execute()
  // What the lists above say already is not said again.
  const isSaid = (kind: string, side: HeardAs) => (isRung(kind) ? side === 'doer' : kind === 'submit')
  const news = fresh.filter(({ kind, side }) => !isSaid(kind, side)).map((each) => each.id)
  const messages = await loadMessages(transaction, news.slice(-messagesShown), day)
  return {
    name,
    ...(await findOwed(transaction, actor)),
    waiting: await findWaitingForWord(transaction, actor),
    messages: messages.map((each) => each.facts),
  }
}
