/** All scenes are played at once, and shown one after the other: what a scene says before its turn waits behind this. */
export class Curtain {
  #isOpen = false
  readonly #held: string[] = []

  say(line: string): void {
    if (this.#isOpen) console.log(line)
    else this.#held.push(line)
  }

  open(): void {
    this.#isOpen = true
    for (const line of this.#held.splice(0)) console.log(line)
  }
}
