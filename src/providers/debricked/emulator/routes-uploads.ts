import type { Call } from '../../../sandbox/kit/route-table.ts'
import { empty, json, paymentRequired, refusal } from './answers.ts'
import type { Upload, UploadedFile } from './records.ts'
import { fieldsOf } from './request-fields.ts'
import { type DebrickedRoute, maySee, type Visit } from './route.ts'
import { newFileId, newUploadId, type ServerState } from './state.ts'
import { SUPPORTED_FORMATS, UNCOMPILABLE } from './supported-formats.ts'
import { fileRecord } from './upload-file.ts'
import { PARTS, readUpload, type UploadForm } from './upload-form.ts'

export const uploadRoutes: readonly DebrickedRoute[] = [
  {
    method: 'GET',
    path: '/api/1.0/open/files/supported-formats',
    // Works without a token: build scripts of the official CLI fetch it so.
    authenticated: false,
    needs: 'none',
    answer: (_call, { state: { settings } }) => {
      if (settings.formats === 'unreachable') return empty(503)
      return json(200, settings.formats === 'listed' ? SUPPORTED_FORMATS : [UNCOMPILABLE, ...SUPPORTED_FORMATS])
    },
  },
  {
    method: 'POST',
    path: '/api/1.0/open/uploads/dependencies/files',
    body: 'required',
    contentType: 'multipart/form-data',
    needs: 'scan',
    answer: upload,
  },
]

async function upload(call: Call, visit: Visit): Promise<Response> {
  const { counters, settings } = visit.state
  counters.uploadsInFlight++
  counters.uploadsAtOnce = Math.max(counters.uploadsAtOnce, counters.uploadsInFlight)
  try {
    const fields = fieldsOf(call, visit, PARTS)
    const form = fields.kind === 'form' ? readUpload(fields, visit) : fields
    if (form.kind !== 'upload') {
      const fault = form.kind === 'json' ? 'the body is not multipart/form-data' : form.fault
      visit.fault(fault)
      return refusal(400, fault)
    }
    const ms = typeof settings.uploadMs === 'number' ? settings.uploadMs : settings.uploadMs(form.name)
    if (ms > 0) await visit.state.sleep(ms, call.request.signal)
    return store(visit, form)
  } finally {
    counters.uploadsInFlight--
  }
}

function store(visit: Visit, form: UploadForm): Response {
  const { state, caller } = visit
  const refused = state.uploadRefusals.find(entry => entry.times > 0 && entry.file.test(form.name))
  if (refused !== undefined) {
    refused.times--
    return json(refused.status, refused.body)
  }
  if (state.settings.withheld.includes('uploads')) return paymentRequired()
  // What a used-up quota answers is not known; 402 is documented for uploads.
  if (state.remainingScans === 0) return paymentRequired()
  const repository = state.repositories.find(known => known.name === form.repositoryName)
  const foreign = repository === undefined ? caller.repositories !== null : !maySee(caller, repository)
  if (foreign) return refusal(403, 'Access Denied.')
  if (form.bytes.length === 0) {
    visit.fault('an empty file is uploaded')
    const message = 'An empty file is not allowed'
    return state.settings.emptyFileStatus === 200 ? json(200, { message }) : refusal(400, message)
  }
  const upload = form.uploadId === null ? openUpload(visit, form) : state.uploads.find(({ id }) => id === form.uploadId)
  if (upload === undefined) return refusal(404, `No upload with ID ${form.uploadId} found`)
  if (upload.owner !== caller) return refusal(403, 'Access Denied.')
  if (upload.repositoryName !== form.repositoryName || upload.commitName !== form.commitName) {
    visit.fault('a file of another repository or commit is added to an upload')
    return refusal(400, 'repositoryName and commitName must be those of the upload')
  }
  // The effect of a late upload is not known: it is taken, and no scan sees it until the next finish.
  if (upload.scans.length > 0) visit.fault('a file is uploaded after the finish')
  const file: UploadedFile = fileRecord({
    id: newFileId(state),
    uploadId: upload.id,
    path: form.directory === '' ? form.name : `${form.directory}/${form.name}`,
    bytes: form.bytes,
    at: state.now(),
  })
  upload.files.push(file)
  return json(200, { ciUploadId: upload.id, uploadProgramsFileId: file.id, ...quotaFields(state) })
}

function openUpload({ state, caller }: Visit, form: UploadForm): Upload {
  const { repositoryName, commitName, branchName, defaultBranchName, repositoryUrl } = form
  const upload: Upload = {
    id: newUploadId(state),
    owner: caller,
    viaRequest: true,
    ...{ repositoryName, commitName, branchName, defaultBranchName, repositoryUrl },
    files: [],
    scans: [],
    extendedAt: null,
  }
  state.uploads.push(upload)
  return upload
}

/** Names from the official CLI, whose types are loose: percentage is text there, the days were unusable elsewhere. */
export function quotaFields(state: ServerState): Readonly<Record<string, unknown>> {
  const { quota } = state.settings
  if (quota === null) return {}
  const remainingScans = state.remainingScans ?? quota.remainingScans
  const used = ((quota.totalScans - remainingScans) / quota.totalScans) * 100
  return { totalScans: quota.totalScans, remainingScans, percentage: used.toFixed(1), estimateDaysLeft: 4 }
}
