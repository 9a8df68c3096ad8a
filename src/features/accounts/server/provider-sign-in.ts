import { newId } from '#kernel/ids.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeAudit } from '#platform/audit/audit.ts'
import { type Database, inTransaction, type OpenTransaction } from '#platform/database/database.ts'
import { noteAccepted } from './accept-invitation.ts'
import { actorOf, beginSignedIn, type ProvenAccount, type SignedIn } from './begin-signed-in.ts'
import type { ProvenIdentity } from './identity-provider.ts'
import { takeInvitation } from './invitations.ts'
import { type AwaitsSecondFactor, awaitSecondFactor } from './pending-sign-in.ts'
import { secondFactorSince } from './second-factor.ts'
import type { SignInPlace } from './sign-in-place.ts'
import './tables.ts'

/**
 * Signs in whom the identity provider vouches for: by the subject that is linked; otherwise by the invitation that they
 * accept with it, or by the e-mail that the provider has verified, which then links the subject for good. A second
 * factor of ours is asked for unless the provider says that it asked for several itself.
 */
export async function signInByProvider(
  database: Database,
  identity: ProvenIdentity,
  invitation: string | null,
  place: SignInPlace,
  now: Date,
): Promise<SignedIn | AwaitsSecondFactor> {
  return inTransaction(database, async (transaction) => {
    const account =
      (await linkedAccount(transaction, identity)) ??
      (invitation === null
        ? await linkByEmail(transaction, identity, place, now)
        : await linkByInvitation(transaction, identity, invitation, place, now))
    if (!identity.severalFactors && (await secondFactorSince(transaction, account.accountId))) {
      return awaitSecondFactor(transaction, account.accountId, true, now)
    }
    const secondFactor = identity.severalFactors ? 'provider' : null
    return beginSignedIn(transaction, account, { by: 'provider', secondFactor }, place, now)
  })
}

async function linkedAccount(transaction: OpenTransaction, identity: ProvenIdentity): Promise<ProvenAccount | null> {
  const found = await transaction
    .selectFrom('linked_identity')
    .innerJoin('account', 'account.id', 'linked_identity.account_id')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['account.id as accountId', 'person.id as personId', 'person.name'])
    .where('issuer', '=', identity.issuer)
    .where('subject', '=', identity.subject)
    .executeTakeFirst()
  return found ?? null
}

/** Once: an account that is linked already is not given to another subject, whatever e-mail that one has by now. */
async function linkByEmail(
  transaction: OpenTransaction,
  identity: ProvenIdentity,
  place: SignInPlace,
  now: Date,
): Promise<ProvenAccount> {
  if (identity.verifiedEmail === null) throw new Refusal('provider-stranger')
  const person = await transaction
    .selectFrom('person')
    .select(['id as personId', 'name'])
    .where('email', '=', identity.verifiedEmail)
    .forUpdate()
    .executeTakeFirst()
  if (!person) throw new Refusal('provider-stranger')
  return link(transaction, person, identity, place, now)
}

async function linkByInvitation(
  transaction: OpenTransaction,
  identity: ProvenIdentity,
  token: string,
  place: SignInPlace,
  now: Date,
): Promise<ProvenAccount> {
  const invited = await takeInvitation(transaction, token, now)
  const account = await link(transaction, invited, identity, place, now)
  await noteAccepted(transaction, account, place, now)
  return account
}

async function link(
  transaction: OpenTransaction,
  { personId, name }: { readonly personId: string; readonly name: string },
  { issuer, subject }: ProvenIdentity,
  place: SignInPlace,
  now: Date,
): Promise<ProvenAccount> {
  const there = await transaction
    .selectFrom('account')
    .select('id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const account = { accountId: there?.id ?? newId(now.getTime()), personId, name }
  if (!there) {
    const nothing = { username: null, password_hash: null }
    await transaction
      .insertInto('account')
      .values({ id: account.accountId, person_id: personId, ...nothing, created_at: now })
      .execute()
  }
  const linked = await transaction
    .insertInto('linked_identity')
    .values({ issuer, subject, account_id: account.accountId, linked_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('subject')
    .executeTakeFirst()
  if (!linked) throw new Refusal('provider-stranger')
  await writeAudit(transaction, {
    at: now,
    actor: actorOf(account, place),
    as: null,
    action: 'account.link-provider',
    subject: { kind: 'account', id: account.accountId },
    detail: { issuer },
  })
  return account
}
