import { describe, expect, test } from 'vitest'
import { generated, sha256Of } from '../emulator/index.ts'
import { filesIn, hasContent, KIB, link, sceneWith } from './fetch.test-support.ts'

const tides = { links: link('tides') }

describe('a link', () => {
  test('is fetched whole, with its digest, and leaves nothing in the account', async () => {
    const scene = sceneWith()
    const result = await scene.run({ ...tides, sha256: `${sha256Of(scene.content)}  tides.csv` })
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(result.outputs).toMatchObject({ 'file-count': '1', 'total-bytes': String(300 * KIB) })
    expect(hasContent(scene, 'tides.csv', scene.content)).toBe(true)
    expect(scene.emulator.control.downloads()).toEqual([])
  })

  test('without a digest passes as well, and says what was not compared', async () => {
    const scene = sceneWith()
    const result = await scene.run(tides)
    expect(result.verdict).toMatchObject({ decision: 'pass', message: expect.stringContaining('0 compared') })
    expect(result.report.notChecked.join(' ')).toContain('1 of 1 files')
  })

  test('with another digest fails, and nothing is left', async () => {
    const scene = sceneWith()
    const result = await scene.run({ ...tides, sha256: `${'0'.repeat(64)}  tides.csv` })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'digest_mismatch' })
    expect(filesIn(scene)).toEqual([])
    expect(result.outputs['file-count']).toBe('0')
  })

  test('is no pass when sha256 names a file that was never fetched', async () => {
    const scene = sceneWith()
    const result = await scene.run({ ...tides, sha256: `${'0'.repeat(64)}  other.csv` })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'nothing_matched' })
    expect(result.verdict.message).toContain('other.csv')
  })

  test('in several lines: a dead one does not end the others', async () => {
    const scene = sceneWith()
    scene.emulator.control.addFile({ link: link('north'), name: 'north.csv', content: generated(5 * KIB, 1) })
    const result = await scene.run({ links: [link('north'), link('gone'), link('tides'), link('north')].join('\n') })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'link_dead' })
    expect(result.verdict.message).toMatch(/^2 of 3 sources were fetched. link 2/)
    expect(filesIn(scene)).toEqual(['north.csv', 'tides.csv'])
    expect(result.outputs['file-count']).toBe('2')
  })

  test('with a password', async () => {
    const scene = sceneWith({ password: 'EXAMPLE-LINK-SECRET' })
    const refused = await scene.run(tides)
    expect(refused.verdict).toMatchObject({ decision: 'fail', reasonCode: 'link_dead' })
    const result = await scene.run({ ...tides, 'link-password': 'EXAMPLE-LINK-SECRET' })
    expect(result.verdict.decision).toBe('pass')
    expect(JSON.stringify({ ...result, masked: [] })).not.toContain('EXAMPLE-LINK-SECRET')
  })

  test.each([
    ['refused for legal reasons', 35, undefined, 'infringing_file', 'fail'],
    ['refused with the older status', 35, 403, 'infringing_file', 'fail'],
    ['gone', 24, undefined, 'link_dead', 'fail'],
    ['of a hoster in maintenance', 17, undefined, 'hoster_unavailable', 'unknown'],
    ['of a hoster that is away', 19, undefined, 'hoster_unavailable', 'unknown'],
    ['over the traffic', 23, undefined, 'quota_exhausted', 'unknown'],
    ['over the fair use', 36, 429, 'quota_exhausted', 'unknown'],
    ['of an unsupported hoster', 16, undefined, 'invalid_input', 'fail'],
    ['from an address that is not allowed', 22, undefined, 'forbidden', 'fail'],
  ] as const)('that is %s', async (_, code, status, reasonCode, decision) => {
    const scene = sceneWith({}, status === undefined ? {} : { statusOf: { [code]: status } })
    scene.emulator.control.trouble(link('tides'), code)
    const { verdict } = await scene.run(tides)
    expect({ code: verdict.reasonCode, decision: verdict.decision }).toEqual({ code: reasonCode, decision })
    expect(filesIn(scene)).toEqual([])
    // A verdict, asked for once.
    expect(scene.sent.filter(({ url }) => url.pathname.endsWith('/unrestrict/link'))).toHaveLength(1)
  })

  test('answered with 451 and no word is the same refusal', async () => {
    const fault = {
      on: { path: '/rest/1.0/unrestrict/link' },
      what: { kind: 'status', status: 451, body: '' },
    } as const
    const { verdict } = await sceneWith({}, { faults: [fault] }).run(tides)
    expect(verdict.reasonCode).toBe('infringing_file')
  })

  test('of a file without a known size', async () => {
    const scene = sceneWith({ announcedSize: 0, crc: 0, chunks: 0 })
    expect((await scene.run(tides)).verdict.decision).toBe('pass')
    expect(hasContent(scene, 'tides.csv', scene.content)).toBe(true)
  })

  test('whose file is not as long as announced fails', async () => {
    const scene = sceneWith({ announcedSize: 400 * KIB })
    expect((await scene.run(tides)).verdict).toMatchObject({ decision: 'fail', reasonCode: 'size_mismatch' })
    expect(filesIn(scene)).toEqual([])
  })
})

