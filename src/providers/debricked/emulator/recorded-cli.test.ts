import { expect, test } from 'vitest'
import recorded from '../fixtures/official-cli.json' with { type: 'json' }
import { BASE, setUp } from './caller.test-support.ts'

type Exchange = (typeof recorded.exchanges)[number] & {
  readonly authorization?: string
  readonly contentType?: string
  readonly body?: string
}

test('answers the requests of the official CLI as when they were recorded', async () => {
  const { debricked, control, clock, tokens } = setUp({ queueMs: 0, scanMs: 500 })
  const names: Record<string, string> = { token: tokens.admin }
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole)
  for (const exchange of recorded.exchanges as readonly Exchange[]) {
    const { method, path, status, authorization, contentType, body } = exchange
    if (path.includes('sbom/download') && status === 200) await clock.advance(5_000)
    const request = new Request(BASE + filled(path), {
      method,
      headers: {
        accept: 'application/json',
        ...(authorization !== undefined && { authorization: filled(authorization) }),
        ...(contentType !== undefined && { 'content-type': contentType }),
      },
      ...(body !== undefined && { body: filled(body) }),
    })
    const answer = await debricked.handle(request)
    expect(answer.status, `${method} ${path}`).toBe(status)
    const text = await answer.text()
    const given = text === '' ? {} : JSON.parse(text)
    if (given.token !== undefined) names['jwt'] = given.token
    if (given.ciUploadId !== undefined) names['upload'] = String(given.ciUploadId)
    if (given.reportUuid !== undefined) names['report'] = given.reportUuid
    if (path.includes('/status')) {
      const [, repository, commit] = given.detailsUrl.match(/repository\/(\d+)\/commit\/(\d+)$/) ?? []
      Object.assign(names, repository && { repository, commit })
      await clock.advance(1_000)
    }
  }
  expect(control.files.map(file => file.path)).toEqual(['api/requirements.txt', 'package-lock.json', 'package.json'])
  expect(control.finishes).toBe(1)
  // What the CLI does and a careful client would not.
  expect(new Set(debricked.violations.map(line => line.replace(/^\S+ \S+ /, '')))).toEqual(
    new Set(['the authorization has no Bearer value', 'part repositoryUrl is empty']),
  )
})
