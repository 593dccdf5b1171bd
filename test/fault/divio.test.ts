import { afterAll, expect, test } from 'vitest'
import { withFaults } from '../../src/sandbox/faults.ts'
import { divioScene, STORAGE } from '../kit/divio-scene.ts'
import { type DivioCall, divioCalls } from './divio-calls.ts'
import { expectedOf } from './divio-rules.ts'
import { quick, sizeBackups, smallWorld } from './divio-world.ts'
import { type Cell, cellsOf, complaintsOf, type Expected } from './fault-matrix.ts'

let cells = 0
let struck = 0

/** What is asked before the trigger: without a good answer nothing is deployed. */
const comesFirst = new Set(
  divioCalls.slice(
    0,
    divioCalls.findIndex(({ name }) => name === 'trigger'),
  ),
)

// Every scene holds the promises as well: deadline, one deployment, one backup, no token elsewhere, a proved pass.
async function run({ call, fault, what, occurrence, when }: Cell<DivioCall>): Promise<Expected> {
  let hits = 0
  const times = occurrence === 'once' ? 1 : Number.MAX_SAFE_INTEGER
  const planned = { on: { path: '/*', times }, what, when }
  const scene = divioScene({
    ...quick,
    world: smallWorld,
    ...(call.kind === 'file' && { storageFaults: [planned] }),
    wrap: (inner, { clock, emulator }) => {
      const served = call.wrap?.(inner, clock) ?? inner
      const faulty = withFaults(served, [planned], clock)
      const lines: string[] = []
      return async (request, signal) => {
        const { pathname, search } = new URL(request.url)
        const line = `${request.method} ${pathname.replace('/apps/v3', '')}${search}`
        const isMeant = call.pattern.test(line) && call.only?.({ emulator, lines }) !== false
        lines.push(line)
        if (!isMeant) return await served(request, signal)
        hits++
        return await faulty.send(request, signal)
      }
    },
  })
  sizeBackups(scene.emulator)
  call.prepare?.(scene.emulator)
  // What is sent elsewhere without the token is a complaint of the emulator, and the fault's own doing.
  const inputs = { ...call.inputs, ...(fault === 'oversized' && { 'poll-interval-seconds': '60' }) }
  const { verdict } = await scene.run(inputs, { strangeRequests: fault === 'redirect, other origin' })
  if (call.kind === 'file') hits = scene.sent().filter(({ url }) => url.origin === STORAGE).length
  expect(hits, 'the call was made').toBeGreaterThan(0)
  const { madeByApi } = scene.emulator.control
  if (comesFirst.has(call) && verdict.decision !== 'pass') expect(madeByApi, 'deployed all the same').toEqual([])
  // The service would let it pass in silence.
  expect(scene.emulator.notes.filter(note => note.includes('unknown query key'))).toEqual([])
  struck++
  return verdict
}

test.each(divioCalls)('divio-deploy and a fault at: $name', async call => {
  const all = cellsOf(call)
  cells += all.length
  expect(await complaintsOf(all, run, expectedOf)).toEqual([])
})

afterAll(() => console.log(`divio-deploy: ${struck} of ${cells} cells of the fault matrix were run.`))
