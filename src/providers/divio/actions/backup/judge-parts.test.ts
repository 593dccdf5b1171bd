import { expect, test } from 'vitest'
import type { Backup, Part, ServiceInstance } from '../../wire.ts'
import { flawOf } from './judge-parts.ts'

const instances: readonly ServiceInstance[] = [
  { uuid: 'db', type: 'DATABASE', prefix: 'DEFAULT', service_status: undefined, environment: undefined },
  { uuid: 'media', type: 'STORAGE', prefix: 'DEFAULT', service_status: undefined, environment: undefined },
]
const at = { set: true, at: 1_000 }
const part = (of: string, own: Partial<Part> = {}): Part => ({
  uuid: `part of ${of}`,
  backup: 'b',
  service_instance: of,
  service_type: undefined,
  queued_at: at,
  started_at: at,
  ended_at: at,
  taken_at: at,
  size: 10,
  errors: [],
  ...own,
})
const backup = (success: string | null): Backup => ({
  uuid: 'b',
  environment: 'e',
  state: 'COMPLETED',
  success,
  service_instance_backups: [],
  notes: null,
})
const whole = [part('db'), part('media')]
const judge = (success: string | null, parts: readonly Part[]) => flawOf({ backup: backup(success), parts, instances })

test('a success with all parts is complete', () => {
  expect(judge('SUCCESS', whole)).toBeUndefined()
  expect(judge('success', whole)).toBeUndefined()
  expect(judge('SUCCESS', [part('db'), part('media', { size: 0 })])).toBeUndefined()
})

test.each([
  ['PARTIAL', whole, 'backup_partial', 'is only partial'],
  ['FAILURE', whole, 'backup_failed', 'failed'],
  [null, whole, 'provider_error', 'has ended, and Divio does not say whether it succeeded'],
  ['GREAT', whole, 'provider_error', 'has ended with the result "GREAT", which is not known'],
  ['SUCCESS', [], 'backup_empty', 'has no parts, although Divio calls it a success'],
  ['SUCCESS', [part('db')], 'backup_partial', 'is not complete: it lacks storage DEFAULT'],
  [
    'SUCCESS',
    [part('db', { service_instance: undefined })],
    'backup_partial',
    'is not complete: it lacks 1 of 2 parts',
  ],
  ['SUCCESS', [part('db', { size: 0 }), part('media')], 'backup_empty', 'holds nothing of database DEFAULT (0 bytes)'],
  [
    'SUCCESS',
    [part('db', { size: null }), part('media')],
    'backup_empty',
    'does not tell the size of database DEFAULT',
  ],
] as const)('%s is judged', (success, parts, code, words) => {
  expect(judge(success, parts)).toMatchObject({ code, words })
})

test('a part that has not ended may still do so', () => {
  const open = part('media', { ended_at: { set: false, at: undefined } })
  expect(judge('SUCCESS', [part('db'), open])).toMatchObject({ code: 'backup_partial', mayPass: true })
})
