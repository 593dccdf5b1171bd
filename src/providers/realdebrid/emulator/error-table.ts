/**
 * The 38 error codes: −1 and 1 to 36 of the older documentation, 37 of the newer. The numbers are the service's; slugs and
 * statuses were partly seen in clients and are partly assumed, see `fixtures/error-answers.json` for each.
 */
export const ERRORS: Readonly<Record<number, readonly [status: number, slug: string]>> = {
  [-1]: [500, 'internal_error'],
  1: [400, 'parameter_missing'],
  2: [400, 'wrong_parameter'],
  3: [404, 'unknown_method'],
  4: [405, 'method_not_allowed'],
  5: [429, 'slow_down'],
  6: [503, 'resource_unreachable'],
  7: [404, 'unknown_ressource'],
  8: [401, 'bad_token'],
  9: [403, 'permission_denied'],
  10: [403, 'twofactor_auth_needed'],
  11: [403, 'twofactor_auth_needed'],
  12: [403, 'invalid_login'],
  13: [403, 'invalid_password'],
  14: [403, 'account_locked'],
  15: [403, 'account_not_activated'],
  16: [503, 'hoster_unsupported'],
  17: [503, 'hoster_maintenance'],
  18: [503, 'hoster_limit_reached'],
  19: [503, 'hoster_unavailable'],
  20: [503, 'hoster_not_free'],
  21: [509, 'too_many_active_downloads'],
  22: [403, 'ip_not_allowed'],
  23: [503, 'traffic_exhausted'],
  24: [503, 'unavailable_file'],
  25: [503, 'service_unavailable'],
  26: [400, 'upload_too_big'],
  27: [400, 'upload_error'],
  28: [400, 'file_not_allowed'],
  29: [400, 'torrent_too_big'],
  30: [400, 'wrong_torrent_file_invalid'],
  // Comes as an empty 202 (vendor's reference of selectFiles); the number itself was never seen.
  31: [202, 'action_already_done'],
  32: [400, 'image_resolution_error'],
  33: [400, 'torrent_already_active'],
  34: [429, 'too_many_requests'],
  35: [451, 'infringing_file'],
  36: [503, 'fair_usage_limit'],
  37: [403, 'disabled_endpoint'],
}

export type ErrorCode = number
