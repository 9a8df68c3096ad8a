import BoardPage from '#features/desk/web/board-page.tsx'
import { DeskParts } from './desk-parts-of-app.tsx'

export default function BoardPageOfApp() {
  return (
    <DeskParts>
      <BoardPage />
    </DeskParts>
  )
}
