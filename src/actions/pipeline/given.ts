import { Secret } from '../../core/secret.ts'
import type { ActionDefinition } from '../define.ts'
import type { RawInputs } from '../parse-inputs.ts'
import type { PlannedEntry } from './config/plan-pipeline.ts'
import type { ReleaseInputs } from './inputs.ts'
import type { StageEntry } from './stages.ts'

const HEADER = 'health-check-header'

/** What the release's own inputs give an action of it, as texts: the secrets it asks for, and the common inputs. */
export function givenTo(definition: ActionDefinition, inputs: ReleaseInputs, entry: StageEntry): RawInputs {
  const all = inputs as Readonly<Record<string, unknown>>
  const poll = inputs['poll-interval-seconds']
  const secrets = Object.entries(definition.inputs)
    // A list may have a deployment without a check of its health: the header is none of its business.
    .filter(([name, field]) => field.secret && (name !== HEADER || entry.with['health-check-url'] !== undefined))
    .map(([name]) => [name, revealed(all[name])] as const)
  return {
    ...Object.fromEntries(secrets),
    'poll-interval-seconds': poll === undefined ? 'auto' : String(poll / 1000),
    'max-retries': String(inputs['max-retries']),
    'dry-run': String(inputs['dry-run']),
    'on-unknown': inputs['on-unknown'],
    'on-missing-credentials': inputs['on-missing-credentials'],
    'ca-file': inputs['ca-file'],
    'allow-insecure-http': String(inputs['allow-insecure-http']),
  }
}

function revealed(value: unknown): string | undefined {
  return value instanceof Secret ? value.reveal() : undefined
}

/** The sentence on a header that no deployment would send; undefined when one does, or none was given. */
export function unusedHeader(inputs: ReleaseInputs, planned: readonly PlannedEntry[]): string | undefined {
  const given = (inputs as Readonly<Record<string, unknown>>)[HEADER] !== undefined
  const deploys = planned.filter(({ entry }) => entry.stage === 'deploy')
  const isUsed = deploys.some(({ entry }) => entry.with['health-check-url'] !== undefined)
  if (!given || isUsed || deploys.length === 0) return undefined
  return `${HEADER} is given, and no deployment of the file has a health-check-url`
}
