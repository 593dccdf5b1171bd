import { progressOf } from './deployments.ts'
import type { Deployment } from './records.ts'
import type { ServerState } from './state.ts'

const ESC = '\u001b'

function head(title: string): string {
  return `===== ${title} =====\n\n`
}

const AFTER_BUILD = [
  `${head('docker release commands')}migrations applied: 2\n`,
  `${head('scaling')}${ESC}[6ncontainer 1 answered 200\n`,
]

/**
 * The log as far as it is there: sections under heads (vendor's documentation), with what a terminal would take as
 * commands, since the official client strips some of them from the other log. Null: it cannot be read yet.
 */
export function logOf(state: ServerState, deployment: Deployment): string | null {
  const { endedAt, phase, script } = deployment
  if (phase !== 'ended') {
    const { logWhileRunning } = state.settings
    if (logWhileRunning === '404') return null
    return logWhileRunning === 'empty' || phase === 'queued' ? '' : partOf(state, deployment)
  }
  if (state.agenda.now() < (endedAt ?? 0) + (script.logLagMs ?? 0)) return ''
  if (script.log === 'empty') return ''
  // An internal fault, for instance right after a timed-out deployment that still runs (vendor's documentation).
  if (script.log === 'internal') return `Deployment Error\nError ID: 4be07d1c92f54a83a6630fd8127bc59e\n`
  return script.log ?? endLog(deployment)
}

function partOf(state: ServerState, deployment: Deployment): string {
  const { script } = deployment
  const sections = [buildSection(deployment), ...AFTER_BUILD]
  const { percent } = progressOf(state, deployment)
  const text = script.log === undefined || isWord(script.log) ? sections.join('\n') : script.log
  return text.slice(0, Math.floor((text.length * percent) / 100))
}

function isWord(log: string): boolean {
  return log === 'empty' || log === 'internal'
}

function endLog(deployment: Deployment): string {
  const { outcome = 'success', failsAt = 'build' } = deployment.script
  if (outcome === 'failed' && failsAt === 'build') return failedBuild()
  const [release = '', scaling = ''] = AFTER_BUILD
  const built = buildSection(deployment)
  if (outcome === 'success') return [built, release, scaling].join('\n')
  if (failsAt === 'release') {
    return `${built}\n${head('docker release commands')}Operation Error: relation "harbour_depth" already exists\n`
  }
  return `${built}\n${release}\n${head('scaling')}container 1 gave no answer within 20 s\nOperation Error: start-up check failed\n`
}

function buildSection({ reusesBuild, build, commit }: Deployment): string {
  if (reusesBuild) return `${head('docker build')}using build ${build?.uuid ?? ''}\n`
  const steps = Array.from({ length: 9 }, (_, index) => `step ${index + 1}/9 ${ESC}[32mdone${ESC}[0m`)
  return [
    `${head('docker build')}starting docker build of ${commit.slice(0, 8)}`,
    `loading layers 12%\rloading layers 58%\rloading layers 100%${ESC}[K`,
    ...steps,
    'image tagged\n',
  ].join('\n')
}

function failedBuild(): string {
  return [
    `${head('docker build')}starting docker build`,
    `loading layers 12%\rloading layers 100%${ESC}[K`,
    `step 4/9 ${ESC}[31mfailed${ESC}[0m`,
    'Operation Error: package index answered with nothing that matches leafletkit==9.9\n',
  ].join('\n')
}
