import type { DebrickedEmulator } from '../../src/providers/debricked/emulator/index.ts'
import { syntheticFindings } from '../../src/providers/debricked/emulator/index.ts'
import { type Inputs, push, type SceneOptions } from '../kit/debricked-scene.ts'
import type { Call } from './fault-matrix.ts'

/**
 * `optional`: there is something else to go by. `login`: a POST that may be repeated. `upload`, `order`: a POST that is
 * not. `finish`: the trigger. `poll`: repeated by the client and by the action. `read`: repeated by the client. `comparison`:
 * without it everything counts as new. `lookup`: makes the report better. `fix`: a lookup on which the gate depends.
 * `document`: a poll whose last answer stands.
 */
export type Kind =
  | 'optional'
  | 'login'
  | 'upload'
  | 'finish'
  | 'poll'
  | 'read'
  | 'comparison'
  | 'lookup'
  | 'fix'
  | 'order'
  | 'document'

export interface DebrickedCall extends Call {
  readonly kind: Kind
  /** Of `METHOD path?query`, without the common `/api/1.0/open`. */
  readonly pattern: RegExp
  /** Where the same route is asked for different things. */
  readonly only?: (emulator: DebrickedEmulator, url: URL) => boolean
  readonly inputs?: Inputs | ((emulator: DebrickedEmulator) => Inputs)
  readonly scene?: Pick<SceneOptions, 'hierarchy' | 'files'>
  readonly prepare?: (emulator: DebrickedEmulator) => void
  readonly onPullRequest?: boolean
  /** The verdict when nothing goes wrong. Default ok. */
  readonly otherwise?: 'gate_failed'
}

/** Three files, as few as there can be for a first upload and others. */
export const smallShop = {
  'package.json': '{"name":"shop","version":"1.0.0","dependencies":{"lodash":"4.17.20"}}',
  'package-lock.json': JSON.stringify({
    ...{ name: 'shop', version: '1.0.0', lockfileVersion: 3 },
    packages: {
      '': { name: 'shop', version: '1.0.0', dependencies: { lodash: '4.17.20' } },
      'node_modules/lodash': { version: '4.17.20', license: 'MIT' },
    },
  }),
  'requirements.txt': 'requests==2.25.1\n',
}

/** The same without a weakness that is known. */
const mendedShop = Object.fromEntries(
  Object.entries(smallShop).map(([path, text]) => [path, text.replaceAll('4.17.20', '4.17.21')]),
)

const repository = 'acme/shop'
const baseCommit = 'ba5e'.padEnd(40, '0')
const strict = { 'fail-on-severity': 'high' }
const licences = { 'deny-licenses': 'AGPL-3.0-only' }
const sbom = { 'sbom-file': 'sbom.json' }
const oneThatNobodyFixes = [{ cve: 'CVE-2099-1', package: 'lodash', version: '4.17.21', cvss: 8.1 }]

function scanOfBase(commit: string) {
  return (emulator: DebrickedEmulator) =>
    void emulator.control.addScan({ repository, branch: 'main', commit, files: smallShop })
}

function unfixable(emulator: DebrickedEmulator): void {
  emulator.control.scriptScan({ findings: oneThatNobodyFixes })
}

/** A list of the scanned commit, not of the base. */
function ofThisScan(emulator: DebrickedEmulator, { searchParams }: URL): boolean {
  return Number(searchParams.get('commitId')) === emulator.control.scans[0]?.commitId
}

/** A look-up of a commit by its name: of one to compare with, or of the scanned one. */
function ofCommitOf(base: boolean) {
  return (_: DebrickedEmulator, { searchParams }: URL) => (searchParams.get('name') !== push.sha) === base
}

function ofBase(emulator: DebrickedEmulator, url: URL): boolean {
  return !ofThisScan(emulator, url)
}

const comparing = { kind: 'comparison', onPullRequest: true, inputs: strict, prepare: scanOfBase(baseCommit) } as const
const comparingByBranch = { ...comparing, prepare: scanOfBase('an earlier commit of main') }

