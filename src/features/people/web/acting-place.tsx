import { NativeSelect } from '@mantine/core'
import { IconUserShield } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { roleNames } from '#access/roles.ts'
import { announce } from '#web-kit/announcement.tsx'
import { sentenceOf } from '#web-kit/problem.ts'
import { request } from '#web-kit/request.ts'
import type { ActingPlaces } from '../contract.ts'
import style from './acting-place.module.css'
import { actingPlacesQuery } from './people-queries.ts'
import { unitWords } from './role-words.ts'

type Place = ActingPlaces['items'][number]

const wholeInstallation = ''

/** "lãnh đạo (làm thay …), chuyên viên · UBND xã …" */
export function placeWords({ unit, roles }: Place): string {
  const words = roles.map(
    ({ role, standInFor }) => `${roleNames[role]}${standInFor ? ` (làm thay ${standInFor})` : ''}`,
  )
  return `${[...new Set(words)].join(', ')} · ${unitWords(unit)}`
}

/** As what one works, where that is not plain: at one of several units, or for somebody else. */
export default function ActingPlace() {
  const cache = useQueryClient()
  const id = useId()
  const { data } = useQuery(actingPlacesQuery)
  const switching = useMutation({
    mutationFn: (unit: string | null) => request('PUT', '/api/session', { unit }),
    onSuccess: () => cache.invalidateQueries(),
    onError: (error) => announce(sentenceOf(error)),
  })
  if (!data) return null
  const holders = new Set(data.items.flatMap(({ roles }) => roles.flatMap(({ standInFor }) => standInFor ?? [])))
  if (data.items.length < 2 && holders.size === 0) return null
  const current = data.items.find(({ unit }) => (unit?.id ?? null) === data.current)
  return (
    <aside className={style.strip} aria-label="Tư cách làm việc">
      <IconUserShield size={18} aria-hidden />
      {holders.size > 0 && (
        <p>
          Đang làm thay <strong>{[...holders].join(', ')}</strong>
        </p>
      )}
      {data.items.length > 1 ? (
        <div className={style.choice}>
          <label htmlFor={id}>Đang làm việc với tư cách</label>
          <NativeSelect
            id={id}
            className={style.select ?? ''}
            value={data.current ?? wholeInstallation}
            data={data.items.map((place) => ({ value: place.unit?.id ?? wholeInstallation, label: placeWords(place) }))}
            disabled={switching.isPending}
            onChange={(event) => switching.mutate(event.currentTarget.value || null)}
          />
        </div>
      ) : (
        current && (
          <p>
            Đang làm việc với tư cách <strong>{placeWords(current)}</strong>
          </p>
        )
      )}
    </aside>
  )
}
