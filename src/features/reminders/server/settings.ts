import type { Actor } from '#access/actor.ts'
import type { Database } from '#platform/database/database.ts'
import type { SettingInput, SettingView } from '../contract.ts'
import { kindOf, newsKinds } from '../model/message-kinds.ts'
import { usualQuietHours } from '../model/waking-hours.ts'
import './tables.ts'

/** How somebody is told, as they chose it or as it is at first. */
export async function readSetting(database: Database, actor: Actor, hasServer: boolean): Promise<SettingView> {
  const row = await database
    .selectFrom('reminder_setting')
    .selectAll()
    .where('person_id', '=', actor.personId)
    .executeTakeFirst()
  const person = await database.selectFrom('person').select('email').where('id', '=', actor.personId).executeTakeFirst()
  return {
    mail: row?.mail ?? 'digest',
    quietFrom: row?.quiet_from ?? usualQuietHours.from,
    quietTo: row?.quiet_to ?? usualQuietHours.to,
    muted: (row?.muted ?? []).filter((kind) => newsKinds.includes(kind)),
    news: newsKinds.map((kind) => ({ kind, name: kindOf(kind).words })),
    mailing: !hasServer ? 'no-server' : person?.email ? 'on' : 'no-address',
  }
}

/** Keeps what somebody chose. A duty is never muted: kinds that are none of the news are left out. */
export async function saveSetting(database: Database, actor: Actor, input: SettingInput): Promise<void> {
  const chosen = {
    mail: input.mail,
    quiet_from: input.quietFrom,
    quiet_to: input.quietTo,
    muted: [...new Set(input.muted)].filter((kind) => newsKinds.includes(kind)),
  }
  await database
    .insertInto('reminder_setting')
    .values({ person_id: actor.personId, ...chosen })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(chosen))
    .execute()
}
