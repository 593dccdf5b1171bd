import { debrickedScene, type How, type Inputs, type SceneOptions } from '../../../../test/kit/debricked-scene.ts'
import { bytesOf, type Exchange } from '../../../sandbox/kit/exchange.ts'
import type { syntheticFindings } from '../emulator/index.ts'

// What the service says is not always so, and what stands in its place may be a proxy, a mistake or an attack.

export const harmless = {
  'package-lock.json': JSON.stringify({
    ...{ name: 'shop', version: '1.0.0', lockfileVersion: 3 },
    packages: { '': { dependencies: { 'left-pad': '1.3.0' } }, 'node_modules/left-pad': { version: '1.3.0' } },
  }),
  'requirements.txt': 'six==1.16.0\n',
}

export interface Reply {
  readonly status: number
  readonly body: string
}

export interface Lie {
  /** Of the path. */
  readonly at: RegExp
  /** What is said instead; `nth` counts the requests there from 1. */
  readonly say: (truth: Reply, url: URL, nth: number) => Reply
}

export function lying({ at, say }: Lie): (inner: Exchange) => Exchange {
  return inner => {
    let nth = 0
    return async (request, signal) => {
      const outcome = await inner(request, signal)
      const url = new URL(request.url)
      if (!at.test(url.pathname) || outcome.kind !== 'response') return outcome
      const text = new TextDecoder().decode(await bytesOf(outcome.body))
      const { status, body } = say({ status: outcome.status, body: text }, url, ++nth)
      const { 'content-length': _, ...headers } = outcome.headers
      return { ...outcome, status, headers, body: once(body) }
    }
  }
}

async function* once(text: string): AsyncIterable<Uint8Array> {
  if (text !== '') yield new TextEncoder().encode(text)
}

export const STATUS = /\/ci\/upload\/status$/
export const LIST = /\/get-vulnerabilities$/
export const UPLOADS = /\/uploads\/dependencies\/files$/
export const FINISH = /\/finishes\//

export const ok = (body: unknown): Reply => ({ status: 200, body: JSON.stringify(body) })
export const changed = (truth: Reply, own: object): Reply => ({
  ...truth,
  body: JSON.stringify({ ...(JSON.parse(truth.body) as object), ...own }),
})
export const done = {
  progress: 100,
  vulnerabilitiesFound: 0,
  automationsAction: 'none',
  automationRules: [],
  detailsUrl: '',
}

export interface Told {
  readonly files?: SceneOptions['files']
  readonly inputs?: Inputs
  readonly github?: NonNullable<How['github']>
  /** Findings beside those of the files. */
  readonly findings?: ReturnType<typeof syntheticFindings>
}

export async function hear(lie: Lie, { files = harmless, inputs = {}, github, findings }: Told = {}) {
  const scene = debrickedScene({ files, wrap: lying(lie) })
  scene.emulator.control.setRules([])
  if (findings !== undefined) scene.emulator.control.scriptScan({ findings })
  const result = await scene.run(inputs, { strangeRequests: true, ...(github !== undefined && { github }) })
  return { scene, result, verdict: result.verdict }
}

export const listOf = (rows: readonly unknown[]): Reply => ok({ vulnerabilities: rows })
