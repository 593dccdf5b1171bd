import type {
  ActionContext,
  ActionDefinition,
  CommonFields,
  GithubFacts,
  JournalEntry,
} from '../../src/actions/define.ts'
import type { Values } from '../../src/actions/fields.ts'
import type { Github } from '../../src/actions/github.ts'
import { parseInputs, type RawInputs } from '../../src/actions/parse-inputs.ts'
import { Deadline } from '../../src/core/deadline.ts'
import { ShipgateError } from '../../src/core/errors.ts'
import type { Log } from '../../src/core/ports.ts'
import { Report } from '../../src/core/report.ts'
import { type Verdict, verdictOfError } from '../../src/core/verdict.ts'
import { secretValues } from '../../src/host/inputs.ts'
import { createRedactor } from '../../src/host/redactor.ts'
import type { VirtualClock } from '../../src/sandbox/clock.ts'
import type { Exchange } from '../../src/sandbox/kit/exchange.ts'
import { exchangeTransport } from './exchange-transport.ts'

export interface InProcess {
  readonly clock: VirtualClock
  readonly exchange: Exchange
  readonly inputs: RawInputs
  readonly workspace?: string
  readonly github?: GithubFacts
  /** What the use case gets when it asks for the GitHub API with a token. */
  readonly githubApi?: Github
  /** The same, where it matters when its requests end. */
  readonly githubWith?: (part: Pick<ActionContext, 'signal' | 'deadline'>) => Github
  /** Milliseconds after the start at which the job is cancelled. */
  readonly cancelAfterMs?: number
  /** For cancelling it at another moment: abort it with `jobCancelled()`. */
  readonly cancel?: AbortController
}

export interface InProcessResult {
  readonly verdict: Verdict
  readonly outputs: Readonly<Record<string, string>>
  readonly detail: Readonly<Record<string, unknown>>
  readonly report: Report
  readonly log: readonly string[]
  /** What the use case had masked. */
  readonly masked: readonly string[]
  /** What the journal still held at the end. */
  readonly left: readonly JournalEntry[]
  /** Sentences of the definition's finish, after a cancel. */
  readonly finished: readonly string[]
  readonly tookMs: number
  /** Timers that nobody will wait for: in a real process each would keep it alive until it fires. */
  readonly sleepersLeft: number
}

export function jobCancelled(): ShipgateError {
  return new ShipgateError('cancelled', 'The job was cancelled.')
}

/** A use case on a virtual clock, without a process around it: what src/host does, in a few lines. */
export async function runInProcess(definition: ActionDefinition, options: InProcess): Promise<InProcessResult> {
  const { clock } = options
  const log: string[] = []
  const open = new Map<string, JournalEntry>()
  const report = new Report()
  const masked: string[] = []
  const redactor = createRedactor()
  for (const value of secretValues(definition, options.inputs)) redactor.add(value)
  const outputs: Record<string, string> = {}
  const detail: Record<string, unknown> = {}
  const cancel = options.cancel ?? new AbortController()
  const over = new AbortController()
  const startedAt = clock.now()
  let finished: readonly string[] = []

  const githubOf = (signal: AbortSignal, deadline: Deadline) =>
    options.githubWith?.({ signal, deadline }) ?? options.githubApi
  const work = async (): Promise<Verdict> => {
    let context: ActionContext | undefined
    let values: Values<CommonFields> | undefined
    try {
      values = parseInputs(definition, options.inputs) as Values<CommonFields>
      const deadline = Deadline.after(clock, values['timeout-minutes'])
      context = {
        clock,
        random: () => 0.5,
        log: collectingLog(log),
        transport: exchangeTransport(options.exchange),
        signal: cancel.signal,
        deadline,
        journal: { open: entry => void open.set(entry.key, entry), close: key => void open.delete(key) },
        report,
        facts: { workspace: options.workspace ?? '/nowhere', github: options.github ?? outsideOfActions },
        transportWith: () => exchangeTransport(options.exchange),
        github: token => (token === undefined ? undefined : githubOf(cancel.signal, deadline)),
        mask: value => {
          masked.push(value)
          redactor.add(value)
        },
        redact: redactor.redact,
        output: known => {
          for (const [name, value] of Object.entries(known)) if (value !== undefined) outputs[name] = value
        },
        detail: value => void Object.assign(detail, value),
      }
      return await definition.run(values, context)
    } catch (error) {
      if (!(error instanceof ShipgateError)) throw error
      if (error.code === 'cancelled' && context !== undefined && values !== undefined) {
        const part = { signal: new AbortController().signal, deadline: Deadline.after(clock, 5_000) }
        const { signal, deadline } = part
        const github: ActionContext['github'] = token => (token === undefined ? undefined : githubOf(signal, deadline))
        const late = { ...context, ...part, github }
        finished = await definition.finish(values, late, [...open.values()])
      }
      return verdictOfError(error)
    }
  }
  if (options.cancelAfterMs !== undefined) {
    clock.sleep(options.cancelAfterMs, over.signal).then(
      () => cancel.abort(jobCancelled()),
      () => undefined,
    )
  }
  const sleepersBefore = clock.timers - (options.cancelAfterMs === undefined ? 0 : 1)
  const verdict = await clock.run(work())
  over.abort()
  const sleepersLeft = clock.timers - sleepersBefore
  return {
    sleepersLeft,
    verdict,
    outputs,
    detail,
    report,
    log,
    masked,
    left: [...open.values()],
    finished,
    tookMs: clock.now() - startedAt,
  }
}

function collectingLog(lines: string[]): Log {
  return {
    info: text => void lines.push(text),
    debug: text => void lines.push(`debug: ${text}`),
    warning: text => void lines.push(`warning: ${text}`),
    outsideLines: (title, outside) => void lines.push(title, ...outside),
    group: async (title, body) => {
      lines.push(`> ${title}`)
      return await body()
    },
  }
}

const outsideOfActions: GithubFacts = {
  event: undefined,
  repository: undefined,
  sha: undefined,
  ref: undefined,
  actor: undefined,
  serverUrl: undefined,
}
