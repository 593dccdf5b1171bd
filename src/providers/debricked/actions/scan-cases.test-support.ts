import { debrickedScene, type Files, type Scene, type SceneOptions } from '../../../../test/kit/debricked-scene.ts'
import type { InProcessResult } from '../../../../test/kit/in-process.ts'
import type { Cell } from '../../../core/report.ts'
import type { FindingSeed, RuleSeed, ScanScript } from '../emulator/index.ts'

/** A lock file that brings nothing by itself: what is found is what a test says. */
export const emptyLock: Files = { 'package-lock.json': '{"name":"shop","lockfileVersion":3,"packages":{}}\n' }

export const COMMIT = 'c0ffee'.padEnd(40, '0')
export const BASE_COMMIT = 'ba5e'.padEnd(40, '0')

/** One finding of each severity, the worst first, in packages of their own. */
export const critical = seed({ cve: 'CVE-2026-9008', package: 'alpha', cvss: 9.8, fixedIn: '1.0.1' })
export const high = seed({ cve: 'CVE-2026-8001', package: 'beta', cvss: 8.1, fixedIn: '1.2.0' })
export const medium = seed({ cve: 'CVE-2026-6005', package: 'gamma', cvss: 6.5 })
export const low = seed({ cve: 'CVE-2026-3001', package: 'delta', cvss: 3.1 })
export const unscored = seed({ cve: 'CVE-2026-0000', package: 'omega', cvss: null })

export const failingRule: RuleSeed = {
  description: 'If a vulnerability is at least high\nthen fail the pipeline',
  actions: ['failPipeline'],
  when: { kind: 'cvss', atLeast: 7, onlyNew: false },
}

export const warningRule: RuleSeed = { ...failingRule, description: 'Warn of it', actions: ['warnPipeline'] }

function seed(own: FindingSeed): FindingSeed {
  return { file: 'package-lock.json', ...own }
}

/** A scene whose next scan finds exactly these, with no rules at Debricked. */
export function sceneWith(findings: readonly FindingSeed[], options: SceneOptions = {}): Scene {
  return sceneWithScript({ findings }, options)
}

/** The same for a scan that goes in some special way. */
export function sceneWithScript(script: ScanScript, options: SceneOptions = {}): Scene {
  const scene = debrickedScene({ files: emptyLock, ...options })
  scene.emulator.control.setRules([])
  scene.emulator.control.scriptScan(script)
  return scene
}

/** The rows of a table of the report, or of a collapsed section of it, as plain texts; undefined without one. */
export function rowsOf({ report }: InProcessResult, title: string): readonly (readonly string[])[] | undefined {
  const table =
    report.tables.find(one => one.title.startsWith(title)) ??
    report.details.find(one => one.title.startsWith(title))?.table
  return table?.rows.map(row => row.map(textOf))
}

/** The ids in the first column of a table. */
export function idsIn(result: InProcessResult, title: string): readonly string[] {
  return (rowsOf(result, title) ?? []).map(([id = '']) => id)
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text
}

/** How often a request of this kind was sent, as `POST /api/…`. */
export function countSent({ sent }: Pick<Scene, 'sent'>, pattern: RegExp): number {
  return sent.filter(({ method, url }) => pattern.test(`${method} ${url.pathname}`)).length
}

/** Paths of the files that the service took, sorted. */
export function uploaded({ emulator }: Scene): readonly string[] {
  return emulator.control.files.map(({ path }) => path).sort()
}
