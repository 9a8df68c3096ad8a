import type { Actor, Grant } from '#access/actor.ts'
import { type Permission, permissions } from '#access/permissions.ts'

/** The first grant that allows this deed on the log at all; the reach of it narrows what is found. */
export function reachGrant(actor: Actor, verb: 'see' | 'export' | 'verify'): Grant | null {
  const may = (each: Permission) => each.kind === 'audit' && each.verbs.includes(verb)
  return actor.grants.find(({ role }) => permissions[role].some(may)) ?? null
}
