import type { EarlierScan } from './options.ts'
import type { Account, Branch, Commit, Repository, Scan, ScanConfig, ScanScript, Upload } from './records.ts'
import { newBranchId, newCommitId, newFileId, newRepositoryId, newUploadId, pathOf, type ServerState } from './state.ts'
import { fileRecord } from './upload-file.ts'

export const NO_CONFIG: ScanConfig = { ignored: [], denied: [] }

export interface ScanOrder {
  readonly author: string
  readonly isRelease: boolean
  readonly config: ScanConfig
  readonly script: ScanScript
  readonly at: number
}

/**
 * Every finish starts a new scan: no idempotency is known. Repository, branch and commit exist from here on, because the
 * answer can name them (returnCommitData, published OpenAPI description).
 */
export function startScan(state: ServerState, upload: Upload, order: ScanOrder): Scan {
  const repository = repositoryFor(state, upload)
  const branch = branchFor(state, repository, upload)
  const commit = commitFor(state, { branch, upload, order })
  const { longQueue, neverEnds, queueMs, scanMs } = order.script
  const waitMs = longQueue === undefined ? 0 : (longQueue.forMs ?? Number.POSITIVE_INFINITY)
  const workStartsAt = order.at + waitMs + (queueMs ?? state.settings.queueMs)
  const workMs = neverEnds === true ? Number.POSITIVE_INFINITY : (scanMs ?? state.settings.scanMs)
  const scan: Scan = {
    upload,
    repository,
    branch,
    commit,
    ...{ author: order.author, isRelease: order.isRelease, config: order.config, script: order.script },
    files: [...new Map(upload.files.map(file => [pathOf(file), file])).values()],
    startedAt: order.at,
    workStartsAt,
    endsAt: workStartsAt + workMs,
    ...{ packages: null, injected: null, findings: null, outcome: null },
  }
  commit.isRelease ||= order.isRelease
  commit.fileIds.push(...upload.files.map(file => file.id).filter(id => !commit.fileIds.includes(id)))
  upload.scans.push(scan)
  const later = state.scans.findIndex(other => other.startedAt > scan.startedAt)
  state.scans.splice(later === -1 ? state.scans.length : later, 0, scan)
  if (state.remainingScans !== null) state.remainingScans = Math.max(0, state.remainingScans - 1)
  return scan
}

/** A scan that somebody made before, done at `endedAt`. */
export function addEarlierScan(state: ServerState, owner: Account, earlier: EarlierScan): Scan {
  const endedAt = earlier.endedAt ?? state.now() - 3_600_000
  const upload: Upload = {
    id: newUploadId(state),
    owner,
    viaRequest: false,
    repositoryName: earlier.repository,
    commitName: earlier.commit,
    branchName: earlier.branch,
    defaultBranchName: earlier.defaultBranch ?? null,
    repositoryUrl: null,
    files: [],
    scans: [],
    extendedAt: null,
  }
  state.uploads.push(upload)
  for (const [path, text] of Object.entries(earlier.files ?? { 'package.json': '{}' })) {
    const id = newFileId(state)
    upload.files.push(fileRecord({ id, uploadId: upload.id, path, bytes: Buffer.from(text), at: endedAt }))
  }
  return startScan(state, upload, {
    author: owner.name,
    isRelease: earlier.isRelease ?? false,
    config: NO_CONFIG,
    script: { queueMs: 0, scanMs: 0, ...(earlier.findings && { findings: earlier.findings }) },
    at: endedAt,
  })
}

export function addRepository(state: ServerState, name: string): Repository {
  const repository = { id: newRepositoryId(state), name, url: null }
  state.repositories.push(repository)
  return repository
}

function repositoryFor(state: ServerState, upload: Upload): Repository {
  const name = upload.repositoryName
  const repository = state.repositories.find(known => known.name === name) ?? addRepository(state, name)
  repository.url = upload.repositoryUrl ?? repository.url
  return repository
}

/**
 * Without branchName the default branch is assumed. Which branch is the default when defaultBranchName never came is not
 * known: here it is the repository's first.
 */
function branchFor(state: ServerState, repository: Repository, upload: Upload): Branch {
  const own = state.branches.filter(branch => branch.repository === repository)
  const name = upload.branchName ?? own.find(branch => branch.isDefault)?.name ?? upload.defaultBranchName ?? 'main'
  let branch = own.find(known => known.name === name)
  if (branch === undefined) {
    branch = {
      id: newBranchId(state),
      repository,
      name,
      isDefault: own.length === 0 && upload.defaultBranchName === null,
    }
    state.branches.push(branch)
    own.push(branch)
  }
  if (upload.defaultBranchName !== null) {
    for (const known of own) known.isDefault = known.name === upload.defaultBranchName
  }
  return branch
}

function commitFor(
  state: ServerState,
  { branch, upload, order }: { readonly branch: Branch; readonly upload: Upload; readonly order: ScanOrder },
): Commit {
  const { repository } = branch
  const known = state.commits.find(commit => commit.repository === repository && commit.name === upload.commitName)
  if (known !== undefined) {
    known.branch = branch
    return known
  }
  const commit: Commit = {
    ...{ id: newCommitId(state), repository, name: upload.commitName, branch, at: order.at },
    ...{ fileIds: [], isRelease: false },
  }
  state.commits.push(commit)
  return commit
}
