import type { Actor } from '#access/actor.ts'
import type { OpenTransaction } from '#platform/database/database.ts'
import { postMail } from '#platform/mail/post-mail.ts'
import type { SecretBox } from '#platform/secrets/secret-box.ts'
import type { InvitationMade } from '../contract.ts'
import { invitationMail } from '../model/invitation-mail.ts'
import './tables.ts'

/** Where the link of an invitation leads, and whether it is mailed. */
export interface LinkPlace {
  /** Where people open the program, without a slash at the end. */
  readonly url: string
  readonly isMailed: boolean
  /** Seals the mail while it waits. */
  readonly secrets: SecretBox
}

export interface MadeInvitation {
  readonly id: string
  readonly personId: string
  readonly link: string
  readonly expiresAt: Date
  /** Who invites. */
  readonly actor: Actor
}

/** What the mail of an invitation is known by. */
export const invitationMailKey = (id: string) => `invitation:${id}`

/**
 * Puts the mail of an invitation out, at any hour, since somebody waits for it. The link is the right to the sign-in: it waits
 * sealed, is wiped when it is out, and goes with the invitation. Answers to which address, or why none is written.
 */
export async function mailInvitation(
  transaction: OpenTransaction,
  { isMailed, secrets }: LinkPlace,
  { id, personId, link, expiresAt, actor }: MadeInvitation,
  now: Date,
): Promise<InvitationMade['mail']> {
  if (!isMailed) return { state: 'no-server' }
  const { name, email, account } = await transaction
    .selectFrom('person')
    .leftJoin('account', 'account.person_id', 'person.id')
    .select(['person.name', 'email', 'account.id as account'])
    .where('person.id', '=', personId)
    .executeTakeFirstOrThrow()
  if (email === null) return { state: 'no-address' }
  const words = invitationMail({ name, by: actor.name, link, expiresAt, hasAccount: account !== null })
  const secret = { box: secrets, until: expiresAt }
  await postMail(
    transaction,
    { to: email, ...words },
    { dedupeKey: invitationMailKey(id), at: now, notBefore: now, secret },
  )
  return { state: 'posted', address: email }
}
