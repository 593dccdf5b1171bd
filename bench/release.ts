import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RealClock } from '../src/sandbox/clock.ts'
import { checkOut } from '../src/sandbox/world/check-out.ts'
import { createWorld, type World } from '../src/sandbox/world/create-world.ts'
import { sampleRelease } from '../src/sandbox/world/sample-release.ts'
import { worldValues } from '../src/sandbox/world/world-values.ts'
import { type Finding, median } from './measure.ts'

const ROUNDS = 3
// Slow enough that the services, and not this machine, make the time.
const PACE = 8
const BOUND = 1.1
const root = join(import.meta.dirname, '..')

/**
 * The whole release by the clock on the wall, the start of the process included, against its longest branch before the
 * deployment and the deployment itself: what a release that loses no time would take.
 */
export async function release(): Promise<readonly Finding[]> {
  const ratios: number[] = []
  const words: string[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const { wall, branches, deploy } = await measure()
    const longest = Math.max(...branches)
    ratios.push(wall / (longest + deploy))
    words.push(`${wall.toFixed(1)} s of ${longest.toFixed(1)} + ${deploy.toFixed(1)} s`)
  }
  const ratio = median(ratios)
  return [
    {
      what: `a release against its longest branch and its deployment, median of ${ROUNDS}`,
      value: `${ratio.toFixed(3)} (${words.join(', ')})`,
      bound: `at most ${BOUND}`,
      kept: ratio <= BOUND,
    },
  ]
}

async function measure(): Promise<{
  readonly wall: number
  readonly branches: readonly number[]
  readonly deploy: number
}> {
  const world = createWorld('passes', new RealClock(), { pace: PACE })
  await using served = await world.serve()
  const folder = mkdtempSync(join(tmpdir(), 'shipgate-bench-release-'))
  const workspace = join(folder, 'workspace')
  try {
    const file = sampleRelease(worldValues(world, served.addresses), '.')
    checkOut(workspace, { commit: world.revision, release: file })
    const outputs = join(folder, 'outputs')
    writeFileSync(outputs, '')
    const from = performance.now()
    const child = spawn(process.execPath, [join(root, 'dist', 'index.js')], {
      env: environment(world, { workspace, outputs, api: served.addresses.github }),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const log: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => log.push(part))
    const [status] = await once(child, 'exit')
    const wall = (performance.now() - from) / 1000
    if (status !== 0) throw new Error(`the release did not pass:\n${Buffer.concat(log)}`)
    const written = readFileSync(outputs, 'utf8')
    const seconds = (stage: string) =>
      Number(new RegExp(`^${stage}-duration-seconds<<.*\\n(.*)$`, 'm').exec(written)?.[1])
    return { wall, branches: [seconds('scan'), seconds('backup'), seconds('fetch')], deploy: seconds('deploy') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What action.yml hands to the bundle. */
function environment(
  { keys, names, revision }: World,
  { workspace, outputs, api }: { readonly workspace: string; readonly outputs: string; readonly api: string },
): Readonly<Record<string, string>> {
  return {
    PATH: process.env['PATH'] ?? '',
    SHIPGATE_ACTION: 'pipeline',
    SHIPGATE_INPUT_DEBRICKED_TOKEN: keys.debricked,
    SHIPGATE_INPUT_DBACKUP_API_KEY: keys.dbackup,
    SHIPGATE_INPUT_REALDEBRID_TOKEN: keys.realdebrid,
    SHIPGATE_INPUT_DEPLOYBOT_TOKEN: keys.deploybot,
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: outputs,
    GITHUB_REPOSITORY: names.githubRepository,
    GITHUB_SHA: revision,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_API_URL: api,
    RUNNER_TEMP: join(workspace, '..', 'temp'),
  }
}
