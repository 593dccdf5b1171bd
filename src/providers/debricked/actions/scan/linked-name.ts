import type { LinkedName } from '../../wire.ts'
import type { NamedPackage } from './package-name.ts'

/** "lodash (npm)" is how lists name a package; `shortName`, where it is, has no manager. */
export function packageOf({ name, shortName }: Pick<LinkedName, 'name' | 'shortName'>): NamedPackage {
  const found = /^(.*?)\s*\(([^()]+)\)\s*$/.exec(name ?? '')
  return { name: found?.[1] || shortName || name || 'unknown package', manager: found?.[2] }
}

/** The absolute address of a link of the service; undefined when it leads elsewhere: such a link is not shown. */
export function ownLink(link: string | null | undefined, base: URL): string | undefined {
  if (!link || !URL.canParse(link, base.href)) return undefined
  const url = new URL(link, base)
  return url.origin === base.origin ? url.href : undefined
}
