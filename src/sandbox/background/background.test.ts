import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { spawnBackground } from './spawn-background.ts'
import { workflowRun } from './workflow-run.ts'
import { writeRelease, writeSample } from './write-sample.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shipgate-background-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const script = (text: string) => {
  const file = join(folder, 'child.cjs')
  writeFileSync(file, text)
  return file
}

test('a background process that does not come up is told in one sentence, with its own words', async () => {
  await expect(spawnBackground(script('throw new Error("no room")'), [])).rejects.toThrow(
    /^The sandbox did not start \(exit code 1\): .*Error: no room/,
  )
  await expect(spawnBackground(script(''), [])).rejects.toThrow('(exit code 0): it said nothing.')
  const failing = `process.send({ kind: 'failed', message: 'port taken' })`
  await expect(spawnBackground(script(failing), [])).rejects.toThrow('The sandbox did not start: port taken')
})

test('the background process gets nothing of the environment but what node needs', async () => {
  const telling = `process.send({ kind: 'ready', values: { names: Object.keys(process.env).join(' ') } }, () => process.exit())`
  process.env['SHIPGATE_TEST_SECRET'] = 'sesame'
  process.env['RUNNER_TRACKING_ID'] = 'github_1'
  try {
    const { values } = await spawnBackground(script(telling), [])
    const names = (values as Readonly<Record<string, string>>)['names']?.split(' ')
    expect(names).toEqual(expect.arrayContaining(['PATH', 'RUNNER_TRACKING_ID']))
    expect(names).not.toContain('SHIPGATE_TEST_SECRET')
  } finally {
    delete process.env['SHIPGATE_TEST_SECRET']
    delete process.env['RUNNER_TRACKING_ID']
  }
})

test('the world is told of the workflow run: the head of a pull request, else the commit', () => {
  const event = join(folder, 'event.json')
  const env = { GITHUB_SHA: 'a'.repeat(40), GITHUB_REPOSITORY: 'acme/tool', GITHUB_EVENT_PATH: event }
  expect(workflowRun(env)).toEqual(['--revision', 'a'.repeat(40), '--repository', 'acme/tool'])
  writeFileSync(event, JSON.stringify({ pull_request: { number: 12, head: { sha: 'b'.repeat(40) } } }))
  expect(workflowRun(env)).toEqual([
    ...['--revision', 'b'.repeat(40), '--repository', 'acme/tool', '--pull-request', '12'],
  ])
  expect(workflowRun({ GITHUB_SHA: '--story', GITHUB_REPOSITORY: '--port' })).toEqual([])
})

test('the sample is written once and again, but over nothing that is somebody else’s', () => {
  const shop = join(folder, 'shop')
  expect(writeSample(folder, '')).toBeUndefined()
  expect(writeSample(folder, 'shop')).toBe(shop)
  expect(readFileSync(join(shop, 'package.json'), 'utf8')).toContain('lodash')
  expect(writeSample(folder, './shop')).toBe(shop)
  writeRelease(shop, 'version: 1\n')
  expect(() => writeSample(folder, 'shop')).toThrow('shipgate.yml is there already')
  writeFileSync(join(folder, 'package.json'), '{}')
  expect(() => writeSample(folder, '.')).toThrow('package.json is there already; choose a folder of its own.')
  expect(() => writeSample(folder, '../other')).toThrow('outside of the workspace')
})
