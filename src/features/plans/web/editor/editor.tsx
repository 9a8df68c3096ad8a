import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowBackUp, IconArrowForwardUp, IconKeyboard, IconPlus } from '@tabler/icons-react'
import { type ClipboardEvent, lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { announce } from '#web-kit/announcement.tsx'
import { LinkButton } from '#web-kit/link-button.tsx'
import { useObservable } from '#web-kit/observable.ts'
import { insertAfter, type OutlineRow, outlineOf } from '../../model/edit-outline.ts'
import { rowsOfLines } from '../../model/edit-paste.ts'
import { problemsOfContent } from '../../model/index.ts'
import { readClipboard } from './clipboard.ts'
import { DutyList } from './duty-list.tsx'
import style from './editor.module.css'
import { type AskedKinds, type EditorTools, ToolsProvider, WordsProvider } from './editor-context.ts'
import type { EditorSession } from './editor-session.ts'
import { ItemDetails } from './item-details.tsx'
import { newItemId } from './new-item-id.ts'
import { OutlineList } from './outline.tsx'
import { addSection, addTask, headingAbove } from './outline-keys.ts'
import { ProblemSummary } from './problem-summary.tsx'
import { SaveStatus } from './save-status.tsx'
import { takeSureProposals } from './sure-proposals.ts'
import { useEditorWords } from './use-editor-words.ts'

const PasteDialog = lazy(() => import('./paste-dialog.tsx'))
const ProposalsDialog = lazy(() => import('./proposals-dialog.tsx'))
const MeetingDialog = lazy(() => import('./meeting-dialog.tsx'))
const KindsDialog = lazy(() => import('./kinds-dialog.tsx'))
const KeysDialog = lazy(() => import('./keys-dialog.tsx'))

interface PastedCells {
  readonly cells: readonly (readonly string[])[]
  readonly after: string
}

/** Where the cursor is to go once the page is drawn again. */
interface Going {
  readonly id: string
  readonly at: 'start' | 'end' | null
}

function fieldOf(id: string): HTMLTextAreaElement | null {
  return document.querySelector<HTMLTextAreaElement>(`[data-row-id="${CSS.escape(id)}"] [data-row-text]`)
}

function useEditorTools(
  session: EditorSession,
  goTo: EditorTools['goTo'],
  chooseKinds: EditorTools['chooseKinds'],
): EditorTools {
  return useMemo(() => {
    const content = () => session.history.get().present
    const { change } = session
    return {
      content,
      change,
      goTo,
      chooseKinds,
      year: session.loaded.year,
      above: session.loaded.above,
      changeTask: (id, part, about) => {
        const tasks = content().tasks.map((task) => (task.id === id ? { ...task, ...part } : task))
        change({ ...content(), tasks }, about ?? null)
      },
      changeSection: (id, part, about) => {
        const sections = content().sections.map((section) => (section.id === id ? { ...section, ...part } : section))
        change({ ...content(), sections }, about ?? null)
      },
      changeDuty: (id, part, about) => {
        const duties = content().duties.map((duty) => (duty.id === id ? { ...duty, ...part } : duty))
        change({ ...content(), duties }, about ?? null)
      },
    }
  }, [session, goTo, chooseKinds])
}

/** Writes a plan: headings, tasks and report duties, by keyboard, by paste and by drag, with everything to be undone. */
export function Editor(props: { session: EditorSession; startAt: string | null }) {
  const { session } = props
  const history = useObservable(session.history)
  const meeting = useObservable(session.meeting)
  const content = history.present
  const [selected, setSelected] = useState<string | null>(props.startAt)
  const [going, setGoing] = useState<Going | null>(props.startAt ? { id: props.startAt, at: 'end' } : null)
  const [dialog, setDialog] = useState<'proposals' | 'keys' | null>(null)
  const [pasted, setPasted] = useState<PastedCells | null>(null)
  const isWide = useMediaQuery('(min-width: 64rem)', true, { getInitialValueInEffect: false })
  const goTo = useCallback<EditorTools['goTo']>((id, at) => {
    setSelected(id)
    setGoing({ id, at: at ?? null })
  }, [])
  const [kinds, setKinds] = useState<AskedKinds | null>(null)
  const tools = useEditorTools(session, goTo, setKinds)
  const words = useEditorWords(session.loaded.planId, content)
  const rows = useMemo(() => outlineOf(content), [content])
  const problems = useMemo(() => problemsOfContent(content), [content])
  const wrong = useMemo(
    () => new Set(problems.flatMap(({ itemId, hinders }) => (hinders && itemId ? [itemId] : []))),
    [problems],
  )
  const sure = useMemo(() => takeSureProposals(content, words.proposed).places, [content, words])

  useEffect(() => {
    if (!going) return
    const field = fieldOf(going.id)
    field?.focus()
    if (field && going.at !== null) {
      const place = going.at === 'start' ? 0 : field.value.length
      field.setSelectionRange(place, place)
    }
    field?.scrollIntoView({ block: 'nearest' })
    setGoing(null)
  }, [going])
  useKeys(session, selected)

  const take = (taken: readonly OutlineRow[], after: string) => {
    const headings = taken.filter(({ kind }) => kind === 'section').length
    tools.change(insertAfter(tools.content(), after, taken))
    const last = taken.at(-1)
    if (last) goTo(last.id, 'end')
    const parts = [headings > 0 && `${headings} đề mục`, `${taken.length - headings} nhiệm vụ`].filter(Boolean)
    announce(`Đã dán ${parts.join(', ')}. Ctrl + Z để bỏ.`)
  }
  const paste = (event: ClipboardEvent, after: string) => {
    const found = readClipboard(event.clipboardData)
    if (!found) return
    event.preventDefault()
    if (found.kind === 'table') setPasted({ cells: found.cells, after })
    else take(rowsOfLines(found.lines, headingAbove(outlineOf(tools.content()), after)?.level ?? 0, newItemId), after)
  }
  const details = selected === null ? null : <ItemDetails content={content} id={selected} />
  const last = rows.at(-1)?.id ?? null

  return (
    <ToolsProvider value={tools}>
      <WordsProvider value={words}>
        <div className={style.bar}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            disabled={history.past.length === 0}
            onClick={session.undo}
          >
            Hoàn tác
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowForwardUp size={16} aria-hidden />}
            disabled={history.future.length === 0}
            onClick={session.redo}
          >
            Làm lại
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            className={style.wideOnly}
            leftSection={<IconKeyboard size={16} aria-hidden />}
            onClick={() => setDialog('keys')}
          >
            Phím tắt
          </Button>
          <SaveStatus session={session} />
          <LinkButton
            to="/ke-hoach/$planId"
            params={{ planId: session.loaded.planId }}
            search={{ phan: 'thoi-han' }}
            size="compact-sm"
            variant="default"
          >
            Rà soát thời hạn
          </LinkButton>
          <LinkButton to="/ke-hoach/$planId" params={{ planId: session.loaded.planId }} size="compact-sm">
            Xong
          </LinkButton>
        </div>
        {sure > 0 && (
          <p className={style.offer}>
            Nhận ra đơn vị ở {sure} chỗ từ tên ghi trong văn bản.{' '}
            <Button size="compact-sm" variant="light" onClick={() => setDialog('proposals')}>
              Xem và nhận tất cả đề xuất chắc chắn
            </Button>
          </p>
        )}
        <ProblemSummary problems={problems} selected={selected} />
        <p id="editor-keys" className="visually-hidden">
          Enter thêm nhiệm vụ, Tab lùi một cấp, Alt và mũi tên để chuyển chỗ, Alt và Enter sang phần chi tiết, Esc rồi
          Tab để rời danh sách.
        </p>
        <div className={style.columns}>
          <div className={style.main}>
            <section aria-labelledby="outline">
              <h2 id="outline" className={style.heading}>
                Nội dung
              </h2>
              <OutlineList
                rows={rows}
                selected={selected}
                wrong={wrong}
                details={isWide ? null : details}
                onSelect={setSelected}
                onPaste={paste}
              />
              <div className={style.adding}>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconPlus size={15} aria-hidden />}
                  onClick={() => addTask(tools, last)}
                >
                  Thêm nhiệm vụ
                </Button>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconPlus size={15} aria-hidden />}
                  onClick={() => addSection(tools, null)}
                >
                  Thêm đề mục
                </Button>
              </div>
            </section>
            <DutyList
              duties={content.duties}
              selected={selected}
              wrong={wrong}
              details={isWide ? null : details}
              onSelect={setSelected}
            />
          </div>
          {isWide && (
            <aside className={style.beside} aria-label="Chi tiết của mục đang chọn">
              {details ?? <p className="quiet">Chọn một mục để ghi đơn vị thực hiện, thời hạn.</p>}
            </aside>
          )}
        </div>
        <Suspense>
          {pasted && (
            <PasteDialog
              cells={pasted.cells}
              year={session.loaded.year}
              under={headingAbove(rows, pasted.after)?.level ?? 0}
              onClose={() => setPasted(null)}
              onTake={(taken) => {
                setPasted(null)
                take(taken, pasted.after)
              }}
            />
          )}
          {dialog === 'keys' && <KeysDialog onClose={() => setDialog(null)} />}
          {dialog === 'proposals' && (
            <ProposalsDialog
              content={content}
              proposed={words.proposed}
              onClose={() => setDialog(null)}
              onTake={(next) => {
                setDialog(null)
                tools.change(next)
                announce('Đã nhận các đề xuất. Ctrl + Z để bỏ.')
              }}
            />
          )}
          {kinds && (
            <KindsDialog
              label={kinds.label}
              onClose={() => setKinds(null)}
              onChoose={(target) => {
                setKinds(null)
                kinds.onChoose(target)
              }}
            />
          )}
          {meeting && <MeetingDialog meeting={meeting} onSettle={session.settle} />}
        </Suspense>
      </WordsProvider>
    </ToolsProvider>
  )
}

/** Keys that hold anywhere on the page: undo, redo, save, and the way from the words of an item to its details. */
function useKeys(session: EditorSession, selected: string | null): void {
  const latest = useRef(selected)
  latest.current = selected
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const inDialog = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null
      if (inDialog || event.isComposing) return
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey
      const key = event.key.toLowerCase()
      if (isCommand && key === 'z') event.shiftKey ? session.redo() : session.undo()
      else if (isCommand && key === 'y') session.redo()
      else if (isCommand && key === 's') void session.saveNow()
      else if (event.altKey && event.key === 'Enter' && latest.current !== null) {
        document.querySelector<HTMLElement>('[data-details] :is(input, textarea, select)')?.focus()
      } else return
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [session])
}
