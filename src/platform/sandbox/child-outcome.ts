/**
 * How work in a child process ended. `crashed`: the child died over it or could not do it; `not-started`: it never took
 * the work up, which says nothing of the work. `detail` is for a log.
 */
export type ChildOutcome<Output> =
  | { readonly kind: 'done'; readonly output: Output }
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'too-much-memory' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'crashed'; readonly detail: string }
  | { readonly kind: 'not-started'; readonly detail: string }

/** What a child may use for one piece of work. */
export interface ChildLimits {
  readonly memoryMb: number
  readonly timeoutMs: number
}

/**
 * What goes over the wire. An entry says `started` when it takes a `ChildRequest` up, so that the time it needs to begin
 * does not count, and answers it with its output or an error of the same number.
 */
export interface ChildRequest {
  readonly number: number
  readonly input: unknown
}

export type ChildAnswer =
  | { readonly number: number; readonly started: true }
  | { readonly number: number; readonly output: unknown }
  | { readonly number: number; readonly error: string }
