import { createRoute, z } from '@hono/zod-openapi'
import type { Actor, Grant } from '#access/actor.ts'
import { newOfActingUnit, signedIn } from '#access/authorise.ts'
import { decide } from '#access/decide.ts'
import { deedName, deeds, type Resource, type ResourceKind, type Verb } from '#access/resource.ts'
import { roleNames, roles } from '#access/roles.ts'
import { findDocumentResource } from '#features/documents/index.ts'
import { findUnitResource, namesOf } from '#features/organisation/index.ts'
import { findPlanResource } from '#features/plans/index.ts'
import { findAssignmentResource, findGivingResource } from '#features/tasks/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import { json, refusalAnswers } from '#platform/http/answers.ts'
import { createRouter, type Router } from '#platform/http/environment.ts'

/** The kinds of records that one can ask about, each with how it is found. */
const findResource: Readonly<
  Partial<Record<ResourceKind, (database: Database, actor: Actor, id: string) => Promise<Resource | null>>>
> = {
  assignment: findAssignmentResource,
  document: findDocumentResource,
  giving: findGivingResource,
  plan: findPlanResource,
  unit: findUnitResource,
}

const unitName = z.object({ id: z.string(), name: z.string() })

/** The grant by which something is allowed: "lãnh đạo, Sở Nội vụ, làm thay …". */
const grantView = z.object({
  role: z.enum(roles),
  roleName: z.string(),
  /** Null: the whole installation. */
  unit: unitName.nullable(),
  /** For whom one stands in. */
  standInFor: z.string().nullable(),
})

const whyAnswer = z.object({
  allowed: z.boolean(),
  why: z.string(),
  grant: grantView.nullable(),
  /** The unit that the record belongs to; null: the installation. */
  owner: unitName.nullable(),
})

const getWhy = createRoute({
  method: 'get',
  path: '/api/why',
  request: {
    query: z.object({
      kind: z.enum(Object.keys(deeds) as [ResourceKind, ...ResourceKind[]]),
      /** Left out: a new record at the acting unit. */
      id: z.string().max(100).optional(),
      verb: z.string().max(40),
    }),
  },
  responses: { 200: json(whyAnswer, 'Vì sao được, hoặc không được, làm việc ấy'), ...refusalAnswers },
})

/** "Vì sao tôi thấy, vì sao tôi không làm được?": the decision itself, with its reason and the grant behind it. */
export function whyRoutes({ database }: { readonly database: Database }): Router {
  const router = createRouter()
  router.openapi(getWhy, async (context) => {
    const actor = signedIn(context.get('actor'))
    const { kind, id, verb } = context.req.valid('query')
    if (!isVerbOf(verb, kind)) throw new Refusal('invalid', { place: 'verb' })
    const resource = id === undefined ? newOfActingUnit(actor, kind) : await seenRecord(database, actor, kind, id)
    const { allowed, why, grant } = decide(actor, verb, resource)
    const units = [resource.unit, grant?.unit].filter((unit) => typeof unit === 'string')
    const names = await namesOf(database, units, actor.day)
    const named = (unit: string | null) => (unit === null ? null : { id: unit, name: names.get(unit) ?? '' })
    return context.json({ allowed, why, grant: grant && viewOf(grant, named), owner: named(resource.unit) }, 200)
  })
  return router
}

/** The record, where the actor may see it; otherwise it is refused as one that does not exist. */
async function seenRecord(database: Database, actor: Actor, kind: ResourceKind, id: string): Promise<Resource> {
  const resource = await findResource[kind]?.(database, actor, id)
  if (!resource || !decide(actor, 'see', resource).allowed) throw new Refusal('not-found')
  return resource
}

function isVerbOf(verb: string, kind: ResourceKind): verb is Verb {
  return Object.hasOwn(deeds[kind], verb) && deedName(verb as Verb, kind) !== undefined
}

function viewOf(grant: Grant, named: (unit: string | null) => z.infer<typeof unitName> | null) {
  const { role, unit, standInFor } = grant
  return { role, roleName: roleNames[role], unit: named(unit), standInFor: standInFor?.name ?? null }
}
