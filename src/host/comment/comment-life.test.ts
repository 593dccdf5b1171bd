import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { Report } from '../../core/report.ts'
import { verdict } from '../../core/verdict.ts'
import { count, failed, githubScene, passed } from '../github/github-scene.test-support.ts'
import { marker, markerName } from './marker.ts'

const COMMENTS = '/repos/acme/shop/issues/7/comments'
const ours = marker(markerName('dbackup-run', 'release\nbackup'), { id: 90, attempt: 1 })

let scenes: ReturnType<typeof githubScene>[] = []
const scene = (...options: Parameters<typeof githubScene>) => {
  const made = githubScene(...options)
  scenes.push(made)
  return made
}
afterEach(() => {
  expect(scenes.flatMap(made => made.emulator.violations)).toEqual([])
  scenes = []
})

describe('the comment on a pull request', () => {
  it('is created with verdict, run and hidden marker', async () => {
    const { comment, control } = scene()
    expect(await comment()).toEqual([])
    const [only, ...more] = control.comments()
    expect(more).toEqual([])
    expect(only?.body).toMatch(
      /^<!-- shipgate:dbackup%002Drun:release%000Abackup run=100 attempt=1 -->\n### dbackup-run/,
    )
    expect(only?.body).toContain('The backup of nightly has no bytes.')
    expect(only?.body).toContain('href="https://github.com/acme/shop/actions/runs/100"')
  })

  it('is updated in place by later runs', async () => {
    const { comment, control } = scene()
    await comment()
    await comment({ run: 101, verdict: passed })
    expect(control.comments()).toHaveLength(1)
    expect(control.comments()[0]?.body).toContain('dbackup-run: passed')
  })

  it('is not written again when nothing changed', async () => {
    const { comment, sent, control } = scene()
    await comment()
    await comment()
    expect([count(sent, 'POST'), count(sent, 'PATCH'), control.comments()[0]?.edits]).toEqual([1, 0, 0])
  })

  it('on-failure: comes with a failure, and is one green line when it is resolved', async () => {
    const { comment, control, sent } = scene()
    await comment({ when: 'on-failure', verdict: passed })
    expect([control.comments(), sent.length]).toEqual([[], 1])
    await comment({ when: 'on-failure', run: 101 })
    await comment({ when: 'on-failure', run: 102, verdict: passed })
    expect(control.comments().map(({ body }) => body.split('\n').slice(1))).toEqual([
      [
        '✅ **dbackup-run: passed.** The backup of nightly is complete. <a href="https://github.com/acme/shop/actions/runs/102">Run</a>',
        '',
      ],
    ])
  })

  it('on-failure: comes with a warning and with an unknown outcome', async () => {
    for (const code of ['backup_reused', 'timed_out'] as const) {
      const { comment, control } = scene()
      await comment({
        when: 'on-failure',
        verdict: verdict(code, 'It was so.', code === 'backup_reused' ? { decision: 'warn' } : {}),
      })
      expect(control.comments()).toHaveLength(1)
    }
  })

  it('on-failure: a skipped run resolves nothing', async () => {
    const { comment, control } = scene()
    await comment({ when: 'on-failure' })
    await comment({ when: 'on-failure', run: 101, verdict: verdict('dry_run', 'Nothing was started.') })
    expect(control.comments()[0]?.body).toContain('has no bytes')
  })

  it('of somebody else with our marker is left alone', async () => {
    const { comment, control } = scene()
    const forged = ['mallory', 'evil[bot]', 'github-actions'].map(login =>
      control.comment(login, `${ours}\nAll is fine.`),
    )
    await comment()
    expect(control.comments().map(({ user }) => user.login)).toEqual([
      ...forged.map(({ user }) => user.login),
      'github-actions[bot]',
    ])
    expect(control.comments().map(({ edits }) => edits)).toEqual([0, 0, 0, 0])
  })

  it.each(['workflow', 'app', 'person'])('is found again with the token of %s', async token => {
    const { comment, control } = scene()
    await comment({ token })
    await comment({ token, run: 101 })
    expect(control.comments()).toHaveLength(1)
  })

  it('is found behind 250 others', async () => {
    const { comment, control, sent } = scene()
    for (let i = 0; i < 250; i++) control.comment('octocat', `Comment ${i}`)
    await comment()
    await comment({ run: 101 })
    expect(control.comments()).toHaveLength(251)
    expect(sent[0]?.url.search).toBe('?per_page=100')
    expect(count(sent, 'GET')).toBe(9)
  })

  it('is one for each key', async () => {
    const { comment, control } = scene()
    for (const key of ['node 20', 'node 22', 'node 20']) await comment({ key })
    expect(control.comments()).toHaveLength(2)
  })

  it('of a newer run is not overwritten by an older one', async () => {
    const { comment, control, lines } = scene()
    await comment({ run: 101, attempt: 2 })
    for (const old of [
      { run: 100, attempt: 3 },
      { run: 101, attempt: 1 },
    ])
      await comment({ ...old, verdict: passed })
    expect(control.comments().map(({ edits }) => edits)).toEqual([0])
    expect(lines).toContain('The comment on the pull request is of a later run and was left as it is.')
  })

  it('is one when two runs write at once, and says what the later one says', async () => {
    for (const order of [
      [101, 102],
      [102, 101],
    ]) {
      const { tell, clock, control } = scene()
      await clock.run(Promise.all(order.map(run => tell({ run }))))
      expect(control.comments()).toHaveLength(1)
      expect(control.comments()[0]?.body).toContain('run=102 attempt=1')
    }
  })

  it('is one whatever the order in which several runs get their turns', async () => {
    const latency = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([101, 102, 103, 104], { minLength: 2 }), latency, async (runs, waits) => {
        let turn = 0
        const { tell, clock, control } = scene({
          wrap: inner => async (request, signal) => {
            await clock.sleep(waits[turn++ % waits.length] ?? 0)
            const outcome = await inner(request, signal)
            await clock.sleep(waits[turn++ % waits.length] ?? 0)
            return outcome
          },
        })
        expect((await clock.run(Promise.all(runs.map(run => tell({ run }))))).flat()).toEqual([])
        expect(control.comments()).toHaveLength(1)
      }),
      { numRuns: 40 },
    )
  })

  it('clears away what a killed run has left doubled', async () => {
    const { comment, control } = scene()
    const [first] = [1, 2, 3].map(() => control.comment('github-actions[bot]', `${ours}\nold`))
    await comment()
    expect(control.comments().map(({ id }) => id)).toEqual([first?.id])
  })

  it.each(['before', 'after'] as const)(
    'is one when the answer to its creation is lost (%s it was processed)',
    async when => {
      const { comment, control } = scene({
        faults: [{ on: { method: 'POST', path: COMMENTS }, when, what: { kind: 'reset-before-headers' } }],
      })
      expect(await comment()).toEqual([])
      expect(control.comments()).toHaveLength(1)
    },
  )

  it('is not created again while GitHub may still be at it', async () => {
    const { comment, sent, control } = scene({
      faults: [{ on: { method: 'POST', path: COMMENTS }, what: { kind: 'stall-headers' } }],
    })
    expect(await comment()).toEqual([expect.stringMatching(/missing or out of date\..*stopped answering/)])
    expect([count(sent, 'POST'), control.comments()]).toEqual([1, []])
  })

  it('that was deleted meanwhile is created again', async () => {
    const { comment, control, emulator } = scene({
      wrap: inner => async (request, signal) => {
        if (request.method === 'PATCH') for (const { id } of control.comments()) control.removeComment(id)
        return await inner(request, signal)
      },
    })
    await comment()
    await comment({ run: 101 })
    expect(control.comments().map(({ body }) => body.includes('run=101'))).toEqual([true])
    expect(emulator.violations).toEqual([])
  })
})

