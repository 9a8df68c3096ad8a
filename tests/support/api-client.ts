/** One answer of the API: its status, its JSON and its headers. */
export interface ApiAnswer<Body> {
  readonly status: number
  readonly body: Body
  readonly headers: Headers
}

/** A client that keeps the session cookie, as a browser does. */
export class ApiClient {
  readonly url: string
  cookie = ''

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
    if (this.cookie) headers.set('cookie', this.cookie)
    const response = await fetch(this.url + path, { ...more, method, headers })
    const set = response.headers.get('set-cookie')
    if (set) this.cookie = set.split(';')[0] ?? ''
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('application/json') ?? false
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Body, headers: response.headers }
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
