import { afterAll, expect, test } from 'vitest'
import { withFaults } from '../../src/sandbox/faults.ts'
import { deploybotScene } from '../kit/deploybot-scene.ts'
import { type DeploybotCall, deploybotCalls } from './deploybot-calls.ts'
import { expectedOf } from './deploybot-rules.ts'
import { type Cell, cellsOf, complaintsOf, type Expected } from './fault-matrix.ts'

let cells = 0
let struck = 0

// Every scene holds the promises as well: deadline, one deployment, no token elsewhere, a pass is what is live.
async function run({ call, what, occurrence, when }: Cell<DeploybotCall>): Promise<Expected> {
  let hits = 0
  const scene = deploybotScene({
    deployMs: 10_000,
    wrap: (inner, { clock, emulator }) => {
      const times = occurrence === 'once' ? 1 : Number.MAX_SAFE_INTEGER
      const served = call.wrap?.(inner, clock) ?? inner
      const faulty = withFaults(served, [{ on: { path: '/*', times }, what, when }], clock)
      const lines: string[] = []
      return async (request, signal) => {
        const { pathname, search } = new URL(request.url)
        const line = `${request.method} ${pathname.replace('/api/v1', '')}${search}`
        const isMeant = call.pattern.test(line) && call.only?.({ emulator, lines }) !== false
        lines.push(line)
        if (!isMeant) return await served(request, signal)
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

test.each(deploybotCalls)('deploybot-deploy and a fault at: $name', async call => {
  const all = cellsOf(call)
  cells += all.length
  expect(await complaintsOf(all, run, expectedOf)).toEqual([])
})

afterAll(() => console.log(`deploybot-deploy: ${struck} of ${cells} cells of the fault matrix were run.`))
