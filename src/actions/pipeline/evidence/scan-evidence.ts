import type { EntryResult } from '../entry-result.ts'
import type { EvidenceScan } from './evidence-schema.ts'
import { knownCount, knownText, recordsOf } from './known-values.ts'

/** What the outputs of a scan say; the rules that were broken come beside. */
export function scanValues(outputs: Readonly<Record<string, string>>): Omit<EvidenceScan, 'stage' | 'failed-rules'> {
  const count = (name: string) => knownCount(outputs[`${name}-count`])
  return {
    'scan-id': knownText(outputs['scan-id']),
    'commit-id': knownText(outputs['commit-id']),
    'report-url': knownText(outputs['report-url']),
    'file-count': count('file'),
    counts: {
      total: count('vulnerability'),
      critical: count('critical'),
      high: count('high'),
      medium: count('medium'),
      low: count('low'),
      unscored: count('unscored'),
      new: count('new'),
      fixed: count('fixed'),
    },
    'excepted-count': count('excepted'),
  }
}

/** The scan of an entry; none when none was begun. */
export function scansOf({ outputs }: EntryResult, stage: string): readonly EvidenceScan[] {
  if (knownText(outputs['scan-id']) === null) return []
  const rules = recordsOf(parsed(outputs['failed-rules-json'])).map(rule => ({
    description: knownText(rule['description']) ?? '',
    url: knownText(rule['url']),
  }))
  return [{ stage, ...scanValues(outputs), 'failed-rules': rules }]
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
