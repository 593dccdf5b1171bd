import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { manifestLines } from './manifest-lines.ts'

const lineOf = (path: string, text: string, wanted: readonly [name: string, version?: string]) =>
  manifestLines(asked => (asked === path ? text : undefined))(path, { name: wanted[0], version: wanted[1] })

const files: Readonly<Record<string, string>> = {
  'package.json': `{
  "name": "lodash",
  "scripts": { "lodash": "x" },
  "dependencies": {
    "lodash": "^4.17.20",
    "@scope/a": "1.0.0"
  },
  "devDependencies": {
    "vitest": "1"
  }
}`,
  'package-lock.json': `{
  "name": "app",
  "version": "9.9.9",
  "packages": {
    "": {
      "dependencies": { "lodash": "^4" }
    },
    "node_modules/@scope/a": {
      "version": "1.0.0"
    },
    "node_modules/a/node_modules/lodash": {
      "version": "3.0.0",
      "resolved": "https://e.org"
    },
    "node_modules/lodash": {
      "version": "4.17.20"
    }
  },
  "dependencies": {
    "@scope/a": {
      "version": "1.0.0"
    }
  }
}`,
  'yarn.lock': `# yarn lockfile v1

"@scope/a@^1.0.0":
  version "1.0.0"

lodash@^3.0.0:
  version "3.0.0"

lodash@^4.0.0, lodash@^4.17.20:
  version "4.17.20"
`,
  'berry/yarn.lock': `"lodash@npm:^4.17.20":
  version: 4.17.20
  resolution: "lodash@npm:4.17.20"
`,
  'pnpm-lock.yaml': `importers:
  .:
    dependencies:
      lodash: 4.17.20
packages:

  '@scope/a@1.0.0':
    resolution: {integrity: x}

  lodash@4.17.20(peer@1.0.0):
    resolution: {integrity: x}

  /old/1.2.3_peer@2:
    resolution: {integrity: x}

snapshots:

  lodash@4.17.20(peer@1.0.0): {}
`,
  'requirements-dev.txt': `# lodash
-r base.txt
Zope.Interface[test]==5.0 ; python_version > "3"
requests
flask >= 1.0
`,
  Pipfile: `[packages]
requests = "*"
"zope.interface" = "==5.0"

[requires]
python_version = "3"
`,
  'Pipfile.lock': `{
    "default": {
        "requests": {
            "hashes": [
                "sha256:1"
            ],
            "version": "==2.0.0"
        }
    }
}`,
  'poetry.lock': `[[package]]
name = "requests"
version = "2.0.0"
`,
  Gemfile: `source 'https://rubygems.org'
# gem 'no'
gem 'rails', '~> 5.0'
`,
  'Gemfile.lock': `GEM
  specs:
    actionpack (5.0.0)
      rails (>= 1)
    rails (5.0.0)

DEPENDENCIES
  rails (~> 5.0)
`,
  'go.mod': `module example.org/me

require (
	github.com/gin-gonic/gin v1.6.0
	golang.org/x/net v0.1.0 // indirect
)

require github.com/a/b v1.0.0
`,
  'pom.xml': `<project>
  <groupId>org.me</groupId>
  <artifactId>log4j-core</artifactId>
  <dependencies>
    <dependency>
      <groupId>org.apache.logging.log4j</groupId>
      <artifactId>log4j-core</artifactId>
      <version>2.14.0</version>
      <exclusions>
        <exclusion><groupId>x</groupId><artifactId>excluded</artifactId></exclusion>
      </exclusions>
    </dependency>
  </dependencies>
</project>`,
  'build.gradle.kts': `/* 'a:b:1' */
// implementation("a:b:2")
dependencies {
  implementation("org.apache.logging.log4j:log4j-core:2.14.0")
  api group: 'org.x', name: 'y', version: '1.0'
}`,
  'composer.json': `{
    "require": {
        "php": ">=8",
        "monolog/monolog": "^1"
    }
}`,
  'composer.lock': `{
    "packages": [
        {
            "name": "monolog/monolog",
            "version": "v1.0.0",
        }
    ]
}`,
  'Cargo.lock': `[[package]]
name = "time"
version = "0.1.0"

[[package]]
name = "time"
version = "0.2.0"
`,
  'Cargo.toml': `[package]
name = "time"

[dependencies]
serde = { version = "1" }

[dev-dependencies.time]
version = "0.1"
`,
  'src/App.csproj': `<Project>
  <ItemGroup>
    <PackageReference Include="Newtonsoft.Json" Version="9.0.1" />
    <PackageReference Include="Serilog">
      <Version>2.0.0</Version>
    </PackageReference>
  </ItemGroup>
</Project>`,
  'packages.config': `<packages>
  <package id="jQuery" version="1.0.0" />
</packages>`,
}

