import { VirtualClock } from '../clock.ts'
import { createGithubEmulator } from './index.ts'
import type { GithubOptions, TokenName } from './options.ts'

const AGENT = { 'user-agent': 'probe/1', accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' }

/** An emulated API on a virtual clock, and a caller that knows nothing of our client. */
export function setUp(options: Partial<GithubOptions> = {}) {
  const clock = new VirtualClock()
  const github = createGithubEmulator({ clock, ...options })
  const { control, tokens } = github
  const raw = async (method: string, path: string, headers: Record<string, string>, body?: unknown) => {
    const payload = body === undefined ? {} : { body: JSON.stringify(body) }
    return await github.handle(new Request(`https://api.github.com${path}`, { method, headers, ...payload }))
  }
  const as = (name: TokenName) => async (method: string, path: string, body?: unknown) => {
    const type = body === undefined ? {} : { 'content-type': 'application/json' }
    return await raw(method, path, { ...AGENT, ...type, authorization: `Bearer ${tokens[name]}` }, body)
  }
  return { clock, github, control, tokens, raw, as, send: as('workflow'), agent: AGENT }
}

export async function messageOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { message: string }).message
}
