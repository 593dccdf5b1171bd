import { Secret } from '../../core/secret.ts'
import type { ActionDefinition } from '../define.ts'
import type { RawInputs } from '../parse-inputs.ts'
import type { ReleaseInputs } from './inputs.ts'

/** What the release's own inputs give an action of it, as texts: the secrets it asks for, and the common inputs. */
export function givenTo(definition: ActionDefinition, inputs: ReleaseInputs): RawInputs {
  const all = inputs as Readonly<Record<string, unknown>>
  const poll = inputs['poll-interval-seconds']
  const secrets = Object.entries(definition.inputs)
    .filter(([, field]) => field.secret)
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