describe('the download', () => {
  test('goes on with a fresh link when the link ends in the middle', async () => {
    const scene = sceneWith()
    scene.emulator.control.scriptLinks('tides.csv', { lifeBytes: 100 * KIB, cutsOpen: true })
    const result = await scene.run({ ...tides, sha256: `${sha256Of(scene.content)}  tides.csv`, connections: '1' })
    expect(result.verdict).toMatchObject({ decision: 'pass', reasonCode: 'ok' })
    expect(hasContent(scene, 'tides.csv', scene.content)).toBe(true)
    expect(scene.emulator.control.downloads()).toEqual([])
    expect(result.log.some(line => line.includes('asking for another'))).toBe(true)
  })

  test('that is a page is no file', async () => {
    const always = { times: Number.POSITIVE_INFINITY, what: { kind: 'html-200' } } as const
    const scene = sceneWith({ faults: [always] })
    expect((await scene.run(tides)).verdict).toMatchObject({ decision: 'unknown', reasonCode: 'unexpected_response' })
    expect(filesIn(scene)).toEqual([])
  })

  test('that is a page once is asked for again', async () => {
    const scene = sceneWith({ faults: [{ what: { kind: 'html-200' } }] })
    expect((await scene.run(tides)).verdict.decision).toBe('pass')
  })

  test.each([
    ['traffic-used-up', 'quota_exhausted', 'unknown'],
    ['ip-refused', 'forbidden', 'fail'],
  ] as const)('refused as %s', async (kind, reasonCode, decision) => {
    const scene = sceneWith({ faults: [{ times: Number.POSITIVE_INFINITY, what: { kind } }] })
    expect((await scene.run(tides)).verdict).toMatchObject({ decision, reasonCode })
    expect(filesIn(scene)).toEqual([])
  })

  test.each([
    'https://192.168.0.10/d/secret/tides.csv',
    'https://169.254.169.254/latest/meta-data',
    'https://download.real-debrid.com.elsewhere.example/d/x/tides.csv',
    'https://lax1.download.real-debrid.com:8443/d/x/tides.csv',
    'https://somebody:word@lax1.download.real-debrid.com/d/x/tides.csv',
    'ftp://lax1.download.real-debrid.com/d/x/tides.csv',
  ])('never leads to %s', async download => {
    const scene = sceneWith({ download })
    expect((await scene.run(tides, { strangeRequests: true })).verdict).toMatchObject({
      decision: 'unknown',
      reasonCode: 'unexpected_response',
    })
    expect(scene.sent.filter(({ url }) => url.hostname !== 'api.real-debrid.com')).toEqual([])
    expect(scene.downloads).toEqual([])
  })

  test('follows no redirect to another host', async () => {
    const what = { kind: 'redirect', location: 'https://elsewhere.example/x' } as const
    const scene = sceneWith({ faults: [{ times: Number.POSITIVE_INFINITY, what }] })
    expect((await scene.run(tides)).verdict.decision).not.toBe('pass')
    expect(scene.sent.filter(({ url }) => url.hostname === 'elsewhere.example')).toEqual([])
  })

  test('survives broken connections', async () => {
    const scene = sceneWith({ faults: [{ what: { kind: 'cut' } }, { nth: 3, what: { kind: 'range-ignored' } }] })
    expect((await scene.run(tides)).verdict.decision).toBe('pass')
    expect(hasContent(scene, 'tides.csv', scene.content)).toBe(true)
  })

  test('goes on when the server stands still', async () => {
    const what = { kind: 'stall', ms: Number.POSITIVE_INFINITY } as const
    const scene = sceneWith({ faults: [{ what }] })
    expect((await scene.run(tides)).verdict.decision).toBe('pass')
    expect(hasContent(scene, 'tides.csv', scene.content)).toBe(true)
  })
})
