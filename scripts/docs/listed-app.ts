import { featureRouters } from '../../src/app/server/feature-routers.ts'
import { openRoutes } from '../../src/app/server/open-routes.ts'
import { version } from '../../src/app/server/version.ts'
import { openDatabase } from '../../src/platform/database/database.ts'
import type { Router } from '../../src/platform/http/environment.ts'
import { createHttpApp } from '../../src/platform/http/http-app.ts'
import { createSecretBox } from '../../src/platform/secrets/secret-box.ts'

/** The app as the server would serve it, for its list of routes alone: the database behind them is never reached. */
export function listedApp(): { readonly app: Router; close(): Promise<void> } {
  const { database, close } = openDatabase({ host: 'nowhere.invalid' }, () => {})
  const never = () => Promise.reject(new Error('only the list of routes is wanted'))
  const app = createHttpApp({
    log: () => {},
    version,
    actorOf: async () => null,
    checkHealth: async () => {},
    refusals: null,
    openRoutes,
    routers: featureRouters({
      database,
      clock: () => new Date(0),
      log: () => {},
      readFile: never,
      readSheet: never,
      wakeReaders: () => {},
      secrets: createSecretBox(''),
      publicUrl: null,
      mail: null,
      wakeReminders: () => {},
      provider: null,
      invitationMail: null,
    }),
    webFolder: null,
  })
  return { app, close }
}
