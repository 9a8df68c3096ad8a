import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A mail as it came over the line, decoded by a reader that is not the sender's. */
export interface ReceivedMail {
  readonly from: string
  /** The receivers that the envelope names. */
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly email: Email
  readonly raw: string
}

export interface MailServer {
  /** `smtp://127.0.0.1:<port>` */
  readonly url: string
  readonly port: number
  readonly received: readonly ReceivedMail[]
  close(): Promise<void>
}

export interface MailServerOptions {
  /** 0: any free one. */
  readonly port?: number
  /** What it answers a receiver, e.g. `550`; null: it takes the mail. */
  readonly refuse?: (address: string) => number | null
  /** In which words it refuses. */
  readonly saying?: string
  readonly user?: { readonly name: string; readonly password: string }
}

/** A real SMTP server that keeps what it gets. */
export async function mailServer({ port = 0, refuse, saying, user }: MailServerOptions = {}): Promise<MailServer> {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: user === undefined,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      if (user && username === user.name && password === user.password) done(null, { user: username })
      else done(new Error('wrong name or password'))
    },
    onRcptTo({ address }, _session, done) {
      const status = refuse?.(address) ?? null
      done(
        status === null ? null : Object.assign(new Error(saying ?? `<${address}> not here`), { responseCode: status }),
      )
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        void read(Buffer.concat(parts), session.envelope).then((mail) => {
          received.push(mail)
          done()
        }, done)
      })
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  server.removeAllListeners('error').on('error', () => {})
  const actual = (server.server.address() as AddressInfo).port
  return {
    url: `smtp://127.0.0.1:${actual}`,
    port: actual,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function read(
  bytes: Buffer,
  envelope: {
    readonly mailFrom: false | { readonly address: string }
    readonly rcptTo: readonly { address: string }[]
  },
): Promise<ReceivedMail> {
  const email = await PostalMime.parse(bytes)
  return {
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    to: envelope.rcptTo.map(({ address }) => address),
    subject: email.subject ?? '',
    text: email.text ?? '',
    email,
    raw: bytes.toString('latin1'),
  }
}
