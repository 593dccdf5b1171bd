import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMultipart } from '../sandbox/kit/multipart.ts'
import { encodeMultipart } from './multipart.ts'

const boundary = 'b0d9c1e2f3a4-shipgate'

async function encoded(fields: Record<string, string>, file: { name: string; bytes: Uint8Array }) {
  const form = encodeMultipart({
    fields,
    boundary,
    file: {
      field: 'fileData',
      fileName: file.name,
      sizeBytes: file.bytes.byteLength,
      async *open() {
        yield file.bytes
      },
    },
  })
  const parts: Uint8Array[] = []
  for await (const part of form.body()) parts.push(part)
  return { form, bytes: new Uint8Array(Buffer.concat(parts)) }
}

test('what is sent is as long as announced, and reads back as it was given', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.stringMatching(/^[a-zA-Z]{1,12}$/), fc.string({ unit: 'grapheme' }), { maxKeys: 4 }),
      fc.uint8Array({ maxLength: 200 }),
      async (fields, content) => {
        fc.pre(!Object.hasOwn(fields, 'fileData') && Object.values(fields).every(value => !/[\r\n]/.test(value)))
        const { form, bytes } = await encoded(fields, { name: 'package-lock.json', bytes: content })
        expect(bytes.byteLength).toBe(form.sizeBytes)
        const parsed = parseMultipart(bytes, form.contentType)
        if (parsed.kind !== 'parts') throw new Error(parsed.kind)
        const found = new Map(parsed.parts.map(part => [part.name, part]))
        for (const [name, value] of Object.entries(fields)) {
          expect(Buffer.from(found.get(name)?.bytes ?? []).toString()).toBe(value)
        }
        expect(found.get('fileData')?.fileName).toBe('package-lock.json')
        expect([...(found.get('fileData')?.bytes ?? [])]).toEqual([...content])
      },
    ),
  )
})

test('a file name cannot add a header or another field', async () => {
  const { bytes } = await encoded({}, { name: 'a"; name="x"\r\nX-Evil: 1\r\n\r\n', bytes: new Uint8Array(1) })
  expect(
    Buffer.from(bytes)
      .toString()
      .split('\r\n')
      .filter(line => line.startsWith('X-Evil')),
  ).toEqual([])
})
