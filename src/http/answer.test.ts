import { describe, expect, it } from 'vitest'
import { errorTextOf, looksLikeHtml, readErrorText, readText, TooLarge, wordsOf } from './answer.ts'

const answer = (text: string, type = 'application/json') => ({ status: 500, headers: { 'content-type': type }, text })

/** A body that counts how often it was closed. */
function response(chunks: readonly string[], headers: Record<string, string> = {}) {
  const closed = { count: 0 }
  async function* body() {
    try {
      for (const chunk of chunks) yield Buffer.from(chunk)
    } finally {
      closed.count++
    }
  }
  return { closed, status: 200, headers, body: body(), discard: () => void closed.count++ }
}

describe('wordsOf', () => {
  it.each([
    ['{"error":"no luck"}', '"no luck"'],
    ['{"message":"no luck"}', '"no luck"'],
    ['{"error":{"message":"no luck","code":5}}', '"no luck"'],
    ['{"error_description":"no luck","error":" "}', '"no luck"'],
    ['{"detail":"no luck"}', '"no luck"'],
    ['{"error":true}', '"{"error":true}"'],
    ['no\r\n  luck', '"no luck"'],
    ['["a"]', '"["a"]"'],
    ['', 'an empty body'],
    [' \n', 'an empty body'],
  ])('%j is %s', (text, words) => expect(wordsOf(answer(text))).toBe(words))

  it.each([
    ['<html><head><title> Sign\n in </title>', 'an HTML page titled "Sign in"'],
    ['\n<!DOCTYPE html><p>', 'an HTML page'],
    ['<!doctype html><title></title>', 'an HTML page'],
  ])('%j is %s', (text, words) => expect(wordsOf(answer(text, 'text/plain'))).toBe(words))

  it('is cut at 300 characters, not inside a character', () => {
    expect(wordsOf(answer(`${'x'.repeat(299)}😀${'y'.repeat(99)}`))).toBe(`"${'x'.repeat(299)}…"`)
  })

  it('does not take long over a page that is made to', () => {
    const nasty = `<html>${'<title '.repeat(9_000)}`
    const before = process.cpuUsage()
    wordsOf(answer(nasty))
    expect(process.cpuUsage(before).user).toBeLessThan(500_000)
  })
})

describe('what an answer is', () => {
  it.each([
    ['text/html; charset=utf-8', 'OK', true],
    ['application/json', ' <!DOCTYPE html>', true],
    ['', '<HTML>', true],
    ['application/json', '{"a":"<html>"}', false],
    ['text/plain', 'html', false],
  ])('%s with %j: HTML %s', (type, text, html) => expect(looksLikeHtml(answer(text, type))).toBe(html))

  it('no error text in what is not JSON', () => {
    expect(['', 'x', '{"error":', 'null', '5'].map(errorTextOf)).toEqual(Array(5).fill(undefined))
  })
})

describe('reading', () => {
  it('a body in pieces, characters cut in two included', async () => {
    const bytes = Buffer.from('{"ä":"😀"}')
    const pieces = [...bytes].map(byte => Buffer.from([byte]))
    async function* body() {
      yield* pieces
    }
    const whole = { status: 200, headers: { 'content-length': String(bytes.length) }, body: body(), discard() {} }
    expect(await readText(whole, 100)).toBe('{"ä":"😀"}')
  })

  it('up to the limit and not a byte more', async () => {
    expect(await readText(response(['12345', '67890']), 10)).toBe('1234567890')
    const long = response(['12345', '678901'])
    await expect(readText(long, 10)).rejects.toThrow(TooLarge)
    expect(long.closed.count).toBeGreaterThan(0)
  })

  it.each(['9', '11', 'x'])('a length of %s for ten bytes is a broken connection', async length => {
    await expect(readText(response(['1234567890'], { 'content-length': length }), 99)).rejects.toMatchObject({
      kind: 'broken',
    })
  })

  it('the length of an encoded body says nothing about ours', async () => {
    const headers = { 'content-length': '3', 'content-encoding': 'gzip' }
    expect(await readText(response(['1234567890'], headers), 99)).toBe('1234567890')
  })

  it('an error body to the limit, and closes it', async () => {
    const long = response(['12345', '67890', 'never read'])
    expect(await readErrorText(long, 7)).toBe('1234567')
    expect(long.closed.count).toBeGreaterThan(0)
  })
})
