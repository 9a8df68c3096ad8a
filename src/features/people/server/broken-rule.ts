/** Whether PostgreSQL refused a row by this constraint. */
export function isBrokenRule(error: unknown, constraint: string): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === constraint
}
