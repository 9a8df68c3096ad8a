import { createTransport } from 'nodemailer'
import type { MailConfig } from '../config/config.ts'
import type { Mail } from './post-mail.ts'

/** Hands mail to the agency's SMTP server. */
export interface Mailer {
  /** As it is told to an administrator; holds no password. */
  readonly server: string
  readonly from: string
  /** `id` tells mails apart. Answers the Message-ID, the same for the same id; throws what the server or the line said. */
  send(mail: Mail & { readonly id: string }): Promise<string>
  close(): void
}

/** How long a server may leave us waiting at each step. */
const patienceMilliseconds = 20_000

/**
 * A mailer over one connection that is kept while there is mail. TLS is used wherever the server offers it (STARTTLS),
 * with `smtps:` from the first byte. Files and addresses named in a mail are never opened.
 */
export function openMailer({ smtp, from }: MailConfig): Mailer {
  const url = new URL(smtp)
  const secure = url.protocol === 'smtps:'
  const domain = /@([^<>@\s]+)>?$/.exec(from)?.[1] ?? 'danvan'
  const user = decodeURIComponent(url.username)
  const transport = createTransport({
    pool: true,
    maxConnections: 1,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(url.password) } }),
    connectionTimeout: patienceMilliseconds,
    greetingTimeout: patienceMilliseconds,
    socketTimeout: patienceMilliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    server: url.host,
    from,
    async send({ to, subject, text, id }) {
      const messageId = `<${id}@${domain}>`
      // Who is away answers no machine (RFC 3834).
      const headers = { 'Auto-Submitted': 'auto-generated' }
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text, messageId, headers })
      return messageId
    },
    close: () => transport.close(),
  }
}

/** What no later try mends: an address that is none (501), a mailbox that is not there or takes nothing (550 to 559). */
const finalAnswers = new Set([501, 550, 551, 552, 553, 554, 555, 556])

/** Whether the server will never take this mail, because of its receiver (RFC 5321, 4.2.1: 5yz). */
export function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'EENVELOPE') return false
  return 'responseCode' in error && finalAnswers.has(Number(error.responseCode))
}
