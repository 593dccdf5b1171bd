import { realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isInside } from './inside.ts'
import { type WalkFilter, walk } from './walk.ts'

export interface LinkedFrom {
  /** The repository's root and the scanned folder, absolute and real. */
  readonly root: string
  readonly folder: string
  readonly filter: WalkFilter
  readonly wanted: (baseName: string) => boolean
  readonly signal: AbortSignal | undefined
}

/**
 * The links (paths from the scanned folder) to folders with dependency files that the walk of the scanned folder did not
 * meet. A link that leads out of the repository is one whatever is there: nothing outside is looked at. What the globs
 * leave out below the link does not count.
 */
export async function unseenFolders(links: readonly string[], from: LinkedFrom): Promise<readonly string[]> {
  const unseen: string[] = []
  for (const link of links) if (await bringsFiles(link, from)) unseen.push(link)
  return unseen
}

async function bringsFiles(link: string, from: LinkedFrom): Promise<boolean> {
  const { root, folder, filter, wanted, signal } = from
  const seen = new Set<string>()
  const waiting = [{ path: link, absolute: join(folder, link) }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const target = realFolder(next.absolute)
    // What is below the scanned folder was walked, or a glob leaves it out by its own name.
    if (target === undefined || isInside(folder, target) || seen.has(target)) continue
    if (!isInside(root, target)) return true
    seen.add(target)
    const position = next.path.split('/').reduce(filter.enter, filter.root)
    const found = await walk({
      folder: target,
      filter: { ...filter, root: position },
      wanted,
      ...(signal === undefined ? {} : { signal }),
    })
    if (found.files.length + found.links.length + found.unreadable.length > 0) return true
    const path = next.path
    waiting.push(...found.otherLinks.map(one => ({ path: `${path}/${one}`, absolute: join(target, one) })))
  }
  return false
}

/** Where a link to a folder leads; undefined for links to anything else, or to nothing. */
function realFolder(path: string): string | undefined {
  try {
    return statSync(path).isDirectory() ? realpathSync.native(path) : undefined
  } catch {
    return undefined
  }
}
