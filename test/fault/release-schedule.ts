import type { Fault, FaultKind } from '../../src/sandbox/faults.ts'
import { SeededRandom } from '../../src/sandbox/kit/seeded-random.ts'
import { type Story, storyNames } from '../../src/sandbox/world/story.ts'
import type { FaultyPlace, Inputs } from '../kit/release-scene.ts'
import { type ReleaseCall, releaseCalls } from './release-calls.ts'
import { DIGESTS, type DrawnFile, drawFile } from './release-file.ts'

/** Everything that one run of a release meets. Plain data: printed, it says what happened. */
export interface Schedule {
  readonly seed: number
  readonly story: Story
  readonly file: DrawnFile
  readonly inputs: Inputs
  readonly without: readonly string[]
  /** 2: the run of a first attempt comes before, in the same world and with the same faults. */
  readonly attempt: 1 | 2
  readonly faults: readonly { readonly at: FaultyPlace; readonly fault: Fault }[]
  readonly cancel?: { readonly afterMs: number } | { readonly on: string }
}

/** The schedule of a seed: always the same one. */
export function drawSchedule(seed: number): Schedule {
  const random = new SeededRandom(seed * 7_919 + 17)
  const chance = (share: number) => random.next() < share
  const story = chance(0.7) ? 'passes' : random.pick(storyNames)
  const file = drawFile(random)
  const attempt = chance(0.15) ? 2 : 1
  const calls = callsOf(file, attempt, story)
  const proves = JSON.stringify(file).includes(DIGESTS)
  const faults = Array.from({ length: 1 + random.integer(4) }, () => drawFault(random, calls)).filter(
    // Other bytes under the right headers: only a digest shows for certain that they are not those of the file.
    ({ at, fault }) => proves || at !== 'files' || fault.what.kind !== 'wrong-shape',
  )
  const without = chance(0.05) ? [random.pick(['debricked-token', 'dbackup-api-key', 'realdebrid-token'])] : []
  return {
    ...{ seed, story, file, attempt, faults, without },
    inputs: {
      ...(chance(0.6) && { 'evidence-file': 'evidence/release.json' }),
      ...(chance(0.15) && { 'on-unknown': 'warn' }),
      ...(chance(0.08) && 'scan' in file.stages && { 'deploy-despite': 'scan' }),
      ...(chance(0.25) && { 'timeout-minutes': random.pick(['1', '3', '20']) }),
      ...(chance(0.15) && { 'max-retries': random.pick(['0', '1']) }),
      ...(chance(0.15) && { 'poll-interval-seconds': random.pick(['5', '30']) }),
      ...(without.length > 0 && { 'on-missing-credentials': 'skip' }),
    },
    ...(chance(0.2) && { cancel: drawCancel(random, calls) }),
  }
}

/** Only what the release may send: a fault that cannot strike tests nothing. */
function callsOf({ stages }: DrawnFile, attempt: number, story: Story): readonly ReleaseCall[] {
  const text = JSON.stringify(stages)
  const meets: Readonly<Record<FaultyPlace, boolean>> = {
    debricked: 'scan' in stages,
    dbackup: 'backup' in stages,
    realdebrid: 'fetch' in stages,
    files: 'fetch' in stages,
    deploybot: text.includes('deploybot-deploy'),
    site: text.includes('shop.test'),
    divio: text.includes('divio-deploy'),
    divioSite: text.includes('map.test'),
    github: text.includes('github-deployment') || attempt === 2,
    storage: false,
  }
  const isSent = ({ at, needs, path }: ReleaseCall) => {
    if (path.includes('/actions/runs/') && attempt === 1) return false
    // Only what was found is looked into.
    if (path.includes('/vulnerability/') && story !== 'gate') return false
    return meets[at] && (needs === undefined || text.includes(needs))
  }
  return releaseCalls.filter(isSent)
}

