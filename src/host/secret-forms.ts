/**
 * Values shorter than this are not looked for. No service that Shipgate knows gives out shorter credentials, and a value
 * of three characters or fewer ("1", "key") is part of ordinary text: hiding it everywhere would ruin the log and, by the
 * holes, tell the value. It must stay above the length of `***`, so that every replacement makes a text shorter.
 */
export const shortestSecret = 4

/** Lines of a secret shorter than this are not looked for by themselves: `{` or `"a": 1` would ruin the log. */
const shortestLine = 8

/**
 * Every text under which a secret may show up in an answer or a log: itself, its lines, and each of these as base64 (in
 * all three alignments), in a URL, in JSON, in HTML. The list of encodings is the runner's own (actions/runner
 * ValueEncoders.cs), plus base64url and the spellings of other languages' JSON and URI encoders.
 */
export function secretForms(secret: string): Set<string> {
  const forms = new Set<string>()
  for (const value of values(secret)) {
    for (const form of [value, ...base64Forms(value), ...uriForms(value), ...jsonForms(value), ...htmlForms(value)]) {
      if (form.length >= shortestSecret) forms.add(form)
    }
  }
  return forms
}

function values(secret: string): string[] {
  if (secret.trim() === '') return []
  const lines = secret.split(/\r\n|\r|\n/)
  const longLines = lines.length === 1 ? [] : lines.map(line => line.trim()).filter(line => line.length >= shortestLine)
  return [secret, secret.trim(), lines.join('\n').trim(), ...longLines].filter(value => value.length >= shortestSecret)
}

/**
 * Base64 carries six bits a character, so the characters of a secret depend on how many bytes stand before it, modulo
 * three. Only the characters that hold nothing but bits of the secret can be known.
 */
function base64Forms(value: string): string[] {
  const bytes = Buffer.from(value, 'utf8')
  const known = [0, 1, 2].map(skipped => {
    const rest = bytes.subarray(skipped)
    return rest.toString('base64').slice(0, Math.floor((rest.length * 8) / 6))
  })
  return [...known, ...known.map(form => form.replaceAll('+', '-').replaceAll('/', '_'))]
}

function uriForms(value: string): string[] {
  // encodeURIComponent throws on half a surrogate pair; UTF-8 has no such thing anyway.
  const whole = value.replace(/\p{Cs}/gu, '\uFFFD')
  const component = encodeURIComponent(whole)
  const strict = component.replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  const form = new URLSearchParams([['', whole]]).toString().slice(1)
  return [encodeURI(whole), component, strict, form].flatMap(text => [
    text,
    text.replace(/%[0-9A-F]{2}/g, code => code.toLowerCase()),
  ])
}

function jsonForms(value: string): string[] {
  const plain = JSON.stringify(value).slice(1, -1)
  const ascii = plain.replace(/[^\x20-\x7e]/g, escapedUnit)
  return [
    plain,
    ascii,
    plain.replaceAll('/', '\\/'),
    ascii.replaceAll('/', '\\/'),
    ascii.replace(/[<>&]/g, escapedUnit),
  ]
}

function escapedUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function htmlForms(value: string): string[] {
  const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const quoted = text.replaceAll('"', '&quot;')
  return [text, quoted, ...['&#39;', '&#x27;', '&apos;'].map(quote => quoted.replaceAll("'", quote))]
}
