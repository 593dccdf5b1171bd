import type { Part } from '../../../sandbox/kit/multipart.ts'
import type { Visit } from './route.ts'

/** Parts of an upload; the last two are old names (published OpenAPI description). */
export const PARTS = [
  'fileData',
  'fileRelativePath',
  'repositoryName',
  'commitName',
  'repositoryUrl',
  'branchName',
  'defaultBranchName',
  'ciUploadId',
  'manualUpload',
  'productName',
  'releaseName',
]

export interface UploadForm {
  readonly kind: 'upload'
  readonly name: string
  readonly directory: string
  readonly bytes: Uint8Array
  readonly repositoryName: string
  readonly commitName: string
  readonly branchName: string | null
  readonly defaultBranchName: string | null
  readonly repositoryUrl: string | null
  /** Null on the first upload. */
  readonly uploadId: number | null
}

export interface Refused {
  readonly kind: 'refused'
  /** One sentence. */
  readonly fault: string
}

interface Sent {
  readonly values: ReadonlyMap<string, unknown>
  readonly files: ReadonlyMap<string, Part>
}

/** Holds the parts to their rules: what is plainly wrong is refused, what the service lets pass is only recorded. */
export function readUpload({ values, files }: Sent, visit: Visit): UploadForm | Refused {
  const file = files.get('fileData')
  if (file === undefined) return refused('fileData is required and must be a file')
  const stray = [...files.keys()].find(name => name !== 'fileData')
  if (stray !== undefined) return refused(`${stray} must not be a file`)
  const name = (file.fileName ?? '').split(/[/\\]/).at(-1) ?? ''
  if (name === '') return refused('fileData has no file name')
  if (name !== file.fileName) visit.fault('the file name of fileData is a path')
  const directory = values.get('fileRelativePath')
  if (typeof directory !== 'string') visit.fault('fileRelativePath is missing')
  const wrong = pathFault(String(directory ?? ''))
  if (wrong !== null) return refused(wrong)
  for (const [part, value] of values) {
    // The documented pattern is `.+`; the official CLI sends empty values for what it does not know, and lives with it.
    if (value === '' && part !== 'fileRelativePath') visit.fault(`part ${part} is empty`)
  }
  if (values.has('productName') || values.has('releaseName')) visit.fault('productName and releaseName are old names')
  const repositoryName = given(values, 'repositoryName') ?? given(values, 'productName')
  if (repositoryName === null) return refused('repositoryName is required')
  const commitName = given(values, 'commitName') ?? given(values, 'releaseName')
  if (commitName === null) return refused('commitName is required')
  const uploadId = given(values, 'ciUploadId')
  if (uploadId !== null && !/^[1-9]\d*$/.test(uploadId)) return refused('ciUploadId must be digits')
  if (values.has('manualUpload') && !/^(0|1|true|false)$/.test(String(values.get('manualUpload')))) {
    return refused('manualUpload must be a boolean')
  }
  const repositoryUrl = given(values, 'repositoryUrl')
  if (repositoryUrl?.endsWith('.git') === true) visit.fault('repositoryUrl ends in .git')
  return {
    kind: 'upload',
    name,
    directory: String(directory ?? '').replace(/\/$/, ''),
    bytes: file.bytes,
    ...{ repositoryName, commitName, repositoryUrl },
    branchName: given(values, 'branchName'),
    defaultBranchName: given(values, 'defaultBranchName'),
    uploadId: uploadId === null ? null : Number(uploadId),
  }

  function pathFault(path: string): string | null {
    if (path.startsWith('/') || path.includes('\\') || path.split('/').includes('..')) {
      return 'fileRelativePath must be a folder relative to the repository root, with slashes'
    }
    // The official CLI sends neither a trailing slash, nor a dot for the root, nor the base name.
    if (path.endsWith('/')) visit.fault('fileRelativePath ends in a slash')
    if (path.split('/').includes('.')) visit.fault('fileRelativePath has a dot segment')
    if (path.split('/').at(-1) === name) visit.fault('fileRelativePath holds the base name')
    return null
  }
}

function given(values: ReadonlyMap<string, unknown>, name: string): string | null {
  const value = values.get(name)
  return typeof value === 'string' && value !== '' ? value : null
}

function refused(fault: string): Refused {
  return { kind: 'refused', fault }
}
