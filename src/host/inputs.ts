import type { ActionDefinition } from '../actions/define.ts'
import type { RawInputs } from '../actions/parse-inputs.ts'
import { shortestSecret } from './secret-forms.ts'

/** The variables of the process. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The variable that carries an input into the bundle. Composite steps get no INPUT_* from the runner, so the generated
 * action.yml maps each input by name; a dash would be dropped on the way by some shells.
 */
export function inputVariable(name: string): string {
  return `SHIPGATE_INPUT_${name.toUpperCase().replaceAll('-', '_')}`
}

export function readInputs(definition: ActionDefinition, env: Environment): RawInputs {
  return Object.fromEntries(Object.keys(definition.inputs).map(name => [name, env[inputVariable(name)]]))
}

/** The values of all secret inputs that were given, and the secrets inside them, as texts, for masking. */
export function secretValues(definition: ActionDefinition, raw: RawInputs): readonly string[] {
  return Object.entries(definition.inputs)
    .filter(([, field]) => field.secret)
    .flatMap(([name, field]) => {
      const value = raw[name]
      if (value === undefined || value.trim() === '') return []
      // A part of a few characters is in every other word: the runner would put holes into the whole log.
      const parts = (field.secretParts?.(value) ?? []).filter(part => part.trim().length >= shortestSecret)
      // The value is used trimmed; both forms may turn up in a log.
      return [...new Set([value.trim(), value, ...parts])]
    })
}
