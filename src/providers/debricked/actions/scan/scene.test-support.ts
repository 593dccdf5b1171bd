import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { exchangeTransport } from '../../../../../test/kit/exchange-transport.ts'
import type { ActionContext } from '../../../../actions/define.ts'
import { Deadline } from '../../../../core/deadline.ts'
import { ShipgateError } from '../../../../core/errors.ts'
import { Report } from '../../../../core/report.ts'
import { Secret } from '../../../../core/secret.ts'
import { VirtualClock } from '../../../../sandbox/clock.ts'
import { type Fault, withFaults } from '../../../../sandbox/faults.ts'
import { exchangeWith } from '../../../../sandbox/kit/exchange.ts'
import { Debricked } from '../../client.ts'
import type { DependencyFile } from '../../discovery/dependency-file.ts'
import { discover } from '../../discovery/discover.ts'
import { fallbackFormats } from '../../discovery/fallback-formats.ts'
import { createDebrickedEmulator } from '../../emulator/index.ts'
import type { Target } from './target.ts'

export const target: Target = {
  repositoryName: 'acme/shop',
  commit: 'c0ffee',
  branch: 'feature/cart',
  defaultBranch: 'main',
  author: 'octocat',
  repositoryUrl: 'https://github.com/acme/shop',
  baseBranch: 'main',
  baseCommits: ['ba5e'],
}

/** A service, a client on it and a world for a use case, on a clock that jumps. */
export function scanScene(faults: readonly Fault[] = [], minutes = 30) {
  const clock = new VirtualClock()
  const emulator = createDebrickedEmulator({ clock })
  const lines: string[] = []
  const say = (text: string) => void lines.push(text)
  const controller = new AbortController()
  const context: ActionContext = {
    clock,
    random: () => 0.5,
    log: { info: say, debug: say, warning: say, outsideLines: say, group: (_, body) => body() },
    transport: exchangeTransport(withFaults(exchangeWith(emulator), faults, clock).send),
    transportWith: () => exchangeTransport(exchangeWith(emulator)),
    signal: controller.signal,
    deadline: Deadline.after(clock, minutes * 60_000),
    journal: { open: () => undefined, close: () => undefined },
    report: new Report(),
    facts: {
      workspace: '/nowhere',
      github: {
        event: undefined,
        repository: undefined,
        sha: undefined,
        ref: undefined,
        actor: undefined,
        serverUrl: undefined,
      },
    },
    github: () => undefined,
    mask: () => undefined,
    redact: text => text,
    output: () => undefined,
    detail: () => undefined,
  }
  const api = new Debricked(
    { ...context, maxRetries: 2 },
    {
      base: new URL('https://debricked.com/'),
      login: { token: new Secret(emulator.tokens.admin) },
      onSecret: () => undefined,
    },
  )
  const cancel = () => controller.abort(new ShipgateError('cancelled', 'The job was cancelled.'))
  return { clock, emulator, context, api, lines, cancel }
}

/** Files in a new folder, found as the action finds them. */
export async function found(
  files: Readonly<Record<string, string>>,
): Promise<readonly [DependencyFile, ...DependencyFile[]]> {
  const root = mkdtempSync(join(tmpdir(), 'shipgate-scan-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const discovery = await discover({ root, workingDirectory: '.', include: [], exclude: [], formats: fallbackFormats })
  const [first, ...rest] = discovery.files
  if (first === undefined) throw new Error('no dependency file was found')
  return [first, ...rest]
}