describe('where there is no comment to be had', () => {
  it.each([
    ['push', { after: 'c0ffee' }],
    ['an issue', { issue: { number: 7 } }],
    ['workflow_run', { workflow_run: { pull_requests: [{ number: 7 }] } }],
    ['nothing', undefined],
  ])('%s: says so in the log and sends nothing', async (_, event) => {
    const { comment, sent, lines } = scene()
    expect(await comment({ event })).toEqual([])
    expect([sent, lines]).toEqual([[], ['No comment: this run does not belong to a pull request.']])
  })

  it('a comment on a pull request is an event of it', async () => {
    const { comment, control } = scene()
    await comment({ event: { issue: { number: 7, pull_request: { url: 'x' } } } })
    expect(control.comments()).toHaveLength(1)
  })

  it('a read-only token: names the permission and the summary', async () => {
    const { comment } = scene()
    expect(await comment({ token: 'fork' })).toEqual([
      'The comment on the pull request is missing or out of date. Could not write the comment on the pull request: GitHub answered 403 with "Resource not accessible by integration". Give the job `pull-requests: write`; runs from forks and Dependabot have a read-only token. The job summary says the same.',
    ])
  })

  it('a private repository that the token may not see', async () => {
    const { comment } = scene({ repositories: [{ name: 'acme/shop', private: true }] })
    expect(await comment({ token: 'bare' })).toEqual([expect.stringMatching(/answered 404.*`pull-requests: write`/)])
  })

  it('a locked conversation', async () => {
    const { comment, control } = scene()
    control.lock()
    expect(await comment()).toEqual([
      expect.stringMatching(/issue is locked\.".*The conversation is locked\. The job summary/),
    ])
  })

  it.each([410, 422, 500])('status %i is one sentence', async status => {
    const { comment } = scene({
      faults: [{ on: { method: 'POST', path: COMMENTS, times: 9 }, what: { kind: 'status', status } }],
    })
    expect(await comment()).toEqual([expect.stringContaining(`answered ${status}`)])
  })

  it('an empty token, an address that is none', async () => {
    expect(await scene().comment({ token: '' })).toEqual([expect.stringContaining('github-token is empty')])
    const odd = await scene().comment({ env: { GITHUB_API_URL: 'http://api.example.com' } })
    expect(odd).toEqual([expect.stringContaining('GITHUB_API_URL is plain http')])
  })
})

it('redacts secrets, and shows hostile text as text', async () => {
  const { comment, control, redactor } = scene()
  redactor.add('s3cret-value')
  const report = new Report()
  const hostile =
    '--> @acme/team #12 <img src=x onerror=alert(1)> [click](javascript:alert(1))\n::error::boo s3cret-value'
  report.fact(hostile, { text: hostile, href: 'https://github.com/other/repo/issues/9' })
  report.notes.push(hostile)
  report.tables.push({ title: hostile, columns: [hostile], rows: [[hostile]] })
  report.details.push({ title: hostile, lines: [hostile] })
  await comment({ report, verdict: { ...failed, message: hostile }, key: '--> <b>@team</b>' })
  await comment({ report, verdict: { ...failed, message: hostile }, key: '--> <b>@team</b>' })
  const [only, ...more] = control.comments()
  expect(more).toEqual([])
  const text = (only?.body ?? '').replace(/^<!--[^>]*-->\n/, '')
  expect(text).not.toContain('s3cret')
  expect(text).not.toMatch(/-->|<img|<b>/)
  // In <pre> GitHub looks for neither Markdown nor mentions.
  expect(text.replace(/<pre>[^<]*<\/pre>/g, '')).not.toMatch(/@acme|#12|\]\(|^::error/m)
  expect(text).toContain('https://redirect.github.com/other/repo/issues/9')
})
