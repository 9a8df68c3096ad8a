/** Why a file cannot be read as text. `message` is one Vietnamese sentence that says what is wrong and what to do. */
export interface FileProblem {
  readonly code:
    | 'empty'
    | 'unknown-format'
    | 'damaged'
    | 'encrypted'
    | 'too-large'
    | 'no-text'
    | 'too-slow'
    | 'too-much-memory'
  readonly message: string
}
