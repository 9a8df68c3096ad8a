import { IconShieldLock } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ProblemNotice, Waiting } from '#web-kit/messages.tsx'
import { usePageTitle } from '#web-kit/page-title.ts'
import { PageBody, PageHead } from '#web-kit/shell.tsx'
import { PasswordSection } from './password-section.tsx'
import { PolicySection } from './policy-section.tsx'
import { SecondFactorSection } from './second-factor-section.tsx'
import style from './security-page.module.css'
import { securityQuery } from './security-queries.ts'
import { sessionQuery } from './session.ts'
import { SessionsSection } from './sessions-section.tsx'

/** "Bảo mật": the own password, second factor and sessions; for the administrator, what the agency demands. */
export default function SecurityPage() {
  usePageTitle('Bảo mật')
  const cache = useQueryClient()
  const { data: session } = useQuery(sessionQuery)
  const security = useQuery(securityQuery)
  const mustEnrol = session?.step === 'enrol'
  const mayChangePolicy = session?.account?.roles.includes('administrator') && session.account.unit === null
  return (
    <PageBody>
      <PageHead title="Bảo mật" lead="Cách bạn đăng nhập vào danvan, và những nơi đang đăng nhập bằng tên bạn." />
      {mustEnrol && (
        <div role="status" className={style.demand}>
          <IconShieldLock size={20} aria-hidden />
          <p>Vai trò của bạn phải có xác minh hai bước. Hãy thiết lập ở đây; sau đó các phần khác mở lại ngay.</p>
        </div>
      )}
      {security.isPending && <Waiting what="Đang mở…" />}
      {security.isError && <ProblemNotice error={security.error} retry={() => void security.refetch()} />}
      {security.data && (
        <div className={style.sections}>
          <SecondFactorSection
            security={security.data}
            onSetUp={() => void cache.invalidateQueries({ queryKey: sessionQuery.queryKey })}
          />
          {!mustEnrol && <PasswordSection security={security.data} />}
          {!mustEnrol && <SessionsSection />}
          {!mustEnrol && mayChangePolicy && <PolicySection />}
        </div>
      )}
    </PageBody>
  )
}
