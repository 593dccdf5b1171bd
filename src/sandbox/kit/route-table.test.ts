import { describe, expect, it } from 'vitest'
import { type Route, RouteTable } from './route-table.ts'

const answer = () => new Response(null)
const table = new RouteTable<null>([
  { method: 'GET', path: '/storage/:id/download', answer },
  { method: 'GET', path: '/storage/public/download', answer },
  { method: 'POST', path: '/storage/:id/download', answer },
] satisfies readonly Route<null>[])

function found(method: string, path: string): unknown {
  const match = table.find(method, path)
  return match.kind === 'route' ? [match.route.path, match.params] : match
}

describe('RouteTable', () => {
  it.each([
    ['GET', '/storage/a%2Fb%20c/download', ['/storage/:id/download', { id: 'a/b c' }]],
    ['HEAD', '/storage/public/download', ['/storage/public/download', {}]],
    ['POST', '/storage/public/download', ['/storage/:id/download', { id: 'public' }]],
    ['PUT', '/storage/a/download', { kind: 'wrong-method', allowed: ['GET', 'POST'] }],
    ['GET', '/storage/%zz/download', { kind: 'malformed' }],
    ['GET', '/storage//download', { kind: 'unknown' }],
    ['GET', '/storage/a/download/', { kind: 'unknown' }],
  ])('finds %s %s', (method, path, expected) => {
    expect(found(method, path)).toEqual(expected)
  })
})
