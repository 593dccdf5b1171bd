import { expect, test } from 'vitest'
import type { Fault } from '../../../../sandbox/faults.ts'
import { lockOf } from '../../emulator/caller.test-support.ts'
import { type DebrickedSettings, syntheticFindings } from '../../emulator/index.ts'
import { deniedPackages, parseDeniedPackages } from './denied-packages.ts'
import type { ScannedPackage } from './finding.ts'
import { licenseOffences, parseLicensePolicy } from './licenses.ts'
import { packagesNeed, readPackages } from './packages.ts'
import { policy } from './scan.test-support.ts'
import { scanScene, target } from './scene.test-support.ts'

const HIERARCHY = '/api/1.0/open/dependencies/get-hierarchy'
const LICENSES = '/api/1.0/open/dependencies-licenses/*'

/** mkdirp brings minimist. */
const transitive = JSON.stringify({
  lockfileVersion: 3,
  packages: {
    '': { dependencies: { mkdirp: '0.5.5' } },
    'node_modules/mkdirp': { version: '0.5.5', dependencies: { minimist: '^1.2.5' } },
    'node_modules/minimist': { version: '1.2.5' },
  },
})

interface Choices {
  readonly faults?: readonly Fault[]
  readonly settings?: Partial<DebrickedSettings>
  readonly need?: 'names' | 'versions'
  readonly branch?: string | undefined
}

function scene(files: Readonly<Record<string, string>>, { faults, settings, need, ...other }: Choices = {}) {
  const made = scanScene(faults)
  made.emulator.control.change(settings ?? {})
  const add = (commit: string, own = {}) =>
    made.emulator.control.addScan({
      ...{ repository: target.repositoryName, branch: 'feature/cart', commit, files },
      ...own,
    })
  const read = async () => {
    const { repositoryId, commitId } = add('c0ffee')
    const branch = 'branch' in other ? other.branch : 'feature/cart'
    const options = { repositoryId, commitId, target: { branch }, ...(need !== undefined && { need }) }
    return await made.clock.run(readPackages(made.api, made.context, options))
  }
  const failure = async () =>
    await read().then(
      packages => {
        throw new Error(`read ${packages.length} packages`)
      },
      (error: unknown) => error,
    )
  return { ...made, add, read, failure }
}

const brief = (packages: readonly ScannedPackage[]) =>
  packages.map(one => `${one.name}@${one.version ?? '?'} (${one.manager}) ${one.licenses.join('|')}`).sort()

test.each(['both', 'new', 'old'] as const)('all packages with version and licence, by the %s path', async hierarchy => {
  const { read, emulator } = scene({ 'package-lock.json': transitive }, { settings: { hierarchy } })
  expect(brief(await read())).toEqual(['minimist@1.2.5 (npm) MIT', 'mkdirp@0.5.5 (npm) MIT'])
  const old = emulator.journal.entries.filter(({ path }) => path.endsWith('get-dependencies-hierarchy'))
  expect(old).toHaveLength(hierarchy === 'old' ? 3 : 0)
  expect(emulator.violations).toEqual([])
})

test('names alone need no plan with licences', async () => {
  const files = { 'package-lock.json': transitive }
  const { read } = scene(files, { settings: { plan: 'free' }, need: 'names' })
  expect(brief(await read())).toEqual(['minimist@? (npm) MIT', 'mkdirp@? (npm) MIT'])
})

test('all pages of both lists', async () => {
  const { add, api, clock, context } = scene({ 'package-lock.json': lockOf({ lodash: '4.17.20' }) })
  const ids = add('c0ffee', { findings: syntheticFindings(2_500) })
  const options = { ...ids, target: { branch: 'feature/cart' } }
  const packages = await clock.run(readPackages(api, context, options))
  expect(packages).toHaveLength(626)
  expect(packages.every(one => one.version !== undefined)).toBe(true)
})

test('each version of a package has its own licences', async () => {
  const { add, api, clock, context } = scene({ 'package.json': '{}' })
  const seed = (version: string, licence: string) => ({ cve: `CVE-2099-${licence}`, package: 'x', version, licence })
  const ids = add('c0ffee', { findings: [seed('1.0.0', 'MIT'), seed('2.0.0', 'AGPL-3.0-only')] })
  const packages = await clock.run(readPackages(api, context, { ...ids, target: { branch: 'feature/cart' } }))
  expect(brief(packages)).toEqual(['x@1.0.0 (npm) MIT', 'x@2.0.0 (npm) AGPL-3.0-only'])
  const { policy: licenses } = parseLicensePolicy({ allow: ['MIT'], deny: [] })
  expect(licenseOffences(packages, licenses).map(one => one.package.version)).toEqual(['2.0.0'])
})

test('a version without a licence of its own borrows none of another version', async () => {
  const { add, api, clock, context } = scene({ 'package.json': '{}' })
  const seed = { package: 'x', cve: 'CVE-2099-1' }
  const ids = add('c0ffee', {
    findings: [
      { ...seed, version: '1.0.0', licence: 'MIT' },
      { ...seed, version: '2.0.0' },
    ],
  })
  const blank = { dependencyId: 1101, name: 'x', dependencyLicenses: [] }
  const rows = ['1.0.0', '2.0.0'].map(version => ({ ...blank, version }))
  const read = (body: readonly unknown[]) => {
    const one = scene({}, { faults: [{ on: { path: LICENSES }, what: { kind: 'wrong-shape', body } }] })
    const { repositoryId, commitId } = one.add('c0ffee', { findings: [{ ...seed, version: '1.0.0', licence: 'MIT' }] })
    const options = { repositoryId, commitId, target: { branch: 'feature/cart' } }
    return one.clock.run(readPackages(one.api, one.context, options))
  }
  const packages = await clock.run(readPackages(api, context, { ...ids, target: { branch: 'feature/cart' } }))
  expect(brief(packages)).toEqual(['x@1.0.0 (npm) MIT', 'x@2.0.0 (npm) Unknown'])
  const [first] = await read(rows.slice(0, 1))
  expect(first?.licenses).toEqual(['MIT'])
  expect((await read(rows)).map(one => one.licenses)).toEqual([[], []])
})

