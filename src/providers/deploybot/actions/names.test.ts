import { describe, expect, test } from 'vitest'
import { deploybotScene, FRESH, type Inputs, PRODUCTION, push } from '../../../../test/kit/deploybot-scene.ts'
import { SHOP_COMMITS } from '../emulator/index.ts'

const dry = { 'dry-run': 'true' }

/** A dry run that only looks things up. */
async function find(inputs: Inputs, options = {}) {
  const { run, emulator, sent } = deploybotScene(options)
  return { result: await run({ ...dry, ...inputs }), emulator, sent }
}

describe('repository and environment', () => {
  test.each<[string, Inputs, string]>([
    ['a name and a name', { repository: 'shop', environment: 'production' }, 'Shop, environment production'],
    ['a title', { repository: 'Company blog' }, 'Company blog, environment production'],
    ['a title in another case', { repository: 'company BLOG' }, 'Company blog, environment production'],
    ['ids', { repository: '311', environment: '842' }, 'Shop, environment production'],
    ['an id alone', { repository: '', environment: '901' }, 'repository 312, environment production'],
    ['a name that only one repository has', { repository: '', environment: 'staging' }, 'environment staging'],
    ['a name in another case', { environment: 'PREVIEW' }, 'Shop, environment Preview'],
    ['one on the second page', { repository: 'previews', environment: 'preview-57' }, 'environment preview-57'],
    ['an exact name beside one that differs in case', { repository: 'docs' }, 'environment production (branch main)'],
    ['the other of those', { repository: 'docs', environment: 'Production' }, 'environment Production'],
  ])('%s', async (_, inputs, label) => {
    const { result } = await find(inputs)
    expect(result.verdict).toMatchObject({ decision: 'skipped', reasonCode: 'dry_run' })
    expect(result.verdict.message).toContain(label)
  })

  test('the place is told with its branch, its address and what is live', async () => {
    const { result } = await find({})
    const text = 'Shop, environment production (branch main)'
    const href = 'https://fernhill.deploybot.com/311/environments/842'
    expect(result.report.facts).toContainEqual({ label: 'Deployed to', value: { text, href } })
    expect(result.outputs['previous-revision']).toBe(SHOP_COMMITS.newest)
    expect(result.log).toContain(`Live now: ${SHOP_COMMITS.newest}`)
  })

  test('an environment whose name is a number', async () => {
    const { emulator, run } = deploybotScene({ unknownId: 'html' })
    emulator.control.addEnvironment('shop', { name: '2026' })
    const result = await run({ ...dry, environment: '2026' })
    expect(result.verdict).toMatchObject({ reasonCode: 'dry_run' })
    expect(result.verdict.message).toContain('environment 2026')
  })

  test('a number that is the id of one and the name of another is refused', async () => {
    const { emulator, run, sent } = deploybotScene()
    const { id } = emulator.control.addEnvironment('shop', { name: String(PRODUCTION) })
    const result = await run({ ...dry, environment: String(PRODUCTION) })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'ambiguous_target' })
    for (const word of ['production (842, ', `842 (${id}, `]) expect(result.verdict.message).toContain(word)
    expect(sent.every(({ method }) => method === 'GET')).toBe(true)
    const meant = await run({ ...dry, environment: String(id) })
    expect(meant.verdict).toMatchObject({ reasonCode: 'dry_run' })
  })

  test('but not one that is the name of one of another repository', async () => {
    const { emulator, run } = deploybotScene()
    emulator.control.addEnvironment('blog', { name: String(PRODUCTION) })
    const result = await run({ ...dry, environment: String(PRODUCTION) })
    expect(result.verdict).toMatchObject({ reasonCode: 'dry_run' })
    expect(result.verdict.message).toContain('Shop, environment production')
  })

  test('an id of another repository is not taken', async () => {
    const { result } = await find({ repository: 'shop', environment: '901' })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'not_found' })
  })

  test.each<[string, Inputs, readonly string[]]>([
    [
      'two repositories of a name',
      { repository: 'api' },
      ['Public API (322)', 'Partner API (323)', 'id as repository'],
    ],
    ['two of a title', { repository: 'Documentation' }, ['Documentation (320)', 'Documentation (321)']],
    [
      'an environment that many have',
      { repository: '' },
      ['production (601, repository 201)', ' more', 'or give repository as well'],
    ],
    [
      'two that differ in case, and neither is meant exactly',
      { repository: 'docs', environment: 'PRODUCTION' },
      ['production (921', 'Production (922'],
    ],
  ])('%s are refused with the candidates', async (_, inputs, words) => {
    const { result, sent } = await find(inputs)
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'ambiguous_target' })
    const told = `${result.verdict.message} ${result.verdict.next}`
    for (const word of words) expect(told).toContain(word)
    expect(sent.every(({ method }) => method === 'GET')).toBe(true)
  })

  test.each<[string, Inputs, readonly string[]]>([
    ['a repository', { repository: 'shopp' }, ['no repository "shopp"', 'There are: Service 01 (201)', 'more']],
    [
      'an environment',
      { environment: 'live' },
      ['no environment of Shop "live"', 'production (842', 'drawing-board (852'],
    ],
    ['an id', { environment: '999999' }, ['no environment of Shop "999999"']],
    ['a user', { 'user-email': 'nobody@fernhill.example' }, ['no user with the address']],
  ])('%s that there is not', async (_, inputs, words) => {
    const { result } = await find(inputs)
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'not_found' })
    for (const word of words) expect(result.verdict.message).toContain(word)
  })
})

