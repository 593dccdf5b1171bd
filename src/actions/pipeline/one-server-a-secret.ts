import type { PlannedEntry } from './config/plan-pipeline.ts'
import { originOf, serverOf } from './server-of.ts'
import { labelOf } from './stages.ts'

/**
 * Sentences on secrets that would reach two servers. A release has one secret of each kind, and a list in the file may
 * name several servers: the key of one is none of the other's business.
 */
export function secretsForTwoServers(planned: readonly PlannedEntry[]): readonly string[] {
  const served = new Map<string, Map<string, string>>()
  for (const one of planned) {
    for (const [name, field] of Object.entries(one.definition.inputs)) {
      if (!field.secret || name === 'github-token' || (one.raw[name] ?? '').trim() === '') continue
      const server = name === 'health-check-header' ? originOf(one.raw['health-check-url']) : serverOf(one)
      if (server === undefined) continue
      const servers = served.get(name) ?? new Map<string, string>()
      served.set(name, servers)
      if (!servers.has(server)) servers.set(server, labelOf(one.entry))
    }
  }
  return [...served].flatMap(([name, servers]) =>
    servers.size < 2
      ? []
      : [
          `${name} would be sent to ${servers.size} servers, by ${[...servers.values()].join(' and ')}: give each server a step of its own.`,
        ],
  )
}
