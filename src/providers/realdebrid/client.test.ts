import { describe, expect, test } from 'vitest'
import { json } from '../../../test/kit/http-script.ts'
import { NetworkFailure } from '../../http/network-failure.ts'
import { type Asked, allOf, empty, scripted, TOKEN } from './client.test-support.ts'
import { cutLink, cutOwnLink } from './links.ts'

const torrent = {
  id: 'SGISOK3QW7RA2',
  filename: 'debian.iso',
  hash: '9B50AA63546B243A2D8CD650428E02D186102E3C',
  bytes: 790626304,
  progress: 37.5,
  status: 'downloading',
  added: '2026-11-20T18:42:07.000Z',
  links: [],
  speed: 21474836,
  seeders: 48,
}
const info = { ...torrent, original_filename: 'debian', original_bytes: 800000000, files: [] }

describe('requests', () => {
  const link = { id: 'SGUNRHOST7ALB', download: 'https://lax1-4.download.real-debrid.com/d/SGUNRHOST7ALB/a.iso' }
  test.each<[string, (api: ReturnType<typeof scripted>['api']) => Promise<unknown>, unknown, string]>([
    ['user', api => api.user(), {}, 'GET rest/1.0/user'],
    [
      'check',
      api => api.check('https://h.example/x', 'pä'),
      {},
      'POST rest/1.0/unrestrict/check link=https%3A%2F%2Fh.example%2Fx&password=p%C3%A4',
    ],
    [
      'unrestrict',
      api => api.unrestrict('https://h.example/x'),
      link,
      'POST rest/1.0/unrestrict/link link=https%3A%2F%2Fh.example%2Fx',
    ],
    [
      'unrestrict with a password',
      api => api.unrestrict('https://h.example/x', { password: 'a b' }),
      link,
      'POST rest/1.0/unrestrict/link link=https%3A%2F%2Fh.example%2Fx&password=a+b',
    ],
    [
      'folder',
      api => api.folder('https://h.example/d'),
      [],
      'POST rest/1.0/unrestrict/folder link=https%3A%2F%2Fh.example%2Fd',
    ],
    [
      'containerFile',
      api => api.containerFile(new Uint8Array([0, 255, 10])),
      [],
      'PUT rest/1.0/unrestrict/containerFile \x00ÿ\n',
    ],
    [
      'containerLink',
      api => api.containerLink('https://h.example/c'),
      [],
      'POST rest/1.0/unrestrict/containerLink link=https%3A%2F%2Fh.example%2Fc',
    ],
    ['torrent', api => api.torrent('SGISOK3QW7RA2'), info, 'GET rest/1.0/torrents/info/SGISOK3QW7RA2'],
    ['activeCount', api => api.activeCount(), { nb: 1, limit: 2 }, 'GET rest/1.0/torrents/activeCount'],
    [
      'addTorrent',
      api => api.addTorrent(new TextEncoder().encode('d4:infoe')),
      { id: 'A1' },
      'PUT rest/1.0/torrents/addTorrent d4:infoe',
    ],
    [
      'addMagnet',
      api => api.addMagnet('magnet:?xt=urn:btih:00'),
      { id: 'A1' },
      'POST rest/1.0/torrents/addMagnet magnet=magnet%3A%3Fxt%3Durn%3Abtih%3A00',
    ],
    [
      'selectFiles',
      api => api.selectFiles('A1', [3, 4]),
      undefined,
      'POST rest/1.0/torrents/selectFiles/A1 files=3%2C4',
    ],
    ['deleteTorrent', api => api.deleteTorrent('A1'), undefined, 'DELETE rest/1.0/torrents/delete/A1'],
    ['deleteDownload', api => api.deleteDownload('A1'), undefined, 'DELETE rest/1.0/downloads/delete/A1'],
  ])('%s', async (name, call, answer, line) => {
    const { api, asked, run } = scripted([answer === undefined ? empty() : json(answer)])
    await run(call(api))
    const [one] = asked
    expect(asked).toHaveLength(1)
    expect(`${one?.method} ${one?.url.pathname.slice(1)} ${one?.body}`.trim()).toBe(line.trim())
    expect(one?.url.search).toBe('')
    expect(one?.headers['authorization']).toBe(name === 'check' ? undefined : `Bearer ${TOKEN}`)
  })

  test('texts are composed, and bytes have their type and length', async () => {
    const { api, asked, run } = scripted([json([])])
    await run(api.folder('https://h.example/a\u0308'))
    expect(asked[0]?.body).toContain('%C3%A4')
    await run(api.containerFile(new Uint8Array(7)))
    expect(asked[1]?.headers).toMatchObject({ 'content-type': 'application/octet-stream', 'content-length': '7' })
  })

  test('an id that leads elsewhere is refused before anything is sent', async () => {
    const { api, asked, thrown } = scripted([empty()])
    expect(await thrown(api.deleteTorrent('..'))).toBeInstanceOf(TypeError)
    expect(await thrown(api.selectFiles('A1', []))).toBeInstanceOf(TypeError)
    expect(asked).toEqual([])
  })

  test('the ids of links are cut to what works, where they are links of the service', () => {
    expect(cutLink('https://real-debrid.com/d/SGLNKISO2Q7WAXYZ')).toBe('https://real-debrid.com/d/SGLNKISO2Q7WA')
    expect(cutLink('https://real-debrid.com/d/SGLNKISO2Q7WAXYZ/a.iso')).toBe(
      'https://real-debrid.com/d/SGLNKISO2Q7WA/a.iso',
    )
    expect(cutLink('https://real-debrid.com/d/SHORT')).toBe('https://real-debrid.com/d/SHORT')
    expect(cutOwnLink('https://h.example/d/SGLNKISO2Q7WAXYZ')).toBe('https://h.example/d/SGLNKISO2Q7WAXYZ')
    expect(cutOwnLink('https://real-debrid.com/d/SGLNKISO2Q7WAXYZ')).toBe('https://real-debrid.com/d/SGLNKISO2Q7WA')
  })
})

