import type { ActionContext } from '../../../../actions/define.ts'
import type { Deadline } from '../../../../core/deadline.ts'
import { isCancelled, ShipgateError } from '../../../../core/errors.ts'
import { mapParallel } from '../../../../core/parallel.ts'
import { counted } from '../../../../core/quantities.ts'
import type { Debricked } from '../../client.ts'
import type { CommitIds } from '../../details.ts'
import { lookupsAtOnce, mostLookedUp } from '../../limits.ts'
import type { RootFixes } from '../../wire.ts'
import { type Finding, severityRank } from './finding.ts'
import { type FixAnswers, fixOf } from './fix-of.ts'

type Ports = Pick<ActionContext, 'clock' | 'deadline' | 'signal' | 'log'>

export interface EnrichOptions extends CommitIds {
  /** Those that are worth it, such as what breaks the gate and what is listed. */
  readonly findings: readonly Finding[]
  /**
   * `report`: the worst few, asked once. `gate`: for `fail-on-fixable-only`, where the verdict depends on the answers; more
   * of them, also those that end as `unfixable`, and with patience for what the service still works out.
   */
  readonly purpose: keyof typeof mostLookedUp
}

export interface Enriched {
  /** The same findings in the same order, with what was learned. What was not is as it came in. */
  readonly findings: readonly Finding[]
  /** Sentences for the report: what was not looked up, and why. */
  readonly notes: readonly string[]
}

// Root fixes of a scan that has just ended may not be there yet; how long they take is told nowhere.
const FIXES_WITHIN_MS = 60_000
const ASK_AGAIN_MS = 5_000

/**
 * Looks up which files bring the findings, which version fixes them and how to get there. At most three requests for each
 * vulnerability, the worst first. No failure changes anything but the notes: a finding whose lookups failed stays as it is,
 * and so never becomes `unfixable`. Throws only the cancel signal's error.
 */
export async function enrichFindings(api: Debricked, context: Ports, options: EnrichOptions): Promise<Enriched> {
  const groups = byVulnerability(options.findings)
  const limit = mostLookedUp[options.purpose]
  const lookups = new Lookups(api, context, options)
  const chosen = groups.slice(0, limit)
  if (chosen.length > 0) context.log.info(`Looking up ${vulnerabilities(chosen.length)}`)
  const learned = new Map<Finding, Finding>()
  await mapParallel(chosen, lookupsAtOnce, async group => {
    const { files, ...answers } = await lookups.ask(group)
    for (const finding of group.findings) {
      const manifests = files === undefined || finding.manifests.length > 0 ? finding.manifests : files
      learned.set(finding, { ...finding, ...fixOf(finding, answers), manifests })
    }
  })
  const nameless = options.findings.filter(finding => finding.vulnerabilityId === undefined).length
  return {
    findings: options.findings.map(finding => learned.get(finding) ?? finding),
    notes: [
      ...lookups.notes(),
      ...(groups.length > limit
        ? [
            `Files and fixes of ${vulnerabilities(groups.length - limit)} were not looked up: only the worst ${limit} are.`,
          ]
        : []),
      ...(nameless > 0
        ? [`Files and fixes of ${counted(nameless, 'finding')} were not looked up: Debricked gives no number for them.`]
        : []),
    ],
  }
}

function vulnerabilities(count: number): string {
  return counted(count, 'vulnerability', 'vulnerabilities')
}

interface Group {
  readonly id: number
  readonly findings: Finding[]
}

/** Worst first; a vulnerability in several packages is asked for once. */
function byVulnerability(findings: readonly Finding[]): readonly Group[] {
  const rank = ({ severity }: Finding) => severityRank(severity === 'unscored' ? 'none' : severity)
  const groups = new Map<number, Group>()
  for (const finding of findings.toSorted((a, b) => rank(a) - rank(b) || (b.cvss ?? -1) - (a.cvss ?? -1))) {
    const { vulnerabilityId: id } = finding
    if (id === undefined) continue
    const group = groups.get(id)
    if (group === undefined) groups.set(id, { id, findings: [finding] })
    else group.findings.push(finding)
  }
  return [...groups.values()]
}

const kinds = {
  files: 'Which files bring a vulnerability',
  fixes: 'What to upgrade so that a vulnerability goes',
  timelines: 'Which versions have a fix',
} as const
type Kind = keyof typeof kinds

/** Asks, and stops asking a kind of question to which the service has no answer: fifty refusals say no more than one. */
class Lookups {
  readonly #api: Debricked
  readonly #context: Ports
  readonly #of: EnrichOptions
  readonly #fixesBy: Deadline
  readonly #failures = new Map<Kind, { readonly error: ShipgateError; readonly final: boolean; missed: number }>()
  #notReady = 0

  constructor(api: Debricked, context: Ports, of: EnrichOptions) {
    this.#api = api
    this.#context = context
    this.#of = of
    this.#fixesBy = context.deadline.within(FIXES_WITHIN_MS)
  }

  async ask({ id, findings }: Group): Promise<FixAnswers & { readonly files: readonly string[] | undefined }> {
    const { repositoryId, commitId } = this.#of
    const ids = { repositoryId, commitId }
    const { details } = this.#api
    const files = await this.#orNote('files', () => details.files(id, ids))
    const rootFixes = await this.#orNote('fixes', () => this.#readyFixes(id, ids))
    const packageNames = [...new Set(findings.map(({ packageName }) => packageName))]
    const answers: FixAnswers = { rootFixes, timelines: undefined, packageNames }
    if (findings.every(finding => fixOf(finding, answers).fixedIn !== undefined)) return { ...answers, files }
    return { ...answers, files, timelines: await this.#orNote('timelines', () => details.timelines(id, ids)) }
  }

  notes(): readonly string[] {
    const failed = [...this.#failures].map(([kind, { error, missed }]) => {
      const of = vulnerabilities(missed)
      return `${kinds[kind]} was not looked up for ${of}. ${error.message}`
    })
    if (this.#notReady === 0) return failed
    const of = vulnerabilities(this.#notReady)
    return [...failed, `What to upgrade was not ready at Debricked yet for ${of}.`]
  }

  async #readyFixes(id: number, ids: CommitIds): Promise<RootFixes> {
    for (;;) {
      const fixes = await this.#api.details.rootFixes(id, ids)
      const waits = fixes.isReady === false && this.#of.purpose === 'gate' && !this.#fixesBy.passed()
      if (fixes.isReady === false && !waits) this.#notReady++
      if (!waits) return fixes
      await this.#fixesBy.sleep(ASK_AGAIN_MS, this.#context.signal)
    }
  }

  async #orNote<T>(kind: Kind, ask: () => Promise<T>): Promise<T | undefined> {
    const before = this.#failures.get(kind)
    if (before?.final) {
      before.missed++
      return undefined
    }
    try {
      return await ask()
    } catch (error) {
      if (isCancelled(error) || !(error instanceof ShipgateError)) throw error
      // A 404 is about this vulnerability; everything else would meet the next one too, after all its retries.
      const final = error.code !== 'not_found'
      this.#failures.set(kind, { error, final, missed: (this.#failures.get(kind)?.missed ?? 0) + 1 })
      return undefined
    }
  }
}
