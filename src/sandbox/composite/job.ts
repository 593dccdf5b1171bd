import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, delimiter, dirname, join, resolve } from 'node:path'
import type { Mapping } from './expressions.ts'
import { JobLog } from './job-log.ts'
import { Masker } from './masker.ts'
import { runnerTiming, type Timing } from './step-process.ts'
import type { CompositeRequest, Conclusion } from './types.ts'

const sha = 'a94a8fe5ccb19ba61c4c0873d391e987982fbbd3'

/** A push to the default branch; every name a workflow can rely on is there. */
const pushContext: Readonly<Record<string, string | boolean>> = {
  action: '__self',
  actor: 'octocat',
  actor_id: '583231',
  api_url: 'https://api.github.com',
  base_ref: '',
  event_name: 'push',
  graphql_url: 'https://api.github.com/graphql',
  head_ref: '',
  job: 'release',
  ref: 'refs/heads/main',
  ref_name: 'main',
  ref_protected: false,
  ref_type: 'branch',
  repository: 'octo-org/octo-repo',
  repository_id: '1296269',
  repository_owner: 'octo-org',
  repository_owner_id: '9919',
  retention_days: '90',
  run_attempt: '1',
  run_id: '9000000001',
  run_number: '1',
  server_url: 'https://github.com',
  sha,
  token: '',
  triggering_actor: 'octocat',
  workflow: 'Release',
  workflow_ref: 'octo-org/octo-repo/.github/workflows/release.yml@refs/heads/main',
  workflow_sha: sha,
}

/** The names that reach the environment as GITHUB_…; `token` and `event` do not. Source: GitHubContext.cs. */
const exported = new Set([
  ...['action_path', 'action_ref', 'action_repository', 'action', 'actor', 'actor_id', 'api_url', 'base_ref', 'env'],
  ...['event_name', 'event_path', 'graphql_url', 'head_ref', 'job', 'output', 'path', 'ref_name', 'ref_protected'],
  ...['ref_type', 'ref', 'repository', 'repository_id', 'repository_owner', 'repository_owner_id', 'retention_days'],
  ...['run_attempt', 'run_id', 'run_number', 'server_url', 'sha', 'state', 'step_summary', 'triggering_actor'],
  ...['workflow', 'workflow_ref', 'workflow_sha', 'workspace'],
])

/** Without these, programs do not start or find no home. */
const machineNames = [
  ...['HOME', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'TMP', 'TEMP', 'SystemRoot', 'SystemDrive'],
  ...['ComSpec', 'PATHEXT', 'windir', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'ProgramData', 'ProgramFiles'],
]

const systems: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }
const processors: Readonly<Record<string, string>> = { x64: 'X64', arm64: 'ARM64', arm: 'ARM', ia32: 'X86' }

export type GithubContext = Record<string, string | boolean>

/** What is known of one step so far: its entry in the `steps` context. */
export interface StepRecord {
  outputs: Map<string, string>
  outcome?: Conclusion
  conclusion?: Conclusion
}

/** What all steps of one run share. */
export class Job {
  readonly request: CompositeRequest
  readonly fileName: string
  readonly masker = new Masker()
  readonly log: JobLog
  readonly timing: Timing
  readonly runner: Readonly<Record<string, string>>
  readonly github: GithubContext
  readonly event: Mapping
  /** The inputs context; filled once. */
  inputs: Record<string, string> = {}
  /** Job-wide variables: the caller's, then what GITHUB_ENV adds. */
  readonly env: Map<string, string>
  readonly envFile: Record<string, string> = {}
  readonly prependPath: string[] = []
  readonly steps = new Map<string, StepRecord>()
  readonly raw = { stdout: '', stderr: '' }
  readonly printed: string[] = []
  readonly rawSummaries: string[] = []
  cancelled = false
  /** The composite's own result so far; undefined is success. */
  result: 'failure' | 'cancelled' | undefined

