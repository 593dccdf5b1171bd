import { describe, expect, test } from 'vitest'
import { dbackupScene, type Scene } from '../../../../../test/kit/dbackup-scene.ts'
import type { Fault, FaultKind } from '../../../../sandbox/faults.ts'

const RUN = '/api/jobs/:id/run'
const pass = { decision: 'pass', reasonCode: 'ok' }

function onTrigger(what: FaultKind, when: 'before' | 'after', times = 1): Fault {
  return { on: { method: 'POST', path: RUN, times }, what, when }
}

function triggers({ sent }: Scene): number {
  return sent.filter(one => one.method === 'POST' && one.url.pathname.endsWith('/run')).length
}

describe('the answer is lost after the server took the trigger', () => {
  test.each<FaultKind>([
    { kind: 'reset-before-headers' },
    { kind: 'cut-mid-body' },
    { kind: 'stall-headers' },
    { kind: 'stall-body' },
    { kind: 'slow-drip' },
    { kind: 'truncated-json' },
    { kind: 'wrong-shape' },
    { kind: 'html-200' },
    { kind: 'oversized-body', bytes: 65 * 2 ** 20 },
    { kind: 'status', status: 408 },
    { kind: 'status', status: 500 },
    { kind: 'status', status: 500, body: '' },
    { kind: 'status', status: 502 },
    { kind: 'status', status: 503 },
    { kind: 'status', status: 504 },
  ])('$kind $status: the execution that appeared is adopted', async what => {
    const scene = dbackupScene({ faults: [onTrigger(what, 'after')] })
    const result = await scene.run()
    expect(result.verdict).toMatchObject(pass)
    expect(triggers(scene)).toBe(1)
    expect(result.outputs['execution-id']).toBe(scene.emulator.control.accepted[0]?.id)
  })
})

describe('the trigger is lost before the server saw it', () => {
  test.each<FaultKind>([
    { kind: 'reset-before-headers' },
    { kind: 'html-200' },
    // Many a server answers a form it has processed like this, so only the look tells.
    { kind: 'redirect-other-origin', status: 302 },
    { kind: 'status', status: 500 },
    { kind: 'status', status: 500, body: '' },
    { kind: 'status', status: 503 },
  ])('$kind $status: a complete look proves it, and it is sent once more', async what => {
    const scene = dbackupScene({ faults: [onTrigger(what, 'before')] })
    expect((await scene.run()).verdict).toMatchObject(pass)
    expect(triggers(scene)).toBe(2)
    expect(scene.emulator.control.accepted).toHaveLength(1)
  })

  test.each<FaultKind>([
    { kind: 'stall-headers' },
    { kind: 'status', status: 408 },
    { kind: 'status', status: 502 },
    { kind: 'status', status: 504 },
  ])('$kind $status: the server may still be at it, so it is not sent again', async what => {
    const scene = dbackupScene({ faults: [onTrigger(what, 'before')] })
    const { verdict } = await scene.run()
    expect(verdict.decision).toBe('unknown')
    expect(verdict.message).toContain('Whether a backup of "Shop Daily" was started is not known')
    expect(verdict.next).toContain('history')
    expect(triggers(scene)).toBe(1)
    expect(scene.emulator.control.accepted).toEqual([])
  })

  test('a server that works on it late is found late, and followed', async () => {
    const scene = dbackupScene({
      wrap:
        (inner, { clock }) =>
        async (request, signal) => {
          if (!new URL(request.url).pathname.endsWith('/run')) return await inner(request, signal)
          // A proxy gave up after a minute; the server gets to it half a minute later.
          void clock.sleep(40_000).then(() => inner(request.clone()))
          const body = (async function* () {})()
          return { kind: 'response', status: 504, headers: {}, body }
        },
    })
    expect((await scene.run()).verdict).toMatchObject(pass)
    expect(triggers(scene)).toBe(1)
  })

  test.each<FaultKind>([
    { kind: 'refused' },
    { kind: 'status', status: 429 },
    { kind: 'status', status: 429, retryAfter: 7 },
    { kind: 'status', status: 503, retryAfter: 7 },
  ])('$kind $status: it certainly did not get there, so it is repeated', async what => {
    const scene = dbackupScene({ faults: [onTrigger(what, 'before', 2)] })
    expect((await scene.run()).verdict).toMatchObject(pass)
    expect(triggers(scene)).toBe(3)
    expect(scene.emulator.control.accepted).toHaveLength(1)
  })

  test.each<[FaultKind, string]>([
    [{ kind: 'status', status: 401 }, 'unauthorized'],
    [{ kind: 'status', status: 403 }, 'forbidden'],
    [{ kind: 'status', status: 404 }, 'not_found'],
    [{ kind: 'redirect-same-origin', status: 308 }, 'unexpected_response'],
    [{ kind: 'redirect-other-origin', status: 307 }, 'unexpected_response'],
  ])('%o is an answer: it is sent once and not looked for', async (what, reasonCode) => {
    const scene = dbackupScene({ faults: [onTrigger(what, 'before')] })
    expect((await scene.run()).verdict).toMatchObject({ reasonCode })
    expect(triggers(scene)).toBe(1)
    expect(scene.emulator.control.accepted).toEqual([])
  })

  test('it is sent twice at most', async () => {
    const scene = dbackupScene({ faults: [onTrigger({ kind: 'reset-before-headers' }, 'before', 99)] })
    const { verdict } = await scene.run()
    expect(verdict).toMatchObject({ decision: 'unknown', reasonCode: 'network_error' })
    expect(triggers(scene)).toBe(2)
  })

  test('without a history there is no proof, and it is not sent again', async () => {
    const blind: Fault = { on: { path: '/api/history', nth: 2, times: 999 }, what: { kind: 'status', status: 502 } }
    const scene = dbackupScene({ faults: [onTrigger({ kind: 'reset-before-headers' }, 'before'), blind] })
    const { verdict } = await scene.run()
    expect(verdict.decision).toBe('unknown')
    expect(verdict.message).toContain('is not known')
    expect(triggers(scene)).toBe(1)
  })

  test('a history that does not reach back far enough is no proof', async () => {
    const scene = dbackupScene({
      wrap:
        (inner, { emulator }) =>
        async (request, signal) => {
          if (!new URL(request.url).pathname.endsWith('/run')) return await inner(request, signal)
          for (let n = 0; n < 100; n++) emulator.control.startRun({ job: 'Shop Files', trigger: 'Scheduler' })
          return { kind: 'reset' }
        },
    })
    const { verdict } = await scene.run()
    expect(verdict.decision).toBe('unknown')
    expect(verdict.message).toContain('is not known')
    expect(triggers(scene)).toBe(1)
  })
})

test('the job that the list showed has gone when it is started', async () => {
  const scene = dbackupScene({
    wrap: inner => (request, signal) => {
      const { pathname } = new URL(request.url)
      const gone = '/api/jobs/00000000-0000-0000-0000-000000000001/run'
      const moved = new Request(new URL(gone, request.url), request)
      return inner(pathname.endsWith('/run') ? moved : request, signal)
    },
  })
  const { verdict } = await scene.run()
  expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'not_found' })
  expect(triggers(scene)).toBe(1)
})
