/** One answer of the API: its status, its JSON and its headers. */
export interface ApiAnswer<Body> {
  readonly status: number
  readonly body: Body
  readonly headers: Headers
}

const sessionCookie = 'danvan_session'

/** A client that keeps cookies, as a browser does. */
export class ApiClient {
  readonly url: string
  /** The session's cookie, `name=value`. */
  cookie = ''
  /** Asks for answers as they are: thousands of small ones are not worth compressing. */
  plain = false
  /** The value of every other cookie by its name. */
  readonly others = new Map<string, string>()

  constructor(url: string) {
    this.url = url
  }

  get<Body>(path: string): Promise<ApiAnswer<Body>> {
    return this.#send('GET', path)
  }

  send<Body>(method: string, path: string, body?: unknown): Promise<ApiAnswer<Body>> {
    const json =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    return this.#send(method, path, json)
  }

  upload<Body>(path: string, files: Readonly<Record<string, Uint8Array | string>>): Promise<ApiAnswer<Body>> {
    const form = new FormData()
    for (const [name, bytes] of Object.entries(files)) {
      form.append('files', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name))
    }
    return this.#send('POST', path, { body: form })
  }

  async #send<Body>(method: string, path: string, more: RequestInit = {}): Promise<ApiAnswer<Body>> {
    const headers = new Headers(more.headers)
    const cookies = [this.cookie, ...[...this.others].map(([name, value]) => `${name}=${value}`)].filter(Boolean)
    if (this.plain) headers.set('accept-encoding', 'identity')
    if (cookies.length > 0) headers.set('cookie', cookies.join('; '))
    const response = await fetch(this.url + path, { redirect: 'manual', ...more, method, headers })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('application/json') ?? false
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Body, headers: response.headers }
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';')
    const [name = '', value = ''] = pair.split('=')
    if (name === sessionCookie) this.cookie = pair
    else if (value === '') this.others.delete(name)
    else this.others.set(name, value)
  }
}

/** Uses the one-time link up and answers a client that is signed in as the administrator made by it. */
export async function signedInClient(server: { url: string; setupLink: string }): Promise<ApiClient> {
  const client = new ApiClient(server.url)
  const token = new URL(server.setupLink).hash.replace('#ma=', '')
  const input = { token, name: 'Nguyễn Văn A', username: 'quantri', password: 'mot-mat-khau-dai' }
  const answer = await client.send('POST', '/api/setup', input)
  if (answer.status !== 201) throw new Error(`setup answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  return client
}
