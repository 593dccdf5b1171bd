import { ShipgateError } from '../core/errors.ts'
import type { Tally } from './download-progress.ts'
import { FrontDigest } from './front-digest.ts'
import type { RenewableLink } from './link-source.ts'
import { NetworkFailure } from './network-failure.ts'
import { openPart } from './open-part.ts'
import type { PartFile } from './part-file.ts'
import { pour } from './pour.ts'
import { type Edition, looksLikePage } from './range-answer.ts'
import { afterFailure } from './range-failure.ts'
import { type Pace, pieceBytes, type Share, type Span, steal, takePiece, withSpan, worthMore } from './range-plan.ts'
import type { ClientPorts } from './service.ts'
import { type Job, NoFile, type Opened } from './start-over.ts'

export type RunPorts = Pick<ClientPorts, 'clock' | 'log' | 'random' | 'signal' | 'deadline' | 'maxRetries'>

export interface RunSetup {
  readonly ports: RunPorts
  readonly link: RenewableLink
  readonly part: PartFile
  /** The file's name, for messages. */
  readonly name: string
  readonly connections: number
  readonly smallestBytes: number
  /** Parts are not to be asked for: what came for one could not be trusted. */
  readonly plain: boolean
  /** A digest is compared in the end, so that bytes of another file could not stay unnoticed. */
  readonly proofFollows: boolean
  /** The file is known to have no bytes; otherwise an answer without any is no file. */
  readonly mayBeEmpty: boolean
  readonly tally: Tally
}

const RAMP_MS = 50
const LOOK_AGAIN_MS = 100

/** One start of a download: brings all bytes of one edition of a file, over one connection or several. */
export class RangedRun {
  readonly #setup: RunSetup
  readonly #first: Opened
  readonly #edition: Edition
  readonly #digest: FrontDigest
  readonly #over = new AbortController()
  readonly #jobs = new Set<Job>()
  #free: readonly Span[] = []
  #size: number | undefined
  #workers = 0
  /** What one connection brings in a second, in the mean. */
  #rate = 0
  #failure: { readonly error: unknown } | undefined
  #lastRetired: unknown

  constructor(setup: RunSetup, first: Opened) {
    this.#setup = setup
    this.#first = first
    this.#edition = first.reading.edition
    this.#size = this.#edition.total
    this.#digest = new FrontDigest(setup.part)
  }

