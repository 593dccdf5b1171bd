import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { withFaults } from '../../src/sandbox/faults.ts'
import { debrickedScene, pullRequest, push, type Scene } from '../kit/debricked-scene.ts'
import type { InProcessResult } from '../kit/in-process.ts'
import { type DebrickedCall, debrickedCalls, smallShop, usualInputs } from './debricked-calls.ts'
import { expectedOf } from './debricked-rules.ts'
import { type Cell, cellsOf, complaintsOf, type Expected } from './fault-matrix.ts'

let cells = 0
let struck = 0

// Every scene holds the promises as well: deadline, one scan started, no secret elsewhere, nothing half-written.
async function run({ call, what, occurrence, when }: Cell<DebrickedCall>): Promise<Expected> {
  let hits = 0
  const scene = debrickedScene({
    files: smallShop,
    ...call.scene,
    wrap: (inner, { clock, emulator }) => {
      const times = occurrence === 'once' ? 1 : Number.MAX_SAFE_INTEGER
      const faulty = withFaults(inner, [{ on: { path: '/*', times }, what, when }], clock)
      return async (request, signal) => {
        const url = new URL(request.url)
        const line = `${request.method} ${url.pathname.replace('/api/1.0/open', '')}${url.search}`
        if (!call.pattern.test(line) || call.only?.(emulator, url) === false) return await inner(request, signal)
        hits++
        return await faulty.send(request, signal)
      }
    },
  })
  scene.emulator.control.setRules([])
  call.prepare?.(scene.emulator)
  const inputs = typeof call.inputs === 'function' ? call.inputs(scene.emulator) : call.inputs
  const result = await scene.run(
    { ...usualInputs, ...inputs },
    {
      github: call.onPullRequest ? pullRequest : push,
      // To look at an upload whose finish never arrived is what the emulator finds strange.
      strangeRequests: call.kind === 'finish' && when === 'before',
    },
  )
  expect(hits, 'the call was made').toBeGreaterThan(0)
  struck++
  passesOnProofOnly(result, scene)
  startsOnce(scene, call)
  const fellBack = result.report.notChecked.some(sentence => sentence.includes('The list that comes with'))
  if (call.kind === 'optional' && occurrence === 'forever') expect(fellBack, 'the report says so').toBe(true)
  else if (call.kind !== 'optional') expect(fellBack).toBe(false)
  return result.verdict
}

function passesOnProofOnly({ verdict, outputs }: InProcessResult, { emulator, folder, sent }: Scene): void {
  if (verdict.decision !== 'pass' && verdict.decision !== 'warn') return
  const { files, scans } = emulator.control
  expect(files.map(file => file.path).sort()).toEqual(Object.keys(smallShop).sort())
  expect(new Set(files.map(file => file.ciUploadId)).size).toBe(1)
  expect(scans).toMatchObject([
    { done: true, ciUploadId: Number(outputs['scan-id']), commitId: Number(outputs['commit-id']) },
  ])
  // A plan without them is told apart, and is not a pass.
  const ordered = sent.some(({ url }) => url.pathname.endsWith('/sbom/generate'))
  const delivered = ordered && verdict.reasonCode !== 'plan_required'
  expect(existsSync(join(folder, 'sbom.json'))).toBe(delivered)
  expect(outputs['sbom-file'] !== undefined).toBe(delivered)
}

/** What may have started a scan, or made a document, is not sent again. */
function startsOnce({ sent, emulator }: Scene, call: DebrickedCall): void {
  const sentTo = (end: string) => sent.filter(({ url }) => url.pathname.endsWith(end)).length
  if (call.kind !== 'finish') expect(sentTo('/finishes/dependencies/files/uploads')).toBeLessThanOrEqual(1)
  if (call.kind !== 'order') expect(sentTo('/sbom/generate')).toBeLessThanOrEqual(1)
  const paths = emulator.control.files.map(file => file.path)
  expect(paths).toEqual([...new Set(paths)])
}

test.each(debrickedCalls)('debricked-scan and a fault at: $name', async call => {
  const all = cellsOf({ ...call, inPlans: true })
  cells += all.length
  expect(await complaintsOf(all, run, expectedOf)).toEqual([])
})

afterAll(() => console.log(`debricked-scan: ${struck} of ${cells} cells of the fault matrix were run.`))
