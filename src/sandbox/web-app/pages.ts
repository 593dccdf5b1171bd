/** What the app shows at its addresses, by what is asked for; undefined for an address it has not. */
export function pageAt(request: Request, version: string): Response | undefined {
  const { pathname } = new URL(request.url)
  const wantsJson = request.headers.get('accept')?.includes('json') === true
  switch (pathname) {
    case '/version':
      return wantsJson ? json({ version }) : text(200, `${version}\n`)
    case '/version.json':
      return json({ version })
    case '/health':
      return json({ status: version === 'error' ? 'error' : 'ok', version })
    case '/':
      return html(`<p>Welcome to the shop.</p><footer>Version <code>${version}</code></footer>`)
    default:
      return undefined
  }
}

export function text(status: number, words: string): Response {
  return answer(status, words, 'text/plain')
}

function json(value: unknown): Response {
  return answer(200, JSON.stringify(value), 'application/json')
}

function html(body: string): Response {
  return answer(200, `<!DOCTYPE html><html lang="en"><title>Shop</title><body>${body}</body></html>`, 'text/html')
}

function answer(status: number, body: string, type: string): Response {
  return new Response(body, {
    status,
    headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' },
  })
}