  /** Throws StartOver when the file has to be fetched from its first byte again. */
  async run(): Promise<{ readonly size: number; readonly sha256: string }> {
    const { connections } = this.#setup
    const job = this.#give({ from: 0, to: this.#size ?? Number.POSITIVE_INFINITY })
    job.controller = this.#first.controller
    job.generation = this.#first.generation
    const several = connections > 1 && this.#first.reading.kind === 'part'
    await Promise.all([this.#guard(this.#work(job)), ...(several ? [this.#guard(this.#ramp(job))] : [])])
    await this.#digest.rest()
    if (this.#failure !== undefined) throw this.#failure.error
    const size = this.#size ?? 0
    const sha256 = await this.#digest.end(size)
    if (sha256 === undefined) throw this.#lastRetired ?? new Error('bytes are missing although all were fetched')
    return { size, sha256 }
  }

  /** The first error ends all that is under way. */
  async #guard(work: Promise<void>): Promise<void> {
    try {
      await work
    } catch (error) {
      this.#failure ??= { error }
      this.#end(error)
    }
  }

  #end(reason: unknown): void {
    this.#over.abort(reason)
    for (const job of this.#jobs) job.controller.abort(reason)
  }

  /** More connections, when the first one alone would take long: one of a fast server is enough, and easier on it. */
  async #ramp(first: Job): Promise<void> {
    const { clock } = this.#setup.ports
    const total = this.#edition.total ?? 0
    const from = clock.now()
    for (let wait = RAMP_MS; ; wait = LOOK_AGAIN_MS) {
      // So little will never be worth it.
      if (total - first.at <= 2 * this.#setup.smallestBytes) return
      if (!(await this.#slept(wait))) return
      const rate = (first.at / Math.max(1, clock.now() - from)) * 1000
      if (worthMore(total - first.at, { ...this.#pace(), rate })) break
    }
    // The first connection asked for everything, and keeps the beginning.
    const cut = first.at + pieceBytes([{ from: first.at, to: total }], this.#pace())
    if (cut < total) {
      this.#free = withSpan(this.#free, { from: cut, to: total })
      first.to = cut
    }
    await Promise.all(Array.from({ length: this.#setup.connections - 1 }, () => this.#guard(this.#work())))
  }

  /** False: it is over. */
  async #slept(ms: number): Promise<boolean> {
    try {
      await this.#setup.ports.clock.sleep(ms, this.#over.signal)
      return true
    } catch (error) {
      if (this.#over.signal.aborted) return false
      throw error
    }
  }

  async #work(firstJob?: Job): Promise<void> {
    const { tally } = this.#setup
    tally.connections = ++this.#workers
    let opened: Opened | undefined = firstJob && this.#first
    let newcomer = firstJob === undefined
    try {
      for (let job = firstJob ?? (await this.#next()); job !== undefined; job = await this.#next()) {
        while (job.at < job.to) {
          try {
            opened ??= await openPart(this.#setup, job, this.#first)
            await this.#bring(job, opened)
          } catch (error) {
            const expendable = newcomer && job.at === job.from && this.#workers > 1
            const plan = await afterFailure(this.#setup, { job, error, expendable, over: this.#over.signal })
            if (plan === 'retire') {
              this.#lastRetired = error
              this.#free = withSpan(this.#free, { from: job.at, to: job.to })
              this.#jobs.delete(job)
              return
            }
          } finally {
            opened?.answer.discard()
            opened = undefined
          }
          newcomer &&= job.at === job.from
        }
        this.#jobs.delete(job)
      }
      // Nothing is left, or it is over for another reason.
      this.#end('done')
    } finally {
      tally.connections = --this.#workers
    }
  }

  /** Work for a connection, or undefined when all is done. */
  async #next(): Promise<Job | undefined> {
    while (!this.#over.signal.aborted) {
      const taken = takePiece(this.#free, this.#pace())
      if (taken !== undefined) {
        this.#free = taken.free
        return this.#give(taken.piece)
      }
      const jobs = [...this.#jobs]
      if (jobs.length === 0) return undefined
      const theft = steal(
        jobs.map(job => this.#share(job)),
        this.#setup.smallestBytes,
      )
      const victim = theft && jobs[theft.index]
      if (victim !== undefined) {
        const job = this.#give({ from: theft?.at ?? victim.at, to: victim.to })
        victim.to = job.at
        if (victim.at >= victim.to) {
          // What does not answer must not be asked for ever, by one after the other.
          job.failures = victim.failures + 1
          victim.controller.abort(new NetworkFailure('stalled', 'another connection took over'))
        }
        return job
      }
      if (!(await this.#slept(LOOK_AGAIN_MS))) break
    }
    return undefined
  }

  #give({ from, to }: Span): Job {
    const now = this.#setup.ports.clock.now()
    const job: Job = {
      at: from,
      to,
      from,
      openedAt: now,
      lastAt: now,
      failures: 0,
      failedAt: from,
      generation: this.#setup.link.generation,
      controller: new AbortController(),
    }
    this.#jobs.add(job)
    return job
  }

  #share(job: Job): Share {
    const now = this.#setup.ports.clock.now()
    const tried = job.failures <= this.#setup.ports.maxRetries
    const rate = ((job.at - job.from) / Math.max(1, now - job.openedAt)) * 1000
    return { at: job.at, to: job.to, rate, silentMs: tried ? now - job.lastAt : 0 }
  }

  #pace(): Pace {
    const { connections, smallestBytes: smallest } = this.#setup
    const rates = [...this.#jobs].map(job => this.#share(job).rate).filter(rate => rate > 0)
    // What it was, while all are just connecting.
    if (rates.length > 0) this.#rate = rates.reduce((sum, one) => sum + one) / rates.length
    return { connections, rate: this.#rate, smallest }
  }

  async #bring(job: Job, { answer, reading }: Opened): Promise<void> {
    const { part, name, tally, ports, mayBeEmpty } = this.#setup
    const { clock } = ports
    const end = reading.kind === 'part' ? reading.to : (reading.edition.total ?? Number.POSITIVE_INFINITY)
    job.from = job.at
    job.openedAt = clock.now()
    job.lastAt = job.openedAt
    await pour(answer.body, {
      part,
      from: job.at,
      take: chunk => {
        if (job.at === 0 && looksLikePage(chunk, name)) throw new NoFile('page', name)
        if (job.at + chunk.byteLength > end) {
          throw new ShipgateError('size_mismatch', `The download of ${name} has more bytes than were announced.`)
        }
        const taken = Math.min(chunk.byteLength, job.to - job.at)
        this.#digest.arrived(job.at, taken === chunk.byteLength ? chunk : chunk.subarray(0, taken))
        job.at += taken
        job.lastAt = clock.now()
        tally.bytes += taken
        return taken
      },
      enough: () => job.at >= job.to && job.to < end,
      written: (from, to) => this.#digest.written(from, to),
    })
    if (job.at >= Math.min(job.to, end)) return
    if (end !== Number.POSITIVE_INFINITY) {
      throw new NetworkFailure('broken', `the body ended after ${job.at - job.from} of ${end - job.from} bytes`)
    }
    if (job.at === 0 && !mayBeEmpty) throw new NoFile('empty', name)
    job.to = job.at
    this.#size = job.at
  }
}
