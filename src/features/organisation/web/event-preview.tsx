import { lineNames } from '#kernel/line-of-authority.ts'
import { writtenDate } from '#kernel/written-date.ts'
import type { EventPreview } from '../contract.ts'
import { faceFieldNames, kindNames, levelNames, shareWords, statusNames, type UnitFace } from '../model/index.ts'
import style from './event-page.module.css'

/** One part of a face in words. */
export function faceWords(key: keyof UnitFace, face: UnitFace): string {
  if (key === 'kind') return kindNames[face.kind]
  if (key === 'level') return levelNames[face.level]
  if (key === 'status') return statusNames[face.status]
  return face[key] ?? '(để trống)'
}

function FaceChange(props: { face: EventPreview['faces'][number]; day: string }) {
  const { unit, before, after } = props.face
  const day = writtenDate(props.day)
  if (!before)
    return (
      <li>
        <strong>{unit.name}</strong> được thành lập từ ngày {day}.
      </li>
    )
  if (!after)
    return (
      <li>
        <strong>{unit.name}</strong> kết thúc hoạt động từ ngày {day}.
      </li>
    )
  const keys = (Object.keys(faceFieldNames) as (keyof UnitFace)[]).filter((key) => before[key] !== after[key])
  return (
    <li>
      <strong>{unit.name}</strong> từ ngày {day}:
      <ul>
        {keys.map((key) => (
          <li key={key}>
            {faceFieldNames[key]}: <del>{faceWords(key, before)}</del> → <ins>{faceWords(key, after)}</ins>
          </li>
        ))}
      </ul>
    </li>
  )
}

function Moves(props: { preview: EventPreview }) {
  const { moves, moveCount, alongCount } = props.preview
  if (moves.length === 0) return null
  return (
    <>
      <h3>Cơ quan cấp trên ({moveCount})</h3>
      <ul>
        {moves.map(({ unit, line, before, after }) => (
          <li key={`${unit.id} ${line}`}>
            <strong>{unit.name}</strong> (hệ thống {lineNames[line]}): {before ? <del>{before.name}</del> : 'chưa có'} →{' '}
            {after ? <ins>{after.name}</ins> : 'không còn'}
          </li>
        ))}
        {moveCount > moves.length && <li>và {moveCount - moves.length} đơn vị khác.</li>}
      </ul>
      {alongCount > 0 && <p>{alongCount} đơn vị ở dưới đi theo, không đổi cơ quan cấp trên trực tiếp.</p>}
    </>
  )
}

/** What an event would do, said in full; or why it cannot be done. */
export function EventPreviewView(props: { preview: EventPreview; day: string }) {
  const { preview, day } = props
  if (preview.problems.length > 0) {
    return (
      <div role="alert" className={style.problems}>
        <h3>Chưa làm được</h3>
        <ul>
          {preview.problems.map(({ code, unit, message }) => (
            <li key={`${code} ${unit?.id}`}>
              {unit && <strong>{unit.name}: </strong>}
              {message}
            </li>
          ))}
        </ul>
      </div>
    )
  }
  return (
    <div className={style.previewBody}>
      <p className={style.previewTitle}>{preview.title}</p>
      {preview.faces.length > 0 && (
        <>
          <h3>Đơn vị</h3>
          <ul>
            {preview.faces.map((face) => (
              <FaceChange key={face.unit.id} face={face} day={day} />
            ))}
          </ul>
        </>
      )}
      <Moves preview={preview} />
      {preview.successions.length > 0 && (
        <>
          <h3>Kế thừa và bàn giao</h3>
          <ul>
            {preview.successions.map(({ unit, heir, share, takesOver }) => (
              <li key={`${unit.id} ${heir.id}`}>
                {unit.id === heir.id ? (
                  <>
                    <strong>{unit.name}</strong> giữ lại {shareWords(share)} số liệu đã báo cáo
                  </>
                ) : (
                  <>
                    <strong>{heir.name}</strong> kế thừa {shareWords(share)} số liệu đã báo cáo của {unit.name}
                  </>
                )}
                {takesOver && (unit.id === heir.id ? ' và công việc đang làm' : '; nhận bàn giao công việc đang làm')}.
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
