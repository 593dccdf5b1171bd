import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { explain } from './errors.ts'

interface Recorded {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly answer: { readonly status: number; readonly 'content-type'?: string; readonly body?: unknown }
}

const file = 'src/providers/dbackup/fixtures/small-exchanges.json'
const { exchanges } = JSON.parse(readFileSync(file, 'utf8')) as { readonly exchanges: readonly Recorded[] }

/** What the recorded error answers mean. Everything that is left to the status alone is `undefined`. */
function meaningOf({ method, path, answer }: Recorded): string | undefined {
  const { status } = answer
  const body = JSON.stringify(answer.body ?? '')
  if (body.includes('html')) return 'unexpected_response'
  if (status === 401) return 'unauthorized'
  if (status === 403 || body.includes('Permission denied')) return 'forbidden'
  if (body.includes('Foreign key constraint')) return 'not_found'
  const silent = /^\/api\/(jobs|history)$|\/cancel$|\/download-url$/.test(path)
  if (status === 500 && silent && (method === 'GET' || body === '""' || body.includes('generate'))) return 'forbidden'
  return undefined
}

function read({ method, path, answer }: Recorded) {
  const { status, body } = answer
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  const type = answer['content-type']
  return explain(
    { status, headers: type === undefined ? {} : { 'content-type': type }, text },
    { method, path: path.replace(/^\//, '').replace(/\?.*$/, ''), doing: 'test', needs: 'some:permission' },
    { keyIsProved: false },
  )
}

const errors = exchanges.filter(one => one.answer.status >= 400)

test.each(errors)('$method $path, $answer.status, as recorded', recorded => {
  expect(read(recorded)?.code).toBe(meaningOf(recorded))
})

test('a permission is named wherever the server names it', () => {
  const named = errors.filter(one => JSON.stringify(one.answer.body ?? '').includes('Permission denied'))
  expect(named.length).toBeGreaterThan(3)
  for (const one of named) {
    const permission = /denied: (\S+)/.exec(JSON.stringify(one.answer.body))?.[1] ?? 'none'
    expect(read(one)).toMatchObject({ code: 'forbidden', said: expect.stringContaining(permission), final: true })
  }
})

test('why a key is refused is told', () => {
  const dead = errors.filter(one => /disabled|expired/.test(JSON.stringify(one.answer.body ?? '')))
  for (const one of dead) expect(read(one)?.said).toMatch(/is disabled|has expired/)
  expect(dead.length).toBeGreaterThan(2)
})

test('an empty 500 is a refusal only on the routes that refuse like that', () => {
  const answered = (path: string, keyIsProved = false) => {
    const request = { method: 'GET', path, doing: 'test', needs: 'x:y' } as const
    return explain({ status: 500, headers: {}, text: '' }, request, { keyIsProved })?.code
  }
  expect(answered('api/history')).toBe('forbidden')
  expect(answered('api/executions/abc/cancel')).toBe('forbidden')
  expect(answered('api/executions/abc')).toBeUndefined()
  expect(answered('api/jobs/abc/run')).toBeUndefined()
  // Once the preflight has seen that the key may do it, the server is in trouble.
  expect(answered('api/history', true)).toBeUndefined()
})
