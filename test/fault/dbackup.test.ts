import { afterAll, expect, test } from 'vitest'
import { withFaults } from '../../src/sandbox/faults.ts'
import { dbackupScene } from '../kit/dbackup-scene.ts'
import { type DbackupCall, dbackupCalls } from './dbackup-calls.ts'
import { expectedOf } from './dbackup-rules.ts'
import { type Cell, cellsOf, complaintsOf, type Expected } from './fault-matrix.ts'

let cells = 0
let struck = 0

// Every scene holds the promises as well: deadline, one trigger, no key elsewhere, nothing half-written, nothing left.
async function run({ call, what, occurrence, when }: Cell<DbackupCall>): Promise<Expected> {
  let hits = 0
  const scene = dbackupScene({
    wrap: (inner, { clock, emulator }) => {
      const times = occurrence === 'once' ? 1 : Number.MAX_SAFE_INTEGER
      const served = call.wrap?.(inner) ?? inner
      const faulty = withFaults(served, [{ on: { path: '/*', times }, what, when }], clock)
      return async (request, signal) => {
        const { pathname, search } = new URL(request.url)
        const triggered = emulator.control.accepted.length > 0
        const inPhase = call.phase === undefined || (call.phase === 'after') === triggered
        if (!inPhase || !call.pattern.test(`${request.method} ${pathname}${search}`))
          return await served(request, signal)
        hits++
        return await faulty.send(request, signal)
      }
    },
  })
  call.prepare?.(scene.emulator)
  const { verdict } = await scene.run(call.inputs)
  expect(hits, 'the call was made').toBeGreaterThan(0)
  struck++
  return verdict
}

test.each(dbackupCalls)('dbackup-run and a fault at: $name', async call => {
  const all = cellsOf(call)
  cells += all.length
  expect(await complaintsOf(all, run, expectedOf)).toEqual([])
})

afterAll(() => console.log(`dbackup-run: ${struck} of ${cells} cells of the fault matrix were run.`))
