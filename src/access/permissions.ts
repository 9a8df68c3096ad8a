import { type Line, lines } from '#kernel/line-of-authority.ts'
import type { ResourceKind, VerbOf } from './resource.ts'
import type { Role } from './roles.ts'

/**
 * How far a permission goes, seen from the unit of the appointment:
 * - own: what belongs to the unit itself, or to an ended one that it took over from
 * - named: that, and what belongs to the units named one by one in the appointment
 * - self: what is about the person; a stand-in does not carry it
 * - subtree: what belongs to the unit or to those below it in one of the lines
 * - everywhere: whatever unit it belongs to
 * - installation: everything, but only by an appointment for the whole installation
 *
 * An appointment for the whole installation (its unit is null) reaches everything, whatever the rule, but not by "self".
 */
export type ReachRule = 'own' | 'named' | 'self' | 'everywhere' | 'installation' | { readonly subtree: readonly Line[] }

/** A role may do these verbs to records of this kind, as far as the rule goes. */
export type Permission = {
  readonly [Kind in ResourceKind]: {
    readonly kind: Kind
    readonly verbs: readonly VerbOf<Kind>[]
    readonly reach: ReachRule
  }
}[ResourceKind]

/** Every line, the professional one too: whose work one follows, without directing it. */
const below: ReachRule = { subtree: lines }

/** Lines in which a superior directs the whole work; in the professional line it guides the trade alone. */
const directed: ReachRule = { subtree: ['government', 'party', 'front'] }

/** What every role has: the organisation is no secret inside the house, one's own particulars are one's own. */
export const everyRole: readonly Permission[] = [
  { kind: 'unit', verbs: ['see'], reach: 'everywhere' },
  { kind: 'group', verbs: ['see'], reach: 'everywhere' },
  { kind: 'person', verbs: ['see'], reach: 'own' },
  { kind: 'person', verbs: ['see', 'contact'], reach: 'self' },
  { kind: 'appointment', verbs: ['see'], reach: 'own' },
  { kind: 'appointment', verbs: ['see', 'delegate'], reach: 'self' },
  { kind: 'calendar', verbs: ['see'], reach: 'everywhere' },
]

/** Who may do what, and how far. What does not stand here is denied. */
export const permissions: Readonly<Record<Role, readonly Permission[]>> = {
  /** Keeps units, people and sign-in in order; reads the documents only of an installation that is theirs as a whole. */
  administrator: [
    ...everyRole,
    { kind: 'document', verbs: ['see', 'add', 'read', 'review'], reach: 'installation' },
    { kind: 'plan', verbs: ['see', 'make', 'submit', 'sign', 'record'], reach: 'installation' },
    { kind: 'assignment', verbs: ['see', 'work', 'submit', 'nudge'], reach: 'installation' },
    { kind: 'giving', verbs: ['see', 'give', 'judge', 'nudge'], reach: 'installation' },
    { kind: 'register', verbs: ['see', 'change'], reach: 'own' },
    { kind: 'calendar', verbs: ['change'], reach: 'installation' },
    { kind: 'sample', verbs: ['add'], reach: 'installation' },
    { kind: 'unit', verbs: ['organise'], reach: directed },
    { kind: 'group', verbs: ['change'], reach: directed },
    { kind: 'person', verbs: ['see', 'contact', 'change'], reach: directed },
    { kind: 'appointment', verbs: ['see', 'make', 'end', 'delegate'], reach: directed },
    { kind: 'account', verbs: ['see', 'invite', 'change'], reach: directed },
    { kind: 'audit', verbs: ['see', 'export', 'verify'], reach: directed },
    { kind: 'setting', verbs: ['see', 'change'], reach: 'installation' },
  ],
  /** Văn thư: takes documents in and files them (Nghị định 30/2020/NĐ-CP, Điều 6 and 20 to 24). */
  clerk: [
    ...everyRole,
    { kind: 'document', verbs: ['see', 'add', 'read'], reach: 'own' },
    { kind: 'sample', verbs: ['add'], reach: 'own' },
    { kind: 'plan', verbs: ['see', 'record'], reach: 'own' },
    { kind: 'assignment', verbs: ['see'], reach: 'own' },
    { kind: 'giving', verbs: ['see'], reach: 'own' },
    { kind: 'register', verbs: ['see', 'change'], reach: 'own' },
    { kind: 'person', verbs: ['contact'], reach: 'own' },
  ],
  /** Chuyên viên: reviews what was read, and draws plans up. */
  specialist: [
    ...everyRole,
    { kind: 'document', verbs: ['see', 'add', 'read', 'review'], reach: 'own' },
    { kind: 'sample', verbs: ['add'], reach: 'own' },
    { kind: 'plan', verbs: ['see', 'make', 'submit'], reach: 'own' },
    { kind: 'assignment', verbs: ['see', 'work', 'submit'], reach: 'own' },
    { kind: 'giving', verbs: ['see', 'give', 'judge', 'nudge'], reach: 'own' },
    { kind: 'register', verbs: ['see'], reach: 'own' },
  ],
  /** Lãnh đạo: sees what the units below do, and decides for their own. */
  leader: [
    ...everyRole,
    { kind: 'document', verbs: ['see'], reach: directed },
    { kind: 'document', verbs: ['review'], reach: 'own' },
    { kind: 'plan', verbs: ['see'], reach: below },
    { kind: 'plan', verbs: ['make', 'submit', 'sign', 'record'], reach: 'own' },
    { kind: 'assignment', verbs: ['see'], reach: below },
    { kind: 'assignment', verbs: ['work', 'submit'], reach: 'own' },
    { kind: 'assignment', verbs: ['nudge'], reach: directed },
    { kind: 'giving', verbs: ['see'], reach: directed },
    { kind: 'giving', verbs: ['give', 'judge', 'nudge'], reach: 'own' },
    { kind: 'register', verbs: ['see'], reach: 'own' },
    { kind: 'person', verbs: ['see'], reach: directed },
    { kind: 'person', verbs: ['contact'], reach: 'own' },
    { kind: 'appointment', verbs: ['see'], reach: directed },
  ],
  /** Reports for their own unit on what its plans ask. */
  reporter: [
    ...everyRole,
    { kind: 'document', verbs: ['see'], reach: 'own' },
    { kind: 'plan', verbs: ['see'], reach: 'own' },
    { kind: 'assignment', verbs: ['see', 'work', 'submit'], reach: 'own' },
  ],
  /** Appraises the units that the appointment names. */
  appraiser: [
    ...everyRole,
    { kind: 'document', verbs: ['see'], reach: 'named' },
    { kind: 'plan', verbs: ['see'], reach: 'named' },
    { kind: 'assignment', verbs: ['see'], reach: 'named' },
  ],
  /** Reads the log of the units below; the work itself is not theirs. */
  auditor: [
    ...everyRole,
    { kind: 'person', verbs: ['see'], reach: directed },
    { kind: 'appointment', verbs: ['see'], reach: directed },
    { kind: 'audit', verbs: ['see', 'export', 'verify'], reach: directed },
  ],
  /** Tiếp công dân: takes in what citizens bring. */
  'citizen-officer': [
    ...everyRole,
    { kind: 'document', verbs: ['see', 'add'], reach: 'own' },
    { kind: 'plan', verbs: ['see'], reach: 'own' },
    { kind: 'assignment', verbs: ['see'], reach: 'own' },
  ],
}
