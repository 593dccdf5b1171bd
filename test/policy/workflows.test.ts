import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { releaseNotes, versionOf } from '../../scripts/release-notes.ts'
import { root } from './source-files.ts'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly 'timeout-minutes'?: number
  readonly container?: string
  readonly strategy?: { readonly matrix?: { readonly include?: readonly { readonly container?: string }[] } }
  readonly steps: readonly Step[]
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions?: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const folder = join(root, '.github', 'workflows')
const workflows = readdirSync(folder).map(name => {
  const text = readFileSync(join(folder, name), 'utf8')
  return { name, text, workflow: parse(text) as Workflow }
})
// Composite actions that only our own workflows use.
const ownActions = readdirSync(join(root, '.github', 'actions')).map(name => {
  const text = readFileSync(join(root, '.github', 'actions', name, 'action.yml'), 'utf8')
  return { name, text, steps: (parse(text) as { runs: { steps: readonly Step[] } }).runs.steps }
})
const jobs = workflows.flatMap(({ name, workflow }) =>
  Object.entries(workflow.jobs).map(([id, job]) => ({ name: `${name}: ${id}`, job })),
)
const steps = [
  ...jobs.flatMap(({ name, job }) => job.steps.map(step => ({ name, step }))),
  ...ownActions.flatMap(({ name, steps: own }) => own.map(step => ({ name, step }))),
]

test('the workflows of the plan are there', () => {
  expect(workflows.map(({ name }) => name).sort()).toEqual([
    'ci.yml',
    'codeql.yml',
    'dist.yml',
    'e2e.yml',
    'release.yml',
  ])
})

test('what is used comes from here, or by a full commit SHA with its version beside it', () => {
  const texts = [...workflows, ...ownActions].map(({ text }) => text).join('\n')
  const loose = steps
    .map(({ name, step }) => ({ name, uses: step.uses }))
    .filter(({ uses }) => uses !== undefined && !uses.startsWith('./'))
    .filter(({ uses = '' }) => {
      const isCommit = /^[\w.-]+(\/[\w.-]+)+@[0-9a-f]{40}$/.test(uses)
      const versions = texts.split(`uses: ${uses}`).slice(1)
      return !isCommit || versions.some(after => !/^ # v\d+\.\d+\.\d+\n/.test(after))
    })
  expect(loose).toEqual([])
})

test('one action has one version in all workflows', () => {
  const pins = new Set(steps.map(({ step }) => step.uses ?? '').filter(uses => uses.includes('@')))
  const names = [...pins].map(pin => pin.replace(/@.*/, ''))
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

test('container images are pinned by digest', () => {
  const images = jobs
    .flatMap(({ job }) => [
      ...(job.strategy?.matrix?.include ?? []).map(({ container }) => container),
      ...(job.container?.startsWith('${{') ? [] : [job.container]),
    ])
    .filter(image => image !== undefined)
  expect(images.length).toBeGreaterThan(0)
  expect(images.filter(image => !/^[\w./-]+:[\w.-]+@sha256:[0-9a-f]{64}$/.test(image))).toEqual([])
})

test('a workflow starts with no right to write, and every right to write names its reason', () => {
  for (const { name, text, workflow } of workflows) {
    expect(workflow.permissions, name).toBeDefined()
    expect(Object.values(workflow.permissions ?? {}), name).not.toContain('write')
    expect(text.match(/^\s+[a-z-]+: write(?! # \S).*$/m), name).toBeNull()
    // The one event that gives a fork's code our secrets.
    expect(Object.keys(workflow.on), name).not.toContain('pull_request_target')
  }
})

test('no script has an expression in it: values come through the environment', () => {
  expect(steps.filter(({ step }) => step.run?.includes('${{')).map(({ name, step }) => `${name}: ${step.run}`)).toEqual(
    [],
  )
})

test('no token stays in the checkout, and no job runs for ever', () => {
  const keeping = steps.filter(
    ({ step }) => step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false,
  )
  expect(keeping.map(({ name }) => name)).toEqual([])
  expect(jobs.filter(({ job }) => job['timeout-minutes'] === undefined).map(({ name }) => name)).toEqual([])
})

test('every action is used in the end-to-end workflow', () => {
  const e2e = workflows.find(({ name }) => name === 'e2e.yml')
  const used = new Set(Object.values(e2e?.workflow.jobs ?? {}).flatMap(job => job.steps.map(step => step.uses)))
  const all = readdirSync(join(root, 'actions')).map(id => `./actions/${id}`)
  if (existsSync(join(root, 'action.yml'))) all.push('./')
  expect(all.filter(action => !used.has(action))).toEqual([])
})

test('a release has the text of its version, and none is made of a version that the changelog does not tell of', () => {
  const changelog =
    '# Changelog\n\n## [Unreleased]\n\n## [1.10.0] - 2026-11-20\n\n### Added\n\n- Ten\n\n## [1.1.0]\n- One\n\n[1.1.0]: x\n'
  expect(releaseNotes(changelog, '1.10.0')).toBe('### Added\n\n- Ten')
  expect(releaseNotes(changelog, '1.1.0')).toBe('- One')
  expect(() => releaseNotes(changelog, '1.1')).toThrow('has no heading')
  expect(() => releaseNotes(changelog, 'Unreleased')).toThrow('tells nothing')
})

test('a release is tagged with the version of package.json', () => {
  expect(versionOf('v1.2.3', '{"version":"1.2.3"}')).toBe('1.2.3')
  for (const tag of ['1.2.3', 'v1.2', 'v1.2.3-rc.1', '']) {
    expect(() => versionOf(tag, '{"version":"1.2.3"}')).toThrow('package.json has version 1.2.3')
  }
})