test.each(['split', 'whole'] as const)(
  'a package with a choice of licences (%s) is allowed by one of them where it is told as a choice',
  async how => {
    const files = { 'package-lock.json': lockOf({ 'node-forge': '1.3.1' }) }
    const packages = await scene(files, { settings: { licenceExpressions: how } }).read()
    const offences = (allow: string) =>
      licenseOffences(packages, parseLicensePolicy({ allow: [allow], deny: [] }).policy).map(one => one.fails)
    expect(offences('BSD-3-Clause')).toEqual(how === 'whole' ? [] : [false])
    expect(offences('MIT')).toEqual([true])
  },
)

test('a licence that nobody knows is unknown, and a version is compared', async () => {
  const packages = await scene({ 'package-lock.json': lockOf({ mystery: '1.0.0', lodash: '4.17.20' }) }).read()
  const { policy: licenses } = parseLicensePolicy({ allow: ['MIT'], deny: [] })
  expect(licenseOffences(packages, licenses)).toMatchObject([{ kind: 'unknown', package: { name: 'mystery' } }])
  const { denied } = parseDeniedPackages(['pkg:npm/lodash@<4.17.21'])
  expect(deniedPackages(packages, denied)).toMatchObject([{ certain: true }])
})

test('what only one of the lists has is a package as well', async () => {
  const extra = [
    { dependencyId: 7, name: 'extra', version: '1.0.0', dependencyLicenses: [{ license: null }] },
    { name: 'numberless', version: null },
  ]
  const faults: Fault[] = [{ on: { path: LICENSES }, what: { kind: 'wrong-shape', body: extra } }]
  const packages = await scene({ 'package-lock.json': lockOf({ lodash: '4.17.20' }) }, { faults }).read()
  expect(brief(packages)).toEqual(['extra@1.0.0 (undefined) ', 'lodash@? (npm) MIT', 'numberless@? (undefined) '])
})

test.each([
  [402, HIERARCHY, 'plan_required'],
  [403, HIERARCHY, 'forbidden'],
  [404, '/api/1.0/open/dependencies/*', 'not_found'],
  [500, HIERARCHY, 'provider_error'],
  [402, LICENSES, 'plan_required'],
  [403, LICENSES, 'plan_required'],
  [404, LICENSES, 'not_found'],
  [503, LICENSES, 'provider_unavailable'],
] as const)('%i from %s for ever is an error: nothing passes that was not looked for', async (status, path, code) => {
  const faults: Fault[] = [{ on: { path, times: 999 }, what: { kind: 'status', status } }]
  expect(await scene({ 'package-lock.json': transitive }, { faults }).failure()).toMatchObject({ code })
})

test.each([
  ['a row without a name', { commitName: 'c0ffee', dependencies: [{ id: 1, name: {} }] }],
  ['a row that is none', { commitName: 'c0ffee', dependencies: ['lodash'] }],
  ['a subtree that is none', { dependencies: [{ id: 1, name: { name: 'x (npm)' }, indirectDependencies: { a: 1 } }] }],
  ['a row below that is none', { dependencies: [{ name: { name: 'x (npm)' }, indirectDependencies: [{ id: 'y' }] }] }],
  ['licences that are none', { dependencies: [{ name: { name: 'x (npm)' }, licenses: 'MIT' }] }],
])('%s makes the whole list unreliable', async (_, body) => {
  const faults: Fault[] = [{ on: { path: HIERARCHY }, what: { kind: 'wrong-shape', body } }]
  const { failure } = scene({ 'package-lock.json': transitive }, { faults })
  expect(await failure()).toMatchObject({ code: 'unexpected_response' })
})

test('a list of versions that is of a newer commit by now is not taken', async () => {
  const made = scene({ 'package-lock.json': transitive })
  const ids = made.add('c0ffee', { endedAt: 1_700_000_000_000 })
  made.add('newer')
  const options = { ...ids, target: { branch: 'feature/cart' } }
  const work = readPackages(made.api, made.context, options).catch((error: unknown) => error)
  expect(await made.clock.run(work)).toMatchObject({
    code: 'scan_incomplete',
    message: expect.stringContaining('commit newer'),
  })
})

test('without a branch name the default branch is read; an unlisted branch is an error', async () => {
  const files = { 'package-lock.json': transitive }
  expect(await scene(files, { branch: undefined }).read()).toHaveLength(2)
  expect(await scene(files, { branch: 'elsewhere' }).failure()).toMatchObject({ code: 'unexpected_response' })
})

test('the least that a policy needs', () => {
  const denied = (...lines: readonly string[]) => policy({ deniedPackages: parseDeniedPackages(lines).denied })
  expect(packagesNeed(denied('lodash', 'pkg:npm/x'))).toBe('names')
  expect(packagesNeed(denied('lodash', 'pkg:npm/x@<2'))).toBe('versions')
  expect(packagesNeed(policy({ licenses: { allow: new Set(), deny: new Set(['mit']) } }))).toBe('versions')
})
