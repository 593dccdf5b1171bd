import { commonOutputs } from '../common.ts'
import type { ActionDefinition } from '../define.ts'
import { resultData, resultJsonLimit } from '../result-json.ts'
import type { EntryResult } from './entry-result.ts'
import { worstOf } from './judge-release.ts'
import { actionsOfStage, type StageName, stageNames } from './stages.ts'

/** Characters, where the whole result of an entry does not fit. */
const LONGEST_SENTENCE = 2000

/** The outputs of the release: those of every action, with the name of the stage before them, and its own. */
export function releaseOutputs(actions: readonly ActionDefinition[]): Readonly<Record<string, string>> {
  const all: Record<string, string> = {
    'evidence-file': 'Absolute path of the evidence, when it was written.',
    'overridden-stages': 'Stages that ended badly and did not hold the deployment back, separated by commas.',
  }
  for (const stage of stageNames) {
    for (const id of actionsOfStage[stage]) {
      const action = actions.find(one => one.id === id)
      for (const [name, description] of Object.entries(action?.outputs ?? {})) {
        all[`${stage}-${name}`] ??= `Of stage ${stage}: ${lowerFirst(description)}`
      }
    }
  }
  return { ...all, ...commonOutputs }
}

/** What a stage as a whole exports; a stage that is a list has only these, its result-json is a list. */
export function stageOutputs(entries: readonly EntryResult[]): Readonly<Record<string, string>> {
  return Object.assign({}, ...stageNames.map(stage => outputsOf(stage, entries)))
}

function outputsOf(stage: StageName, all: readonly EntryResult[]): Record<string, string> {
  const entries = all.filter(one => one.entry.stage === stage)
  const [first, ...others] = entries
  if (first === undefined) return {}
  const worst = worstOf([first, ...others])
  const isList = first.entry.index !== undefined
  const starts = entries.flatMap(one => one.startedAt ?? [])
  const startedAt = starts.length === 0 ? undefined : Math.min(...starts)
  const endedAt = Math.max(...entries.flatMap(one => one.endedAt ?? one.startedAt ?? []))
  return {
    ...(isList ? {} : prefixed(stage, first.outputs)),
    [`${stage}-decision`]: worst.verdict.decision,
    [`${stage}-reason-code`]: worst.verdict.reasonCode,
    [`${stage}-result-json`]: isList ? listJson(entries) : resultJson(first, resultJsonLimit),
    [`${stage}-started-at`]: startedAt === undefined ? '' : new Date(startedAt).toISOString(),
    [`${stage}-duration-seconds`]: startedAt === undefined ? '' : String(Math.round((endedAt - startedAt) / 100) / 10),
  }
}

function prefixed(stage: StageName, outputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [`${stage}-${name}`, value]))
}

function listJson(entries: readonly EntryResult[]): string {
  // Brackets and commas; each entry gets an equal part of the limit.
  const each = Math.floor((resultJsonLimit - 2) / entries.length) - 1
  return `[${entries.map(one => resultJson(one, each)).join(',')}]`
}

/** What does not fit is in the result-json of the release, or in the file that it names. */
function resultJson(result: EntryResult, limit: number): string {
  const { head, whole } = resultOf(result)
  const json = JSON.stringify(whole)
  if (Buffer.byteLength(json) <= limit) return json
  const { message, next } = result.verdict
  // Of fifty entries even the sentences may be too long.
  for (let most = LONGEST_SENTENCE; ; most = Math.floor(most / 2)) {
    const said = { message: message.slice(0, most), next: next.slice(0, most) }
    const short = JSON.stringify({ ...head, ...said, 'detail-in': 'result-json' })
    if (most === 0 || Buffer.byteLength(short) <= limit) return short
  }
}

/** The result of one entry as JSON data. */
export function resultOf({ entry, verdict, startedAt, endedAt, outputs, detail }: EntryResult) {
  return resultData({
    action: entry.uses,
    verdict,
    startedAt: startedAt === undefined ? undefined : new Date(startedAt).toISOString(),
    durationSeconds:
      startedAt === undefined || endedAt === undefined ? undefined : Math.round((endedAt - startedAt) / 100) / 10,
    own: outputs,
    detail,
  })
}

function lowerFirst(text: string): string {
  // A word in code or a name of capitals stays as it is.
  return /^[A-Z][a-z]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text
}
