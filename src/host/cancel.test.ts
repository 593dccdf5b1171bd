import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RealClock } from '../sandbox/clock.ts'
import { createGithubEmulator } from '../sandbox/github/index.ts'
import { serveAll } from '../sandbox/serve.ts'

const source = join(import.meta.dirname, '..')
const module = (...path: readonly string[]) => JSON.stringify(join(source, ...path))

test("after a cancel GitHub's record is ended, and what cannot be finished does not take the rest with it", async () => {
  const github = createGithubEmulator({ clock: new RealClock() })
  const { id } = github.control.deployment('main', 'live')
  await using servers = await serveAll({ github })
  const folder = mkdtempSync(join(tmpdir(), 'shipgate-cancel-'))
  try {
    const [script, outputs, summary] = [join(folder, 'script.ts'), join(folder, 'outputs'), join(folder, 'summary')]
    writeFileSync(outputs, '')
    writeFileSync(summary, '')
    writeFileSync(
      script,
      `import { runAction } from ${module('host', 'run.ts')}
import { commonInputs, commonOutputs } from ${module('actions', 'common.ts')}
import { secret } from ${module('actions', 'fields.ts')}
import { finishLeft } from ${module('actions', 'deploy', 'finish.ts')}
await runAction({
  id: 'example', title: 'Example', description: 'Example', branding: { icon: 'box', color: 'blue' },
  inputs: { ...commonInputs({ timeoutMinutes: 1 }), token: secret({ description: 'A token' }) },
  outputs: commonOutputs, credentials: [['token']], requires: [], check: () => [],
  async run(inputs, context) {
    const open = (key, kind, data) => context.journal.open({ key, kind, data: { service: 'Divio', ...data } })
    open('trigger', 'trigger', {})
    context.journal.open({ key: 'broken', kind: 'thing', data: null })
    open('record', 'github-deployment', { id: '${id}' })
    process.kill(process.pid, 'SIGINT')
    await context.deadline.sleep(50_000, context.signal)
  },
  finish: async (inputs, context, left) => await finishLeft(context, inputs.token, left),
}, process.env)
`,
    )
    const child = spawn(process.execPath, [script], {
      stdio: 'ignore',
      env: {
        PATH: process.env['PATH'],
        GITHUB_ACTIONS: 'true',
        GITHUB_OUTPUT: outputs,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_API_URL: servers.github.origin,
        GITHUB_REPOSITORY: 'acme/shop',
        RUNNER_TEMP: folder,
        SHIPGATE_INPUT_TOKEN: github.tokens.workflow,
      },
    })
    const [status] = await once(child, 'exit')
    expect(status).toBe(1)
    const told = readFileSync(summary, 'utf8')
    expect(github.control.deployments()[0]?.statuses.map(({ state }) => state)).toEqual(['error'])
    expect(told).toContain('of the deployment was ended as an error')
    expect(told).toContain('whether Divio has started a deployment is not known')
    expect(told).toContain('maybe still running: thing broken.')
    expect(readFileSync(outputs, 'utf8')).toMatch(/reason-code<<.*\ncancelled\n/)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
