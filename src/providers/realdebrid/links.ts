const ID_LENGTH = 13

/**
 * The link of a finished torrent, `https://real-debrid.com/d/ID`, with the 13 characters of its id that work: longer ones
 * occur and are refused (two clients).
 */
export function cutLink(link: string): string {
  return link.replace(/(\/d\/[0-9A-Za-z]+)(?=$|[/?#])/, id => id.slice(0, '/d/'.length + ID_LENGTH))
}

/** The same for a link of anybody: other hosters have paths of this kind as well. */
export function cutOwnLink(link: string): string {
  return /^https?:\/\/(www\.)?real-debrid\.com\/d\//i.test(link) ? cutLink(link) : link
}
