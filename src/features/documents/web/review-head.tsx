import { ActionIcon, Button } from '@mantine/core'
import { IconDownload, IconKeyboard, IconListCheck } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { writtenDate } from '#kernel/written-date.ts'
import { LinkButton } from '#web-kit/link-button.tsx'
import type { DocumentDetail } from '../contract.ts'
import { issuerWords } from '../model/issuer-words.ts'
import { signWords } from '../model/sign-words.ts'
import { documentName } from './document-name.ts'
import { useReviewDesk, useReviewedCount } from './review-context.ts'
import style from './review-head.module.css'
import { StateBadge } from './state-badge.tsx'

const WhyButton = lazy(async () => ({ default: (await import('#web-kit/why-button.tsx')).WhyButton }))
const PlanDialog = lazy(() => import('./plan-dialog.tsx'))

function Progress() {
  const { facts } = useReviewDesk()
  const reviewed = useReviewedCount(facts)
  return (
    <span className={style.progress}>
      <progress value={reviewed} max={Math.max(1, facts.length)} aria-label="Dữ kiện đã xem" />
      <span>
        Đã xem {reviewed}/{facts.length}
      </span>
    </span>
  )
}

/** The plan that was made, or the way to make it. */
function PlanAction(props: { detail: DocumentDetail }) {
  const [asking, setAsking] = useState(false)
  const { document, abilities } = props.detail
  if (document.planId) {
    return (
      <LinkButton to="/ke-hoach/$planId" params={{ planId: document.planId }} size="compact-md">
        Mở kế hoạch
      </LinkButton>
    )
  }
  const ability = abilities.plan
  const refused = ability && !ability.allowed ? ability.why : null
  return (
    <>
      <Button
        size="compact-md"
        leftSection={<IconListCheck size={17} aria-hidden />}
        disabled={refused !== null}
        title={refused ?? undefined}
        onClick={() => setAsking(true)}
      >
        Lập kế hoạch
      </Button>
      {asking && (
        <Suspense>
          <PlanDialog onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  )
}

/** Why the viewer sees the document, and what they may do with it. */
function WhyOfDocument(props: { detail: DocumentDetail }) {
  const { document, abilities } = props.detail
  const told = [['Xem xét kết quả đọc', abilities.review] as const, ['Lập kế hoạch', abilities.plan] as const].flatMap(
    ([what, ability]) => (ability ? [{ what, ...ability }] : []),
  )
  return (
    <Suspense>
      <WhyButton kind="document" id={document.id} what="văn bản này" abilities={told} />
    </Suspense>
  )
}

/** The head of the review page: which document, how far the review is, and what comes next. */
export function ReviewHead(props: { detail: DocumentDetail; onShowKeys: () => void }) {
  const { document } = props.detail
  const desk = useReviewDesk()
  const { kind, type, sign, issuer, issueDate } = document
  const facts = [
    [type, sign && `số ${signWords(sign)}`].filter(Boolean).join(' '),
    issueDate && `ngày ${writtenDate(issueDate)}`,
    issuer && issuerWords(issuer),
    kind === 'news' ? 'trang tin nói về văn bản, không phải bản chính thức' : null,
  ].filter(Boolean)
  return (
    <header className={style.head}>
      <div className={style.words}>
        <h1>{documentName(document)}</h1>
        <p className={style.meta}>
          <StateBadge state={document.state} />
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
        {desk.locked && <p className={style.locked}>{desk.locked}</p>}
      </div>
      <div className={style.actions}>
        <Progress />
        <WhyOfDocument detail={props.detail} />
        <ActionIcon
          variant="subtle"
          color="gray.8"
          aria-label="Phím tắt"
          title="Phím tắt (?)"
          onClick={props.onShowKeys}
        >
          <IconKeyboard size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
        <Button
          component="a"
          href={`/api/documents/${encodeURIComponent(document.id)}/original`}
          download
          size="compact-md"
          variant="default"
          leftSection={<IconDownload size={17} aria-hidden />}
        >
          Tải bản gốc
        </Button>
        <PlanAction detail={props.detail} />
      </div>
    </header>
  )
}
