import type { ParsedPackage } from './parsed-file.ts'

/** requirements*.txt: what is pinned with `==` has a version; options, links and nested files are passed over. */
export function readRequirements(text: string): readonly ParsedPackage[] {
  const packages = new Map<string, ParsedPackage>()
  for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    const [, name, pin] = line.match(/^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(?:===?\s*([\w.!+*-]+))?/) ?? []
    if (name === undefined || /^\s*\S+:\/\//.test(line)) continue
    // Names are equal without regard to case, hyphens, underscores and dots (PEP 503).
    const normal = name.toLowerCase().replace(/[-_.]+/g, '-')
    const version = pin?.includes('*') === true ? null : (pin ?? null)
    packages.set(normal, {
      key: normal,
      manager: 'pip',
      name: normal,
      version,
      licence: null,
      isDirect: true,
      requires: [],
    })
  }
  return [...packages.values()]
}
