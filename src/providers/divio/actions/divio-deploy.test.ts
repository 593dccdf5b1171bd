import { expect, test } from 'vitest'
import { divioScene, SITE } from '../../../../test/kit/divio-scene.ts'
import type { Github, NewDeployment } from '../../../actions/github.ts'
import { MAP_COMMITS } from '../emulator/index.ts'

test('deploys, waits and says that nothing proves the commit', async () => {
  const { run, emulator } = divioScene()
  const result = await run()
  expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
  expect(result.outputs).toMatchObject({
    revision: '',
    'previous-revision': '',
    'deployment-id': emulator.control.madeByApi[0]?.uuid,
    'deployment-url': 'https://control.divio.com/o/q7hn3vkz2mfxe5t4ydwla6porc/app/t5wqk2pzr7vn4hxc3mlbd6yaeo/',
    status: 'finished',
    'log-file': '',
    'timed-out': 'false',
  })
  expect(emulator.control.madeByApi[0]).toMatchObject({ buildMode: 'AUTO', commit: MAP_COMMITS.main })
  expect(result.report.notChecked.join('\n')).toContain('Which commit is live: Divio does not tell.')
})

test('a health check with the revision proves the commit', async () => {
  const { run } = divioScene()
  const result = await run({ 'health-check-url': `${SITE}/version`, 'health-check-match': '{revision}' })
  expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
  expect(result.outputs).toMatchObject({ revision: MAP_COMMITS.main, health: 'healthy' })
})

test("GitHub's record names the environment by its name, also when it was asked for by its id", async () => {
  const { run, emulator } = divioScene()
  const created: NewDeployment[] = []
  const githubApi = {
    createDeployment: async (deployment: NewDeployment) => {
      created.push(deployment)
      return { kind: 'created', id: 7 }
    },
    setDeploymentState: async () => ({ kind: 'set' }),
  } as unknown as Github
  const { verdict } = await run(
    { environment: 'b6tnw3qxk5vz2hpm7rcld4yeao', 'github-deployment': 'true', 'github-token': 'ghs_example_token' },
    { githubApi },
  )
  expect(verdict.decision).toBe('pass')
  expect(emulator.control.madeByApi).toHaveLength(1)
  expect(created).toMatchObject([{ environment: 'live', ref: MAP_COMMITS.main }])
})
