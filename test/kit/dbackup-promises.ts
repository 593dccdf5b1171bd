import { existsSync, readdirSync } from 'node:fs'
import { expect } from 'vitest'
import type { DbackupEmulator } from '../../src/providers/dbackup/emulator/index.ts'
import type { DbackupOptions } from '../../src/providers/dbackup/emulator/options.ts'
import type { InProcessResult } from './in-process.ts'
import type { Sent } from './watched-exchange.ts'

/** Where a test knows better than the rule. */
export interface Promised {
  /** The address is wrong on purpose, so the server sees requests that it has no route for. */
  readonly strangeRequests?: boolean
}

export interface Stage {
  readonly emulator: DbackupEmulator
  readonly sent: readonly Sent[]
  readonly folder: string
  readonly inputs: Readonly<Record<string, string>>
  /** Triggers that the server had taken before this run. */
  readonly triggersBefore: number
  readonly options: Partial<DbackupOptions>
}

interface ExecutionRow {
  readonly job: { readonly name: string }
  readonly decision: string
  readonly 'execution-id': string | null
  readonly status: string | null
  readonly 'file-path': string | null
  readonly sha256: string | null
  readonly verified: boolean
  readonly attached: boolean
}

/** What must be true of every run, however it went. */
export function holdToPromises(result: InProcessResult, stage: Stage, how: Promised = {}): void {
  holdsSecrets(result, stage)
  triggersOnce(stage)
  passesOnProofOnly(result, stage)
  leavesNothingBehind(result, stage)
  speaksPlainly(result)
  if (how.strangeRequests !== true) expect(stage.emulator.violations).toEqual([])
}

function holdsSecrets(result: InProcessResult, { emulator, sent, inputs }: Stage): void {
  const everything = JSON.stringify(result)
  for (const key of [inputs['dbackup-api-key'], ...Object.values(emulator.keys)]) {
    if (key !== undefined && key !== '') expect(everything.includes(key)).toBe(false)
  }
  const address = inputs['dbackup-url'] ?? ''
  const home = URL.canParse(address) ? new URL(address).origin : undefined
  for (const { url, headers } of sent) {
    expect(url.href).not.toContain('dbackup_')
    if (url.origin === home) continue
    expect(Object.values(headers).join(' ')).not.toMatch(/dbackup_|bearer/i)
  }
}

function triggersOnce({ emulator, triggersBefore }: Stage): void {
  const own = emulator.control.accepted.slice(triggersBefore).map(execution => execution.job)
  expect(own).toEqual([...new Set(own)])
}

function passesOnProofOnly(result: InProcessResult, stage: Stage): void {
  const rows = (result.detail['executions'] ?? []) as readonly ExecutionRow[]
  const passed = rows.filter(row => row.decision === 'pass')
  if (result.verdict.decision === 'pass') expect(passed.length).toBe(rows.length)
  if (result.verdict.decision === 'pass') expect(rows.length).toBeGreaterThan(0)
  for (const row of passed) {
    const { emulator, inputs, options } = stage
    const truth = emulator.control.executions.find(execution => execution.id === row['execution-id'])
    expect(truth).toMatchObject({ status: 'Success', job: row.job.name })
    expect(row.status).toBe('Success')
    if (inputs['verify'] !== 'none') expect(row.verified).toBe(true)
    if (!row.verified) continue
    const checksum = emulator.control.expectedChecksum(row['execution-id'] ?? '')
    const destinations = options.world?.destinations.map(one => one.name) ?? ['Local Backups', 'Second Copy']
    const copies = destinations.flatMap(name =>
      emulator.control.files(name).filter(file => file.path === row['file-path']),
    )
    expect(copies.length).toBeGreaterThan(0)
    for (const copy of copies) expect(copy.sha256).toBe(checksum)
    if (row.sha256 !== null) expect(row.sha256).toBe(checksum)
  }
}

function leavesNothingBehind(result: InProcessResult, { folder, inputs, emulator, triggersBefore }: Stage): void {
  const minutes = Number(inputs['timeout-minutes'] ?? 60)
  expect(result.tookMs).toBeLessThanOrEqual(minutes * 60_000)
  expect(result.sleepersLeft).toBeLessThanOrEqual(0)
  const downloads = inputs['download-path'] ?? folder
  if (existsSync(downloads)) {
    expect(readdirSync(downloads, { recursive: true }).filter(name => String(name).endsWith('.part'))).toEqual([])
  }
  const told = [...result.finished, ...result.report.notes, result.verdict.message].join('\n')
  for (const entry of result.left) expect(told).toContain(entry.kind === 'trigger' ? entry.data['name'] : entry.key)
  // What we started is over, told to stop, or named to the reader.
  for (const execution of emulator.control.accepted.slice(triggersBefore)) {
    if (execution.endedAt !== null || execution.cancelRequested) continue
    expect(told).toMatch(new RegExp(`${execution.id}|a backup of "|Whether a backup of "`))
  }
}

function speaksPlainly({ verdict }: InProcessResult): void {
  expect(verdict.message).toMatch(/^[A-Z0-9"/][^\n]*[.?]$/)
  expect(verdict.next).toMatch(/\S/)
}