  constructor(request: CompositeRequest) {
    this.request = request
    const actionPath = dirname(resolve(request.actionFile))
    const uses = request.uses ?? `./${basename(actionPath)}`
    this.fileName = `${uses.replace(/^\.\//, '')}/${basename(request.actionFile)}`
    this.log = new JobLog(this.masker, { debug: request.debug ?? false, onOutput: request.onOutput })
    this.timing = { ...runnerTiming, ...request.timing }
    this.env = new Map(Object.entries(request.env ?? {}))
    this.event = request.event ?? {}
    this.runner = {
      os: systems[process.platform] ?? 'Linux',
      arch: processors[process.arch] ?? 'X64',
      name: 'sandbox',
      environment: 'self-hosted',
      temp: request.runnerTemp,
      tool_cache: join(request.runnerTemp, '_tool'),
      workspace: dirname(request.workspace),
      ...(request.debug ? { debug: '1' } : {}),
      ...request.runner,
    }
    const eventPath = join(request.runnerTemp, '_github_workflow', 'event.json')
    this.github = {
      ...pushContext,
      ...request.github,
      workspace: request.workspace,
      action_path: actionPath,
      event_path: eventPath,
    }
    mkdirSync(dirname(eventPath), { recursive: true })
    writeFileSync(eventPath, JSON.stringify(this.event, undefined, 2))
    for (const secret of request.secrets ?? []) this.masker.addWithLines(secret.trim())
    this.masker.addWithLines(String(this.github['token'] ?? ''))
  }

  setEnv(name: string, value: string): void {
    this.env.set(name, value)
    this.envFile[name] = value
  }

  addPath(folder: string): void {
    const at = this.prependPath.indexOf(folder)
    if (at >= 0) this.prependPath.splice(at, 1)
    this.prependPath.push(folder)
  }

  /** The record of a step; a step without id has one too, which no context shows. */
  step(id: string | undefined): StepRecord {
    const record = (id === undefined ? undefined : this.steps.get(id)) ?? { outputs: new Map() }
    if (id !== undefined) this.steps.set(id, record)
    return record
  }

  /** The machine's PATH behind the chosen node, and what GITHUB_PATH added, the latest first. */
  path(own: string | undefined): string {
    const { nodeFolder } = this.request
    const machine = [...(nodeFolder === undefined ? [] : [nodeFolder]), machineValue(this.machine, 'PATH') ?? '']
    return [...this.prependPath.toReversed(), ...(own === undefined ? machine : [own])].join(delimiter)
  }

  get machine(): Readonly<Record<string, string | undefined>> {
    return this.request.machineEnv ?? process.env
  }

  /**
   * The environment of a step's process: the machine's basics, the `env` context, then what no step can override. There
   * is no INPUT_… for composites (ScriptHandler.cs has no call of AddInputsToEnvironment).
   */
  processEnv(stepEnv: ReadonlyMap<string, string>, github: GithubContext): Record<string, string> {
    const env: Record<string, string> = {}
    for (const name of machineNames) {
      const value = machineValue(this.machine, name)
      if (value !== undefined) env[name] = value
    }
    env['CI'] = 'true'
    for (const [name, value] of stepEnv) env[name] = value
    env['PATH'] = this.path(stepEnv.get('PATH'))
    for (const [name, value] of Object.entries(github)) {
      if (exported.has(name)) env[`GITHUB_${name.toUpperCase()}`] = String(value)
    }
    for (const [name, value] of Object.entries(this.runner)) env[`RUNNER_${name.toUpperCase()}`] = value
    env['GITHUB_ACTIONS'] = 'true'
    return env
  }
}

/** On Windows the names of variables have no case: PATH is usually `Path`. */
function machineValue(env: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  if (process.platform !== 'win32') return env[name]
  const key = Object.keys(env).find(candidate => candidate.toLowerCase() === name.toLowerCase())
  return key === undefined ? undefined : env[key]
}
