import type { LineFound, LineReader } from './line-reader.ts'
import { gradle, pom, projectFile } from './manifest-formats-blocks.ts'

/** A reader for the file, by its name; undefined for formats that are not known here. */
export function readerFor(path: string): LineReader | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const exact = readers[name]
  if (exact !== undefined) return exact()
  if (/^requirements.*\.txt$/.test(name)) return requirements
  if (/\.gradle(?:\.kts)?$/.test(name)) return gradle()
  if (/\.(?:cs|vb|fs)proj$/.test(name)) return projectFile()
  return undefined
}

const jsSections = /^(?:dependencies|devDependencies|optionalDependencies|peerDependencies|resolutions|overrides)$/

const readers: Readonly<Record<string, () => LineReader>> = {
  'package.json': () => jsonSections(jsSections),
  'composer.json': () => jsonSections(/^require(?:-dev)?$/),
  'package-lock.json': () =>
    keyThenVersion(/^\s*"((?:[^"]*\/)?node_modules\/[^"]+|[^"/]+|@[^"/]+\/[^"/]+)": \{$/, jsName),
  'npm-shrinkwrap.json': () =>
    keyThenVersion(/^\s*"((?:[^"]*\/)?node_modules\/[^"]+|[^"/]+|@[^"/]+\/[^"/]+)": \{$/, jsName),
  'pipfile.lock': () => keyThenVersion(/^ {8}"([^"]+)": \{$/),
  'composer.lock': () => keyThenVersion(/^ {12}"name": "([^"]+\/[^"]+)",$/),
  'yarn.lock': () => keyThenVersion(/^"?(@?[^@\s"]+)@[^\s].*:$/),
  'poetry.lock': () => keyThenVersion(/^name = "([^"]+)"$/),
  'uv.lock': () => keyThenVersion(/^name = "([^"]+)"$/),
  'cargo.lock': () => keyThenVersion(/^name = "([^"]+)"$/),
  'pnpm-lock.yaml': () => pnpmLock(),
  pipfile: () => tomlSections(/^(?:dev-)?packages$/),
  'cargo.toml': () => tomlSections(/^(?:target\..+\.|workspace\.)?(?:dev-|build-)?dependencies$/),
  gemfile: () => line => versionless(/^\s*gem[\s(]+['"]([^'"]+)['"]/.exec(line)),
  'gemfile.lock': () => line => withVersion(/^ {4}([^\s(]+) \(([^()\s]+)\)$/.exec(line)),
  'go.mod': () => goMod(),
  'pom.xml': () => pom(),
  'packages.config': () => line => withVersion(/<package\s+id="([^"]+)"\s+version="([^"]+)"/i.exec(line)),
}

function versionless(match: RegExpExecArray | null): LineFound | undefined {
  return match?.[1] === undefined ? undefined : { name: match[1], version: undefined }
}

function withVersion(match: RegExpExecArray | null): LineFound | undefined {
  return match?.[1] === undefined ? undefined : { name: match[1], version: match[2] }
}

/** `node_modules/a/node_modules/@s/b` is a copy of `@s/b`. */
function jsName(key: string): string {
  const at = key.lastIndexOf('node_modules/')
  return at === -1 ? key : key.slice(at + 'node_modules/'.length)
}

/** Lock files in which a package's version stands on a line of its own, soon behind its name. */
function keyThenVersion(key: RegExp, nameOf: (key: string) => string = name => name): LineReader {
  let last: string | undefined
  return line => {
    const found = key.exec(line)?.[1]
    if (found !== undefined) {
      last = nameOf(found)
      return { name: last, version: undefined }
    }
    if (last === undefined) return undefined
    const version = /^\s*"?version"?(?:\s*[:=]\s*|\s+)"?(?:==)?([^"\s,]+)"?,?$/.exec(line)?.[1]
    if (version === undefined) return undefined
    const name = last
    last = undefined
    return { name, versionOfLast: version }
  }
}

/** `"name": "range"` within objects of the given names; a manifest on a single line has no lines to tell apart. */
function jsonSections(sections: RegExp): LineReader {
  let inside = false
  return line => {
    const opened = /^\s*"([^"]+)"\s*:\s*\{\s*$/.exec(line)?.[1]
    if (opened !== undefined && sections.test(opened)) {
      inside = true
      return undefined
    }
    if (/^\s*\}/.test(line)) inside = false
    if (!inside) return undefined
    const entry = /^\s*"([^"]+)"\s*:\s*"([^"]*)"/.exec(line)
    return entry === null ? undefined : withVersion(entry)
  }
}

/** `name = …` below `[section]`, and `[section.name]`. */
function tomlSections(sections: RegExp): LineReader {
  let inside = false
  return line => {
    const header = /^\s*\[([^[\]]+)\]\s*$/.exec(line)?.[1]
    if (header !== undefined) {
      inside = sections.test(header.trim())
      const own = /^(.+)\.(?:"([^"]+)"|([^."]+))$/.exec(header.trim())
      const name = own?.[2] ?? own?.[3]
      return !inside && own?.[1] !== undefined && name !== undefined && sections.test(own[1])
        ? { name, version: undefined }
        : undefined
    }
    if (!inside) return undefined
    const entry = /^\s*(?:"([^"]+)"|([\w.-]+))\s*=/.exec(line)
    const name = entry?.[1] ?? entry?.[2]
    return name === undefined ? undefined : { name, version: undefined }
  }
}

/** `name==1.2`, `name[extra] >= 1 ; marker`, `name @ https://…`; not options, comments and addresses. */
const requirements: LineReader = line => {
  const match =
    /^\s*([a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)\s*(?:\[[^\]]*\]\s*)?(?:===?\s*([^\s;,#\\]+)|[<>!~;@#\\]|$)/i.exec(line)
  return match === null ? undefined : withVersion(match)
}

/** Keys of `packages:` and `snapshots:`, of which the first counts: `/a/1.0.0:`, `/a@1.0.0(b@2):`, `'@s/a@1.0.0':`. */
function pnpmLock(): LineReader {
  let inside = false
  return line => {
    const section = /^(\w+):/.exec(line)?.[1]
    if (section !== undefined) inside = section === 'packages'
    if (!inside) return undefined
    const key = /^ {2}['"]?\/?((?:@[^/\s'"]+\/)?[^@/\s'"]+)[@/]([^(_'":\s]+)[^\s]*:$/.exec(line)
    return key === null ? undefined : withVersion(key)
  }
}

/** `require module version` and the same within `require ( … )`. */
function goMod(): LineReader {
  let inside = false
  return line => {
    if (/^\s*require\s*\(/.test(line)) {
      inside = true
      return undefined
    }
    if (/^\s*\)/.test(line)) inside = false
    const entry = (inside ? /^\s*(\S+)\s+(v\d\S*)/ : /^\s*require\s+(\S+)\s+(v\d\S*)/).exec(line)
    return entry === null ? undefined : withVersion(entry)
  }
}
