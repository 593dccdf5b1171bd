import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkEvidence } from './check-evidence.ts'
import { COMMIT, evidenceOf, resultOf, stagesOf, type Workspace, workspace } from './release.test-support.ts'
import { refuseToReplace, writeEvidence } from './write-evidence.ts'

const contextOf = ({ folder }: Workspace) => ({
  facts: { workspace: folder },
  redact: (text: string) => text.replaceAll('s3cr3t', '***'),
})

test('what is written can be checked, has no secret in it, and may be written again', async () => {
  const place = workspace()
  const evidence = await evidenceOf(resultOf(stagesOf(place)), place)
  const told = { ...evidence, verdict: { ...evidence.verdict, message: 'All is well, s3cr3t.' } }
  for (const _ of [1, 2]) {
    expect(await writeEvidence(contextOf(place), told, 'out/evidence.json')).toBe(place.at('out/evidence.json'))
  }
  const text = readFileSync(place.at('out/evidence.json'), 'utf8')
  expect(text).toContain('All is well, ***.')
  expect(text).toContain(COMMIT)
  expect(await checkEvidence(text, place.folder)).toMatchObject({ problems: [], notChecked: [] })
})

test.each([
  ['a file of another kind', '{"name":"shop"}'],
  ['no JSON', 'hello'],
  ['an empty file', ''],
  ['a list', '[]'],
  ['the result of an action', '{"schema-version":1,"decision":"pass"}'],
])('%s is not replaced', async (_, text) => {
  const place = workspace()
  place.write('package.json', text)
  const evidence = await evidenceOf(resultOf(stagesOf(place)), place)
  const refused = { code: 'invalid_input', message: expect.stringContaining('package.json') }
  await expect(refuseToReplace(contextOf(place), 'package.json')).rejects.toMatchObject(refused)
  await expect(writeEvidence(contextOf(place), evidence, place.at('package.json'))).rejects.toMatchObject(refused)
  expect(readFileSync(place.at('package.json'), 'utf8')).toBe(text)
})

test('neither a folder nor a link is replaced, and a place that is free is fine', async () => {
  const place = workspace()
  mkdirSync(join(place.folder, 'taken'))
  symlinkSync('nothing', join(place.folder, 'link.json'))
  for (const path of ['taken', 'link.json', '.github/shipgate.yml/evidence.json']) {
    await expect(refuseToReplace(contextOf(place), path)).rejects.toMatchObject({ code: 'invalid_input' })
  }
  await refuseToReplace(contextOf(place), 'new/evidence.json')
  expect(existsSync(place.at('new'))).toBe(false)
})
