import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Role, roleNames, roles } from '#access/roles.ts'
import { announce } from '#web-kit/announcement.tsx'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import type { SignInPolicy } from '../contract.ts'
import style from './security-page.module.css'
import { savePolicy, securityQuery, signInPolicyQuery } from './security-queries.ts'
import { sessionQuery } from './session.ts'

function PolicyForm({ policy }: { policy: SignInPolicy }) {
  const cache = useQueryClient()
  const [chosen, setChosen] = useState<readonly Role[]>(policy.secondFactorRoles)
  const saving = useMutation({
    mutationFn: savePolicy,
    onSuccess: (after) => {
      cache.setQueryData(signInPolicyQuery.queryKey, after)
      announce('Đã lưu. Ai giữ các vai trò này mà chưa thiết lập sẽ được dẫn tới trang Bảo mật.')
      void cache.invalidateQueries({ queryKey: securityQuery.queryKey, exact: true })
      void cache.invalidateQueries({ queryKey: sessionQuery.queryKey })
    },
  })
  const isSame =
    chosen.length === policy.secondFactorRoles.length && chosen.every((role) => policy.secondFactorRoles.includes(role))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate({ secondFactorRoles: [...chosen] })
  }
  return (
    <form onSubmit={submit} className={style.form}>
      {saving.isError && <ProblemNotice error={saving.error} />}
      <fieldset className={style.roles}>
        <legend>Vai trò phải có xác minh hai bước</legend>
        {roles.map((role) => (
          <Checkbox
            key={role}
            label={roleNames[role]}
            checked={chosen.includes(role)}
            onChange={(event) => {
              const { checked } = event.currentTarget
              setChosen((before) => (checked ? [...before, role] : before.filter((each) => each !== role)))
            }}
          />
        ))}
      </fieldset>
      <div className={style.actions}>
        <Button type="submit" disabled={isSame} loading={saving.isPending}>
          Lưu
        </Button>
      </div>
    </form>
  )
}

/** Which roles must have a second factor, for the administrator of the installation. */
export function PolicySection() {
  const policy = useQuery(signInPolicyQuery)
  return (
    <section className={style.section} aria-labelledby="quy-dinh">
      <h2 id="quy-dinh">Quy định của cơ quan</h2>
      <p>
        Ai giữ vai trò được chọn, kể cả khi làm thay theo ủy quyền, phải thiết lập xác minh hai bước rồi mới làm được
        việc khác. Bỏ chọn lúc nào cũng được.
      </p>
      {policy.isPending && <Waiting what="Đang xem quy định…" />}
      {policy.isError && <ProblemNotice error={policy.error} retry={() => void policy.refetch()} />}
      {policy.data && <PolicyForm policy={policy.data} />}
    </section>
  )
}
