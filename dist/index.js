import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 770:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(218);


/***/ }),

/***/ 218:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var net = __nccwpck_require__(9278);
var tls = __nccwpck_require__(4756);
var http = __nccwpck_require__(8611);
var https = __nccwpck_require__(5692);
var events = __nccwpck_require__(4434);
var assert = __nccwpck_require__(2613);
var util = __nccwpck_require__(9023);


exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
exports.debug = debug; // for test


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 766:
/***/ ((__unused_webpack_module, exports) => {


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


/***/ }),

/***/ 2661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ adviceForMissingSecret)
/* harmony export */ });
const DEPENDABOT = 'dependabot[bot]';
const dependabotStore = 'Settings, Secrets and variables, Dependabot (of the repository or the organisation), under the same name';
/**
 * Where a secret has to be stored so that this run can read it; one or two sentences. Which store a run reads follows from
 * who started it and from where its commit comes, so "check the secret" alone sends people to the wrong page.
 */
function adviceForMissingSecret(github) {
    const pull = at(github.event, 'pull_request');
    if (github.actor === DEPENDABOT) {
        return `Dependabot started this run, and such runs read Dependabot secrets only: store it in ${dependabotStore}, or skip these runs with on-missing-credentials: skip.`;
    }
    if (pull !== undefined && isFromFork(pull) && !runsOnBase(github)) {
        return 'The pull request comes from a fork, and such runs get no secrets: set on-missing-credentials: skip here, and let the gate stand where there are secrets, on merge_group or on push. pull_request_target has them as well, but must then never run code of the pull request.';
    }
    const usual = 'Store it in Settings, Secrets and variables, Actions (of the repository or the organisation), and compare the names. A secret of an environment is read only by jobs with that `environment:`, and a reusable workflow gets it only by `secrets: inherit` or by name.';
    if (at(pull, 'user')?.['login'] === DEPENDABOT) {
        return `A person started this run on a pull request of Dependabot, so it reads Actions secrets; Dependabot's own runs read Dependabot secrets: store it in both. ${usual}`;
    }
    return usual;
}
/** A repository that is itself a fork has pull requests of its own branches: the names decide wherever they are known. */
function isFromFork(pull) {
    const head = at(pull, 'head');
    const from = fullName(head);
    const into = fullName(at(pull, 'base'));
    if (from !== undefined && into !== undefined)
        return from !== into;
    // A fork that was deleted since has null for a repository.
    return head?.['repo'] === null || at(head, 'repo')?.['fork'] === true;
}
/** Under pull_request_target the run belongs to the base branch and gets its secrets. */
function runsOnBase({ ref }) {
    return ref?.startsWith('refs/heads/') === true;
}
function fullName(side) {
    const name = at(side, 'repo')?.['full_name'];
    return typeof name === 'string' && name !== '' ? name.toLowerCase() : undefined;
}
function at(value, key) {
    const found = typeof value === 'object' && value !== null ? value[key] : undefined;
    return typeof found === 'object' && found !== null ? found : undefined;
}


/***/ }),

/***/ 7493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ inspectInputs),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   b2: () => (/* binding */ isMissing)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2807);
/* harmony import */ var _core_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9597);


/** All inputs as values, with everything that is wrong with them. Never throws. */
function inspectInputs(definition, raw) {
    const problems = new Map();
    const values = {};
    for (const [name, field] of Object.entries(definition.inputs)) {
        const given = raw[name]?.trim() || presetOf(field);
        values[name] = field.whenEmpty;
        if (given === undefined) {
            if (field.required)
                problems.set(name, isMissing);
            continue;
        }
        const parsed = field.parse(given);
        if ('value' in parsed)
            values[name] = parsed.value;
        else {
            problems.set(name, parsed.problem);
            values[name] = fallback(field);
        }
    }
    // What is wrong between inputs is told beside what is wrong with one, unless it is about that very one.
    const between = definition
        .check(values)
        .filter(sentence => ![...problems.keys()].some(name => sentence.startsWith(`${name} `)));
    const missing = missingCredentials(definition, name => values[name] !== undefined || problems.has(name));
    return { values: values, problems, between, missing };
}
/**
 * All inputs as values. Every problem of every input comes in one message, before any request.
 * Throws `missing_credentials` when nothing but a secret is missing, else `invalid_input`.
 */
function parseInputs(definition, raw) {
    const { values, problems, between, missing } = inspectInputs(definition, raw);
    const wrong = [...problems.values()].some(problem => problem !== isMissing);
    // A run without secrets often lacks the address as well: both come from a store that it cannot read.
    if (missing !== undefined && !wrong) {
        const all = [missing, ...[...problems].map(([name, problem]) => `${name} ${problem}`)];
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ShipgateError */ .Y('missing_credentials', `A secret is missing: ${all.join('; ')}.`);
    }
    const all = [...[...problems].map(([name, problem]) => `${name} ${problem}`), ...between];
    if (missing !== undefined)
        all.push(missing);
    if (all.length > 0) {
        const many = all.length === 1 ? 'An input is wrong' : `${all.length} inputs are wrong`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ShipgateError */ .Y('invalid_input', (0,_core_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .asSentence */ .K)(`${many}: ${all.join('; ')}`), {
            hint: `Correct the with: block of ${definition.id}.`,
        });
    }
    return values;
}
/** Said of an input that must be given and is not. */
const isMissing = 'is missing';
/** A default that is an expression is for the runner to evaluate; where it gave nothing, there is nothing. */
function presetOf(field) {
    return field.default?.startsWith('${{') ? undefined : field.default || undefined;
}
/** Stands in for a malformed value while the others are checked against each other. */
function fallback(field) {
    const preset = presetOf(field);
    const parsed = preset === undefined ? undefined : field.parse(preset);
    return parsed !== undefined && 'value' in parsed ? parsed.value : field.whenEmpty;
}
function missingCredentials(definition, isGiven) {
    const sets = definition.credentials;
    if (sets.length === 0 || sets.some(set => set.every(isGiven)))
        return undefined;
    const ways = sets.map(set => set.join(' and ')).join(', or ');
    return `${ways} must be given and ${sets.length === 1 && sets[0]?.length === 1 ? 'is' : 'are'} empty`;
}


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ resultJsonLimit),
/* harmony export */   k: () => (/* binding */ resultData)
/* harmony export */ });
/** The largest `result-json`; bytes of UTF-8. */
const resultJsonLimit = 100_000;
/** The result as JSON data, without and with what is the action's own. */
function resultData(outcome) {
    const { verdict } = outcome;
    const head = {
        'schema-version': 1,
        action: outcome.action,
        decision: verdict.decision,
        'reason-code': verdict.reasonCode,
        message: verdict.message.slice(0, 2000),
        next: verdict.next.slice(0, 2000),
        'started-at': outcome.startedAt ?? null,
        'duration-seconds': outcome.durationSeconds ?? null,
    };
    // A stage's result within the outputs of a release would stand there twice, as text in text.
    const outputs = Object.fromEntries(Object.entries(outcome.own).filter(([name]) => !name.endsWith('result-json')));
    return { head, whole: { ...head, message: verdict.message, next: verdict.next, outputs, ...outcome.detail } };
}


/***/ }),

/***/ 4216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ runMarker)
/* harmony export */ });
/**
 * A text that only this step of this run writes, to find again what it started: `[shipgate 123.1 k3f9x2ab]`. The random
 * part tells apart the legs of a matrix, which share the run's number.
 */
function runMarker(github, random) {
    const nonce = Array.from({ length: 8 }, () => Math.floor(random() * 36).toString(36)).join('');
    return `[shipgate ${github.runId ?? 'local'}.${github.runAttempt ?? '1'} ${nonce}]`;
}


/***/ }),

/***/ 6196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ Deadline)
/* harmony export */ });
/** The moment at which waiting ends, with the words for it. */
class Deadline {
    at;
    #clock;
    /** @param at milliseconds since 1970-01-01 UTC. */
    constructor(clock, at) {
        this.#clock = clock;
        this.at = at;
    }
    static after(clock, ms) {
        return new Deadline(clock, clock.now() + ms);
    }
    /** The earlier of this deadline and one `ms` milliseconds from now. */
    within(ms) {
        return new Deadline(this.#clock, Math.min(this.at, this.#clock.now() + ms));
    }
    /** A deadline `ms` milliseconds earlier, or a tenth of the time left where that is less: room for the last words. */
    leaving(ms) {
        return new Deadline(this.#clock, this.at - Math.min(ms, this.remaining() / 10));
    }
    /** Milliseconds left, never negative. */
    remaining() {
        return Math.max(0, this.at - this.#clock.now());
    }
    passed() {
        return this.remaining() === 0;
    }
    /** Sleeps `ms`, or until the deadline when that comes first. */
    async sleep(ms, signal) {
        await this.#clock.sleep(Math.min(ms, this.remaining()), signal);
    }
}


/***/ }),

/***/ 2807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ ShipgateError),
/* harmony export */   m: () => (/* binding */ isCancelled)
/* harmony export */ });
/**
 * The one error family of the product. The message is one sentence that says what failed and what the service said;
 * the code is one of the closed list. Nothing but src/host/run.ts catches it in order to report it.
 */
class ShipgateError extends Error {
    name = 'ShipgateError';
    code;
    hint;
    status;
    requestId;
    constructor(code, message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = code;
        this.hint = details.hint;
        this.status = details.status;
        this.requestId = details.requestId;
    }
}
/** True for the error that the action's own cancel signal raises: it must always be passed on. */
function isCancelled(error) {
    return error instanceof ShipgateError && error.code === 'cancelled';
}


/***/ }),

/***/ 7213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/** A time for people: "850 ms", "42 s", "3 min 05 s", "2 h 10 min". */
function duration(ms) {
    if (Math.round(ms) < 1000)
        return `${Math.round(ms)} ms`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return `${minutes} min ${String(seconds % 60).padStart(2, '0')} s`;
    return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
/** A size for people, in decimal units: "0 bytes", "12.3 kB", "4.1 GB". */
function bytes(count) {
    if (count < 1000)
        return `${count} bytes`;
    const units = ['kB', 'MB', 'GB', 'TB', 'PB'];
    let size = count / 1000;
    let unit = 0;
    while (size >= 999.95 && unit < units.length - 1) {
        size /= 1000;
        unit++;
    }
    return `${size.toFixed(1)} ${units[unit]}`;
}
/** A whole number with commas between the thousands. */
function grouped(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** A number and its noun: `1 row`, `1,200 rows`. `many` is the plural of a noun that takes more than an s. */
function counted(count, noun, many = `${noun}s`) {
    return `${grouped(count)} ${count === 1 ? noun : many}`;
}


/***/ }),

/***/ 5549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  J: () => (/* binding */ reasonCodes)
});

;// CONCATENATED MODULE: ./build/core/fetch-reason-codes.js
/** The part of the closed list in reason-codes.ts that is about files which a service fetches for us. */
const fetchReasonCodes = {
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
        meaning: 'The service could not fetch the torrent: its description was not found, nobody shares it, or it broke off.',
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
};

;// CONCATENATED MODULE: ./build/core/reason-codes.js

/**
 * The closed list behind the `reason-code` output. A released code is never renamed or given another meaning: workflows
 * branch on it. docs/reason-codes.md is generated from here.
 */
