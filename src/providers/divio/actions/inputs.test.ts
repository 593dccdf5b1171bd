import { expect, test } from 'vitest'
import { divioScene } from '../../../../test/kit/divio-scene.ts'

test.each([
  [{ rollback: 'on-failure' }, 'rollback is not possible here: Divio has no call that deploys an earlier commit'],
  [{ zone: 'https://divio.com' }, 'zone is not a host name'],
  [{ zone: 'divio.com/evil' }, 'zone is not a host name'],
  [{ zone: 'acme.example', 'api-url': 'https://api.divio.com' }, 'zone or api-url can be given, and not both'],
  [{ 'backup-max-age-minutes': '5' }, 'backup-max-age-minutes is given, but backup is none'],
  [{ 'backup-download-path': 'x' }, 'backup-download-path is given, but backup is none'],
  [{ 'wait-for-completion': 'false', 'log-file': 'x' }, 'log-file needs wait-for-completion'],
  [{ 'build-mode': 'forced' }, 'accepted are AUTO, ADOPT, FORCE'],
])('%o is refused before any request', async (inputs, words) => {
  const { run, sent } = divioScene()
  const result = await run(inputs)
  expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
  expect(result.verdict.message).toContain(words)
  expect(sent()).toEqual([])
})

test.each(['https://api.divio.com', 'https://api.divio.com/apps/v3', 'https://api.divio.com/apps/v3/'])(
  'the address %s of the API leads to the control panel',
  async address => {
    const { run } = divioScene()
    const result = await run({ 'api-url': address, 'build-mode': 'force' })
    expect(result.verdict.decision).toBe('pass')
    expect(result.outputs['deployment-url']).toMatch(/^https:\/\/control\.divio\.com\/o\//)
  },
)
