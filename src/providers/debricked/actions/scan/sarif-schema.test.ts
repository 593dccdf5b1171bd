import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { judge } from './judge.ts'
import type { JudgeInput } from './judgement.ts'
import { sarifText } from './sarif.ts'
import { anyInput, exception, finding, judgeInput } from './scan.test-support.ts'

/**
 * The schema is of draft 4, of which it uses nothing that draft 7 reads differently but the name of its own id. One of its
 * patterns is no regular expression by the rules of Unicode mode.
 */
function validator() {
  const path = join(import.meta.dirname, '../../fixtures/sarif-2.1.0.schema.json')
  const { $schema: _, id: _id, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, object | string>
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  return ajv.compile(schema)
}

const isValid = validator()

function problemsOf(input: JudgeInput, own: { readonly category?: string } = {}): readonly unknown[] {
  const judgement = judge(input)
  const { text } = sarifText({ judgement, lineOf: () => 3, fallbackFile: 'package.json', ...own })
  isValid(JSON.parse(text))
  return (isValid.errors ?? []).map(error => `${error.instancePath} ${error.message}`)
}

it('refuses what is no SARIF, so the schema is at work', () => {
  expect(isValid({ version: '2.1.0', runs: [{}] })).toBe(false)
  expect(isValid({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x', informationUri: 'no uri' } } }] })).toBe(
    false,
  )
})

it('writes SARIF that is valid against the schema', () => {
  const hostile = '\u0000](x) {0} \ud800 <b>'
  const findings = [
    finding(),
    finding({ id: hostile, packageName: hostile, version: hostile, fixedIn: hostile, url: `https://e.org/${hostile}` }),
    finding({ id: 'CVE-2', status: 'snoozed', severity: 'unscored', cvss: undefined, manifests: [] }),
    finding({ id: 'CVE-3', exploited: true, manifests: ['../x', 'a b/%/c#d?.json', 'C:\\x'] }),
  ]
  expect(
    problemsOf(judgeInput({ findings, exceptions: [exception({ reason: hostile })] }), { category: hostile }),
  ).toEqual([])
  expect(problemsOf(judgeInput())).toEqual([])
})

it('is valid for any input', () => {
  fc.assert(
    fc.property(anyInput, input => {
      expect(problemsOf(input)).toEqual([])
    }),
  )
})
