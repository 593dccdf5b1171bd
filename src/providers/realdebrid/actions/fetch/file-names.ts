import { fittingName, refuseCollisions, safeRelativePath } from '../../../../http/safe-path.ts'

/** The paths below the target folder that this run writes to. */
export class FileNames {
  #taken: readonly string[] = []

  /**
   * The path for a file of the service, fit for every system. Throws `unsafe_filename` when it leads out of the folder or
   * when another file of this run has it, also on systems that do not tell case apart.
   */
  take(name: string, isPath: boolean): string {
    const path = isPath ? safeRelativePath(name) : fittingName(name)
    refuseCollisions([...this.#taken, path])
    this.#taken = [...this.#taken, path]
    return path
  }

  /** The file did not come, so that nothing is at the path: a second way to the same file may take it. */
  giveBack(path: string): void {
    this.#taken = this.#taken.filter(one => one !== path)
  }
}
