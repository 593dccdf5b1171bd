import { afterAll, expect, test } from 'vitest'
import { releaseCalls } from './release-calls.ts'
import { cleanRequests } from './release-clean-runs.ts'
import { replay } from './release-replay.ts'

// Schedules of faults at random services, calls and times, over random releases: whatever happens, what
// `holdReleasePromises` demands holds. The seeds are fixed; `replay(seed)` does one of them again.

const SCHEDULES = 500
const IN_A_TEST = 25

const ends = new Map<string, number>()
let runs = 0
let faults = 0
let struck = 0
let harmed = 0

test('the faults strike requests that a release sends, and there are no others', async () => {
  const { lines, unknown } = await cleanRequests()
  expect(unknown).toEqual([])
  const unseen = releaseCalls.filter(({ at, method, path }) => !lines.has(`${at} ${method} ${path}`))
  expect(unseen).toEqual([])
})

const first = Array.from({ length: SCHEDULES / IN_A_TEST }, (_, index) => index * IN_A_TEST)

test.each(first)('whatever goes wrong, the promises hold: seeds from %i', async from => {
  const broken: string[] = []
  for (let seed = from; seed < from + IN_A_TEST; seed++) {
    try {
      const { results, schedule, scene } = await replay(seed)
      faults += schedule.faults.length
      struck += scene.struck()
      if (scene.struck() > 0) harmed++
      for (const { verdict } of results) {
        const end = `${verdict.decision}/${verdict.reasonCode}`
        ends.set(end, (ends.get(end) ?? 0) + 1)
        runs++
      }
    } catch (error) {
      broken.push(error instanceof Error ? error.message : String(error))
    }
  }
  expect(broken.join('\n\n')).toBe('')
})

afterAll(() => {
  const figures = [...ends].sort(([, a], [, b]) => b - a).map(([end, count]) => `${count} ${end}`)
  console.log(
    `release: ${SCHEDULES} schedules with ${faults} faults, which struck ${struck} times and in ${harmed} of them; their ${runs} runs ended as ${figures.join(', ')}.`,
  )
})
