import type { Visit } from './route.ts'

/** The data is wrong: 422. The message is for people; the texts are assumed. */
export class Unprocessable extends Error {
  override readonly name = 'Unprocessable'
}

/** The fields of a trigger, with a note of every value that is not of the documented type. */
export class TriggerFields {
  readonly #values: Readonly<Record<string, unknown>>
  readonly #visit: Visit

  constructor(values: Readonly<Record<string, unknown>>, visit: Visit) {
    this.#values = values
    this.#visit = visit
  }

  number(key: string): number | null {
    const value = this.#values[key]
    if (value === undefined || value === null || value === '') return null
    if (typeof value === 'number' && Number.isInteger(value)) return value
    this.#visit.fault(`${key} is not a number`)
    const isAccepted = this.#visit.state.settings.textNumbers === 'accepted'
    if (isAccepted && typeof value === 'string' && /^\d{1,15}$/.test(value)) return Number(value)
    throw new Unprocessable(`${key} is not a number.`)
  }

  /** A commit id; a revision number where the repository is of Subversion (assumed). */
  version(): string | null {
    const value = this.#values['deployed_version']
    return typeof value === 'number' ? String(value) : this.text('deployed_version') || null
  }

  text(key: string): string | null {
    const value = this.#values[key]
    if (value === undefined || value === null) return null
    if (typeof value === 'string') return value
    this.#visit.fault(`${key} is not a text`)
    throw new Unprocessable(`${key} is not a text.`)
  }

  flag(key: string): boolean | null {
    const value = this.#values[key]
    if (value === undefined || value === null) return null
    if (typeof value === 'boolean') return value
    this.#visit.fault(`${key} is not true or false`)
    if (value === 'true' || value === '1' || value === 1) return true
    if (value === 'false' || value === '0' || value === 0) return false
    throw new Unprocessable(`${key} is not true or false.`)
  }
}
