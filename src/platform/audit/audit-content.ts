import type { Grant } from '#access/actor.ts'

/** Who acts, as the log names them: an `Actor` is one. */
export interface AuditActor {
  /** Null where nobody is signed in yet, or the program itself acts. */
  readonly accountId: string | null
  readonly personId: string | null
  /** The name as it was then. */
  readonly name: string
  /** Null for the program itself. */
  readonly origin: { readonly address: string; readonly sessionId: string | null } | null
}

/** The program itself, e.g. when it loads the samples at its start. */
export const theProgram: AuditActor = { accountId: null, personId: null, name: 'danvan', origin: null }

export type AuditFacts = Readonly<Record<string, unknown>>

/** Who did what to which thing, by which grant. Personal data stands in it as ids, secrets never. */
export interface AuditEntry {
  readonly at: Date
  readonly actor: AuditActor
  /** The grant that `authorise` answered; null where none was needed, e.g. for signing in. */
  readonly as: Grant | null
  /** Kind and verb in English, e.g. `document.receive`. */
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  /** The unit that the subject belongs to: who audits it sees the entry. Left out: the unit of the grant. */
  readonly unit?: string | null
  /** How the subject was and is; only the fields that differ are kept. */
  readonly before?: AuditFacts
  readonly after?: AuditFacts
  readonly detail?: AuditFacts
}

/** What `content` holds, as the JSON is read back. */
export interface AuditContent {
  readonly id: string
  readonly at: string
  readonly who: { readonly account: string | null; readonly person: string | null; readonly name: string }
  readonly as: {
    readonly role: string
    readonly unit: string | null
    readonly standInFor: { readonly person: string; readonly name: string } | null
  } | null
  readonly origin: { readonly address: string; readonly session: string | null } | null
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly unit: string | null
  readonly before: AuditFacts | null
  readonly after: AuditFacts | null
  readonly detail: AuditFacts | null
}

/** Puts an entry into the shape that is kept: all there is to know about it. */
export function contentOf(id: string, entry: AuditEntry): AuditContent {
  const { at, actor, as, action, subject, before, after, detail } = entry
  const changed = changedFields(before, after)
  return {
    id,
    at: at.toISOString(),
    who: { account: actor.accountId, person: actor.personId, name: actor.name },
    as: as && { role: as.role, unit: as.unit, standInFor: standInOf(as) },
    origin: actor.origin && { address: actor.origin.address, session: actor.origin.sessionId },
    action,
    subject: { kind: subject.kind, id: subject.id },
    unit: entry.unit === undefined ? (as?.unit ?? null) : entry.unit,
    before: changed.before,
    after: changed.after,
    detail: detail && Object.keys(detail).length > 0 ? detail : null,
  }
}

function standInOf({ standInFor }: Grant): { person: string; name: string } | null {
  return standInFor && { person: standInFor.personId, name: standInFor.name }
}

/** Of what was and is, the fields that differ; what is only one of the two is kept whole. */
function changedFields(
  before: AuditFacts | undefined,
  after: AuditFacts | undefined,
): { before: AuditFacts | null; after: AuditFacts | null } {
  if (!before || !after) return { before: before ?? null, after: after ?? null }
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = names.filter((name) => canonicalJson(before[name]) !== canonicalJson(after[name]))
  const only = (facts: AuditFacts) => Object.fromEntries(changed.map((name) => [name, facts[name] ?? null]))
  return { before: only(before), after: only(after) }
}

/** Fields whose value is nobody's business in a log: that it changed is told, not from what to what. */
const personalFields: ReadonlySet<string> = new Set(['email', 'phone'])

const personalMark = '(thông tin cá nhân)'

/** A name such as `passwordHash` never belongs into a log. */
const secretName = /password|secret|token|recovery_?code|cookie/i

/**
 * JSON with the keys of every object in order and without blanks: one text for one meaning. Personal particulars are
 * replaced by a mark; throws for a field that is named like a secret, which is a mistake of the caller.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(ordered(value, '')) ?? 'null'
}

function ordered(value: unknown, name: string): unknown {
  if (personalFields.has(name) && typeof value === 'string') return personalMark
  if (value instanceof Date || typeof value !== 'object' || value === null) return storable(value)
  if (Array.isArray(value)) return value.map((each) => ordered(each, ''))
  const fields = Object.entries(value).filter(([, each]) => each !== undefined)
  for (const [key] of fields) if (secretName.test(key)) throw new Error(`a secret in the log: ${key}`)
  fields.sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(fields.map(([key, each]) => [storable(key), ordered(each, key)]))
}

/** PostgreSQL holds no NUL in a text, and a half character would come back as another. */
function storable(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : value
}
