import { describe, expect, it } from 'vitest'
import { parseMultipart } from './multipart.ts'

const TYPE = 'multipart/form-data; boundary=xyz'

function read(text: string, type = TYPE) {
  const body = parseMultipart(Buffer.from(text.replaceAll('\n', '\r\n')), type)
  if (body.kind === 'malformed') return body.fault
  const parts = body.parts.map(part => [part.name, part.fileName, Buffer.from(part.bytes).toString()])
  return { closed: body.closed, parts }
}

describe('parseMultipart', () => {
  it('reads what fetch writes', async () => {
    const form = new FormData()
    form.set('fileData', new File([new Uint8Array([0, 13, 10, 45, 45, 255])], 'Größe "1".lock'))
    form.set('fileRelativePath', '')
    const request = new Request('http://service.test', { method: 'POST', body: form })
    const type = request.headers.get('content-type') ?? ''
    const body = parseMultipart(new Uint8Array(await request.arrayBuffer()), type)
    expect(body).toEqual({
      kind: 'parts',
      closed: true,
      parts: [
        {
          name: 'fileData',
          fileName: 'Größe "1".lock',
          contentType: 'application/octet-stream',
          bytes: new Uint8Array([0, 13, 10, 45, 45, 255]),
        },
        { name: 'fileRelativePath', fileName: null, contentType: null, bytes: new Uint8Array() },
      ],
    })
  })

  it('reads a body that nobody closed', () => {
    expect(
      read(
        '--xyz\nContent-Disposition: form-data; name="a"\n\n1\n--xyz\nContent-Disposition: form-data; name="b"\n\n2',
      ),
    ).toEqual({
      closed: false,
      parts: [
        ['a', null, '1'],
        ['b', null, '2'],
      ],
    })
    expect(read('--xyz\nContent-Disposition: form-data; name="b"\n\n')).toEqual({
      closed: false,
      parts: [['b', null, '']],
    })
  })

  it.each([
    ['form-data; name=file; filename=go.sum', 'go.sum'],
    ['FORM-DATA; filename="a;b=c.txt"; name="file"', 'a;b=c.txt'],
    ['form-data; name="file"; filename="a\\"b\\\\c"', 'a"b\\c'],
    ['form-data; name="file"; filename="a%22b"', 'a"b'],
    [`form-data; name="file"; filename="fallback"; filename*=UTF-8''na%C3%AFve%20file`, 'naïve file'],
    ['form-data;\n name="file";\n\tfilename="folded.txt"', 'folded.txt'],
    ['form-data; name="file"', null],
  ])('reads the disposition %s', (disposition, fileName) => {
    const text = `preamble\n--xyz \ncontent-DISPOSITION: ${disposition}\n\nx\n--xyz--\nepilogue`
    expect(read(text)).toEqual({ closed: true, parts: [['file', fileName, 'x']] })
  })

  it.each([
    ['', 'multipart/form-data', 'the content-type has no boundary'],
    ['--other--', TYPE, 'the boundary of the content-type is nowhere in the body'],
    ['--xyz\nno headers', TYPE, 'a part has no end of its headers'],
    ['--xyz\nContent-Type: text/plain\n\nx\n--xyz--', TYPE, 'a part has no form-data disposition'],
    ['--xyz\nContent-Disposition: form-data\n\nx\n--xyz--', TYPE, 'a part has no name'],
  ])('objects to %j as %s', (text, type, fault) => {
    expect(read(text, type)).toBe(fault)
  })

  it('takes a quoted boundary', () => {
    const text = '--a b\nContent-Disposition: form-data; name="x"\n\n\n--a b--'
    expect(read(text, 'multipart/form-data; charset=utf-8; boundary="a b"')).toEqual({
      closed: true,
      parts: [['x', null, '']],
    })
  })
})
