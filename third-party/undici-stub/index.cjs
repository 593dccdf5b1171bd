'use strict'
// @actions/http-client imports undici when it is loaded, only to hand a proxy to Octokit. Every request of Shipgate goes
// through src/http/transport.ts, so undici would be more than half of the bundle and two fifths of an action's start-up
// time for nothing (docs/decisions/0002-no-undici.md). Whoever does use it is told so.
const unused = () => {
  throw new Error('undici is not part of this bundle: send the request through src/http/transport.ts')
}

// Constructed, but not used, when a proxy variable is set.
exports.ProxyAgent = class ProxyAgent {
  dispatch() {
    unused()
  }
}
exports.fetch = async () => unused()
