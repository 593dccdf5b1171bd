import { ShipgateError } from '../core/errors.ts'
import type { Reading } from './range-answer.ts'
import type { OpenAnswer } from './service.ts'

/** An answer that is good for something. */
export interface Opened {
  readonly answer: OpenAnswer
  readonly reading: Extract<Reading, { readonly kind: 'part' | 'whole' }>
  /** Of the link it came from. */
  readonly generation: number
  /** Ends it. */
  readonly controller: AbortController
}

export interface StartOverDetails {
  /** What the caller hears when it was the last start. */
  readonly verdict: ShipgateError
  /** True: parts are not to be asked for any more. */
  readonly plain?: boolean
  /** The whole file, which came where a part was asked for: the next start can have it. */
  readonly opened?: Opened
}

/** The bytes so far are of no use: the file is fetched from its first byte. */
export class StartOver extends Error {
  override readonly name = 'StartOver'
  readonly verdict: ShipgateError
  readonly plain: boolean
  readonly opened: Opened | undefined

  constructor({ verdict, plain = false, opened }: StartOverDetails) {
    super(verdict.message)
    this.verdict = verdict
    this.plain = plain
    this.opened = opened
  }
}

/** An answer that is no file: the link has expired, most likely. */
export class NoFile extends Error {
  override readonly name = 'NoFile'
  readonly expiry: 'page' | 'empty'
  /** What the caller hears when there is no fresh link. */
  readonly verdict: ShipgateError

  constructor(expiry: 'page' | 'empty', name: string) {
    const what = expiry === 'page' ? 'a page with words' : 'no bytes'
    const message = `Could not download ${name}: its link gives ${what} instead of the file.`
    super(message)
    this.expiry = expiry
    this.verdict = new ShipgateError('unexpected_response', message)
  }
}

/** What one connection has to bring. It changes while it does: others take from its end. */
export interface Job {
  /** The next byte; all before it are in the file or on their way there. */
  at: number
  to: number
  /** Where its present connection began, and when. */
  from: number
  openedAt: number
  lastAt: number
  /** Failures in a row, and how far it was at the last one. */
  failures: number
  failedAt: number
  /** Of the link that it asks or asked last. */
  generation: number
  /** Ends its request; none while it waits to ask again. */
  controller: AbortController
}
