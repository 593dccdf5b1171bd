import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setSecret } from '@actions/core'
import type { ActionContext, CommonFields, GithubFacts, Journal } from '../actions/define.ts'
import type { Values } from '../actions/fields.ts'
import { runMarker } from '../actions/run-marker.ts'
import type { Deadline } from '../core/deadline.ts'
import { ShipgateError } from '../core/errors.ts'
import { Report } from '../core/report.ts'
import { version } from '../core/version.ts'
import type { ProxySettings } from '../http/proxy.ts'
import { createTransport, type Transport } from '../http/transport.ts'
import { connectGithub } from './github/connect.ts'
import type { Environment } from './inputs.ts'
import type { Session } from './session.ts'
import { systemClock } from './system-clock.ts'

/** What a use case has learned so far: written out on every path. */
export class Findings {
  readonly report = new Report()
  own: Readonly<Record<string, string>> = {}
  detail: Readonly<Record<string, unknown>> = {}
}

interface Part {
  readonly findings: Findings
  readonly journal: Journal
  readonly signal: AbortSignal
  readonly deadline: Deadline
  /** Called with outputs as they become known. */
  readonly onOutput: (values: Readonly<Record<string, string>>) => void
}

/** The world for a use case, made of the session and the common inputs. Throws `invalid_input` for an unusable ca-file. */
export function createContext(session: Session, common: Values<CommonFields>, part: Part): ActionContext {
  const { findings } = part
  const transports = new Map<string, Transport>()
  const ports = {
    clock: systemClock,
    random: Math.random,
    log: session.log,
    transport: transportOf(session, common['ca-file']),
    signal: part.signal,
    deadline: part.deadline,
  }
  const github = githubFacts(session.env)
  return {
    ...ports,
    journal: part.journal,
    report: findings.report,
    facts: { workspace: workspaceOf(session), github },
    transportWith(caFile) {
      // One for each file: what goes through one transport shares its connections and rate budgets.
      const made = transports.get(caFile) ?? transportOf(session, caFile)
      transports.set(caFile, made)
      return made
    },
    github(token) {
      if (token === undefined || github.repository === undefined) return undefined
      const target = { apiUrl: session.env['GITHUB_API_URL'], repository: github.repository, token }
      const told = { marker: () => runMarker(github, ports.random), redact: session.redactor.redact }
      return connectGithub(ports, target, told)
    },
    mask(value) {
      if (value.trim() === '') return
      setSecret(value)
      session.redactor.add(value)
    },
    redact: session.redactor.redact,
    output(values) {
      const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Record<
        string,
        string
      >
      findings.own = { ...findings.own, ...known }
      part.onOutput(known)
    },
    detail(value) {
      findings.detail = { ...findings.detail, ...value }
    },
  }
}

/** The network as the runner is set up for it. Throws `invalid_input` for an unusable ca-file. */
export function transportOf(session: Session, caFile?: string): Transport {
  return createTransport({
    userAgent: `shipgate/${version}`,
    proxy: proxySettings(session.env),
    ...(caFile !== undefined && {
      extraCa: readCa(resolve(workspaceOf(session), caFile)) + extraCaOfNode(session.env),
    }),
  })
}

function workspaceOf(session: Session): string {
  return session.env['GITHUB_WORKSPACE'] || process.cwd()
}

function proxySettings(env: Environment): ProxySettings {
  // Lower case first, as curl and most tools do.
  const value = (name: string) => env[name.toLowerCase()] || env[name]
  const httpsProxy = value('HTTPS_PROXY')
  const httpProxy = value('HTTP_PROXY')
  const noProxy = value('NO_PROXY')
  return { ...(httpsProxy && { httpsProxy }), ...(httpProxy && { httpProxy }), ...(noProxy && { noProxy }) }
}

function readCa(file: string): string {
  let pem: string
  try {
    pem = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new ShipgateError('invalid_input', `The file of ca-file could not be read: ${file}.`, { cause })
  }
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) {
    throw new ShipgateError('invalid_input', `The file of ca-file holds no PEM certificate: ${file}.`)
  }
  return pem
}

/** What NODE_EXTRA_CA_CERTS names: on Node 20 a list of authorities of our own would take its place. */
function extraCaOfNode(env: Environment): string {
  const file = env['NODE_EXTRA_CA_CERTS']
  try {
    return file ? `\n${readFileSync(file, 'utf8')}` : ''
  } catch {
    // Node itself only warns about it.
    return ''
  }
}

export function githubFacts(env: Environment): GithubFacts {
  const value = (name: string) => env[name] || undefined
  return {
    event: readEvent(value('GITHUB_EVENT_PATH')),
    repository: value('GITHUB_REPOSITORY'),
    sha: value('GITHUB_SHA'),
    ref: value('GITHUB_REF'),
    actor: value('GITHUB_ACTOR'),
    serverUrl: value('GITHUB_SERVER_URL'),
    runId: value('GITHUB_RUN_ID'),
    runAttempt: value('GITHUB_RUN_ATTEMPT'),
  }
}

function readEvent(file: string | undefined): unknown {
  try {
    return file === undefined ? undefined : JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // Outside of Actions, or a file that is no JSON: the facts are then asked for as inputs.
    return undefined
  }
}
