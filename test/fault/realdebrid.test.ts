import { afterAll, expect, test } from 'vitest'
import { generated } from '../../src/providers/realdebrid/emulator/index.ts'
import { withFaults } from '../../src/sandbox/faults.ts'
import { realdebridScene } from '../kit/realdebrid-scene.ts'
import { type Cell, cellsOf, complaintsOf, type Expected } from './fault-matrix.ts'
import { FOLDER, LINK, type RealdebridCall, realdebridCalls, SURVEY } from './realdebrid-calls.ts'
import { expectedOf } from './realdebrid-rules.ts'

let cells = 0
let struck = 0

// Every scene holds the promises as well: deadline, no token elsewhere, nothing half-written, nothing left in silence.
async function run({ call, what, occurrence, when }: Cell<RealdebridCall>): Promise<Expected> {
  let hits = 0
  const scene = realdebridScene({
    burst: { calls: 1_000, ms: 10_000 },
    wrap: (inner, { clock }) => {
      const times = occurrence === 'once' ? 1 : Number.MAX_SAFE_INTEGER
      const faulty = withFaults(inner, [{ on: { path: '/*', times }, what, when }], clock)
      return async (request, signal) => {
        const { pathname, search } = new URL(request.url)
        if (!call.pattern.test(`${request.method} ${pathname}${search}`)) return await inner(request, signal)
        hits++
        return await faulty.send(request, signal)
      }
    },
  })
  const { control } = scene.emulator
  control.addFile({ link: LINK, name: 'tides.csv', content: generated(4_096, 1) })
  control.addFolder({ link: FOLDER, links: [LINK] })
  const content = generated(4_096, 2)
  const { hash, magnet } = control.addTorrent({ ...SURVEY, files: [{ path: SURVEY.name, content }] })
  const { verdict } = await scene.run({ magnets: magnet, 'timeout-minutes': '60', ...call.inputs })
  expect(hits, 'the call was made').toBeGreaterThan(0)
  const ours = control.torrents().filter(one => one.hash === hash)
  expect(ours.length + control.deleted.torrents.length, 'torrents that were added').toBeLessThanOrEqual(1)
  struck++
  return verdict
}

test.each(realdebridCalls)('realdebrid-fetch and a fault at: $name', async call => {
  const all = cellsOf(call)
  cells += all.length
  expect(await complaintsOf(all, run, expectedOf)).toEqual([])
})

afterAll(() => console.log(`realdebrid-fetch: ${struck} of ${cells} cells of the fault matrix were run.`))