const reasonCodes = {
    ok: { decision: 'pass', meaning: 'Everything that was asked for was observed.', next: 'Nothing to do.' },
    dry_run: {
        decision: 'skipped',
        meaning: 'The inputs, the credentials and the targets were checked; nothing was started.',
        next: 'Remove dry-run: true to do the work.',
    },
    invalid_input: {
        decision: 'fail',
        meaning: 'One or more inputs are missing, malformed or contradict each other.',
        next: 'Correct the inputs that the message names; all problems are listed at once.',
    },
    missing_credentials: {
        decision: 'fail',
        meaning: 'A secret that the action needs is empty.',
        next: 'Store the secret where this run can read it. Runs from forks and from Dependabot do not see repository secrets (Dependabot has a secret store of its own); on-missing-credentials: skip skips such runs.',
    },
    insecure_url: {
        decision: 'fail',
        meaning: 'A secret would have travelled over plain HTTP.',
        next: 'Use an https address, with ca-file for a private certificate authority, or accept the risk with allow-insecure-http: true.',
    },
    unauthorized: {
        decision: 'fail',
        meaning: 'The service does not accept the credentials.',
        next: 'Check that the secret is complete, belongs to this service and is neither disabled nor expired.',
    },
    forbidden: {
        decision: 'fail',
        meaning: 'The credentials are valid but lack a permission.',
        next: 'Grant the permission that the message names, or use credentials that have it.',
    },
    plan_required: {
        decision: 'fail',
        meaning: 'The service offers this only in another plan.',
        next: 'Switch the feature off, or change the plan.',
    },
    not_found: {
        decision: 'fail',
        meaning: 'Something that an input names does not exist at the service.',
        next: 'Compare the name or id with the list in the message.',
    },
    ambiguous_target: {
        decision: 'fail',
        meaning: 'A name fits more than one thing at the service.',
        next: 'Use the id of the one that is meant; the message lists the candidates.',
    },
    rate_limited: {
        decision: 'unknown',
        meaning: 'The service kept refusing requests because of its rate limit until the time was up.',
        next: 'Run again later, start fewer jobs at once, or raise timeout-minutes.',
    },
    provider_unavailable: {
        decision: 'unknown',
        meaning: 'The service answered that it is not available.',
        next: "Look at the service's status and run again.",
    },
    provider_error: {
        decision: 'unknown',
        meaning: 'The service answered with an error that does not say whether the thing was done.',
        next: "Look at the service's own log at the time in the message, then run again.",
    },
    unexpected_response: {
        decision: 'unknown',
        meaning: 'Something answered, but not what this service answers: a login page, a proxy, another product or another version.',
        next: 'Open the address in the message and check that it is the service itself.',
    },
    network_error: {
        decision: 'unknown',
        meaning: 'The service could not be reached, or the connection broke.',
        next: 'Check the address, the proxy settings and the network of the runner, then run again.',
    },
    tls_error: {
        decision: 'unknown',
        meaning: 'The certificate of the service was not accepted.',
        next: 'Give the certificate authority with ca-file, and check that the address is one of the names in the certificate.',
    },
    timed_out: {
        decision: 'unknown',
        meaning: 'The time was up before the end was observed.',
        next: 'Look at the service for what is still running; raise timeout-minutes when the work simply takes longer.',
    },
    cancelled: {
        decision: 'unknown',
        meaning: 'The job was cancelled before the end was observed.',
        next: 'The summary says what was cancelled at the service and what is still running.',
    },
    internal_error: {
        decision: 'unknown',
        meaning: 'Shipgate itself failed.',
        next: 'Report it with the log of a run with debug logging switched on.',
    },
    not_waited: {
        decision: 'warn',
        meaning: 'The work was started and its end was not waited for, as asked; nothing is claimed about it.',
        next: 'Leave wait-for-completion at true where a later step relies on the result.',
    },
    stage_blocked: {
        decision: 'skipped',
        meaning: 'An earlier stage of the release did not pass, so this one was not started.',
        next: 'Mend the stage that the release names; deploy-despite lets a deployment go on without it, and records that.',
    },
    deployment_failed: {
        decision: 'fail',
        meaning: 'The service reports that the deployment failed. What it did before that may be live.',
        next: 'Read the last lines of the log, or the page of the deployment, and check what is live before you deploy again.',
    },
    deployment_skipped: {
        decision: 'fail',
        meaning: 'The service skipped the deployment and there is no newer one to follow, so nothing was deployed.',
        next: 'Look at the deployment: there may be no change for this environment, or somebody took it out of the queue.',
    },
    deployment_superseded: {
        decision: 'warn',
        meaning: 'A newer deployment of the environment took the place of this one, with another revision.',
        next: 'Look at the newer deployment: its revision is the one that counts.',
    },
    already_deployed: {
        decision: 'skipped',
        meaning: 'The revision is live already, and nothing was started.',
        next: 'Nothing to do; same-revision: deploy deploys it again.',
    },
    revision_mismatch: {
        decision: 'fail',
        meaning: 'The deployment ended well, but another revision than the wanted one is live.',
        next: 'Look at the history of the environment for who deployed what.',
    },
    environment_busy: {
        decision: 'unknown',
        meaning: 'Another deployment of the environment runs, and nothing was started.',
        next: 'Run again when it has ended, or raise timeout-minutes.',
    },
    health_check_failed: {
        decision: 'fail',
        meaning: 'The deployment ended well, but the health check did not succeed in time.',
        next: 'Look at the last answer in the summary: it tells whether the old revision answers, a wrong one, or nothing.',
    },
    rolled_back: {
        decision: 'fail',
        meaning: 'The deployment was bad, and the revision before it was put back and proved to be live.',
        next: 'Mend the cause before you deploy again; the repository still holds the bad revision, and a database is not put back.',
    },
    rollback_failed: {
        decision: 'fail',
        meaning: 'The deployment was bad, and putting back the revision before it did not succeed or was not proved.',
        next: 'Look at the service at once: what is live is not known to be good.',
    },
    variables_missing: {
        decision: 'fail',
        meaning: 'An environment variable that must be set for the environment is not.',
        next: 'Set the variables that the message names; they take effect with the next deployment.',
    },
    backup_failed: {
        decision: 'fail',
        meaning: 'The backup ended as failed.',
        next: "Read the last lines of the service's log in the job log and mend their cause before deploying.",
    },
    backup_partial: {
        decision: 'fail',
        meaning: 'Some destinations or parts of the backup failed.',
        next: 'Mend the failing destination; on-partial: warn accepts backups of which at least one verified copy exists.',
    },
    backup_cancelled: {
        decision: 'fail',
        meaning: 'The backup was cancelled at the service.',
        next: 'Find out who cancelled it (the history of the service says so) and run again.',
    },
    backup_empty: {
        decision: 'fail',
        meaning: 'The service reports success, but the backup has no bytes.',
        next: 'Check the source of the backup: an empty dump is not a backup.',
    },
    backup_too_small: {
        decision: 'fail',
        meaning: 'The backup is smaller than min-size-bytes.',
        next: 'Check what the dump contains, or lower min-size-bytes if the smaller size is right.',
    },
    backup_shrunk: {
        decision: 'fail',
        meaning: 'The backup is much smaller than the one before, by more than max-size-drop-percent.',
        next: 'Check what is missing in the dump; if the data really shrank, raise or drop max-size-drop-percent for one run.',
    },
    verification_failed: {
        decision: 'fail',
        meaning: 'The stored backup does not match its checksum.',
        next: 'Do not rely on this backup. Check the storage destination, then run again.',
    },
    verification_skipped: {
        decision: 'unknown',
        meaning: 'The service could not verify the backup, so nothing is known about it.',
        next: 'Look at the reason in the message; with verify: download the action computes the checksum itself.',
    },
    backup_reused: {
        decision: 'pass',
        meaning: 'A verified backup younger than max-age-minutes exists and was used; no new one was made.',
        next: 'Nothing to do.',
    },
    job_busy: {
        decision: 'fail',
        meaning: 'The backup job is already running.',
        next: 'Run again later, or let the action wait or attach with on-conflict.',
    },
    file_exists: {
        decision: 'fail',
        meaning: 'A different file of the same name is already in the target folder and was left untouched.',
        next: 'Remove the file, or download into another folder.',
    },
    disk_full: {
        decision: 'fail',
        meaning: 'The disk has not enough room for the file.',
        next: 'Free space on the runner or download to another disk.',
    },
    unsafe_filename: {
        decision: 'fail',
        meaning: 'The service gave a file name that would leave the target folder.',
        next: 'Check the name of the file at the service.',
    },
    digest_mismatch: {
        decision: 'fail',
        meaning: 'The downloaded bytes do not have the expected SHA-256 digest; the file was removed.',
        next: 'Run again; when it happens again, the stored file is damaged.',
    },
    size_mismatch: {
        decision: 'fail',
        meaning: 'The downloaded file does not have the expected size; the file was removed.',
        next: 'Run again; when it happens again, a proxy between runner and service cuts the transfer.',
    },
    ...fetchReasonCodes,
    gate_failed: {
        decision: 'fail',
        meaning: 'The scan found vulnerabilities that break the gate: fail-on-severity or above, and nothing excuses them.',
        next: 'Upgrade the packages in the table to the version that fixes them; what has to wait goes into the exceptions file, with a reason, an owner and an end date.',
    },
    rule_failed: {
        decision: 'fail',
        meaning: "One of Debricked's own automation rules was triggered, and its action is to fail (or to warn) the pipeline.",
        next: 'Open the rule in Debricked and settle what triggered it; fail-on-rules: false leaves those rules out of the verdict.',
    },
    package_denied: {
        decision: 'fail',
        meaning: 'A package that deny-packages names is among the dependencies.',
        next: 'Remove or replace the package, or take a version that the list does not name.',
    },
    license_denied: {
        decision: 'fail',
        meaning: 'The licence of a package is not permitted by allow-licenses and deny-licenses, or is not known.',
        next: 'Replace the package, or have the licence approved and listed in allow-licenses; a licence that is not known can be corrected in Debricked.',
    },
    exception_expired: {
        decision: 'fail',
        meaning: 'Everything that breaks the gate was excused by exceptions whose end date is past.',
        next: 'Fix what they excused, or let the owner decide again and give the exception a new end date.',
    },
    scan_incomplete: {
        decision: 'unknown',
        meaning: 'The scan was not seen to finish: its queue is long or the time was up.',
        next: 'Run again later; raise timeout-minutes when the scan simply takes longer.',
    },
    upload_incomplete: {
        decision: 'fail',
        meaning: 'Debricked did not take every dependency file, so a scan would say nothing about the missing ones.',
        next: 'Look at the files in the message and what Debricked said of them; leave out with exclude what cannot be scanned.',
    },
    no_dependency_files: {
        decision: 'fail',
        meaning: 'No dependency file was found, so there is nothing that a scan could prove.',
        next: 'Check working-directory, include and exclude, and that the lock files are committed and checked out.',
    },
    baseline_missing: {
        decision: 'warn',
        meaning: 'Nothing breaks the gate, but there was no scan of the base to compare with: every finding counted as new.',
        next: 'Scan the base branch once (on push), or name a scanned commit with base-commit.',
    },
};


/***/ }),

/***/ 4486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ Report)
/* harmony export */ });
/**
 * What a person should see of a run, as data. Use cases fill it as they learn things; src/host renders and escapes it, so
 * no text in here is ever Markdown or HTML, wherever it came from.
 */
class Report {
    facts = [];
    tables = [];
    details = [];
    timeline = [];
    bars = [];
    annotations = [];
    /** Sentences: what was not checked, and why. */
    notChecked = [];
    /** Sentences: what a person may want to do or know afterwards (unlock a backup, what is left running). */
    notes = [];
    fact(label, value) {
        this.facts.push({ label, value });
    }
}


/***/ }),

/***/ 9597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ asSentence)
/* harmony export */ });
/** With a full stop, unless it ends as a sentence already: a problem may end with the question what was meant. */
function asSentence(text) {
    return /[.?]$/.test(text) ? text : `${text}.`;
}


/***/ }),

/***/ 5139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   QZ: () => (/* binding */ worst),
/* harmony export */   WJ: () => (/* binding */ verdict),
/* harmony export */   j6: () => (/* binding */ verdictOfError)
/* harmony export */ });
/* harmony import */ var _reason_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5549);

/** A verdict with the code's usual decision and advice, unless told otherwise. */
function verdict(reasonCode, message, own = {}) {
    const entry = _reason_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonCodes */ .J[reasonCode];
    return { decision: own.decision ?? entry.decision, reasonCode, message, next: own.next ?? entry.next };
}
function verdictOfError(error) {
    const answered = error.requestId === undefined ? '' : ` (request ${error.requestId})`;
    return verdict(error.code, `${error.message}${answered}`, { next: error.hint });
}
// From best to worst. `unknown` stands below `fail` because a proved failure says more than something not observed.
const order = ['skipped', 'pass', 'warn', 'unknown', 'fail'];
/** The verdict that decides when several things were done: the worst, and of equals the first. */
function worst(verdicts) {
    return verdicts.reduce((found, next) => (order.indexOf(next.decision) > order.indexOf(found.decision) ? next : found));
}


/***/ }),

/***/ 8614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Written by `npm run generate` from package.json: composite actions cannot learn their own ref from the runner. */
const version = '0.1.0';


/***/ }),

/***/ 149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ annotationsPerType),
/* harmony export */   m: () => (/* binding */ planAnnotations)
/* harmony export */ });
/* harmony import */ var _core_quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7213);
/* harmony import */ var _harmless_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6584);
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4585);



/**
 * The runner keeps ten annotations of a type for a whole composite action and drops the others without a word
 * (actions/runner ExecutionContext.cs); two are left to the steps beside us.
 */
const annotationsPerType = 8;
/** The runner cuts at 4,096 (ExecutionContext.cs); the words that tell of our own cut need room. */
const messageLimit = 4_000;
/** Check-run annotations take titles of up to 255 characters (REST API, "Update a check run"). */
const titleLimit = 200;
/**
 * What to annotate, in printing order: the verdict first, since only the first of a type survive, then the report's own;
 * at most eight of a type, the last of them saying exactly how many more there are.
 */
function planAnnotations(input) {
    const wanted = [...verdictAnnotation(input), ...input.annotations];
    const seen = { error: 0, warning: 0, notice: 0 };
    const total = { error: 0, warning: 0, notice: 0 };
    for (const { level } of wanted)
        total[level] += 1;
    const room = (level) => (total[level] <= annotationsPerType ? annotationsPerType : annotationsPerType - 1);
    const kept = wanted.filter(({ level }) => {
        seen[level] += 1;
        return seen[level] <= room(level);
    });
    const more = ['error', 'warning', 'notice']
        .filter(level => total[level] > room(level))
        .map(level => remainder(input, level, total[level] - room(level)));
    return [...kept, ...more].map(annotation => safe(annotation, input.redact));
}
/** These stay red whatever `on-unknown` says. */
const alwaysRed = new Set(['cancelled', 'internal_error']);
function verdictAnnotation({ action, verdict, onUnknown }) {
    const title = `${action}: ${verdict.reasonCode}`;
    const message = `${verdict.message}\nNext: ${verdict.next}`;
    switch (verdict.decision) {
        case 'pass':
            return [];
        case 'warn':
            return [{ level: 'warning', title, message }];
        case 'skipped':
            return [{ level: 'notice', title, message }];
        case 'unknown':
            return [
                { level: onUnknown === 'warn' && !alwaysRed.has(verdict.reasonCode) ? 'warning' : 'error', title, message },
            ];
        case 'fail':
            return [{ level: 'error', title, message }];
    }
}
function remainder(input, level, count) {
    const where = input.summaryWritten ? 'in the job summary' : 'not shown: the job summary is switched off';
    return { level, title: `${input.action}: ${(0,_core_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, `more ${level}`)}`, message: `${count} more ${where}` };
}
function safe(annotation, redact) {
    const oneLine = (text) => redact((0,_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .harmlessLine */ .K)(redact(text)));
    const message = redact((0,_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .harmlessLines */ .v)(redact(annotation.message)).join('\n'));
    const file = annotation.file === undefined ? '' : oneLine(annotation.file);
    const line = annotation.line;
    return {
        level: annotation.level,
        title: (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .cz)(oneLine(annotation.title), titleLimit),
        message: (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_2__/* .clipped */ .cz)(message, messageLimit),
        // An empty file or a line 0 would be dropped by @actions/core, and a file without a line is shown at line 1.
        ...(file === '' ? {} : { file }),
        ...(file === '' || line === undefined || !Number.isSafeInteger(line) || line < 1 ? {} : { line }),
    };
}


/***/ }),

/***/ 6584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ harmlessLine),
/* harmony export */   v: () => (/* binding */ harmlessLines)
/* harmony export */ });
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4585);

/** UTF-16 units of one printed line; a minified file in an error message would otherwise drown the log. */
const lineLimit = 4_000;
/**
 * The lines of any text, each safe to print on stdout: none is a workflow command for the runner, none moves the
 * terminal's cursor or changes the reading order, none is longer than about 4,000 characters.
 *
 * Lines are also broken where only some readers break them (a lone CR, U+2028): the runner reads with .NET, which ends a
 * line at a lone CR (actions/runner ProcessInvoker.cs).
 */
