import { SeededRandom } from '../../../sandbox/kit/seeded-random.ts'

const GIVEN = ['Ada', 'Bruno', 'Chiara', 'Dmitri', 'Elif', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Kofi', 'Lene']
const FAMILY = ['Berg', 'Costa', 'Dubois', 'Eriksen', 'Fischer', 'García', 'Haddad', 'Ivanova', 'Jansen', 'Köhler']
const STATES = ['open', 'paid', 'shipped', 'returned']
const FIRST_ORDER_AT = Date.UTC(2026, 0, 1)

/**
 * The text of a database dump: customers and their orders. The same number of customers gives the same bytes, so two
 * backups of an unchanged database have the same checksum, as with DBackup.
 */
export function dumpOf(customers: number): Uint8Array {
  const random = new SeededRandom(0xdb)
  const lines = [
    '-- Shop database',
    'BEGIN;',
    'CREATE TABLE customers (id integer PRIMARY KEY, name text NOT NULL, email text NOT NULL UNIQUE);',
    'CREATE TABLE orders (id integer PRIMARY KEY, customer_id integer NOT NULL REFERENCES customers (id),',
    '  ordered_at timestamp NOT NULL, cents integer NOT NULL, state text NOT NULL);',
  ]
  let order = 0
  for (let id = 1; id <= customers; id++) {
    const name = `${random.pick(GIVEN)} ${random.pick(FAMILY)}`
    lines.push(`INSERT INTO customers VALUES (${id}, '${name}', 'customer-${id}@shop.example');`)
    for (let n = random.integer(4); n > 0; n--) {
      const at = new Date(FIRST_ORDER_AT + random.integer(320 * 86_400) * 1_000).toISOString().slice(0, 19)
      const cents = 500 + random.integer(90_000)
      lines.push(`INSERT INTO orders VALUES (${++order}, ${id}, '${at}', ${cents}, '${random.pick(STATES)}');`)
    }
  }
  lines.push('COMMIT;', '')
  return new TextEncoder().encode(lines.join('\n'))
}
