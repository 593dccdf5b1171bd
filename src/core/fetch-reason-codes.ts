/** The part of the closed list in reason-codes.ts that is about files which a service fetches for us. */
export const fetchReasonCodes = {
  link_dead: {
    decision: 'fail',
    meaning: 'The file behind a link is no longer at its hoster.',
    next: 'Check the link in a browser and replace it.',
  },
  hoster_unavailable: {
    decision: 'unknown',
    meaning: 'The hoster behind a link is out of reach for the service at the moment, so nothing is known of the file.',
    next: 'Run again later, or give a link to another hoster.',
  },
  torrent_failed: {
    decision: 'fail',
    meaning:
      'The service could not fetch the torrent: its description was not found, nobody shares it, or it broke off.',
    next: 'Look at the state in the message; a torrent that nobody shares needs another source.',
  },
  torrent_virus: {
    decision: 'fail',
    meaning: "The service's scanner found malware in the torrent.",
    next: 'Do not use these files; get them from a source that you trust.',
  },
  infringing_file: {
    decision: 'fail',
    meaning: 'The service refuses the file for legal reasons. That is final: nothing is tried to get round it.',
    next: 'Take the file out of the inputs, or get it from its owner directly.',
  },
  quota_exhausted: {
    decision: 'unknown',
    meaning: "The account's traffic or fair-use quota at the service is used up.",
    next: 'Run again after the quota has been reset (most are daily), or use an account with more traffic.',
  },
  too_many_active: {
    decision: 'unknown',
    meaning: 'The account already has as many active torrents as the service allows, and no place became free in time.',
    next: 'Wait for them to end or remove some; raise max-wait-minutes, and run one job of an account at a time.',
  },
  not_cached: {
    decision: 'fail',
    meaning: 'The service does not hold the torrent already, and require-cached asks for that.',
    next: 'Let the service fetch it with require-cached: false, or add it to the account beforehand.',
  },
  nothing_matched: {
    decision: 'fail',
    meaning: 'No file matches include, exclude and min-size-bytes.',
    next: 'Compare the patterns with the list of files in the summary.',
  },
} as const
