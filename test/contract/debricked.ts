import { Secret } from '../../src/core/secret.ts'
import type { ClientPorts } from '../../src/http/service.ts'
import type { Finding } from '../../src/providers/debricked/actions/scan/finding.ts'
import { listedFindings } from '../../src/providers/debricked/actions/scan/listed-findings.ts'
import { Debricked } from '../../src/providers/debricked/client.ts'
import { createDebrickedEmulator } from '../../src/providers/debricked/emulator/index.ts'
import { loggedIn } from '../../src/providers/debricked/session.ts'
import * as wire from '../../src/providers/debricked/wire.ts'
import type { ContractCall, ProviderContract } from './provider-contract.ts'

const base = 'https://debricked.test'
const token = 'long-lived-token-of-the-account-5f5f5f'
const password = 'correct horse battery staple'
const session = 'eyJ0eXAiOiJKV1QifQ.eyJzdWIiOiJzZXNzaW9uIn0.c2Vzc2lvbg'
const ids = { repositoryId: 73412, commitId: 5190177 }
const branch = { repositoryId: 73412, branchId: 90155 }
const bytes = new TextEncoder().encode('{}')

type Send = (api: Debricked) => Promise<unknown>

function call(name: string, method: ContractCall['method'], send: Send): ContractCall {
  const login = { token: new Secret(token) }
  const connect = (ports: ClientPorts) =>
    new Debricked(ports, { base: new URL(`${base}/`), login, onSecret: () => undefined })
  return { name, method, send: ports => send(connect(ports)) }
}

/** A login is what every other call begins with; here it is the one that meets the fault. */
function login(name: string, of: 'token' | 'password'): ContractCall {
  const given =
    of === 'token'
      ? { token: new Secret(token) }
      : { username: new Secret('octocat@acme.example'), password: new Secret(password) }
  return {
    name,
    method: 'POST',
    send: ports => new Debricked(ports, { base: new URL(`${base}/`), login: given, onSecret: () => undefined }).logIn(),
    anonymous: true,
  }
}

const upload = {
  repositoryName: 'acme/shop',
  commitName: 'c0ffee',
  repositoryUrl: 'https://github.com/acme/shop',
  branchName: 'main',
  defaultBranchName: 'main',
  ciUploadId: undefined,
  directory: '',
  boundary: 'shipgate-boundary',
  file: {
    fileName: 'package.json',
    sizeBytes: bytes.byteLength,
    async *open() {
      yield bytes
    },
  },
}
const finish = {
  ...{ ciUploadId: 7, repositoryName: 'acme/shop', commitName: 'c0ffee', author: 'octocat' },
  ...{ isRelease: false, config: undefined },
}

async function allOf<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

interface Fixture {
  readonly [name: string]: unknown
}

/** The bodies under these names. */
function bodies(...names: readonly string[]) {
  return (fixture: Fixture) =>
    Object.fromEntries(names.map(name => [name, (fixture[name] as { readonly body: unknown }).body]))
}

/** The rows of the list that is the body's only member, or the body itself. */
function rowsOf(...names: readonly string[]) {
  return (fixture: Fixture): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      names.flatMap(name => {
        const { body } = fixture[name] as { readonly body: Readonly<Record<string, unknown>> }
        const list: unknown = Array.isArray(body) ? body : Object.values(body).find(Array.isArray)
        return (list as readonly unknown[]).map((row, index) => [`${name} ${index}`, row])
      }),
    )
}

function severityOf([first]: readonly Finding[]): unknown {
  return first?.severity
}

function statusOf([first]: readonly Finding[]): unknown {
  return first?.status
}

const vulnerability = {
  cveId: 'CVE-2099-1',
  cvss: { type: 'apocalyptic' },
  vulnerabilityStatus: 'levitating',
  dependencies: [],
}

