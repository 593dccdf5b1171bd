import { expect, test } from 'vitest'
import { finishEach } from './finish-each.ts'

test.each([new TypeError('odd entry'), 'odd entry'])(
  'an entry that goes wrong (%s) leaves the others their sentences',
  async thrown => {
    const left = ['a', 'b', 'c'].map(key => ({ key, kind: 'thing', data: {} }))
    const sentences = await finishEach(left, async ({ key }) => {
      if (key === 'b') throw thrown
      return `${key} is gone.`
    })
    expect(sentences).toEqual([
      'a is gone.',
      'Not cleaned up, and maybe still running: thing b. odd entry',
      'c is gone.',
    ])
  },
)
