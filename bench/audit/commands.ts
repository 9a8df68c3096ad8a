import { newId } from '../../src/kernel/ids.ts'
import { theProgram, writeAudit } from '../../src/platform/audit/audit.ts'
import { type ConnectionOptions, inTransaction, openDatabase } from '../../src/platform/database/database.ts'
import '../../src/features/organisation/index.ts'

/** How many commands so many clients finish in the time, each one after the other: a row, its audit entry, a commit. */
export async function commandsInSeconds(
  connection: ConnectionOptions,
  clients: number,
  seconds: number,
): Promise<number> {
  const { database, close } = openDatabase({ ...connection, max: clients }, () => {})
  const command = () =>
    inTransaction(database, async (transaction) => {
      const id = newId()
      await transaction.insertInto('unit').values({ id }).execute()
      await writeAudit(transaction, {
        at: new Date(),
        actor: theProgram,
        as: null,
        action: 'unit.found',
        subject: { kind: 'unit', id },
        after: { name: 'Sở Mẫu', address: null },
      })
    })
  // Connections are opened before the clock runs.
  await Promise.all(Array.from({ length: clients }, command))
  const end = performance.now() + seconds * 1000
  let done = 0
  const client = async () => {
    while (performance.now() < end) {
      await command()
      done += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  await close()
  return done
}
