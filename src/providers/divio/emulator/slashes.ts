import { page, redirect, refusal } from './answers.ts'
import type { DivioSettings } from './options.ts'

export interface Misspelt {
  readonly request: Request
  readonly url: URL
  readonly origin: string
  /** True when a route has the path with a slash at its end; else one has it without. */
  readonly lacksSlash: boolean
}

/** Answers to an address that is right but for the slash at its end; before anybody asks for a token. */
export function misspelt({ request, url, origin, lacksSlash }: Misspelt, settings: DivioSettings): Response {
  if (!lacksSlash) return refusal(404, 'Not found.')
  const there = `${origin}${url.pathname}/${url.search}`
  if (request.method === 'GET' || request.method === 'HEAD') {
    return settings.readWithoutSlash === 'redirect' ? redirect(there) : page(404, 'Not Found')
  }
  switch (settings.writeWithoutSlash) {
    case 'refused':
      return refusal(
        400,
        `sandbox: ${request.method} to an address without its slash at the end; the body would be lost`,
      )
    case 'redirect':
      return redirect(there)
    case '404':
      return page(404, 'Not Found')
    case '500':
      return page(500, 'Server Error')
  }
}
