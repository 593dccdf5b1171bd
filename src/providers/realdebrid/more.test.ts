import { describe, expect, test } from 'vitest'
import { json } from '../../../test/kit/http-script.ts'
import { empty, scripted } from './client.test-support.ts'
import type { More } from './more.ts'
import { parseServerTime } from './timestamp.ts'

const text = (body: string) => ({ headers: { 'content-type': 'text/plain' }, body: [body] })

describe('requests', () => {
  test.each<[string, (more: More) => Promise<unknown>, ReturnType<typeof json>, string]>([
    ['traffic', more => more.traffic(), json([]), 'GET traffic'],
    [
      'trafficDetails',
      more => more.trafficDetails({ start: '2026-11-14', end: '2026-11-20' }),
      json({}),
      'GET traffic/details?start=2026-11-14&end=2026-11-20',
    ],
    ['transcodes', more => more.transcodes('A1'), json({}), 'GET streaming/transcode/A1'],
    ['mediaInfo', more => more.mediaInfo('A1'), json({}), 'GET streaming/mediaInfos/A1'],
    ['hosts', more => more.hosts(), json({}), 'GET hosts'],
    ['hostsStatus', more => more.hostsStatus(), json([]), 'GET hosts/status'],
    ['regexes', more => more.regexes(), json(['/a/']), 'GET hosts/regex'],
    ['folderRegexes', more => more.folderRegexes(), empty(), 'GET hosts/regexFolder'],
    ['domains', more => more.domains(), json(['a.example']), 'GET hosts/domains'],
    ['settings', more => more.settings(), json({}), 'GET settings'],
    [
      'updateSetting',
      more => more.updateSetting('download_port', 'secured'),
      empty(),
      'POST settings/update setting_name=download_port&setting_value=secured',
    ],
    ['convertPoints', more => more.convertPoints(), empty(), 'POST settings/convertPoints'],
    ['changePassword', more => more.changePassword(), empty(), 'POST settings/changePassword'],
    [
      'putAvatar',
      more => more.putAvatar(new TextEncoder().encode('PNG'), 'image/png'),
      empty(),
      'PUT settings/avatarFile PNG',
    ],
    ['deleteAvatar', more => more.deleteAvatar(), empty(), 'DELETE settings/avatarDelete'],
    ['time', more => more.time(), text('2026-11-20 18:42:07'), 'GET time'],
    ['timeIso', more => more.timeIso(), text('2026-11-20T18:42:07+0100'), 'GET time/iso'],
    [
      'availableHosts',
      more => more.availableHosts(),
      json([{ host: 'a', max_file_size: '2000' }]),
      'GET torrents/availableHosts',
    ],
    [
      'instantAvailability',
      more => more.instantAvailability(['ab', 'cd']),
      json({ ab: [] }),
      'GET torrents/instantAvailability/ab/cd',
    ],
  ])('%s', async (name, call, answer, line) => {
    const { api, asked, run } = scripted([answer])
    await run(call(api.more))
    const [one] = asked
    const path = one?.url.pathname.replace('/rest/1.0/', '')
    expect(`${one?.method} ${path}${one?.url.search} ${one?.body}`.trim()).toBe(line)
    const anonymous = ['hosts', 'regexes', 'folderRegexes', 'domains', 'time', 'timeIso'].includes(name)
    expect(one?.headers['authorization'] === undefined).toBe(anonymous)
  })

  test('what changes the account is not repeated', async () => {
    for (const call of ['convertPoints', 'changePassword'] as const) {
      const { api, asked, thrown } = scripted([empty(500)])
      expect(await thrown(api.more[call]())).toMatchObject({ processed: 'maybe' })
      expect(asked).toHaveLength(1)
    }
  })
})

describe('answers', () => {
  test('traffic by hoster, with words that are new', async () => {
    const body = { 'h.example': { left: 41, bytes: 3, links: 9, limit: 50, type: 'parsecs', extra: 0, reset: 'daily' } }
    const { api, run } = scripted([json(body)])
    expect(await run(api.more.traffic())).toEqual({ 'h.example': { ...body['h.example'], type: 'unknown' } })
  })

  test('traffic by day, also of a day without any', async () => {
    const { api, run } = scripted([
      json({ '2026-11-20': { host: [], bytes: 0 }, '2026-11-19': { host: { h: 3 }, bytes: 3 } }),
    ])
    expect(await run(api.more.trafficDetails())).toEqual({
      '2026-11-20': { host: {}, bytes: 0 },
      '2026-11-19': { host: { h: 3 }, bytes: 3 },
    })
  })

  test('streaming addresses are secrets', async () => {
    const { api, run } = scripted([json({ apple: { full: 'https://cdn.example/t/KEY/full.m3u8' }, dash: [] })])
    const found = await run(api.more.transcodes('A1'))
    expect(JSON.stringify(found)).not.toContain('KEY')
    expect(found['apple']?.['full']?.reveal()).toContain('KEY')
  })

  test('media information with an empty map as a list', async () => {
    const details = { video: { und1: { codec: 'h264', width: 1920, height: 1080 } }, audio: {}, subtitles: [] }
    const { api, run } = scripted([json({ filename: 'a', type: 'opera', season: null, duration: 2.5, details })])
    expect(await run(api.more.mediaInfo('A1'))).toMatchObject({
      ...{ filename: 'a', type: 'unknown', season: undefined, duration: 2.5 },
      details: { video: { und1: { codec: 'h264', width: 1920 } }, subtitles: {} },
    })
  })

  test('the state of hosters', async () => {
    const body = { 'h.example': { id: 'h', supported: 1, status: 'sideways', competitors_status: [] } }
    const { api, run } = scripted([json(body)])
    expect(await run(api.more.hostsStatus())).toMatchObject({
      'h.example': { supported: true, status: 'unknown', competitors_status: {} },
    })
  })

  test('what was ready at once, when the service still told', async () => {
    const { api, run } = scripted([json({ ab: { rd: [{ 3: { filename: 'x', filesize: 7 } }] }, cd: [] })])
    expect(await run(api.more.instantAvailability(['ab', 'cd']))).toEqual({
      ab: { rd: [{ 3: { filename: 'x', filesize: 7 } }] },
      cd: {},
    })
  })

  test.each(['soon', '<html></html>', '2026-11-20T18:42:07'])('"%s" is no time', async body => {
    for (const call of ['time', 'timeIso'] as const) {
      const { api, thrown } = scripted([text(body)])
      expect(await thrown(api.more[call]())).toMatchObject({ code: 'unexpected_response' })
    }
  })

  test('the clock of the service and its offset', () => {
    expect(parseServerTime('2026-11-20T18:42:07+0100')).toEqual({
      at: Date.UTC(2026, 10, 20, 17, 42, 7),
      offsetMinutes: 60,
    })
    expect(parseServerTime('2026-07-01T12:00:00-03:30')).toEqual({
      at: Date.UTC(2026, 6, 1, 15, 30),
      offsetMinutes: -210,
    })
    expect(parseServerTime('2026-99-01T12:00:00+0000')).toBeUndefined()
  })
})
