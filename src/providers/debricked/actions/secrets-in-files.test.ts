import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { SarifUpload } from '../../../actions/github.ts'
import { changed, LIST, listOf, lying, STATUS } from './lies.test-support.ts'
import { critical, sceneWith } from './scan-cases.test-support.ts'

// A service that says back what it was told, or a proxy that does: files go where no mask of the runner reaches.

test('a session that comes back in an answer stands in no file, and is not handed to code scanning', async () => {
  const session = { bearer: '' }
  const echoed = (text: string) => text.replaceAll('SESSION', session.bearer.replace(/^Bearer /, ''))
  const scene = sceneWith([critical], {
    wrap: inner => {
      const lies = lying({
        at: LIST,
        say: (truth, url) => {
          if (url.searchParams.get('page') !== '1') return listOf([])
          const [row] = JSON.parse(truth.body).vulnerabilities
          return listOf([{ ...row, dependencies: [{ name: echoed('left-SESSION (npm)') }] }])
        },
      })(inner)
      return async (request, signal) => {
        session.bearer ||= request.headers.get('authorization') ?? ''
        return await lies(request, signal)
      }
    },
  })
  const uploads: SarifUpload[] = []
  const githubApi = {
    uploadSarif: async (upload: SarifUpload) => {
      uploads.push(upload)
      return { kind: 'taken', id: '1' } as const
    },
  }
  const files = { 'report-file': 'report.json', 'sarif-file': 'findings.sarif' }
  const inputs = { ...files, 'upload-sarif': 'true', 'github-token': 'ghs_0123456789abcdefghij' }
  // The scene finds it in the report, which the host cleans and a run without one does not.
  await expect(scene.run(inputs, { githubApi, strangeRequests: true })).rejects.toThrow(/eyJ/)
  const token = session.bearer.replace(/^Bearer /, '')
  expect(token).toMatch(/^eyJ/)
  for (const path of Object.values(files)) {
    const text = readFileSync(`${scene.folder}/${path}`, 'utf8')
    expect(text).toContain('left-***')
    expect(text).not.toContain(token)
  }
  expect(uploads[0]?.text).toContain('left-***')
  expect(uploads[0]?.text).not.toContain(token)
})

test('an answer that echoes it elsewhere leaves it out of the report file, too', async () => {
  const token = { value: '' }
  const scene = sceneWith([], {
    wrap: inner => async (request, signal) => {
      token.value ||= (request.headers.get('authorization') ?? '').replace(/^Bearer /, '')
      const rule = { ruleDescription: `x ${token.value}`, ruleActions: ['failPipeline'], triggered: true }
      const lie = {
        at: STATUS,
        say: (truth: { status: number; body: string }) => changed(truth, { automationRules: [rule] }),
      }
      return await lying(lie)(inner)(request, signal)
    },
  })
  await expect(scene.run({ 'report-file': 'r.json' }, { strangeRequests: true })).rejects.toThrow()
  expect(readFileSync(`${scene.folder}/r.json`, 'utf8')).not.toContain(token.value)
})
