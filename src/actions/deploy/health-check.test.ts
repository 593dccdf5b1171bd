import { describe, expect, it } from 'vitest'
import { NetworkFailure } from '../../http/network-failure.ts'
import { HealthScene, NEW, OLD, type Step } from './health-scene.test-support.ts'

const match = '{revision}'
const refused = new NetworkFailure('refused', 'connect ECONNREFUSED 203.0.113.7:443')
const alternating: readonly Step[] = Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? NEW : OLD))

describe('what a health check shows', () => {
  it('enough good answers in a row, a second apart', async () => {
    const scene = new HealthScene([NEW])
    expect(await scene.check({ plan: { match, successes: 3 } })).toEqual({
      kind: 'healthy',
      words: `The health check was good 3 times in a row (3 looks in 2 s): status 200 with the revision ${NEW}.`,
      provesRevision: true,
    })
    expect(scene.sent.map(({ at }) => at)).toEqual([0, 1000, 2000])
  })

  it('without a match, a good status is healthy and proves no revision', async () => {
    const health = await new HealthScene([NEW]).check()
    expect(health).toMatchObject({ kind: 'healthy', provesRevision: false })
  })

  it('a match without {revision} proves none', async () => {
    const health = await new HealthScene([`ok ${NEW}`]).check({ plan: { match: 'ok' } })
    expect(health).toMatchObject({ kind: 'healthy', provesRevision: false })
  })

  it('nor does an expression that found the other half of a choice', async () => {
    const either = { match: '/{revision}|maintenance/' }
    const found = async (answers: readonly Step[]) =>
      (await new HealthScene(answers).check({ plan: either })).provesRevision
    expect(await found(['maintenance'])).toBe(false)
    expect(await found([NEW, 'maintenance'])).toBe(false)
    expect(await found(['maintenance', NEW])).toBe(false)
    expect(await found([NEW])).toBe(true)
  })

  it('{revision} needs a revision', async () => {
    const scene = new HealthScene([NEW])
    await expect(scene.check({ plan: { match }, wanted: { revision: undefined } })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    expect(scene.sent).toEqual([])
  })

  it('the old revision first, then the new one', async () => {
    const scene = new HealthScene([OLD, OLD, OLD, NEW])
    expect(await scene.check({ plan: { match } })).toMatchObject({ kind: 'healthy', provesRevision: true })
    expect(scene.lines.filter(line => line.startsWith('Health check'))).toEqual([
      `Health check: status 200 with the revision ${OLD}, 0 ms elapsed`,
      `Health check: status 200 with the revision ${NEW}, 5 s elapsed`,
    ])
  })

  it('old and new in turn never pass, while the restart goes on', async () => {
    expect(await new HealthScene(alternating).check({ plan: { match } })).toMatchObject({ kind: 'old_revision' })
    const ended = new HealthScene([...alternating.slice(0, 21), OLD, NEW, NEW])
    expect(await ended.check({ plan: { match } })).toMatchObject({ kind: 'healthy' })
    expect(ended.sent).toHaveLength(24)
  })

  it('an old revision that stays is told apart', async () => {
    expect(await new HealthScene([`v ${OLD.slice(0, 8)}`]).check({ plan: { match } })).toEqual({
      kind: 'old_revision',
      words: expect.stringMatching(
        `^The health check still saw the old revision after \\d+ looks in 1 min 58 s: at last status 200 with the revision ${OLD}\\.$`,
      ),
      provesRevision: false,
      endedEarly: false,
    })
  })

  it('a bad status is a wrong answer, whatever the body holds', async () => {
    for (const body of [NEW, OLD]) {
      const health = await new HealthScene([{ status: 503, body }]).check({ plan: { match } })
      expect(health).toMatchObject({
        kind: 'wrong_answer',
        words: expect.stringContaining(`status 503 with "${body}"`),
      })
    }
  })

  it('a third revision is a wrong answer', async () => {
    const health = await new HealthScene(['release 1234567']).check({ plan: { match } })
    expect(health).toMatchObject({
      kind: 'wrong_answer',
      words: expect.stringContaining(
        'at last status 200, but the body is not as health-check-match wants it: "release 1234567".',
      ),
    })
  })

  it('deploying the same revision again is no old revision', async () => {
    const same = { revision: NEW, previousRevision: NEW.slice(0, 10) }
    expect(await new HealthScene([NEW]).check({ plan: { match }, wanted: same })).toMatchObject({ kind: 'healthy' })
    expect(await new HealthScene([OLD]).check({ plan: { match }, wanted: same })).toMatchObject({
      kind: 'wrong_answer',
    })
  })

  it('the wanted status may be any', async () => {
    const plan = {
      status: [
        [401, 401],
        [304, 304],
      ] as const,
    }
    expect(await new HealthScene([{ status: 401 }, { status: 304 }]).check({ plan })).toMatchObject({ kind: 'healthy' })
    expect(await new HealthScene([{ status: 200 }]).check({ plan })).toMatchObject({ kind: 'wrong_answer' })
  })

  it.each([
    [refused, 'no connection (connect ECONNREFUSED 203.0.113.7:443)'],
    [
      new NetworkFailure('tls', 'certificate has expired'),
      'the server did not prove who it is (certificate has expired)',
    ],
    [new NetworkFailure('broken', 'socket hang up'), 'the connection broke (socket hang up)'],
    [{ body: NEW, ending: new NetworkFailure('broken', 'aborted') }, 'the connection broke (aborted)'],
    [{ body: NEW, headers: { 'content-length': '99' } }, 'the connection broke (the body ended after 40 of 99 bytes)'],
    ['silence', 'it stopped answering (no answer began within 30 s)'],
    [{ body: NEW, ending: 'silence' }, 'it stopped answering (the answer was not complete within 30 s)'],
  ] as const)('nothing that counts as an answer: %j', async (step, words) => {
    const scene = new HealthScene([step])
    const health = await scene.check({ plan: { match, timeoutMs: 65_000 } })
    expect(health).toMatchObject({ kind: 'no_answer', provesRevision: false })
    expect(health.words).toMatch(/^The health check had no answer after \d+ looks in .* s: at last .*\.$/)
    expect(health.words).toContain(words)
    expect(scene.open).toBe(0)
  })

  it('few good answers at the end are not enough, and it says so', async () => {
    const scene = new HealthScene(({ at }) => (at < 55_000 ? refused : NEW))
    const health = await scene.check({ plan: { match, successes: 9, timeoutMs: 60_000 } })
    expect(health.kind).toBe('no_answer')
    expect(health.words).toMatch(
      /had only \d of 9 good answers in a row after \d+ looks .*, and before no connection \(.*\)\.$/,
    )
    const slow = await new HealthScene([{ body: NEW, afterMs: 29_000 }]).check({ plan: { match, successes: 9 } })
    expect(slow).toMatchObject({ kind: 'wrong_answer', words: expect.stringContaining('only 4 of 9 good answers') })
  })
})

describe('the pace', () => {
  it('waits out the grace first, and counts the time from there', async () => {
    const scene = new HealthScene([refused])
    await scene.check({ plan: { graceMs: 45_000, timeoutMs: 60_000 } })
    expect(scene.sent[0]?.at).toBe(45_000)
    expect(scene.elapsed).toBeGreaterThan(100_000)
    expect(scene.elapsed).toBeLessThanOrEqual(105_000)
  })

  it('is civil: seconds at first, ten at most, and the last look just before the end', async () => {
    const scene = new HealthScene([refused])
    await scene.check({ plan: { timeoutMs: 600_000 } })
    const distances = scene.sent.slice(1).map(({ at }, index) => at - (scene.sent[index]?.at ?? 0))
    expect(distances.slice(0, 3)).toEqual([1000, 2000, 2000])
    expect(Math.max(...distances)).toBe(10_000)
    expect(scene.sent.length).toBeLessThan(90)
    expect(scene.sent.at(-1)?.at).toBe(598_000)
  })

  it('slow answers are waited for', async () => {
    const scene = new HealthScene([{ body: NEW, afterMs: 20_000 }])
    expect(await scene.check({ plan: { match } })).toMatchObject({ kind: 'healthy' })
    expect(scene.elapsed).toBe(41_000)
  })

  it('a look that the end cuts off does not hide what was seen before', async () => {
    const scene = new HealthScene(({ at }) => (at < 50_000 ? OLD : 'silence'))
    const health = await scene.check({ plan: { match, timeoutMs: 60_000 } })
    expect(health).toMatchObject({ kind: 'old_revision' })
    expect(scene.elapsed).toBe(60_000)
  })

  it('but counts when there is nothing else', async () => {
    const scene = new HealthScene(['silence'])
    expect(await scene.check({ plan: { timeoutMs: 5_000 } })).toMatchObject({
      kind: 'no_answer',
      words: 'The health check had no answer after 1 look in 5 s: at last no complete answer before the time was up.',
    })
  })

  it("ends with the action's time when that comes first, and says so", async () => {
    const scene = new HealthScene([OLD])
    const health = await scene.check({ plan: { match }, deadlineMs: 30_000 })
    expect(health).toMatchObject({ kind: 'old_revision', endedEarly: true })
    expect(health.words).toContain('looks in 28 s, when the time of the action was up: at last')
    const none = new HealthScene([NEW])
    expect(await none.check({ plan: { graceMs: 60_000 }, deadlineMs: 30_000 })).toMatchObject({
      kind: 'no_answer',
      endedEarly: true,
      words: 'The health check did not get to its first look before the time of the action was up.',
    })
    expect(none.sent).toEqual([])
  })

  it.each([
    ['in the grace', { plan: { graceMs: 60_000 }, cancelAfterMs: 30_000 }, [NEW]],
    ['between two looks', { cancelAfterMs: 30_500 }, [refused]],
    ['before the headers', { cancelAfterMs: 10_000 }, ['silence']],
    ['in a body', { cancelAfterMs: 10_000 }, [{ body: NEW, ending: 'silence' }]],
    ['in an error body', { cancelAfterMs: 2_000 }, [{ status: 500, ending: 'silence' }]],
  ] as const)('a cancel %s ends it at once', async (_, options, answers) => {
    const scene = new HealthScene(answers)
    await expect(scene.check(options)).rejects.toMatchObject({ code: 'cancelled' })
    expect(scene.elapsed).toBe(options.cancelAfterMs)
    expect(scene.open).toBe(0)
  })

  it('leaves no timer behind', async () => {
    const scene = new HealthScene([{ status: 500, ending: 'silence' }, refused, NEW])
    await scene.check({ plan: { match } })
    expect(scene.clock.timers).toBe(0)
  })

  it('tells the log once a minute when nothing changes', async () => {
    const scene = new HealthScene(({ number }) => ({ status: 500, body: `request ${number}` }))
    await scene.check({ plan: { timeoutMs: 300_000 } })
    expect(scene.lines.filter(line => line.startsWith('Health check'))).toHaveLength(5)
  })
})
