import type { ActionContext } from '../../../../actions/define.ts'
import { writeOutputFile } from '../../../../actions/output-files.ts'
import { Patience } from '../../../../actions/patience.ts'
import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import { poll } from '../../../../core/poll.ts'
import type { Debricked, SbomFormat } from '../../client.ts'
import type { CommitIds } from '../../details.ts'

export interface SbomOptions extends CommitIds {
  readonly format: SbomFormat
  /** Input `sbom-file`, relative to the workspace or absolute. */
  readonly path: string
}

/**
 * `saved`: absolute path with `/`. `plan_required`: the plan has no SBOMs; `reason` is a sentence. `failed`: everything
 * else; under the final name there is what was there before.
 */
export type SbomResult =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'plan_required'; readonly reason: string }
  | { readonly kind: 'failed'; readonly error: ShipgateError }

// The scan's verdict must still be told when the document never becomes ready.
const LAST_WORDS_MS = 15_000

/**
 * Orders the bill of materials of a commit exactly once, waits for it and saves it. An order whose answer was lost cannot
 * be found again, because its number was in it, and is not repeated. Throws only the cancel signal's error: the scan has a
 * verdict of its own.
 */
export async function saveSbom(api: Debricked, context: ActionContext, options: SbomOptions): Promise<SbomResult> {
  try {
    const { reportUuid } = await api.orderSbom(options.commitId, options.format)
    const text = await fetched(api, context, reportUuid)
    checkDocument(text, options.format)
    return { kind: 'saved', path: await writeOutputFile(context, text, { input: 'sbom-file', path: options.path }) }
  } catch (error) {
    if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
    return error.code === 'plan_required' ? { kind: 'plan_required', reason: error.message } : { kind: 'failed', error }
  }
}

async function fetched(api: Debricked, context: ActionContext, reportUuid: string): Promise<string> {
  const { clock, signal, log } = context
  const patience = new Patience(context)
  let longQueue = false
  log.info('Waiting for the SBOM')
  const text = await poll({ clock, signal, deadline: context.deadline.leaving(LAST_WORDS_MS) }, async () => {
    const answer = await patience.ask(() => api.sbom(reportUuid))
    if (answer === undefined) return undefined
    longQueue = answer.httpStatus === 201
    return answer.httpStatus === 200 ? answer.text : undefined
  })
  if (text !== undefined) return text
  const why = longQueue ? ': Debricked says that its queue is long' : ''
  throw new ShipgateError('timed_out', `The SBOM was not ready in time${why}.`)
}

/** The member by which each format says what it is (CycloneDX 1.x JSON, SPDX 2.3 clause 6.1). */
const markOf = { CycloneDX: ['bomFormat', /^CycloneDX$/], 'SPDX-2.3': ['spdxVersion', /^SPDX-2\./] } as const

function checkDocument(text: string, format: SbomFormat): void {
  const [member, pattern] = markOf[format]
  const document = parsed(text)
  const mark = typeof document === 'object' && document !== null ? Reflect.get(document, member) : undefined
  if (typeof mark === 'string' && pattern.test(mark)) return
  const what =
    text.trim() === '' ? 'an empty file' : document === undefined ? 'something that is not JSON' : 'other JSON'
  throw new ShipgateError('unexpected_response', `Debricked gave ${what} instead of the ${format} SBOM.`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
