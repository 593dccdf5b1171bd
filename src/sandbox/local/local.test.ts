import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../test/policy/source-files.ts'
import { VirtualClock } from '../clock.ts'
import { createWorld } from '../world/create-world.ts'
import { worldValues } from '../world/world-values.ts'
import { readGiven } from './given-inputs.ts'
import { inputsFromWorld } from './inputs-from-world.ts'
import { findAction } from './local-action.ts'
import { localGithub } from './local-github.ts'

const action = { name: 'dbackup-run', file: '', inputs: ['job', 'dbackup-url', 'dbackup-api-key'] }
const none = { with: [], secret: [] }

test('values come from the line, from files and from the environment, and secrets are known as such', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shipgate-given-'))
  try {
    writeFileSync(join(folder, 'jobs'), 'A\nB\n')
    const texts = {
      with: [`job=@${join(folder, 'jobs')}`, 'dbackup-url=@@http://x?a=b'],
      secret: ['dbackup-api-key=MY_KEY'],
    }
    expect(readGiven(action, texts, { MY_KEY: 'sesame' })).toEqual({
      values: { job: 'A\nB\n', 'dbackup-url': '@http://x?a=b', 'dbackup-api-key': 'sesame' },
      secrets: ['sesame'],
      advice: [],
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a secret on the line is masked all the same, with advice', () => {
  const given = readGiven(action, { ...none, with: ['dbackup-api-key=sesame'] }, {})
  expect(given.secrets).toEqual(['sesame'])
  expect(given.advice).toEqual([expect.stringContaining('--secret dbackup-api-key=VARIABLE')])
})

test('all wrong inputs are told at once, and a secret in the wrong place is not repeated', () => {
  const texts = {
    with: ['dbackup-ulr=x', 'job', 'job=1', 'job=2', 'dbackup-url=@/does/not/exist'],
    secret: ['dbackup-api-key=s3cr3t+value/of=mine'],
  }
  const wrong = () => readGiven(action, texts, {})
  expect(wrong).toThrow('dbackup-run has no input dbackup-ulr. Did you mean dbackup-url?')
  expect(wrong).toThrow('--with job: write it as name=value.')
  expect(wrong).toThrow('The input job is given twice.')
  expect(wrong).toThrow('/does/not/exist cannot be read (ENOENT).')
  expect(wrong).toThrow('--secret dbackup-api-key: the environment has no variable of that name.')
  expect(wrong).not.toThrow('s3cr3t')
})

test('an action that does not exist is answered with those that do', () => {
  expect(() => findAction(root, 'dbackup-rnu')).toThrow(/there are .*deploybot-deploy.*Did you mean dbackup-run\?/)
  expect(() => findAction(root, '../secrets')).toThrow('There is no action ../secrets')
  expect(() => findAction(root, undefined)).toThrow('Name an action')
})

test('the world fills in what was not given, and nothing that would contradict what was', async () => {
  const world = createWorld('passes', new VirtualClock())
  await using served = await world.serve()
  const values = worldValues(world, served.addresses)
  const fetch = findAction(root, 'realdebrid-fetch')
  expect(Object.keys(inputsFromWorld(fetch, {}, values))).toEqual(
    expect.arrayContaining(['api-url', 'realdebrid-token', 'magnets', 'links', 'sha256', 'path']),
  )
  expect(Object.keys(inputsFromWorld(fetch, { links: 'https://x.example/1', path: 'p' }, values))).toEqual([
    'realdebrid-token',
    'api-url',
  ])
  const deploy = inputsFromWorld(findAction(root, 'deploybot-deploy'), { environment: 'staging' }, values)
  expect(deploy).toMatchObject({ repository: 'shop', 'health-check-match': '{revision}', revision: world.revision })
  expect(deploy).not.toHaveProperty('environment')
})

test('the event says what the run is about', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shipgate-event-'))
  try {
    const file = join(folder, 'event.json')
    const pull = { number: 12, head: { sha: 'a'.repeat(40), ref: 'topic' }, base: { ref: 'main' } }
    writeFileSync(file, JSON.stringify({ pull_request: pull, repository: { full_name: 'acme/tool' } }))
    expect(localGithub(folder, file).context).toEqual({
      event_name: 'pull_request',
      ref: 'refs/pull/12/merge',
      ref_name: '12/merge',
      head_ref: 'topic',
      base_ref: 'main',
      repository: 'acme/tool',
      repository_owner: 'acme',
    })
    expect(localGithub(folder, undefined).context).toEqual({ event_name: 'push' })
    writeFileSync(file, '[]')
    expect(() => localGithub(folder, file)).toThrow('holds no JSON object')
    expect(() => localGithub(folder, join(folder, 'none'))).toThrow('cannot be read')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
