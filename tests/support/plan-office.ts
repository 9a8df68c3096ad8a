import type { Role } from '../../src/access/roles.ts'
import type { PersonDetail } from '../../src/features/people/contract.ts'
import { type ApiClient, signedInClient } from './api-client.ts'
import { clientOf, giveAccount, type OfficeUnit, saveUnits } from './office.ts'
import { type TestServer, type TestServerOptions, testServer } from './server.ts'

/** A server with units and people at work, each signed in. */
export interface PlanOffice<Unit extends string, Person extends string> {
  readonly server: TestServer
  readonly units: Readonly<Record<Unit, string>>
  readonly people: Readonly<Record<Person, ApiClient>>
  /** Administrates the installation and acts for no unit. */
  readonly root: ApiClient
}

/** Opens an office of these units and people (a role at a unit each, from 01/01/2026 on). Whoever opens it closes the server. */
export async function openPlanOffice<Unit extends string, Person extends string>(
  units: Readonly<Record<Unit, OfficeUnit<NoInfer<Unit>>>>,
  people: Readonly<Record<Person, readonly [role: Role, unit: NoInfer<Unit>]>>,
  options: TestServerOptions = {},
): Promise<PlanOffice<Unit, Person>> {
  const server = await testServer(options)
  const root = await signedInClient(server)
  const ids = await saveUnits(server.storage, units)
  const clients = {} as Record<Person, ApiClient>
  for (const [username, [role, unit]] of Object.entries(people) as [Person, readonly [Role, Unit]][]) {
    const input = {
      name: `Người ${username}`,
      email: `${username}@vi-du.vn`,
      appointment: { role, unitId: ids[unit], from: '2026-01-01' },
    }
    const added = await root.send<PersonDetail>('POST', '/api/people', input)
    if (added.status !== 201) throw new Error(`adding ${username} answered ${JSON.stringify(added.body)}`)
    await giveAccount(server.storage, added.body.id, username)
    clients[username] = await clientOf(server.url, username)
  }
  return { server, units: ids, people: clients, root }
}