const cases: readonly (readonly [file: string, name: string, version: string | undefined, line: number | undefined])[] =
  [
    ['package.json', 'lodash', undefined, 5],
    ['package.json', '@scope/a', '1.0.0', 6],
    ['package.json', 'Vitest', '1.2.3', 9],
    ['package.json', 'name', undefined, undefined],
    ['package-lock.json', 'lodash', '4.17.20', 15],
    ['package-lock.json', 'lodash', '3.0.0', 11],
    ['package-lock.json', 'lodash', undefined, undefined],
    ['package-lock.json', 'lodash', '5.0.0', undefined],
    ['package-lock.json', '@scope/a', undefined, 8],
    ['yarn.lock', 'lodash', '4.17.20', 9],
    ['yarn.lock', '@scope/a', undefined, 3],
    ['berry/yarn.lock', 'lodash', '4.17.20', 1],
    ['pnpm-lock.yaml', 'lodash', '4.17.20', 10],
    ['pnpm-lock.yaml', '@scope/a', '1.0.0', 7],
    ['pnpm-lock.yaml', 'old', '1.2.3', 13],
    ['requirements-dev.txt', 'zope-interface', '5.0', 3],
    ['requirements-dev.txt', 'requests', '2.0.0', 4],
    ['requirements-dev.txt', 'flask', undefined, 5],
    ['requirements-dev.txt', 'base.txt', undefined, undefined],
    ['Pipfile', 'requests', '2.0.0', 2],
    ['Pipfile', 'zope.interface', '5.0', 3],
    ['Pipfile', 'python_version', undefined, undefined],
    ['Pipfile.lock', 'requests', '2.0.0', 3],
    ['poetry.lock', 'requests', '2.0.0', 2],
    ['Gemfile', 'rails', '5.0.0', 3],
    ['Gemfile', 'no', undefined, undefined],
    ['Gemfile.lock', 'rails', '5.0.0', 5],
    ['go.mod', 'github.com/gin-gonic/gin', '1.6.0', 4],
    ['go.mod', 'github.com/a/b', undefined, 8],
    ['pom.xml', 'org.apache.logging.log4j:log4j-core', '2.14.0', 7],
    ['pom.xml', 'x:excluded', undefined, undefined],
    ['pom.xml', 'org.me:log4j-core', undefined, undefined],
    ['build.gradle.kts', 'org.apache.logging.log4j:log4j-core', '2.14.0', 4],
    ['build.gradle.kts', 'org.x:y', '1.0', 5],
    ['build.gradle.kts', 'a:b', undefined, undefined],
    ['composer.json', 'monolog/monolog', '1.0.0', 4],
    ['composer.lock', 'monolog/monolog', '1.0.0', 4],
    ['Cargo.lock', 'time', '0.2.0', 6],
    ['Cargo.lock', 'time', undefined, undefined],
    ['Cargo.toml', 'serde', undefined, 5],
    ['Cargo.toml', 'time', '0.1.0', 7],
    ['src/App.csproj', 'Newtonsoft.Json', '9.0.1', 3],
    ['src/App.csproj', 'serilog', '2.0.0', 4],
    ['packages.config', 'jquery', '1.0.0', 2],
  ]

describe('lines of manifests', () => {
  it.each(cases)('%s brings %s %s on line %s', (file, name, version, line) => {
    const own = version === undefined ? ([name] as const) : ([name, version] as const)
    expect(lineOf(file, files[file] ?? '', own)).toBe(line)
    expect(lineOf(file, (files[file] ?? '').replaceAll('\n', '\r\n'), own)).toBe(line)
  })

  it('says nothing of files that it does not know or have', () => {
    expect(lineOf('unknown.lock', 'lodash 1', ['lodash'])).toBeUndefined()
    expect(manifestLines(() => undefined)('package.json', { name: 'a', version: undefined })).toBeUndefined()
    expect(lineOf('package.json', '{"dependencies":{"lodash":"1"}}', ['lodash'])).toBeUndefined()
  })

  it('names a line of the file or none, for any text', () => {
    const text = fc.array(
      fc.oneof(fc.string(), fc.constantFrom(...Object.values(files).flatMap(one => one.split('\n')))),
    )
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(files)), text, (file, lines) => {
        const line = lineOf(file, lines.join('\n'), ['lodash'])
        expect(line === undefined || (line >= 1 && line <= lines.length)).toBe(true)
      }),
    )
  })

  it('reads large and hostile files in little time', () => {
    const spaces = ' '.repeat(1_990)
    for (const file of Object.keys(files)) {
      const shapes = [
        `a${spaces}x`,
        `"a"${spaces}x`,
        `version${spaces}"`,
        `'a${'a'.repeat(1_990)}`,
        `${'a.'.repeat(990)}`,
      ]
      const text = `[packages]\n"x": {\nname = "x"\n${shapes.join('\n')}\n`.repeat(100)
      const began = performance.now()
      lineOf(file, text, ['lodash'])
      expect(performance.now() - began).toBeLessThan(500)
    }
  })
})
