import { createHash } from 'node:crypto'
import { ShipgateError } from '../../core/errors.ts'
import { trackedFiles } from '../../providers/debricked/discovery/tracked-files.ts'
import { checkedOutCommit } from '../../providers/debricked/discovery/work-tree.ts'
import type { RunFacts } from '../define.ts'
import { pathInWorkspace } from './evidence/workspace-path.ts'

/** What the payloads of events have that start a run of the base branch on behalf of anybody. */
const ofOthers = ['pull_request', 'workflow_run', 'issue', 'comment', 'check_run', 'check_suite']

/**
 * The file says to which servers the secrets go. A run that has the secrets of the base branch, and may have checked out
 * the commit of a stranger's pull request or unpacked an artifact of its run, must not take its word for it: the commit
 * has to be that of the run, and the file the one that git checked out. Of git only files that it cannot track are read.
 */
export function refuseForeignFile({ github, workspace }: RunFacts, path: string, bytes: Buffer): void {
  const event = (github.event ?? {}) as Readonly<Record<string, unknown>>
  const onPull = github.ref?.startsWith('refs/pull/') === true
  if (onPull || !ofOthers.some(key => event[key] != null) || github.sha === undefined) return
  const found = checkedOutCommit(workspace)
  let what: string
  if (found === undefined) what = 'git does not tell which commit is checked out'
  else if (found !== github.sha) what = `${found} is checked out`
  else if (!isAsCheckedOut(workspace, path, bytes)) what = 'the file is not the one of that commit'
  else return
  throw new ShipgateError(
    'invalid_input',
    `${path} was not trusted: this run has the secrets of the base branch (${github.sha}), and ${what}.`,
    {
      hint: 'On pull_request_target, workflow_run, comments and checks, check out the commit of the run itself for a release, and change nothing of its file.',
    },
  )
}

function isAsCheckedOut(workspace: string, path: string, bytes: Buffer): boolean {
  const name = pathInWorkspace(workspace, path)
  const tracked = trackedFiles(workspace)
  const id = name === null || tracked.kind !== 'index' ? undefined : tracked.index.idOf(name)
  if (id === undefined) return false
  // On Windows git may have made CRLF of the line ends.
  const asStored = Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
  return [bytes, asStored].some(content => blobId(content, id.length) === id)
}

/** As git names the contents of a file, in a SHA-1 or a SHA-256 repository. */
function blobId(content: Buffer, digits: number): string {
  const hash = createHash(digits === 64 ? 'sha256' : 'sha1')
  return hash.update(`blob ${content.length}\0`).update(content).digest('hex')
}
