import { UnitPicker, UnitsPicker } from '#features/organisation/web/unit-picker.tsx'
import EditorPage from '#features/plans/web/editor/editor-page.tsx'
import { type EditorParts, EditorPartsProvider } from '#features/plans/web/editor/editor-parts.tsx'

const parts: EditorParts = { UnitPicker, UnitsPicker }

/** The page on which a plan is written, put together with the choice of units. */
export default function PlanEditorPageOfApp() {
  return (
    <EditorPartsProvider value={parts}>
      <EditorPage />
    </EditorPartsProvider>
  )
}
