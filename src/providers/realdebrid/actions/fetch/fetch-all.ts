import { resolve } from 'node:path'
import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import { mapParallel } from '../../../../core/parallel.ts'
import { bytes, counted } from '../../../../core/quantities.ts'
import { type Verdict, verdict, verdictOfError, worst } from '../../../../core/verdict.ts'
import { DiskRoom } from '../../../../http/disk-room.ts'
import type { Realdebrid } from '../../client.ts'
import { Slots } from '../../slots.ts'
import { Arrivals } from './arrivals.ts'
import { parseDigests, unmatchedDigests } from './digests.ts'
import { allowedDownloads } from './download-host.ts'
import type { FetchedFile } from './fetched-file.ts'
import { fileFilter } from './file-filter.ts'
import { FileNames } from './file-names.ts'
import type { FetchInputs } from './inputs.ts'
import { reportFiles } from './report.ts'
import { type Source, sourcesOf } from './sources.ts'
import { refuseTooLate } from './too-late.ts'
import type { FetchContext, FetchPolicy, FetchWorld, SourceResult } from './types.ts'

/** Sources that are worked on at once: torrents mostly wait, and the service counts active ones itself. */
const MOST_SOURCES = 4
const TIDYING_MS = 10_000

/** Fetches everything that the inputs name; a source that fails does not end the others. */
export async function fetchAll(api: Realdebrid, context: FetchContext, values: FetchInputs): Promise<Verdict> {
  const { log, facts, report } = context
  const policy = policyOf(values, facts.workspace)
  const sources = sourcesOf(values, facts.workspace)
  context.output({ 'download-path': policy.folder.replaceAll('\\', '/') })
  await log.group('Check the account', () => checkAccount(api, context))
  if (values['dry-run']) {
    report.tables.push({ title: 'Would be fetched', columns: ['Source'], rows: sources.map(({ label }) => [label]) })
    return verdict('dry_run', `Dry run: the account may fetch, and ${counted(sources.length, 'source')} would be.`)
  }
  const world: Omit<FetchWorld, 'arrivals'> = {
    api,
    // What is over its time must still be removed from the account.
    context: { ...context, deadline: context.deadline.leaving(TIDYING_MS) },
    policy,
    names: new FileNames(),
    slots: new Slots(values['parallel-files']),
    room: new DiskRoom(),
    allows: allowedDownloads(api.base),
  }
  const results: SourceResult[] = []
  try {
    await log.group('Fetch', () =>
      mapParallel(sources, MOST_SOURCES, async source => {
        const at = sources.indexOf(source)
        const arrivals = new Arrivals()
        const end = (verdict?: Verdict) => {
          results[at] = { source, files: arrivals.files, holdsNothing: arrivals.holdsNothing, verdict }
        }
        try {
          end(await fetchSource({ ...world, arrivals }, source))
        } catch (error) {
          end()
          throw error
        }
      }),
    )
  } finally {
    // Also after a cancel: what came is in the folder.
    reportFiles(context, results.filter(Boolean))
  }
  const files = results.flatMap(result => result.files)
  return combine(values, { results, files, unmatched: unmatchedDigests(policy.digests, files) })
}

function policyOf(values: FetchInputs, workspace: string): FetchPolicy {
  return {
    folder: resolve(workspace, values.path),
    filter: fileFilter({
      include: values.include,
      exclude: values.exclude,
      minSizeBytes: values['min-size-bytes'],
    }),
    digests: parseDigests(values.sha256).digests,
    linkPassword: values['link-password']?.reveal(),
    connections: values.connections,
    requireCached: values['require-cached'],
    maxWaitMs: values['max-wait-minutes'],
    overwrite: values.overwrite,
    removeAfter: values['remove-after'],
    allowArchive: values['allow-archive'],
    maxRetries: values['max-retries'],
    pollMs: values['poll-interval-seconds'],
  }
}

/** A free account gets refusals that do not say so (read in clients), so it is asked first. */
async function checkAccount(api: Realdebrid, { log, clock, report }: FetchContext): Promise<void> {
  const user = await api.user()
  if (user.type === 'unknown' && user.premium <= 0) {
    throw new ShipgateError('unexpected_response', 'Real-Debrid does not say what kind of account this is.', {
      hint: 'Check api-url.',
    })
  }
  if (user.type === 'free' || user.premium <= 0) {
    throw new ShipgateError('plan_required', 'The account at Real-Debrid is not premium, and only premium ones fetch.')
  }
  const until = new Date(clock.now() + user.premium * 1000).toISOString().slice(0, 10)
  log.info(`The account is premium until ${until}`)
  report.fact('Account', `premium until ${until}`)
}

/** The verdict on a source that could not be fetched whole. */
async function fetchSource(world: FetchWorld, source: Source): Promise<Verdict | undefined> {
  try {
    refuseTooLate(world, source.label)
    await source.fetch(world)
    return undefined
  } catch (error) {
    if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
    world.context.log.warning(`${source.label}: ${error.message}`)
    return verdictOfError(error)
  }
}

interface Results {
  readonly results: readonly SourceResult[]
  readonly files: readonly FetchedFile[]
  readonly unmatched: readonly string[]
}

function combine(values: FetchInputs, { results, files, unmatched }: Results): Verdict {
  const failed = results.flatMap(({ source, verdict: one }) =>
    one === undefined
      ? []
      : [{ ...one, message: results.length === 1 ? one.message : `${source.label}: ${one.message}` }],
  )
  const [first, ...rest] = failed
  if (first !== undefined) {
    const { decision, reasonCode, message, next } = worst([first, ...rest])
    const tally =
      results.length === 1 ? '' : `${results.length - failed.length} of ${results.length} sources were fetched. `
    return { decision, reasonCode, message: `${tally}${message}`, next }
  }
  if (files.length === 0) return nothing(values['if-no-files-found'])
  const empty = results.find(result => result.holdsNothing)
  if (empty !== undefined && values['if-no-files-found'] !== 'ignore') {
    return nothing(values['if-no-files-found'], `There is no link in ${empty.source.label}.`)
  }
  if (unmatched.length > 0) {
    return verdict(
      'nothing_matched',
      `No file was fetched for ${unmatched.slice(0, 5).join(', ')}, which sha256 names.`,
    )
  }
  const total = files.reduce((sum, file) => sum + file.size, 0)
  const compared = files.filter(file => file.compared).length
  const proof = compared === files.length ? 'every digest is as expected' : `${compared} compared with a digest`
  return verdict('ok', `${counted(files.length, 'file')} (${bytes(total)}) fetched whole; ${proof}.`)
}

function nothing(
  policy: FetchInputs['if-no-files-found'],
  message = 'No file fits include, exclude and min-size-bytes.',
): Verdict {
  const decision = policy === 'error' ? 'fail' : policy === 'warn' ? 'warn' : 'skipped'
  return verdict('nothing_matched', message, { decision })
}
