import { ShipgateError } from '../../../../core/errors.ts'
import { counted } from '../../../../core/quantities.ts'
import type { Divio } from '../../client.ts'
import type { Target } from './find-target.ts'

/**
 * Throws `variables_missing` with all the names that are not set for the environment. Set is what has a value, and what is
 * sensitive: of that the value is not told. Names count as they are written.
 */
export async function checkVariables(api: Divio, target: Target, required: readonly string[]): Promise<void> {
  const missing = new Set(required)
  for await (const one of api.variables(target.environment.uuid)) {
    if (missing.size === 0) return
    // Unknown: whether variables of a whole application are listed, and how. Those of no other environment count.
    const isHere =
      one.environment == null
        ? one.application == null || one.application === target.application.uuid
        : one.environment === target.environment.uuid
    if (isHere && one.isSet) missing.delete(one.name)
  }
  if (missing.size === 0) return
  throw new ShipgateError(
    'variables_missing',
    `${counted(missing.size, 'environment variable')} of ${target.environment.slug ?? 'the environment'} must be set and ${missing.size === 1 ? 'is' : 'are'} not: ${[...missing].join(', ')}.`,
  )
}
