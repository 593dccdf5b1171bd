import { describe, expect, it } from 'vitest'
import { githubScene } from './github-scene.test-support.ts'

const log = JSON.stringify({ version: '2.1.0', runs: [] })

describe('uploadSarif', () => {
  it('is taken when GitHub has read it', async () => {
    const { sarif, control, emulator, clock } = githubScene({ processingMs: 30_000 })
    const startedAt = clock.now()
    const receipt = await sarif(log)
    expect(receipt).toEqual({ kind: 'taken', id: control.uploads()[0]?.id })
    expect(control.uploads()[0]).toMatchObject({ ref: 'refs/pull/7/head', log: { version: '2.1.0' } })
    expect(clock.now() - startedAt).toBeLessThan(34_000)
    expect(emulator.violations).toEqual([])
  })

  it.each([
    ['fork', {}, 'Resource not accessible by integration'],
    ['bare', { repositories: [{ name: 'acme/shop', private: true }] }, 'answered 404'],
    [
      'workflow',
      { repositories: [{ name: 'acme/shop', codeScanning: 'off' as const }] },
      'Code scanning is not enabled',
    ],
    [
      'workflow',
      { repositories: [{ name: 'acme/shop', codeScanning: 'unlicensed' as const }] },
      'Code Security must be',
    ],
  ])('is refused: %s, %j', async (token, options, words) => {
    const receipt = await githubScene(options).sarif(log, { token })
    expect(receipt).toEqual({ kind: 'refused', reason: expect.stringContaining(words) })
    expect(receipt).toEqual({ kind: 'refused', reason: expect.stringContaining('`security-events: write`') })
  })

  it('is refused when it is no SARIF, has no full SHA, or is too large', async () => {
    expect(await githubScene().sarif('{}')).toMatchObject({ kind: 'refused', reason: expect.stringContaining('400') })
    expect(await githubScene().sarif(log, { commit: 'c0ffee' })).toMatchObject({
      reason: expect.stringContaining('full SHA'),
    })
    const { sarif } = githubScene({
      faults: [
        {
          on: { method: 'POST', path: '/repos/acme/shop/code-scanning/sarifs' },
          what: { kind: 'status', status: 413 },
        },
      ],
    })
    expect(await sarif(log)).toMatchObject({ reason: expect.stringContaining('Report fewer findings') })
  })

  it('is refused when it cannot be read there, in the words of the service, shortened', async () => {
    const { sarif, control } = githubScene()
    control.failReading([
      `rule\nwithout id ${'x'.repeat(2_000)}`,
      ...Array.from({ length: 9 }, (_, at) => `error ${at}`),
    ])
    const receipt = await sarif(log)
    expect(receipt).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/"rule without id x+… .*; and 5 more\.$/),
    })
    expect(JSON.stringify(receipt).length).toBeLessThan(900)
  })

  it('waits two minutes and no longer', async () => {
    const { sarif, clock } = githubScene({ processingMs: 600_000 })
    const startedAt = clock.now()
    expect(await sarif(log)).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/not read them after 2 min 00 s/),
    })
    expect(clock.now() - startedAt).toBe(120_000)
  })

  it('is sent once when the answer is lost', async () => {
    const { sarif, control, sent } = githubScene({
      faults: [
        {
          on: { method: 'POST', path: '/repos/acme/shop/code-scanning/sarifs' },
          when: 'after',
          what: { kind: 'reset-before-headers' },
        },
      ],
    })
    await expect(sarif(log)).rejects.toMatchObject({ name: 'ShipgateError', code: 'network_error' })
    expect([control.uploads().length, sent.length]).toEqual([1, 1])
  })
})