function harmlessLines(text) {
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(text).map(line => withoutCommands((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipped */ .cz)((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(line), lineLimit)));
}
/** Any text as one safe line: line breaks become spaces. */
function harmlessLine(text) {
    return withoutCommands((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipped */ .cz)((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleOneLine */ .zV)(text), lineLimit));
}
/**
 * actions/runner ActionCommand.cs knows two syntaxes: `::name::data` at the start of a line after white space, and
 * `##[name]data` anywhere in the line. A visible space breaks each. Both are looked for with culture-sensitive
 * StartsWith and IndexOf, which see through characters without weight; most of those are gone by now (visibleLine), and
 * combining marks are seen through here as well.
 */
function withoutCommands(line) {
    return line.replace(/^([\s\p{M}]*:\p{M}*):/u, '$1 :').replace(/(#\p{M}*#\p{M}*)\[/gu, '$1 [');
}


/***/ }),

/***/ 8673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

;// CONCATENATED MODULE: ./build/actions/registry.js
/**
 * By hand, one line an action: a generator that imports the list could not write it. Each is loaded when it is asked for,
 * because a step pays for every line that Node has to compile, and it only ever runs one action.
 */
const actions = {
    'dbackup-run': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(945), __nccwpck_require__.e(343), __nccwpck_require__.e(687), __nccwpck_require__.e(345), __nccwpck_require__.e(210)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3210))).dbackupRun,
    'debricked-scan': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(945), __nccwpck_require__.e(343), __nccwpck_require__.e(687), __nccwpck_require__.e(524), __nccwpck_require__.e(349)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4349))).debrickedScan,
    'deploybot-deploy': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(945), __nccwpck_require__.e(343), __nccwpck_require__.e(687), __nccwpck_require__.e(345), __nccwpck_require__.e(368), __nccwpck_require__.e(726)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4345))).deploybotDeploy,
    'divio-deploy': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(945), __nccwpck_require__.e(343), __nccwpck_require__.e(687), __nccwpck_require__.e(345), __nccwpck_require__.e(368), __nccwpck_require__.e(422)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9422))).divioDeploy,
    'realdebrid-fetch': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(945), __nccwpck_require__.e(343), __nccwpck_require__.e(687), __nccwpck_require__.e(345), __nccwpck_require__.e(698)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8698))).realdebridFetch,
};
/** The actions that do one thing, each in a folder of its own below actions/. */
const actionIds = Object.keys(actions);
/** Id of the root action, which runs the others as one release. */
const pipelineId = 'pipeline';
/** The action of that id; undefined when there is none. */
async function loadAction(id) {
    if (id === pipelineId)
        return await loadPipeline();
    return Object.hasOwn(actions, id) ? await actions[id]?.() : undefined;
}
/** It needs all of them: which ones a release is made of stands in its file, and its inputs and outputs are theirs. */
async function loadPipeline() {
    const { createPipeline } = await Promise.all(/* import() */[__nccwpck_require__.e(524), __nccwpck_require__.e(791)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7569));
    return createPipeline(await Promise.all(Object.values(actions).map(load => load())));
}

