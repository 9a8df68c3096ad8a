import { type Line, lineNames, lines } from '#kernel/line-of-authority.ts'
import type { Actor, Grant } from './actor.ts'
import type { Cover } from './covers.ts'
import { type Permission, permissions, type ReachRule } from './permissions.ts'
import { deedName, kindNames, type ResourceKind, type Verb } from './resource.ts'
import { type Role, roleNames } from './roles.ts'

/** "Với vai trò lãnh đạo (được ông/bà … ủy quyền), bạn được xem kế hoạch này: …" */
export function whyAllowed(grant: Grant, cover: Cover, verb: Verb, kind: ResourceKind): string {
  const standIn = grant.standInFor ? ` (làm thay ${grant.standInFor.name} theo ủy quyền)` : ''
  return `Với vai trò ${roleNames[grant.role]}${standIn}, bạn được ${deedName(verb, kind)}: ${coverWords(cover, kind)}.`
}

function coverWords(cover: Cover, kind: ResourceKind): string {
  if (cover.by === 'given') return `${kindNames[kind]} này giao việc cho đơn vị trong phạm vi của vai trò`
  const what = kindNames[kind]
  switch (cover.by) {
    case 'installation':
      return 'vai trò này được giao cho toàn hệ thống'
    case 'everywhere':
      return `mọi ${what} đều được xem trong hệ thống`
    case 'own':
      return `${what} thuộc đơn vị nơi bạn giữ vai trò này`
    case 'heir':
      return `${what} thuộc đơn vị mà đơn vị nơi bạn giữ vai trò này đã tiếp nhận`
    case 'named':
      return `${what} thuộc đơn vị được nêu tên trong quyết định giao vai trò này`
    case 'self':
      return `${what} là của chính bạn`
    case 'subtree':
      return `${what} thuộc đơn vị ở dưới đơn vị nơi bạn giữ vai trò này theo hệ thống ${lineNames[cover.line]}`
  }
}

/** Why nobody's grant allows it: not signed in, no role on the day, no role that may, or none that reaches so far. */
export function whyDenied(actor: Actor | null, verb: Verb, kind: ResourceKind): string {
  const deed = deedName(verb, kind) ?? `làm việc này với ${kindNames[kind]}`
  if (!actor) return `Phải đăng nhập mới được ${deed}.`
  if (actor.grants.length === 0) return `Bạn không được ${deed}: hôm nay bạn không giữ vai trò nào đang có hiệu lực.`
  const held = [...new Set(actor.grants.map(({ role }) => role))]
  const able = held.flatMap((role) => permissionsFor(role, verb, kind).map(({ reach }) => ({ role, reach })))
  if (able.length === 0) return `Vai trò ${listOf(held)} không được ${deed}.`
  const limits = [
    ...new Set(able.map(({ role, reach }) => `vai trò ${roleNames[role]} chỉ được ${deed} ${reachWords(reach)}`)),
  ]
  return `Bạn không được ${deed} này: ${limits.join('; ')}.`
}

function permissionsFor(role: Role, verb: Verb, kind: ResourceKind): readonly Permission[] {
  return permissions[role].filter((each) => each.kind === kind && (each.verbs as readonly Verb[]).includes(verb))
}

function listOf(held: readonly Role[]): string {
  return held.map((role) => roleNames[role]).join(', ')
}

/** How far a rule goes, as it is said after the deed and in the written table. */
export function reachWords(reach: ReachRule): string {
  switch (reach) {
    case 'own':
      return 'của đơn vị mình'
    case 'named':
      return 'của đơn vị mình và các đơn vị được nêu tên trong quyết định'
    case 'self':
      return 'của chính mình'
    case 'everywhere':
      return 'của mọi đơn vị'
    case 'installation':
      return 'khi được giao cho toàn hệ thống'
    default:
      return `của đơn vị mình và các đơn vị ở dưới theo ${subtreeWords(reach.subtree)}`
  }
}

function subtreeWords(subtree: readonly Line[]): string {
  if (lines.every((line) => subtree.includes(line))) return 'mọi hệ thống'
  return `hệ thống ${subtree.map((line) => lineNames[line]).join(', ')}`
}