function drawFault(random: SeededRandom, calls: readonly ReleaseCall[]): Schedule['faults'][number] {
  const writes = calls.filter(call => call.writes === true)
  // What must not happen twice is where a fault does most harm.
  const call = random.pick(random.next() < 0.4 && writes.length > 0 ? writes : calls)
  const what = drawKind(random, call)
  // Of the answer that says that nothing was done, and what it would be a lie after.
  const when = call.writes === true && !denies(what) && random.next() < 0.6 ? 'after' : 'before'
  const nth = random.pick(call.isLook === true ? [1, 1, 2, 3, 5, 8] : [1, 1, 1, 1, 1, 2, 2, 3])
  // Tens of megabytes, again and again, are slow for real.
  const times = what.kind === 'oversized-body' ? 1 : random.pick([1, 1, 1, 2, 4, 7, FOREVER])
  return { at: call.at, fault: { on: { method: call.method, path: call.path, nth, times }, when, what } }
}

const FOREVER = Number.MAX_SAFE_INTEGER

function drawKind(random: SeededRandom, call: ReleaseCall): FaultKind {
  const redirects = random.pick([301, 302, 303, 307, 308])
  const kinds: readonly FaultKind[] = [
    { kind: 'refused' },
    { kind: 'reset-before-headers' },
    { kind: 'reset-before-headers' },
    { kind: 'stall-headers' },
    { kind: 'cut-mid-body', ...(random.next() < 0.5 && { afterBytes: random.integer(40) }) },
    { kind: 'stall-body', ...(random.next() < 0.5 && { afterBytes: random.integer(40) }) },
    drawStatus(random),
    drawStatus(random),
    drawStatus(random),
    { kind: 'html-200' },
    { kind: 'truncated-json' },
    { kind: 'wrong-shape', ...random.pick([{}, { body: null }, { body: 'maintenance' }]) },
    { kind: 'redirect-same-origin', status: redirects },
    { kind: 'redirect-other-origin', status: redirects },
    { kind: 'redirect-https-to-http', status: redirects },
    { kind: 'oversized-body', bytes: 65 * 2 ** 20 },
    { kind: 'slow-drip', ...random.pick([{}, { everyMs: 40_000 }, { everyMs: 2_000 }]) },
    { kind: 'delay', ms: random.pick([3_000, 25_000, 45_000, 400_000]) },
    ...(call.wordAt === undefined ? [] : [{ kind: 'unknown-enum', at: call.wordAt, word: 'Perfected' } as const]),
  ]
  return random.pick(kinds)
}

function drawStatus(random: SeededRandom): FaultKind {
  const status = random.pick([400, 401, 402, 403, 404, 408, 409, 422, 429, 429, 500, 500, 502, 503, 503, 504])
  const retryAfter = random.pick([{}, { retryAfter: 7 }, { retryAfter: 'Fri, 20 Nov 2026 18:02:00 GMT' }])
  return {
    ...{ kind: 'status', status },
    ...((status === 429 || status === 503) && retryAfter),
    ...(status === 500 && random.next() < 0.5 && { body: '' }),
  }
}

/** Says that nothing was done: after it was done it would be a lie that no client can see through. */
function denies(what: FaultKind): boolean {
  if (what.kind === 'refused') return true
  // They ask for the same request at another place (RFC 9110, 15.4.8 and 15.4.9).
  if (what.kind.startsWith('redirect') && 'status' in what) return what.status === 307 || what.status === 308
  if (what.kind !== 'status') return false
  return (what.status < 500 && what.status !== 408) || (what.status === 503 && what.retryAfter !== undefined)
}

function drawCancel(random: SeededRandom, calls: readonly ReleaseCall[]): NonNullable<Schedule['cancel']> {
  if (random.next() < 0.5) return { afterMs: random.integer(80_000) }
  const { method, path } = random.pick(calls)
  return { on: `^${method} https?://[^/]+${path.replaceAll(/:\w+/g, '[^/]+')}(?:\\?|$)` }
}

/**
 * Redirects make requests that no client would send by itself; and to look at an upload whose finish never arrived is what
 * the emulated Debricked finds strange.
 */
export function leadsAstray({ faults }: Schedule): boolean {
  return faults.some(({ fault: { on, when, what } }) => {
    return what.kind.startsWith('redirect') || (when === 'before' && on.path.includes('/finishes/'))
  })
}
