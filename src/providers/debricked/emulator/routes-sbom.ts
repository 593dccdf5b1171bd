import type { Call } from '../../../sandbox/kit/route-table.ts'
import { isRecord, parsed } from '../../../sandbox/kit/strictness.ts'
import { accessDenied, badParameter, empty, json, notFound, paymentRequired, refusal } from './answers.ts'
import { cycloneDx, spdx } from './bill-of-materials.ts'
import type { Commit } from './records.ts'
import { type DebrickedRoute, maySee, type Visit } from './route.ts'
import { newestScan } from './scan-lookup.ts'

const STATUSES = ['unaffected', 'vulnerable', 'remediated', 'unexamined', 'paused', 'snoozed']

export const sbomRoutes: readonly DebrickedRoute[] = [
  {
    method: 'POST',
    path: '/api/1.0/open/sbom/generate',
    body: 'required',
    keys: [
      'format',
      'commitId',
      // Singular in the official CLI, a list in the OpenAPI description.
      'repositoryId',
      'repositoryIds',
      'branch',
      'email',
      'locale',
      'integrationName',
      'vulnerabilities',
      'licenses',
      'rootFixes',
      'sendEmail',
      'vulnerabilityStatuses',
    ],
    answer: generate,
  },
  { method: 'GET', path: '/api/1.0/open/sbom/download', query: ['reportUuid'], answer: download },
]

function generate(call: Call, visit: Visit): Response {
  const { state, caller } = visit
  const order = parsed(call.body)
  if (!isRecord(order)) return refusal(400, 'the body is not a JSON object')
  // It defaults to true and then mails the owner of the token.
  if (order['sendEmail'] !== false) visit.fault('an SBOM order without sendEmail false mails the owner of the token')
  const format = order['format'] ?? 'CycloneDX'
  // The official CLI's help says SPDX; the API's word is SPDX-2.3.
  if (format !== 'CycloneDX' && format !== 'SPDX-2.3') return refusal(400, 'format must be one of CycloneDX, SPDX-2.3')
  const statuses = order['vulnerabilityStatuses'] ?? ['vulnerable', 'unexamined', 'paused', 'snoozed']
  if (!Array.isArray(statuses) || statuses.some(status => !STATUSES.includes(String(status)))) {
    return badParameter('vulnerabilityStatuses', JSON.stringify(statuses))
  }
  const { plan, withheld } = state.settings
  if (plan !== 'enterprise' || withheld.includes('sbom')) return paymentRequired()
  const commit = commitOf(order, visit)
  if (commit instanceof Response) return commit
  const uuid = state.random.uuid()
  state.reports.push({
    ...{ uuid, owner: caller, format, commit, statuses: statuses.map(String), orderedAt: state.now(), deleted: false },
    withVulnerabilities: order['vulnerabilities'] !== false,
    withLicences: order['licenses'] !== false,
  })
  const notes = order['repositoryIds'] === undefined ? [] : ['repositoryIds was left out because commitId is set']
  return json(200, { message: 'Generation started.', reportUuid: uuid, notes })
}

/** With a commit, repository and branch are ignored; the official CLI sends the ids as text. */
function commitOf(order: Record<string, unknown>, { state, caller }: Visit): Commit | Response {
  const id = order['commitId']
  if (id !== undefined && id !== '') {
    if (!/^\d+$/.test(String(id))) return badParameter('commitId', String(id))
    const commit = state.commits.find(known => known.id === Number(id))
    if (commit === undefined) return notFound('Commit')
    return maySee(caller, commit.repository) ? commit : accessDenied()
  }
  const [repositoryId] = Array.isArray(order['repositoryIds']) ? order['repositoryIds'] : [order['repositoryId']]
  const repository = state.repositories.find(known => known.id === Number(repositoryId))
  if (repository === undefined) return notFound('Repository')
  if (!maySee(caller, repository)) return accessDenied()
  const branch = state.branches.find(known => known.repository === repository && known.name === order['branch'])
  const scan = newestScan(state, branch ?? repository)
  return scan === null ? notFound('Commit') : scan.commit
}

function download(call: Call, { state, caller }: Visit): Response {
  const uuid = call.query.get('reportUuid')
  if (uuid === null || !/^[0-9a-f-]{36}$/.test(uuid)) return badParameter('reportUuid', uuid)
  const report = state.reports.find(known => known.uuid === uuid)
  if (report === undefined) return notFound('Report')
  if (report.owner !== caller) return accessDenied()
  const { sbomKeptMs, sbomMs, sbomQueueTooLong } = state.settings
  const age = state.now() - report.orderedAt
  if (report.deleted || age >= sbomMs + sbomKeptMs) return refusal(410, 'Gone')
  if (sbomQueueTooLong) return empty(201)
  if (age < sbomMs) return json(202, { message: 'Not ready.' })
  const scan = newestScan(state, report.commit)
  // What the service does about a commit without a finished scan is not known; it can hardly be ready.
  if (scan === null) return json(202, { message: 'Not ready.' })
  return json(200, report.format === 'CycloneDX' ? cycloneDx(state, report, scan) : spdx(state, report, scan))
}
