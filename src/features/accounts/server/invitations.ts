import type { Actor } from '#access/actor.ts'
import { newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import { recallMail } from '#platform/mail/posted-mail.ts'
import { hashOfToken, newSecretToken } from '#platform/secrets/secret-token.ts'
import type { InvitationMade } from '../contract.ts'
import { allowOnAccount } from './allow-on-account.ts'
import { invitationMailKey, type LinkPlace, mailInvitation } from './mail-invitation.ts'
import './tables.ts'

/** Days that an invitation works. */
const invitationDays = 7

const dayMilliseconds = 24 * 60 * 60 * 1000

/**
 * A one-time link by which a person makes their sign-in, or sets a new password where they have one. A newer one takes
 * its place, in the mail too; whoever made it never learns the password. It is mailed to the person where that can be.
 */
export async function invite(
  database: Database,
  actor: Actor,
  personId: string,
  place: LinkPlace,
  now: Date,
): Promise<InvitationMade> {
  const { grant, unit } = await allowOnAccount(database, actor, 'invite', personId)
  const token = newSecretToken()
  const expiresAt = new Date(now.getTime() + invitationDays * dayMilliseconds)
  const fresh = { id: newId(now.getTime()), token_hash: hashOfToken(token), made_at: now, expires_at: expiresAt }
  const link = `${place.url}/loi-moi#ma=${token}`
  const mail = await inTransaction(database, async (transaction) => {
    await recallInvitation(transaction, personId)
    await transaction
      .insertInto('invitation')
      .values({ person_id: personId, ...fresh })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(fresh))
      .execute()
    const posted = await mailInvitation(transaction, place, { id: fresh.id, personId, link, expiresAt, actor }, now)
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: 'account.invite',
      subject: { kind: 'person', id: personId },
      unit,
      // Whoever invites is told the address.
      detail: {
        expiresAt: expiresAt.toISOString(),
        mail: posted.state,
        ...(posted.state === 'posted' ? { fields: ['email'] } : {}),
      },
    })
    return posted
  })
  return { link, expiresAt: expiresAt.toISOString(), mail }
}

/** The mail of the person's invitation, where it has not gone out, is not to go out any more. */
async function recallInvitation(transaction: OpenTransaction, personId: string): Promise<void> {
  const old = await transaction
    .selectFrom('invitation')
    .select('id')
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (old) await recallMail(transaction, invitationMailKey(old.id))
}

/** Takes an invitation back: its link no longer works. */
export async function withdrawInvitation(database: Database, actor: Actor, personId: string, now: Date): Promise<void> {
  const { grant, unit } = await allowOnAccount(database, actor, 'invite', personId)
  await inTransaction(database, async (transaction) => {
    const gone = await transaction
      .deleteFrom('invitation')
      .where('person_id', '=', personId)
      .returning('id')
      .executeTakeFirst()
    if (!gone) throw new Refusal('not-found')
    await recallMail(transaction, invitationMailKey(gone.id))
    await writeAudit(transaction, {
      at: now,
      actor,
      as: grant,
      action: 'account.withdraw-invitation',
      subject: { kind: 'person', id: personId },
      unit,
    })
  })
}

/** Whom an invitation is for. */
export interface Invited {
  readonly personId: string
  readonly name: string
  readonly expiresAt: Date
  /** The account that they have already: then it is to set a new password. */
  readonly account: { readonly id: string; readonly username: string | null } | null
}

/** Throws a Refusal for a token that was never given, was used, withdrawn or replaced, or has expired. */
export async function invitationOf(database: Database, token: string, now: Date): Promise<Invited> {
  const row = await database
    .selectFrom('invitation')
    .innerJoin('person', 'person.id', 'invitation.person_id')
    .leftJoin('account', 'account.person_id', 'person.id')
    .select(['person.id as personId', 'person.name', 'expires_at', 'account.id as accountId', 'account.username'])
    .where('invitation.token_hash', '=', hashOfToken(token))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!row) throw new Refusal('wrong-invitation')
  const { personId, name, expires_at: expiresAt, accountId, username } = row
  return { personId, name, expiresAt, account: accountId === null ? null : { id: accountId, username } }
}

/** Uses an invitation up; of two at once only the first gets through. */
export async function takeInvitation(transaction: OpenTransaction, token: string, now: Date): Promise<Invited> {
  const taken = await transaction
    .selectFrom('invitation')
    .select('id')
    .where('token_hash', '=', hashOfToken(token))
    .forUpdate()
    .executeTakeFirst()
  if (!taken) throw new Refusal('wrong-invitation')
  const invited = await invitationOf(transaction, token, now)
  await transaction.deleteFrom('invitation').where('id', '=', taken.id).execute()
  await recallMail(transaction, invitationMailKey(taken.id))
  return invited
}
