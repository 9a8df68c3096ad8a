import { sql } from 'kysely'
import { dayOf } from '#kernel/dates/day.ts'
import { inTransaction } from '#platform/database/database.ts'
import { postMail } from '#platform/mail/post-mail.ts'
import { mailAtOnce } from '../model/mail-text.ts'
import { urgentKinds } from '../model/message-kinds.ts'
import { nextWaking, usualQuietHours } from '../model/waking-hours.ts'
import { findDaysOff } from './days-off.ts'
import { loadMessages } from './load-messages.ts'
import type { MailingParts } from './mail-parts.ts'

/** Messages older than this are told by the page alone, e.g. where mail is set up after months without. */
const freshMilliseconds = 3 * 24 * 60 * 60_000

/** People looked at in one go. */
const peopleAtOnce = 200

interface Waiting {
  readonly name: string
  readonly email: string
  readonly ids: string[]
  readonly quiet_from: number | null
  readonly quiet_to: number | null
}

/**
 * Mails what is to be told at once: everything to whoever chose that, to the others what somebody waits for (a nudge). What
 * came together is one mail; in quiet hours and on days off it waits. Answers how many mails were written.
 */
export async function mailWaiting(parts: MailingParts, now: Date): Promise<number> {
  const { database, url } = parts
  const isDayOff = await findDaysOff(parts.database)
  const waiting = await findWaiting(parts, now)
  let written = 0
  for (const { name, email, ids, quiet_from, quiet_to } of waiting) {
    const quiet = quiet_from === null || quiet_to === null ? usualQuietHours : { from: quiet_from, to: quiet_to }
    if (nextWaking(now, quiet, isDayOff) > now) continue
    await inTransaction(database, async (transaction) => {
      const taken = await transaction
        .updateTable('reminder')
        .set({ mailed_at: now })
        .where('id', 'in', ids)
        .where('mailed_at', 'is', null)
        .returning('id')
        .execute()
      const left = new Set(taken.map(({ id }) => id))
      const messages = await loadMessages(
        transaction,
        ids.filter((id) => left.has(id)),
        dayOf(now),
      )
      const [first] = messages
      if (!first) return
      const facts = messages.map((message) => message.facts)
      const mail = { to: email, ...mailAtOnce(name, facts, now, url) }
      await postMail(transaction, mail, { dedupeKey: `reminder:${first.id}`, at: now, notBefore: now })
      written += 1
    })
  }
  return written
}

async function findWaiting({ database }: MailingParts, now: Date): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select person.name, person.email, array_agg(reminder.id order by reminder.at, reminder.id) as ids,
      setting.quiet_from, setting.quiet_to
    from reminder
    join person on person.id = reminder.person_id
    left join reminder_setting setting on setting.person_id = person.id
    where reminder.mailed_at is null and reminder.at > ${new Date(now.getTime() - freshMilliseconds)}
      and person.email is not null
      and (setting.mail = 'at-once' or reminder.kind = any (${urgentKinds}::text[]))
    group by person.id, setting.quiet_from, setting.quiet_to
    order by min(reminder.at)
    limit ${peopleAtOnce}`.execute(database)
  return rows
}
