import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupScenes } from './backup-scenes.ts'
import { deployScenes } from './deploy-scenes.ts'
import { fetchScenes } from './fetch-scenes.ts'
import { scanScenes } from './scan-scenes.ts'
import type { Stage } from './stage.ts'

const acts: readonly ((stage: Stage) => Promise<boolean>)[] = [scanScenes, backupScenes, fetchScenes, deployScenes]

/** All acts are played at once, and shown one after the other: what an act says before its turn waits behind this. */
class Curtain {
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

/**
 * Shows the product at work: the committed action.yml, run step by step as a runner would, against the sandbox on
 * loopback. Gives the exit code: 0 when everything went as it should.
 */
export async function demo(root: string): Promise<number> {
  const folder = join(root, '.demo')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const curtains = acts.map(() => new Curtain())
  const playing = acts.map((scenes, index) => scenes({ root, folder, say: line => curtains[index]?.say(line) }))
  const results: boolean[] = []
  for (const [index, played] of playing.entries()) {
    curtains[index]?.open()
    results.push(await played)
  }
  const good = results.every(Boolean)
  console.log(good ? '\nAll went as they should.' : '\nSomething did not go as it should.')
  return good ? 0 : 1
}
