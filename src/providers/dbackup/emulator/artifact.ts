import { createCipheriv } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { SeededRandom } from '../../../sandbox/kit/seeded-random.ts'
import { type Content, checksumsOf, sizeOf } from './content.ts'
import { dumpOf } from './dump.ts'
import type { Artifact, Execution, Job, Sidecar } from './records.ts'
import { tarOf } from './tar.ts'

/** Name of the dump in the temp directory: one second is the finest it tells apart. */
export function dumpName(job: Job, startedAt: number, timeZone: string): string {
  const safe = job.name.replace(/[^a-z0-9]/gi, '_')
  return `${safe}_${localTime(startedAt, timeZone)}${extension(job)}`
}

function extension(job: Job): string {
  if (job.directories.length > 0) return '.tar'
  return job.source?.adapterId === 'sqlite' ? '.db' : '.sql'
}

/** Goes through compression or encryption as a whole. Archives of directories never do. */
export function hasPipeline(job: Job): boolean {
  return job.directories.length === 0 && (job.compression !== 'NONE' || job.encryption !== null)
}

function localTime(time: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone })
  return format.format(time).replace(' ', '_').replaceAll(':', '-')
}

export function dumpBytes(job: Job, execution: Execution): number {
  const { syntheticBytes, rows } = execution.script
  if (job.directories.length > 0) return directoryFiles(job, rows).reduce((sum, file) => sum + file.bytes.length, 0)
  return syntheticBytes ?? dumpOf(rows ?? job.source?.rows ?? 0).length
}

/** Makes the file that a run uploads, and its sidecar: the checksums are those of the bytes. */
export function makeArtifact(options: {
  readonly job: Job
  readonly execution: Execution
  readonly timeZone: string
  readonly random: SeededRandom
  readonly now: number
}): Artifact {
  const { job, execution, now } = options
  const base = dumpName(job, execution.startedAt, options.timeZone)
  return job.directories.length > 0
    ? archive(job, execution, { ...options, base })
    : dump(job, execution, { ...options, base, now })
}

interface Making {
  readonly base: string
  readonly random: SeededRandom
  readonly now: number
}

function dump(job: Job, execution: Execution, { base, random, now }: Making): Artifact {
  const { syntheticBytes, rows } = execution.script
  const suffix = { NONE: '', GZIP: '.gz', BROTLI: '.br' }[job.compression]
  const fileName = `${base}${suffix}${job.encryption === null ? '' : '.enc'}`
  let content: Content
  let encryption: Sidecar['encryption']
  if (syntheticBytes !== undefined) content = { kind: 'synthetic', size: syntheticBytes }
  else {
    let bytes = compressed(job, dumpOf(rows ?? job.source?.rows ?? 0))
    if (job.encryption !== null) {
      const key = job.encryption.masterKey
      if (key === null) throw new Error('the encryption profile has lost its key')
      const iv = random.bytes(16)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      bytes = Buffer.concat([cipher.update(bytes), cipher.final()])
      encryption = {
        enabled: true,
        profileId: job.encryption.id,
        algorithm: 'aes-256-gcm',
        iv: Buffer.from(iv).toString('hex'),
        authTag: cipher.getAuthTag().toString('hex'),
      }
    }
    content = { kind: 'bytes', bytes }
  }
  const sums = checksumsOf(content)
  return {
    fileName,
    path: `${job.name}/${fileName}`,
    content,
    logicalSize: sizeOf(content),
    sidecar: {
      version: 1,
      jobId: job.id,
      jobName: job.name,
      sourceName: job.source?.name ?? '',
      sourceType: job.source?.adapterId ?? '',
      ...(job.source !== null && { sourceId: job.source.id }),
      databases: { count: 1, names: [databaseName(job)] },
      engineVersion: engineVersion(job),
      timestamp: new Date(now).toISOString(),
      originalFileName: fileName,
      ...(job.compression !== 'NONE' && { compression: job.compression }),
      ...(encryption !== undefined && { encryption }),
      checksum: sums.sha256,
      checksumMd5: sums.md5,
      backupType: 'full',
      trigger: triggerOf(execution),
      locked: execution.lock,
    },
  }
}

