import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import type { Reading } from '#documents/reading/contract.ts'
import type { DocumentDetail, ReviewAnswer } from '../contract.ts'
import { sectionsOf } from '../model/fact-words.ts'
import { factsOfReading } from '../model/facts-of-reading.ts'
import { sizeWords } from './document-name.ts'
import { documentQuery, documentsKey } from './document-queries.ts'
import { FactGroup } from './fact-list.tsx'
import { Paper } from './paper.tsx'
import { ProblemList } from './problem-list.tsx'
import type { ReviewDesk } from './review-context.ts'
import { ReviewDeskProvider } from './review-context.ts'
import { goTo, makeReviewDesk } from './review-desk-state.ts'
import { ReviewHead } from './review-head.tsx'
import { useReviewKeys } from './review-keys.ts'
import style from './review-workspace.module.css'

const KeysDialog = lazy(() => import('./keys-dialog.tsx'))

/** The facts of a reading in the order of review, and the desk on which they are reviewed; made once per document. */
function useDesk(detail: DocumentDetail, reading: Reading, startAt: string | null): ReviewDesk {
  const cache = useQueryClient()
  const [desk] = useState(() => {
    const facts = sectionsOf(factsOfReading(reading)).flatMap((section) => section.facts)
    const reviewed = new Set(detail.reviews.map(({ factId }) => factId))
    const start = startAt ?? facts.find(({ id }) => !reviewed.has(id))?.id ?? facts[0]?.id ?? null
    const onSaved = ({ document, reviews }: ReviewAnswer) => {
      cache.setQueryData(documentQuery(detail.document.id).queryKey, (held) => held && { ...held, document, reviews })
      void cache.invalidateQueries({
        queryKey: documentsKey,
        refetchType: 'none',
        predicate: ({ queryKey }) => queryKey[1] !== 'detail',
      })
    }
    return makeReviewDesk(detail, facts, start, { viewer: 'Bạn', onSaved })
  })
  return desk
}

/** Keeps the address at the fact that is looked at, a moment after the last step, so that a link can be sent. */
function useAddressOfFact(desk: ReviewDesk, fact: string | null) {
  const navigate = useNavigate()
  useEffect(() => {
    if (fact !== null && fact !== desk.current.get().id) goTo(desk, fact, 'address')
  }, [desk, fact])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = desk.current.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const { id } = desk.current.get()
        const search = id ? { fact: id } : {}
        const params = { documentId: desk.documentId }
        void navigate({ to: '/van-ban/$documentId', params, search, replace: true, resetScroll: false })
      }, 400)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [desk, navigate])
}

/** The two sides of the review: the original and the facts; on a phone one at a time. */
export function ReviewWorkspace(props: { detail: DocumentDetail; reading: Reading; fact: string | null }) {
  const { detail, reading } = props
  const desk = useDesk(detail, reading, props.fact)
  const [side, setSide] = useState<'text' | 'facts'>('facts')
  const [keysShown, setKeysShown] = useState(false)
  useReviewKeys(desk, () => setKeysShown(true))
  useAddressOfFact(desk, props.fact)
  const sections = useMemo(() => sectionsOf(desk.facts), [desk])
  const toFacts = useMemo(() => () => setSide('facts'), [])
  const toText = useMemo(() => () => setSide('text'), [])
  useEffect(() => {
    // The side that has just come into view shows what is current.
    const { id } = desk.current.get()
    if (id === null) return
    if (side === 'text') desk.current.set({ id, from: 'list' })
    else document.querySelector(`[data-fact="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [side, desk])
  return (
    <ReviewDeskProvider value={desk}>
      <div className={style.workspace} data-side={side}>
        <ReviewHead detail={detail} onShowKeys={() => setKeysShown(true)} />
        <fieldset className={style.sides} aria-label="Phần đang xem">
          <button type="button" aria-pressed={side === 'facts'} onClick={toFacts}>
            Dữ kiện
          </button>
          <button type="button" aria-pressed={side === 'text'} onClick={toText}>
            Văn bản
          </button>
        </fieldset>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a side that scrolls must be reached by the keyboard */}
        <section className={style.text} aria-label="Văn bản gốc" tabIndex={0} data-own-arrows>
          <Paper reading={reading} onPick={toFacts} />
          <p className={style.original}>
            Bản gốc: {detail.document.fileName}, {sizeWords(detail.document.size)}. SHA-256: {detail.sha256}
          </p>
        </section>
        <section className={style.facts} aria-label="Dữ kiện máy đọc được">
          <ProblemList reading={reading} onShow={toText} />
          {sections.map((section) => (
            <FactGroup key={section.group} section={section} />
          ))}
        </section>
      </div>
      {keysShown && (
        <Suspense>
          <KeysDialog onClose={() => setKeysShown(false)} />
        </Suspense>
      )}
    </ReviewDeskProvider>
  )
}
