import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../test/policy/source-files.ts'
import { type Command, type Finding, median } from './measure.ts'
import { type Latency, type SlowService, slowService } from './upload-server.ts'

const FILES = 500
const ROUNDS = 5
const MOST_TIMES = 1.1
const UPLOADS = '/api/1.0/open/uploads/dependencies/files'
const FINISH = '/api/1.0/open/finishes/dependencies/files/uploads'

/** Another one for trying out a bundle that is not committed yet. */
const bundle = process.env['SHIPGATE_BUNDLE'] ?? join(root, 'dist', 'index.js')
/** The official command, where the machine has one: its path in DEBRICKED_CLI, or on the PATH. */
const cli = process.env['DEBRICKED_CLI'] ?? 'debricked'

const lines = [
  { title: '50 ms before every answer', latency: { answerMs: 50, connectMs: 0 } },
  { title: '50 ms before every answer, 50 ms for a new connection', latency: { answerMs: 50, connectMs: 50 } },
] as const

/**
 * The upload of 500 dependency files to a service that is 50 ms away: the whole action on its bundle against the official
 * command, or against curl's parallel uploads where there is none. Timed from the start of the process until the service
 * is told to scan: what comes then is the service's time (and curl's whole process, which only uploads).
 */
export async function upload(): Promise<readonly Finding[]> {
  if (!readFileSync(bundle, 'utf8').includes('debricked-scan')) {
    return [{ what: 'upload', value: 'NOT MEASURED: the bundle has no debricked-scan', bound: 'needs it', kept: true }]
  }
  const base = mkdtempSync(join(tmpdir(), 'shipgate-bench-'))
  try {
    const tree = join(base, 'tree')
    const files = createTree(tree)
    const version = spawnSync(cli, ['--version'], { encoding: 'utf8' }).stdout?.trim()
    const theirs = version ? official(base) : curl(base, files)
    const findings: Finding[] = []
    for (const line of lines)
      findings.push(...(await compare(line, { name: version || 'curl --parallel', theirs, base })))
    return findings
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
}

/** Makes the command for a service. */
type Client = (service: SlowService) => Command

interface Against {
  readonly name: string
  readonly theirs: Client
  readonly base: string
}

async function compare(
  line: { readonly title: string; readonly latency: Latency },
  { name, theirs, base }: Against,
): Promise<readonly Finding[]> {
  const runs: { readonly ours: Run; readonly theirs: Run }[] = []
  // The first round warms up what both sides use, and is left out.
  for (let round = 0; round <= ROUNDS; round++) {
    runs.push({ ours: await run(action(base), line.latency, base), theirs: await run(theirs, line.latency, base) })
  }
  const measured = runs.slice(1)
  const of = (figure: (one: (typeof runs)[number]) => number) => median(measured.map(figure))
  const ratio = of(one => one.ours.uploadedMs / one.theirs.uploadedMs)
  const requests = { ours: of(one => one.ours.requests), theirs: of(one => one.theirs.requests) }
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`
  return [
    {
      what: `${FILES} files, ${line.title}, against ${name}, median of ${ROUNDS}`,
      value: `${ratio.toFixed(2)} times (${seconds(of(one => one.ours.uploadedMs))} on ${of(one => one.ours.connections)} connections, theirs ${seconds(of(one => one.theirs.uploadedMs))} on ${of(one => one.theirs.connections)}; whole processes ${seconds(of(one => one.ours.ms))} and ${seconds(of(one => one.theirs.ms))})`,
      bound: `at most ${MOST_TIMES} times`,
      kept: ratio <= MOST_TIMES,
    },
    {
      what: 'requests until the scan is started',
      value: `${requests.ours} against ${requests.theirs}`,
      bound: 'no more',
      kept: requests.ours <= requests.theirs,
    },
  ]
}

interface Run {
  /** Until the service was told to scan; of a client that only uploads, until it ended. */
  readonly uploadedMs: number
  readonly ms: number
  readonly requests: number
  readonly connections: number
}

async function run(client: Client, latency: Latency, base: string): Promise<Run> {
  await using service = await slowService(latency)
  const { program, args, env } = client(service)
  const startedAt = performance.now()
  const startedOn = Date.now()
  const child = spawn(program, args, {
    cwd: join(base, 'tree'),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: base, ...env },
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk))
  await once(child, 'close')
  const ms = performance.now() - startedAt
  const { emulator } = service
  const sent = emulator.journal.entries
  const finish = sent.findIndex(entry => entry.path === FINISH)
  const taken = new Set(emulator.control.files.map(file => file.path)).size
  if (taken !== FILES) throw new Error(`${program} uploaded ${taken} files: ${Buffer.concat(said)}`)
  return {
    uploadedMs: finish < 0 ? ms : (sent[finish]?.at ?? 0) - startedOn,
    ms,
    requests: finish < 0 ? sent.length : finish + 1,
    connections: service.connections,
  }
}

function action(base: string): Client {
  return ({ emulator, origin }) => ({
    program: process.execPath,
    args: [bundle],
    env: {
      SHIPGATE_ACTION: 'debricked-scan',
      SHIPGATE_INPUT_API_URL: origin,
      SHIPGATE_INPUT_DEBRICKED_TOKEN: emulator.tokens.admin,
      SHIPGATE_INPUT_REPOSITORY_NAME: 'acme/shop',
      SHIPGATE_INPUT_COMMIT: 'c0ffee',
      SHIPGATE_INPUT_BRANCH_NAME: 'main',
      GITHUB_WORKSPACE: join(base, 'tree'),
      RUNNER_TEMP: base,
    },
  })
}

function official(base: string): Client {
  const scan = ['scan', '.', '--no-resolve', '--no-fingerprint', '-r', 'acme/shop', '-c', 'c0ffee', '-b', 'main']
  return ({ emulator, origin }) => ({
    program: cli,
    args: [...scan, '-a', 'octocat', '-u', 'https://github.com/acme/shop'],
    env: { DEBRICKED_URI: origin, DEBRICKED_TOKEN: emulator.tokens.admin, TMPDIR: base },
  })
}

/** What a script would do: log in, upload one file, and then all others at once. */
function curl(base: string, files: readonly string[]): Client {
  const script = join(base, 'upload.sh')
  const form = '-F repositoryName=acme/shop -F commitName=c0ffee -F branchName=main'
  const url = `"$ORIGIN${UPLOADS}"`
  const [first = '', ...rest] = files
  const one = (file: string) => `-F "fileData=@${file}" -F fileRelativePath=${file.replace(/\/[^/]+$/, '')}`
  const config = rest.map(
    file =>
      `url = "$ORIGIN${UPLOADS}"\nform = "fileData=@${file}"\nform = "fileRelativePath=${file.replace(/\/[^/]+$/, '')}"\nform = "repositoryName=acme/shop"\nform = "commitName=c0ffee"\nform = "branchName=main"\nform = "ciUploadId=$ID"\nheader = "Authorization: Bearer $JWT"\noutput = "/dev/null"`,
  )
  writeFileSync(
    script,
    `set -e
JWT=$(curl -s --data-urlencode "refresh_token=$TOKEN" "$ORIGIN/api/login_refresh" | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
ID=$(curl -s -H "Authorization: Bearer $JWT" ${form} ${one(first)} ${url} | sed 's/.*"ciUploadId":\\([0-9]*\\).*/\\1/')
curl -s --parallel --parallel-max 20 -K - <<END
${config.join('\nnext\n')}
END
`,
  )
  return ({ emulator, origin }) => ({
    program: 'sh',
    args: [script],
    env: { ORIGIN: origin, TOKEN: emulator.tokens.admin },
  })
}

/** Lock files of some kilobytes, each in a folder of its own; gives their paths. */
function createTree(tree: string): readonly string[] {
  const packages = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [`node_modules/harmless-${at}`, { version: '1.0.0', license: 'MIT' }]),
  )
  const text = `${JSON.stringify({ name: 'app', lockfileVersion: 3, packages }, null, 2)}\n`
  return Array.from({ length: FILES }, (_, at) => {
    const folder = `apps/group-${at % 20}/app-${at}`
    mkdirSync(join(tree, folder), { recursive: true })
    writeFileSync(join(tree, folder, 'package-lock.json'), text)
    return `${folder}/package-lock.json`
  })
}
