import type { FactReview } from '../contract.ts'
import { fieldsInForce, fieldWords } from '../model/fact-words.ts'
import type { ReviewableFact } from '../model/facts-of-reading.ts'
import style from './fact-fields.module.css'
import { fieldName } from './field-name.ts'

/** The fields of a fact as they hold now; a corrected one with what the machine read beside it. */
export function FactFields(props: { fact: ReviewableFact; review: FactReview | null }) {
  const { fact, review } = props
  const inForce = fieldsInForce(fact, review)
  const names = Object.keys(fact.fields).filter(
    (name) => inForce[name] || fact.fields[name] || name === 'normalized' || name === 'lead',
  )
  return (
    <dl className={style.fields}>
      {names.map((name) => {
        const [now, read] = [inForce[name] ?? null, fact.fields[name] ?? null]
        return (
          <div key={name} className={style.field}>
            {(names.length > 1 || name !== 'text') && <dt>{fieldName(fact, name)}</dt>}
            <dd>
              {fieldWords(name, now) ?? <span className="quiet">văn bản không nêu</span>}
              {now !== read && (
                <div className={style.read}>
                  Máy đọc: <del>{fieldWords(name, read) ?? 'không thấy'}</del>
                </div>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
