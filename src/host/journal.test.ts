import { appendFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { FileJournal, readJournal } from './journal.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shipgate-journal-'))
})

const entry = (key: string) => ({ key, kind: 'execution', data: { job: 'j' } })

test('what was opened and not closed is left, and outputs are kept', () => {
  const journal = new FileJournal(folder, '2026-11-20T18:00:00.000Z')
  journal.open(entry('a'))
  journal.open(entry('b'))
  journal.close('a')
  journal.close('never opened')
  journal.output({ 'execution-id': 'b' })
  journal.output({ status: 'Running' })
  expect(journal.left()).toEqual([entry('b')])
  expect(readJournal(folder, journal.file)).toEqual({
    startedAt: '2026-11-20T18:00:00.000Z',
    ended: false,
    left: [entry('b')],
    outputs: { 'execution-id': 'b', status: 'Running' },
  })
  journal.end()
  expect(readJournal(folder, journal.file)?.ended).toBe(true)
})

test('a line that a killed process left half-written is passed over', () => {
  const journal = new FileJournal(folder, '2026-11-20T18:00:00.000Z')
  journal.open(entry('a'))
  appendFileSync(journal.file, '{"type":"close","ke')
  expect(readJournal(folder, journal.file)?.left).toEqual([entry('a')])
})

test('only a file of our own folder is read', () => {
  const other = join(folder, 'other.jsonl')
  writeFileSync(other, '{"type":"start","at":"2026-11-20T18:00:00.000Z"}\n')
  expect(readJournal(folder, other)).toBeUndefined()
  expect(readJournal(folder, join(folder, 'shipgate-journal', '..', 'other.jsonl'))).toBeUndefined()
  expect(readJournal(folder, join(folder, 'shipgate-journal', 'missing.jsonl'))).toBeUndefined()
})

test.skipIf(process.platform === 'win32')('nobody else on the machine can read it', () => {
  const journal = new FileJournal(folder, '2026-11-20T18:00:00.000Z')
  expect(statSync(journal.file).mode & 0o077).toBe(0)
  expect(readFileSync(journal.file, 'utf8').split('\n')).toHaveLength(2)
})
