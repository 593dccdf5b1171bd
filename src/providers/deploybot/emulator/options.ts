import type { Clock } from '../../../core/ports.ts'
import type { WorldSeed } from './world-seed.ts'

export interface DeploybotOptions extends Partial<DeploybotSettings> {
  readonly clock: Clock
  /** Same seed, same secrets, commits and request ids. Default 1. */
  readonly seed?: number
  /** Default: a company with several pages of everything, see default-world.ts. */
  readonly world?: WorldSeed
}

/**
 * Every behaviour that can be chosen, and changed while the emulator runs (`control.change`). Nobody outside has seen
 * the answers to most of these: each reasonable one can be had, the likeliest is the default.
 */
export interface DeploybotSettings {
  /** Default true: what the service would ignore in silence is answered with 400. False: recorded only. */
  readonly strict: boolean
  /** Milliseconds every answer takes. Default 0. */
  readonly latencyMs: number

  /** First label of the account's host. Default fernhill. Hosts outside deploybot.com are taken for it. */
  readonly subdomain: string
  /** What another account's host answers. Unknown. Default html-404. */
  readonly wrongSubdomain: 'html-404' | 'json-404' | 'redirect'
  /**
   * Plain http is forwarded (vendor's introduction). Default own-host: where the host ends in deploybot.com; a loopback
   * address has no https beside it.
   */
  readonly plainHttp: 'own-host' | 'forwarded' | 'accepted'
  /** Unknown; most clients turn a POST into a GET at 301 and 302. Default 301. */
  readonly forwardStatus: 301 | 302 | 307 | 308
  /** As `https://fernhill.deploybot.com`, for addresses inside answers. Default: the origin that was asked. */
  readonly publicOrigin: string | null

  /** Body of a 404 for an id, and for a path. Unknown; "always JSON" by the introduction. Defaults json and html. */
  readonly unknownId: 'json' | 'html'
  readonly unknownPath: 'json' | 'html'
  /** A known path, another method. Unknown. Default 404. */
  readonly wrongMethod: 404 | 405

  /** `limit` above 50. Unknown. Default cap. */
  readonly overLimit: 'cap' | 'refuse'
  /** A `limit`, `after` or filter that is no number. Unknown; `ignore`: as if it was not sent. Default refuse (422). */
  readonly badNumber: 'refuse' | 'ignore'
  /** `after` an id that the list has not. Unknown. Default empty. */
  readonly unknownAfter: 'empty' | 'first-page' | 'refuse'
  /** A filter with an id that does not exist. Unknown. Default empty list. */
  readonly unknownFilter: 'empty' | 'refuse'
  /** Whether `next_uri` is absolute is unknown. `foreign`: at another origin, a trap. Default absolute. */
  readonly nextUri: 'absolute' | 'path' | 'query' | 'foreign'
  /** `name`: a recorded list of users is in this order, with ids in disorder (a PHP client's recording). Default name. */
  readonly userOrder: 'name' | 'id'
  /** Repositories, environments and servers. Unknown. Default id. */
  readonly listOrder: 'id' | 'name'
  /** A browser extension takes entry 0 as the latest. Default newest-first. */
  readonly deploymentOrder: 'newest-first' | 'oldest-first'
  /** Whether GET /deployments wants a repository or an environment; one client insists. Default optional. */
  readonly deploymentsFilter: 'optional' | 'required'

  /** `string` in the reference, `integer` in two Go clients. Default string. */
  readonly environmentRepositoryId: 'string' | 'integer'
  /** How a text that is not there is written. Unknown. Default null. */
  readonly absentText: 'null' | 'empty' | 'missing'
  /** `user_id` of what a push started. Unknown. Default null. */
  readonly automaticUser: 'null' | 'owner'
  /** Comment of a deployment made by API without one; known for webhooks only. Default commit-message. */
  readonly defaultComment: 'commit-message' | 'absent'
  /** Minutes east of UTC; recordings have other offsets than +0000. Default 0. */
  readonly utcOffset: number | ((at: number) => number)

  /** A `deployed_version` that is the beginning of one commit. Unknown; `kept`: answered as sent. Default refused. */
  readonly shortVersions: 'refused' | 'resolved' | 'kept'
  /** A commit that is not on the environment's branch. Unknown. Default accepted. */
  readonly foreignBranch: 'accepted' | 'refused'
  /** An environment without servers. Unknown. Default refused (422). */
  readonly noServers: 'refused' | 'accepted'
  /** Numbers as text in a body; accepted in practice (a chat bot). Default accepted. */
  readonly textNumbers: 'accepted' | 'refused'
  /** The version that is deployed already, without `deploy_from_scratch`. Unknown. Default deployed. */
  readonly sameVersion: 'deployed' | 'skipped'

  /** Milliseconds between `waiting` and `pending`, and between `pending` and the end. Default 5 s and 60 s. */
  readonly queueMs: number
  readonly deployMs: number
  /** Milliseconds until a superseded deployment reads `skipped`. Default 0. */
  readonly skipMs: number
  /** `state` of what a person cancelled; there is none of its own in the reference. Default failed. */
  readonly cancelledState: string

  /** Milliseconds a fetch of the remote repository takes. Default 4 s. */
  readonly fetchMs: number
  /** `lost`: the refresh webhook thanks, and nothing is fetched. Default works. */
  readonly refresh: 'works' | 'lost'
  /** Whether a refresh that brings commits starts automatic environments, as a push does. Unknown. Default true. */
  readonly refreshDeploys: boolean
  /** A wrong secret. Unknown. Default 403. */
  readonly wrongSecret: 401 | 403 | 404
}

export const DEFAULTS: DeploybotSettings = {
  strict: true,
  latencyMs: 0,
  subdomain: 'fernhill',
  wrongSubdomain: 'html-404',
  plainHttp: 'own-host',
  forwardStatus: 301,
  publicOrigin: null,
  unknownId: 'json',
  unknownPath: 'html',
  wrongMethod: 404,
  overLimit: 'cap',
  badNumber: 'refuse',
  unknownAfter: 'empty',
  unknownFilter: 'empty',
  nextUri: 'absolute',
  userOrder: 'name',
  listOrder: 'id',
  deploymentOrder: 'newest-first',
  deploymentsFilter: 'optional',
  environmentRepositoryId: 'string',
  absentText: 'null',
  automaticUser: 'null',
  defaultComment: 'commit-message',
  utcOffset: 0,
  shortVersions: 'refused',
  foreignBranch: 'accepted',
  noServers: 'refused',
  textNumbers: 'accepted',
  sameVersion: 'deployed',
  queueMs: 5_000,
  deployMs: 60_000,
  skipMs: 0,
  cancelledState: 'failed',
  fetchMs: 4_000,
  refresh: 'works',
  refreshDeploys: true,
  wrongSecret: 403,
}
