import { isCancelled, ShipgateError } from '../../core/errors.ts'
import type { Log } from '../../core/ports.ts'
import { RequestError } from '../../http/request-error.ts'
import type { GithubApi, IssueComment } from '../github/api.ts'
import { isNewer, type RunIdentity, readMarker } from './marker.ts'

/** What the life of a comment needs of GitHub. */
export type CommentApi = Pick<GithubApi, 'comments' | 'createComment' | 'updateComment' | 'deleteComment' | 'viewer'>

export interface StickyComment {
  /** Number of the pull request. */
  readonly issue: number
  /** From `markerName`. */
  readonly name: string
  readonly run: RunIdentity
  /** The whole text, marker included. */
  readonly body: string
  /** False: only a comment that is already there is rewritten. */
  readonly create: boolean
}

interface Ports {
  readonly api: CommentApi
  readonly log: Log
  /** Waits before the look for a comment whose creation got no answer. */
  readonly pause: () => Promise<void>
}

/** What became of it; `newer`: the comment is of a later run and was left alone. */
export type Kept = 'created' | 'updated' | 'unchanged' | 'newer' | 'none'

type Own = IssueComment & { readonly run: RunIdentity }

/**
 * Keeps exactly one comment of a name on a pull request. GitHub has no "create unless there", so two runs may both create
 * one: each looks again after creating, the oldest stays, and each deletes what it has too many. Whatever a run that was
 * killed in between has left, the next one clears away.
 *
 * Ours is a comment that begins with the marker and was written by the account of our token: anybody may write the marker.
 * Between a look and the write that follows another run may write; GitHub offers no condition on a write.
 */
export async function keepComment(ports: Ports, wanted: StickyComment): Promise<Kept> {
  const before = await ownComments(ports, wanted)
  if (before.length > 0) {
    try {
      return await settle(ports, wanted, before)
    } catch (error) {
      // Somebody has deleted it since.
      if (!isGone(error)) throw error
    }
  }
  if (!wanted.create) return 'none'
  const created = await create(ports, wanted)
  // An account that is gone has no name, and the comments of all such accounts would be ours.
  const after = await ownComments(ports, wanted, created.author || undefined)
  // The list may lag behind what was just written.
  const all = after.some(comment => comment.id === created.id) ? after : [...after, { ...created, run: wanted.run }]
  const kept = await settle(ports, wanted, all.toSorted(byId))
  return kept === 'unchanged' ? 'created' : kept
}

/** The oldest is kept and says what the latest run says; the others are deleted. */
async function settle(ports: Ports, wanted: StickyComment, own: readonly Own[]): Promise<Kept> {
  const [kept, ...doubled] = own
  if (kept === undefined) return 'none'
  const latest = own.reduce((a, b) => (isNewer(b.run, a.run) ? b : a))
  const outrun = isNewer(latest.run, wanted.run)
  const body = outrun ? latest.body : wanted.body
  const differs = plain(kept.body) !== plain(body)
  if (differs) await ports.api.updateComment(kept.id, body)
  for (const { id } of doubled) {
    try {
      await ports.api.deleteComment(id)
    } catch (error) {
      // The other run was quicker.
      if (!isGone(error)) throw error
    }
  }
  if (outrun) return 'newer'
  return differs ? 'updated' : 'unchanged'
}

/** Creates it at most once: an answer that was lost is looked for, and only a complete look allows a second try. */
async function create(ports: Ports, wanted: StickyComment): Promise<IssueComment> {
  for (let second = false; ; second = true) {
    try {
      return await ports.api.createComment(wanted.issue, wanted.body)
    } catch (error) {
      if (isCancelled(error) || !(error instanceof RequestError) || error.processed === 'no') throw error
      ports.log.info(`${error.message} Looking whether the comment is there.`)
      await ports.pause()
      const [found] = await ownComments(ports, wanted)
      if (found !== undefined) return found
      // GitHub may still be working on it: a second one could be one too many.
      if (second || error.processed === 'later') throw error
    }
  }
}

/** Oldest first. `author` is who we are, where that is known already. */
async function ownComments(ports: Ports, wanted: StickyComment, author?: string): Promise<readonly Own[]> {
  const marked = (await ports.api.comments(wanted.issue)).flatMap(comment => {
    const run = readMarker(wanted.name, comment.body)
    return run === undefined ? [] : [{ ...comment, run }]
  })
  if (marked.length === 0) return []
  const isMine = author === undefined ? await authorship(ports) : (comment: Own) => comment.author === author
  return marked.filter(isMine).toSorted(byId)
}

const ACTIONS_BOT = 'github-actions[bot]'

async function authorship({ api, log }: Ports): Promise<(comment: Own) => boolean> {
  let login: string
  try {
    login = await api.viewer()
  } catch (error) {
    // Refused for good: then it is the workflow's own token, as nearly always. Not known: then nothing is ours.
    const refused = error instanceof ShipgateError && [400, 403, 404].includes(error.status ?? 0)
    if (!refused) throw error
    log.debug(`${error.message} Taken for the token of the workflow.`)
    login = ACTIONS_BOT
  }
  // GraphQL names the account of an app with or without the suffix that the REST API gives it.
  return ({ author, authorType }) => author === login || (authorType === 'Bot' && author === `${login}[bot]`)
}

function isGone(error: unknown): boolean {
  return error instanceof ShipgateError && error.status === 404
}

function byId(a: Own, b: Own): number {
  return a.id - b.id
}

/** GitHub keeps line ends as they came, but an edit in the browser makes them CRLF. */
function plain(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd()
}
