import { resolve } from 'node:path'
import { StartProblem } from '../start/start-problem.ts'

/** What the surroundings decide; everything has a default. */
export interface Config {
  /** Absolute path. */
  readonly dataFolder: string
  readonly host: string
  readonly port: number
  /** A PostgreSQL server of the user's own; null: the program supervises one itself. */
  readonly databaseUrl: string | null
  /** By what user the program works on that server, where it is not the owner of the tables; null: by the same. */
  readonly databaseAppUrl: string | null
  /** Absolute path of a built web application to serve as it is; null: it is built from the sources where needed. */
  readonly webFolder: string | null
  /** What secrets are sealed with; null: the key file of the data folder. */
  readonly secret: string | null
  /** Where people open the program, e.g. `https://danvan.tinh.gov.vn`; null: the address that a request came to. */
  readonly publicUrl: string | null
  /** The agency's own identity provider (OpenID Connect); null: there is none. */
  readonly identityProvider: IdentityProviderConfig | null
  /** How mail goes out; null: it does not, people are told within the program alone. */
  readonly mail: MailConfig | null
}

export interface MailConfig {
  /** `smtp://user:pass@host:port`, or `smtps://…` for TLS from the first byte. */
  readonly smtp: string
  /** `Tên <địa-chỉ@máy>` or the address alone. */
  readonly from: string
}

export interface IdentityProviderConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** As it stands on the button: "Đăng nhập bằng …". */
  readonly name: string
}

/** Reads DANVAN_…, HOST, PORT and DATABASE_URL. Throws a StartProblem for values that cannot be meant. */
export function readConfig(environment: NodeJS.ProcessEnv, workingFolder: string): Config {
  return {
    dataFolder: resolve(workingFolder, environment.DANVAN_DATA || 'data'),
    host: environment.HOST || '127.0.0.1',
    port: portOf(environment.PORT || '3000'),
    databaseUrl: databaseUrlOf('DATABASE_URL', environment),
    databaseAppUrl: databaseUrlOf('DATABASE_APP_URL', environment),
    webFolder: environment.DANVAN_WEB ? resolve(workingFolder, environment.DANVAN_WEB) : null,
    secret: secretOf(environment.DANVAN_SECRET ?? ''),
    publicUrl: environment.DANVAN_URL ? originOf(environment.DANVAN_URL) : null,
    identityProvider: identityProviderOf(environment),
    mail: mailOf(environment),
  }
}

const shortestSecret = 32

function secretOf(text: string): string | null {
  if (text === '') return null
  if (text.length >= shortestSecret) return text
  throw new StartProblem(`DANVAN_SECRET phải có ít nhất ${shortestSecret} ký tự.`)
}

function originOf(text: string): string {
  const url = URL.parse(text)
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/') return url.origin
  throw new StartProblem('DANVAN_URL phải là địa chỉ mà mọi người mở danvan, ví dụ https://danvan.tinh.gov.vn.')
}

/** All of the four or none: half a provider would be noticed only by the first person who signs in. */
function identityProviderOf(environment: NodeJS.ProcessEnv): IdentityProviderConfig | null {
  const { DANVAN_OIDC_ISSUER: issuer, DANVAN_OIDC_CLIENT_ID: clientId } = environment
  const { DANVAN_OIDC_CLIENT_SECRET: clientSecret, DANVAN_OIDC_NAME: name } = environment
  if (!issuer && !clientId && !clientSecret && !name) return null
  if (!issuer || !clientId || !clientSecret || !name) {
    throw new StartProblem(
      'Muốn đăng nhập một lần thì phải đặt đủ DANVAN_OIDC_ISSUER, DANVAN_OIDC_CLIENT_ID, DANVAN_OIDC_CLIENT_SECRET và DANVAN_OIDC_NAME.',
    )
  }
  if (!isSafeIssuer(issuer)) {
    throw new StartProblem('DANVAN_OIDC_ISSUER phải là địa chỉ https:// của hệ thống đăng nhập một lần.')
  }
  return { issuer, clientId, clientSecret, name }
}

/** Both or none, and the address that links in a mail lead to: a mail that cannot say where is no help. */
function mailOf(environment: NodeJS.ProcessEnv): MailConfig | null {
  const { DANVAN_SMTP: smtp, DANVAN_MAIL_FROM: from, DANVAN_URL: publicUrl } = environment
  if (!smtp && !from) return null
  if (!smtp || !from || !publicUrl) {
    throw new StartProblem(
      'Muốn gửi thư điện tử thì phải đặt đủ DANVAN_SMTP, DANVAN_MAIL_FROM và DANVAN_URL (địa chỉ mà liên kết trong thư dẫn tới).',
    )
  }
  const url = URL.parse(smtp)
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '') {
    throw new StartProblem('DANVAN_SMTP phải có dạng smtp://người-dùng:mật-khẩu@máy-chủ:587 hoặc smtps://…:465.')
  }
  if (!/^([^<>"\r\n]+ )?<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/.test(from)) {
    throw new StartProblem(
      'DANVAN_MAIL_FROM phải là một địa chỉ thư, ví dụ danvan@tinh.gov.vn hoặc "Dân vận <danvan@tinh.gov.vn>".',
    )
  }
  return { smtp, from }
}

/** Without TLS only on this machine, where nobody stands between. */
function isSafeIssuer(text: string): boolean {
  const url = URL.parse(text)
  if (url?.protocol === 'https:') return true
  return url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new StartProblem(`PORT phải là một số từ 0 đến 65535, không phải "${text}".`)
}

function databaseUrlOf(name: 'DATABASE_URL' | 'DATABASE_APP_URL', environment: NodeJS.ProcessEnv): string | null {
  const text = environment[name] ?? ''
  if (text === '') return null
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text
  throw new StartProblem(`${name} phải có dạng postgres://người-dùng:mật-khẩu@máy-chủ:5432/cơ-sở-dữ-liệu.`)
}
