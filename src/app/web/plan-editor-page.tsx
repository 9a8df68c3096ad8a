import { type ComponentProps, lazy, Suspense } from 'react'
import EditorPage from '#features/plans/web/editor/editor-page.tsx'
import { type EditorParts, EditorPartsProvider } from '#features/plans/web/editor/editor-parts.tsx'
import { Waiting } from '#web-kit/messages.tsx'

const pickers = () => import('#features/organisation/web/unit-picker.tsx')
const OnePicker = lazy(async () => ({ default: (await pickers()).UnitPicker }))
const ManyPicker = lazy(async () => ({ default: (await pickers()).UnitsPicker }))
const waiting = <Waiting what="Đang mở danh sách đơn vị…" />

/** Not of the first load: units are chosen when an item is open. */
const parts: EditorParts = {
  UnitPicker: (props: ComponentProps<EditorParts['UnitPicker']>) => (
    <Suspense fallback={waiting}>
      <OnePicker {...props} />
    </Suspense>
  ),
  UnitsPicker: (props: ComponentProps<EditorParts['UnitsPicker']>) => (
    <Suspense fallback={waiting}>
      <ManyPicker {...props} />
    </Suspense>
  ),
}

/** The page on which a plan is written, put together with the choice of units. */
export default function PlanEditorPageOfApp() {
  return (
    <EditorPartsProvider value={parts}>
      <EditorPage />
    </EditorPartsProvider>
  )
}
