import type { PersonDetail } from '../contract.ts'
import { EndStandInButton } from './end-stand-in-button.tsx'
import style from './person-panel.module.css'
import { heldWords, stageNames, termWords } from './role-words.ts'

const stages = { ...stageNames, holding: 'đang làm thay' }

/** For whom the person stands in, and until when. */
export function CarriedList(props: { carried: PersonDetail['carried'] }) {
  if (props.carried.length === 0) return null
  return (
    <>
      <h3>Làm thay người khác</h3>
      <ul className={style.standIns}>
        {props.carried.map((each) => (
          <li key={each.id} className={style.standIn}>
            <span>
              Làm thay <strong>{each.holder.name}</strong> ({heldWords(each)}), {termWords(each)} — {stages[each.stage]}
            </span>
            {each.abilities.end.allowed && <EndStandInButton standInId={each.id} holder={each.holder.name} />}
          </li>
        ))}
      </ul>
    </>
  )
}
