import type { ReasonCode } from '../../../../core/reason-codes.ts'
import type { Backup, Part, ServiceInstance } from '../../wire.ts'
import { instanceLabel } from './world.ts'

/** Why a backup is not complete. */
export interface Flaw {
  readonly code: Extract<ReasonCode, 'backup_empty' | 'backup_partial' | 'backup_failed' | 'provider_error'>
  /** Completes "Backup x …". */
  readonly words: string
  /** True when it may be that Divio has only not said everything yet. */
  readonly mayPass: boolean
}

export interface Judged {
  readonly backup: Backup
  readonly parts: readonly Part[]
  /** What the backup was to hold. */
  readonly instances: readonly ServiceInstance[]
}

/**
 * What is wrong with a backup whose state is COMPLETED; undefined when it is complete: Divio says SUCCESS, every instance
 * has a part, and every part has ended without errors and holds something. A storage may be empty, a database is not.
 */
export function flawOf({ backup, parts, instances }: Judged): Flaw | undefined {
  const final = (code: Flaw['code'], words: string): Flaw => ({ code, words, mayPass: false })
  const troubles = troublesOf(parts, instances)
  const told = troubles.length === 0 ? '' : ` (${troubles.join('; ')})`
  const success = backup.success?.toUpperCase()
  if (success === 'PARTIAL') return final('backup_partial', `is only partial${told}`)
  if (success === 'FAILURE') return final('backup_failed', `failed${told}`)
  if (success !== 'SUCCESS') {
    const words =
      backup.success == null
        ? 'has ended, and Divio does not say whether it succeeded'
        : `has ended with the result "${backup.success}", which is not known`
    return { code: 'provider_error', words, mayPass: true }
  }
  if (parts.length === 0) return final('backup_empty', 'has no parts, although Divio calls it a success')
  if (troubles.length > 0) {
    const all = parts.every(part => part.errors.length > 0)
    return final(all ? 'backup_failed' : 'backup_partial', `has errors, although Divio calls it a success${told}`)
  }
  const open = parts.filter(part => !part.ended_at.set)
  if (open.length > 0) {
    const words = `is not complete: ${named(open, instances)} has not ended, although Divio calls it a success`
    return { code: 'backup_partial', words, mayPass: true }
  }
  const missing = missingOf(parts, instances)
  if (missing.length > 0) return final('backup_partial', `is not complete: it lacks ${missing.join(', ')}`)
  const unknown = parts.filter(part => part.size == null)
  if (unknown.length > 0) return final('backup_empty', `does not tell the size of ${named(unknown, instances)}`)
  const empty = parts.filter(part => part.size === 0 && typeOf(part, instances) !== 'storage')
  if (empty.length > 0) return final('backup_empty', `holds nothing of ${named(empty, instances)} (0 bytes)`)
  return undefined
}

/** The type of what a part holds, in lower case: `database`, `storage` or another; empty when it is not told. */
export function typeOf(part: Part, instances: readonly ServiceInstance[]): string {
  return (part.service_type ?? instanceOf(part, instances)?.type ?? '').toLowerCase()
}

/** What a part is called in sentences. */
export function partLabel(part: Part, instances: readonly ServiceInstance[]): string {
  const instance = instanceOf(part, instances)
  if (instance !== undefined) return instanceLabel(instance)
  return part.service_type?.toLowerCase() ?? `part ${part.uuid}`
}

function instanceOf(part: Part, instances: readonly ServiceInstance[]): ServiceInstance | undefined {
  return instances.find(({ uuid }) => uuid === part.service_instance)
}

function named(parts: readonly Part[], instances: readonly ServiceInstance[]): string {
  return parts.map(part => partLabel(part, instances)).join(', ')
}

function troublesOf(parts: readonly Part[], instances: readonly ServiceInstance[]): readonly string[] {
  return parts
    .filter(part => part.errors.length > 0)
    .map(part => `${partLabel(part, instances)}: ${part.errors.join(', ').replace(/\s+/g, ' ')}`)
}

/** Where parts do not tell what they are of, they can only be counted. */
function missingOf(parts: readonly Part[], instances: readonly ServiceInstance[]): readonly string[] {
  const told = parts.every(part => part.service_instance != null)
  if (told) return instances.filter(one => !parts.some(part => part.service_instance === one.uuid)).map(instanceLabel)
  return parts.length < instances.length ? [`${instances.length - parts.length} of ${instances.length} parts`] : []
}
