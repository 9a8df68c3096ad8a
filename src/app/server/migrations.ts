import { accountMigrations, accountPersonMigrations, signInMigrations } from '#features/accounts/index.ts'
import { calendarMigrations } from '#features/calendar/index.ts'
import { deskMigrations } from '#features/desk/index.ts'
import { documentMigrations, documentOwnerMigrations } from '#features/documents/index.ts'
import { organisationMigrations, unitQueryMigrations } from '#features/organisation/index.ts'
import { peopleMigrations } from '#features/people/index.ts'
import {
  planAmendmentMigrations,
  planLifeMigrations,
  planMigrations,
  planOwnerMigrations,
} from '#features/plans/index.ts'
import { registerMigrations } from '#features/registers/index.ts'
import { reminderMigrations } from '#features/reminders/index.ts'
import { taskMigrations, taskWorkMigrations } from '#features/tasks/index.ts'
import { type Migration, migrationFile } from '#platform/database/migrate.ts'

function platformMigration(path: string): Migration {
  return migrationFile(new URL(`../../platform/${path}.sql`, import.meta.url))
}

/** Every step of the schema in the order in which it is applied. New steps go to the end, whichever part they are of. */
export const migrations: readonly Migration[] = [
  platformMigration('audit/migrations/0001-audit'),
  platformMigration('files/migrations/0001-stored-file'),
  ...accountMigrations,
  ...documentMigrations,
  ...planMigrations,
  ...organisationMigrations,
  ...documentOwnerMigrations,
  ...planOwnerMigrations,
  ...peopleMigrations,
  ...accountPersonMigrations,
  platformMigration('audit/migrations/0002-chain'),
  ...unitQueryMigrations,
  ...signInMigrations,
  ...planLifeMigrations,
  ...taskMigrations,
  ...planAmendmentMigrations,
  ...registerMigrations,
  ...deskMigrations,
  platformMigration('mail/migrations/0001-mail-outbox'),
  ...reminderMigrations,
  ...calendarMigrations,
  ...taskWorkMigrations,
]