describe('what may be repeated', () => {
  const broken = new NetworkFailure('broken', 'socket hang up')
  const breaking = (answer: ReturnType<typeof json>) => {
    let calls = 0
    return scripted(() => {
      if (++calls === 1) throw broken
      return answer
    })
  }

  test('adding is not', async () => {
    for (const add of ['addMagnet', 'addTorrent'] as const) {
      const { api, asked, thrown } = breaking(json({ id: 'A1' }, 201))
      const work = add === 'addMagnet' ? api.addMagnet('magnet:?') : api.addTorrent(new Uint8Array(1))
      expect(await thrown(work)).toMatchObject({ code: 'network_error', processed: 'maybe' })
      expect(asked).toHaveLength(1)
    }
    for (const answer of [json({ error_code: 33 }, 400), json({ error_code: -1 }, 500), empty(500)]) {
      const { api, asked, thrown } = scripted([answer])
      expect(await thrown(api.addMagnet('magnet:?'))).toMatchObject({ processed: 'maybe' })
      expect(asked).toHaveLength(1)
    }
  })

  test('selecting, removing and reading are', async () => {
    const select = breaking(empty(202))
    expect(await select.run(select.api.selectFiles('A1', [1]))).toBe('already')
    const remove = breaking(json({ error_code: 7 }, 404))
    expect(await remove.run(remove.api.deleteTorrent('A1'))).toBe('gone')
    const folder = breaking(json(['https://h.example/1']))
    expect(await folder.run(folder.api.folder('https://h.example/d'))).toHaveLength(1)
  })

  test('no redirect is followed', async () => {
    const moved = { status: 302, headers: { location: 'https://api.real-debrid.com/rest/1.0/elsewhere' } }
    const { api, asked, thrown } = scripted([moved])
    expect(await thrown(api.user())).toMatchObject({ code: 'unexpected_response' })
    expect(asked).toHaveLength(1)
  })
})

describe('a look at a torrent', () => {
  const etag = '9b50aa63546b243a2d8cd650428e02d186102e3c'
  const answers = ({ headers }: Asked) =>
    headers['if-none-match'] === etag ? empty(304, { etag }) : { ...json(info), headers: { etag } }

  test('that brings nothing new transfers nothing', async () => {
    const { api, asked, run } = scripted(answers)
    const first = await run(api.torrent('SGISOK3QW7RA2'))
    expect(await run(api.torrent('SGISOK3QW7RA2'))).toEqual(first)
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, etag])
  })

  test('is a whole one after a selection, and for another torrent', async () => {
    const { api, asked, run } = scripted(answers)
    await run(api.torrent('SGISOK3QW7RA2'))
    await run(api.selectFiles('SGISOK3QW7RA2', [1]))
    await run(api.torrent('SGISOK3QW7RA2'))
    await run(api.torrent('SGDATAX5PL4ZC'))
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined, undefined, undefined])
  })

  test('is not believed when nothing was known', async () => {
    const { api, thrown } = scripted([empty(304, { etag })])
    expect(await thrown(api.torrent('SGISOK3QW7RA2'))).toMatchObject({ code: 'unexpected_response', status: 304 })
  })
})

test('at most four calls are under way, and no more than 20 are sent in any 10 s', async () => {
  let most = 0
  let done = 0
  const { api, asked, run } = scripted([{ ...json({ nb: 1, limit: 2 }), afterMs: 300 }])
  const calls = Array.from({ length: 60 }, async () => {
    await api.activeCount()
    most = Math.max(most, asked.length - done)
    done++
  })
  await run(Promise.all(calls))
  expect(most).toBe(4)
  for (const { at } of asked) {
    expect(asked.filter(one => one.at >= at && one.at < at + 10_000).length).toBeLessThanOrEqual(20)
  }
})

test('a call that waits for its turn ends with the cancel', async () => {
  const { api, asked, cancelling, thrown } = scripted([{ ...json({ nb: 1, limit: 2 }), afterMs: 60_000 }])
  const calls = Array.from({ length: 6 }, () => api.activeCount().catch((error: Error) => error.message))
  setImmediate(() => cancelling.abort(new Error('cancelled')))
  const heard = await thrown(Promise.all(calls).then(all => Promise.reject(all)))
  expect(heard).toEqual(Array.from({ length: 6 }, () => 'cancelled'))
  expect(asked.length).toBeLessThanOrEqual(4)
  expect(await thrown(allOf(api.torrents()))).toMatchObject({ message: 'cancelled' })
})
