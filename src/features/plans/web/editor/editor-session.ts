import { announce } from '#web-kit/announcement.tsx'
import { type Observable, observable } from '#web-kit/observable.ts'
import { isLostLine, Problem, sentenceOf } from '#web-kit/problem.ts'
import { request } from '#web-kit/request.ts'
import { clearUnsaved, reportUnsaved } from '#web-kit/unsaved.ts'
import type { EditedContent, SavedContent } from '../../editing-contract.ts'
import { saySame } from '../../model/edit-changes.ts'
import { type History, redo, startHistory, takeStep, undo } from '../../model/edit-history.ts'
import { type Merged, mergeContents } from '../../model/edit-merge.ts'
import type { PlanContent } from '../../model/index.ts'
import { dropCopy, keepCopy, readCopy } from './local-copy.ts'

/** Where saving stands. `lost`: no line, the copy is kept in this browser; `stopped`: the server will take no more. */
export type Saving =
  | { readonly state: 'saved'; readonly at: string | null }
  | { readonly state: 'waiting' | 'sending' | 'lost' }
  | { readonly state: 'refused' | 'stopped'; readonly sentence: string; readonly place: string | null }
  | { readonly state: 'conflict' }

/** What another person saved meanwhile, put together with ours; waits for a choice where both changed the same. */
export interface Meeting {
  readonly by: string
  readonly merged: Merged
  readonly theirs: EditedContent
}

export interface EditorSession {
  readonly loaded: EditedContent
  readonly history: Observable<History<PlanContent>>
  readonly saving: Observable<Saving>
  readonly meeting: Observable<Meeting | null>
  /** `about` names the field where typing goes on; null for a step of its own. */
  readonly change: (content: PlanContent, about?: string | null) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly saveNow: () => Promise<void>
  /** Ends a meeting with the content that was chosen. */
  readonly settle: (content: PlanContent) => void
  /** Stops saving by itself, sending what is left. */
  readonly close: () => void
}

const pauseBeforeSaving = 1200

/** The editing of one version of a plan: every step, saved by itself, over lost lines, reloads and other people. */
export function openSession(loaded: EditedContent): EditorSession {
  const { planId, version } = loaded
  const key = `plan-content ${planId}`
  const path = `/api/plans/${encodeURIComponent(planId)}/content`
  /** What the server holds, as far as we know. */
  let base = { revision: loaded.revision, content: loaded.content as PlanContent }
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> | null = null
  const history = observable(startHistory(base.content))
  const saving = observable<Saving>({ state: 'saved', at: null })
  const meeting = observable<Meeting | null>(null)
  const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`danvan ${key}`)
  const content = () => history.get().present
  const isSaved = () => saySame(content(), base.content)
  const rests = () => meeting.get() !== null || saving.get().state === 'stopped'

  const plan = () => {
    clearTimeout(timer)
    if (rests()) return
    if (isSaved()) {
      saving.set({ state: 'saved', at: null })
      dropCopy(planId, version)
      return
    }
    keepCopy(planId, version, { base, content: content() })
    saving.set({ state: 'waiting' })
    timer = setTimeout(() => void saveNow(), pauseBeforeSaving)
  }
  const set = (next: History<PlanContent>) => {
    history.set(next)
    plan()
  }

  async function send(): Promise<void> {
    const sent = content()
    saving.set({ state: 'sending' })
    try {
      const body = { version, revision: base.revision, content: sent }
      const saved = await request<SavedContent>('PUT', path, body)
      base = { revision: saved.revision, content: sent }
      clearUnsaved(key)
      tabs?.postMessage(saved.revision)
      saving.set({ state: 'saved', at: saved.savedAt })
      if (isSaved()) dropCopy(planId, version)
      else plan()
    } catch (error) {
      await refused(error)
    }
  }

  async function refused(error: unknown): Promise<void> {
    if (isLostLine(error)) {
      saving.set({ state: 'lost' })
      const sentence = 'Mất kết nối nên chưa lưu được kế hoạch. Phần vừa soạn đang được giữ trong trình duyệt này.'
      reportUnsaved({ key, sentence, retry: () => void saveNow() })
    } else if (error instanceof Problem && error.code === 'plan-changed') await meet()
    else if (error instanceof Problem && (error.status === 422 || error.status >= 500)) {
      saving.set({ state: 'refused', sentence: error.message, place: error.place })
    } else saving.set({ state: 'stopped', sentence: sentenceOf(error), place: null })
  }

  /** Fetches what another person, or another window, has saved, and puts ours on top of it. */
  async function meet(): Promise<void> {
    try {
      const theirs = await request<EditedContent>('GET', path)
      if (theirs.version !== version)
        throw new Problem(409, 'moved-on', 'Kế hoạch đã sang bản khác. Hãy tải lại trang.')
      const merged = mergeContents(base.content, content(), theirs.content as PlanContent)
      const by = theirs.changedByYou ? 'chính bạn (ở cửa sổ khác)' : theirs.changedBy
      if (merged.conflicts.length > 0) {
        meeting.set({ by, merged, theirs })
        saving.set({ state: 'conflict' })
      } else adopt(merged.content, theirs, merged.taken > 0 ? `Đã thêm ${merged.taken} chỗ do ${by} vừa sửa.` : null)
    } catch (error) {
      if (error instanceof Problem && error.code === 'plan-changed') saving.set({ state: 'lost' })
      else await refused(error)
    }
  }

  function adopt(next: PlanContent, theirs: EditedContent, words: string | null): void {
    base = { revision: theirs.revision, content: theirs.content as PlanContent }
    if (words) announce(words)
    set(takeStep(history.get(), saySame(next, content()) ? content() : next, null, Date.now()))
  }

  async function saveNow(): Promise<void> {
    clearTimeout(timer)
    if (sending) await sending
    if (rests() || isSaved()) return
    sending = send()
    await sending
    sending = null
  }

  const hide = () => document.visibilityState === 'hidden' && void saveNow()
  document.addEventListener('visibilitychange', hide)
  tabs?.addEventListener('message', ({ data }) => {
    if (typeof data === 'number' && data > base.revision && !sending) void meet()
  })
  const kept = readCopy(planId, version)
  if (kept && !saySame(kept.content, loaded.content)) {
    const merged = mergeContents(kept.base.content, kept.content, base.content)
    if (merged.conflicts.length > 0) {
      history.set(takeStep(history.get(), kept.content, null, 0))
      meeting.set({ by: loaded.changedByYou ? 'bạn, ở cửa sổ khác' : loaded.changedBy, merged, theirs: loaded })
      saving.set({ state: 'conflict' })
    } else {
      set(takeStep(history.get(), merged.content, null, 0))
      announce('Đã khôi phục phần chưa kịp lưu của lần trước.')
    }
  }

  return {
    loaded,
    history,
    saving,
    meeting,
    change: (next, about = null) => set(takeStep(history.get(), next, about, Date.now())),
    undo: () => set(undo(history.get())),
    redo: () => set(redo(history.get())),
    saveNow,
    settle: (next) => {
      const met = meeting.get()
      if (!met) return
      meeting.set(null)
      saving.set({ state: 'waiting' })
      adopt(next, met.theirs, null)
    },
    close: () => {
      document.removeEventListener('visibilitychange', hide)
      tabs?.close()
      void saveNow()
    },
  }
}
