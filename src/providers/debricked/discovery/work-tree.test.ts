import { describe, expect, test } from 'vitest'
import { withTree } from './temporary-tree.test-support.ts'
import { checkedOutCommit, workTreeOf } from './work-tree.ts'

const head = 'a'.repeat(40)
const base = 'c'.repeat(40)

describe('the commit that is checked out', () => {
  test.each([
    ['a detached head', { '.git/HEAD': `${head}\n` }],
    ['a branch', { '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': `${head}\n` }],
    [
      'a packed branch',
      {
        '.git/HEAD': 'ref: refs/heads/main\n',
        '.git/packed-refs': `# pack-refs\n${base} refs/heads/old\n${head} refs/heads/main\n`,
      },
    ],
    ['a linked work tree', { '.git': 'gitdir: main/worktrees/w\n', 'main/worktrees/w/HEAD': `${head}\n` }],
    [
      'a branch in a linked work tree',
      {
        '.git': 'gitdir: main/worktrees/w\n',
        'main/worktrees/w/HEAD': 'ref: refs/heads/x\n',
        'main/worktrees/w/commondir': '../..\n',
        'main/refs/heads/x': `${head}\n`,
      },
    ],
  ])('is read from %s', async (_, files) => {
    await withTree(files, root => expect(checkedOutCommit(root)).toBe(head))
  })

  test.each([
    ['no git', {}],
    ['a branch without a commit', { '.git/HEAD': 'ref: refs/heads/main\n', '.git/packed-refs': '' }],
    ['nonsense', { '.git/HEAD': 'hello' }],
    ['reftable', { '.git/HEAD': 'ref: refs/heads/.invalid\n' }],
  ])('is not known with %s', async (_, files) => {
    await withTree({ 'a.txt': '', ...files }, root => expect(checkedOutCommit(root)).toBeUndefined())
  })
})

describe('the work tree that the files are of', () => {
  test('is the root, where git is there, whatever is nested', async () => {
    await withTree({ '.git/HEAD': head }, root => {
      expect(workTreeOf(root, ['', 'libs/a', 'tools'])).toEqual({ kind: 'one', path: '' })
    })
    await withTree({ '.git': 'gitdir: elsewhere' }, root => {
      expect(workTreeOf(root, [''])).toEqual({ kind: 'one', path: '' })
    })
  })

  test('is the only one below a root without git; what is nested in it does not count', async () => {
    await withTree({}, root => {
      expect(workTreeOf(root, ['src/libs/a', 'src'])).toEqual({ kind: 'one', path: 'src' })
      expect(workTreeOf(root, [])).toEqual({ kind: 'none' })
      expect(workTreeOf(root, ['src', 'src2'])).toEqual({ kind: 'several', paths: ['src', 'src2'] })
    })
  })
})
