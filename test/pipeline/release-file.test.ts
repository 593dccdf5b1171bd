import { describe, expect, test } from 'vitest'
import { homes, releaseScene, wholeRelease } from '../kit/release-scene.ts'

describe('the file of a release', () => {
  test('every problem has its line, as an annotation too, and nothing is sent', async () => {
    const scene = releaseScene()
    const file = wholeRelease
      .replace('job: Shop Daily', 'jobs: Shop Daily')
      .replace('rollback: on-failure', 'rollback: always')
    const result = await scene.run({}, { file })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(result.verdict.message).toMatch(
      /line \d+, column \d+: .*jobs.*did you mean job\?.*line \d+, column \d+: .*rollback/i,
    )
    const lines = result.report.annotations.map(({ file: path, line }) => [path, line])
    expect(lines).toEqual([
      ['.github/shipgate.yml', 1 + file.split('\n').findIndex(line => line.includes('jobs:'))],
      ['.github/shipgate.yml', 1 + file.split('\n').findIndex(line => line.includes('rollback:'))],
    ])
    expect(scene.sent).toEqual([])
  })

  test('that is not there is told with what to do', async () => {
    const scene = releaseScene()
    const result = await scene.run({ 'config-file': 'release.yml' })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(result.verdict.message).toContain('(ENOENT): release.yml')
    expect(result.verdict.next).toContain('Check out the repository')
  })

  test('may not send one secret to two servers', async () => {
    const scene = releaseScene()
    const file = `version: 1
stages:
  backup:
    - { name: shop, uses: dbackup-run, with: { dbackup-url: '${homes.dbackup}', job: Shop Daily } }
    - { name: map, uses: dbackup-run, with: { dbackup-url: 'https://other.test', job: Map } }
`
    const result = await scene.run({}, { file })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(result.verdict.message).toContain(
      'dbackup-api-key would be sent to 2 servers, by backup (shop) and backup (map)',
    )
    expect(scene.sent).toEqual([])
  })

  test('may not name one target twice, however its server is written', async () => {
    const scene = releaseScene()
    const file = `version: 1
stages:
  backup:
    - { name: a, uses: dbackup-run, with: { dbackup-url: '${homes.dbackup}', job: [Shop Files, Shop Daily] } }
    - { name: b, uses: dbackup-run, with: { dbackup-url: '${homes.dbackup}/api/', job: shop daily } }
  deploy:
    - { uses: deploybot-deploy, with: { subdomain: fernhill, repository: shop, environment: production } }
    - { uses: deploybot-deploy, with: { api-url: '${homes.deploybot}', repository: shop, environment: production } }
`
    const result = await scene.run({}, { file })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(result.verdict.message).toContain('backup (a) and backup (b) both name shop daily')
    expect(result.verdict.message).toContain('deploy 1 and deploy 2 both name shop production')
    expect(scene.sent).toEqual([])
  })

  test('is not trusted where a stranger may have written it and the secrets are there', async () => {
    const scene = releaseScene()
    const event = { pull_request: { number: 7, head: { sha: scene.world.revision }, base: { sha: 'b'.repeat(40) } } }
    const github = { event, sha: 'b'.repeat(40), ref: 'refs/heads/main' }
    const result = await scene.run({}, { github })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(result.verdict.message).toContain('was not trusted')
    expect(scene.sent).toEqual([])
    const own = { ...github, ref: 'refs/pull/7/merge' }
    expect((await scene.run({ stages: 'backup' }, { github: own })).verdict.decision).toBe('pass')
  })

  test('is asked for stages that it has', async () => {
    const scene = releaseScene()
    const file = wholeRelease.replace(/ {2}fetch:[\s\S]*?(?= {2}deploy:)/, '')
    const unknown = await scene.run({ stages: 'fetch' }, { file })
    expect(unknown.verdict.message).toContain('stages names fetch, which .github/shipgate.yml does not have')
    const despite = await scene.run({ 'deploy-despite': 'fetch' }, { file })
    expect(despite.verdict.message).toContain('deploy-despite names fetch, which .github/shipgate.yml does not have')
    expect((await scene.run({ stages: ',' })).verdict.message).toContain('stages names no stage')
    const misspelt = await scene.run({ stages: 'scan, bakcup' })
    expect(misspelt.verdict.message).toContain('did you mean backup?')
  })

  test('gets the header of the health check only where health is checked', async () => {
    const scene = releaseScene()
    const inputs = { 'health-check-header': 'X-Key: sesame', stages: 'deploy' }
    const bare = wholeRelease.replace(/ {6}health-check-.*\n/g, '')
    const none = await scene.run(inputs, { file: bare })
    expect(none.verdict.message).toContain('no deployment of the file has a health-check-url')
    expect(scene.sent).toEqual([])
    const file = `version: 1
stages:
  deploy:
    - uses: deploybot-deploy
      with: { subdomain: fernhill, repository: shop, environment: staging }
    - uses: deploybot-deploy
      with: { subdomain: fernhill, repository: shop, environment: production, health-check-url: '${homes.site}/version' }
`
    const both = await scene.run(inputs, { file })
    expect(both.verdict.reasonCode).not.toBe('invalid_input')
    const checks = scene.sent.filter(({ url }) => url.origin === homes.site)
    expect(checks.map(({ headers }) => headers['x-key'])).toContain('sesame')
    expect(scene.sent.filter(one => one.url.origin !== homes.site && 'x-key' in one.headers)).toEqual([])
  })

  test('cannot lengthen the time of the release, and is told so', async () => {
    const scene = releaseScene()
    const file = wholeRelease.replace('path: data', 'path: data\n      timeout-minutes: 200')
    const result = await scene.run({ stages: 'fetch' }, { file })
    expect(result.report.notes.join('\n')).toContain('fetch: its timeout-minutes is longer than that of the release')
    expect((await scene.run({ stages: 'fetch', 'timeout-minutes': '5' })).report.notes).toEqual([])
  })

  test('evidence-file destroys nothing', async () => {
    const scene = releaseScene()
    const result = await scene.run({ 'evidence-file': 'package.json' })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    const outside = await scene.run({ 'evidence-file': '../evidence.json' })
    expect(outside.verdict.message).toContain('outside of the workspace: ../evidence.json')
    expect(scene.sent).toEqual([])
  })
})

