/** How work in a child process ended. `crashed`: the child died or could not do it; `detail` is for a log. */
export type ChildOutcome<Output> =
  | { readonly kind: 'done'; readonly output: Output }
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'too-much-memory' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'crashed'; readonly detail: string }

/** What a child may use for one piece of work. */
export interface ChildLimits {
  readonly memoryMb: number
  readonly timeoutMs: number
}

/** What goes over the wire; an entry answers each `ChildRequest` with one `ChildAnswer` of the same number. */
export interface ChildRequest {
  readonly number: number
  readonly input: unknown
}

export type ChildAnswer =
  | { readonly number: number; readonly output: unknown }
  | { readonly number: number; readonly error: string }
