/**
 * Logs in to Real-Debrid as an open-source client, once and by hand, for the three secrets of realdebrid-fetch.
 * The values go to GitHub through `gh`, or to this terminal; never into a file, an argument or the log of a job.
 */
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { Deadline } from '../src/core/deadline.ts'
import { ShipgateError } from '../src/core/errors.ts'
import type { Log } from '../src/core/ports.ts'
import { version } from '../src/core/version.ts'
import { systemClock } from '../src/host/system-clock.ts'
import { visibleLine } from '../src/host/visible-text.ts'
import { parseOrigin } from '../src/http/origin.ts'
import { createTransport } from '../src/http/transport.ts'
import { logIn, type NamedSecret } from '../src/providers/realdebrid/log-in.ts'

const usage = `Usage: npm run realdebrid-login [-- --store [--repo owner/name]]

  --store            stores the three secrets with the GitHub CLI (gh secret set), without showing them
  --repo owner/name  where to store them; default: the repository of this folder
  --api-url address  default https://api.real-debrid.com`

const env = (name: string) => process.env[name] || process.env[name.toLowerCase()] || undefined
const tell = (line: string) => console.log(visibleLine(line))

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof ShipgateError)) throw error
  console.error(visibleLine(error.message))
  if (error.hint !== undefined) console.error(visibleLine(error.hint))
  process.exitCode = error.code === 'cancelled' ? 130 : 1
}

async function main(): Promise<number> {
  const options = optionsOf(process.argv.slice(2))
  if (options === undefined) return 2
  if (!process.stdout.isTTY || env('CI') !== undefined) {
    console.error('This is not a terminal, and what a login shows must not end up in a file or the log of a job.')
    return 2
  }
  const base = parseOrigin(options.apiUrl, { input: '--api-url', acceptedPath: '/rest/1.0', allowInsecureHttp: false })
  const secrets = await logIn(portsOf(), base, tell)
  tell('')
  tell(`The login is made. realdebrid-fetch needs these three secrets: ${secrets.map(({ name }) => name).join(', ')}`)
  tell('They are personal, like a password, and can be revoked at real-debrid.com.')
  if (options.store) return await storeAll(secrets, options.repo)
  show(secrets)
  return 0
}

interface Options {
  readonly store: boolean
  readonly repo: string | undefined
  readonly apiUrl: string
}

function optionsOf(args: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        store: { type: 'boolean', default: false },
        repo: { type: 'string' },
        'api-url': { type: 'string', default: 'https://api.real-debrid.com' },
        help: { type: 'boolean', default: false },
      },
    })
    const isWrong = values.repo !== undefined && (!values.store || !/^[\w.-]+(\/[\w.-]+){1,2}$/.test(values.repo))
    if (!values.help && !isWrong) return { store: values.store, repo: values.repo, apiUrl: values['api-url'] }
  } catch {
    // An option that there is not.
  }
  console.error(usage)
  return undefined
}

function portsOf() {
  const cancelling = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => cancelling.abort(new ShipgateError('cancelled', 'Ended; nothing was kept.')))
  }
  const nothing = () => undefined
  const log: Log = {
    info: tell,
    warning: tell,
    debug: nothing,
    outsideLines: nothing,
    group: (_, body) => body(),
  }
  const [httpsProxy, httpProxy, noProxy] = [env('HTTPS_PROXY'), env('HTTP_PROXY'), env('NO_PROXY')]
  return {
    clock: systemClock,
    random: Math.random,
    log,
    transport: createTransport({
      userAgent: `shipgate/${version}`,
      proxy: { ...(httpsProxy && { httpsProxy }), ...(httpProxy && { httpProxy }), ...(noProxy && { noProxy }) },
    }),
    signal: cancelling.signal,
    deadline: Deadline.after(systemClock, 60 * 60_000),
    maxRetries: 4,
  }
}

/** Once, in this terminal: whoever scrolls back sees them. */
function show(secrets: readonly NamedSecret[]): void {
  tell('Store each with its command, which asks for the value (--store does all of this without showing them):')
  for (const { name, value } of secrets) {
    tell('')
    tell(`  gh secret set ${name}`)
    tell(`  ${value.reveal()}`)
  }
  tell('')
  tell('They are not shown again. Clear the terminal when they are stored.')
}

async function storeAll(secrets: readonly NamedSecret[], repo: string | undefined): Promise<number> {
  const failed: NamedSecret[] = []
  for (const secret of secrets) if (!(await store(secret, repo))) failed.push(secret)
  if (failed.length === 0) {
    tell('All three are stored.')
    return 0
  }
  console.error(
    `gh secret set did not store ${failed.map(({ name }) => name).join(', ')}. Install gh or log in with it (gh auth login), then run this again: the three belong together.`,
  )
  return 1
}

/** The value goes through a pipe: arguments can be read by every process of the machine. */
async function store({ name, value }: NamedSecret, repo: string | undefined): Promise<boolean> {
  const gh = spawn('gh', ['secret', 'set', name, ...(repo === undefined ? [] : ['--repo', repo])], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  // A gh that ends early leaves a broken pipe; its exit status tells what happened.
  gh.stdin.on('error', () => undefined)
  gh.stdin.end(value.reveal())
  return await new Promise(resolve => {
    gh.once('error', () => resolve(false))
    gh.once('close', status => resolve(status === 0))
  })
}
