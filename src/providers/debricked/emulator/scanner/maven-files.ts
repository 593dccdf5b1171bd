import type { ParsedPackage } from './parsed-file.ts'

/** pom.xml: the dependencies it declares itself, with properties of the same file filled in. */
export function readPom(text: string): readonly ParsedPackage[] {
  const xml = text.replace(/<!--[\s\S]*?-->/g, '').replace(/<(dependencyManagement|plugins)>[\s\S]*?<\/\1>/g, '')
  const properties = new Map(
    [...(element(xml, 'properties') ?? '').matchAll(/<([\w.-]+)>([^<]*)<\/\1>/g)].map(
      ([, name = '', value = '']) => [name, value.trim()] as const,
    ),
  )
  const filled = (value: string | undefined) =>
    value?.replace(/\$\{([^}]+)\}/g, (whole, name: string) => properties.get(name) ?? whole)
  return [...xml.matchAll(/<dependency>([\s\S]*?)<\/dependency>/g)].flatMap(([, body = '']) => {
    const [group, artifact] = [filled(element(body, 'groupId')), filled(element(body, 'artifactId'))]
    if (group === undefined || artifact === undefined) return []
    const version = filled(element(body, 'version'))
    const unknown = version === undefined || /[${[(,]/.test(version)
    return packageOf(`${group}:${artifact}`, { version: unknown ? null : version, isDirect: true, requires: [] })
  })
}

/** maven.debricked.lock, a trivial graph: `id group:artifact:type:version:scope`, `#`, then `from to scope`. */
export function readMavenTree(text: string): readonly ParsedPackage[] {
  const [head = '', tail = ''] = text.split(/^#\s*$/m)
  const nodes = new Map<string, readonly [name: string, version: string]>()
  for (const line of head.split(/\r?\n/)) {
    const [id, coordinates] = line.trim().split(/\s+/)
    const [group, artifact, , version] = coordinates?.split(':') ?? []
    if (id !== undefined && artifact !== undefined && version !== undefined)
      nodes.set(id, [`${group}:${artifact}`, version])
  }
  const edges = tail
    .split(/\r?\n/)
    .map(line => line.trim().split(/\s+/))
    .filter(([from, to]) => from !== undefined && to !== undefined && nodes.has(from) && nodes.has(to))
  const targets = new Set(edges.map(([, to]) => to))
  const roots = new Set([...nodes.keys()].filter(id => !targets.has(id)))
  return [...nodes].flatMap(([id, [name, version]]) => {
    // Nothing points to the repository's own modules.
    if (roots.has(id)) return []
    const isDirect = edges.some(([from, to]) => to === id && from !== undefined && roots.has(from))
    const requires = edges.flatMap(([from, to]) => (from === id && to !== undefined ? (nodes.get(to)?.[0] ?? []) : []))
    return packageOf(name, { version, isDirect, requires })
  })
}

function packageOf(
  name: string,
  rest: { readonly version: string | null; readonly isDirect: boolean; readonly requires: readonly string[] },
): ParsedPackage {
  return { key: name, manager: 'Maven', name, licence: null, ...rest }
}

function element(xml: string, name: string): string | undefined {
  return xml.match(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`))?.[1]?.trim()
}
