import { describe, expect, test } from 'vitest'
import { BASE, deploybotScene, FRESH, PRODUCTION } from '../../../../test/kit/deploybot-scene.ts'
import { NEVER_ENDS, SHOP_COMMITS } from '../emulator/index.ts'

const live = { revision: SHOP_COMMITS.newest }

describe('a revision that is live already', () => {
  test('is deployed again by default', async () => {
    const { run, emulator } = deploybotScene()
    const result = await run(live)
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(emulator.control.madeByApi).toHaveLength(1)
  })

  test.each([
    ['skip', 'skipped'],
    ['fail', 'fail'],
  ])('same-revision: %s gives %s and starts nothing', async (policy, decision) => {
    const { run, emulator, sent } = deploybotScene()
    const result = await run({ ...live, 'same-revision': policy })
    expect(result.verdict).toMatchObject({ decision, reasonCode: 'already_deployed' })
    expect(result.outputs['revision']).toBe(SHOP_COMMITS.newest)
    expect(emulator.control.madeByApi).toEqual([])
    expect(sent.every(({ method }) => method === 'GET')).toBe(true)
  })

  test('is known by its abbreviation too', async () => {
    const { run } = deploybotScene()
    const result = await run({ revision: SHOP_COMMITS.newest.slice(0, 7), 'same-revision': 'skip' })
    expect(result.verdict).toMatchObject({ reasonCode: 'already_deployed' })
  })

  test('is not what another revision is', async () => {
    const { run } = deploybotScene()
    const result = await run({ 'same-revision': 'skip' })
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(result.outputs['previous-revision']).toBe(SHOP_COMMITS.newest)
  })

  test('nothing is live yet', async () => {
    const { run } = deploybotScene()
    const result = await run({ environment: 'Preview', 'same-revision': 'skip' })
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(result.outputs['previous-revision']).toBe('')
  })
})

describe('dry-run', () => {
  test('starts nothing, fetches nothing and says what it would do', async () => {
    const { run, emulator, sent } = deploybotScene()
    const result = await run({ 'dry-run': 'true', 'github-deployment': 'true' })
    expect(result.verdict).toMatchObject({ decision: 'skipped', reasonCode: 'dry_run' })
    expect(emulator.control).toMatchObject({ madeByApi: [], refreshes: 0 })
    expect(sent.every(({ method }) => method === 'GET')).toBe(true)
    expect(result.report.tables[0]?.rows[0]?.join()).toContain(FRESH)
  })
})

describe('wait-for-completion: false', () => {
  test('claims nothing', async () => {
    const { run, emulator } = deploybotScene()
    emulator.control.scriptNext(NEVER_ENDS)
    const result = await run({ 'wait-for-completion': 'false' })
    expect(result.verdict).toMatchObject({ decision: 'warn', reasonCode: 'not_waited' })
    expect(result.outputs).toMatchObject({ revision: '', status: 'waiting' })
    expect(result.outputs['deployment-url']).toBe(`${BASE}/311/deployments/${result.outputs['deployment-id']}`)
    expect(result.left).toEqual([])
    expect(result.report.notes.join()).toContain('goes on')
  })

  test.each([
    ['a health check', { 'health-check-url': 'https://shop.test/' }],
    ['a rollback', { rollback: 'on-failure' }],
  ])('does not go with %s', async (_, inputs) => {
    const { run, sent } = deploybotScene()
    const result = await run({ 'wait-for-completion': 'false', ...inputs })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(sent).toEqual([])
  })
})

describe('what is sent with the trigger', () => {
  /** The bodies of the triggers, in order. */
  async function sentWith(inputs: Readonly<Record<string, string>>) {
    const { run, emulator } = deploybotScene()
    await run(inputs)
    return emulator.journal.entries
      .filter(({ method }) => method === 'POST')
      .map(({ body }) => JSON.parse(body) as Record<string, unknown>)
  }

  test('the commit, both switches and the mark of the run, whatever the defaults of the service are', async () => {
    const bodies = await sentWith({})
    expect(bodies.length).toBeGreaterThan(0)
    for (const body of bodies) {
      expect(body).toEqual({
        environment_id: PRODUCTION,
        deployed_version: FRESH,
        deploy_from_scratch: false,
        trigger_notifications: true,
        comment: expect.stringMatching(/^\[shipgate 4711\.1 \w{8}\]$/),
      })
    }
  })

  test('what the inputs say', async () => {
    const [body] = await sentWith({
      comment: 'Release 7',
      'deploy-from-scratch': 'true',
      'trigger-notifications': 'false',
      'user-email': 'Ines@Fernhill.Example',
    })
    expect(body).toMatchObject({
      deploy_from_scratch: true,
      trigger_notifications: false,
      user_id: 57,
      comment: expect.stringMatching(/^\[shipgate \S+ \w{8}\] Release 7$/),
    })
  })

  test('quiet means quiet', async () => {
    const { run, emulator } = deploybotScene()
    await run({ 'trigger-notifications': 'false' })
    expect(emulator.control.notifications).toEqual([])
  })

  test('a user beyond the first page of users', async () => {
    const [body] = await sentWith({ 'user-email': 'hugo.grau@fernhill.example' })
    expect(body?.['user_id']).toBeGreaterThan(100)
  })
})

describe('an environment that deploys by itself', () => {
  test('is warned about, and deployed once all the same', async () => {
    const { run, emulator } = deploybotScene()
    emulator.control.setAutomatic(PRODUCTION, true)
    const result = await run()
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(result.log.join('\n')).toMatch(/warning: .*by itself on every push/)
    expect(result.report.notes.join()).toContain('by itself on every push')
    expect(emulator.control.deployments.filter(({ origin }) => origin === 'push')).toMatchObject([{ state: 'skipped' }])
  })

  test("when the push's own deployment takes our place, it is followed", async () => {
    const { run, emulator } = deploybotScene()
    const { control } = emulator
    control.setAutomatic(PRODUCTION, true)
    control.scriptNext({ queueMs: 60_000 })
    control.after(20_000, later => void later.push({ repository: 'shop', sha: 'ab'.repeat(20) }))
    const result = await run()
    expect(result.verdict).toMatchObject({ decision: 'warn', reasonCode: 'deployment_superseded' })
    expect(result.verdict.message).toContain('ab'.repeat(20))
  })
})