describe('stages that are lists', () => {
  const file = `version: 1
stages:
  backup:
    - { name: daily, uses: dbackup-run, with: { dbackup-url: '${homes.dbackup}', job: Shop Daily } }
    - { name: files, uses: dbackup-run, with: { dbackup-url: '${homes.dbackup}', job: Shop Files } }
  deploy:
    - name: broken
      uses: deploybot-deploy
      with: { subdomain: fernhill, repository: shop, environment: nowhere }
    - name: production
      uses: deploybot-deploy
      with: { subdomain: fernhill, repository: shop, environment: production }
`

  test('are side by side; a deployment that went wrong is not followed by the next', async () => {
    const scene = releaseScene()
    const result = await scene.run({}, { file })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'not_found' })
    expect(result.verdict.message).toMatch(/^deploy \(broken\): .* Not started because of it: deploy \(production\)\.$/)
    expect(scene.world.deploybot.control.madeByApi).toEqual([])
    expect(result.outputs['deploy-decision']).toBe('fail')
    expect(result.outputs['backup-execution-id']).toBeUndefined()
    const backups = JSON.parse(result.outputs['backup-result-json'] ?? '')
    expect(backups).toMatchObject([{ decision: 'pass' }, { decision: 'pass' }])
    // The server makes one after the other; both were asked for at once.
    const asked = scene.sent
      .filter(one => one.method === 'POST' && one.url.pathname.endsWith('/run'))
      .map(one => one.at)
    expect(asked).toHaveLength(2)
    expect(Math.abs((asked[0] ?? 0) - (asked[1] ?? 0))).toBeLessThan(3_000)
  })
})

describe('a cancelled release', () => {
  test('stops what it can, tells the rest, and says of every stage how it stands', async () => {
    const scene = releaseScene()
    const result = await scene.run({}, { cancelOn: /^GET .*dbackup.*executions\/(?!0000)/ })
    expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'cancelled' })
    expect(result.finished.join('\n')).toMatch(/^backup: /m)
    expect(result.outputs).toMatchObject({
      'backup-reason-code': 'cancelled',
      'deploy-decision': 'skipped',
      'deploy-reason-code': 'stage_blocked',
    })
    const cancels = scene.sent.filter(one => /executions\/[^0][^/]+\/cancel$/.test(one.url.pathname))
    expect(cancels).toHaveLength(1)
    expect(scene.world.deploybot.control.madeByApi).toEqual([])
  })

  test('in the middle of the deployment says what goes on', async () => {
    const scene = releaseScene()
    const result = await scene.run({}, { cancelOn: /^GET .*deploybot.*deployments\/\d+/ })
    expect(result.verdict.reasonCode).toBe('cancelled')
    expect(result.finished.join('\n')).toMatch(/deploy: Deployment \d+ goes on at DeployBot/)
    expect(result.outputs['deploy-decision']).toBe('unknown')
  })
})
