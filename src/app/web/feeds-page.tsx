import FeedsPage from '#features/desk/web/feeds-page.tsx'
import { DeskParts } from './desk-parts-of-app.tsx'

export default function FeedsPageOfApp() {
  return (
    <DeskParts>
      <FeedsPage />
    </DeskParts>
  )
}