// EXTERNAL MODULE: ./build/actions/parse-inputs.js
var parse_inputs = __nccwpck_require__(7493);
// EXTERNAL MODULE: ./build/core/deadline.js
var deadline = __nccwpck_require__(6196);
// EXTERNAL MODULE: ./build/core/verdict.js
var verdict = __nccwpck_require__(5139);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(8611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(5692);
var external_https_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_https_, 2);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
// EXTERNAL MODULE: ./node_modules/tunnel/index.js
var tunnel = __nccwpck_require__(770);
// EXTERNAL MODULE: ./third-party/undici-stub/index.cjs
var undici_stub = __nccwpck_require__(766);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function lib_getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class lib_HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new undici_stub.ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/auth.js
var auth_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class auth_BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = (/* unused pure expression or super */ null && (_summary));
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
// EXTERNAL MODULE: external "assert"
var external_assert_ = __nccwpck_require__(2613);
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_.constants.O_RDONLY;
function exists(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_namespaceObject.dirname(filePath);
                        const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_namespaceObject.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_namespaceObject.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_namespaceObject.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec_exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = tr.argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new tr.ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new StringDecoder('utf8');
        const stderrDecoder = new StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec_exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + os.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
// EXTERNAL MODULE: ./build/actions/run-marker.js
var run_marker = __nccwpck_require__(4216);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __nccwpck_require__(2807);
// EXTERNAL MODULE: ./build/core/report.js
var report = __nccwpck_require__(4486);
// EXTERNAL MODULE: ./build/core/version.js
var version = __nccwpck_require__(8614);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
// EXTERNAL MODULE: ./build/http/slabs.js
var slabs = __nccwpck_require__(3836);
;// CONCATENATED MODULE: ./build/http/bypass.js

const HEADER_BYTES = 64 * 1024;
const SMALLEST_BODY_BYTES = 1024 * 1024;
/**
 * The reading side of one connection. All goes to Node's parser, until a big body is led past it: the parser copies
 * each 64 KiB into new memory, and a gigabyte took 1.7 s of processor time and 150 MiB before anything was done with it,
 * against 0.5 s and 65 MiB here. A body with a Content-Length needs no parser, only counting.
 *
 * Relies on nothing but what is documented: the option `onread` of net.connect and tls.connect, which agents hand on as
 * they do all options, and push() of streams. Where an agent does not hand it on, nothing is led past.
 */
class Bypass {
    /** An option of the request. */
    onread = { buffer: () => this.#buffer, callback: (size, buffer) => this.#arrived(size, buffer) };
    #buffer = headerBuffer();
    #gatherer;
    #gatheredBytes = 0;
    #socket;
    #used = false;
    #sink;
    #left = 0;
    /** Must be told before the first byte comes. */
    attach(socket) {
        this.#socket = socket;
    }
    /**
     * Leads to `sink` what is still to come of the body. Undefined, with nothing done: the body has to be read from the
     * message.
     */
    divert(message, sink) {
        const socket = this.#socket;
        const length = Number(message.headers['content-length']);
        if (!this.#used || socket === undefined || !Number.isSafeInteger(length) || length < SMALLEST_BODY_BYTES) {
            return undefined;
        }
        // What waits in the socket is from before: it goes the old way, into the message.
        while (socket.readableLength > 0 && socket.read() !== null)
            ;
        // The parser knows best which answers have no body, whatever they announce.
        if (message.headers['transfer-encoding'] !== undefined || message.complete || socket.destroyed)
            return undefined;
        const first = message.read() ?? new Uint8Array();
        this.#left = length - first.byteLength;
        this.#sink = sink;
        this.#buffer = (0,slabs/* takeSlab */.Gx)();
        // The parser pauses it when its part of the body waits to be read.
        return { socket: socket.resume(), first };
    }
    #arrived(size, buffer) {
        this.#used = true;
        const chunk = this.#take(size, buffer);
        if (this.#sink === undefined)
            return this.#socket?.push(chunk) ?? false;
        if (this.#left > 0) {
            // What comes after the announced end is no part of it; the connection is not used again.
            const wanted = chunk.subarray(0, this.#left);
            this.#left -= wanted.byteLength;
            this.#sink(wanted, this.#left === 0);
            if (this.#left === 0 && this.#gatherer !== undefined) {
                (0,slabs/* giveBack */.F5)(this.#gatherer);
                this.#gatherer = undefined;
            }
        }
        return true;
    }
    /** A chunk that is the reader's own. A small one is copied, or it would keep a whole buffer from being used. */
    #take(size, buffer) {
        const chunk = buffer.subarray(0, size);
        if (size < buffer.byteLength / 2)
            return this.#sink === undefined ? Buffer.from(chunk) : this.#gathered(chunk);
        // After a change of buffers one read more goes into the old one.
        if (buffer === this.#buffer)
            this.#buffer = this.#sink === undefined ? headerBuffer() : (0,slabs/* takeSlab */.Gx)();
        (0,slabs/* hold */._2)(chunk);
        return chunk;
    }
    /**
     * A copy, many of which share one buffer: a connection of 20 MB/s brings small chunks only, and new memory for each of
     * them had four such connections hold 60 MiB that nobody needed.
     */
    #gathered(chunk) {
        if (this.#gatherer === undefined || this.#gatheredBytes + chunk.byteLength > slabs/* SLAB_BYTES */.zp) {
            if (this.#gatherer !== undefined)
                (0,slabs/* giveBack */.F5)(this.#gatherer);
            this.#gatherer = (0,slabs/* takeSlab */.Gx)();
            this.#gatheredBytes = 0;
            (0,slabs/* hold */._2)(this.#gatherer);
        }
        const copy = this.#gatherer.subarray(this.#gatheredBytes, this.#gatheredBytes + chunk.byteLength);
        copy.set(chunk);
        this.#gatheredBytes += chunk.byteLength;
        (0,slabs/* hold */._2)(copy);
        return copy;
    }
}
const headerBuffer = () => Buffer.allocUnsafeSlow(HEADER_BYTES);

// EXTERNAL MODULE: ./build/http/network-failure.js
var network_failure = __nccwpck_require__(3856);
;// CONCATENATED MODULE: ./build/http/chunks.js



// Past it the socket is paused. More was not faster, only larger.
const READ_AHEAD_BYTES = 512 * 1024;
/**
 * The chunks of an answer as they arrive. Node's own iterator copies all that waits into one new buffer at every step,
 * which a gigabyte feels. Throws NetworkFailure when the body is cut short.
 *
 * A chunk is the reader's own. Given back to the slabs, its memory is used again.
 */
function chunksOf(message, bypass) {
    return { [Symbol.asyncIterator]: () => new Chunks(message, bypass) };
}
class Chunks {
    #message;
    #source;
    #ready = [];
    #readyBytes = 0;
    #end;
    #wake = () => undefined;
    constructor(message, bypass) {
        this.#message = message;
        // Also of a body that is led past the message: the message ends with its connection, and says why.
        (0,external_node_stream_namespaceObject.finished)(message, error => this.#finish(error));
        const diverted = bypass?.divert(message, (chunk, last) => {
            this.#add(chunk);
            if (last)
                this.#finish(undefined);
        });
        this.#source = diverted?.socket ?? message;
        if (diverted === undefined)
            message.on('data', (chunk) => this.#add(chunk));
        else if (diverted.first.byteLength > 0)
            this.#add(diverted.first);
    }
    async next() {
        while (this.#ready.length === 0 && this.#end === undefined) {
            await new Promise(resolve => {
                this.#wake = resolve;
            });
        }
        const value = this.#ready.shift();
        if (value !== undefined) {
            this.#readyBytes -= value.byteLength;
            if (this.#readyBytes < READ_AHEAD_BYTES && this.#source.isPaused())
                this.#source.resume();
            return { done: false, value };
        }
        if (this.#end?.error)
            throw (0,network_failure/* networkFailureOf */.i2)(this.#end.error, true);
        return { done: true, value: undefined };
    }
    async return() {
        this.#message.destroy();
        for (const chunk of this.#ready.splice(0))
            (0,slabs/* giveBack */.F5)(chunk);
        return { done: true, value: undefined };
    }
    #add(chunk) {
        this.#ready.push(chunk);
        this.#readyBytes += chunk.byteLength;
        if (this.#readyBytes >= READ_AHEAD_BYTES)
            this.#source.pause();
        this.#wake();
    }
    #finish(error) {
        if (this.#end !== undefined)
            return;
        this.#end = { error };
        this.#wake();
        // Of a body that was led past it, the message still waits for the end.
        if (!this.#message.complete)
            this.#message.destroy();
    }
}

// EXTERNAL MODULE: ./build/http/proxy.js
var http_proxy = __nccwpck_require__(2749);
;// CONCATENATED MODULE: ./build/http/transport.js












const CONNECTIONS_PER_ORIGIN = 8;
// Servers close idle connections after five seconds (Node) and more (nginx: 75 s); none is known to do so after one.
const BURST_IDLE_MS = 1_000;
// The client has an inactivity limit of its own for which there is no "off"; ours is the stall limit in client.ts.
const NO_LIMIT_MS = 24 * 60 * 60 * 1000;
/**
 * The network, through the lowest layer of @actions/http-client. All above it is left out: version 4 sends its own
 * User-Agent over ours, reads proxies from the environment in its own way, cannot reach IPv6 addresses, forwards secrets
 * and repeats bodies on redirects, waits for ever on a body that is cut short, and reads large ones in quadratic time.
 *
 * Throws `invalid_input` when the extra certificate authorities cannot be read.
 */
function createTransport(options) {
    const client = new lib_HttpClient(undefined, [], { socketTimeout: NO_LIMIT_MS });
    const trust = trustIn(options.extraCa);
    const pool = { keepAlive: true, maxSockets: CONNECTIONS_PER_ORIGIN };
    const pooled = { http: new external_node_http_namespaceObject.Agent(pool), https: new external_node_https_namespaceObject.Agent({ ...pool, ...trust }) };
    // As many as there are requests at once: who sends them limits that.
    const brief = { keepAlive: true, timeout: BURST_IDLE_MS, maxFreeSockets: 64 };
    const burst = { http: new external_node_http_namespaceObject.Agent(brief), https: new external_node_https_namespaceObject.Agent({ ...brief, ...trust }) };
    const single = { http: new external_node_http_namespaceObject.Agent(), https: new external_node_https_namespaceObject.Agent(trust) };
    async function agentFor(request) {
        const proxy = (0,http_proxy/* proxyFor */.iJ)(request.url, options.proxy);
        if (proxy === undefined) {
            const agents = request.inBurst ? burst : request.freshConnection ? single : pooled;
            return agents[request.url.protocol === 'https:' ? 'https' : 'http'];
        }
        const { HttpsProxyAgent } = await __nccwpck_require__.e(/* import() | proxy */ 929).then(__nccwpck_require__.bind(__nccwpck_require__, 7659));
        // One tunnel a request: the proxy agent then never hands a stale connection to an unsafe request. The signal is for
        // the connection to the proxy, which the request does not own until the tunnel is there.
        return new HttpsProxyAgent(proxy, { ...trust, signal: request.signal });
    }
    return async (request) => {
        const agent = await agentFor(request);
        const { protocol, hostname, port, pathname, search } = request.url;
        const host = hostname.replace(/^\[|\]$/g, '');
        const way = new Way(protocol === 'https:' ? external_node_https_namespaceObject.request : external_node_http_namespaceObject.request);
        // Only for what can be a download, and not in tunnels: their socket belongs to the proxy agent.
        const direct = (0,http_proxy/* proxyFor */.iJ)(request.url, options.proxy) === undefined;
        const bypass = direct && request.freshConnection && request.method === 'GET' ? new Bypass() : undefined;
        if (bypass !== undefined)
            way.onSocket = socket => bypass.attach(socket);
        const info = {
            options: {
                host,
                port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
                path: pathname + search,
                method: request.method,
                headers: { 'user-agent': options.userAgent, ...request.headers },
                agent,
                signal: request.signal,
                ...trust,
                ...(bypass && { onread: bypass.onread }),
                // Inside a tunnel Node would compare the certificate with "localhost" when the host is an address.
                ...((0,external_node_net_.isIP)(host) && {
                    checkServerIdentity: (_, certificate) => external_node_tls_namespaceObject.checkServerIdentity(host, certificate),
                }),
            },
            parsedUrl: request.url,
            httpModule: way,
        };
        const { message } = await client.requestRaw(info, contentOf(request)).catch((error) => {
            throw way.refusal() ?? (0,network_failure/* networkFailureOf */.i2)(error, way.connected);
        });
        const refusal = way.refusal();
        if (refusal !== undefined) {
            message.destroy();
            throw refusal;
        }
        const status = message.statusCode ?? 0;
        return {
            status,
            headers: Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [
                name,
                Array.isArray(value) ? value.join(', ') : `${value}`,
            ])),
            body: chunksOf(message, bypass),
            endsByClosing: message.headers['content-length'] === undefined &&
                message.headers['transfer-encoding'] === undefined &&
                request.method !== 'HEAD' &&
                status !== 204,
            discard: () => void message.destroy(),
        };
    };
}
/** Stands where the client expects Node's http module, and sees how far its request gets. */
class Way {
    /** True once the request could go out: everything before that is certainly not processed. */
    connected = false;
    onSocket = () => undefined;
    #answerOfProxy;
    #request;
    constructor(request) {
        this.#request = request;
    }
    request(options, onAnswer) {
        const request = this.#request(options, onAnswer);
        request.once('proxyConnect', (answer) => {
            this.#answerOfProxy = answer;
        });
        request.once('socket', (socket) => {
            this.onSocket(socket);
            const event = socket.secureConnecting ? 'secureConnect' : socket.connecting ? 'connect' : undefined;
            if (event === undefined)
                this.connected = true;
            else {
                socket.once(event, () => {
                    this.connected = true;
                });
            }
        });
        return request;
    }
    /** What the proxy said to CONNECT, when it said no. The agent passes that on as if it were the service's answer. */
    refusal() {
        const answer = this.#answerOfProxy;
        if (answer === undefined || answer.statusCode === 200)
            return undefined;
        const said = Number.isInteger(answer.statusCode) ? `${answer.statusCode} ${answer.statusText}`.trim() : 'no HTTP';
        return new network_failure/* NetworkFailure */.pM('refused', `the proxy answered ${said} to CONNECT`);
    }
}
function trustIn(extraCa) {
    // Said outright: NODE_TLS_REJECT_UNAUTHORIZED=0 in the job's environment would otherwise switch the check off.
    const trust = { rejectUnauthorized: true };
    if (extraCa === undefined)
        return trust;
    const certificates = extraCa.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    try {
        // A context passes over what it cannot read in silence; every certificate is tried on its own first.
        for (const certificate of certificates)
            new external_node_crypto_.X509Certificate(certificate);
        if (certificates.length === 0)
            throw new TypeError('no PEM certificate in it');
    }
    catch (cause) {
        throw new errors/* ShipgateError */.Y('invalid_input', 'The certificate authorities in the file of ca-file cannot be read.', {
            cause,
        });
    }
    // Node 22.15 and newer can name all authorities it trusts by default, NODE_EXTRA_CA_CERTS included.
    const named = external_node_tls_namespaceObject.getCACertificates;
    return {
        ...trust,
        secureContext: external_node_tls_namespaceObject.createSecureContext({ ca: [...(named?.('default') ?? external_node_tls_namespaceObject.rootCertificates), ...certificates] }),
    };
}
function contentOf({ body, signal }) {
    if (typeof body !== 'function')
        return body ?? null;
    // The client pipes a stream without looking at its errors: a file that cannot be read would leave the request open
    // for ever. Ended short of its announced length, the request fails.
    const stream = external_node_stream_namespaceObject.Readable.from(body(), { signal, objectMode: false });
    stream.on('error', () => stream.destroy());
    return stream;
}

;// CONCATENATED MODULE: ./build/host/github/connect.js

const untold = { marker: () => `[shipgate ${(0,external_node_crypto_.randomUUID)()}]`, redact: text => text };
/** The use cases' view of GitHub. Nothing is loaded or sent before the first call. */
function connectGithub(ports, target, told = untold) {
    return {
        async uploadSarif(upload) {
            const { GithubApi, uploadSarif } = await Promise.all(/* import() */[__nccwpck_require__.e(945), __nccwpck_require__.e(687), __nccwpck_require__.e(812)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9812));
            return await uploadSarif(new GithubApi(ports, target), ports, upload);
        },
        async createDeployment(deployment) {
            const { createDeployment } = await Promise.all(/* import() */[__nccwpck_require__.e(945), __nccwpck_require__.e(687), __nccwpck_require__.e(812)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9812));
            return await createDeployment(ports, { ...told, target }, deployment);
        },
        async setDeploymentState(id, status) {
            const { GithubApi, setDeploymentState } = await Promise.all(/* import() */[__nccwpck_require__.e(945), __nccwpck_require__.e(687), __nccwpck_require__.e(812)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9812));
            return await setDeploymentState(new GithubApi(ports, target), id, { ...status, redact: told.redact });
        },
        async runCreatedAt(runId) {
            const { GithubApi } = await Promise.all(/* import() */[__nccwpck_require__.e(945), __nccwpck_require__.e(687), __nccwpck_require__.e(812)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9812));
            return await new GithubApi(ports, target).runCreatedAt(runId);
        },
    };
}

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/host/system-clock.js

// setTimeout takes a 32-bit number and fires at once when it is given more.
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** The machine's time: monotonic within the process, so that a corrected wall clock moves no deadline. */
const systemClock = {
    now: () => performance.timeOrigin + performance.now(),
    async sleep(ms, signal) {
        signal?.throwIfAborted();
        const until = this.now() + Math.min(Math.max(0, ms), LONGEST_TIMER_MS);
        try {
            // Timers count whole milliseconds and may fire a little early; a deadline that is not quite over would be waited
            // for twice.
            for (let left = until - this.now(); left > 0; left = until - this.now()) {
                await (0,promises_namespaceObject.setTimeout)(Math.ceil(left), undefined, signal === undefined ? {} : { signal });
            }
        }
        catch (error) {
            signal?.throwIfAborted();
            throw error;
        }
    },
};

;// CONCATENATED MODULE: ./build/host/context.js










/** What a use case has learned so far: written out on every path. */
class Findings {
    report = new report/* Report */.p();
    own = {};
    detail = {};
}
/** The world for a use case, made of the session and the common inputs. Throws `invalid_input` for an unusable ca-file. */
function createContext(session, common, part) {
    const { findings } = part;
    const transports = new Map();
    const ports = {
        clock: systemClock,
        random: Math.random,
        log: session.log,
        transport: transportOf(session, common['ca-file']),
        signal: part.signal,
        deadline: part.deadline,
    };
    const github = githubFacts(session.env);
    return {
        ...ports,
        journal: part.journal,
        report: findings.report,
        facts: { workspace: workspaceOf(session), github },
        transportWith(caFile) {
            // One for each file: what goes through one transport shares its connections and rate budgets.
            const made = transports.get(caFile) ?? transportOf(session, caFile);
            transports.set(caFile, made);
            return made;
        },
        github(token) {
            if (token === undefined || github.repository === undefined)
                return undefined;
            const target = { apiUrl: session.env['GITHUB_API_URL'], repository: github.repository, token };
            const told = { marker: () => (0,run_marker/* runMarker */.q)(github, ports.random), redact: session.redactor.redact };
            return connectGithub(ports, target, told);
        },
        mask(value) {
            if (value.trim() === '')
                return;
            core_setSecret(value);
            session.redactor.add(value);
        },
        redact: session.redactor.redact,
        output(values) {
            const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
            findings.own = { ...findings.own, ...known };
            part.onOutput(known);
        },
        detail(value) {
            findings.detail = { ...findings.detail, ...value };
        },
    };
}
/** The network as the runner is set up for it. Throws `invalid_input` for an unusable ca-file. */
function transportOf(session, caFile) {
    return createTransport({
        userAgent: `shipgate/${version/* version */.r}`,
        proxy: proxySettings(session.env),
        ...(caFile !== undefined && {
            extraCa: readCa((0,external_node_path_.resolve)(workspaceOf(session), caFile)) + extraCaOfNode(session.env),
        }),
    });
}
function workspaceOf(session) {
    return session.env['GITHUB_WORKSPACE'] || process.cwd();
}
function proxySettings(env) {
    // Lower case first, as curl and most tools do.
    const value = (name) => env[name.toLowerCase()] || env[name];
    const httpsProxy = value('HTTPS_PROXY');
    const httpProxy = value('HTTP_PROXY');
    const noProxy = value('NO_PROXY');
    return { ...(httpsProxy && { httpsProxy }), ...(httpProxy && { httpProxy }), ...(noProxy && { noProxy }) };
}
function readCa(file) {
    let pem;
    try {
        pem = (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (cause) {
        throw new errors/* ShipgateError */.Y('invalid_input', `The file of ca-file could not be read: ${file}.`, { cause });
    }
    if (!pem.includes('-----BEGIN CERTIFICATE-----')) {
        throw new errors/* ShipgateError */.Y('invalid_input', `The file of ca-file holds no PEM certificate: ${file}.`);
    }
    return pem;
}
/** What NODE_EXTRA_CA_CERTS names: on Node 20 a list of authorities of our own would take its place. */
function extraCaOfNode(env) {
    const file = env['NODE_EXTRA_CA_CERTS'];
    try {
        return file ? `\n${(0,external_node_fs_.readFileSync)(file, 'utf8')}` : '';
    }
    catch {
        // Node itself only warns about it.
        return '';
    }
}
function githubFacts(env) {
    const value = (name) => env[name] || undefined;
    return {
        event: readEvent(value('GITHUB_EVENT_PATH')),
        repository: value('GITHUB_REPOSITORY'),
        sha: value('GITHUB_SHA'),
        ref: value('GITHUB_REF'),
        actor: value('GITHUB_ACTOR'),
        serverUrl: value('GITHUB_SERVER_URL'),
        runId: value('GITHUB_RUN_ID'),
        runAttempt: value('GITHUB_RUN_ATTEMPT'),
    };
}
function readEvent(file) {
    try {
        return file === undefined ? undefined : JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch {
        // Outside of Actions, or a file that is no JSON: the facts are then asked for as inputs.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/host/journal.js



/**
 * The run's journal: lines of JSON in a file of RUNNER_TEMP, which lives as long as the job. Composites have no post
 * step, so the finish step reads here what a cancelled or killed run has left behind. It holds ids, never secrets.
 */
class FileJournal {
    file;
    #open = new Map();
    #onTrouble;
    #inTrouble = false;
    /**
     * A journal that cannot be written goes on in memory: a cancel is then cleaned up by this process, only a kill is not.
     *
     * @param startedAt ISO 8601 UTC.
     * @param onTrouble called once, when the file cannot be written.
     */
    constructor(temporaryFolder, startedAt, onTrouble = () => undefined) {
        this.#onTrouble = onTrouble;
        this.file = (0,external_node_path_.join)(journalFolder(temporaryFolder), `${(0,external_node_crypto_.randomUUID)()}.jsonl`);
        this.#write({ type: 'start', at: startedAt });
    }
    open(entry) {
        this.#open.set(entry.key, entry);
        this.#write({ type: 'open', entry });
    }
    close(key) {
        if (this.#open.delete(key))
            this.#write({ type: 'close', key });
    }
    output(values) {
        this.#write({ type: 'output', values });
    }
    /** What is open now, oldest first. */
    left() {
        return [...this.#open.values()];
    }
    end() {
        this.#write({ type: 'end' });
    }
    #write(line) {
        if (this.#inTrouble)
            return;
        try {
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(this.file), { recursive: true });
            // Synchronous on purpose: the line must be on disk before the request that it announces leaves.
            (0,external_node_fs_.appendFileSync)(this.file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
        }
        catch (error) {
            this.#inTrouble = true;
            this.#onTrouble(error instanceof Error ? error.message : String(error));
        }
    }
}
/** Reads a journal; undefined when there is none at that place, or when the place is not one of ours. */
function readJournal(temporaryFolder, file) {
    if (!(0,external_node_path_.resolve)(file).startsWith(journalFolder(temporaryFolder) + external_node_path_.sep))
        return undefined;
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return undefined;
    }
    const open = new Map();
    const outputs = {};
    let startedAt;
    let ended = false;
    for (const line of text.split('\n')) {
        const parsed = parseLine(line);
        if (parsed?.type === 'start')
            startedAt = parsed.at;
        if (parsed?.type === 'open')
            open.set(parsed.entry.key, parsed.entry);
        if (parsed?.type === 'close')
            open.delete(parsed.key);
        if (parsed?.type === 'output')
            Object.assign(outputs, parsed.values);
        if (parsed?.type === 'end')
            ended = true;
    }
    return { startedAt, ended, left: [...open.values()], outputs };
}
function journalFolder(temporaryFolder) {
    return (0,external_node_path_.resolve)(temporaryFolder, 'shipgate-journal');
}
function parseLine(line) {
    try {
        return line === '' ? undefined : JSON.parse(line);
    }
    catch {
        // The process was killed in the middle of this line.
        return undefined;
    }
}

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: ./build/host/annotations.js
var host_annotations = __nccwpck_require__(149);
;// CONCATENATED MODULE: ./build/host/secret-forms.js
/**
 * Values shorter than this are not looked for. No service that Shipgate knows gives out shorter credentials, and a value
 * of three characters or fewer ("1", "key") is part of ordinary text: hiding it everywhere would ruin the log and, by the
 * holes, tell the value. It must stay above the length of `***`, so that every replacement makes a text shorter.
 */
const shortestSecret = 4;
/** Lines of a secret shorter than this are not looked for by themselves: `{` or `"a": 1` would ruin the log. */
const shortestLine = 8;
/**
 * Every text under which a secret may show up in an answer or a log: itself, its lines, and each of these as base64 (in
 * all three alignments), in a URL, in JSON, in HTML. The list of encodings is the runner's own (actions/runner
 * ValueEncoders.cs), plus base64url and the spellings of other languages' JSON and URI encoders.
 */
function secretForms(secret) {
    const forms = new Set();
    for (const value of values(secret)) {
        for (const form of [value, ...base64Forms(value), ...uriForms(value), ...jsonForms(value), ...htmlForms(value)]) {
            if (form.length >= shortestSecret)
                forms.add(form);
        }
    }
    return forms;
}
function values(secret) {
    if (secret.trim() === '')
        return [];
    const lines = secret.split(/\r\n|\r|\n/);
    const longLines = lines.length === 1 ? [] : lines.map(line => line.trim()).filter(line => line.length >= shortestLine);
    return [secret, secret.trim(), lines.join('\n').trim(), ...longLines].filter(value => value.length >= shortestSecret);
}
/**
 * Base64 carries six bits a character, so the characters of a secret depend on how many bytes stand before it, modulo
 * three. Only the characters that hold nothing but bits of the secret can be known.
 */
function base64Forms(value) {
    const bytes = Buffer.from(value, 'utf8');
    const known = [0, 1, 2].map(skipped => {
        const rest = bytes.subarray(skipped);
        return rest.toString('base64').slice(0, Math.floor((rest.length * 8) / 6));
    });
    return [...known, ...known.map(form => form.replaceAll('+', '-').replaceAll('/', '_'))];
}
function uriForms(value) {
    // encodeURIComponent throws on half a surrogate pair; UTF-8 has no such thing anyway.
    const whole = value.replace(/\p{Cs}/gu, '\uFFFD');
    const component = encodeURIComponent(whole);
    const strict = component.replace(/[!'()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    const form = new URLSearchParams([['', whole]]).toString().slice(1);
    return [encodeURI(whole), component, strict, form].flatMap(text => [
        text,
        text.replace(/%[0-9A-F]{2}/g, code => code.toLowerCase()),
    ]);
}
function jsonForms(value) {
    const plain = JSON.stringify(value).slice(1, -1);
    const ascii = plain.replace(/[^\x20-\x7e]/g, escapedUnit);
    return [
        plain,
        ascii,
        plain.replaceAll('/', '\\/'),
        ascii.replaceAll('/', '\\/'),
        ascii.replace(/[<>&]/g, escapedUnit),
    ];
}
function escapedUnit(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
function htmlForms(value) {
    const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const quoted = text.replaceAll('"', '&quot;');
    return [text, quoted, ...['&#39;', '&#x27;', '&apos;'].map(quote => quoted.replaceAll("'", quote))];
}

;// CONCATENATED MODULE: ./build/host/inputs.js

/**
 * The variable that carries an input into the bundle. Composite steps get no INPUT_* from the runner, so the generated
 * action.yml maps each input by name; a dash would be dropped on the way by some shells.
 */
function inputVariable(name) {
    return `SHIPGATE_INPUT_${name.toUpperCase().replaceAll('-', '_')}`;
}
function readInputs(definition, env) {
    return Object.fromEntries(Object.keys(definition.inputs).map(name => [name, env[inputVariable(name)]]));
}
/** The values of all secret inputs that were given, and the secrets inside them, as texts, for masking. */
function secretValues(definition, raw) {
    return Object.entries(definition.inputs)
        .filter(([, field]) => field.secret)
        .flatMap(([name, field]) => {
        const value = raw[name];
        if (value === undefined || value.trim() === '')
            return [];
        // A part of a few characters is in every other word: the runner would put holes into the whole log.
        const parts = (field.secretParts?.(value) ?? []).filter(part => part.trim().length >= shortestSecret);
        // The value is used trimmed; both forms may turn up in a log.
        return [...new Set([value.trim(), value, ...parts])];
    });
}

// EXTERNAL MODULE: ./build/core/quantities.js
var quantities = __nccwpck_require__(7213);
// EXTERNAL MODULE: ./build/host/harmless.js
var harmless = __nccwpck_require__(6584);
// EXTERNAL MODULE: ./build/host/visible-text.js
var visible_text = __nccwpck_require__(4585);
;// CONCATENATED MODULE: ./build/host/log.js



/**
 * The job log. Besides print-annotations.ts this is the only place that emits workflow commands; every text from elsewhere
 * goes through `harmlessLines` first.
 */
function createLog({ write, redactor }) {
    let groupIsOpen = false;
    // Redacted again line by line: dropping an invisible character can join the halves of a secret.
    const safeLines = (text) => (0,harmless/* harmlessLines */.v)(redactor.redact(text)).map(redactor.redact);
    const safeLine = (text) => redactor.redact((0,harmless/* harmlessLine */.K)(redactor.redact(text)));
    // The runner does not nest groups: a second `::group::` ends the first without a word. A group inside a group (or
    // beside it, when two jobs run at once) is therefore printed as a plain line.
    const begin = (title) => {
        if (groupIsOpen) {
            write(safeLine(title));
            return false;
        }
        groupIsOpen = true;
        command('group', safeLine(title));
        return true;
    };
    const end = (begun) => {
        if (!begun)
            return;
        groupIsOpen = false;
        command('endgroup', '');
    };
    const command = (name, data) => write(`::${name}::${escapedData(data)}`);
    return {
        info(text) {
            for (const line of safeLines(text))
                write(line);
        },
        debug(text) {
            // Always sent; the runner shows it only when step debug logging is on.
            for (const line of safeLines(text))
                command('debug', line);
        },
        warning(text) {
            // A plain line, no `::warning::`: annotations are few (ten of a type) and are chosen at the end (annotations.ts).
            safeLines(text).forEach((line, index) => {
                write(`${index === 0 ? 'Warning: ' : '  '}${line}`);
            });
        },
        async group(title, body) {
            const begun = begin(title);
            try {
                return await body();
            }
            finally {
                end(begun);
            }
        },
        outsideLines(title, lines, last = 50) {
            const every = lines.flatMap(visible_text/* splitLines */.uz);
            const wanted = last > 0 ? every.slice(-last) : [];
            // Made safe as one text, because a secret may span lines.
            const shown = wanted.length === 0 ? [] : safeLines(wanted.join('\n'));
            const part = wanted.length < every.length ? `last ${wanted.length} of ${(0,quantities/* counted */.hS)(every.length, 'line')}` : undefined;
            const begun = begin(part === undefined ? title : `${title} (${part})`);
            for (const line of shown)
                write(`| ${line}`);
            end(begun);
        },
    };
}
/** As the runner unescapes it (actions/runner ActionCommand.cs); the line breaks are gone already. */
function escapedData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

// EXTERNAL MODULE: ./build/actions/result-json.js
var result_json = __nccwpck_require__(5782);
;// CONCATENATED MODULE: ./build/host/outputs.js


/**
 * All declared outputs of the action as texts, in the order of the definition: every one on every path, empty when
 * unknown. `overflow` is called with the whole result when it is too large for an output, and gives the file it went to.
 */
function outputValues(definition, outcome, overflow) {
    const { verdict } = outcome;
    const values = {
        ...outcome.own,
        decision: verdict.decision,
        'reason-code': verdict.reasonCode,
        'started-at': outcome.startedAt ?? '',
        'duration-seconds': String(outcome.durationSeconds ?? ''),
        'result-json': resultJson(outcome, overflow),
    };
    return Object.fromEntries(Object.keys(definition.outputs).map(name => [name, values[name] ?? '']));
}
function resultJson(outcome, overflow) {
    const { head, whole } = (0,result_json/* resultData */.k)(outcome);
    const json = JSON.stringify(whole);
    if (Buffer.byteLength(json) <= result_json/* resultJsonLimit */.F)
        return json;
    return JSON.stringify({ ...head, 'detail-file': overflow(json) });
}
/** Writes the outputs for the runner; core picks a delimiter that no value contains. */
function writeOutputs(values) {
    for (const [name, value] of Object.entries(values))
        setOutput(name, value);
}

;// CONCATENATED MODULE: ./build/host/print-annotations.js

/** Prints annotations as workflow commands, which `@actions/core` escapes. */
function printAnnotations(annotations, printer = { error: error, warning: warning, notice: notice }) {
    for (const { level, title, message, file, line } of annotations) {
        printer[level](message, {
            title,
            ...(file === undefined ? {} : { file }),
            ...(file === undefined || line === undefined ? {} : { startLine: line }),
        });
    }
}

;// CONCATENATED MODULE: ./build/host/redactor.js

const redactor_hidden = '***';
/**
 * Hides secrets in texts. The runner masks too, but only in what it prints itself: not in pull-request comments, files,
 * outputs or results, and in a summary only line by line.
 */
function createRedactor() {
    const patterns = new PatternSet();
    return {
        add(secret) {
            for (const form of secretForms(secret))
                patterns.add(form);
        },
        redact(text) {
            let before = text;
            // One pass is enough unless a secret itself holds an asterisk: then `***` and its neighbours may form a secret.
            // Every pass shortens the text. A text that is still not clean after some passes was made to be so.
            for (let pass = 0; pass < 20; pass += 1) {
                const after = patterns.replaceAll(before);
                if (after === before || !patterns.hasAsterisk)
                    return after;
                before = after;
            }
            return redactor_hidden;
        },
    };
}
/**
 * Finds many patterns in one pass over the text. A rolling hash of the last four characters tells where a pattern may
 * begin; overlapping finds are merged, so that of two secrets that overlap neither leaves a part behind (replacing one
 * after the other would).
 */
class PatternSet {
    hasAsterisk = false;
    #known = new Set();
    #mayBegin = new Uint8Array(0x10000);
    #byHash = new Map();
    add(pattern) {
        if (this.#known.has(pattern))
            return;
        this.#known.add(pattern);
        if (pattern.includes('*'))
            this.hasAsterisk = true;
        let hash = 0;
        for (let at = 0; at < shortestSecret; at += 1)
            hash = rolled(hash, pattern.charCodeAt(at));
        this.#mayBegin[hash] = 1;
        const bucket = [...(this.#byHash.get(hash) ?? []), pattern];
        // Longest first: the first find at a place is then the longest one.
        this.#byHash.set(hash, bucket.sort((a, b) => b.length - a.length));
    }
    replaceAll(text) {
        if (this.#known.size === 0)
            return text;
        const mayBegin = this.#mayBegin;
        const parts = [];
        let copied = 0;
        let from = -1;
        let to = -1;
        let hash = 0;
        for (let at = 0; at < text.length; at += 1) {
            hash = rolled(hash, text.charCodeAt(at));
            if (mayBegin[hash] === 0)
                continue;
            const start = at - (shortestSecret - 1);
            const found = start < 0 ? undefined : this.#byHash.get(hash)?.find(pattern => text.startsWith(pattern, start));
            if (found === undefined)
                continue;
            if (start > to) {
                if (from >= 0)
                    parts.push(text.slice(copied, from), redactor_hidden);
                copied = Math.max(to, 0);
                from = start;
            }
            to = Math.max(to, start + found.length);
        }
        if (from < 0)
            return text;
        parts.push(text.slice(copied, from), redactor_hidden, text.slice(to));
        return parts.join('');
    }
}
/** A hash of exactly the last four UTF-16 units: each step moves older ones four bits up, and out after four steps. */
function rolled(hash, unit) {
    return ((hash << 4) ^ unit) & 0xffff;
}

// EXTERNAL MODULE: ./build/host/summary.js + 4 modules
var host_summary = __nccwpck_require__(2176);
;// CONCATENATED MODULE: ./build/host/session.js















/** Secrets are masked here, before anything else is done with them. */
function openSession(definition, env) {
    const raw = readInputs(definition, env);
    const redactor = createRedactor();
    for (const value of secretValues(definition, raw)) {
        core_setSecret(value);
        redactor.add(value);
    }
    // The password in a proxy's address is a secret that no input declares.
    for (const name of ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']) {
        for (const password of (0,http_proxy/* proxyPasswords */.PK)(env[name] ?? '')) {
            core_setSecret(password);
            redactor.add(password);
        }
    }
    const log = createLog({ write: line => void process.stdout.write(`${line}\n`), redactor });
    const temporaryFolder = env['RUNNER_TEMP'] || (0,external_node_os_namespaceObject.tmpdir)();
    return { definition, env, raw, redactor, log, temporaryFolder, startedAt: systemClock.now() };
}
/** Whether a verdict fails the step. A cancelled step is always red, and so is one that failed itself: the finish step must run. */
function isRed(verdictOfRun, onUnknown) {
    const { decision, reasonCode } = verdictOfRun;
    if (decision === 'fail')
        return true;
    const always = reasonCode === 'cancelled' || reasonCode === 'internal_error';
    return decision === 'unknown' && (((onUnknown ?? '') !== 'warn' && verdictOfRun.onUnknown !== 'warn') || always);
}
/**
 * Writes the verdict everywhere it belongs: the log, the outputs, the annotations and the job summary. False when the
 * outputs could not be written: later steps would then decide without them.
 */
function writeEnding(session, ending) {
    const { definition, log, redactor, env } = session;
    const redact = redactor.redact;
    const { report } = ending;
    const endedAt = systemClock.now();
    const durationSeconds = Math.round((endedAt - ending.startedAt) / 100) / 10;
    const startedAt = new Date(ending.startedAt).toISOString();
    const safe = (0,verdict/* verdict */.WJ)(ending.verdict.reasonCode, redact(ending.verdict.message), {
        decision: ending.verdict.decision,
        next: redact(ending.verdict.next),
    });
    log.info(`${definition.id}: ${safe.decision} (${safe.reasonCode}). ${safe.message}`);
    if (safe.decision !== 'pass')
        log.info(`What to do next: ${safe.next}`);
    for (const sentence of report.notChecked)
        log.info(`Not checked: ${sentence}`);
    for (const note of report.notes)
        log.info(`Note: ${note}`);
    const outcome = {
        action: definition.id,
        verdict: safe,
        startedAt,
        durationSeconds,
        own: ending.own,
        detail: ending.detail,
    };
    const values = outputValues(definition, outcome, json => {
        const file = (0,external_node_path_.join)(session.temporaryFolder, `shipgate-${definition.id}-${Math.round(ending.startedAt)}.json`);
        (0,external_node_fs_.writeFileSync)(file, redact(json), { mode: 0o600 });
        return file.replaceAll('\\', '/');
    });
    const redacted = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, redact(value)]));
    const outputsWritten = tryTo(log, 'The outputs', () => {
        if (env['GITHUB_OUTPUT'])
            writeOutputs(redacted);
    });
    const wanted = session.raw['job-summary']?.trim().toLowerCase() || 'always';
    const file = env['GITHUB_STEP_SUMMARY'];
    const summaryWritten = Boolean(file) && wanted !== 'never' && (wanted !== 'on-failure' || ending.red);
    if (env['GITHUB_ACTIONS'] === 'true') {
        const policy = ending.verdict.onUnknown ?? session.raw['on-unknown']?.trim().toLowerCase();
        const onUnknown = policy === 'warn' ? 'warn' : 'fail';
        const { annotations } = report;
        printAnnotations((0,host_annotations/* planAnnotations */.m)({ action: definition.id, verdict: safe, annotations, onUnknown, summaryWritten, redact }));
    }
    if (!file || !summaryWritten)
        return outputsWritten;
    const footer = { version: version/* version */.r, ids: [], startedAt, durationSeconds };
    // The verdict is in the outputs and in the log; a full disk must not turn it into another one.
    tryTo(log, 'The job summary', () => {
        (0,external_node_fs_.appendFileSync)(file, (0,host_summary/* renderSummary */.B)({ action: definition.id, verdict: safe, report, footer }, { redact }));
    });
    return outputsWritten;
}
function tryTo(log, what, write) {
    try {
        write();
        return true;
    }
    catch (error) {
        log.warning(`${what} could not be written (${error instanceof Error ? error.message : 'no reason given'}).`);
        return false;
    }
}

;// CONCATENATED MODULE: ./build/host/finish.js







const FINISH_WITHIN_MS = 60_000;
/**
 * The second step of every action: runs when the first one failed or the job was cancelled, and looks in the journal for
 * what it left behind. Composites have no post step; this takes its place. Says nothing when there is nothing to do.
 */
async function finishAction(definition, env) {
    process.exitCode = 1;
    const session = openSession(definition, env);
    const file = env['SHIPGATE_JOURNAL'] ?? '';
    const state = file === '' ? undefined : readJournal(session.temporaryFolder, file);
    if (state === undefined || (state.ended && state.left.length === 0)) {
        session.log.info(file !== '' && state === undefined
            ? 'The journal of the run cannot be read: if it had started something, that may still be running.'
            : 'The clean-up step has nothing to do.');
        process.exitCode = 0;
        return;
    }
    const findings = new Findings();
    findings.own = state.outputs;
    findings.report.notes.push(...(await cleanUp(session, { state, findings })));
    if (state.ended) {
        for (const note of findings.report.notes)
            session.log.info(note);
    }
    else {
        const { report, own, detail } = findings;
        const startedAt = state.startedAt === undefined ? session.startedAt : Date.parse(state.startedAt);
        writeEnding(session, { verdict: verdictOfDeath(env), report, own, detail, startedAt, red: true });
    }
    process.exitCode = 0;
}
async function cleanUp(session, part) {
    const { state, findings } = part;
    if (state.left.length === 0)
        return [];
    try {
        const inputs = (0,parse_inputs/* parseInputs */.TL)(session.definition, session.raw);
        const context = createContext(session, inputs, {
            findings,
            journal: { open: () => undefined, close: () => undefined },
            signal: new AbortController().signal,
            deadline: deadline/* Deadline */.B.after(systemClock, FINISH_WITHIN_MS),
            onOutput: () => undefined,
        });
        return await session.definition.finish(inputs, context, state.left);
    }
    catch (error) {
        const what = state.left.map(entry => `${entry.kind} ${entry.key}`).join(', ');
        const words = error instanceof Error ? error.message : String(error);
        return [`Not cleaned up, and maybe still running: ${what}. ${words}`];
    }
}
function verdictOfDeath(env) {
    if (env['SHIPGATE_JOB_STATUS']?.toLowerCase() === 'cancelled') {
        return (0,verdict/* verdict */.WJ)('cancelled', 'The job was cancelled, and the step was ended before it could say more.');
    }
    return (0,verdict/* verdict */.WJ)('internal_error', 'The step ended before it reached its verdict: it was killed, or ran out of memory.', {
        next: 'Look at the end of the log of this step and at the memory of the runner.',
    });
}

;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
// EXTERNAL MODULE: ./build/actions/missing-secret.js
var missing_secret = __nccwpck_require__(2661);
;// CONCATENATED MODULE: ./build/host/comment/comment-verdict.js



/**
 * The comment of an action that has the input `comment-summary-in-pr`, from the inputs as texts: it is written even when
 * they are wrong. Gives the sentences to note.
 */
async function commentVerdict(session, told) {
    const given = (name) => name in session.definition.inputs ? session.raw[name]?.trim() || undefined : undefined;
    const when = given('comment-summary-in-pr')?.toLowerCase();
    if (when !== 'always' && when !== 'on-failure')
        return [];
    const { commentOnPullRequest } = await Promise.all(/* import() */[__nccwpck_require__.e(945), __nccwpck_require__.e(687), __nccwpck_require__.e(812)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9812));
    const { env, log, redactor, startedAt } = session;
    const durationSeconds = Math.round((systemClock.now() - startedAt) / 100) / 10;
    const footer = { version: version/* version */.r, ids: [], startedAt: new Date(startedAt).toISOString(), durationSeconds };
    const { verdict, report, signal } = told;
    return await commentOnPullRequest({
        transport: network(session, given('ca-file')),
        clock: systemClock,
        log,
        random: Math.random,
        redact: redactor.redact,
        signal,
    }, {
        when,
        key: given('comment-key'),
        token: given('github-token'),
        env,
        event: githubFacts(env).event,
        summary: { action: session.definition.id, verdict, report, footer },
    });
}
function network(session, caFile) {
    try {
        return transportOf(session, caFile);
    }
    catch {
        // The verdict is about that very file.
        return transportOf(session);
    }
}

;// CONCATENATED MODULE: ./build/host/run.js













// On cancel the runner sends SIGINT, waits 7.5 s, sends SIGTERM, waits 2.5 s and kills (ProcessInvoker.cs). The use case
// has a moment to let go, then the service is told, then outputs and summary are written.
const LET_GO_WITHIN_MS = 1_000;
const TELL_SERVICE_WITHIN_MS = 5_000;
const LAST_WORDS_MS = 500;
/**
 * Runs an action to its verdict. The one place that catches errors in order to report them, and the one place that makes
 * the exit code good: until the end is reached it is 1, so a process that dies early is never green.
 */
async function runAction(definition, env) {
    process.exitCode = 1;
    const session = openSession(definition, env);
    session.log.info(`${definition.id}, Shipgate ${version/* version */.r}, Node ${process.versions.node}`);
    const journal = new FileJournal(session.temporaryFolder, new Date(session.startedAt).toISOString(), words => session.log.warning(`The journal cannot be written (${words}): if this process is killed, nothing is cleaned up.`));
    announce(session, journal);
    const findings = new Findings();
    const end = (outcome) => {
        const red = isRed(outcome, session.raw['on-unknown']?.trim().toLowerCase());
        const { report, own, detail } = findings;
        const written = writeEnding(session, { verdict: outcome, report, own, detail, startedAt: session.startedAt, red });
        journal.end();
        return red || !written;
    };
    // A promise that never settles lets the event loop run dry, and Node exits in silence; outputs are written even then.
    let outcome = (0,verdict/* verdict */.WJ)('internal_error', 'The action stopped before it reached its verdict.');
    const onDry = () => {
        process.exitCode = end(outcome) ? 1 : 0;
    };
    process.once('exit', onDry);
    const cancel = listenForCancel();
    outcome = await judgeRun(session, { journal, findings, signal: cancel.signal });
    await comment(session, outcome, { findings, signal: cancel.signal });
    cancel.stop();
    process.off('exit', onDry);
    process.exitCode = end(outcome) ? 1 : 0;
    // The verdict is written: an abandoned use case or a pooled connection must not keep the job waiting. The callback
    // comes when everything before it has left, which matters where pipes are asynchronous.
    process.stdout.write('', () => process.exit());
}
/** At once: the finish step needs the journal most when this process does not get any further. */
function announce(session, journal) {
    try {
        if (session.env['GITHUB_OUTPUT'])
            setOutput('journal', journal.file);
    }
    catch {
        // The file is missing; the end says so when the outputs cannot be written either.
    }
}
/** Before everything else is written, so that log and summary can tell what came of it. It never changes the verdict. */
async function comment(session, outcome, run) {
    // On cancel every second belongs to the outputs. The finish step after a crash writes none either: it knows least.
    if (run.signal.aborted || outcome.reasonCode === 'cancelled')
        return;
    const { findings, signal } = run;
    try {
        const told = commentVerdict(session, { verdict: outcome, report: findings.report, signal });
        findings.report.notes.push(...(await orInterrupted(told, signal)));
    }
    catch (error) {
        if (!(0,errors/* isCancelled */.m)(error))
            findings.report.notes.push(`No comment on the pull request. ${wordsOf(error)}`);
    }
}
async function judgeRun(session, run) {
    const { definition } = session;
    let inputs;
    const abandoned = new AbortController();
    const signal = AbortSignal.any([run.signal, abandoned.signal]);
    // Every wait of every job listens to it; Node warns at the eleventh.
    (0,external_node_events_namespaceObject.setMaxListeners)(0, signal);
    try {
        inputs = (0,parse_inputs/* parseInputs */.TL)(definition, session.raw);
        const context = createContext(session, inputs, {
            ...run,
            signal,
            deadline: deadline/* Deadline */.B.after(systemClock, inputs['timeout-minutes']),
            onOutput: values => run.journal.output(values),
        });
        return await orInterrupted(definition.run(inputs, context), run.signal);
    }
    catch (error) {
        // Also after an error that is not ours: nobody has decided what becomes of what was started.
        const undecided = (0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y);
        // An error where nobody waits for it leaves the use case running: what it would still start nobody would see.
        abandoned.abort(new errors/* ShipgateError */.Y('cancelled', 'The run was given up.'));
        if (undecided && inputs !== undefined)
            await finishLeft(session, inputs, run);
        return verdictOfAnything(session, error);
    }
}
async function finishLeft(session, inputs, run) {
    const left = run.journal.left();
    if (left.length === 0)
        return;
    const done = new AbortController();
    try {
        // A finish that hangs must not keep the outputs from being written.
        const late = systemClock.sleep(TELL_SERVICE_WITHIN_MS, done.signal).then(() => {
            throw new errors/* ShipgateError */.Y('timed_out', 'The service did not answer in time.');
        });
        // A context of its own: what the one of the run hands out, such as its way to GitHub, ends with the cancel.
        const context = createContext(session, inputs, {
            ...run,
            signal: neverAborted(),
            // A request that gets no answer ends before the finish does, so that the rest is told.
            deadline: deadline/* Deadline */.B.after(systemClock, TELL_SERVICE_WITHIN_MS - LAST_WORDS_MS),
            onOutput: values => run.journal.output(values),
        });
        const sentences = await Promise.race([session.definition.finish(inputs, context, left), late]);
        run.findings.report.notes.push(...sentences);
    }
    catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        const what = left.map(entry => `${entry.kind} ${entry.key}`).join(', ');
        run.findings.report.notes.push(`Not cleaned up, and maybe still running: ${what}. ${words}`);
    }
    finally {
        done.abort();
    }
}
/**
 * The run's result; or the cancel error, when the run does not let go soon after a cancel; or an error that was thrown
 * where nobody waits for it, which Node would print as it is, secrets included.
 */
async function orInterrupted(running, signal) {
    const done = new AbortController();
    let onStray = () => undefined;
    const interrupted = new Promise((_, reject) => {
        onStray = reject;
        const onCancel = () => {
            systemClock.sleep(LET_GO_WITHIN_MS, done.signal).then(() => reject(signal.reason), () => undefined);
        };
        if (signal.aborted)
            onCancel();
        else
            signal.addEventListener('abort', onCancel, { once: true, signal: done.signal });
    });
    process.on('uncaughtException', onStray);
    process.on('unhandledRejection', onStray);
    try {
        return await Promise.race([running, interrupted]);
    }
    finally {
        done.abort();
        process.off('uncaughtException', onStray);
        process.off('unhandledRejection', onStray);
    }
}
function verdictOfAnything(session, error) {
    if (!(error instanceof errors/* ShipgateError */.Y)) {
        const words = wordsOf(error);
        session.log.debug(error instanceof Error ? (error.stack ?? words) : words);
        return (0,verdict/* verdict */.WJ)('internal_error', `Shipgate failed: ${words}`);
    }
    for (let cause = error.cause; cause instanceof Error; cause = cause.cause) {
        session.log.debug(`caused by ${cause.name}: ${cause.message}`);
    }
    const found = (0,verdict/* verdictOfError */.j6)(error);
    if (error.code !== 'missing_credentials')
        return found;
    // Only the host knows which of GitHub's stores this run reads.
    const next = error.hint ?? (0,missing_secret/* adviceForMissingSecret */.U)(githubFacts(session.env));
    return { ...found, next, decision: wantsSkip(session) ? 'skipped' : found.decision };
}
function wordsOf(error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
function wantsSkip(session) {
    return session.raw['on-missing-credentials']?.trim().toLowerCase() === 'skip';
}
function listenForCancel() {
    const controller = new AbortController();
    // Every wait of every job listens to it; Node warns at the eleventh.
    (0,external_node_events_namespaceObject.setMaxListeners)(0, controller.signal);
    const onSignal = () => controller.abort(new errors/* ShipgateError */.Y('cancelled', 'The job was cancelled.'));
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    return {
        signal: controller.signal,
        stop() {
            process.off('SIGINT', onSignal);
            process.off('SIGTERM', onSignal);
        },
    };
}
/** For work that follows a cancel: it has its own deadline, and nothing else ends it. */
function neverAborted() {
    return new AbortController().signal;
}

;// CONCATENATED MODULE: ./build/host/main.js



/** Runs the action that SHIPGATE_ACTION names; SHIPGATE_PHASE `finish` is the clean-up step of the same action. */
async function main(env) {
    const id = env['SHIPGATE_ACTION'] ?? '';
    // Until something says otherwise: a file of the bundle that cannot be loaded is no success.
    process.exitCode = 1;
    const definition = await loadAction(id);
    if (definition === undefined) {
        process.stdout.write(`::error::Shipgate does not know the action ${JSON.stringify(id).replaceAll('%', '%25')}.\n`);
        return;
    }
    await (env['SHIPGATE_PHASE'] === 'finish' ? finishAction : runAction)(definition, env);
}


/***/ }),

/***/ 5378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ut: () => (/* binding */ preformattedLine),
/* harmony export */   ln: () => (/* binding */ inlineText),
/* harmony export */   mk: () => (/* binding */ inlineCell)
/* harmony export */ });
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4585);

/** UTF-16 units of an inline text (a cell, a fact) unless told otherwise, and of a line of preformatted text. */
const textLimit = 1_000;
const lineLimit = 2_000;
/** Longer addresses than this are not shown as links; browsers and proxies stop at about 2,000 as well. */
const hrefLimit = 2_000;
const zeroWidthSpace = '\u200b';
/**
 * Places where GitHub would make a link or a picture of plain text: mentions, issue numbers, bare addresses, emoji names.
 * GitHub looks for them after rendering, so escaping does not help; a zero-width space inside does (what Dependabot and
 * Renovate put into the release notes they quote).
 */
const autolinked = /@(?=\S)|#(?=\d)|GH-(?=\d)|www(?=\.)|:(?=\/\/)|:(?=[\w+-]*[a-z][\w+-]*:|[+-]1:|100:|1234:)/gi;
/**
 * Characters with a meaning in GitHub-flavoured Markdown or HTML text. Entities, not backslashes: they mean the same in
 * Markdown, in a table and inside an HTML block such as `<summary>`. An underscore between letters or digits means
 * nothing (GFM, rule 2 of emphasis), nor do `!`, `(` and `)` without a bracket beside them; unescaped they keep the
 * source readable for those who get it as plain text.
 */
const special = /[&<>`*[\]#~|\\$\u200b]|_(?<![a-z0-9]_(?=[a-z0-9]))/gi;
/** What would begin a list or underline a heading when it stands first on a line. */
const lineStart = /^(?:[-+](?=\s|$)|[-=](?=[-=\s]*$)|(\d{1,9})([.)])(?=\s|$))/;
/**
 * A text as inline Markdown that shows exactly this text, on one line, wherever it is put: paragraph, list item, table
 * cell, heading, `<summary>`; not an HTML attribute. Longer texts than `limit` UTF-16 units are cut and say so.
 */
function inlineText(text, limit = textLimit) {
    const shown = (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipped */ .cz)((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleOneLine */ .zV)(text), limit);
    return shown
        .replace(autolinked, found => found + zeroWidthSpace)
        .replace(special, entity)
        .replace(lineStart, (found, number, mark) => number === undefined ? coded(found) : number + coded(mark ?? ''));
}
/** A cell as inline Markdown; a link only when its address is one that may be linked, otherwise its text and address. */
function inlineCell(cell) {
    if (typeof cell === 'string')
        return inlineText(cell);
    const href = linkTarget(cell.href);
    const text = cell.text.trim() === '' ? cell.href : cell.text;
    if (href !== undefined)
        return `<a href="${href}">${inlineText(text)}</a>`;
    return inlineText(text === cell.href || cell.href === '' ? text : `${text} (${cell.href})`);
}
/** One line of preformatted text: goes between `<pre>` and `</pre>`, where nothing but HTML has a meaning. */
function preformattedLine(line) {
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .clipped */ .cz)((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(line), lineLimit).replace(/[&<>]/g, entity);
}
/**
 * The value of an `href` attribute, or undefined when this address is not to be linked: anything but http and https, and
 * addresses with a user name, which make one host look like another.
 */
function linkTarget(address) {
    if (address.length > hrefLimit || !URL.canParse(address))
        return undefined;
    const url = new URL(address);
    if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '' || url.password !== '') {
        return undefined;
    }
    // A serialised URL is ASCII. Encoded here is what it may still hold that ends an attribute, a table cell or a tag.
    return url.href.replace(/["'<>`|\\{}^\s]/g, encodedUnit).replaceAll('&', '&amp;');
}
function encodedUnit(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
function entity(character) {
    switch (character) {
        case '&':
            return '&amp;';
        case '<':
            return '&lt;';
        case '>':
            return '&gt;';
        case '$':
            // GitHub finds `$\u2026$` after rendering; its documentation gives a span as the way to show a dollar sign
            // (docs.github.com, "Writing mathematical expressions").
            return '<span>$</span>';
        default:
            return coded(character);
    }
}
function coded(character) {
    return `&#${character.charCodeAt(0)};`;
}


/***/ }),

/***/ 3506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ annotationsBlock),
/* harmony export */   Kv: () => (/* binding */ listBlock),
/* harmony export */   _E: () => (/* binding */ thoroughly),
/* harmony export */   gu: () => (/* binding */ detailBlocks),
/* harmony export */   nN: () => (/* binding */ inlineValue),
/* harmony export */   qz: () => (/* binding */ inlineFact),
/* harmony export */   wp: () => (/* binding */ tableBlock)
/* harmony export */ });
/* harmony import */ var _core_quantities_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7213);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(149);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5378);
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4585);




/** UTF-16 units of a section's title. */
const titleLimit = 200;
/** A longer table is collapsed, so that what stands below it is still on the screen. */
const longestOpenTable = 20;
/** Redacts what a reader will see: dropping an invisible character can join the halves of a secret. */
function thoroughly(redact) {
    return text => redact((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitLines */ .uz)(redact(text)).map(_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLine */ .P8).join('\n'));
}
/** Label and value as inline Markdown. */
function inlineFact(fact, redact) {
    const label = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .inlineText */ .ln)(redact(fact.label), titleLimit);
    return label === '' ? inlineValue(fact.value, redact) : `**${label}:** ${inlineValue(fact.value, redact)}`;
}
function inlineValue(cell, redact) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .inlineCell */ .mk)(typeof cell === 'string' ? redact(cell) : { text: redact(cell.text), href: redact(cell.href) });
}
/** A list of `count` entries. */
function listBlock(open, entries) {
    return {
        rank: 1,
        open,
        close: '\n',
        count: entries.count,
        item: index => `- ${entries.item(index)}\n`,
        keep: 'first',
        omitted: left => `- ${(0,_core_quantities_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .zD)(left)} of ${(0,_core_quantities_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .zD)(entries.count)} left out: the page has no room for more\n`,
    };
}
/** An open table, or a collapsed one when it is long. */
function tableBlock(table, redact) {
    if (table.rows.length > longestOpenTable)
        return rowsBlock({ title: table.title, table, redact, rank: 2 });
    const title = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .inlineText */ .ln)(redact(table.title), titleLimit);
    const grid = gridOf(table, redact);
    return {
        ...grid,
        rank: 2,
        open: `${title === '' ? '' : `**${title}**\n\n`}${grid.count === 0 ? 'None.\n' : grid.open}`,
        close: '\n',
    };
}
/** A collapsed section; one for its lines and one for its table when it has both. */
function detailBlocks({ title, lines, table }, redact) {
    return [
        ...(lines === undefined ? [] : [linesBlock(title, lines, redact)]),
        ...(table === undefined ? [] : [rowsBlock({ title: title === '' ? table.title : title, table, redact, rank: 3 })]),
    ];
}
/**
 * All annotations in a collapsed table, when there are so many that some may not have been shown as annotations, which
 * say that the rest is here.
 */
function annotationsBlock(report, redact) {
    const { annotations } = report;
    if (annotations.length < _annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .annotationsPerType */ .k)
        return [];
    const place = ({ file, line }) => file === undefined ? '' : line === undefined ? file : `${file}:${line}`;
    const table = {
        title: 'Messages',
        columns: ['Level', 'Title', 'Message', 'Place'],
        rows: annotations.map(annotation => [annotation.level, annotation.title, annotation.message, place(annotation)]),
    };
    return [rowsBlock({ title: table.title, table, redact, rank: 2 })];
}
function rowsBlock(parts) {
    const grid = gridOf(parts.table, parts.redact);
    const open = collapsed(parts.redact(parts.title), (0,_core_quantities_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(grid.count, 'row'));
    return { ...grid, rank: parts.rank, open: grid.count === 0 ? open : open + grid.open, close: '\n</details>\n\n' };
}
function gridOf({ columns, rows }, redact) {
    // GitHub drops cells beyond the header without a word, so the header is as wide as the widest row.
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), Math.max(1, columns.length));
    const line = (cells) => `| ${Array.from({ length: width }, (_, at) => inlineValue(cells[at] ?? '', redact)).join(' | ')} |\n`;
    return {
        open: `${line(columns)}|${' --- |'.repeat(width)}\n`,
        count: rows.length,
        item: index => line(rows[index] ?? []),
        keep: 'first',
        omitted: left => `\n${(0,_core_quantities_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .zD)(left)} of ${(0,_core_quantities_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(rows.length, 'row')} left out: the page has no room for more.\n`,
    };
}
function linesBlock(title, lines, redact) {
    const all = lines.flatMap(_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitLines */ .uz);
    return {
        rank: 3,
        open: `${collapsed(redact(title), (0,_core_quantities_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(all.length, 'line'))}<pre>`,
        close: '</pre>\n\n</details>\n\n',
        count: all.length,
        item: index => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .preformattedLine */ .Ut)(redact(all[index] ?? ''))}\n`,
        // The end of a log says why something failed.
        keep: 'last',
        omitted: left => `[the first ${(0,_core_quantities_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .zD)(left)} of ${(0,_core_quantities_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(all.length, 'line')} left out: the page has no room for more]\n`,
    };
}
/** The blank line makes Markdown begin again after the HTML. */
function collapsed(title, size) {
    return `<details><summary>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .inlineText */ .ln)(title, titleLimit) || 'Details'} (${size})</summary>\n\n`;
}


/***/ }),

/***/ 2176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ renderSummary)
});

// UNUSED EXPORTS: summaryLimitBytes

// EXTERNAL MODULE: ./build/core/quantities.js
var quantities = __nccwpck_require__(7213);
;// CONCATENATED MODULE: ./build/host/byte-budget.js

/** A block that is shown whole or not at all. */
function solid(rank, text) {
    return { rank, open: text, close: '', count: 0, item: () => '', keep: 'first', omitted: () => '' };
}
/** Bytes for the last line, which tells how many blocks did not fit. */
const tailBytes = 160;
/**
 * The blocks one after the other in at most `limitBytes` bytes of UTF-8. Blocks for which there is not even room for an
 * empty frame are left out, highest rank first, and counted in a last line. Within a rank every block first gets an equal
 * share of the room, then those that need more take what others left, in order. The time is bounded by the limit, not by
 * the number of items.
 */
function fitBlocks(blocks, limitBytes) {
    const fills = blocks.map((block, place) => ({ place, fill: new Fill(block) }));
    const byRank = fills.toSorted((a, b) => a.fill.block.rank - b.fill.block.rank || a.place - b.place);
    let room = limitBytes - tailBytes;
    const kept = byRank.filter(({ fill }) => {
        if (fill.frameBytes > room)
            return false;
        room -= fill.frameBytes;
        return true;
    });
    for (const rank of new Set(kept.map(({ fill }) => fill.block.rank))) {
        const peers = kept.filter(({ fill }) => fill.block.rank === rank && fill.block.count > 0);
        const share = Math.floor(room / Math.max(1, peers.length));
        for (const { fill } of peers)
            room -= fill.take(share);
        for (const { fill } of peers)
            room -= fill.take(room);
    }
    const text = kept
        .toSorted((a, b) => a.place - b.place)
        .map(({ fill }) => fill.text())
        .join('');
    const missing = blocks.length - kept.length;
    if (missing === 0)
        return text;
    return `${text}\n${(0,quantities/* grouped */.zD)(missing)} more section${missing === 1 ? ' was' : 's were'} left out: the page has no room for more.\n`;
}
/** A block being filled. */
class Fill {
    block;
    frameBytes;
    #taken = [];
    /** The next item, rendered but not taken yet. */
    #next;
    constructor(block) {
        this.block = block;
        // Counted with the longest text for what is left out; when nothing is, those bytes stay unused.
        this.frameBytes =
            bytesOf(block.open) + bytesOf(block.close) + (block.count > 0 ? bytesOf(block.omitted(block.count)) : 0);
    }
    /** Takes as many further items as fit into `room` bytes, and returns the bytes used. */
    take(room) {
        const { count, item, keep } = this.block;
        let used = 0;
        while (this.#taken.length < count) {
            this.#next ??= measured(item(keep === 'first' ? this.#taken.length : count - 1 - this.#taken.length));
            if (used + this.#next.bytes > room)
                break;
            used += this.#next.bytes;
            this.#taken.push(this.#next.text);
            this.#next = undefined;
        }
        return used;
    }
    text() {
        const { open, close, count, keep, omitted } = this.block;
        const left = count - this.#taken.length;
        const gap = left > 0 ? omitted(left) : '';
        const items = keep === 'first' ? [...this.#taken, gap] : [gap, ...this.#taken.toReversed()];
        return [open, ...items, close].join('');
    }
}
function measured(text) {
    return { text, bytes: bytesOf(text) };
}
function bytesOf(text) {
    return Buffer.byteLength(text, 'utf8');
}

// EXTERNAL MODULE: ./build/host/markdown.js
var markdown = __nccwpck_require__(5378);
// EXTERNAL MODULE: ./build/host/visible-text.js
var visible_text = __nccwpck_require__(4585);
;// CONCATENATED MODULE: ./build/host/mermaid-text.js

const textLimit = 60;
/**
 * A text for a mermaid picture, at most about 60 characters: only letters, digits and marks that mean nothing to mermaid;
 * no colon, semicolon, `#`, quote, back-tick, bracket or percent sign. May be empty.
 */
function mermaidText(text) {
    const plain = (0,visible_text/* visibleOneLine */.zV)(text)
        .replace(/[^\p{L}\p{M}\p{N}.,()/+_=-]+/gu, ' ')
        .trim();
    return (0,visible_text/* clipped */.cz)(plain, textLimit).replace(/\u2026 \(.*/, '\u2026');
}

;// CONCATENATED MODULE: ./build/host/summary-bars.js



/** More bars than this are not readable in one picture. */
const mostBars = 20;
const titleLimit = 200;
/** Larger values would be written with an exponent, which mermaid's grammar does not know (xychart.jison). */
const largestValue = 1e15;
/**
 * A mermaid picture of the bars; empty when there is nothing to see: no bar, or all of length zero. Written with the name
 * `xychart-beta`, which mermaid knows since 10.5 and still accepts.
 */
function barChart({ title, bars }, redact) {
    const valid = bars.filter(({ value }) => Number.isFinite(value) && value >= 0 && value <= largestValue);
    const drawn = valid.slice(0, mostBars);
    const highest = Math.max(0, ...drawn.map(({ value }) => rounded(value)));
    if (highest === 0)
        return '';
    const missing = bars.length - drawn.length;
    const note = missing === 0 ? '' : `${(0,quantities/* counted */.hS)(missing, 'more bar')} not drawn.\n\n`;
    const heading = (0,markdown/* inlineText */.ln)(redact(title), titleLimit);
    return [
        ...(heading === '' ? [] : [`**${heading}**\n`]),
        '```mermaid',
        'xychart-beta horizontal',
        `  x-axis [${drawn.map(({ label }) => `"${mermaidText(redact(label)) || 'other'}"`).join(', ')}]`,
        // From zero, or the shortest bar would seem to be nothing.
        `  y-axis 0 --> ${highest}`,
        `  bar [${drawn.map(({ value }) => rounded(value)).join(', ')}]`,
        '```',
        '',
        note,
    ].join('\n');
}
function rounded(value) {
    return Math.round(value * 100) / 100;
}

// EXTERNAL MODULE: ./build/host/summary-blocks.js
var summary_blocks = __nccwpck_require__(3506);
;// CONCATENATED MODULE: ./build/host/summary-timeline.js


/** More bars than this are not readable in one picture, and mermaid refuses texts above 50,000 characters. */
const mostSpans = 60;
/** 9999-12-31T23:59:59.999Z: later times have no four-digit year. */
const latest = 253_402_300_799_999;
/**
 * Mermaid's gantt lexer takes a line that begins with one of these for a statement, `click` being one that makes links
 * (mermaid gantt.jison; the match ignores case). A date at the start is a token of its own.
 */
const statement = /^(?:acc|axis|call|click|date|excl|gantt|href|incl|milestone|section|tick|title|today|topaxis|vert|week|\d{4}-)/i;
/**
 * A mermaid picture of the spans, times in UTC; empty when fewer than two can be drawn. Bars: finished ones plain, failed
 * ones red, unfinished ones highlighted.
 */
function timeline(spans, redact) {
    const valid = spans.filter(span => isTime(span.from) && isTime(span.to));
    if (valid.length < 2)
        return '';
    const drawn = valid.slice(0, mostSpans);
    const lines = [...new Set(drawn.map(span => span.section))].flatMap(section => [
        `  section ${label(redact(section), 'Run')}`,
        ...drawn.filter(span => span.section === section).map(span => `    ${bar(span, redact)}`),
    ]);
    const missing = spans.length - drawn.length;
    const note = missing === 0 ? '' : `${(0,quantities/* counted */.hS)(missing, 'more time span')} not drawn.\n\n`;
    return [
        '**Timeline** (UTC)\n',
        '```mermaid',
        'gantt',
        // Written and read without a time zone: mermaid then shows the same digits in every reader's browser, and they are
        // the digits of the log. With unix times (dateFormat x) it would show the reader's local time.
        '  dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        '  axisFormat %H:%M:%S',
        ...lines,
        '```',
        '',
        note,
    ].join('\n');
}
const tags = { good: 'done', bad: 'crit', open: 'active' };
function bar(span, redact) {
    const from = new Date(span.from).toISOString().slice(0, 23).replace('T', ' ');
    // Mermaid does not draw a bar without length.
    const length = Math.max(1, Math.round(span.to - span.from));
    return `${label(redact(span.label), 'step')} :${tags[span.outcome]}, ${from}, ${length}ms`;
}
function label(text, otherwise) {
    const short = mermaidText(text);
    if (short === '')
        return otherwise;
    return statement.test(short) ? `- ${short}` : short;
}
function isTime(time) {
    return time >= 0 && time <= latest;
}

;// CONCATENATED MODULE: ./build/host/summary.js






/**
 * The runner refuses summaries above 1 MiB (CreateStepSummaryCommand.cs), and a little below that GitHub drops them
 * without a word (actions/runner#4337).
 */
const summaryLimitBytes = 900 * 1024;
/** Below this there is no room for a heading, a sentence and a footer of the longest kind. */
const smallestLimitBytes = 20_000;
/**
 * The job summary as GitHub-flavoured Markdown, at most `limitBytes` bytes of UTF-8 for any report: details are shortened
 * first, by whole rows and lines, and every cut says how much is missing. Equal input gives equal text.
 *
 * @throws RangeError when `limitBytes` is below 20,000.
 */
function renderSummary(input, options = {}) {
    const limitBytes = options.limitBytes ?? summaryLimitBytes;
    if (limitBytes < smallestLimitBytes)
        throw new RangeError(`limitBytes must be at least ${smallestLimitBytes}`);
    const redact = (0,summary_blocks/* thoroughly */._E)(options.redact ?? (text => text));
    const { report } = input;
    const sentence = (text, part) => (0,markdown/* inlineText */.ln)(redact(text), charactersIn(limitBytes / part));
    const blocks = [
        solid(0, `### ${heading(input, text => sentence(text, 50))}\n\n${sentence(input.verdict.message, 4)}\n\n`),
        ...(report.facts.length === 0
            ? []
            : [
                (0,summary_blocks/* listBlock */.Kv)('', {
                    count: report.facts.length,
                    item: at => optional(report.facts[at], f => (0,summary_blocks/* inlineFact */.qz)(f, redact)),
                }),
            ]),
        ...adviceBlocks(input, text => sentence(text, 10), redact),
        ...report.tables.map(table => (0,summary_blocks/* tableBlock */.wp)(table, redact)),
        ...solidUnlessEmpty(timeline(report.timeline, redact)),
        ...report.bars.flatMap(bars => solidUnlessEmpty(barChart(bars, redact))),
        ...sentencesBlock('**Not checked**\n\n', report.notChecked, redact),
        ...(0,summary_blocks/* annotationsBlock */.CH)(report, redact),
        ...report.details.flatMap(detail => (0,summary_blocks/* detailBlocks */.gu)(detail, redact)),
        footerBlock(input, text => sentence(text, 50), redact),
    ];
    return fitBlocks(blocks, limitBytes);
}
const decisionWords = {
    pass: 'passed',
    warn: 'warning',
    fail: 'failed',
    unknown: 'unknown, not proved',
    skipped: 'skipped',
};
function heading({ action, verdict, headline }, short) {
    // "passed \u2014 ok" would say nothing twice.
    const why = headline ?? (verdict.reasonCode === 'ok' ? '' : verdict.reasonCode.replaceAll('_', ' '));
    return `${short(action)}: ${decisionWords[verdict.decision]}${why === '' ? '' : ` \u2014 ${short(why)}`}`;
}
/** Right below the facts: whoever reads a failed run wants to know this before any table. */
function adviceBlocks(input, sentence, redact) {
    const { verdict, report } = input;
    if (verdict.decision === 'pass')
        return sentencesBlock('**Good to know**\n\n', report.notes, redact);
    // On one line: whoever looks at a red run should see it among the first.
    return [solid(0, `**What to do next:** ${sentence(verdict.next)}\n\n`), ...sentencesBlock('', report.notes, redact)];
}
function sentencesBlock(open, sentences, redact) {
    if (sentences.length === 0)
        return [];
    return [(0,summary_blocks/* listBlock */.Kv)(open, { count: sentences.length, item: at => (0,markdown/* inlineText */.ln)(redact(sentences[at] ?? '')) })];
}
function solidUnlessEmpty(text) {
    return text === '' ? [] : [solid(2, text)];
}
function footerBlock({ verdict, footer }, short, redact) {
    const started = short(footer.startedAt.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/, '$1 $2 UTC'));
    return {
        rank: 1,
        open: `<sub>shipgate ${short(footer.version)} \u00b7 reason code ${short(verdict.reasonCode)} \u00b7 started ${started} \u00b7 took ${duration(footer.durationSeconds)}`,
        close: '</sub>\n',
        count: footer.ids.length,
        item: at => optional(footer.ids[at], ({ label, value }) => ` \u00b7 ${short(label)} ${(0,summary_blocks/* inlineValue */.nN)(value, redact)}`),
        keep: 'first',
        omitted: left => ` \u00b7 ${(0,quantities/* grouped */.zD)(left)} more`,
    };
}
function duration(seconds) {
    const whole = Math.max(0, Math.round(seconds));
    if (whole < 60)
        return `${seconds < 10 ? Math.max(0, Math.round(seconds * 10) / 10) : whole} s`;
    if (whole < 3_600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${(0,quantities/* grouped */.zD)(Math.floor(whole / 3_600))} h ${Math.floor((whole % 3_600) / 60)} min`;
}
/** How many characters certainly fit: escaping makes at most 14 bytes of one (`<span>$</span>`); some room for the cut. */
function charactersIn(bytes) {
    return Math.min(4_000, Math.floor(bytes / 14) - 10);
}
function optional(value, render) {
    return value === undefined ? '' : render(value);
}


/***/ }),

/***/ 4585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P8: () => (/* binding */ visibleLine),
/* harmony export */   cz: () => (/* binding */ clipped),
/* harmony export */   uz: () => (/* binding */ splitLines),
/* harmony export */   zV: () => (/* binding */ visibleOneLine)
/* harmony export */ });
/* harmony import */ var _core_quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7213);

// Terminal sequences: CSI (colours, cursor) and OSC (window title, hyperlinks), each in its 7-bit and its 8-bit form
// (ECMA-48). The OSC text excludes its own openers, so that a run of openers costs linear time.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const terminalSequence = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b\]|\x9d)[^\x07\x1b\x9c\x9d]*(?:\x07|\x1b\\|\x9c)/g;
// Controls, format characters, lone surrogates, and everything Unicode says may be drawn as nothing.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
// The characters of "Trojan Source" (CVE-2021-42574): they make a line read otherwise than it is.
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const printableAscii = /^[\t\x20-\x7e]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const lineBreak = /\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]/;
/** The lines of a text, by every line separator that Unicode knows, a lone CR included. */
function splitLines(text) {
    return text.split(lineBreak);
}
/**
 * One line in which everything can be seen: terminal sequences and zero-width characters are dropped, control characters
 * become their pictures (`\u2400`), bidi controls become `<U+202E>`. Tabs stay; line breaks are controls here, so split first.
 */
function visibleLine(line) {
    if (printableAscii.test(line))
        return line;
    return line.replace(terminalSequence, '').replace(unseen, picture);
}
/** A text on one line, everything in it visible: line breaks and tabs become spaces. */
function visibleOneLine(text) {
    return splitLines(text).map(visibleLine).join(' ').replaceAll('\t', ' ').trim();
}
/** At most `limit` UTF-16 units of a text, and in words how many are missing. */
function clipped(text, limit) {
    if (text.length <= limit)
        return text;
    const last = text.charCodeAt(limit - 1);
    // A cut between the halves of a surrogate pair would leave half a character.
    const kept = last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit;
    return `${text.slice(0, kept)}\u2026 (${(0,_core_quantities_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(text.length - kept)} more characters)`;
}
function picture(character) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\t')
        return character;
    if (bidi.test(character))
        return named(code);
    if (code < 0x20)
        return String.fromCharCode(0x2400 + code);
    if (code === 0x7f)
        return '\u2421';
    if (code < 0xa0)
        return named(code);
    return code >= 0xd800 && code <= 0xdfff ? '\uFFFD' : '';
}
function named(code) {
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}


/***/ }),

/***/ 3856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Db: () => (/* binding */ TimeIsUp),
/* harmony export */   i2: () => (/* binding */ networkFailureOf),
/* harmony export */   pM: () => (/* binding */ NetworkFailure)
/* harmony export */ });
class NetworkFailure extends Error {
    name = 'NetworkFailure';
    kind;
    constructor(kind, message, cause) {
        super(message, cause === undefined ? undefined : { cause });
        this.kind = kind;
    }
    /** The same failure, of a request that had no connection yet. */
    beforeConnection() {
        return new NetworkFailure('refused', `no connection, ${this.message}`, this);
    }
}
/** The action's own time ran out: a class of its own, because a clock read afterwards may still be a tick short of it. */
class TimeIsUp extends NetworkFailure {
    name = 'TimeIsUp';
    constructor(kind = 'stalled') {
        super(kind, 'the time of the action was up');
    }
    beforeConnection() {
        return new TimeIsUp('refused');
    }
}
// Node and OpenSSL name certificate and handshake problems with codes that share no prefix.
const tlsCode = /^(CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|PATH_LENGTH|EPROTO)/;
/**
 * Turns what Node's http throws into a failure whose kind says whether the request may have been processed. Error codes
 * cannot tell: ECONNRESET and ETIMEDOUT come before and after the request was sent.
 *
 * @param connected whether the connection (with TLS or tunnel, where there is one) was there, so that bytes were sent.
 */
function networkFailureOf(error, connected) {
    if (error instanceof NetworkFailure)
        return error;
    const kind = connected ? 'broken' : tlsCode.test(codeOf(error)) ? 'tls' : 'refused';
    return new NetworkFailure(kind, wordsOf(error), error);
}
function wordsOf(error) {
    // One part an address when a name has several.
    if (error instanceof AggregateError)
        return [...new Set(error.errors.map(wordsOf))].join('; ');
    if (!(error instanceof Error))
        return String(error);
    const code = codeOf(error);
    // OpenSSL's own message is a line of file names and numbers with a few words in it.
    const reason = /:SSL routines:[^:]*:([^:]+)/.exec(error.message)?.[1];
    if (reason !== undefined) {
        return reason === 'wrong version number' ? `${reason}; this port may speak plain http` : reason;
    }
    // Node's advice on its own flags is of no use to whoever reads this.
    return error.message.replace(/; if the root CA is installed locally.*$/, '') || code;
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}


/***/ }),

/***/ 2749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PK: () => (/* binding */ proxyPasswords),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   iJ: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2807);


/**
 * The proxy for an address, or undefined for a direct connection.
 *
 * A value without a scheme (`proxy.corp:8080`) means http, as for curl; @actions/http-client 4 takes `proxy.corp:` for
 * the scheme of a URL and silently goes round the proxy. Loopback never goes through a proxy.
 */
function proxyFor(url, settings = {}) {
    const value = (url.protocol === 'https:' ? settings.httpsProxy : settings.httpProxy)?.trim();
    if (!value || isLoopback(url.hostname) || isExcepted(url, settings.noProxy ?? ''))
        return undefined;
    const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    const proxy = URL.canParse(address) ? new URL(address) : undefined;
    if (proxy === undefined || !['http:', 'https:'].includes(proxy.protocol) || proxy.hostname === '') {
        // The value may hold a password, so it is not repeated.
        const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ShipgateError */ .Y('invalid_input', `The environment variable ${name} is not an http or https address.`, {
            hint: `Set ${name} to something like http://proxy.example.com:8080.`,
        });
    }
    // A password with a bare % in it is meant as it stands; the proxy agent would fail to decode it.
    proxy.username = decodable(proxy.username);
    proxy.password = decodable(proxy.password);
    return proxy;
}
/** True for localhost, 127.0.0.0/8 and ::1. */
function isLoopback(hostname) {
    const host = hostname.toLowerCase();
    return host === 'localhost' || /^127(\.\d{1,3}){3}$/.test(host) || host === '[::1]';
}
/** Names by suffix, addresses, networks (`10.0.0.0/8`), each with or without a port, and `*` for everything. */
function isExcepted(url, noProxy) {
    const host = url.hostname.toLowerCase().replace(/^\[|\]$/g, '');
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    const entries = noProxy
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean);
    return entries.some(entry => {
        // An IPv6 address has a port only behind brackets.
        const [, bracketed, named = entry, entryPort] = /^(?:\[([0-9a-f:.]+)\]|([^:]*))(?::(\d+))?$/.exec(entry) ?? [];
        if (entryPort !== undefined && entryPort !== port)
            return false;
        const name = bracketed ?? named;
        if (name === '*')
            return true;
        if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host))
            return isInNetwork(host, name);
        const suffix = name.replace(/^\*?\./, '');
        return suffix !== '' && (host === suffix || host.endsWith(`.${suffix}`));
    });
}
function isInNetwork(address, entry) {
    const [network = '', prefix] = entry.split('/');
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(network) === 6 ? 'ipv6' : 'ipv4';
    const bits = prefix === undefined ? (family === 'ipv6' ? 128 : 32) : Number(prefix);
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(network) === 0 || !Number.isInteger(bits) || bits < 0 || bits > (family === 'ipv6' ? 128 : 32))
        return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(network, bits, family);
    return list.check(address, (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 6 ? 'ipv6' : 'ipv4');
}
function decodable(text) {
    try {
        decodeURIComponent(text);
        return text;
    }
    catch {
        return text.replaceAll('%', '%25');
    }
}
/** The password in a proxy's address in the forms in which it may turn up, for masking; empty when there is none. */
function proxyPasswords(value) {
    const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    const raw = URL.canParse(address) ? new URL(address).password : '';
    if (raw === '')
        return [];
    return [...new Set([raw, decodeURIComponent(decodable(raw))])];
}


