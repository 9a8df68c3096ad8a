import type { Actor } from '#access/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import { storeFile } from '#platform/files/file-store.ts'
import { act, type StepTaken } from './act.ts'
import { evidenceTypeOf } from './evidence-type.ts'
import './tables.ts'

/** Bytes of one file. */
const largestFile = 25 * 1024 * 1024
const mostFiles = 20

export interface EvidenceFile {
  /** Made by the client: the same file sent twice is kept once. */
  readonly id: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly caption: string | null
}

/** Keeps a file as evidence, where it is of a kind that may be kept; its bytes stand under their hash. */
export async function addFile(
  database: Database,
  actor: Actor,
  assignmentId: string,
  file: EvidenceFile,
  now: Date,
): Promise<void> {
  if (file.bytes.byteLength > largestFile) throw new Refusal('file-too-large', { place: file.name })
  if (file.bytes.byteLength === 0) {
    throw new Refusal('wrong-file-type', { sentence: 'Tệp rỗng, không có nội dung. Hãy chọn tệp khác.' })
  }
  const mediaType = await evidenceTypeOf(file.name, file.bytes)
  if (mediaType === null) throw new Refusal('wrong-file-type', { place: file.name })
  await act(database, actor, assignmentId, { id: file.id, action: 'add-evidence' }, now, async (taken) => {
    await refuseTooMany(taken)
    const sha256 = await storeFile(taken.transaction, file.bytes, now)
    await insert(taken, {
      id: file.id,
      kind: 'file',
      sha256,
      name: file.name.slice(0, 300),
      media_type: mediaType,
      size: String(file.bytes.byteLength),
      url: null,
      caption: file.caption,
    })
    return { detail: { evidence: file.id, name: file.name.slice(0, 300), sha256 } }
  })
}

/** Keeps a link as evidence. */
export async function addLink(
  database: Database,
  actor: Actor,
  assignmentId: string,
  link: { readonly id: string; readonly url: string; readonly caption?: string | undefined },
  now: Date,
): Promise<void> {
  const url = webAddress(link.url)
  await act(database, actor, assignmentId, { id: link.id, action: 'add-evidence' }, now, async (taken) => {
    const caption = link.caption?.trim() || null
    await insert(taken, {
      id: link.id,
      kind: 'link',
      sha256: null,
      name: caption ?? new URL(url).hostname,
      media_type: null,
      size: null,
      url,
      caption,
    })
    return { detail: { evidence: link.id, url } }
  })
}

/** Takes evidence off the work; that it was there, and what it was, stays in the history. */
export async function dropEvidence(
  database: Database,
  actor: Actor,
  assignmentId: string,
  evidenceId: string,
  stepId: string,
  now: Date,
): Promise<void> {
  await act(
    database,
    actor,
    assignmentId,
    { id: stepId, action: 'drop-evidence' },
    now,
    async ({ transaction, row }) => {
      const dropped = await transaction
        .updateTable('assignment_evidence')
        .set({ removed_at: now })
        .where('id', '=', evidenceId)
        .where('assignment_id', '=', row.id)
        .where('removed_at', 'is', null)
        .returning('name')
        .executeTakeFirst()
      if (!dropped) throw new Refusal('not-found')
      return { detail: { evidence: evidenceId, name: dropped.name } }
    },
  )
}

function webAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new Refusal('invalid', { sentence: 'Đường dẫn phải bắt đầu bằng http:// hoặc https://.', place: 'url' })
  }
  return url.href
}

async function refuseTooMany({ transaction, row }: StepTaken): Promise<void> {
  const { count } = await transaction
    .selectFrom('assignment_evidence')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('assignment_id', '=', row.id)
    .where('kind', '=', 'file')
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostFiles) throw new Refusal('too-many-files')
}

interface NewEvidence {
  readonly id: string
  readonly kind: 'file' | 'link'
  readonly sha256: string | null
  readonly name: string
  readonly media_type: string | null
  readonly size: string | null
  readonly url: string | null
  readonly caption: string | null
}

async function insert({ transaction, actor, row, now }: StepTaken, evidence: NewEvidence): Promise<void> {
  await transaction
    .insertInto('assignment_evidence')
    .values({ ...evidence, assignment_id: row.id, added_at: now, added_by: actor.personId, removed_at: null })
    .execute()
}
