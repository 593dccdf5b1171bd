import { describe, expect, test } from 'vitest'
import type { Decision, ReasonCode } from '../../core/reason-codes.ts'
import { verdict } from '../../core/verdict.ts'
import type { EntryResult } from './entry-result.ts'
import { judgeRelease } from './judge-release.ts'
import type { StageName } from './stages.ts'

function ended(stage: StageName, reasonCode: ReasonCode = 'ok', decision?: Decision): EntryResult {
  const isBlocked = reasonCode === 'stage_blocked'
  return {
    entry: { stage, index: undefined, name: undefined, uses: 'any', with: {} },
    verdict: verdict(reasonCode, `The ${stage} said ${reasonCode}.`, decision === undefined ? {} : { decision }),
    startedAt: isBlocked ? undefined : 0,
    endedAt: isBlocked ? undefined : 1,
    outputs: {},
    detail: {},
  }
}

function judge(
  entries: readonly EntryResult[],
  { deployDespite = [], tolerant = [] }: { deployDespite?: StageName[]; tolerant?: string[] } = {},
) {
  return judgeRelease(entries, { deployDespite, tolerant: new Set(tolerant) })
}

describe('a pass', () => {
  test.each<[string, EntryResult]>([
    ['a deployment that was only rehearsed', ended('deploy', 'dry_run')],
    ['a deployment that the service skipped', ended('deploy', 'deployment_skipped', 'skipped')],
    ['a backup that was only rehearsed', ended('backup', 'dry_run')],
    ['a scan without its secret', ended('scan', 'missing_credentials', 'skipped')],
  ])('is not claimed beside %s', (_, one) => {
    const { verdict: said } = judge([ended('fetch'), one])
    expect(said).toMatchObject({ decision: 'skipped', reasonCode: one.verdict.reasonCode })
    expect(said.message).toContain(' fetch passed.')
  })

  test('is one where there was nothing to do: it is live already, nothing matched', () => {
    const { verdict: said } = judge([
      ended('backup'),
      ended('fetch', 'nothing_matched', 'skipped'),
      ended('deploy', 'already_deployed'),
    ])
    expect(said).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
  })
})

describe('on-unknown of an entry', () => {
  test('excuses only that entry', () => {
    const entries = [ended('scan', 'timed_out'), ended('backup', 'network_error')]
    expect(judge(entries, { tolerant: ['scan'] }).verdict.onUnknown).toBeUndefined()
    expect(judge(entries, { tolerant: ['scan', 'backup'] }).verdict.onUnknown).toBe('warn')
  })

  test('hides no error of our own, which is red in any case', () => {
    const { verdict: said } = judge([ended('scan', 'timed_out'), ended('backup', 'internal_error')])
    expect(said).toMatchObject({ decision: 'unknown', reasonCode: 'internal_error' })
    expect(said.message).toContain('Not good either: scan (unknown, timed_out).')
  })
})

describe('deploy-despite', () => {
  const despite = { deployDespite: ['scan'] } satisfies { deployDespite: StageName[] }

  test('excuses nothing when no deployment came of it', () => {
    const blocked = judge(
      [ended('scan', 'gate_failed'), ended('backup', 'backup_empty'), ended('deploy', 'stage_blocked')],
      despite,
    )
    expect(blocked.overridden).toEqual([])
    expect(blocked.verdict.message).not.toContain('was started despite')
    const withoutSecret = judge(
      [ended('scan', 'gate_failed'), ended('deploy', 'missing_credentials', 'skipped')],
      despite,
    )
    expect(withoutSecret.verdict).toMatchObject({ decision: 'fail', reasonCode: 'gate_failed' })
  })

  test('of a scan that was only rehearsed is recorded like any other', () => {
    const judged = judge([ended('scan', 'dry_run'), ended('deploy')], despite)
    expect(judged.verdict).toMatchObject({ decision: 'warn', reasonCode: 'dry_run' })
    expect(judged.overridden.map(({ entry }) => entry.stage)).toEqual(['scan'])
  })

  test('is no word on a release that was a rehearsal as a whole', () => {
    const judged = judge([ended('scan', 'dry_run'), ended('deploy', 'dry_run')], despite)
    expect(judged).toMatchObject({ overridden: [], verdict: { decision: 'skipped', reasonCode: 'dry_run' } })
  })
})
