import { expect, test } from 'vitest'
import { divioScene, LIVE } from '../../../../test/kit/divio-scene.ts'
import { NEVER_ENDS } from '../emulator/index.ts'

const POST = '/apps/v3/deployments/'

test('waits for the end of another deployment, then makes its own', async () => {
  const { run, emulator } = divioScene()
  const other = emulator.control.deployAs('ada', { environment: LIVE })
  const result = await run()
  expect(result.verdict).toMatchObject({ decision: 'pass' })
  expect(result.outputs['deployment-id']).not.toBe(other.uuid)
})

test('attaches when told to, and never calls that a pass', async () => {
  const { run, emulator } = divioScene()
  const other = emulator.control.deployAs('ada', { environment: LIVE })
  const result = await run({ 'if-busy': 'attach', backup: 'before-deploy' })
  expect(result.verdict).toMatchObject({ decision: 'warn', reasonCode: 'ok' })
  expect(result.outputs['deployment-id']).toBe(other.uuid)
  expect(emulator.control.madeByApi).toEqual([])
  expect(result.report.notChecked).toContain('No backup was made: the deployment that was followed ran already.')
})

test('fails at once when told to', async () => {
  const { run, emulator } = divioScene()
  emulator.control.deployAs('ada', { environment: LIVE })
  const result = await run({ 'if-busy': 'fail' })
  expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'environment_busy' })
  expect(emulator.control.madeByApi).toEqual([])
})

test('an environment that never becomes free ends as unknown', async () => {
  const { run, emulator } = divioScene()
  emulator.control.deployAs('ada', { environment: LIVE, script: NEVER_ENDS })
  const result = await run({ 'timeout-minutes': '10' })
  expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'environment_busy' })
})

test.each(['refuse-400', 'refuse-409', 'queue'] as const)(
  'somebody is quicker, and Divio answers with %s',
  async whenBusy => {
    const scene = divioScene({ whenBusy, wrap: exchange => deployBefore(() => scene, exchange) })
    const result = await scene.run()
    expect(result.verdict).toMatchObject({ decision: 'pass' })
    expect(scene.emulator.control.deployments.filter(({ origin }) => origin === 'person')).not.toEqual([])
  },
)

test('somebody is quicker, and Divio drops ours', async () => {
  const scene = divioScene({ whenBusy: 'drop', wrap: exchange => deployBefore(() => scene, exchange) })
  expect((await scene.run()).verdict).toMatchObject({ decision: 'fail', reasonCode: 'deployment_failed' })
})

test('somebody is quicker, and if-busy is fail', async () => {
  const scene = divioScene({ wrap: exchange => deployBefore(() => scene, exchange) })
  const result = await scene.run({ 'if-busy': 'fail' })
  expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'environment_busy' })
})

test('a refusal in words that nobody knows is understood by looking', async () => {
  const odd = JSON.stringify({ non_field_errors: ['Wet paint.'] })
  const scene = divioScene({
    wrap: exchange => deployBefore(() => scene, exchange),
    faults: [{ on: { method: 'POST', path: POST }, what: { kind: 'status', status: 400, body: odd } }],
  })
  expect((await scene.run()).verdict).toMatchObject({ decision: 'pass' })
})

test.each([
  [{ non_field_errors: ['Wet paint.'] }, 'Wet paint'],
  [{ environment: ['Is running out of credit.'] }, 'environment: Is running out of credit'],
])('a refusal for another reason is quoted and final', async (body, words) => {
  const { run, emulator } = divioScene({
    faults: [{ on: { method: 'POST', path: POST }, what: { kind: 'status', status: 400, body: JSON.stringify(body) } }],
  })
  const result = await run()
  expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
  expect(result.verdict.message).toContain(words)
  expect(emulator.control.madeByApi).toEqual([])
})

test('a refusal stays one when the look after it fails, and nothing is sent again', async () => {
  const body = JSON.stringify({ non_field_errors: ['Wet paint.'] })
  const posted: string[] = []
  const { run } = divioScene({
    faults: [{ on: { method: 'POST', path: POST }, what: { kind: 'status', status: 400, body } }],
    wrap: exchange => async (request, signal) => {
      if (request.method === 'POST') posted.push(request.url)
      const isLook = request.method === 'GET' && new URL(request.url).pathname === POST
      if (isLook && posted.length > 0)
        return { kind: 'response', status: 200, headers: {}, body: once(new Uint8Array()) }
      return await exchange(request, signal)
    },
  })
  const result = await run()
  expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
  expect(result.verdict.message).toMatch(/Wet paint\. Whether that is because another deployment runs is not known\./)
  expect(posted).toHaveLength(1)
})

test.each([
  [400, { non_field_errors: ['A payment is pending.'] }, 'A payment is pending'],
  [409, { detail: 'The plan allows no further deployment.' }, 'The plan allows no further deployment'],
])('a refusal with %i while nothing runs is final, whatever its words', async (status, body, words) => {
  const scene = divioScene({
    faults: [{ on: { method: 'POST', path: POST }, what: { kind: 'status', status, body: JSON.stringify(body) } }],
  })
  const result = await scene.run()
  expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
  expect(result.verdict.message).toContain(words)
  expect(triggersOf(scene)).toHaveLength(1)
  expect(result.tookMs).toBeLessThan(60_000)
})

test('an answer that names a deployment of before is not taken for ours, and the trigger is not sent for ever', async () => {
  const scene = divioScene({ wrap: exchange => nameAnOld(() => scene, exchange) })
  const result = await scene.run()
  expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
  expect(result.verdict.message).toMatch(/was there before\. Whether a deployment was started is not known/)
  expect(triggersOf(scene)).toHaveLength(2)
  expect(result.tookMs).toBeLessThan(5 * 60_000)
})

test('where the deployment was started all the same, it is found and nothing is sent again', async () => {
  const scene = divioScene({ wrap: exchange => nameAnOld(() => scene, exchange, true) })
  const result = await scene.run()
  expect(result.verdict).toMatchObject({ decision: 'warn', reasonCode: 'ok' })
  expect(result.outputs['deployment-id']).toBe(scene.emulator.control.madeByApi[0]?.uuid)
  expect(triggersOf(scene)).toHaveLength(1)
})

type Scene = ReturnType<typeof divioScene>
type Exchange = Parameters<NonNullable<NonNullable<Parameters<typeof divioScene>[0]>['wrap']>>[0]

/** Somebody presses Deploy right before the first trigger arrives. */
function deployBefore(scene: () => Scene, exchange: Exchange): Exchange {
  let done = false
  return (request, signal) => {
    if (request.method === 'POST' && new URL(request.url).pathname === POST && !done) {
      done = true
      scene().emulator.control.deployAs('ada', { environment: LIVE })
    }
    return exchange(request, signal)
  }
}

/** Divio answers every trigger with what was deployed last; whether it starts something, too, is told. */
function nameAnOld(scene: () => Scene, exchange: Exchange, starts = false): Exchange {
  return async (request, signal) => {
    if (request.method !== 'POST') return await exchange(request, signal)
    const { control } = scene().emulator
    const old = control.deployments.find(one => one.commit === control.live(LIVE))
    if (starts) await exchange(request, signal)
    const body = new TextEncoder().encode(JSON.stringify({ uuid: old?.uuid, success: true }))
    return { kind: 'response', status: 200, headers: {}, body: once(body) }
  }
}

const triggersOf = (scene: Scene) =>
  scene.sent().filter(({ method, url }) => method === 'POST' && url.pathname === POST)

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
