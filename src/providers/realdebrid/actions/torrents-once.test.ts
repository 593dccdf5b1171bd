import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Fault } from '../../../sandbox/faults.ts'
import { generated, INSTANT } from '../emulator/index.ts'
import { added, filesIn, link, sceneWith, torrentScene } from './fetch.test-support.ts'

const ADD = '/rest/1.0/torrents/addMagnet'
const adds = ({ sent }: Pick<ReturnType<typeof torrentScene>, 'sent'>) =>
  sent.filter(({ url }) => url.pathname === ADD).length
const idsOf = ({ emulator }: ReturnType<typeof torrentScene>) => emulator.control.torrents().map(({ id }) => id)

describe('the answer to the add is lost', () => {
  const kinds = ['reset-before-headers', 'stall-headers', 'cut-mid-body', 'truncated-json', 'html-200'] as const
  test.each(kinds)('after it took effect: %s', async kind => {
    const scene = torrentScene({}, { faults: [{ on: { path: ADD }, when: 'after', what: { kind } }] })
    const { verdict } = await scene.run()
    expect(verdict.decision).toBe('pass')
    expect([adds(scene), added(scene, scene.torrent.hash).length]).toEqual([1, 1])
  })

  test.each([
    ['reset-before-headers', 2],
    ['refused', 2],
  ] as const)('before it took effect: %s', async (kind, times) => {
    const fault: Fault = { on: { path: ADD }, when: 'before', what: { kind } }
    const scene = torrentScene({}, { faults: [fault] })
    expect((await scene.run()).verdict.decision).toBe('pass')
    expect([adds(scene), added(scene, scene.torrent.hash).length]).toEqual([times, 1])
  })

  test('and the service may still work on it: not sent again', async () => {
    const fault: Fault = { on: { path: ADD }, when: 'before', what: { kind: 'stall-headers' } }
    const scene = torrentScene({}, { faults: [fault] })
    expect((await scene.run()).verdict.decision).toBe('unknown')
    expect(adds(scene)).toBe(1)
  })

  test('every time', async () => {
    const fault: Fault = { on: { path: ADD, times: 99 }, when: 'before', what: { kind: 'reset-before-headers' } }
    const scene = torrentScene({}, { faults: [fault] })
    expect((await scene.run()).verdict).toMatchObject({ decision: 'unknown', reasonCode: 'network_error' })
    expect(adds(scene)).toBe(2)
  })
})

describe('a torrent that was there before', () => {
  test('and is ready is used, and stays', async () => {
    const scene = torrentScene()
    const id = scene.emulator.control.addOwned({ hash: scene.torrent.hash })
    expect((await scene.run({ 'remove-after': 'always' })).verdict.decision).toBe('pass')
    expect(idsOf(scene)).toContain(id)
    expect([adds(scene), scene.emulator.control.deleted.torrents.length]).toEqual([0, 0])
  })

  test.each(['new-id', 'same-id', 'error-33'] as const)('and is under way, with %s', async sameHash => {
    const scene = torrentScene({}, { sameHash })
    const id = scene.emulator.control.addAsPerson(scene.torrent.hash)
    const { verdict } = await scene.run({ 'remove-after': 'always' })
    expect(verdict.decision).toBe('pass')
    expect(idsOf(scene)).toContain(id)
    expect(scene.emulator.control.deleted.torrents).not.toContain(id)
    expect(scene.emulator.control.deleted.torrents).toHaveLength(sameHash === 'new-id' ? 1 : 0)
  })

  test.each(['same-id', 'error-33'] as const)(
    'and has other files selected is left as it is, with %s',
    async sameHash => {
      const scene = torrentScene({ paths: ['a.csv', 'b.csv'] }, { sameHash })
      const id = scene.emulator.control.addOwned({ hash: scene.torrent.hash, selected: [1] })
      const { verdict } = await scene.run({ include: 'b.csv', 'remove-after': 'always' })
      expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'torrent_failed' })
      expect(idsOf(scene)).toContain(id)
      expect(scene.emulator.control.deleted.torrents).toEqual([])
    },
  )

  test('is never removed between several files', async () => {
    const scene = torrentScene({ paths: ['a.csv', 'b.csv'] }, { sameHash: 'error-33' })
    const id = scene.emulator.control.addAsPerson(scene.torrent.hash)
    expect((await scene.run({ 'remove-after': 'always' })).verdict.reasonCode).toBe('torrent_failed')
    expect(idsOf(scene)).toContain(id)
  })

  test('whose stored copy is gone is added anew', async () => {
    const scene = torrentScene()
    const id = scene.emulator.control.addOwned({ hash: scene.torrent.hash })
    scene.emulator.control.breakLinks(id)
    expect((await scene.run()).verdict.decision).toBe('pass')
    expect(idsOf(scene)).toContain(id)
  })
})

