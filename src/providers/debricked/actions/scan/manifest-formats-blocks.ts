import type { LineFound, LineReader } from './line-reader.ts'

/**
 * `<dependency>` blocks, told at the line of the `<artifactId>`, as `group:artifact`. A version that is a property
 * (`${x.version}`) is no version. What a block excludes is not what it brings.
 */
export function pom(): LineReader {
  let block: { group?: string } | undefined
  let excluding = false
  let last: string | undefined
  return line => {
    if (/<(?:dependency|plugin|parent)>/.test(line)) {
      block = {}
      last = undefined
    }
    if (/<exclusions>/.test(line)) excluding = true
    if (/<\/exclusions>/.test(line)) excluding = false
    if (block === undefined || excluding) return undefined
    block.group = /<groupId>\s*([^<\s]+)\s*<\/groupId>/.exec(line)?.[1] ?? block.group ?? ''
    const artifact = /<artifactId>\s*([^<\s]+)\s*<\/artifactId>/.exec(line)?.[1]
    const version = /<version>\s*([^<\s]+)\s*<\/version>/.exec(line)?.[1]
    let found: LineFound | undefined
    if (artifact !== undefined && last === undefined) {
      last = block.group === '' ? artifact : `${block.group}:${artifact}`
      found = { name: last, version: version?.includes('${') ? undefined : version }
    } else if (last !== undefined && version !== undefined && !version.includes('${')) {
      found = { name: last, versionOfLast: version }
    }
    if (/<\/(?:dependency|plugin|parent)>/.test(line)) block = undefined
    return found
  }
}

/** `'group:artifact:version'` in any call, and `group: 'g', name: 'a', version: 'v'`; not in comments. */
export function gradle(): LineReader {
  let commented = false
  return line => {
    if (/^\s*\/\*/.test(line)) commented = true
    if (commented) {
      if (line.includes('*/')) commented = false
      return undefined
    }
    if (/^\s*\/\//.test(line)) return undefined
    for (const [, text = ''] of line.matchAll(/['"]([^'"]{3,300})['"]/g)) {
      const short = /^([\w.-]+:[\w.-]+)(?::([^:@$]+))?/.exec(text)
      if (short?.[1] !== undefined) return { name: short[1], version: short[2] }
    }
    const group = /group\s*[:=]\s*['"]([^'"]+)['"]/.exec(line)?.[1]
    const name = /name\s*[:=]\s*['"]([^'"]+)['"]/.exec(line)?.[1]
    if (group === undefined || name === undefined) return undefined
    return { name: `${group}:${name}`, version: /version\s*[:=]\s*['"]([^'"$]+)['"]/.exec(line)?.[1] }
  }
}

/** `<PackageReference Include="Name" Version="1.0" />`, the version also as an element of its own. */
export function projectFile(): LineReader {
  let last: string | undefined
  return line => {
    const name = /<PackageReference\s[^>]*?Include="([^"]+)"/i.exec(line)?.[1]
    if (name !== undefined) {
      last = name
      return { name, version: /\bVersion="([^"]+)"/i.exec(line)?.[1] }
    }
    const version = /<Version>\s*([^<\s]+)\s*<\/Version>/i.exec(line)?.[1]
    if (last === undefined || version === undefined) return undefined
    const found: LineFound = { name: last, versionOfLast: version }
    last = undefined
    return found
  }
}
