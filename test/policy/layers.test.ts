import { expect, test } from 'vitest'
import { importsOf, type SourceFile, sourceFiles } from './source-files.ts'

// Arrows go from left to right and may skip; the sandbox stands beside the corridor and knows core only.
const corridor = ['main', 'host', 'actions', 'providers', 'http', 'core'] as const
type Room = (typeof corridor)[number] | 'sandbox' | 'emulators' | 'kit' | 'evidence'

function roomOf(path: string): Room {
  if (path === 'src/main.ts') return 'main'
  if (path.startsWith('src/sandbox/kit/')) return 'kit'
  if (path.startsWith('src/sandbox/')) return 'sandbox'
  // A format that is written by the actions, and read by the command that verifies it.
  if (path.startsWith('src/actions/pipeline/evidence/')) return 'evidence'
  if (/^src\/providers\/[^/]+\/emulator\//.test(path)) return 'emulators'
  if (/^src\/providers\/[^/]+\/actions\//.test(path)) return 'actions'
  const [, folder] = path.split('/')
  const room = corridor.find(name => name === folder)
  if (room === undefined) throw new Error(`${path} is in no room of the house`)
  return room
}

function mayImport(from: Room, to: Room): boolean {
  if (from === to) return true
  if (from === 'sandbox') return to === 'emulators' || to === 'kit' || to === 'core' || to === 'evidence'
  if (from === 'evidence') return mayImport('actions', to)
  if (to === 'evidence') return mayImport(from, 'actions')
  if (from === 'emulators') return to === 'kit' || to === 'core'
  if (from === 'kit') return to === 'core'
  const [a, b] = [corridor.indexOf(from), corridor.indexOf(to as (typeof corridor)[number])]
  return b !== -1 && a < b
}

const providerOf = (path: string) => /^src\/providers\/([^/]+)\//.exec(path)?.[1]
const product = sourceFiles('src').filter(file => !/\.test(-support)?\.ts$/.test(file.path))

function offences(check: (file: SourceFile, target: string) => boolean): readonly string[] {
  return product.flatMap(file =>
    importsOf(file)
      .filter(target => !check(file, target))
      .map(target => `${file.path} imports ${target}`),
  )
}

test('imports go one way through the house', () => {
  expect(product.length).toBeGreaterThan(50)
  expect(
    offences((file, target) => !target.startsWith('src/') || mayImport(roomOf(file.path), roomOf(target))),
  ).toEqual([])
})

test('no provider knows another', () => {
  const known = offences((file, target) => {
    const [own, other] = [providerOf(file.path), providerOf(target)]
    return own === undefined || other === undefined || own === other
  })
  expect(known).toEqual([])
})

test('every package is imported in its own rooms only', () => {
  const rooms: Readonly<Record<string, (file: SourceFile) => boolean>> = {
    '@actions/core': file => roomOf(file.path) === 'host',
    '@actions/github': file => roomOf(file.path) === 'host',
    '@actions/http-client': file => file.path === 'src/http/transport.ts',
    yaml: file => ['actions', 'providers', 'host', 'evidence'].includes(roomOf(file.path)),
    'https-proxy-agent': file => file.path === 'src/http/transport.ts',
    zod: file => ['core', 'actions', 'providers', 'http', 'evidence'].includes(roomOf(file.path)),
    fflate: file => ['actions', 'providers', 'http'].includes(roomOf(file.path)),
    '@actions/workflow-parser': file => file.path.startsWith('src/sandbox/composite/'),
    '@actions/expressions': file => file.path.startsWith('src/sandbox/composite/'),
    marked: file => file.path.startsWith('src/sandbox/demo/page/'),
  }
  const packageOf = (target: string) =>
    target
      .split('/')
      .slice(0, target.startsWith('@') ? 2 : 1)
      .join('/')
  const found = offences((file, target) => {
    if (target.startsWith('src/') || target.startsWith('node:')) return true
    return rooms[packageOf(target)]?.(file) ?? false
  })
  expect(found).toEqual([])
})

test('the process is touched in main, host and the sandbox only', () => {
  const touching = product
    .filter(file => !['main', 'host', 'sandbox', 'kit'].includes(roomOf(file.path)))
    .filter(file => /(?<![\w.'"])process\.\w/.test(file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')))
  expect(touching.map(file => file.path)).toEqual([])
})

test('nothing that main reaches is an emulator, a test or part of the sandbox', () => {
  const seen = new Set<string>()
  const walk = (path: string): void => {
    if (seen.has(path)) return
    seen.add(path)
    const file = product.find(one => one.path === path)
    if (file === undefined) throw new Error(`${path} does not exist`)
    for (const target of importsOf(file)) if (target.startsWith('src/') || target.startsWith('test/')) walk(target)
  }
  walk('src/main.ts')
  const strangers = [...seen].filter(path => /sandbox|emulator|\.test\.|^test\//.test(path))
  expect(strangers).toEqual([])
  expect(seen.size).toBeGreaterThan(40)
})

test('no files import each other in a circle, types included', () => {
  const graph = new Map(product.map(file => [file.path, importsOf(file).filter(target => target.startsWith('src/'))]))
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' -> '))
    if (way.includes(path) || done.has(path)) return
    for (const target of graph.get(path) ?? []) walk(target, [...way, path])
    done.add(path)
  }
  for (const path of graph.keys()) walk(path, [])
  expect(circles).toEqual([])
})
