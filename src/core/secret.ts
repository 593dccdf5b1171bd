/**
 * A value that must not be seen. It prints as `***` in every way JavaScript has of printing; only `reveal()` gives the
 * value, and only the place that puts it into a request header, and the masking in src/host, call that.
 */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  reveal(): string {
    return this.#value
  }

  /** A secret made from this one, such as a header value around a key. */
  map(change: (value: string) => string): Secret {
    return new Secret(change(this.#value))
  }

  toString(): string {
    return '***'
  }

  toJSON(): string {
    return '***'
  }

  get [Symbol.toStringTag](): string {
    return 'Secret'
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return 'Secret(***)'
  }
}
