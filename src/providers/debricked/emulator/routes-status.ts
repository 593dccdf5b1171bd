import type { Call } from '../../../sandbox/kit/route-table.ts'
import { accessDenied, badParameter, json, refusal, text } from './answers.ts'
import { packagesOf } from './inventory.ts'
import { scanLink } from './links.ts'
import type { Scan, ScanOutcome, Upload } from './records.ts'
import type { DebrickedRoute, Visit } from './route.ts'
import { outcomeOf } from './rules.ts'
import { phaseOf } from './scan-phase.ts'
import { pathOf, type ServerState } from './state.ts'

const HOUR_MS = 3_600_000

export const statusRoutes: readonly DebrickedRoute[] = [
  {
    method: 'GET',
    path: '/api/1.0/open/ci/upload/status',
    query: ['ciUploadId', 'extendedOutput'],
    answer: status,
  },
]

function status(call: Call, visit: Visit): Response {
  const { state, caller } = visit
  const id = call.query.get('ciUploadId')
  if (id === null || !/^\d+$/.test(id)) return badParameter('ciUploadId', id)
  const extended = call.query.get('extendedOutput')
  if (extended !== null && !/^(true|false|.?)$/.test(extended)) return badParameter('extendedOutput', extended)
  const upload = state.uploads.find(known => known.id === Number(id))
  // The beginning of the sentence is what the deprecated official PHP CLI looks for.
  if (upload === undefined) return refusal(404, `No upload with ID ${id} found`)
  if (upload.owner !== caller) return accessDenied()
  const scan = upload.scans.at(-1)
  if (scan === undefined) {
    // What the service says before the finish is not known.
    visit.fault('the status of an upload that was never finished')
    return json(202, body(state, null, { progress: -1 }))
  }
  const phase = phaseOf(scan, state.now())
  if (phase.kind === 'long-queue') return longQueue(state, scan)
  if (phase.kind === 'running') return running(state, scan, phase.progress)
  const wanted = extended === 'true' || extended === '1'
  if (!wanted) return json(200, body(state, scan, { progress: 100, outcome: outcomeOf(state, scan) }))
  return extendedStatus(visit, upload, scan)
}

/** JSON in the official CLI, an empty object in its tests, text in a test of the deprecated PHP CLI. */
function longQueue(state: ServerState, scan: Scan): Response {
  const form = scan.script.longQueue?.body ?? 'json'
  if (form === 'text') return text(201, 'The queue time was too long')
  if (form === 'empty-object') return json(201, {})
  return json(201, { ...body(state, scan, { progress: 0 }), automationRules: null, detailsUrl: scanLink(scan) })
}

function running(state: ServerState, scan: Scan, progress: number): Response {
  const { runningBody, runningStatus } = state.settings
  if (runningBody === 'progress-only') return json(runningStatus, { progress })
  return json(runningStatus, body(state, scan, { progress }))
}

/** At most once an hour after the end; the status of a second call and the shape of the statistics are assumed. */
function extendedStatus({ state, fault }: Visit, upload: Upload, scan: Scan): Response {
  if (upload.extendedAt !== null && state.now() - upload.extendedAt < HOUR_MS) {
    fault('the extended output is fetched twice within an hour')
    return refusal(429, 'Extended output can be fetched once per hour')
  }
  upload.extendedAt = state.now()
  const packages = packagesOf(state, scan)
  const extendedOutput = scan.files.map(file => ({
    name: pathOf(file),
    dependencies: packages.filter(one => one.file === file).length,
  }))
  return json(200, { ...body(state, scan, { progress: 100, outcome: outcomeOf(state, scan) }), extendedOutput })
}

function body(
  state: ServerState,
  scan: Scan | null,
  { progress, outcome }: { readonly progress: number; readonly outcome?: ScanOutcome },
): Readonly<Record<string, unknown>> {
  return {
    progress,
    vulnerabilitiesFound: outcome?.found ?? 0,
    unaffectedVulnerabilitiesFound: outcome?.unaffected ?? 0,
    ...actions(state, outcome?.action ?? 'none'),
    // Null while queued and where there are no rules; clients have met both.
    automationRules:
      outcome === undefined ? (progress < 0 ? null : []) : outcome.rules.length > 0 ? outcome.rules : null,
    detailsUrl: outcome === undefined || scan === null ? '' : detailsUrl(state, scan),
  }
}

function actions(state: ServerState, action: string): Readonly<Record<string, string>> {
  switch (state.settings.actionFields) {
    case 'both':
      return { automationsAction: action, policyEngineAction: action }
    case 'automations':
      return { automationsAction: action }
    case 'policy-engine':
      return { policyEngineAction: action }
    case 'empty':
      return { automationsAction: '' }
    case 'none':
      return {}
  }
}

/** The official CLI insists on exactly nine parts; a trailing one or none at all breaks it. */
function detailsUrl(state: ServerState, scan: Scan): string {
  const { detailsUrl } = state.settings
  if (detailsUrl === 'empty') return ''
  return detailsUrl === 'plain' ? scanLink(scan) : `${scanLink(scan)}/vulnerabilities`
}