describe('the account', () => {
  test('by its subdomain', async () => {
    const { result, sent } = await find({ 'api-url': '', subdomain: 'fernhill' })
    expect(result.verdict).toMatchObject({ reasonCode: 'dry_run' })
    expect(sent[0]?.url.origin).toBe('https://fernhill.deploybot.com')
  })

  test.each(['/api/v1', '/api/v1/', '/'])('an address that ends in %s', async ending => {
    const { result } = await find({ 'api-url': `https://fernhill.deploybot.com${ending}` })
    expect(result.verdict).toMatchObject({ reasonCode: 'dry_run' })
  })

  test.each<[string, Inputs]>([
    ['both', { subdomain: 'fernhill' }],
    ['neither', { 'api-url': '' }],
    ['a whole address as subdomain', { 'api-url': '', subdomain: 'fernhill.deploybot.com' }],
    ['plain nonsense', { 'api-url': 'fernhill' }],
  ])('%s is refused before any request', async (_, inputs) => {
    const { result, sent } = await find(inputs)
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(sent).toEqual([])
  })

  test('plain http is refused: it would be forwarded, and the trigger lost', async () => {
    const { result, sent } = await find({ 'api-url': 'http://fernhill.deploybot.com' })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'insecure_url' })
    expect(sent).toEqual([])
  })

  test.each(['html-404', 'json-404', 'redirect'] as const)('one that does not exist (%s)', async wrongSubdomain => {
    const { run } = deploybotScene({ wrongSubdomain, subdomain: 'another' })
    const result = await run({}, { strangeRequests: true })
    expect(['fail', 'unknown']).toContain(result.verdict.decision)
    if (wrongSubdomain === 'html-404') {
      expect(result.verdict).toMatchObject({ reasonCode: 'unexpected_response' })
      expect(result.verdict.next).toContain('Check subdomain')
    }
    expect(result.outputs['deployment-id'] ?? '').toBe('')
  })
})

describe('the token', () => {
  test('that was revoked', async () => {
    const { emulator, run } = deploybotScene()
    const result = await run({ 'deploybot-token': emulator.tokens.revoked }, { strangeRequests: true })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'unauthorized' })
    expect(result.verdict.next).toContain('deploybot-token')
  })

  test('that is revoked while the deployment runs', async () => {
    const { emulator, run } = deploybotScene()
    emulator.control.after(30_000, control => control.changeToken('admin', { revoked: true }))
    const result = await run({}, { strangeRequests: true })
    expect(result.verdict).toMatchObject({ reasonCode: 'unauthorized' })
    expect(result.report.notes.join()).toContain(`Deployment ${result.outputs['deployment-id']} goes on`)
    expect(result.outputs['revision']).toBe('')
  })

  test('that may only read starts nothing and is told so', async () => {
    const { emulator, run } = deploybotScene()
    const result = await run({ 'deploybot-token': emulator.tokens.readOnly })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'forbidden' })
    expect(result.verdict.next).toContain('write access')
    expect(result.left).toEqual([])
    expect(emulator.control.madeByApi).toEqual([])
  })
})

describe('the revision', () => {
  test('is the head of a pull request, not the merge commit', async () => {
    const { run } = deploybotScene()
    const event = { pull_request: { head: { sha: FRESH } } }
    const result = await run({ ...dry, revision: '' }, { github: { ...push, event, sha: 'e'.repeat(40) } })
    expect(result.verdict.message).toContain(FRESH)
  })

  test('must be known', async () => {
    const { run, sent } = deploybotScene()
    const result = await run({}, { github: { ...push, sha: undefined } })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(sent).toEqual([])
  })

  test('may be a number, of a Subversion repository', async () => {
    const { run } = deploybotScene()
    const result = await run({ repository: 'legacy-cms', revision: '1042' })
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
  })
})