/** Every call that debricked-scan makes. */
export const debrickedCalls: readonly DebrickedCall[] = [
  { name: 'formats', kind: 'optional', pattern: /^GET \/files\/supported-formats$/ },
  { name: 'login by token', kind: 'login', writes: true, pattern: /^POST \/api\/login_refresh$/ },
  {
    name: 'login by password',
    kind: 'login',
    writes: true,
    pattern: /^POST \/api\/login_check$/,
    inputs: ({ credentials }) => ({
      'debricked-token': '',
      'debricked-username': credentials.scanner.username,
      'debricked-password': credentials.scanner.password,
    }),
  },
  {
    name: 'repositories, in a dry run',
    kind: 'read',
    pattern: /^GET \/repositories\//,
    inputs: { 'dry-run': 'true' },
  },
  {
    name: 'first upload',
    kind: 'upload',
    writes: true,
    pattern: /^POST \/uploads\//,
    only: ({ control }) => control.files.length === 0,
  },
  {
    name: 'another upload',
    kind: 'upload',
    writes: true,
    pattern: /^POST \/uploads\//,
    only: ({ control }) => control.files.length > 0,
  },
  { name: 'finish', kind: 'finish', writes: true, pattern: /^POST \/finishes\// },
  { name: 'status', kind: 'poll', pattern: /^GET \/ci\/upload\/status/, wordAt: ['automationsAction'] },
  {
    name: 'vulnerabilities, first page',
    kind: 'poll',
    pattern: /^GET \/vulnerabilities\/.*[?&]page=1&/,
    only: ofThisScan,
  },
  {
    name: 'vulnerabilities, later page',
    kind: 'poll',
    pattern: /^GET \/vulnerabilities\/.*[?&]page=2&/,
    only: ofThisScan,
    inputs: { 'fail-on-severity': 'none', 'report-severity': 'none' },
    prepare: ({ control }) => control.scriptScan({ findings: syntheticFindings(260) }),
  },
  {
    name: 'scans of the same commit',
    kind: 'lookup',
    pattern: /^GET \/releases\/by\/name/,
    only: ofCommitOf(false),
  },
  { name: 'commits', ...comparing, pattern: /^GET \/releases\/by\/name/, only: ofCommitOf(true) },
  { name: 'vulnerabilities of the base', ...comparing, pattern: /^GET \/vulnerabilities\//, only: ofBase },
  { name: 'branches, for the base', ...comparingByBranch, pattern: /^GET \/repository\/\d+\/get-branches$/ },
  { name: 'newest commit of the base', ...comparingByBranch, pattern: /^GET \/dependencies\/get-hierarchy/ },
  {
    name: 'vulnerabilities of the base branch',
    ...comparingByBranch,
    pattern: /^GET \/vulnerabilities\//,
    only: ofBase,
  },
  {
    name: 'commits, where nothing breaks the gate',
    ...comparing,
    pattern: /^GET \/releases\/by\/name/,
    only: ofCommitOf(true),
    inputs: { 'fail-on-severity': 'critical' },
  },
  { name: 'hierarchy', kind: 'read', pattern: /^GET \/dependencies\/get-hierarchy/, inputs: licences },
  {
    name: 'hierarchy, older path',
    kind: 'read',
    pattern: /^GET \/dependencies\/get-dependencies-hierarchy/,
    inputs: { 'deny-packages': 'left-pad' },
    scene: { hierarchy: 'old' },
  },
  {
    name: 'branches, for the licences',
    kind: 'read',
    pattern: /^GET \/repository\/\d+\/get-branches$/,
    inputs: licences,
  },
  { name: 'licences', kind: 'read', pattern: /^GET \/dependencies-licenses\//, inputs: licences },
  { name: 'files of what is listed', kind: 'lookup', pattern: /^GET \/vulnerability\/\d+\/files/ },
  {
    name: 'files of what breaks the gate',
    kind: 'lookup',
    pattern: /^GET \/vulnerability\/\d+\/files/,
    inputs: strict,
    otherwise: 'gate_failed',
  },
  {
    name: 'root fixes of what breaks the gate',
    kind: 'lookup',
    pattern: /\/root-fixes/,
    inputs: strict,
    otherwise: 'gate_failed',
  },
  {
    name: 'timelines of what breaks the gate',
    kind: 'lookup',
    pattern: /\/vulnerable-timeline/,
    inputs: strict,
    prepare: unfixable,
    otherwise: 'gate_failed',
  },
  {
    name: 'root fixes that decide',
    kind: 'fix',
    scene: { files: mendedShop },
    pattern: /\/root-fixes/,
    inputs: { ...strict, 'fail-on-fixable-only': 'true' },
    prepare: unfixable,
  },
  {
    name: 'timelines that decide',
    kind: 'fix',
    scene: { files: mendedShop },
    pattern: /\/vulnerable-timeline/,
    inputs: { ...strict, 'fail-on-fixable-only': 'true' },
    prepare: unfixable,
  },
  { name: 'SBOM order', kind: 'order', writes: true, pattern: /^POST \/sbom\/generate$/, inputs: sbom },
  { name: 'SBOM download', kind: 'document', pattern: /^GET \/sbom\/download/, inputs: sbom },
]

/** Of what is said of every run of the matrix, unless a call says otherwise. */
export const usualInputs: Inputs = { 'fail-on-severity': 'critical' }
