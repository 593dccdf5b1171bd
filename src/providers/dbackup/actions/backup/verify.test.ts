import { describe, expect, test } from 'vitest'
import { changedJson } from '../../../../../test/kit/changed-json.ts'
import { dbackupScene, type Inputs, type Scene } from '../../../../../test/kit/dbackup-scene.ts'
import type { Exchange } from '../../../../sandbox/kit/exchange.ts'

const pass = { decision: 'pass', reasonCode: 'ok' }
const failed = { decision: 'fail', reasonCode: 'verification_failed' }
const skipped = { decision: 'unknown', reasonCode: 'verification_skipped' }

/** Does something to the stored file once the run has ended, before it is verified. */
function tampered(
  job: string,
  tamper: (scene: Pick<Scene, 'emulator'>, path: string) => void,
  also: (inner: Exchange) => Exchange = inner => inner,
): Scene {
  return dbackupScene({
    wrap: (served, { emulator }) => {
      const inner = also(served)
      let done = false
      return async (request, signal) => {
        const path = emulator.control.accepted.find(one => one.job === job)?.path
        if (!done && path != null) {
          done = true
          tamper({ emulator }, path)
        }
        return await inner(request, signal)
      }
    },
  })
}

test('none: the file is not looked at, and that is told', async () => {
  const { run, sent } = dbackupScene()
  const { verdict, outputs, report } = await run({ verify: 'none' })
  expect(verdict).toMatchObject(pass)
  expect(verdict.message).toContain('not verified')
  expect(outputs['verified']).toBe('false')
  expect(report.notChecked.join(' ')).toContain('verify: none')
  expect(sent.some(one => one.url.pathname.includes('/storage/'))).toBe(false)
})

test('checksum: the server compares, and the digest is told', async () => {
  const { emulator, run } = dbackupScene()
  const { verdict, outputs } = await run()
  expect(verdict).toMatchObject(pass)
  const id = emulator.control.accepted[0]?.id ?? ''
  expect(outputs).toMatchObject({ verified: 'true', sha256: emulator.control.expectedChecksum(id), status: 'Success' })
})

describe('the words of the server', () => {
  test.each([
    ['passed', pass],
    ['failed', failed],
    ['no_checksum', skipped],
    ['no_metadata', skipped],
    ['download_error', skipped],
    ['skipped', skipped],
    ['verified', skipped],
    ['PASSED', skipped],
  ])('%s', async (word, expected) => {
    const { run } = tampered('Shop Daily', ({ emulator }, path) => {
      if (word === 'failed') emulator.control.corruptStoredFile('Local Backups', path)
      else if (word !== 'passed') emulator.control.setVerdict('Local Backups', path, word)
    })
    const { verdict, outputs } = await run()
    expect(verdict).toMatchObject(expected)
    expect(outputs['verified']).toBe(String(word === 'passed'))
    expect(outputs['status']).toBe('Success')
  })

  test('a file that somebody removed', async () => {
    const { run } = tampered('Shop Daily', ({ emulator }, path) =>
      emulator.control.removeStoredFile('Local Backups', path),
    )
    expect((await run()).verdict).toMatchObject(skipped)
  })
})

describe('a damaged upload, which DBackup calls a success', () => {
  test.each(['none', 'checksum', 'download'])('is no pass with verify: %s', async verify => {
    const { emulator, run } = dbackupScene()
    emulator.control.script('Shop Daily', { damagedUploads: ['Local Backups'] })
    const { verdict, outputs } = await run({ verify })
    expect(verdict).toMatchObject(failed)
    expect(verdict.message).toContain('Local Backups')
    expect(outputs).toMatchObject({ status: 'Success', verified: 'false' })
  })
})

