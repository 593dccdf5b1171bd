import { describe, expect, it } from 'vitest'
import { readDependencyFile } from './read-dependency-file.ts'

function read(name: string, text: string, beside: Readonly<Record<string, string>> = {}) {
  return readDependencyFile(name, text, sibling => beside[sibling]).map(({ name, version, isDirect, requires }) =>
    `${isDirect ? '' : '> '}${name} ${version} ${requires.join(',')}`.trim(),
  )
}

const LOCK = {
  name: 'webshop',
  lockfileVersion: 3,
  packages: {
    '': { dependencies: { mkdirp: '^0.5.0', '@acme/cart': '*' }, devDependencies: { minimist: '^1.2.6' } },
    'packages/cart': { name: '@acme/cart', dependencies: { qs: '6.5.2' } },
    'node_modules/@acme/cart': { resolved: 'packages/cart', link: true },
    'node_modules/minimist': { version: '1.2.8', license: 'MIT', dev: true },
    'node_modules/mkdirp': { version: '0.5.5', dependencies: { minimist: '^1.2.5' } },
    'node_modules/mkdirp/node_modules/minimist': { version: '1.2.5' },
    'node_modules/qs': { version: '6.5.2' },
  },
}

describe('readDependencyFile', () => {
  it('reads package-lock.json with nested packages and workspaces', () => {
    expect(read('package-lock.json', JSON.stringify(LOCK))).toEqual([
      'minimist 1.2.8',
      'mkdirp 0.5.5 node_modules/mkdirp/node_modules/minimist',
      '> minimist 1.2.5',
      'qs 6.5.2',
    ])
  })

  it('reads yarn.lock', () => {
    const lock = `# yarn lockfile v1


"@babel/code@^7.0.0", "@babel/code@^7.1.0":
  version "7.1.2"
  resolved "https://registry.yarnpkg.com/x"
  dependencies:
    lodash "^4.17.0"

lodash@4.17.20, lodash@^4.17.0:
  version "4.17.20"
`
    const manifest = JSON.stringify({ dependencies: { '@babel/code': '^7.0.0' } })
    expect(read('yarn.lock', lock, { 'package.json': manifest })).toEqual([
      '@babel/code 7.1.2 lodash@4.17.20',
      '> lodash 4.17.20',
    ])
    expect(read('yarn.lock', lock)).toEqual(['@babel/code 7.1.2 lodash@4.17.20', 'lodash 4.17.20'])
  })

  it('reads package.json only when no lock file lies beside it', () => {
    const manifest = JSON.stringify({ dependencies: { lodash: '^4.17.20' }, devDependencies: { local: 'file:../x' } })
    expect(read('package.json', manifest)).toEqual(['lodash 4.17.20', 'local null'])
    expect(read('package.json', manifest, { 'yarn.lock': '' })).toEqual([])
  })

  it('reads requirements files', () => {
    const text = `# comment
-r base.txt
Django==3.2.4 \\
    --hash=sha256:aa
requests[socks] == 2.25.1 ; python_version < "4"
Flask>=2.0
https://example.com/x.whl
six==1.*
`
    expect(read('requirements-dev.txt', text)).toEqual(['django 3.2.4', 'requests 2.25.1', 'flask null', 'six null'])
  })

  it('reads Gemfile.lock', () => {
    const text = `GEM
  remote: https://rubygems.org/
  specs:
    nokogiri (1.13.0-x86_64-linux)
    rack (2.2.3)
    sinatra (2.1.0)
      rack (~> 2.2)

PLATFORMS
  ruby

DEPENDENCIES
  nokogiri
  sinatra (~> 2.1)

BUNDLED WITH
   2.3.0
`
    expect(read('Gemfile.lock', text)).toEqual(['nokogiri 1.13.0', '> rack 2.2.3', 'sinatra 2.1.0 rack'])
  })

  it('reads pom.xml and the tree made from it', () => {
    const pom = `<project><properties><log4j.version>2.14.1</log4j.version></properties>
<dependencyManagement><dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId><version>1</version></dependency></dependencies></dependencyManagement>
<dependencies><!-- <dependency/> --><dependency><groupId>org.apache.logging.log4j</groupId><artifactId>log4j-core</artifactId><version>\${log4j.version}</version></dependency>
<dependency><groupId>x</groupId><artifactId>y</artifactId></dependency></dependencies></project>`
    expect(read('pom.xml', pom)).toEqual(['org.apache.logging.log4j:log4j-core 2.14.1', 'x:y null'])
    const tree = `1 com.acme:shop:jar:1.0
2 org.apache.logging.log4j:log4j-core:jar:2.14.1:compile
3 org.apache.logging.log4j:log4j-api:jar:2.14.1:compile
#
1 2 compile
2 3 compile
`
    expect(read('maven.debricked.lock', tree)).toEqual([
      'org.apache.logging.log4j:log4j-core 2.14.1 org.apache.logging.log4j:log4j-api',
      '> org.apache.logging.log4j:log4j-api 2.14.1',
    ])
    expect(read('pom.xml', pom, { 'maven.debricked.lock': tree })).toEqual([])
  })

  it.each([
    ['package-lock.json', '{oops'],
    ['package-lock.json', '[]'],
    ['yarn.lock', '__metadata:\n  version: 6\n'],
    ['go.sum', 'x v1.0.0 h1:abc'],
  ])('leaves out what it cannot read: %s', (name, text) => {
    expect(read(name, text)).toEqual([])
  })
})
