import { describe, expect, test } from 'vitest'
import { json } from '../../../test/kit/http-script.ts'
import { empty, scripted } from './client.test-support.ts'

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

describe('answers', () => {
  test('an account keeps its name and address to itself', async () => {
    const { api, run } = scripted([
      json({ id: 7, username: 'ci-fetcher', email: 'x@y.example', type: 'gold', premium: 9 }),
    ])
    const user = await run(api.user())
    expect(user).toMatchObject({ type: 'unknown', premium: 9, points: 0 })
    expect(JSON.stringify(user)).not.toMatch(/ci-fetcher|y\.example/)
    expect(user.username?.reveal()).toBe('ci-fetcher')
  })

  test('every download link is masked', async () => {
    const download = (id: string) => `https://lax1-4.download.real-debrid.com/d/${id}/a.mp4`
    const body = {
      ...{
        id: 'A1',
        filename: 'a.mp4',
        filesize: 0,
        host: 'talks.example',
        chunks: -1,
        crc: 0,
        download: download('A1'),
      },
      alternative: [{ id: 'B1', filename: 'b.mp4', download: download('B1'), type: '720p' }],
    }
    const { api, masked, run } = scripted([json(body)])
    expect(await run(api.unrestrict('https://talks.example/watch/1'))).toMatchObject({
      ...{ id: 'A1', filesize: 0, sizeIsReliable: false, chunks: 0, download: download('A1') },
      alternatives: [{ id: 'B1', type: '720p' }],
    })
    expect(masked).toEqual([download('A1'), download('B1')])
  })

  test.each([
    [{ host: 'h.example', filename: 'a', filesize: 3, supported: 1 }, false, true],
    [{ host: 'h.example', filename: null, filesize: 0, supported: 1 }, true, true],
    [{ host: '', filename: 'a', filesize: 3, supported: 1 }, true, true],
    [{ host: 'h.example', filename: null, filesize: 0, supported: 0 }, false, false],
  ])('a check of %o', async (body, isGone, supported) => {
    const { api, run } = scripted([json(body)])
    expect(await run(api.check('https://h.example/x'))).toMatchObject({ isGone, supported })
  })

  test('a torrent', async () => {
    const files = [
      { id: 1, path: '/a/ä.bin', bytes: '12', selected: 1 },
      { id: 2, path: '/b', bytes: 0, selected: 0 },
    ]
    const links = ['https://real-debrid.com/d/SGLNKISO2Q7WAXYZ']
    const { api, run } = scripted([json({ ...info, files, links, status: 'pondering  deeply' })])
    expect(await run(api.torrent('SGISOK3QW7RA2'))).toEqual({
      ...{ id: 'SGISOK3QW7RA2', filename: 'debian.iso', originalFilename: 'debian' },
      hash: '9b50aa63546b243a2d8cd650428e02d186102e3c',
      ...{ bytes: 790626304, originalBytes: 800000000, progress: 37.5, status: 'unknown', word: 'pondering deeply' },
      ...{ links: ['https://real-debrid.com/d/SGLNKISO2Q7WA'], speed: 21474836, seeders: 48 },
      ...{ addedAt: '2026-11-20T18:42:07.000Z', endedAt: undefined },
      files: [
        { id: 1, path: '/a/ä.bin', bytes: 12, selected: true },
        { id: 2, path: '/b', bytes: 0, selected: false },
      ],
    })
  })

  test.each([
    ['without its hash', { hash: undefined }],
    ['with a file without a number', { files: [{ path: '/a', bytes: 1, selected: 1 }] }],
    ['with a file of unknown size', { files: [{ id: 1, path: '/a', selected: 1 }] }],
    ['with links that are none', { links: { 1: 'x' } }],
  ])('a torrent %s is not guessed at', async (_, change) => {
    const { api, thrown } = scripted([json({ ...info, ...change })])
    expect(await thrown(api.torrent('SGISOK3QW7RA2'))).toMatchObject({ code: 'unexpected_response' })
  })

  test('an unrestricted link without an address is none', async () => {
    for (const download of [undefined, '', null]) {
      const { api, masked, thrown } = scripted([json({ id: 'A1', filename: 'a.iso', filesize: 7, download })])
      expect(await thrown(api.unrestrict('https://h.example/x'))).toMatchObject({ code: 'unexpected_response' })
      expect(masked).toEqual([])
    }
  })

  test('an empty list of links comes in several ways', async () => {
    for (const answer of [empty(), json([]), json({}), json(null)]) {
      const { api, run } = scripted([answer])
      expect(await run(api.folder('https://h.example/d'))).toEqual([])
    }
    const { api, thrown } = scripted([json({ error: 'odd' })])
    expect(await thrown(api.folder('https://h.example/d'))).toMatchObject({ code: 'unexpected_response' })
  })

  test('a selection that is there already is told', async () => {
    for (const [answer, said] of [
      [empty(204), 'selected'],
      [empty(202), 'already'],
      [json({ error_code: 31 }, 409), 'already'],
    ] as const) {
      const { api, run } = scripted([answer])
      expect(await run(api.selectFiles('A1', [1]))).toBe(said)
    }
  })

  test('gone is only what the service calls so', async () => {
    for (const remove of ['deleteTorrent', 'deleteDownload'] as const) {
      const gone = scripted([json({ error: 'unknown_ressource', error_code: 7 }, 404)])
      expect(await gone.run(gone.api[remove]('A1'))).toBe('gone')
      const lost = scripted([{ status: 404, headers: { 'content-type': 'text/html' }, body: ['<html></html>'] }])
      expect(await lost.thrown(lost.api[remove]('A1'))).toMatchObject({ code: 'not_found' })
    }
  })
})
