import { expect, test } from 'vitest'
import { divioScene, LIVE, SITE } from '../../../../test/kit/divio-scene.ts'
import type { Fault, FaultKind } from '../../../sandbox/faults.ts'
import { SeededRandom } from '../../../sandbox/kit/seeded-random.ts'
import { ENDS_WITHOUT_VERDICT, FAILS, NEVER_ENDS, PARTIAL_BACKUP } from '../emulator/index.ts'

const paths = ['/apps/v3/deployments/', '/apps/v3/deployments/:uuid/', '/apps/v3/backups/', '/apps/v3/backups/:uuid/']
const kinds: readonly FaultKind[] = [
  { kind: 'reset-before-headers' },
  { kind: 'stall-headers' },
  { kind: 'cut-mid-body' },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 504 },
  { kind: 'html-200' },
]

// The scene holds every run to the promises: one deployment, one backup, no pass without a success.
test.each(Array.from({ length: 80 }, (_, seed) => seed))('whatever others do meanwhile (seed %i)', async seed => {
  const random = new SeededRandom(seed)
  const pick = <T>(all: readonly T[]) => random.pick(all)
  const chance = (share: number) => random.next() < share
  const faults = Array.from({ length: random.integer(4) }, (): Fault => {
    const on = { path: pick(paths), method: pick(['GET', 'POST']), nth: 1 + random.integer(4) }
    return { on, when: pick(['before', 'after']), what: pick(kinds) }
  })
  const { run, emulator } = divioScene({
    seed,
    faults,
    whenBusy: pick(['refuse-400', 'refuse-409', 'queue', 'drop']),
    deploymentOrder: pick(['newest-first', 'oldest-first']),
    listOrder: pick(['newest-first', 'oldest-first', 'by-uuid']),
    backupFilters: pick(['ignored', 'honoured']),
    maxPageSize: pick([1, 3, 100]),
  })
  const { control } = emulator
  for (let others = random.integer(4); others > 0; others--) {
    const script = pick([{}, {}, FAILS, ENDS_WITHOUT_VERDICT, { durationMs: 600_000 }])
    control.after(random.next() * 600_000, at => void at.deployAs('ada', { environment: LIVE, script }))
  }
  control.scriptNext(pick([{}, {}, {}, FAILS, ENDS_WITHOUT_VERDICT, NEVER_ENDS, { verdictLagMs: 10_000 }]))
  control.scriptBackups(pick([{}, {}, {}, PARTIAL_BACKUP]))
  const proves = chance(0.5)
  const result = await run(
    {
      'if-busy': pick(['wait', 'wait', 'attach', 'fail']),
      ...(chance(0.5) && { backup: 'before-deploy', 'backup-max-age-minutes': pick(['0', '60', '10000']) }),
      ...(proves && { 'health-check-url': `${SITE}/version`, 'health-check-match': '{revision}' }),
    },
    { strangeRequests: true, ...(chance(0.2) && { cancelAfterMs: random.next() * 400_000 }) },
  )
  expect(result.verdict.reasonCode).not.toBe('internal_error')
})
