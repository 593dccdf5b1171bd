import { ShipgateError } from '../core/errors.ts'
import type { RenewableLink } from './link-source.ts'
import { type Asked, provenSame, readAnswer, sameEdition, validatorOf } from './range-answer.ts'
import { RequestError } from './request-error.ts'
import type { ClientPorts } from './service.ts'
import { type Job, NoFile, type Opened, StartOver } from './start-over.ts'

interface Setup {
  readonly ports: Pick<ClientPorts, 'signal'>
  readonly link: RenewableLink
  readonly name: string
  /** Parts are not to be asked for: what came for one could not be trusted. */
  readonly plain: boolean
  /** A digest is compared in the end, so that bytes of another file could not stay unnoticed. */
  readonly proofFollows: boolean
  /** The file is known to have no bytes; otherwise an answer without any is no file. */
  readonly mayBeEmpty: boolean
}

/** The first answer: the whole file as one part, which shows its length and whether parts can be had. */
export async function openFirst(setup: Setup): Promise<Opened> {
  return await open(setup, { range: setup.plain ? undefined : { from: 0 }, controller: new AbortController() })
}

/**
 * The answer for what a job has still to bring, held to what the first answer said of the file. Throws StartOver when the
 * bytes of before and these do not belong together.
 */
export async function openPart(setup: Setup, job: Job, first: Opened): Promise<Opened> {
  const { edition } = first.reading
  const total = edition.total ?? Number.POSITIVE_INFINITY
  job.controller = new AbortController()
  job.generation = setup.link.generation
  const validator = validatorOf(edition)
  const opened = await open(setup, {
    range: { from: job.at, ...(job.to < total && { to: job.to }) },
    controller: job.controller,
    ...(validator !== undefined && { validator }),
  })
  const { reading, answer } = opened
  const same = sameEdition(edition, reading.edition)
  if (reading.kind === 'whole' && same) {
    // From now on it belongs to the next start.
    job.controller = new AbortController()
    const verdict = unexpected(`Could not download ${setup.name}: it broke off, and its server gives no parts.`)
    throw new StartOver({ verdict, plain: true, opened })
  }
  const sameLink = opened.generation === first.generation
  if (reading.kind === 'part' && same) {
    if (sameLink || setup.proofFollows || provenSame(edition, reading.edition)) return opened
  }
  answer.discard()
  // A server that tells a wrong length in parts only would do so again.
  const contradicts = sameLink && reading.kind === 'part' && sameEdition(edition, { ...reading.edition, total })
  throw new StartOver({
    verdict: unexpected(`Could not download ${setup.name}: what its link gives changed while it was fetched.`),
    plain: contradicts && edition.total !== undefined,
  })
}

interface Wish {
  readonly range: Asked | undefined
  readonly validator?: string
  readonly controller: AbortController
}

async function open(setup: Setup, { range, validator, controller }: Wish): Promise<Opened> {
  const { link, name, ports, mayBeEmpty } = setup
  const { answer, generation } = await link
    .open({
      ...(range && { range }),
      ...(validator !== undefined && { validator }),
      signal: AbortSignal.any([ports.signal, controller.signal]),
    })
    .catch((error: unknown) => {
      if (!(error instanceof RequestError) || error.status !== 416) throw error
      // Even from the first byte: the file may be empty, or its server dislikes ranges.
      throw new StartOver({ verdict: error, plain: range?.from === 0 })
    })
  const reading = readAnswer(answer, range, name)
  if (reading.kind === 'part' || reading.kind === 'whole') return { answer, reading, generation, controller }
  if (reading.kind === 'empty' && mayBeEmpty) {
    return { answer, reading: { kind: 'whole', edition: reading.edition }, generation, controller }
  }
  answer.discard()
  if (reading.kind !== 'wrong-range') throw new NoFile(reading.kind, name)
  throw new StartOver({
    verdict: unexpected(`Could not download ${name}: its server sent ${reading.why}.`),
    plain: true,
  })
}

function unexpected(message: string): ShipgateError {
  return new ShipgateError('unexpected_response', message)
}
