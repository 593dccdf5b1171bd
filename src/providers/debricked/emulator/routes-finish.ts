import type { Call } from '../../../sandbox/kit/route-table.ts'
import { isRecord, parsed } from '../../../sandbox/kit/strictness.ts'
import { accessDenied, badParameter, empty, json, refusal } from './answers.ts'
import type { ScanConfig } from './records.ts'
import { type Fields, fieldsOf } from './request-fields.ts'
import type { DebrickedRoute, Visit } from './route.ts'
import { NO_CONFIG, startScan } from './start-scan.ts'

const FIELDS = [
  'ciUploadId',
  'repositoryName',
  'commitName',
  'author',
  'integrationName',
  'debrickedIntegration',
  'versionHint',
  'debrickedConfig',
  'isRelease',
  'experimental',
  'returnCommitData',
]
const FLAGS = ['versionHint', 'isRelease', 'experimental', 'returnCommitData']

export const finishRoutes: readonly DebrickedRoute[] = [
  {
    method: 'POST',
    path: '/api/1.0/open/finishes/dependencies/files/uploads',
    body: 'required',
    keys: FIELDS,
    forms: ['multipart/form-data'],
    needs: 'scan',
    answer: finish,
  },
]

function finish(call: Call, visit: Visit): Response {
  const { state, caller } = visit
  const fields = fieldsOf(call, visit, [...FIELDS, 'repositoryZip'])
  if (fields.kind === 'unreadable' || fields.kind === 'unknown') {
    visit.fault(fields.fault)
    return refusal(400, fields.fault)
  }
  const { values } = fields
  const id = values.get('ciUploadId')
  if (!/^[1-9]\d*$/.test(String(id ?? ''))) return badParameter('ciUploadId', id === undefined ? null : String(id))
  // The official CLI sends text although the uploads answer with a number.
  if (typeof id === 'number') visit.fault('ciUploadId is a number, not text')
  for (const flag of FLAGS) {
    if (values.has(flag) && flagOf(values.get(flag)) === null) return badParameter(flag, String(values.get(flag)))
  }
  const config = configOf(fields, visit)
  if (config === null) return badParameter('debrickedConfig', '…')
  const upload = state.uploads.find(known => known.id === Number(id))
  if (upload === undefined) return refusal(404, `No upload with ID ${id} found`)
  if (upload.owner !== caller) return accessDenied()
  for (const name of ['repositoryName', 'commitName'] as const) {
    const value = values.get(name)
    if (value !== undefined && value !== upload[name]) visit.fault(`${name} of the finish is not that of the upload`)
  }
  const scan = startScan(state, upload, {
    author: String(values.get('author') ?? ''),
    isRelease: flagOf(values.get('isRelease')) === true,
    config,
    script: state.scripts.shift() ?? state.usualScript,
    at: state.now(),
  })
  state.counters.finishes++
  if (flagOf(values.get('returnCommitData')) !== true) return empty(204)
  return json(200, { repositoryId: scan.repository.id, commitId: scan.commit.id })
}

/** The pattern for booleans is `true|false|.?`, since a JSON true arrives as "1" and false as "" (OpenAPI description). */
function flagOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value
  const text = String(value ?? '')
  if (text === 'true' || text === '1') return true
  return text === 'false' || text === '' || text === '0' ? false : null
}

/** `override` (its plural is deprecated), `ignore`, `policies`; in multipart a JSON text (official CLI 26.3.1). */
function configOf(fields: Extract<Fields, { values: unknown }>, visit: Visit): ScanConfig | null {
  const given = fields.values.get('debrickedConfig')
  const config = fields.kind === 'form' && typeof given === 'string' ? parsed(given) : given
  if (config === undefined || config === null) return given === undefined || config === null ? NO_CONFIG : null
  if (!isRecord(config)) return null
  for (const key of Object.keys(config)) {
    if (key === 'overrides') visit.fault('debrickedConfig has the deprecated key overrides')
    else if (!['override', 'ignore', 'policies'].includes(key)) visit.fault(`unknown key ${key} in debrickedConfig`)
  }
  const ignored = packagesUnder(config['ignore']).flatMap(entry => {
    if (!isRecord(entry) || typeof entry['pURL'] !== 'string') return []
    return { purl: entry['pURL'], version: typeof entry['version'] === 'string' ? entry['version'] : null }
  })
  const policies = isRecord(config['policies']) ? config['policies'] : {}
  const denied = packagesUnder(policies['deny']).filter(entry => typeof entry === 'string')
  return { ignored, denied }
}

function packagesUnder(value: unknown): readonly unknown[] {
  return isRecord(value) && Array.isArray(value['packages']) ? value['packages'] : []
}
