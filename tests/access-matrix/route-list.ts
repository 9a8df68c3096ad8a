import { listedApp } from '../../scripts/docs/listed-app.ts'

/** Every route that the program answers, e.g. `GET /api/documents/{id}`, also those that the written API leaves out. */
export async function routeList(): Promise<readonly string[]> {
  const { app, close } = listedApp()
  const routes = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(\{[^}]*\})?\??/g, '{$1}')}`)
  await close()
  return [...new Set(routes)].sort()
}
