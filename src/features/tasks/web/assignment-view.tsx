import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { deadlineSentence } from '#documents/deadlines/index.ts'
import { writtenDate } from '#kernel/written-date.ts'
import type { AssignmentDetail } from '../assignment-contract.ts'
import { assignmentKindWords, namedPeriod } from '../model/index.ts'
import { AssignmentActions } from './assignment-actions.tsx'
import { AssignmentHistory } from './assignment-history.tsx'
import { AssignmentPartList } from './assignment-part-list.tsx'
import style from './assignment-view.module.css'
import { AssignmentDifference } from './difference.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { DueWords, Progress, StateBadge } from './work-badges.tsx'

const demanded: Readonly<Record<AssignmentDetail['assignment']['evidence'], string | null>> = {
  none: null,
  any: 'Nộp kèm minh chứng: tệp, đường dẫn hoặc số liệu',
  file: 'Nộp kèm tệp minh chứng (ảnh, văn bản)',
  figure: 'Nộp kèm số liệu',
}

function Row(props: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

/** What, for whom, by when: the facts of the work. */
function Facts({ detail }: { detail: AssignmentDetail }) {
  const { assignment: work, support, heirs } = detail
  const period = namedPeriod(work.period)
  return (
    <dl className={style.facts}>
      <Row label="Trạng thái">
        <StateBadge state={work.state} nil={work.nil} />{' '}
        {(work.state === 'doing' || work.state === 'returned') && <Progress percent={work.progress} />}
      </Row>
      <Row label="Hạn">
        <DueWords row={work} />
        {work.rule && <div className="quiet small">Kế hoạch ghi: {deadlineSentence(work.rule)}</div>}
      </Row>
      {(period || work.kind === 'report') && (
        <Row label="Loại">
          {assignmentKindWords[work.kind]}
          {period && ` ${period}`}
          {work.dataFrom && work.dataTo && `, số liệu từ ${writtenDate(work.dataFrom)} đến ${writtenDate(work.dataTo)}`}
        </Row>
      )}
      <Row label="Thực hiện">
        {work.unit.name}
        {heirs.length > 0 && ` (nay do ${heirs.map(({ name }) => name).join(', ')} tiếp nhận)`}
      </Row>
      <Row label="Nơi giao">{work.giver.name}</Row>
      {support.length > 0 && (
        <Row label="Phối hợp">
          {support.map(({ unit, due }) => (due ? `${unit.name} (đến ${writtenDate(due)})` : unit.name)).join('; ')}
        </Row>
      )}
      {work.to && work.to.id !== work.giver.id && <Row label="Gửi đến">{work.to.name}</Row>}
      {work.via && <Row label="Thông qua">{work.via.name}</Row>}
      {demanded[work.evidence] && <Row label="Minh chứng">{demanded[work.evidence]}</Row>}
    </dl>
  )
}

/** Why it is to be done: from this work up to the plan at the top, and the place in the document. */
function Thread({ detail }: { detail: AssignmentDetail }) {
  const { thread, place } = detail
  return (
    <section aria-labelledby="why-work">
      <h2 id="why-work">Vì sao có việc này</h2>
      <ol className={style.thread}>
        {thread.map(({ kind, id, title, beside }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the thread has an order and never changes it.
          <li key={index}>
            {id === null ? (
              title
            ) : kind === 'plan' ? (
              <Link to="/ke-hoach/$planId" params={{ planId: id }}>
                {title}
              </Link>
            ) : (
              <Link to="/nhiem-vu/$assignmentId" params={{ assignmentId: id }}>
                {title}
              </Link>
            )}
            {beside && <span className="quiet small"> {beside}</span>}
            {kind === 'plan' && index === thread.findIndex((each) => each.kind === 'plan') && place.path && (
              <span className="quiet small"> · mục {place.path}</span>
            )}
          </li>
        ))}
      </ol>
      {place.documentId && (
        <Link
          to="/van-ban/$documentId"
          params={{ documentId: place.documentId }}
          search={place.factId ? { fact: place.factId } : {}}
        >
          Xem chỗ trong văn bản
        </Link>
      )}
    </section>
  )
}

function Extensions({ detail }: { detail: AssignmentDetail }) {
  if (detail.extensions.length === 0) return null
  return (
    <section aria-labelledby="extensions">
      <h2 id="extensions">Xin gia hạn</h2>
      <ul className={style.list}>
        {detail.extensions.map((each) => (
          <li key={each.id}>
            Đến {writtenDate(each.toDay)}: {each.reason}{' '}
            <strong>{each.granted === null ? 'Chờ trả lời' : each.granted ? 'Đã đồng ý' : 'Không đồng ý'}</strong>
            {each.answer && `: ${each.answer}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A piece of work: the next step first, then what it is, why, what was done and said. */
export function AssignmentView({ detail }: { detail: AssignmentDetail }) {
  const { assignment: work } = detail
  const isChanged = !work.isAcknowledged && work.acknowledgedVersion !== null
  return (
    <div className={style.view}>
      <AssignmentActions key={work.id} detail={detail} />
      {isChanged && <AssignmentDifference assignmentId={work.id} />}
      <Facts detail={detail} />
      <Extensions detail={detail} />
      <EvidenceSection detail={detail} />
      <AssignmentPartList detail={detail} />
      <Thread detail={detail} />
      <AssignmentHistory steps={detail.steps} />
    </div>
  )
}