describe('places for active torrents', () => {
  test('are waited for', async () => {
    const scene = torrentScene({ script: INSTANT }, { activeLimit: 20, otherActive: 20 })
    scene.emulator.control.after(150_000, control => control.change({ otherActive: 3 }))
    const result = await scene.run()
    expect(result.verdict.decision).toBe('pass')
    expect(result.tookMs).toBeGreaterThan(150_000)
  })

  test('are waited for when somebody takes the last one', async () => {
    const fault: Fault = { on: { path: ADD }, what: { kind: 'status', status: 509, body: '{"error_code":21}' } }
    const scene = torrentScene({}, { faults: [fault] })
    expect((await scene.run()).verdict.decision).toBe('pass')
  })

  test('are not waited for longer than max-wait-minutes', async () => {
    const scene = torrentScene({}, { otherActive: 20 })
    const { verdict } = await scene.run({ 'max-wait-minutes': '3' })
    expect(verdict.reasonCode).toBe('too_many_active')
    expect(adds(scene)).toBe(0)
  })
})

describe('remove-after', () => {
  const outcomes = [
    ['on-success', 'success', 0],
    ['on-success', 'failure', 1],
    ['on-success', 'cancel', 1],
    ['always', 'success', 0],
    ['always', 'failure', 0],
    ['always', 'cancel', 0],
    ['never', 'success', 1],
    ['never', 'failure', 1],
    ['never', 'cancel', 1],
  ] as const
  test.each(outcomes)('%s, after a %s', async (removeAfter, how, left) => {
    const scene = torrentScene({ script: { downloadMs: 60_000, ...(how === 'failure' && { ending: 'virus' }) } })
    const result = await scene.run(
      { 'remove-after': removeAfter },
      how === 'cancel' ? { cancelAfterMs: 30_000 } : undefined,
    )
    const codes = { success: 'ok', failure: 'torrent_virus', cancel: 'cancelled' }
    expect(result.verdict.reasonCode).toBe(codes[how])
    expect(scene.emulator.control.torrents().filter(({ origin }) => origin === 'api')).toHaveLength(left)
    // It is not left in silence.
    if (left > 0) expect([...result.finished, ...result.report.notes].join(' ')).toContain('stays')
  })

  test.each(['always', 'never'])('%s: the entry in the list of downloads after a cancel', async removeAfter => {
    const scene = sceneWith({ faults: [{ times: 99, what: { kind: 'stall' } }] })
    const result = await scene.run({ links: link('tides'), 'remove-after': removeAfter }, { cancelOn: /GET download/ })
    expect(result.verdict).toMatchObject({ decision: 'unknown', reasonCode: 'cancelled' })
    expect(scene.emulator.control.downloads()).toHaveLength(removeAfter === 'always' ? 0 : 1)
    expect(filesIn(scene)).toEqual([])
  })

  test('always: a cancel in the middle of the add leaves no torrent', async () => {
    const scene = torrentScene({}, { faults: [{ on: { path: ADD }, when: 'after', what: { kind: 'stall-headers' } }] })
    const result = await scene.run({ 'remove-after': 'always' }, { cancelAfterMs: 5_000 })
    expect(result.verdict.reasonCode).toBe('cancelled')
    expect(result.finished.join(' ')).toContain('was removed')
    expect(scene.emulator.control.torrents().filter(({ origin }) => origin === 'api')).toEqual([])
  })

  test('always: nor two, of .torrent files that have one name', async () => {
    const path = '/rest/1.0/torrents/addTorrent'
    const fault: Fault = { on: { path, times: 2 }, when: 'after', what: { kind: 'stall-headers' } }
    const scene = torrentScene({}, { faults: [fault] })
    const other = scene.emulator.control.addTorrent({
      name: 'other.csv',
      files: [{ path: 'other.csv', content: generated(100, 1) }],
    })
    for (const [folder, { bytes }] of Object.entries({ a: scene.torrent, b: other })) {
      mkdirSync(join(scene.folder, folder))
      writeFileSync(join(scene.folder, folder, 'x.torrent'), bytes)
    }
    const inputs = { magnets: '', 'torrent-files': 'a/x.torrent\nb/x.torrent', 'remove-after': 'always' }
    const result = await scene.run(inputs, { cancelAfterMs: 5_000 })
    expect(result.finished).toHaveLength(2)
    expect(scene.emulator.control.torrents().filter(({ origin }) => origin === 'api')).toEqual([])
  })
})