/***/ }),

/***/ 3836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ giveBack),
/* harmony export */   Gx: () => (/* binding */ takeSlab),
/* harmony export */   _2: () => (/* binding */ hold),
/* harmony export */   zp: () => (/* binding */ SLAB_BYTES)
/* harmony export */ });
/**
 * Memory for the chunks of big bodies, used again and again, by all connections together: a download in parts has a new
 * one every few seconds. Fresh memory for every chunk cost pages and collections, and tens of MiB that nobody needed.
 */
/** What one read can take. The kernel has as much ready when the other side is fast. */
const SLAB_BYTES = 1024 * 1024;
const MOST_SPARE = 24;
const spare = [];
/** How many chunks lie in a slab that were not given back. Weak: a reader need not give back any. */
const holders = new WeakMap();
function takeSlab() {
    return spare.pop() ?? Buffer.allocUnsafeSlow(SLAB_BYTES);
}
/** The slab that the chunk lies in is not used again before the chunk is given back. */
function hold(chunk) {
    // The buffer for headers is none.
    if (chunk.buffer.byteLength !== SLAB_BYTES)
        return;
    holders.set(chunk.buffer, (holders.get(chunk.buffer) ?? 0) + 1);
}
/** Nobody looks at the chunk any more. Does nothing for memory of another kind. */
function giveBack(chunk) {
    const held = holders.get(chunk.buffer);
    if (held === undefined)
        return;
    if (held > 1) {
        holders.set(chunk.buffer, held - 1);
        return;
    }
    holders.delete(chunk.buffer);
    if (spare.length < MOST_SPARE)
        spare.push(new Uint8Array(chunk.buffer));
}


/***/ }),

/***/ 9479:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _host_main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8673);

await (0,_host_main_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)(process.env);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9479);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
