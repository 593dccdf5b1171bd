import type { DebrickedConfig } from '../../discovery/debricked-config.ts'
import { oneLine } from './one-line.ts'

const MOST_NAMED = 5

/** What the configuration that is sent with a scan takes from its result, one sentence each; `file` is its name. */
export function configEffects(config: DebrickedConfig | undefined, file: string): readonly string[] {
  const overrides = config?.override ?? []
  const dropped = [
    ...(config?.ignore?.packages ?? []).map(({ pURL, version }) => versioned(pURL, version)),
    ...overrides.filter(({ pURL }) => pURL === '').map(({ fileRegexes }) => `what ${likeFiles(fileRegexes)} bring`),
  ]
  const changed = overrides
    .filter(({ pURL }) => pURL !== '')
    .map(({ pURL, version, fileRegexes }) => `${likeFiles(fileRegexes)} as ${versioned(pURL, version || undefined)}`)
  const by = oneLine(file, 120)
  return [
    ...sentence(`Left out by ${by}`, dropped),
    ...sentence(`Read otherwise because of ${by}`, changed),
    ...sentence(`Permitted by the policies of ${by}`, config?.policies?.allow?.packages ?? []),
  ]
}

/** Whether findings may be gone because of the configuration. */
export function hidesFindings(config: DebrickedConfig | undefined): boolean {
  return (config?.ignore?.packages.length ?? 0) + (config?.override?.length ?? 0) > 0
}

function sentence(begin: string, all: readonly string[]): readonly string[] {
  if (all.length === 0) return []
  const named = all.slice(0, MOST_NAMED).map(one => oneLine(one, 120))
  const more = all.length > MOST_NAMED ? ` and ${all.length - MOST_NAMED} more (${all.length} in all)` : ''
  return [`${begin}: ${named.join(', ')}${more}.`]
}

function versioned(pURL: string, version: string | undefined): string {
  return version === undefined ? pURL : `${pURL} ${version}`
}

function likeFiles(regexes: readonly string[]): string {
  return `files like ${regexes.join(' or ')}`
}
