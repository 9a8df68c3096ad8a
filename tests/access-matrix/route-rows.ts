import type { ResourceKind, Verb } from '../../src/access/resource.ts'
import type { World } from './world.ts'

interface Sent {
  /** Of the path's parameters. */
  readonly params?: (world: World) => Readonly<Record<string, string>>
  readonly query?: (world: World) => string
  readonly body?: (world: World, actor: string) => unknown
  /** What those who may are answered where it is nothing better: the state of the record stands in the way. */
  readonly atBest?: 409 | 422
  /** Once somebody has done it there is nothing left to do it to: those who come later find nothing. */
  readonly onlyOnce?: true
}

/** What a route asks for, and of whom; `why` says it in words where the table of permissions does not. */
export type RouteRow =
  /** Anybody may ask, signed in or not; the answer is the same for all. */
  | ({ readonly asks: 'nothing'; readonly why: string } & Sent)
  /** Anybody signed in, of themselves alone. */
  | ({ readonly asks: 'a session'; readonly why: string; readonly costly?: true } & Sent)
  /** What is anybody's own, tried on somebody else's: not found for all. */
  | ({ readonly asks: 'what is another’s'; readonly why: string } & Sent)
  /** A new record at the acting unit. `costly`: only a few of those who may do it do. */
  | ({
      readonly asks: 'the acting unit'
      readonly verb: Verb
      readonly kind: ResourceKind
      readonly costly?: true
    } & Sent)
  /** A new record at the unit `own`. */
  | ({ readonly asks: 'a place'; readonly verb: Verb; readonly kind: ResourceKind } & Sent)
  /** What belongs to the whole installation. */
  | ({ readonly asks: 'the installation'; readonly verb: Verb; readonly kind: ResourceKind } & Sent)
  /** What lies in reach: `listed` gives the ids in the answer, of which those of the world are compared. */
  | ({
      readonly asks: 'the reach'
      readonly verb: Verb
      readonly kind: ResourceKind
      readonly listed?: (body: never) => readonly string[]
      readonly costly?: true
    } & Sent)
  /** A record of the unit `own`; `missing` are the parameters that name no record. */
  | ({
      readonly asks: 'a record'
      readonly verb: Verb
      readonly kind: ResourceKind
      /** What is seen first, where that is another kind: a plan is made of a document that one sees. */
      readonly seenAs?: ResourceKind
      /** Whom it is about, where that is not the one whom the others are about. */
      readonly person?: string
      readonly costly?: true
    } & Sent)
