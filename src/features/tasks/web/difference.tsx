import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { ProblemNotice } from '#web-kit/messages.tsx'
import type { FieldDifferenceView } from '../cascade-contract.ts'
import { changeFieldNames } from '../model/index.ts'
import { differenceQuery } from './cascade-queries.ts'
import style from './difference.module.css'

const runWords = { gone: 'bỏ:', new: 'thêm:' } as const

/** Parts of an item before and after an amendment: struck out what is gone, underlaid what is new. */
export function FieldDifferences({ fields }: { fields: readonly FieldDifferenceView[] }) {
  return (
    <dl className={style.fields}>
      {fields.map(({ field, runs }) => (
        <div key={field}>
          <dt>{changeFieldNames[field]}</dt>
          <dd>
            {runs.map((run, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name and never change their order.
              <Fragment key={at}>
                {at > 0 && ' '}
                <Run {...run} />
              </Fragment>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Run({ kind, text }: FieldDifferenceView['runs'][number]) {
  if (kind === 'same') return text
  const Mark = kind === 'gone' ? 'del' : 'ins'
  return (
    <Mark className={style[kind]}>
      <span className="visually-hidden">{runWords[kind]} </span>
      {text}
    </Mark>
  )
}

/**
 * What a unit is asked to acknowledge again, from three sides: what the plan said, what it says now, and what the unit has
 * made of it. Nothing where nothing is asked.
 */
export function AssignmentDifference({ assignmentId }: { assignmentId: string }) {
  const found = useQuery(differenceQuery(assignmentId))
  if (found.isError) return <ProblemNotice error={found.error} retry={() => void found.refetch()} />
  const difference = found.data?.difference
  if (!difference) return null
  return (
    <section className={style.box} aria-labelledby="what-changed">
      <h2 id="what-changed">Kế hoạch đã sửa đổi việc này</h2>
      {difference.fields.length > 0 ? (
        <FieldDifferences fields={difference.fields} />
      ) : (
        <p>Thời gian của kế hoạch thay đổi, nội dung việc giữ nguyên.</p>
      )}
      {difference.notes.length > 0 && (
        <ul className={style.notes} aria-label="Đối với phần đơn vị đã làm">
          {difference.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
