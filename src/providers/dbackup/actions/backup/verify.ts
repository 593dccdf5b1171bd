import { insist } from '../../../../actions/patience.ts'
import { type Verdict, verdict } from '../../../../core/verdict.ts'
import type { Job } from '../../wire.ts'
import { destinationsWithFile, loggedSha256, outcomeOfUploads } from './server-log.ts'
import { digestOfStoredFile } from './stored-file.ts'
import type { Ended } from './types.ts'
import type { World } from './world.ts'

export interface Proof {
  readonly verdict: Verdict
  readonly sha256: string | undefined
}

/** Verifies every stored copy of the backup. `pass` only when each copy was checked and is whole. */
export async function verifyCopies(world: World, job: Job, ended: Ended): Promise<Proof> {
  const logged = loggedSha256(ended.logs)
  const copies = destinationsWithFile(job, ended)
  const named = new Set(copies.map(copy => copy.name))
  const unnamed = outcomeOfUploads(ended.logs).took.filter(name => !named.has(name))
  if (unnamed.length > 0) {
    const where = unnamed.join(', ')
    const why = `The run also stored a copy at ${where}, which the job did not name when the action began`
    return { verdict: verdict('verification_skipped', `${why}; it was not verified.`), sha256: logged }
  }
  if (ended.path === undefined || copies.length === 0) {
    return {
      verdict: verdict('verification_skipped', 'There is no stored copy that could be verified.'),
      sha256: logged,
    }
  }
  let sha256 = logged
  for (const copy of copies) {
    const proof =
      world.policy.verify === 'download'
        ? await verifyByDownload(world, job, { path: ended.path, copy, logged })
        : await verifyAtServer(world, { path: ended.path, copy, logged })
    sha256 = proof.sha256 ?? sha256
    if (proof.verdict.decision !== 'pass') return { verdict: proof.verdict, sha256 }
  }
  const where = copies.map(copy => copy.name).join(', ')
  return { verdict: verdict('ok', `The stored copy matches its checksum (${where}).`), sha256 }
}

interface Copy {
  readonly path: string
  readonly copy: { readonly id: string; readonly name: string }
  /** The digest that the run itself logged. */
  readonly logged: string | undefined
}

async function verifyAtServer(world: World, { path, copy, logged }: Copy): Promise<Proof> {
  world.context.log.info(`Verifying the copy at ${copy.name}`)
  const checked = await insist(world.context, () => world.api.verify(copy.id, path))
  const expected = checked.expectedChecksum?.toLowerCase()
  const actual = checked.actualChecksum?.toLowerCase()
  // A pass that contradicts itself is no pass.
  const contradicts = expected !== undefined && actual !== undefined && expected !== actual
  if (checked.status === 'failed' || contradicts) {
    const digests = `expected ${expected ?? 'unknown'}, found ${actual ?? 'unknown'}`
    return {
      verdict: verdict('verification_failed', `The copy at ${copy.name} does not match its checksum (${digests}).`),
      sha256: undefined,
    }
  }
  if (checked.status !== 'passed') {
    const why = {
      no_checksum: 'no checksum was stored with it',
      no_metadata: 'its metadata file is missing, or the file itself is',
      download_error: 'the destination could not be read',
      skipped: 'the check was skipped',
      unknown: 'the result of the check is a word that this version of Shipgate does not know',
    }[checked.status]
    return {
      verdict: verdict('verification_skipped', `The copy at ${copy.name} was not verified: ${why}.`),
      sha256: undefined,
    }
  }
  if (logged !== undefined && expected !== undefined && logged !== expected)
    return overwritten(copy.name, logged, expected)
  return { verdict: verdict('ok', `The copy at ${copy.name} matches its checksum.`), sha256: expected ?? logged }
}

async function verifyByDownload(world: World, job: Job, { path, copy, logged }: Copy): Promise<Proof> {
  const expected = logged ?? (await world.api.sidecarChecksum(copy.id, path))
  if (expected === undefined) {
    return {
      verdict: verdict(
        'verification_skipped',
        `The copy at ${copy.name} was not verified: DBackup tells no checksum to compare with.`,
      ),
      sha256: undefined,
    }
  }
  const found = await digestOfStoredFile(world, { job, destinationId: copy.id, path })
  if (found.sha256 !== expected && !found.whole) {
    return {
      verdict: verdict(
        'verification_skipped',
        `The copy at ${copy.name} was not verified: the download announced no length, so it may have been cut short.`,
      ),
      sha256: undefined,
    }
  }
  if (found.sha256 !== expected) {
    return {
      verdict: verdict(
        'verification_failed',
        `The copy at ${copy.name} has the SHA-256 ${found.sha256}, expected was ${expected}.`,
      ),
      sha256: found.sha256,
    }
  }
  return {
    verdict: verdict('ok', `The downloaded copy from ${copy.name} has the expected SHA-256.`),
    sha256: found.sha256,
  }
}

function overwritten(name: string, ours: string, theirs: string): Proof {
  return {
    verdict: verdict(
      'verification_failed',
      `The file at ${name} is not the one that this run wrote (SHA-256 ${ours} was written, ${theirs} is stored): another run of the job has overwritten it.`,
      { next: 'Run again, and keep other triggers of this job at least two seconds away.' },
    ),
    sha256: undefined,
  }
}
