import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runInProcess } from '../../../../test/kit/in-process.ts'
import { type Inputs, realdebridScene } from '../../../../test/kit/realdebrid-scene.ts'
import { exchangeWith } from '../../../sandbox/kit/exchange.ts'
import { filesIn, link, sceneWith, torrentScene } from './fetch.test-support.ts'
import { realdebridFetch } from './realdebrid-fetch.ts'

const tides = { links: link('tides') }

describe('the account', () => {
  test('that is free fetches nothing', async () => {
    const scene = sceneWith()
    const { verdict } = await scene.run({ ...tides, 'realdebrid-token': scene.emulator.tokens.free })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'plan_required' })
    expect(scene.sent).toHaveLength(1)
  })

  test('that is locked, and a token that has ended', async () => {
    const scene = sceneWith()
    const { tokens } = scene.emulator
    expect((await scene.run({ ...tides, 'realdebrid-token': tokens.locked })).verdict.reasonCode).toBe('forbidden')
    expect((await scene.run({ ...tides, 'realdebrid-token': tokens.expired })).verdict.reasonCode).toBe('unauthorized')
  })

  test('by the three secrets of an own login', async () => {
    const scene = sceneWith()
    const { clientId, clientSecret, refreshToken } = scene.emulator.credentials
    const login = {
      'realdebrid-token': '',
      'realdebrid-client-id': clientId,
      'realdebrid-client-secret': clientSecret,
      'realdebrid-refresh-token': refreshToken,
    }
    const result = await scene.run({ ...tides, ...login })
    expect(result.verdict.decision).toBe('pass')
    for (const value of [clientSecret, refreshToken]) {
      expect(JSON.stringify({ ...result, masked: [] })).not.toContain(value)
      expect(scene.sent.filter(({ url }) => url.href.includes(value))).toEqual([])
    }
    scene.emulator.control.revokeApps()
    expect((await scene.run({ ...tides, ...login })).verdict.reasonCode).toBe('unauthorized')
  })

  test('gets a fresh token when the one of the login ends in the middle', async () => {
    const scene = torrentScene()
    const { clientId, clientSecret, refreshToken } = scene.emulator.credentials
    scene.emulator.control.after(10_000, control => control.expireAccessTokens())
    const result = await scene.run({
      'realdebrid-token': '',
      'realdebrid-client-id': clientId,
      'realdebrid-client-secret': clientSecret,
      'realdebrid-refresh-token': refreshToken,
    })
    expect(result.verdict.decision).toBe('pass')
    expect(scene.emulator.control.counts['POST /oauth/v2/token']).toBe(2)
  })
})

describe('inputs', () => {
  test('a dry run asks for the account only', async () => {
    const scene = torrentScene()
    const { verdict, report } = await scene.run({ 'dry-run': 'true' })
    expect(verdict).toMatchObject({ decision: 'skipped', reasonCode: 'dry_run' })
    expect(scene.sent.map(({ url }) => url.pathname)).toEqual(['/rest/1.0/user'])
    expect(JSON.stringify(report)).not.toContain('magnet:?')
  })

  test('no credentials', async () => {
    const scene = sceneWith()
    const { verdict } = await scene.run({ ...tides, 'realdebrid-token': '' })
    expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'missing_credentials' })
    const half = await scene.run({ ...tides, 'realdebrid-token': '', 'realdebrid-client-id': 'EXAMPLE-CLIENT-ID' })
    expect(half.verdict.decision).toBe('fail')
    expect(scene.sent).toEqual([])
  })

  const wrong: readonly (readonly [string, Inputs])[] = [
    ['nothing to fetch', {}],
    ['no link', { links: 'not a link' }],
    ['another scheme', { links: 'file:///etc/passwd' }],
    ['a link with a password', { links: 'https://a:b@bigfiles.example/f/1' }],
    ['a private address', { links: 'http://10.0.0.1/x' }],
    ['this machine', { 'folder-links': 'http://localhost:8080/x' }],
    ['a magnet without a hash', { magnets: 'magnet:?dn=survey' }],
    ['a magnet of another version', { magnets: `magnet:?xt=urn:btmh:1220${'0'.repeat(64)}` }],
    ['a digest that is none', { ...tides, sha256: 'abc  tides.csv' }],
    ['two digests for one', { ...tides, sha256: `${'0'.repeat(64)}  a\n${'1'.repeat(64)}  a` }],
    ['a torrent file that is not there', { 'torrent-files': 'nowhere.torrent' }],
    ['a torrent file that is none', { 'torrent-files': 'page.torrent' }],
    ['an empty container', { 'container-files': 'empty.dlc' }],
    ['an unknown word', { ...tides, overwrite: 'sometimes' }],
    ['too many connections', { ...tides, connections: '9' }],
  ]
  test.each(wrong)('%s', async (_, inputs) => {
    const scene = sceneWith()
    writeFileSync(join(scene.folder, 'page.torrent'), '<!doctype html>')
    writeFileSync(join(scene.folder, 'empty.dlc'), '')
    expect((await scene.run(inputs)).verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(scene.sent).toEqual([])
    expect(filesIn(scene)).toEqual(['empty.dlc', 'page.torrent'])
  })

  test('plain http to another machine', async () => {
    const scene = sceneWith()
    const { verdict } = await scene.run({ ...tides, 'api-url': 'http://api.example' })
    expect(verdict.reasonCode).toBe('insecure_url')
    expect(scene.sent).toEqual([])
  })

  test('the time is up before the service answers', async () => {
    const { emulator, clock, folder } = realdebridScene()
    const { verdict, tookMs } = await runInProcess(realdebridFetch, {
      clock,
      workspace: folder,
      inputs: { ...tides, 'realdebrid-token': emulator.tokens.api, 'timeout-minutes': '1' },
      exchange: async (request, signal) => {
        await clock.sleep(3_600_000, signal)
        return await exchangeWith(emulator)(request, signal)
      },
    })
    expect(verdict.decision).toBe('unknown')
    expect(tookMs).toBeLessThanOrEqual(60_000)
  })
})
