import { json, problem } from './answers.ts'
import type { Call } from './route.ts'
import type { Repository } from './state.ts'

const LARGEST_PAGE = 100

/** One page of a list, with the Link header that leads on; `per_page` and `page` are the request's. */
export function pageOf<T>(
  call: Call,
  repository: Repository,
  list: { readonly all: readonly T[]; readonly show: (item: T) => unknown },
): Response {
  const size = wholeNumber(call, 'per_page', 30)
  const page = wholeNumber(call, 'page', 1)
  // GitHub takes 100 for more than that; a client that asks for more has not read how many there may be.
  if (size === undefined || page === undefined || size > LARGEST_PAGE) {
    return problem(400, `sandbox: per_page is 1 to ${LARGEST_PAGE} and page 1 or more`)
  }
  const shown = list.all.slice((page - 1) * size, page * size).map(list.show)
  const link = linkHeader(call, repository, { page, pages: Math.ceil(list.all.length / size) })
  return json(200, shown, link === '' ? {} : { link })
}

/** REST, "Using pagination": prev and first unless on the first page, next and last unless on the last. */
function linkHeader(call: Call, repository: Repository, at: { page: number; pages: number }): string {
  const { page, pages } = at
  const to = (number: number, rel: string) => {
    const url = new URL(call.request.url)
    url.pathname = url.pathname.replace(
      /\/(repos\/[^/]+\/[^/]+|repositories\/\d+)\//,
      `/repositories/${repository.id}/`,
    )
    url.searchParams.set('page', String(number))
    return `<${url.href}>; rel="${rel}"`
  }
  return [
    ...(page > 1 ? [to(page - 1, 'prev')] : []),
    ...(page < pages ? [to(page + 1, 'next'), to(pages, 'last')] : []),
    ...(page > 1 ? [to(1, 'first')] : []),
  ].join(', ')
}

function wholeNumber(call: Call, key: string, otherwise: number): number | undefined {
  const text = call.query.get(key)
  if (text === null) return otherwise
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