export const debrickedContract: ProviderContract = {
  id: 'debricked',
  service: 'Debricked',
  base,
  secrets: [token, password, session],
  session: {
    path: '/api/login_refresh',
    answer: { token: session },
    // After a fresh login a 401 means missing rights (published description of the API).
    refusedAs: 'forbidden',
  },
  createEmulator: clock => createDebrickedEmulator({ clock }),
  goodRequest: async emulator => {
    const debricked = emulator as ReturnType<typeof createDebrickedEmulator>
    const answer = await debricked.handle(
      new Request(`${base}/api/login_refresh`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ refresh_token: debricked.tokens.admin }),
      }),
    )
    const jwt = ((await answer.json()) as { readonly token: string }).token
    return new Request(`${base}/api/1.0/open/repositories/get-repositories-names-links`, {
      headers: { authorization: `Bearer ${jwt}` },
    })
  },
  calls: [
    login('login by token', 'token'),
    login('login by password', 'password'),
    { ...call('formats', 'GET', api => api.formats()), anonymous: true },
    call('upload', 'POST', api => api.upload(upload)),
    call('finish', 'POST', api => api.finish(finish)),
    call('status', 'GET', api => api.status(7)),
    call('vulnerabilities', 'GET', api => api.vulnerabilities(ids, 1)),
    call('findings', 'GET', api => allOf(listedFindings(api, ids))),
    call('vulnerabilities of a branch', 'GET', api => api.vulnerabilities(branch, 1)),
    call('repositories', 'GET', api => api.repositories()),
    call('commits', 'GET', api => api.commits(73412, 'c0ffee')),
    call('branches', 'GET', api => api.branches(73412)),
    call('orderSbom', 'POST', api => api.orderSbom(5190177, 'CycloneDX')),
    call('sbom', 'GET', api => api.sbom('6f0a4f0e-5f1b-4a55-9b0e-0b6f6f7f2c11')),
    call('hierarchy', 'GET', api => api.details.hierarchy(ids, { page: 1 })),
    call('packageLicenses', 'GET', api => api.details.packageLicenses(branch, 1)),
    call('files', 'GET', api => api.details.files(36240, ids)),
    call('rootFixes', 'GET', api => api.details.rootFixes(36240, ids)),
    call('timelines', 'GET', api => api.details.timelines(36240, ids)),
  ],
  words: [
    // A severity that nobody knows is none, and a review that nobody knows excuses nothing.
    { call: 'findings', body: { vulnerabilities: [vulnerability] }, read: severityOf, as: 'unscored' },
    { call: 'findings', body: { vulnerabilities: [vulnerability] }, read: statusOf, as: 'open' },
  ],
  fixtures: [
    { file: 'upload-answers.json', schema: wire.uploaded, answers: bodies('first', 'first_with_quota') },
    { file: 'upload-answers.json', schema: wire.finished, answers: bodies('finish_return_commit_data_multipart') },
    {
      file: 'status-answers.json',
      schema: wire.status,
      answers: bodies('queued', 'running', 'long_queue_json', 'done_clean', 'done_no_rules', 'done_fail'),
    },
    {
      file: 'status-answers.json',
      schema: wire.progressTold,
      answers: bodies('done_clean', 'done_no_rules', 'done_fail', 'done_old_backend'),
    },
    { file: 'vulnerability-answers.json', schema: wire.vulnerabilities, answers: bodies('page1', 'page2_empty') },
    { file: 'vulnerability-answers.json', schema: wire.vulnerability, answers: rowsOf('page1') },
    {
      file: 'vulnerability-answers.json',
      schema: wire.vulnerability,
      answers: ({ status_as_object }: Fixture) => ({ row: (status_as_object as { row: unknown }).row }),
    },
    { file: 'vulnerability-answers.json', schema: wire.files, answers: bodies('files') },
    { file: 'vulnerability-answers.json', schema: wire.rootFixes, answers: bodies('root_fixes', 'root_fixes_empty') },
    { file: 'vulnerability-answers.json', schema: wire.timelines, answers: bodies('timeline') },
    { file: 'repository-answers.json', schema: wire.repositories, answers: bodies('names_links') },
    {
      file: 'repository-answers.json',
      schema: wire.commits,
      answers: bodies('release_by_name', 'release_by_name_none'),
    },
    { file: 'repository-answers.json', schema: wire.branches, answers: bodies('branches') },
    { file: 'dependency-answers.json', schema: wire.hierarchy, answers: bodies('hierarchy') },
    { file: 'dependency-answers.json', schema: wire.dependency, answers: rowsOf('hierarchy') },
    { file: 'dependency-answers.json', schema: wire.packageLicenses, answers: bodies('licenses_per_version') },
    { file: 'dependency-answers.json', schema: wire.packageLicense, answers: rowsOf('licenses_per_version') },
    { file: 'sbom-answers.json', schema: wire.sbomOrdered, answers: bodies('order_cli') },
    { file: 'login-answers.json', schema: loggedIn, answers: bodies('login_refresh_form') },
  ],
  otherFixtures: {
    'official-cli.json': "requests of another client, for the emulator's tests",
    'matching-cases.json': 'cases for finding files, no answers of the API',
    'sarif-2.1.0.schema.json': 'the schema of what is written, not of what is read',
  },
}
