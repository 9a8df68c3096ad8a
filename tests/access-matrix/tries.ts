import type { Actor } from '../../src/access/actor.ts'
import { decide } from '../../src/access/decide.ts'
import { isEmpty, reachOf } from '../../src/access/reach.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { ApiAnswer, ApiClient } from '../support/api-client.ts'
import type { RouteRow } from './route-rows.ts'
import { targetPerson, type World } from './world.ts'

type Answer = ApiAnswer<{ code?: string; message?: string }>

/** What one try should answer; `as`: exactly as another answer. */
type Expected =
  | { readonly refused: 'not-signed-in' | 'forbidden' }
  /** `nothing`: no record of the kind is theirs to see, so that it may be said at once. */
  | { readonly asMissing: true; readonly nothing: boolean }
  | { readonly allowed: true }

/** The row's request, for a record that there is, or with ids that name none. */
export function sendRow(world: World, route: string, row: RouteRow, client: ApiClient, actor: string, missing = false) {
  const [method = '', pattern = ''] = route.split(' ')
  const params = row.params?.(world) ?? {}
  const known = [...world.ids.values(), ...Object.values(world.target), ...Object.values(world.units.ids)]
  const unknown = newId(0)
  const swap = (text: string) => (missing ? known.reduce((swapped, id) => swapped.replaceAll(id, unknown), text) : text)
  const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(swap(params[name] ?? '')))
  const query = row.query ? `?${swap(row.query(world))}` : ''
  const body = row.body && JSON.parse(swap(JSON.stringify(row.body(world, actor))))
  return client.send<Answer['body']>(method, path + query, body)
}

/** What the table of permissions says of the try. */
export function expectedOf(world: World, row: RouteRow, actor: Actor | null): Expected {
  if (row.asks === 'nothing') return { allowed: true }
  if (!actor) return { refused: 'not-signed-in' }
  if (row.asks === 'a session') return { allowed: true }
  if (row.asks === 'what is another’s') return { asMissing: true, nothing: false }
  const { verb, kind } = row
  if (row.asks === 'the reach') {
    return isEmpty(reachOf(actor, verb, kind)) ? { refused: 'forbidden' } : { allowed: true }
  }
  if (row.asks === 'the acting unit') {
    const { allowed } = decide(actor, verb, { kind, unit: actor.unit, above: {} })
    return allowed ? { allowed } : { refused: 'forbidden' }
  }
  if (row.asks === 'a place' || row.asks === 'the installation') {
    const { allowed } = decide(actor, verb, world.resource(kind, row.asks === 'a place' ? 'own' : null))
    return allowed ? { allowed } : { refused: 'forbidden' }
  }
  const person = world.ids.get(row.person ?? targetPerson) ?? ''
  const resource = world.resource(kind, 'own', { person })
  if (decide(actor, verb, resource).allowed) return { allowed: true }
  const seen = decide(actor, 'see', { ...resource, kind: row.seenAs ?? kind }).allowed
  if (seen) return { refused: 'forbidden' }
  return { asMissing: true, nothing: isEmpty(reachOf(actor, 'see', row.seenAs ?? kind)) }
}

/** What is wrong with the answer, in words; null where nothing is. */
export function faultOf(row: RouteRow, expected: Expected, answer: Answer, missing: Answer | null): string | null {
  const { status, body } = answer
  const said = `${status} ${body?.code ?? ''}`
  if (status >= 500) return `answered ${said}`
  if ('allowed' in expected) {
    if (row.onlyOnce && status === 404) return null
    const refused = ['forbidden', 'not-found', 'not-signed-in'].includes(body?.code ?? '')
    return refused ? `should be allowed, answered ${said}` : null
  }
  if ('refused' in expected) {
    const right = status === (expected.refused === 'forbidden' ? 403 : 401) && body.code === expected.refused
    return right ? null : `should be refused as ${expected.refused}, answered ${said}`
  }
  const hidden = body.code === 'not-found' || (expected.nothing && body.code === 'forbidden')
  if (!hidden) return `should not be found, answered ${said}`
  const same = JSON.stringify(missing?.body) === JSON.stringify(body) && missing?.status === status
  return same ? null : `answers otherwise than a missing record: ${JSON.stringify([body, missing?.body])}`
}
