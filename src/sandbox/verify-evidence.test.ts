import { expect, test, vi } from 'vitest'
import { evidenceOf, resultOf, stagesOf, workspace } from '../actions/pipeline/evidence/release.test-support.ts'
import { UsageError } from './command-line/usage-error.ts'
import { verifyEvidence } from './verify-evidence.ts'

async function written() {
  const place = workspace()
  const evidence = await evidenceOf(resultOf(stagesOf(place)), place)
  place.write('evidence.json', JSON.stringify(evidence))
  return { place, evidence, file: place.at('evidence.json') }
}

async function printed(line: readonly string[], here: string) {
  const lines: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation(text => void lines.push(String(text)))
  try {
    return { code: await verifyEvidence(line, here), lines }
  } finally {
    log.mockRestore()
  }
}

test('a good file: what was checked, and 0', async () => {
  const { place, file } = await written()
  const { code, lines } = await printed([file], place.folder)
  expect(code).toBe(0)
  expect(lines).toContain('Checked: The verdict pass follows from the stages.')
  expect(lines.at(-1)).toBe('evidence.json is consistent. Who wrote it, only an attestation says.')
  expect(lines.some(one => one.startsWith('Wrong'))).toBe(false)
})

test('a changed file is wrong, in a line and with 1; the folder is an option', async () => {
  const { place, file } = await written()
  place.write('data/tides.csv', 'changed')
  const { code, lines } = await printed(['--folder', place.folder, file], '/')
  expect(code).toBe(1)
  expect(lines.filter(one => one.startsWith('Wrong: '))).toHaveLength(1)
  expect(lines.at(-1)).toContain('is not to be relied on: one thing is wrong')
})

test('files that are not there are not checked', async () => {
  const { file } = await written()
  const { code, lines } = await printed([file, '--folder=/nowhere'], '/')
  expect([code, lines.filter(one => one.startsWith('Not checked: ')).length]).toEqual([0, 4])
})

test('a file that cannot be read is wrong, a line without a file is a question of usage', async () => {
  expect(await printed(['/nowhere/evidence.json'], '/')).toMatchObject({ code: 1 })
  await expect(verifyEvidence([], '/')).rejects.toBeInstanceOf(UsageError)
  await expect(verifyEvidence(['a', 'b'], '/')).rejects.toBeInstanceOf(UsageError)
  await expect(verifyEvidence(['a', '--fold', 'b'], '/')).rejects.toBeInstanceOf(UsageError)
})