describe('several destinations', () => {
  const job = 'Shop Two Copies'

  test('every copy is compared', async () => {
    const { run, sent } = dbackupScene()
    expect((await run({ job })).verdict).toMatchObject(pass)
    expect(sent.filter(one => one.url.pathname.endsWith('/verify'))).toHaveLength(2)
  })

  test.each([
    ['Local Backups', 'checksum'],
    ['Second Copy', 'checksum'],
    ['Local Backups', 'download'],
    ['Second Copy', 'download'],
  ])('one bad copy, at %s, is enough (verify: %s)', async (destination, verify) => {
    const { run } = tampered(job, ({ emulator }, path) => emulator.control.corruptStoredFile(destination, path))
    const { verdict, outputs } = await run({ job, verify })
    expect(verdict).toMatchObject(failed)
    expect(verdict.message).toContain(destination)
    expect(outputs['verified']).toBe('false')
  })

  test('one copy that was damaged on its way is enough', async () => {
    const { emulator, run } = dbackupScene()
    emulator.control.script(job, { damagedUploads: ['Second Copy'] })
    expect((await run({ job, verify: 'none' })).verdict).toMatchObject(failed)
  })

  test('a success whose log tells of a failed upload excuses no copy', async () => {
    const liar = (inner: Exchange): Exchange =>
      changedJson(inner, /executions\/[^/]+$/, (answer: { data?: { logs?: object[] } }) => {
        answer.data?.logs?.push({ level: 'error', message: '[Second Copy] Upload FAILED: timed out' })
      })
    const { run } = tampered(job, ({ emulator }, path) => emulator.control.corruptStoredFile('Second Copy', path), liar)
    expect((await run({ job })).verdict).toMatchObject(failed)
  })

  test('one copy that could not be compared leaves it open', async () => {
    const { run } = tampered(job, ({ emulator }, path) =>
      emulator.control.setVerdict('Second Copy', path, 'download_error'),
    )
    const { verdict } = await run({ job })
    expect(verdict).toMatchObject(skipped)
    expect(verdict.message).toContain('Second Copy')
  })
})

describe('download: the runner computes the digest itself', () => {
  test.each(['Shop Daily', 'Shop Encrypted', 'Shop Files', 'Shop Two Copies', 'Größe & Café #1'])(
    'of %s',
    async job => {
      const { emulator, run, sent } = dbackupScene()
      const { verdict, outputs } = await run({ job, verify: 'download' })
      expect(verdict).toMatchObject(pass)
      const id = emulator.control.accepted[0]?.id ?? ''
      expect(outputs).toMatchObject({ verified: 'true', sha256: emulator.control.expectedChecksum(id) })
      expect(sent.some(one => one.url.pathname.endsWith('/verify'))).toBe(false)
    },
  )

  test.each<[string, string]>([
    ['Shop Daily', 'Local Backups'],
    ['Shop Encrypted', 'Local Backups'],
    ['Shop Files', 'Second Copy'],
  ])('finds the damage in the file of %s', async (job, destination) => {
    const { run } = tampered(job, ({ emulator }, path) => emulator.control.corruptStoredFile(destination, path))
    expect((await run({ job, verify: 'download' })).verdict).toMatchObject(failed)
  })

  test.each([
    [{ kind: 'cut-mid-body' }, pass],
    [{ kind: 'stall-body' }, pass],
    [{ kind: 'reset-before-headers' }, pass],
  ] as const)('a broken transfer (%o) is started over', async (what, expected) => {
    const faults = [{ on: { path: '/api/storage/:id/download', nth: 2 }, what }]
    const { run } = dbackupScene({ faults })
    expect((await run({ verify: 'download' })).verdict).toMatchObject(expected)
  })

  test('a transfer that always breaks proves nothing', async () => {
    const faults = [
      { on: { path: '/api/storage/:id/download', nth: 2, times: 99 }, what: { kind: 'cut-mid-body' } },
    ] as const
    const { run } = dbackupScene({ faults })
    const { verdict, outputs } = await run({ verify: 'download', job: 'Shop Encrypted' })
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'network_error' })
    expect(outputs['verified']).toBe('false')
  })

  test('an encrypted backup that does not come in a ZIP proves nothing', async () => {
    const what = { kind: 'wrong-shape' } as const
    const faults = [{ on: { path: '/api/storage/:id/download', nth: 2, times: 99 }, what }]
    const { run } = dbackupScene({ faults })
    expect((await run({ verify: 'download', job: 'Shop Encrypted' })).verdict.decision).toBe('unknown')
  })

  const quiet: Inputs = { verify: 'download' }

  test('without a digest in the log, the metadata beside the file has it', async () => {
    const { run, sent } = dbackupScene({ wrap: inner => withoutLogs(inner) })
    expect((await run(quiet)).verdict).toMatchObject(pass)
    expect(sent.some(one => one.url.searchParams.get('file')?.endsWith('.meta.json'))).toBe(true)
  })

  test('without any digest nothing is proved', async () => {
    const { run } = dbackupScene({
      wrap:
        (inner, { emulator }) =>
        async (request, signal) => {
          const path = emulator.control.accepted[0]?.path
          if (path != null) emulator.control.setVerdict('Local Backups', path, 'no_checksum')
          return await withoutLogs(inner)(request, signal)
        },
    })
    expect((await run(quiet)).verdict).toMatchObject(skipped)
  })
})

/** A server whose executions have no log. */
function withoutLogs(inner: Exchange): Exchange {
  return (request, signal) => {
    const url = new URL(request.url)
    if (!url.searchParams.has('includeLogs')) return inner(request, signal)
    url.search = ''
    return inner(new Request(url, request), signal)
  }
}
