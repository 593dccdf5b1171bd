import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { Secret } from './secret.ts'

describe('Secret', () => {
  const secret = new Secret('hunter2')
  it.each([
    ['a template', `${secret}`],
    ['concatenation', `x${String(secret)}`],
    ['JSON', JSON.stringify({ secret, list: [secret] })],
    ['inspect', inspect({ secret }, { showHidden: true, depth: 9 })],
    ['toString', Object.prototype.toString.call(secret)],
    ['its entries', JSON.stringify([Object.entries(secret), Object.getOwnPropertyNames(secret)])],
    ['a derived one', inspect(secret.map(value => `Bearer ${value}`))],
    ['an error message', new Error(`failed with ${secret}`).stack],
  ])('does not show in %s', (_, printed) => expect(printed).not.toContain('hunter2'))

  it('reveals itself and what is made of it', () => {
    expect(secret.map(value => `Bearer ${value}`).reveal()).toBe('Bearer hunter2')
  })
})
