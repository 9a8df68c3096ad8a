import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { ApiClient, signedInClient } from '../../tests/support/api-client.ts'
import { type DanvanProcess, setupLinkIn, startDanvan } from '../../tests/support/danvan-process.ts'
import { seededRandom } from '../../tests/support/random.ts'
import { type BenchmarkResult, machine, measure, median } from '../measure.ts'
import type { Ledger } from './ledger.ts'
import { reviewer, type Sender, sendUpload, uploader } from './senders.ts'
import { countReviews, type Findings, findDoubles, findLostReviews, findLostUploads } from './verdict.ts'

const defaultRounds = 25
/** Milliseconds for which the senders work before a kill, at most. */
const longestLife = 6000
/** Uploads asked for right after the next start; at the end all are. */
const recentUploads = 10
const senders: readonly Sender[] = [uploader, uploader, reviewer, reviewer]
const victims = ['program', 'postgres', 'both'] as const

interface Home {
  readonly folder: string
  readonly random: () => number
  readonly ledger: Ledger
  readonly restarts: number[]
  readonly findings: Findings
  /** Uploads acknowledged at once, before what was left in doubt was sent again. */
  acknowledged: number
  client: ApiClient | null
}

/**
 * Uploads and reviews over HTTP while the program, PostgreSQL or both are killed by SIGKILL at a random moment; after
 * the next start everything acknowledged must be there, once. Options: `--rounds N`, `--seed S`.
 */
export async function run(options: readonly string[]): Promise<BenchmarkResult> {
  const rounds = numberAfter(options, '--rounds') ?? defaultRounds
  const seed = numberAfter(options, '--seed') ?? Date.now() % 1_000_000
  console.error(`seed ${seed}, ${rounds} rounds`)
  const folder = mkdtempSync(join(tmpdir(), 'danvan-loss-'))
  // Open to the user that PostgreSQL runs as when this is run as root.
  chmodSync(folder, 0o755)
  const ledger: Ledger = { uploads: [], reviews: [] }
  const home: Home = {
    folder,
    random: seededRandom(seed),
    ledger,
    restarts: [],
    findings: [],
    acknowledged: 0,
    client: null,
  }
  try {
    for (let round = 1; round <= rounds; round += 1) await oneRound(home, round)
    await judge(home)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  for (const finding of home.findings) console.error(finding)
  return { name: 'loss', machine: machine(), measures: measuresOf(home, rounds) }
}

function measuresOf({ ledger, restarts, findings, acknowledged }: Home, rounds: number) {
  const zero = { against: 'none', ratio: findings.length, goal: '<=0' }
  return [
    measure('kills', rounds, 'times'),
    measure('uploads sent', ledger.uploads.length, 'files'),
    measure('uploads acknowledged', acknowledged, 'files'),
    measure('reviews sent', ledger.reviews.length, 'verdicts'),
    measure('reviews acknowledged', ledger.reviews.filter(({ acknowledged }) => acknowledged).length, 'verdicts'),
    measure('lost, doubled or changed', findings.length, 'writes', zero),
    measure('start after a kill, median', median(restarts), 'ms'),
    measure('start after a kill, longest', Math.max(...restarts), 'ms'),
  ]
}

async function oneRound(home: Home, round: number): Promise<void> {
  const { danvan, client } = await start(home)
  const { ledger, random } = home
  home.findings.push(...(await findLostUploads(client, ledger.uploads.slice(-recentUploads))))
  let going = true
  const work = senders.map((send) => send(client, ledger, () => going))
  await wait(random() * longestLife)
  const victim = victims[Math.floor(random() * victims.length)] ?? 'both'
  if (victim !== 'program') process.kill(postmasterPid(home), 'SIGKILL')
  // PostgreSQL alone: the program must stay, start it again, and go on serving for a while.
  if (victim === 'postgres') await wait(random() * longestLife)
  danvan.child.kill('SIGKILL')
  await danvan.ended
  going = false
  await Promise.all(work)
  console.error(`round ${round}: ${victim}, ${ledger.uploads.length} uploads, ${ledger.reviews.length} reviews sent`)
}

/** At the end: what was never acknowledged is sent again, as a person would, and all is counted. */
async function judge(home: Home): Promise<void> {
  const { ledger, findings } = home
  const { danvan, client } = await start(home)
  findings.push(...(await findLostReviews(client, ledger)))
  findings.push(...(await findDoubles(client, ledger.uploads)))
  home.acknowledged = ledger.uploads.filter(({ id }) => id !== null).length
  for (const upload of ledger.uploads.filter(({ id }) => id === null)) await sendUpload(client, upload)
  findings.push(...(await findLostUploads(client, ledger.uploads)))
  findings.push(...(await findDoubles(client, ledger.uploads)))
  const database = new pg.Client({ host: join(home.folder, 'data', 'run'), user: 'danvan', database: 'danvan' })
  await database.connect()
  findings.push(...(await countReviews(database, ledger.reviews)))
  await database.end()
  danvan.child.kill('SIGTERM')
  if ((await danvan.ended) !== 0) findings.push('the program did not end in order')
}

async function start(home: Home): Promise<{ danvan: DanvanProcess; client: ApiClient }> {
  const begun = performance.now()
  const danvan = startDanvan({ DANVAN_DATA: join(home.folder, 'data') })
  const url = await danvan.url()
  if (home.client) home.restarts.push(performance.now() - begun)
  const client = home.client ? clientAt(url, home.client.cookie) : await firstAdministrator(danvan, url)
  home.client = client
  return { danvan, client }
}

/** The session of before a kill, which must go on. */
function clientAt(url: string, cookie: string): ApiClient {
  const client = new ApiClient(url)
  client.cookie = cookie
  return client
}

async function firstAdministrator(danvan: DanvanProcess, url: string): Promise<ApiClient> {
  while (setupLinkIn(danvan.said()) === '') await wait(20)
  return signedInClient({ url, setupLink: setupLinkIn(danvan.said()) })
}

function postmasterPid(home: Home): number {
  return Number.parseInt(readFileSync(join(home.folder, 'data', 'postgres', 'postmaster.pid'), 'utf8'), 10)
}

function numberAfter(options: readonly string[], name: string): number | null {
  const value = Number(options[options.indexOf(name) + 1])
  return options.includes(name) && Number.isInteger(value) ? value : null
}
