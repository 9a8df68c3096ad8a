import type { Actor, Role } from './actor.ts'

export type ResourceKind = 'document' | 'plan' | 'sample' | 'account'

export type Verb = 'see' | 'add' | 'read' | 'review' | 'make'

/** A decision always says why, so that a person can ask "vì sao?". */
export interface Decision {
  readonly allowed: boolean
  readonly why: string
}

const roleNames: Readonly<Record<Role, string>> = { administrator: 'quản trị viên', staff: 'cán bộ' }

const verbNames: Readonly<Record<Verb, string>> = {
  see: 'xem',
  add: 'thêm',
  read: 'đọc lại',
  review: 'xem xét',
  make: 'lập',
}

const resourceNames: Readonly<Record<ResourceKind, string>> = {
  document: 'văn bản',
  plan: 'kế hoạch',
  sample: 'văn bản mẫu',
  account: 'tài khoản',
}

/** Who may do what, as a table; what does not stand here is denied. */
const grants: Readonly<Record<Role, Readonly<Partial<Record<ResourceKind, readonly Verb[]>>>>> = {
  administrator: {
    document: ['see', 'add', 'read', 'review'],
    plan: ['see', 'make'],
    sample: ['add'],
    account: ['see', 'add'],
  },
  staff: { document: ['see', 'add', 'read', 'review'], plan: ['see', 'make'], sample: ['add'] },
}

/** Whether the actor may do this to a resource of this kind, and why or why not, in Vietnamese. */
export function decide(actor: Actor | null, verb: Verb, kind: ResourceKind): Decision {
  const what = `${verbNames[verb]} ${resourceNames[kind]}`
  if (!actor) return { allowed: false, why: `Phải đăng nhập mới được ${what}.` }
  const allowed = grants[actor.role][kind]?.includes(verb) ?? false
  const who = roleNames[actor.role]
  return { allowed, why: allowed ? `Vai trò ${who} được ${what}.` : `Vai trò ${who} không được ${what}.` }
}
