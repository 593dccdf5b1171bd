import { describe, expect, test } from 'vitest'
import { verdict } from '../../core/verdict.ts'
import type { EntryResult } from './entry-result.ts'
import { stageOutputs } from './stage-outputs.ts'

function backup(index: number, changes: Partial<EntryResult> = {}): EntryResult {
  return {
    entry: { stage: 'backup', index, name: undefined, uses: 'dbackup-run', with: {} },
    verdict: verdict('ok', 'Verified.'),
    startedAt: 0,
    endedAt: 1_500,
    outputs: {},
    detail: {},
    ...changes,
  }
}

describe('the outputs of a stage that is a list', () => {
  test('are at most 100 KB of JSON, whatever its entries say', () => {
    const long = verdict('backup_failed', '"漢'.repeat(4_000), { next: '\u0001'.repeat(3_000) })
    const entries = Array.from({ length: 50 }, (_, at) =>
      backup(at, { verdict: long, detail: { x: 'y'.repeat(9_000) } }),
    )
    const json = stageOutputs(entries)['backup-result-json'] ?? ''
    expect(Buffer.byteLength(json)).toBeLessThanOrEqual(100_000)
    const rows: unknown = JSON.parse(json)
    expect(rows).toHaveLength(50)
    expect((rows as object[])[0]).toMatchObject({
      decision: 'fail',
      'reason-code': 'backup_failed',
      'detail-in': 'result-json',
    })
  })

  test.each([
    ['missing_credentials', 'skipped', 'missing_credentials'],
    ['dry_run', 'skipped', 'dry_run'],
    ['internal_error', 'unknown', 'internal_error'],
  ] as const)('are no pass when one entry is skipped or unknown: %s', (code, decision, shown) => {
    const other = backup(1, { verdict: verdict(code, 'Nothing.', { decision }) })
    expect(stageOutputs([backup(0), other])).toMatchObject({
      'backup-decision': decision,
      'backup-reason-code': shown,
      'backup-duration-seconds': '1.5',
    })
  })
})