function compressed(job: Job, bytes: Uint8Array): Uint8Array {
  if (job.compression === 'GZIP') return gzipSync(bytes)
  if (job.compression === 'NONE') return bytes
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } })
}

/**
 * An archive of directory sources. The manifest and the index are abridged: nothing but DBackup's own recovery reads
 * them. Its members count as encrypted one by one, so the archive itself has no decrypted form.
 */
function archive(job: Job, execution: Execution, { base, random, now }: Making): Artifact {
  const started = new Date(execution.startedAt).toISOString().replace('Z', '').replaceAll(/[:.]/g, '-')
  const stem = base.slice(0, -'.tar'.length)
  const incremental = job.backupMode === 'INCREMENTAL' && job.chain !== null
  if (job.backupMode === 'INCREMENTAL' && job.chain === null) {
    job.chain = { id: random.uuid(), folder: `chain-${started}`, base: `${stem}_full-000.tar`, index: 0 }
  }
  const chain = job.backupMode === 'INCREMENTAL' ? job.chain : null
  if (chain !== null && incremental) chain.index++
  const number = String(chain?.index ?? 0).padStart(3, '0')
  const fileName = chain === null ? base : `${stem}_${incremental ? 'inc' : 'full'}-${number}.tar`
  const files = incremental ? directoryFiles(job, 1) : directoryFiles(job, execution.script.rows)
  const manifest = { version: 1, files: files.map(file => ({ name: file.name, size: file.bytes.length })) }
  const index = new TextEncoder().encode(JSON.stringify(manifest))
  const bytes = tarOf([{ name: 'manifest.json', bytes: index }, ...files, { name: 'index', bytes: index }])
  const content: Content = { kind: 'bytes', bytes }
  const sums = checksumsOf(content)
  const logicalSize = files.reduce((sum, file) => sum + file.bytes.length, 0)
  const databases = job.source === null ? 0 : 1
  return {
    fileName,
    path: [job.name, ...(chain === null ? [] : [chain.folder]), fileName].join('/'),
    content,
    logicalSize,
    sidecar: {
      version: 1,
      jobId: job.id,
      jobName: job.name,
      sourceName: job.source?.name ?? `${job.directories.length} directory source(s)`,
      sourceType: job.source?.adapterId ?? 'directory-only',
      databases: { count: databases },
      timestamp: new Date(now).toISOString(),
      originalFileName: fileName,
      ...(job.compression !== 'NONE' && { compression: job.compression }),
      ...(job.encryption !== null && {
        encryption: { enabled: true, profileId: job.encryption.id, algorithm: 'aes-256-gcm', iv: '', authTag: '' },
      }),
      checksum: sums.sha256,
      checksumMd5: sums.md5,
      archive: { format: 'tar', index: true },
      combined: { databases, directorySources: job.directories.length },
      backupType: incremental ? 'incremental' : 'full',
      ...(chain !== null && {
        chain: incremental
          ? { id: chain.id, type: 'incremental', base: chain.base, index: chain.index }
          : { id: chain.id, type: 'full', index: 0 },
      }),
      logicalSize,
      trigger: triggerOf(execution),
      locked: execution.lock,
    },
  }
}

function directoryFiles(job: Job, count: number | undefined): { name: string; bytes: Uint8Array }[] {
  const files = count ?? job.directories.reduce((sum, { adapter }) => sum + adapter.rows, 0)
  return Array.from({ length: files }, (_, index) => ({
    name: `d/${String(index + 1).padStart(6, '0')}`,
    bytes: dumpOf(10 * (index + 1)),
  }))
}

function triggerOf(execution: Execution): Sidecar['trigger'] {
  return {
    type: execution.trigger ?? 'Scheduler',
    ...(execution.label !== null && { actor: execution.label }),
  }
}

export function databaseName(job: Job): string {
  return String(job.source?.config['database'] ?? 'app.db')
}

export function engineVersion(job: Job): string {
  return { postgres: '17.6', mysql: '8.4.3', sqlite: '3.40.1', 'local-filesystem': '' }[
    job.source?.adapterId ?? 'sqlite'
  ]
}
