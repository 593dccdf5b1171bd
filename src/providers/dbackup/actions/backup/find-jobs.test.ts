import { expect, test } from 'vitest'
import { dbackupScene } from '../../../../../test/kit/dbackup-scene.ts'
import { findJobs } from './find-jobs.ts'

const pass = { decision: 'pass', reasonCode: 'ok' }

test('a job is found by its id', async () => {
  const { emulator, run } = dbackupScene()
  const result = await run({ job: emulator.control.job('Shop Files').id })
  expect(result.verdict).toMatchObject(pass)
  expect(emulator.control.accepted.map(one => one.job)).toEqual(['Shop Files'])
})

test('a job is found by its exact name, whatever characters it has', async () => {
  const { emulator, run } = dbackupScene()
  const result = await run({ job: 'Größe & Café #1' })
  expect(result.verdict).toMatchObject(pass)
  expect(emulator.control.accepted.map(one => one.job)).toEqual(['Größe & Café #1'])
  expect(result.outputs['file-path']).toMatch(/^Größe & Café #1\//)
})

test('a disabled job runs all the same: that switch is for the schedule', async () => {
  const { run } = dbackupScene()
  expect((await run({ job: 'Shop Two Copies' })).verdict).toMatchObject(pass)
})

test('a near miss is named', async () => {
  const { emulator, run } = dbackupScene()
  const { verdict } = await run({ job: 'shop dayly' })
  expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'not_found' })
  expect(verdict.message).toContain('"shop dayly"')
  expect(verdict.next).toContain('Did you mean "Shop Daily"?')
  expect(emulator.control.accepted).toEqual([])
})

test('an unknown job comes with the names that there are', async () => {
  const { emulator, run } = dbackupScene()
  const { verdict } = await run({ job: 'Invoices' })
  expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'not_found' })
  expect(verdict.next).not.toContain('Did you mean')
  expect(verdict.next).toContain('Shop Daily')
  expect(verdict.next).toContain('Größe & Café #1')
  expect(emulator.control.accepted).toEqual([])
})

test('a server without jobs says so', async () => {
  const { run } = dbackupScene({ world: { sources: [], destinations: [], jobs: [] } })
  const { verdict } = await run()
  expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'not_found' })
  expect(verdict.next).toContain('no jobs')
})

test('all unknown jobs come in one message, and nothing is started for the known one', async () => {
  const { emulator, run } = dbackupScene()
  const { verdict } = await run({ job: 'Invoices\nShop Daily\nShop Filez' })
  expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'not_found' })
  expect(verdict.message).toContain('"Invoices"')
  expect(verdict.message).toContain('"Shop Filez"')
  expect(verdict.next).toContain('Did you mean "Shop Files"?')
  expect(emulator.control.accepted).toEqual([])
})

test('a job that is named twice, by name and by id, runs once', async () => {
  const { emulator, run } = dbackupScene()
  const { id } = emulator.control.job('Shop Daily')
  const result = await run({ job: `Shop Daily\n${id}\nShop Daily` })
  expect(result.verdict).toMatchObject(pass)
  expect(emulator.control.accepted).toHaveLength(1)
  expect(JSON.parse(result.outputs['executions-json'] ?? '')).toHaveLength(1)
})

test('a name that two jobs share is ambiguous, and both ids are told', async () => {
  const world = {
    sources: [{ name: 'Shop Database' }],
    destinations: [{ name: 'Local Backups' }],
    jobs: [
      { name: 'Twin', id: 'first-id', destinations: ['Local Backups'] },
      { name: 'Twin', id: 'second-id', destinations: ['Local Backups'] },
    ],
  }
  const { emulator, run } = dbackupScene({ world })
  const { verdict } = await run({ job: 'Twin' })
  expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'ambiguous_target' })
  expect(verdict.message).toContain('first-id')
  expect(verdict.message).toContain('second-id')
  expect(emulator.control.accepted).toEqual([])
  expect((await run({ job: 'second-id' })).verdict).toMatchObject(pass)
})

test('an id wins over a name', () => {
  const job = (id: string, name: string) => ({ id, name, destinations: [] })
  const jobs = [job('one', 'two'), job('two', 'one')]
  expect(findJobs(['two'], jobs).map(found => found.name)).toEqual(['one'])
})

test('a list of blank lines names no job', async () => {
  const { sent, run } = dbackupScene()
  const { verdict } = await run({ job: ' \n ' })
  expect(verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
  expect(verdict.message).toContain('job')
  expect(sent).toEqual([])
})
