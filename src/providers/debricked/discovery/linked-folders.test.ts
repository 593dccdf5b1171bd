import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { discover } from './discover.ts'
import { fallbackFormats } from './fallback-formats.ts'
import { withTree } from './temporary-tree.test-support.ts'

const plain = { include: [], exclude: [], formats: fallbackFormats }

/** Links to folders of a repository of which `svc` is scanned. */
async function linked(links: Readonly<Record<string, string>>, exclude: readonly string[] = []) {
  const files = {
    ...{ 'repo/svc/go.mod': 'x', 'repo/svc/web/package.json': '{}', 'repo/svc/vendor/x/go.mod': 'x' },
    ...{ 'repo/shared/app/package.json': '{}', 'repo/texts/README.md': '', 'outside/x': '' },
  }
  return await withTree(files, async base => {
    const root = join(base, 'repo')
    for (const [path, target] of Object.entries(links)) symlinkSync(join(base, target), join(root, path), 'junction')
    return (await discover({ ...plain, root, workingDirectory: 'svc', exclude })).linkedFolders
  })
}

test.each([
  ['a folder with dependency files that is not scanned', { 'svc/lib': 'repo/shared' }, ['svc/lib']],
  ['a folder out of the repository, whatever is in it', { 'svc/lib': 'outside' }, ['svc/lib']],
  ['a folder that links on to one', { 'svc/lib': 'repo/texts', 'texts/more': 'repo/shared' }, ['svc/lib']],
  ['a folder that links out of the repository', { 'svc/lib': 'repo/texts', 'texts/more': 'outside' }, ['svc/lib']],
])('a link to %s is a gap', async (_, links, expected) => {
  expect(await linked(links)).toEqual(expected)
})

test.each([
  ['a folder that is scanned', { 'svc/lib': 'repo/svc/web' }],
  ['the scanned folder itself', { 'svc/web/up': 'repo/svc' }],
  ['a folder that is left out by its own name', { 'svc/lib': 'repo/svc/vendor/x' }],
  ['a folder without dependency files', { 'svc/lib': 'repo/texts' }],
  ['a folder that links back to itself', { 'svc/lib': 'repo/texts', 'texts/self': 'repo/texts' }],
  ['nothing', { 'svc/lib': 'repo/gone' }],
  ['a folder, under a name that is left out by default', { 'svc/node_modules': 'outside' }],
])('a link to %s is none', async (_, links) => {
  expect(await linked(links)).toEqual([])
})

test.each([['lib/**'], ['lib'], ['**/lib/app/**']])('a link, or what is behind it, may be excluded: %s', async glob => {
  expect(await linked({ 'svc/lib': 'repo/shared' }, [glob])).toEqual([])
})
