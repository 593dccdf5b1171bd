import { VirtualClock } from '../../../sandbox/clock.ts'
import { createDebrickedEmulator, type DebrickedOptions, type Role } from './index.ts'

export const BASE = 'http://debricked.test'
export const API = '/api/1.0/open'
export const UPLOADS = `${API}/uploads/dependencies/files`
export const FINISHES = `${API}/finishes/dependencies/files/uploads`
export const REPOSITORY = 'acme/webshop'
export const BEARER = 'Bearer '

export interface Sent {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly form?: FormData
}

/** A lock file of version 3 with these packages, all direct. */
export function lockOf(versions: Readonly<Record<string, string>>): string {
  const installed = Object.entries(versions).map(([name, version]) => [`node_modules/${name}`, { version }])
  return JSON.stringify({
    lockfileVersion: 3,
    packages: { '': { dependencies: versions }, ...Object.fromEntries(installed) },
  })
}

export interface Upload {
  readonly files: Readonly<Record<string, string>>
  readonly branch?: string
  readonly commit?: string
  readonly defaultBranch?: string
  readonly finish?: Readonly<Record<string, unknown>>
}

/** An emulator on a virtual clock, and a caller that knows nothing of our client. */
export function setUp(options: Partial<DebrickedOptions> = {}, role: Role = 'admin') {
  const clock = new VirtualClock()
  const debricked = createDebrickedEmulator({ clock, ...options })
  const { control, tokens } = debricked
  let jwt: string | null = null

  const raw = async (method: string, path: string, { body, headers, form }: Sent = {}) => {
    const json = body === undefined ? {} : { 'content-type': 'application/json' }
    const payload = form ?? (typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body))
    return await debricked.handle(
      new Request(BASE + path, {
        method,
        headers: { ...json, ...headers },
        ...(payload !== undefined && { body: payload }),
      }),
    )
  }
  const login = async (token = tokens[role]): Promise<string> => {
    const answer = await raw('POST', '/api/login_refresh', { body: { refresh_token: token } })
    jwt = ((await answer.json()) as { token: string }).token
    return jwt
  }
  const send = async (method: string, path: string, sent: Sent = {}) => {
    jwt ??= await login()
    return await raw(method, path, { ...sent, headers: { authorization: BEARER + jwt, ...sent.headers } })
  }
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the service says.
  const ask = async (method: string, path: string, sent?: Sent): Promise<any> => {
    const answer = await send(method, path, sent)
    const text = await answer.text()
    return text === '' ? undefined : JSON.parse(text)
  }
  const form = (
    path: string,
    text: string | Uint8Array<ArrayBuffer>,
    fields: Readonly<Record<string, string>> = {},
  ) => {
    const slash = path.lastIndexOf('/')
    const data = new FormData()
    data.set('fileData', new File([text], path.slice(slash + 1)))
    const all = {
      fileRelativePath: slash === -1 ? '' : path.slice(0, slash),
      repositoryName: REPOSITORY,
      commitName: 'c1',
      branchName: 'feature/cart',
      ...fields,
    }
    for (const [name, value] of Object.entries(all)) data.set(name, value)
    return data
  }
  /** Uploads and finishes; the ids of the answers. */
  const scan = async (upload: Upload) => {
    const { files, branch = 'feature/cart', commit = 'c1', defaultBranch } = upload
    let id: number | undefined
    for (const [path, text] of Object.entries(files)) {
      const fields = {
        branchName: branch,
        commitName: commit,
        ...(defaultBranch !== undefined && { defaultBranchName: defaultBranch }),
        ...(id !== undefined && { ciUploadId: String(id) }),
      }
      id = (await ask('POST', UPLOADS, { form: form(path, text, fields) })).ciUploadId
    }
    const body = { ciUploadId: String(id), returnCommitData: 'true', ...upload.finish }
    const ids = await ask('POST', FINISHES, { body })
    return { id, ...ids } as { id: number; repositoryId: number; commitId: number }
  }
  const look = (id: number) => send('GET', `${API}/ci/upload/status?ciUploadId=${id}`)
  const status = async (id: number) => await ask('GET', `${API}/ci/upload/status?ciUploadId=${id}`)
  const page = (query: string) => `page=1&rowsPerPage=100&order=desc&sortColumn=cvss${query}`
  const vulnerabilities = async (query: string) =>
    (await ask('GET', `${API}/vulnerabilities/get-vulnerabilities?${page(query)}`)).vulnerabilities
  /** Scans and lets it end. */
  const done = async (upload: Upload) => {
    const ids = await scan(upload)
    await clock.advance(10_000)
    return ids
  }
  return { clock, debricked, control, tokens, raw, login, send, ask, form, scan, done, look, status, vulnerabilities }
}
