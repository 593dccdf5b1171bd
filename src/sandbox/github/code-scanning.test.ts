import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { messageOf, setUp } from './caller.test-support.ts'

const SARIFS = '/repos/acme/shop/code-scanning/sarifs'
const log = { version: '2.1.0', runs: [] }
const pack = (value: unknown) => gzipSync(JSON.stringify(value)).toString('base64')
const upload = { commit_sha: 'a'.repeat(40), ref: 'refs/heads/main', sarif: pack(log) }

describe('code scanning', () => {
  it('takes an upload, is busy with it for a while, and is done', async () => {
    const { send, clock, control, github } = setUp()
    const taken = await send('POST', SARIFS, upload)
    const { id } = (await taken.json()) as { id: string }
    expect([taken.status, id]).toEqual([202, control.uploads()[0]?.id])
    const look = async () => await (await send('GET', `${SARIFS}/${id}`)).json()
    expect(await look()).toEqual({ processing_status: 'pending' })
    await clock.advance(5_000)
    expect(await look()).toMatchObject({ processing_status: 'complete' })
    expect(github.violations).toEqual([])
  })

  it('tells why it could not read one', async () => {
    const { send, clock, control } = setUp()
    control.failReading(['a rule has no id'])
    const { id } = (await (await send('POST', SARIFS, upload)).json()) as { id: string }
    await clock.advance(5_000)
    expect(await (await send('GET', `${SARIFS}/${id}`)).json()).toEqual({
      processing_status: 'failed',
      errors: ['a rule has no id'],
    })
  })

  it.each([
    ['short SHA', { commit_sha: 'c0ffee' }, 422],
    ['short ref', { ref: 'main' }, 422],
    ['odd date', { started_at: 'yesterday' }, 422],
    ['no base64', { sarif: '{}' }, 400],
    ['no gzip', { sarif: Buffer.from('{}').toString('base64') }, 400],
    ['no SARIF', { sarif: pack({ runs: [] }) }, 400],
    ['too many runs', { sarif: pack({ ...log, runs: Array(21).fill({}) }) }, 400],
  ])('refuses %s', async (_, wrong, status) => {
    const { send, control } = setUp()
    expect((await send('POST', SARIFS, { ...upload, ...wrong })).status).toBe(status)
    expect(control.uploads()).toEqual([])
  })

  it('is not for every token and every repository', async () => {
    const { as } = setUp()
    expect((await as('fork')('POST', SARIFS, upload)).status).toBe(403)
    for (const [codeScanning, words] of [
      ['off', 'Code scanning is not enabled'],
      ['unlicensed', 'Code Security must be enabled'],
    ] as const) {
      const { send } = setUp({ repositories: [{ name: 'acme/shop', codeScanning }] })
      const answer = await send('POST', SARIFS, upload)
      expect([answer.status, await messageOf(answer)]).toEqual([403, expect.stringContaining(words)])
    }
  })
})
