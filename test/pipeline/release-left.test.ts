import { describe, expect, test } from 'vitest'
import type { ActionContext, ActionDefinition } from '../../src/actions/define.ts'
import { ShipgateError } from '../../src/core/errors.ts'
import { jobCancelled } from '../kit/in-process.ts'
import { homes, releaseScene, wholeRelease } from '../kit/release-scene.ts'

/** The pipeline in a world that differs a little. */
function within(change: (context: ActionContext) => Partial<ActionContext>) {
  return (pipeline: ActionDefinition): ActionDefinition => ({
    ...pipeline,
    run: (inputs, context) => pipeline.run(inputs, { ...context, ...change(context) }),
  })
}

const whileBackupRuns = { cancelOn: /^GET .*dbackup.*executions\/(?!0000)/ }

// An id of zeros only asks for the permission.
const cancel = /executions\/[^0][^/]+\/cancel$/

describe('what a release has left', () => {
  test('is not looked for at servers that the file did not name when it began', async () => {
    const scene = releaseScene()
    const changed = wholeRelease.replace(homes.dbackup, 'https://stranger.test')
    const swap = (pipeline: ActionDefinition): ActionDefinition => ({
      ...pipeline,
      finish: async (inputs, context, left) => {
        scene.write({ '.github/shipgate.yml': changed })
        return await pipeline.finish(inputs, context, left)
      },
    })
    const result = await scene.run({}, { ...whileBackupRuns, around: swap })
    expect(result.finished.join('\n')).toMatch(
      /Not cleaned up, and maybe still running: .*backup\.0\/.*shipgate\.yml is not what it was/,
    )
    expect(scene.sent.filter(({ url }) => url.hostname === 'stranger.test')).toEqual([])
    expect(scene.sent.filter(({ url }) => cancel.test(url.pathname))).toEqual([])
  })

  test('is found by the same file', async () => {
    const scene = releaseScene()
    const result = await scene.run({}, whileBackupRuns)
    expect(result.finished.join('\n')).not.toContain('Not cleaned up')
    expect(scene.sent.filter(({ url }) => cancel.test(url.pathname))).toHaveLength(1)
  })
})

describe('a cancel between two stages', () => {
  test('starts no deployment', async () => {
    const scene = releaseScene()
    const job = new AbortController()
    const around = within(context => ({
      signal: job.signal,
      output: values => {
        // The last one to end before the deployment.
        if ((values as Record<string, string>)['backup-reason-code'] === 'ok') job.abort(jobCancelled())
        context.output(values)
      },
    }))
    const result = await scene.run({}, { around })
    expect(result.verdict.reasonCode).toBe('cancelled')
    expect(result.outputs).toMatchObject({ 'backup-decision': 'pass', 'deploy-reason-code': 'stage_blocked' })
    expect(scene.sent.filter(({ url }) => url.origin === homes.deploybot)).toEqual([])
  })
})

describe('a cancel while the trigger of a deployment is on its way', () => {
  test('is not told as if nothing had been deployed', async () => {
    const scene = releaseScene()
    const result = await scene.run({}, { cancelOn: /^POST .*deploybot.*deployments/ })
    expect(result.finished.join('\n')).toContain('whether DeployBot has started a deployment is not known')
    const live = result.report.facts.find(({ label }) => label === 'Live now')?.value
    expect(live).toMatch(/^whether a deployment was started is not known; live before was [0-9a-f]{40}$/)
  })

  test('a deployment that was refused is', async () => {
    const scene = releaseScene()
    const file = wholeRelease.replace('environment: production', 'environment: nowhere')
    const result = await scene.run({ stages: 'deploy' }, { file })
    expect(result.report.facts).toEqual([{ label: 'Live now', value: expect.stringMatching(/^nothing was deployed/) }])
  })
})

describe('a process that is killed', () => {
  test('has told of every stage how it stands, whenever it was', async () => {
    const scene = releaseScene()
    const told: Record<string, string>[] = [{}]
    const around = within(context => ({
      output: values => {
        told.push({ ...told.at(-1), ...(values as Record<string, string>) })
        context.output(values)
      },
    }))
    const result = await scene.run({}, { around })
    expect(result.verdict.decision).toBe('pass')
    const codes = (stage: string) => [...new Set(told.slice(1).map(one => one[`${stage}-reason-code`]))]
    expect(codes('backup')).toEqual(['stage_blocked', 'cancelled', 'ok'])
    expect(codes('deploy')).toEqual(['stage_blocked', 'cancelled', 'ok'])
  })
})

describe('a ca-file that cannot be used', () => {
  test('is told before anything is started', async () => {
    const scene = releaseScene()
    const file = wholeRelease.replace('environment: production', 'environment: production\n      ca-file: no.pem')
    const around = within(() => ({
      transportWith: caFile => {
        throw new ShipgateError('invalid_input', `The file of ca-file could not be read: ${caFile}.`)
      },
    }))
    const result = await scene.run({}, { file, around })
    expect(result.verdict).toMatchObject({ decision: 'fail', reasonCode: 'invalid_input' })
    expect(result.verdict.message).toBe('deploy: The file of ca-file could not be read: no.pem. Nothing was started.')
    expect(scene.sent).toEqual([])
  })
})
