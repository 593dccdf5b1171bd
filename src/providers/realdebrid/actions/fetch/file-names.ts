import { fittingName, refuseCollisions, safeRelativePath } from '../../../../http/safe-path.ts'

/** The paths below the target folder that this run writes to. */
export class FileNames {
  readonly #taken: string[] = []

  /**
   * The path for a file of the service, fit for every system. Throws `unsafe_filename` when it leads out of the folder or
   * when another file of this run has it, also on systems that do not tell case apart.
   */
  take(name: string, isPath: boolean): string {
    const path = isPath ? safeRelativePath(name) : fittingName(name)
    refuseCollisions([...this.#taken, path])
    this.#taken.push(path)
    return path
  }

  get all(): readonly string[] {
    return this.#taken
  }
}
