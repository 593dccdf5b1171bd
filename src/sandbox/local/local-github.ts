import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { UsageError } from '../command-line/usage-error.ts'

/** A webhook payload. */
export type LocalEvent = Readonly<Record<string, unknown>>

export interface LocalGithub {
  /** Values of the github context, over those of a push to a made-up repository. */
  readonly context: Readonly<Record<string, string>>
  readonly event: LocalEvent
}

interface Pull {
  readonly number?: unknown
  readonly head?: { readonly sha?: unknown; readonly ref?: unknown }
  readonly base?: { readonly ref?: unknown }
}

/** What a runner would say of the workspace: the event from a file, the rest from git as far as it can tell. */
export function localGithub(workspace: string, eventFile: string | undefined): LocalGithub {
  const event = eventFile === undefined ? {} : readEvent(eventFile)
  const sha = git(workspace, 'rev-parse', 'HEAD')
  const branch = git(workspace, 'symbolic-ref', '--short', 'HEAD')
  const repository =
    nameOf(event) ??
    /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(git(workspace, 'remote', 'get-url', 'origin') ?? '')?.[1]
  return {
    event,
    context: {
      ...(sha !== undefined && { sha, workflow_sha: sha }),
      ...(branch !== undefined && { ref: `refs/heads/${branch}`, ref_name: branch }),
      ...(repository !== undefined && { repository, repository_owner: repository.split('/')[0] ?? '' }),
      ...ofEvent(event),
    },
  }
}

function ofEvent(event: LocalEvent): Readonly<Record<string, string>> {
  const pull = event['pull_request'] as Pull | undefined
  if (pull !== undefined && pull !== null) {
    const ref = `${String(pull.number)}/merge`
    return {
      event_name: 'pull_request',
      ref: `refs/pull/${ref}`,
      ref_name: ref,
      head_ref: textOf(pull.head?.ref),
      base_ref: textOf(pull.base?.ref),
    }
  }
  if (event['merge_group'] !== undefined) return { event_name: 'merge_group' }
  return { event_name: 'push' }
}

function nameOf(event: LocalEvent): string | undefined {
  const name = (event['repository'] as { readonly full_name?: unknown } | undefined)?.full_name
  return typeof name === 'string' ? name : undefined
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** @throws UsageError when the file is no JSON object */
function readEvent(file: string): LocalEvent {
  let parsed: unknown
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new UsageError([`--event ${file} cannot be read: ${(cause as Error).message}.`])
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new UsageError([`--event ${file} holds no JSON object, as GitHub's webhook payloads are.`])
  }
  return parsed as LocalEvent
}

/** Undefined where there is no git, or no repository. */
function git(folder: string, ...line: readonly string[]): string | undefined {
  try {
    const said = execFileSync('git', line, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return said.trim() || undefined
  } catch {
    return undefined
  }
}
