import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useCallback, useMemo, useRef, useState } from 'react'
import { lineNames } from '#kernel/line-of-authority.ts'
import { namedDate } from '#kernel/written-date.ts'
import { LinkButton } from '#web-kit/link-button.tsx'
import { EmptyState } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { withQuery } from '#web-kit/request.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import { UnitDetails } from './unit-page-details.tsx'
import { changedAddress } from './unit-page-place.ts'
import { type TreePlace, treeQuery, unitPathQuery } from './unit-queries.ts'
import { UnitSearch } from './unit-search.tsx'
import { UnitTree } from './unit-tree.tsx'
import style from './units-page.module.css'
import { UnitsToolbar } from './units-toolbar.tsx'

const route = getRouteApi('/frame/don-vi')
const noWay: readonly string[] = []

/** The way down to the unit of the address, where it was not chosen in the tree itself, which then stays as it is. */
function useWay(place: TreePlace, unit: string | undefined, chosenInTree: string | null): readonly string[] {
  const isAsked = unit !== undefined && unit !== chosenInTree
  const { data } = useQuery({ ...unitPathQuery(place, unit ?? ''), enabled: isAsked })
  const last = useRef<{ data: unknown; way: readonly string[] }>({ data: undefined, way: noWay })
  if (isAsked && data && last.current.data !== data) last.current = { data, way: data.items.map(({ id }) => id) }
  return last.current.way
}

/** Nobody stands in the line on the day: there is no unit at all, or none then. */
function NobodyThere(props: { place: TreePlace; canFound: boolean }) {
  const { line, day } = props.place
  return (
    <EmptyState title={`Chưa có đơn vị nào${day ? ` vào ${namedDate(day)}` : ''}`}>
      {`Không có đơn vị nào trong hệ thống ${lineNames[line]}${day ? ' vào ngày này. Hãy chọn ngày khác hoặc hệ thống khác.' : '.'}`}
      {props.canFound && !day && (
        <>
          {' '}
          <Link to="/don-vi/thanh-lap">Thành lập đơn vị đầu tiên</Link>, hoặc{' '}
          <Link to="/don-vi/nhap">nhập từ bảng tính, theo mẫu, hay nạp tổ chức mẫu</Link>.
        </>
      )}
    </EmptyState>
  )
}

function Hint() {
  return (
    <p className={style.hint}>
      Chọn một đơn vị để xem tên, mã, cấp trên, cấp dưới và quá trình của đơn vị. Trong cây: <kbd>↑</kbd> <kbd>↓</kbd>{' '}
      chuyển dòng, <kbd>→</kbd> <kbd>←</kbd> mở và gập, <kbd>Enter</kbd> chọn, gõ chữ để tới đơn vị có tên ấy.
    </p>
  )
}

/** The organisation on any day and in any line: the tree or what was searched for, and the chosen unit beside it. */
export default function UnitsPage() {
  usePageTitle('Đơn vị')
  const address = route.useSearch()
  const navigate = route.useNavigate()
  const place = useMemo(
    () => ({ line: address.he ?? 'government', day: address.ngay ?? null }),
    [address.he, address.ngay],
  )
  const [chosenInTree, setChosenInTree] = useState<string | null>(null)
  const way = useWay(place, address.dv, chosenInTree)
  const { data: top } = useInfiniteQuery(treeQuery(place, null, way[0] ?? null))
  const canFound = top?.pages[0]?.abilities.found.allowed ?? false
  const go = useCallback(
    (change: Parameters<typeof changedAddress>[1], replace = true) =>
      void navigate({ search: (before) => changedAddress(before, change), replace, resetScroll: false }),
    [navigate],
  )
  const choose = useCallback(
    (unit: string) => {
      setChosenInTree(unit)
      go({ dv: unit }, false)
    },
    [go],
  )
  const words = address.tim
  return (
    <PageBody>
      <PageHead
        title="Đơn vị"
        lead="Ai trực thuộc ai, vào bất kỳ ngày nào."
        actions={
          <>
            <LinkButton to="/don-vi/nhom" variant="default">
              Nhóm đơn vị
            </LinkButton>
            <Button
              component="a"
              variant="default"
              href={withQuery('/api/organisation/export', { day: address.ngay, format: 'xlsx' })}
              download
            >
              Tải .xlsx
            </Button>
            {canFound && (
              <LinkButton to="/don-vi/nhap" variant="default">
                Nhập đơn vị
              </LinkButton>
            )}
            {canFound && (
              <LinkButton to="/don-vi/thanh-lap" variant="default">
                Thành lập đơn vị
              </LinkButton>
            )}
          </>
        }
      />
      <UnitsToolbar address={address} go={go} />
      <div className={style.panes} data-chosen={address.dv !== undefined}>
        <section className={style.list} aria-label="Cây đơn vị">
          {words && <UnitSearch words={words} address={address} />}
          <div hidden={words !== undefined}>
            <UnitTree
              key={place.line}
              place={place}
              chosen={address.dv ?? null}
              way={way}
              empty={<NobodyThere place={place} canFound={canFound} />}
              onChoose={choose}
            />
          </div>
        </section>
        <div className={style.beside}>
          {address.dv ? (
            <>
              <Link to="/don-vi" search={changedAddress(address, { dv: null })} className={style.back ?? ''}>
                ‹ Về cây đơn vị
              </Link>
              <UnitDetails unitId={address.dv} address={address} />
            </>
          ) : (
            <Hint />
          )}
        </div>
      </div>
    </PageBody>
  )
}
