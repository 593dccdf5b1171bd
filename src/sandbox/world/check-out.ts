import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sampleRepository } from '../sample-repository.ts'

/** What a release finds in its workspace. */
export interface Checkout {
  /** Full id. */
  readonly commit: string
  /** Text of .github/shipgate.yml. */
  readonly release: string
}

/** The shop as actions/checkout would leave it, as far as the actions look: the files, and git's word on the commit. */
export function checkOut(workspace: string, { commit, release }: Checkout): void {
  const files = { ...sampleRepository, '.git/HEAD': `${commit}\n`, '.github/shipgate.yml': release }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true })
    writeFileSync(join(workspace, path), text)
  }
}
