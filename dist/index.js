import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 770:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(218);


/***/ }),

/***/ 218:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var net = __nccwpck_require__(278);
var tls = __nccwpck_require__(756);
var http = __nccwpck_require__(611);
var https = __nccwpck_require__(692);
var events = __nccwpck_require__(434);
var assert = __nccwpck_require__(613);
var util = __nccwpck_require__(23);


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
__webpack_unused_export__ = debug; // for test


/***/ }),

/***/ 613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 18:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 16:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 23:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 766:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

// @actions/http-client imports undici when it is loaded, only to hand a proxy to Octokit. Every request of Shipgate goes
// through src/http/transport.ts, so undici would be more than half of the bundle and two fifths of an action's start-up
// time for nothing (docs/decisions/0002-no-undici.md). Whoever does use it is told so.
const unused = () => {
  throw new Error('undici is not part of this bundle: send the request through src/http/transport.ts')
}

// Constructed, but not used, when a proxy variable is set.
exports.k = class ProxyAgent {
  dispatch() {
    unused()
  }
}
__webpack_unused_export__ = async () => unused()


/***/ }),

/***/ 154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./build/core/secret.js
/**
 * A value that must not be seen. It prints as `***` in every way JavaScript has of printing; only `reveal()` gives the
 * value, and only the place that puts it into a request header, and the masking in src/host, call that.
 */
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    /** A secret made from this one, such as a header value around a key. */
    map(change) {
        return new Secret(change(this.#value));
    }
    toString() {
        return '***';
    }
    toJSON() {
        return '***';
    }
    get [Symbol.toStringTag]() {
        return 'Secret';
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return 'Secret(***)';
    }
}

;// CONCATENATED MODULE: ./build/core/errors.js
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

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./build/http/proxy.js


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
        throw new ShipgateError('invalid_input', `The environment variable ${name} is not an http or https address.`, {
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
        if ((0,external_node_net_namespaceObject.isIP)(host))
            return isInNetwork(host, name);
        const suffix = name.replace(/^\*?\./, '');
        return suffix !== '' && (host === suffix || host.endsWith(`.${suffix}`));
    });
}
function isInNetwork(address, entry) {
    const [network = '', prefix] = entry.split('/');
    const family = (0,external_node_net_namespaceObject.isIP)(network) === 6 ? 'ipv6' : 'ipv4';
    const bits = prefix === undefined ? (family === 'ipv6' ? 128 : 32) : Number(prefix);
    if ((0,external_node_net_namespaceObject.isIP)(network) === 0 || !Number.isInteger(bits) || bits < 0 || bits > (family === 'ipv6' ? 128 : 32))
        return false;
    const list = new external_node_net_namespaceObject.BlockList();
    list.addSubnet(network, bits, family);
    return list.check(address, (0,external_node_net_namespaceObject.isIP)(address) === 6 ? 'ipv6' : 'ipv4');
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

;// CONCATENATED MODULE: ./build/http/origin.js


/**
 * The base address of a service: the origin, plus a path prefix for services behind a reverse proxy. A version path and
 * trailing slashes are taken off. Throws `invalid_input` when it is no http(s) address or carries credentials, a query
 * or a fragment, and `insecure_url` for plain http to anything but this machine.
 */
function parseOrigin(text, rules) {
    const problem = addressProblem(text);
    if (problem !== undefined)
        throw new ShipgateError('invalid_input', `The input ${rules.input} ${problem}.`);
    const url = new URL(text);
    if (url.protocol === 'http:' && !isLoopback(url.hostname) && !rules.allowInsecureHttp) {
        throw new ShipgateError('insecure_url', `The input ${rules.input} is plain http: the secret would be readable on its way to ${url.host}.`);
    }
    let prefix = url.pathname.replace(/\/+/g, '/').replace(/\/$/, '');
    if (rules.acceptedPath !== undefined && prefix.endsWith(rules.acceptedPath)) {
        prefix = prefix.slice(0, -rules.acceptedPath.length);
    }
    url.pathname = prefix === '' ? '/' : `${prefix}/`;
    return url;
}
/** What is wrong with the address of a service, as the rest of a sentence that begins with the input's name. */
function addressProblem(text) {
    // The text is not repeated: somebody may have put a password there.
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
        return 'is not an http or https address; give it as https://host or https://host:port';
    }
    if (url.username !== '' || url.password !== '')
        return 'carries a user name or password; leave them out';
    if (url.search !== '' || url.hash !== '')
        return 'carries a query or a fragment; leave it out';
    return undefined;
}

;// CONCATENATED MODULE: ./build/actions/nearest.js
/** The candidate that `word` most likely was meant to be, or undefined when none is near. */
function nearest(word, candidates) {
    let best;
    for (const candidate of candidates) {
        const limit = Math.max(1, Math.floor(candidate.length / 3));
        // A distance is at least the difference in length; this spares comparing with a whole pasted file.
        if (Math.abs(word.length - candidate.length) > limit)
            continue;
        const distance = editDistance(word, candidate);
        if (distance === 0)
            return undefined;
        if (distance <= limit && (best === undefined || distance < best.distance))
            best = { candidate, distance };
    }
    return best?.candidate;
}
/**
 * Number of single-character insertions, deletions, replacements and swaps of neighbours between two words (Damerau and
 * Levenshtein, each place edited once): swapped letters are what fingers do most.
 */
function editDistance(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : replaced;
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced, swapped));
        }
        before = row;
        row = next;
    }
    return row[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./build/actions/fields.js



const LONGEST_QUOTE = 100;
const quoted = (text) => `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}\u2026` : text}"`;
/** A text that may be left out. */
function fields_text(field) {
    return make(field, { default: field.default, schema: { type: 'string' }, parse: value => ({ value }) });
}
/** A text that must be given. */
function requiredText(field) {
    return make(field, { required: true, schema: { type: 'string' }, parse: value => ({ value }) });
}
/** The http(s) address of a service, as a text; must be given. */
function address(field) {
    return make(field, {
        required: true,
        schema: { type: 'string' },
        parse: value => {
            const problem = addressProblem(value);
            return problem === undefined ? { value } : { problem };
        },
    });
}
/** A secret. Whether it must be given is the definition's `credentials`. */
function secret(field) {
    return make(field, {
        default: field.default,
        secret: true,
        schema: { type: 'string' },
        parse: value => 
        // A line break inside would be sent as another header; at the ends it comes from pasting.
        /[\r\n\0]/.test(value) ? { problem: 'contains a line break' } : { value: new Secret(value) },
    });
}
/** `true` or `false`, in any case. */
function flag(field) {
    return make(field, {
        default: String(field.default),
        schema: { type: 'boolean' },
        parse: value => {
            const word = value.toLowerCase();
            if (word === 'true' || word === 'false')
                return { value: word === 'true' };
            return { problem: `is ${quoted(value)}; accepted are true and false${didYouMean(word, ['true', 'false'])}` };
        },
    });
}
/** A whole number. */
function count(field) {
    return make(field, {
        default: String(field.default),
        schema: { type: 'integer', minimum: field.min },
        parse: value => numberIn(value, { ...field, whole: true }),
    });
}
/** A whole number that may be left out. */
function optionalCount(field) {
    return make(field, {
        schema: { type: 'integer', minimum: field.min },
        parse: value => numberIn(value, { ...field, whole: true }),
    });
}
/** A time in minutes, fractions allowed; the value is in milliseconds. */
function minutes(field) {
    return make(field, {
        default: String(field.default),
        schema: { type: 'number', minimum: 0 },
        parse: value => {
            const parsed = numberIn(value, { min: 0 });
            if ('problem' in parsed)
                return parsed;
            if (parsed.value === 0 && field.zeroMeans === undefined)
                return { problem: 'is 0; give a number above 0' };
            return { value: parsed.value * 60_000 };
        },
    });
}
/** A time in seconds, or the word `auto`; the value is in milliseconds, undefined for `auto`. */
function secondsOrAuto(field) {
    return make(field, {
        default: 'auto',
        schema: { type: ['string', 'number'] },
        parse: value => {
            if (value.toLowerCase() === 'auto')
                return { value: undefined };
            const parsed = numberIn(value, field);
            return 'problem' in parsed ? { problem: `${parsed.problem}, or auto` } : { value: parsed.value * 1000 };
        },
    });
}
/** One of a closed list of words. */
function choice(field) {
    return make(field, {
        default: field.default,
        schema: { type: 'string', enum: field.of },
        parse: value => {
            const found = field.of.find(word => word === value.toLowerCase());
            if (found !== undefined)
                return { value: found };
            const hint = didYouMean(value.toLowerCase(), field.of);
            return { problem: `is ${quoted(value)}; accepted are ${field.of.join(', ')}${hint}` };
        },
    });
}
/** A list, one item a line; empty lines are left out. */
function lines(field) {
    return make(field, {
        required: field.required ?? false,
        schema: { type: 'string' },
        whenEmpty: [],
        parse: value => ({
            value: value
                .split(/\r?\n/)
                .map(line => line.trim())
                .filter(line => line !== ''),
        }),
    });
}
function make(plain, making) {
    return {
        description: plain.description,
        default: making.default,
        required: making.required ?? false,
        secret: making.secret ?? false,
        schema: making.schema,
        whenEmpty: making.whenEmpty,
        parse: making.parse,
    };
}
function numberIn(value, range) {
    const { min, max, whole = false } = range;
    // Number() takes "", "0x10" and "1e3" as well; nobody means those.
    const parsed = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
    const kind = whole ? 'whole number' : 'number';
    const bounds = max === undefined ? `${min} or more` : `from ${min} to ${max}`;
    const fits = Number.isFinite(parsed) && (!whole || Number.isSafeInteger(parsed)) && parsed >= min && parsed <= (max ?? parsed);
    // Plus 0: a minus zero would be printed as such.
    return fits ? { value: parsed + 0 } : { problem: `is ${quoted(value)}; accepted is a ${kind}, ${bounds}` };
}
function didYouMean(word, accepted) {
    const meant = nearest(word, accepted);
    return meant === undefined ? '' : `; did you mean ${meant}?`;
}

;// CONCATENATED MODULE: ./build/actions/common.js

/** The inputs that every action has. */
function commonInputs(own) {
    return {
        'timeout-minutes': minutes({
            description: 'Minutes for the whole action, fractions allowed. What was not observed by then is not a pass.',
            default: own.timeoutMinutes,
        }),
        'poll-interval-seconds': secondsOrAuto({
            description: 'Seconds between two looks at the service, or `auto`: about 5 % of the elapsed time on average.',
            min: 1,
        }),
        'max-retries': count({
            description: 'How often a request that can safely be repeated is repeated when it fails.',
            default: 4,
            min: 0,
            max: 20,
        }),
        'dry-run': flag({
            description: 'Checks inputs, credentials and targets, says what would be done, and starts nothing.',
            default: false,
        }),
        'on-unknown': choice({
            description: 'What an outcome that could not be observed does to the step. The decision stays `unknown`.',
            of: ['fail', 'warn'],
            default: 'fail',
        }),
        'on-missing-credentials': choice({
            description: 'What a missing secret does: `skip` is for runs from forks and Dependabot, which see no secrets.',
            of: ['fail', 'skip'],
            default: 'fail',
        }),
        'job-summary': choice({
            description: 'When to write the job summary.',
            of: ['always', 'on-failure', 'never'],
            default: 'always',
        }),
        'ca-file': fields_text({
            description: 'PEM file with extra certificate authorities, for services with a private or self-signed certificate.',
        }),
        'allow-insecure-http': flag({
            description: 'Allows plain http to other machines. The secret is then readable on its way. Loopback is always allowed.',
            default: false,
        }),
    };
}
/** The outputs that every action has, set on every path. */
const commonOutputs = {
    decision: '`pass`, `warn`, `fail`, `unknown` or `skipped`.',
    'reason-code': 'One word from the closed list in docs/reason-codes.md.',
    'result-json': 'The whole result as JSON with `schema-version` 1, at most 100 KB.',
    'started-at': 'When the action started, ISO 8601 UTC.',
    'duration-seconds': 'How long it took, in seconds.',
};

;// CONCATENATED MODULE: ./build/actions/define.js
/** Gives a definition its types; everything generated (action.yml, README tables, JSON Schema) comes from it. */
function defineAction(definition) {
    return definition;
}

;// CONCATENATED MODULE: ./build/core/parallel.js
/**
 * Runs `work` on every item, at most `limit` at a time, and gives the results in the items' order. After the first
 * failure nothing more is begun; it is thrown when what was under way has ended, so that nothing goes on behind the
 * caller's back.
 */
async function mapParallel(items, limit, work) {
    const results = [];
    const failures = [];
    let next = 0;
    async function worker() {
        for (let index = next++; index < items.length && failures.length === 0; index = next++) {
            try {
                results[index] = await work(items[index]);
            }
            catch (error) {
                failures.push(error);
            }
        }
    }
    await Promise.all(Array.from({ length: Math.min(Math.max(1, limit), items.length) }, worker));
    if (failures.length > 0)
        throw failures[0];
    return results;
}

;// CONCATENATED MODULE: ./build/core/quantities.js
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
/** A number and its noun: `1 row`, `1,200 rows`. */
function counted(count, noun) {
    return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

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

;// CONCATENATED MODULE: ./build/core/verdict.js

/** A verdict with the code's usual decision and advice, unless told otherwise. */
function verdict(reasonCode, message, own = {}) {
    const entry = reasonCodes[reasonCode];
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

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/util.js

// functions
function assertEqual(val) {
    return val;
}
function assertNotEqual(val) {
    return val;
}
function toZod() {
    return (schema) => schema;
}
function assertIs(_arg) { }
function assertNever(_x) {
    throw new Error("Unexpected value in exhaustive check");
}
function assert(_) { }
function getEnumValues(entries) {
    const numericValues = Object.values(entries).filter((v) => typeof v === "number");
    const values = Object.entries(entries)
        .filter(([k, _]) => numericValues.indexOf(+k) === -1)
        .map(([_, v]) => v);
    return values;
}
function joinValues(array, separator = "|") {
    return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
    if (typeof value === "bigint")
        return value.toString();
    return value;
}
// the accessor lives on a shared prototype: an own accessor makes every box a dictionary-mode object (~360 B and a slow load per read against ~100 B and an inlined getter here)
class Cached {
    constructor(getter) {
        this._getter = getter;
        this._value = undefined;
    }
    get value() {
        const getter = this._getter;
        if (getter !== undefined) {
            this._value = getter();
            this._getter = undefined;
        }
        return this._value;
    }
}
function cached(getter) {
    return new Cached(getter);
}
function nullish(input) {
    return input === null || input === undefined;
}
function cleanRegex(source) {
    const start = source.startsWith("^") ? 1 : 0;
    const end = source.endsWith("$") ? source.length - 1 : source.length;
    return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
    const ratio = val / step;
    const roundedRatio = Math.round(ratio);
    // `val` and `step` each round to a double before the division rounds again, so a true decimal multiple's quotient can sit up to 1.5 of these scaled epsilons from the integer. A 1x tolerance therefore rejected 2.03 as a multiple of 0.07; 4x covers the worst case with margin.
    const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
    if (Math.abs(ratio - roundedRatio) < tolerance)
        return 0;
    return ratio - roundedRatio;
}
const EVALUATING = /* @__PURE__*/ Symbol("evaluating");
function defineLazy(object, key, getter) {
    let value = undefined;
    Object.defineProperty(object, key, {
        get() {
            if (value === EVALUATING) {
                // Circular reference detected, return undefined to break the cycle
                return undefined;
            }
            if (value === undefined) {
                value = EVALUATING;
                value = getter();
            }
            return value;
        },
        set(v) {
            Object.defineProperty(object, key, {
                value: v,
                // configurable: true,
            });
            // object[key] = v;
        },
        configurable: true,
    });
}
function objectClone(obj) {
    return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
    Object.defineProperty(target, prop, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
    });
}
/**
 * Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
 *
 * Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
 */
function rawShape(def) {
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    return desc?.get ? desc.get.raw : desc?.value;
}
// where a builder reads its source's keys and descriptors, resolving only a shape a def answers for itself. A shape resolves by object spread, so only its enumerable keys are ever part of it.
function sourceShape(schema) {
    return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
// a key whose value is not settled yet, self-caching so every read after the first gets the same one
function deferProp(target, key, getter) {
    Object.defineProperty(target, key, {
        get() {
            const value = getter();
            assignProp(this, key, value);
            return value;
        },
        enumerable: true,
        configurable: true,
    });
}
// Writes a settled key. A plain assignment is much cheaper than `defineProperty` and produces the same descriptor, but it runs whatever setter already answers to the key \u2014 an accessor this shape deferred, or an inherited one, which `__proto__` has on every object and prototype pollution can add for any name.
function putProp(target, key, value) {
    if (key in target)
        assignProp(target, key, value);
    else
        target[key] = value;
}
/**
 * Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
 *
 * A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
 */
function mirrorShape(target, source, keys, wrap) {
    const raw = sourceShape(source);
    for (const key of keys) {
        const desc = Object.getOwnPropertyDescriptor(raw, key);
        if (!desc.enumerable)
            continue;
        if (desc.get) {
            deferProp(target, key, () => {
                const value = source._zod.def.shape[key];
                return wrap ? wrap(value, key) : value;
            });
        }
        else
            putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
    }
}
// same, for a plain shape a caller passed rather than a schema's
function mirrorProps(target, source) {
    for (const key of Reflect.ownKeys(source)) {
        const desc = Object.getOwnPropertyDescriptor(source, key);
        if (!desc.enumerable)
            continue;
        if (desc.get)
            deferProp(target, key, () => source[key]);
        else
            putProp(target, key, desc.value);
    }
}
function mergeDefs(...defs) {
    const mergedDescriptors = {};
    for (const def of defs) {
        const descriptors = Object.getOwnPropertyDescriptors(def);
        Object.assign(mergedDescriptors, descriptors);
    }
    return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
    return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
    if (!path)
        return obj;
    return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
    const keys = Object.keys(promisesObj);
    const promises = keys.map((key) => promisesObj[key]);
    return Promise.all(promises).then((results) => {
        const resolvedObj = {};
        for (let i = 0; i < keys.length; i++) {
            resolvedObj[keys[i]] = results[i];
        }
        return resolvedObj;
    });
}
function randomString(length = 10) {
    const chars = "abcdefghijklmnopqrstuvwxyz";
    let str = "";
    for (let i = 0; i < length; i++) {
        str += chars[Math.floor(Math.random() * chars.length)];
    }
    return str;
}
function esc(str) {
    return JSON.stringify(str);
}
function slugify(input) {
    return input
        .toLowerCase()
        .trim()
        .replace(/[^\w\s-]/g, "")
        .replace(/[\s_-]+/g, "-")
        .replace(/^-+|-+$/g, "");
}
const captureStackTrace = ("captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => { });
function util_isObject(data) {
    return typeof data === "object" && data !== null && !Array.isArray(data);
}
const allowsEval = /* @__PURE__*/ (/* unused pure expression or super */ null && (cached(() => {
    // Skip the probe under `jitless`: strict CSPs report the caught `new Function` as a `securitypolicyviolation` even though the throw is swallowed.
    if (globalConfig.jitless) {
        return false;
    }
    // @ts-ignore
    if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
        return false;
    }
    try {
        const F = Function;
        new F("");
        return true;
    }
    catch (_) {
        return false;
    }
})));
function isPlainObject(o) {
    if (util_isObject(o) === false)
        return false;
    // modified constructor
    const ctor = o.constructor;
    if (ctor === undefined)
        return true;
    if (typeof ctor !== "function")
        return true;
    // modified prototype
    const prot = ctor.prototype;
    if (util_isObject(prot) === false)
        return false;
    // ctor doesn't have static `isPrototypeOf`
    if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
        return false;
    }
    return true;
}
function shallowClone(o) {
    if (isPlainObject(o))
        return { ...o };
    if (Array.isArray(o))
        return [...o];
    if (o instanceof Map)
        return new Map(o);
    if (o instanceof Set)
        return new Set(o);
    return o;
}
function numKeys(data) {
    let keyCount = 0;
    for (const key in data) {
        if (Object.prototype.hasOwnProperty.call(data, key)) {
            keyCount++;
        }
    }
    return keyCount;
}
const getParsedType = (data) => {
    const t = typeof data;
    switch (t) {
        case "undefined":
            return "undefined";
        case "string":
            return "string";
        case "number":
            return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
            return "boolean";
        case "function":
            return "function";
        case "bigint":
            return "bigint";
        case "symbol":
            return "symbol";
        case "object":
            if (Array.isArray(data)) {
                return "array";
            }
            if (data === null) {
                return "null";
            }
            if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
                return "promise";
            }
            if (typeof Map !== "undefined" && data instanceof Map) {
                return "map";
            }
            if (typeof Set !== "undefined" && data instanceof Set) {
                return "set";
            }
            if (typeof Date !== "undefined" && data instanceof Date) {
                return "date";
            }
            // @ts-ignore
            if (typeof File !== "undefined" && data instanceof File) {
                return "file";
            }
            return "object";
        default:
            throw new Error(`Unknown data type: ${t}`);
    }
};
const propertyKeyTypes = /* @__PURE__*/ new Set(["string", "number", "symbol"]);
const primitiveTypes = /* @__PURE__*/ new Set([
    "string",
    "number",
    "bigint",
    "boolean",
    "symbol",
    "undefined",
]);
function escapeRegex(str) {
    return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// zod-specific utils
function clone(inst, def, params) {
    const cl = new inst._zod.constr(def ?? inst._zod.def);
    if (!def || params?.parent)
        cl._zod.parent = inst;
    return cl;
}
function normalizeParams(_params) {
    const params = _params;
    if (!params)
        return {};
    if (typeof params === "string")
        return { error: () => params };
    if (params?.message !== undefined) {
        if (params?.error !== undefined)
            throw new Error("Cannot specify both `message` and `error` params");
        params.error = params.message;
    }
    delete params.message;
    if (typeof params.error === "string")
        return { ...params, error: () => params.error };
    return params;
}
function createTransparentProxy(getter) {
    let target;
    return new Proxy({}, {
        get(_, prop, receiver) {
            target ?? (target = getter());
            return Reflect.get(target, prop, receiver);
        },
        set(_, prop, value, receiver) {
            target ?? (target = getter());
            return Reflect.set(target, prop, value, receiver);
        },
        has(_, prop) {
            target ?? (target = getter());
            return Reflect.has(target, prop);
        },
        deleteProperty(_, prop) {
            target ?? (target = getter());
            return Reflect.deleteProperty(target, prop);
        },
        ownKeys(_) {
            target ?? (target = getter());
            return Reflect.ownKeys(target);
        },
        getOwnPropertyDescriptor(_, prop) {
            target ?? (target = getter());
            return Reflect.getOwnPropertyDescriptor(target, prop);
        },
        defineProperty(_, prop, descriptor) {
            target ?? (target = getter());
            return Reflect.defineProperty(target, prop, descriptor);
        },
    });
}
function stringifyPrimitive(value) {
    if (typeof value === "bigint")
        return value.toString() + "n";
    if (typeof value === "string")
        return `"${value}"`;
    return `${value}`;
}
function optionalKeys(shape) {
    return Object.keys(shape).filter((k) => {
        return shape[k]._zod.optin !== undefined && shape[k]._zod.optout === "optional";
    });
}
// Wrapped in a `@__PURE__` IIFE: esbuild never tree-shakes a top-level initializer that contains a member access on `Number`, so the bare object literal survived into every bundle.
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (/* unused pure expression or super */ null && ((() => ({
    safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    int32: [-2147483648, 2147483647],
    uint32: [0, 4294967295],
    float32: [-3.4028234663852886e38, 3.4028234663852886e38],
    float64: [-Number.MAX_VALUE, Number.MAX_VALUE],
}))()));
const BIGINT_FORMAT_RANGES = {
    int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
    uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")],
};
function pick(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".pick() cannot be used on object schemas containing refinements");
    }
    const newShape = {};
    mirrorShape(newShape, schema, maskedKeys(schema, mask));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
// the mask keys that select something, checked against the source's shape without resolving it
function maskedKeys(schema, mask) {
    const raw = sourceShape(schema);
    const keys = [];
    // `for...in` skips symbols, so a symbol in the mask would select nothing
    for (const key of Reflect.ownKeys(mask)) {
        if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
            throw new Error(`Unrecognized key: "${String(key)}"`);
        }
        if (mask[key])
            keys.push(key);
    }
    return keys;
}
function omit(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".omit() cannot be used on object schemas containing refinements");
    }
    const omitted = new Set(maskedKeys(schema, mask));
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to extend: expected a plain object");
    }
    const checks = schema._zod.def.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        // Only throw if new shape overlaps with existing shape. Use getOwnPropertyDescriptor to check key existence without accessing values
        const existingShape = sourceShape(schema);
        for (const key of Reflect.ownKeys(shape)) {
            if (Object.getOwnPropertyDescriptor(existingShape, key) !== undefined) {
                throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
            }
        }
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
// the source's keys, then the caller's overlaid on top
function extended(schema, shape) {
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
    mirrorProps(newShape, shape);
    return newShape;
}
function safeExtend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to safeExtend: expected a plain object");
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
    if (!b?._zod?.def) {
        throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
    }
    if (a._zod.def.checks?.length) {
        throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
    }
    const newShape = {};
    mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
    mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
    const def = mergeDefs(a._zod.def, {
        shape: newShape,
        get catchall() {
            return b._zod.def.catchall;
        },
        checks: b._zod.def.checks ?? [],
    });
    return clone(a, def);
}
function partial(Class, schema, mask, name = "partial") {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
    }
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class &&
        ((value, key) => (selected && !selected.has(key) ? value : new Class({ type: "optional", innerType: value }))));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class, schema, mask) {
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => 
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class({ type: "nonoptional", innerType: value }));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
// invalid_type | too_big | too_small | invalid_format | not_multiple_of | unrecognized_keys | invalid_union | invalid_key | invalid_element | invalid_value | custom
function aborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue !== true) {
            return true;
        }
    }
    return false;
}
// Checks for explicit abort (continue === false), as opposed to implicit abort (continue === undefined). Used to respect `abort: true` in .refine() even for checks that have a `when` function.
function explicitlyAborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue === false) {
            return true;
        }
    }
    return false;
}
function prefixIssues(path, issues) {
    return issues.map((iss) => {
        var _a;
        (_a = iss).path ?? (_a.path = []);
        iss.path.unshift(path);
        return iss;
    });
}
function unwrapMessage(message) {
    return typeof message === "string" ? message : message?.message;
}
/* A check holds no link back to the schema it is attached to \u2014 the same check instance is shared by every clone of that schema \u2014 so the owner is stamped onto the issues a check just raised, at the only point where both are in scope. Runs on the failure path only; `start` is the issue count from before the check ran. */
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
    const caps = [];
    for (const ch of defChecks ?? []) {
        const d = ch._zod.def;
        // a later check may rewrite the value
        if (!/_(length|size)$|_equals$/.test(d.check))
            break;
        const max = d.maximum ?? d.length ?? d.size;
        if (max >= 0)
            caps.push([max, ch]);
    }
    return caps;
}
function attachSchema(issues, start, inst) {
    var _a;
    for (let i = start; i < issues.length; i++) {
        (_a = issues[i]).schema ?? (_a.schema = inst);
    }
}
function finalizeIssue(iss, ctx, config) {
    var _a;
    // A schema that raised an issue itself owns it outright, and outranks any stamp an enclosing check left in `attachSchema`. String formats and z.custom() are schema and check at once, so when they act as a check they defer to that stamp instead.
    const traits = iss.inst?._zod?.traits;
    if (traits?.has("$ZodType")) {
        if (traits.has("$ZodCheck"))
            (_a = iss).schema ?? (_a.schema = iss.inst);
        else
            iss.schema = iss.inst;
    }
    // Decreasing specificity, first map to return a message wins. `inst` is whatever raised the issue, so a check's own map outranks the owning schema's.
    const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : undefined;
    const message = iss.message
        ? iss.message
        : (unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ??
            unwrapMessage(schemaError?.(iss)) ??
            unwrapMessage(ctx?.error?.(iss)) ??
            unwrapMessage(config.customError?.(iss)) ??
            unwrapMessage(config.localeError?.(iss)) ??
            "Invalid input");
    // an explicit own-key copy beats object rest with excluded keys, which v8 routes through a generic runtime call; Object.keys rather than for-in so an issue pushed with a prototype does not leak inherited keys, and an own __proto__ key is dropped rather than assigned through the setter
    const full = {};
    for (const k of Object.keys(iss)) {
        if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
            continue;
        full[k] = iss[k];
    }
    full.path ?? (full.path = []);
    full.message = message;
    if (ctx?.reportInput) {
        full.input = iss.input;
    }
    return full;
}
function getSizableOrigin(input) {
    if (input instanceof Set)
        return "set";
    if (input instanceof Map)
        return "map";
    // @ts-ignore
    if (input instanceof File)
        return "file";
    return "unknown";
}
const highSurrogate = /[\uD800-\uDBFF]/;
// Code points in `str`: a surrogate pair counts once, a lone surrogate as itself. Hand-rolled because the string iterator allocates and runs ~250x slower on this path; the regex probe exits ~50x quicker for a string with no astral characters.
function codePointLength(str) {
    const units = str.length;
    if (!highSurrogate.test(str))
        return units;
    let count = units;
    for (let i = 0; i < units - 1; i++) {
        if ((str.charCodeAt(i) & 0xfc00) === 0xd800 && (str.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
            count--;
            i++;
        }
    }
    return count;
}
function getLengthableOrigin(input) {
    if (Array.isArray(input))
        return "array";
    if (typeof input === "string")
        return "string";
    return "unknown";
}
function parsedType(data) {
    const t = typeof data;
    switch (t) {
        case "number": {
            return Number.isNaN(data) ? "nan" : "number";
        }
        case "object": {
            if (data === null) {
                return "null";
            }
            if (Array.isArray(data)) {
                return "array";
            }
            const obj = data;
            if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
                return obj.constructor.name;
            }
        }
    }
    return t;
}
function util_issue(...args) {
    const [iss, input, inst] = args;
    if (typeof iss === "string") {
        return {
            message: iss,
            code: "custom",
            input,
            inst,
        };
    }
    return { ...iss };
}
function cleanEnum(obj) {
    return Object.entries(obj)
        .filter(([k, _]) => {
        // return true if NaN, meaning it's not a number, thus a string key
        return Number.isNaN(Number.parseInt(k, 10));
    })
        .map((el) => el[1]);
}
// Codec utility functions
function base64ToUint8Array(base64) {
    const binaryString = atob(base64);
    const bytes = new Uint8Array(binaryString.length);
    for (let i = 0; i < binaryString.length; i++) {
        bytes[i] = binaryString.charCodeAt(i);
    }
    return bytes;
}
function uint8ArrayToBase64(bytes) {
    let binaryString = "";
    for (let i = 0; i < bytes.length; i++) {
        binaryString += String.fromCharCode(bytes[i]);
    }
    return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
    const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
    const padding = "=".repeat((4 - (base64.length % 4)) % 4);
    return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes) {
    return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
    const cleanHex = hex.replace(/^0x/, "");
    if (cleanHex.length % 2 !== 0) {
        throw new Error("Invalid hex string length");
    }
    const bytes = new Uint8Array(cleanHex.length / 2);
    for (let i = 0; i < cleanHex.length; i += 2) {
        bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
    }
    return bytes;
}
function uint8ArrayToHex(bytes) {
    return Array.from(bytes)
        .map((b) => b.toString(16).padStart(2, "0"))
        .join("");
}
// instanceof
class Class {
    constructor(..._args) { }
}
//////////    PROTOTYPE INSTALLERS     //////////
//
// Members live on the prototype and materialize per instance on first read, which keeps own-property count under the step where V8 stops using inline slots. Changing anything here means re-measuring runtime, memory and bundle size together \u2014 see "The three axes" in AGENTS.md.
/**
 * Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
 *
 * Call this from a `proto` initializer, which runs once per prototype \u2014 never per instance.
 */
function members(proto, table) {
    for (const key in table) {
        const desc = Object.getOwnPropertyDescriptor(table, key);
        // a getter installs as written, so it stays live: `description` reads through to the registry on every access. not enumerable: an object literal's is, and a prototype member never was
        if (desc.get)
            Object.defineProperty(proto, key, { ...desc, enumerable: false });
        // a method materializes bound on first read, which is what keeps a detached member working: `const opt = schema.optional; opt()`
        else
            defineBound(proto, key, desc.value);
    }
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
    Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
    return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
    return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
function derived(computes, table) {
    for (const key in computes) {
        const compute = computes[key];
        // an object literal's accessor is configurable and enumerable, and `members` copies the descriptor as written
        Object.defineProperty(table, key, {
            configurable: true,
            enumerable: true,
            get() {
                return own(this, key, compute(this));
            },
            set(value) {
                own(this, key, value);
            },
        });
    }
    return table;
}
function defineBound(proto, key, fn) {
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // vitest's spyOn calls a prototype getter bare to find the function it wraps, so a nullish receiver answers the raw method
            return this == null ? fn : own(this, key, fn.bind(this));
        },
        set(value) {
            own(this, key, value);
        },
    });
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
    const proto = Object.getPrototypeOf(inst);
    // Runs on every construction, so `in` rather than the costlier `hasOwnProperty.call`. Sentinels are keys the group itself defines.
    return sentinel in proto ? undefined : proto;
}
// The internals whose init chain is installing. A second call for the same one is a derived constructor overriding its base, so it must not construct another schema in between or the override is dropped.
let installing;
// Set while a getter is running, so a value that resolved through a recursion break is not memoized. One shared descriptor shadows the key for the duration, which costs no per-key allocation.
let broke = false;
const breaker = {
    configurable: true,
    get() {
        broke = true;
        return undefined;
    },
};
/**
 * Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
 * constructor, computed from the internals object itself and cached there on
 * first read. One accessor per constructor rather than one per instance.
 */
function defineLazyInternal(inst, key, compute) {
    const proto = Object.getPrototypeOf(inst._zod);
    if (key in proto && installing !== inst._zod) {
        // A repeat construction: everything is installed already. Cleared here so the reference is not held past the first construction of every type.
        installing = undefined;
        return;
    }
    installing = inst._zod;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing so a re-entrant read from a recursive schema resolves to undefined instead of running the getter again.
            Object.defineProperty(this, key, breaker);
            const outer = broke;
            broke = false;
            try {
                const value = compute(this);
                // A result that resolved through a recursion break is recomputed once the graph is complete; everything else memoizes, undefined included.
                if (broke)
                    delete this[key];
                else
                    Object.defineProperty(this, key, { configurable: true, writable: true, value });
                broke = broke || outer;
                return value;
            }
            catch (err) {
                // A compute that threw memoizes nothing, so a later read runs it again and fails the same way. The shadow goes with it, since leaving it installed would answer undefined for every later read.
                delete this[key];
                broke = broke || outer;
                throw err;
            }
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, value });
        },
    });
}
/**
 * Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
 * data property. One accessor per constructor rather than one per instance, because an own accessor
 * puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
 */
function installLazyProp(inst, key, make, enumerable) {
    const proto = claim(inst, key);
    if (!proto)
        return;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing, so a re-entrant read from a self-referential shape resolves to undefined instead of running the getter again. A data property rather than an accessor: an own accessor is the dictionary-mode transition this exists to avoid.
            const desc = { configurable: true, writable: true, enumerable, value: undefined };
            Object.defineProperty(this, key, desc);
            // a compute that throws leaves the shadow behind, so later reads answer undefined instead of re-throwing; `defineLazy` did the same, and `defineLazyInternal`'s delete-on-catch would cost bytes in every bundle for a case only a throwing user getter reaches
            desc.value = make(this);
            Object.defineProperty(this, key, desc);
            return desc.value;
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
        },
    });
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback \u2014 rest and defaulted parameters both report arity 0 \u2014 and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure \u2014 the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
    const fn = () => value;
    fn[CONSTANT_CATCH] = true;
    return fn;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/core.js
var _a;

/** A special constant with type `never` */
const NEVER = /*@__PURE__*/ Object.freeze({
    status: "aborted",
});
/* Shared descriptor for installing `_zod`; defineProperty reads it
 * synchronously, so reusing one object avoids a per-instance allocation. */
const _zodDesc = { value: undefined, enumerable: false };
// null where suppressing the capture would be unrecoverable: `parse()` puts the frames back with `captureStackTrace`, so without it the throw would lose its stack. also latched to null once `stackTraceLimit` proves unassignable, which a realm can do at any point by hardening Error
let _E = "captureStackTrace" in Error ? Error : null;
// v8 captures a stack trace inside the Error constructor, which dominates a failed parse; costs only the frames, and parse() restores those. the constructor must RUN: Object.create is cheaper and passes instanceof, but Error.isError and util.types.isNativeError check an internal slot
function newError(Definition) {
    const E = _E;
    if (E) {
        const saved = E.stackTraceLimit;
        if (typeof saved === "number") {
            try {
                E.stackTraceLimit = 0;
            }
            catch {
                _E = null;
                return new Definition();
            }
            try {
                return new Definition();
            }
            finally {
                E.stackTraceLimit = saved;
            }
        }
    }
    return new Definition();
}
function $constructor(name, initializer, 
/** This trait's members, installed once on every prototype that composes it. They cannot be declared in the initializer above: that runs per instance, and the prototype is shared. */
proto, params) {
    // Prototype for this constructor's `_zod` internals. Lazily-derived fields (`values`, `pattern`, `optin`, \u2026) install here once rather than as an accessor on every instance.
    const zodProto = {};
    // Assigning the fields in the constructor body is what gives instances in-object slots; building the object literally and reparenting it costs a second allocation and a generic property copy.
    function Internals(def) {
        this.def = def;
        this.constr = _;
        this.traits = new Set();
    }
    Internals.prototype = zodProto;
    const protoMembers = proto;
    // One trait's members land on every prototype whose chain composes it, so the answer is per prototype rather than per trait.
    const initialized = protoMembers && new WeakSet();
    function init(inst, def) {
        if (!inst._zod) {
            _zodDesc.value = new Internals(def);
            try {
                Object.defineProperty(inst, "_zod", _zodDesc);
            }
            finally {
                // Cleared even on throw, so the shared descriptor never leaks one instance's internals into the next.
                _zodDesc.value = undefined;
            }
        }
        else if (inst._zod.traits.has(name)) {
            return;
        }
        inst._zod.traits.add(name);
        initializer(inst, def);
        if (initialized) {
            // `super(def)` from a user subclass gives `this` a prototype the subclass owns, and installing there would overwrite whatever the subclass declared. `constr` built the instance, so its prototype is the one below the subclass's that should carry the members. A receiver whose chain never reaches that prototype installs on its own, which for a plain object handed straight to `init` means `Object.prototype` \u2014 unchanged from before.
            const own = Object.getPrototypeOf(inst);
            const ctorProto = inst._zod.constr.prototype;
            let up = own;
            while (up && up !== ctorProto)
                up = Object.getPrototypeOf(up);
            const target = up ?? own;
            if (!initialized.has(target)) {
                initialized.add(target);
                members(target, protoMembers);
            }
        }
        // support prototype modifications; for-in avoids the array allocation of Object.keys on the (usually empty) prototype
        const proto = _.prototype;
        for (const k in proto) {
            if (!Object.prototype.hasOwnProperty.call(proto, k))
                continue;
            if (!(k in inst)) {
                inst[k] = proto[k].bind(inst);
            }
        }
    }
    // doesn't work if Parent has a constructor with arguments
    const Parent = params?.Parent ?? Object;
    class Definition extends Parent {
    }
    Object.defineProperty(Definition, "name", { value: name });
    function _(def) {
        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;
        if (deferred) {
            for (const fn of deferred) {
                fn();
            }
            // Released: initializers run once, and the list would otherwise be retained for the schema's lifetime.
            inst._zod.deferred = undefined;
        }
        // Global post-processor hook. Internal: installed by `import "zod/compile"` to enable AOT compilation for every constructed schema. Runs last, once the instance is fully built, because it hands the instance to compile(). The post-processor is expected to be reentrancy-guarded by its own implementation.
        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp)
            pp(inst);
        return inst;
    }
    Object.defineProperty(_, "init", { value: init });
    Object.defineProperty(_, Symbol.hasInstance, {
        value: (inst) => {
            if (params?.Parent && inst instanceof params.Parent)
                return true;
            return inst?._zod?.traits?.has(name);
        },
    });
    Object.defineProperty(_, "name", { value: name });
    return _;
}
//////////////////////////////   UTILITIES   ///////////////////////////////////////
const $brand = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("zod_brand")));
class $ZodAsyncError extends Error {
    constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
    }
}
class $ZodEncodeError extends Error {
    constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
    }
}
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
const core_globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
    if (newConfig)
        Object.assign(core_globalConfig, newConfig);
    return core_globalConfig;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/errors.js


/* Computing the message eagerly is expensive (pretty-printed JSON of all
 * issues), so defer it until first read. The accessor functions and
 * descriptors are shared across instances to keep error construction
 * cheap; the computed message is cached on the internals object. The
 * setter preserves plain assignment semantics for consumers that
 * overwrite `message`. */
function _getMessage() {
    const internals = this._zod;
    internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
    return internals.message;
}
function _setMessage(value) {
    this._zod.message = value;
}
const _messageDesc = {
    get: _getMessage,
    set: _setMessage,
    enumerable: true,
    configurable: true,
};
const _issuesDesc = { value: undefined, enumerable: false };
/* Prototypes that already carry the lazy `toString`. Seeded with the
 * intrinsics so that `init` on a foreign object \u2014 it accepts any object \u2014
 * can never install an accessor onto a prototype we do not own. */
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
    inst.name = "$ZodError";
    // `_zod` is already non-enumerable: $constructor's init defined it with this same descriptor
    _issuesDesc.value = def;
    Object.defineProperty(inst, "issues", _issuesDesc);
    // Clear the shared slot; a retained `value` pins the last error's issues.
    _issuesDesc.value = undefined;
    Object.defineProperty(inst, "message", _messageDesc);
    /* `toString` lives as a non-enumerable lazy getter on the shared
     * prototype; on first access it caches a per-instance closure so
     * detached usage still works. */
    const proto = Object.getPrototypeOf(inst);
    if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
            configurable: true,
            enumerable: false,
            get() {
                const value = () => this.message;
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
                return value;
            },
            set(value) {
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            },
        });
    }
};
const $ZodError = $constructor("$ZodError", initializer);
const $ZodRealError = $constructor("$ZodError", initializer, undefined, {
    Parent: Error,
});
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
 * ("toString", "constructor") would otherwise read through to the prototype, and assigning
 * "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
    if (!Object.prototype.hasOwnProperty.call(obj, key)) {
        if (key === "__proto__") {
            Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
        }
        else {
            obj[key] = make();
        }
    }
    return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
    const fieldErrors = {};
    const formErrors = [];
    for (const sub of error.issues) {
        if (sub.path.length > 0) {
            node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
        }
        else {
            formErrors.push(mapper(sub));
        }
    }
    return { formErrors, fieldErrors };
}
function formatError(error, mapper = (issue) => issue.message) {
    const fieldErrors = { _errors: [] };
    const processError = (error, path = []) => {
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    fieldErrors._errors.push(mapper(issue));
                }
                else {
                    let curr = fieldErrors;
                    let i = 0;
                    while (i < fullpath.length) {
                        const el = fullpath[i];
                        const terminal = i === fullpath.length - 1;
                        // `_errors` is reserved by this legacy format, so merge a matching path segment into the current node instead of treating its array as a child.
                        if (el === "_errors") {
                            if (terminal)
                                curr._errors.push(mapper(issue));
                            i++;
                            continue;
                        }
                        // A path element may collide with an inherited property name such as
                        // "__proto__" or "constructor". Truthiness checks read the prototype
                        // (so no node is created, then ._errors.push throws), and bracket
                        // assignment of "__proto__" hits the setter instead of creating an
                        // own key. Guard the read with hasOwnProperty and create the node
                        // with defineProperty so any path element becomes a real own key.
                        if (!Object.prototype.hasOwnProperty.call(curr, el)) {
                            Object.defineProperty(curr, el, {
                                value: { _errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        const node = curr[el];
                        if (terminal) {
                            node._errors.push(mapper(issue));
                        }
                        curr = node;
                        i++;
                    }
                }
            }
        }
    };
    processError(error);
    return fieldErrors;
}
function treeifyError(error, mapper = (issue) => issue.message) {
    const result = { errors: [] };
    const processError = (error, path = []) => {
        var _a;
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                // regular union error
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    result.errors.push(mapper(issue));
                    continue;
                }
                let curr = result;
                let i = 0;
                while (i < fullpath.length) {
                    const el = fullpath[i];
                    const terminal = i === fullpath.length - 1;
                    if (typeof el === "string") {
                        curr.properties ?? (curr.properties = {});
                        // el may collide with an inherited property name ("__proto__",
                        // "constructor", ...); ??= reads the prototype so the node is never
                        // created and curr.errors.push throws. Guard with hasOwnProperty and
                        // create the node with defineProperty so "__proto__" becomes a real
                        // own key rather than invoking the prototype setter.
                        if (!Object.prototype.hasOwnProperty.call(curr.properties, el)) {
                            Object.defineProperty(curr.properties, el, {
                                value: { errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        curr = curr.properties[el];
                    }
                    else {
                        curr.items ?? (curr.items = []);
                        (_a = curr.items)[el] ?? (_a[el] = { errors: [] });
                        curr = curr.items[el];
                    }
                    if (terminal) {
                        curr.errors.push(mapper(issue));
                    }
                    i++;
                }
            }
        }
    };
    processError(error);
    return result;
}
/** Format a ZodError as a human-readable string in the following form.
 *
 * From
 *
 * ```ts
 * ZodError {
 *   issues: [
 *     {
 *       expected: 'string',
 *       code: 'invalid_type',
 *       path: [ 'username' ],
 *       message: 'Invalid input: expected string'
 *     },
 *     {
 *       expected: 'number',
 *       code: 'invalid_type',
 *       path: [ 'favoriteNumbers', 1 ],
 *       message: 'Invalid input: expected number'
 *     }
 *   ];
 * }
 * ```
 *
 * to
 *
 * ```
 * username
 *   \u2716 Expected number, received string at "username
 * favoriteNumbers[0]
 *   \u2716 Invalid input: expected number
 * ```
 */
function toDotPath(_path) {
    const segs = [];
    const path = _path.map((seg) => (typeof seg === "object" ? seg.key : seg));
    for (const seg of path) {
        if (typeof seg === "number")
            segs.push(`[${seg}]`);
        else if (typeof seg === "symbol")
            segs.push(`[${JSON.stringify(String(seg))}]`);
        else if (/[^\w$]/.test(seg))
            segs.push(`[${JSON.stringify(seg)}]`);
        else {
            if (segs.length)
                segs.push(".");
            segs.push(seg);
        }
    }
    return segs.join("");
}
function prettifyError(error) {
    const lines = [];
    // sort by path length
    const issues = [...error.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
    // Process each issue
    for (const issue of issues) {
        lines.push(`\u2716 ${issue.message}`);
        if (issue.path?.length)
            lines.push(`  \u2192 at ${toDotPath(issue.path)}`);
    }
    // Convert Map to formatted string
    return lines.join("\n");
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/parse.js



// Always both keys, so the `_params` read site in `_parse` sees one object shape rather than two.
function finalizeParams(callee, params) {
    return { callee: params?.callee ?? callee, Err: params?.Err };
}
const _parse = (_Err) => {
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
            throw new $ZodAsyncError();
        }
        if (result.issues.length) {
            const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, _params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
    const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
            result = await result;
        if (result.issues.length) {
            const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
        throw new $ZodAsyncError();
    }
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
// the error is built on the first read of `error`: finalizing the issues and constructing the instance is most of a failing parse, and a caller that only branches on `success` never pays it. a getter in the literal keeps this small; the alternative, one shared accessor descriptor plus a hidden state slot, reads ~15% faster but costs ~75 B gzipped in every bundle
function failure(Err, issues, ctx) {
    let error;
    return {
        success: false,
        get error() {
            if (!error) {
                error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
                // finalizeIssue drops `input`, so the built error holds nothing; keeping the raw issues past this point pins the parsed value for the life of the result
                issues = undefined;
                ctx = undefined;
            }
            return error;
        },
        set error(e) {
            error = e;
            // a replacement makes the getter's branch unreachable, so the captures have to go here too
            issues = undefined;
            ctx = undefined;
        },
    };
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);
// registry mirrors of the compiler's sentinels, so this module never imports the compiler
const COMPILE_INVALID = /* @__PURE__ */ (/* unused pure expression or super */ null && (Symbol.for("zod.compile.invalid")));
const COMPILE_FALLBACK = /* @__PURE__ */ (/* unused pure expression or super */ null && (Symbol.for("zod.compile.fallback")));
// Deliberately tiny, because v8 will not inline a body carrying the fallback's object literals and throw. Everything that is not the compiled happy path lives in validateFallback, and that split is worth ~35% on a compiled schema.
const validate = ((schema, value, _ctx) => {
    const validator = schema._zod.bag.validator;
    if (validator !== undefined) {
        if (validator(value) !== COMPILE_INVALID)
            return true;
        // a definite sentinel means the runtime would reject, so skip the re-parse; a ctx can still change the answer
        if (validator.definite === true && _ctx === undefined)
            return false;
    }
    return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
    const ctx = _ctx
        ? { ..._ctx, async: false, abortEarly: true }
        : { async: false, abortEarly: true };
    const fallbackRun = schema._zod.bag.fallbackRun;
    let result;
    if (fallbackRun) {
        // skip nested fast paths on the fallback, so user callbacks keep the at-most-twice bound
        ctx[COMPILE_FALLBACK] = true;
        result = fallbackRun({ value, issues: [] }, ctx);
    }
    else {
        result = schema._zod.run({ value, issues: [] }, ctx);
    }
    if (result instanceof Promise) {
        throw new core.$ZodAsyncError();
    }
    return result.issues.length === 0;
}
// no fast path: the compiler keeps async parses on the runtime, because a promise-returning callback that is not declared async compiles to a throw
const validateAsync = async (schema, value, _ctx) => {
    const ctx = _ctx
        ? { ..._ctx, async: true, abortEarly: true }
        : { async: true, abortEarly: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length === 0;
};
const _encode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return parse(schema, value, ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const encode = /* @__PURE__*/ _encode($ZodRealError);
const _decode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        return parse(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decode = /* @__PURE__*/ _decode($ZodRealError);
const _encodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return (await parseAsync(schema, value, ctx, finalizeParams(fn, _params)));
    };
    return fn;
};
const encodeAsync = /* @__PURE__*/ _encodeAsync($ZodRealError);
const _decodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decodeAsync = /* @__PURE__*/ _decodeAsync($ZodRealError);
const _safeEncode = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParse(_Err)(schema, value, ctx);
};
const safeEncode = /* @__PURE__*/ _safeEncode($ZodRealError);
const _safeDecode = (_Err) => (schema, value, _ctx) => {
    return _safeParse(_Err)(schema, value, _ctx);
};
const safeDecode = /* @__PURE__*/ _safeDecode($ZodRealError);
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParseAsync(_Err)(schema, value, ctx);
};
const safeEncodeAsync = /* @__PURE__*/ _safeEncodeAsync($ZodRealError);
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
    return _safeParseAsync(_Err)(schema, value, _ctx);
};
const safeDecodeAsync = /* @__PURE__*/ _safeDecodeAsync($ZodRealError);

;// CONCATENATED MODULE: ./build/http/network-failure.js
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

;// CONCATENATED MODULE: ./build/http/answer.js

class TooLarge extends Error {
    name = 'TooLarge';
}
/**
 * The body as text. Throws TooLarge past `limitBytes`, and NetworkFailure when fewer bytes came than Content-Length
 * promised: Node reports that only on some paths, and a body cut short must never pass for a whole one.
 */
async function readText(response, limitBytes) {
    const parts = [];
    let size = 0;
    for await (const part of response.body) {
        size += part.byteLength;
        if (size > limitBytes) {
            response.discard();
            throw new TooLarge(`more than ${limitBytes} bytes`);
        }
        parts.push(part);
    }
    checkLength(response, size);
    // JSON.parse refuses the byte order mark that some servers send.
    return Buffer.concat(parts)
        .toString('utf8')
        .replace(/^\uFEFF/, '');
}
/** The first `limitBytes` of an error body; a body that breaks off is good enough to tell what it says. */
async function readErrorText(response, limitBytes) {
    const parts = [];
    let size = 0;
    try {
        for await (const part of response.body) {
            parts.push(part.subarray(0, limitBytes - size));
            size += part.byteLength;
            if (size >= limitBytes)
                break;
        }
    }
    catch {
        // The status is known, and it decides.
    }
    response.discard();
    return Buffer.concat(parts).toString('utf8');
}
function checkLength(response, size) {
    const promised = response.headers['content-length'];
    if (promised !== undefined && response.headers['content-encoding'] === undefined && Number(promised) !== size) {
        throw new NetworkFailure('broken', `the body ended after ${size} of ${promised} bytes`);
    }
}
const LONGEST_WORDS = 300;
/** What an answer says in words, in one line: the error text of a JSON body, the title of a page, or the text itself. */
function answer_wordsOf(answer) {
    const text = answer.text.trim();
    if (text === '')
        return 'an empty body';
    if (looksLikeHtml(answer)) {
        const title = /<title[^<>]*>([^<]*)<\/title>/i.exec(text)?.[1]?.trim();
        return title ? `an HTML page titled "${oneLine(title)}"` : 'an HTML page';
    }
    return `"${oneLine(errorTextOf(text) ?? text)}"`;
}
function looksLikeHtml(answer) {
    return /\bhtml\b/i.test(answer.headers['content-type'] ?? '') || /^\s*<(!doctype|html)/i.test(answer.text);
}
/** The text in the field that services use for their errors, or undefined when there is none. */
function errorTextOf(text) {
    try {
        const body = JSON.parse(text);
        if (typeof body !== 'object' || body === null)
            return undefined;
        for (const field of ['error', 'message', 'error_description', 'detail']) {
            const value = body[field];
            // Some services wrap it once more: {"error": {"message": "\u2026"}}.
            const text = typeof value === 'object' && value !== null && 'message' in value ? value.message : value;
            if (typeof text === 'string' && text.trim() !== '')
                return text;
        }
    }
    catch {
        // Not JSON, or cut off.
    }
    return undefined;
}
function oneLine(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    // Not in the middle of a surrogate pair.
    return line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS).replace(/[\ud800-\udbff]$/, '')}\u2026` : line;
}

;// CONCATENATED MODULE: ./build/http/request-error.js

/** A request that did not give a usable answer, after all retries. */
class RequestError extends ShipgateError {
    processed;
    constructor(code, message, details) {
        super(code, message, details);
        this.processed = details.processed;
    }
}

;// CONCATENATED MODULE: ./build/http/explain.js



/** The error for an answer with an error status. */
function explainStatus(service, request, seen) {
    const { answer, hops } = seen;
    const own = service.explain(answer, request);
    const moved = hops.find(hop => hop.origin !== service.base.origin);
    const hint = moved === undefined
        ? own?.hint
        : `The address redirects to ${moved.origin}, where the credentials are not sent; use that address if the service lives there.`;
    const said = own?.said ?? `answered ${answer.status} with ${answer_wordsOf(answer)}`;
    const requestId = answer.headers['x-request-id'];
    const error = new RequestError(own?.code ?? codeOfStatus(answer.status), `Could not ${request.doing}: ${service.name} ${said}.`, {
        status: answer.status,
        processed: own?.processed ?? processedOfStatus(answer.status),
        ...(hint !== undefined && { hint }),
        ...(requestId !== undefined && { requestId }),
    });
    return { error, final: own?.final ?? false };
}
/** The error for a request that got no complete answer. */
function explainFailure(service, request, failure) {
    const timeIsUp = failure instanceof TimeIsUp;
    const code = timeIsUp ? 'timed_out' : failure.kind === 'tls' ? 'tls_error' : 'network_error';
    const what = {
        refused: `could not be reached at ${service.base.host}`,
        tls: `at ${service.base.host} did not prove who it is`,
        broken: 'broke the connection',
        stalled: 'stopped answering',
    }[failure.kind];
    const processed = failure.kind === 'stalled' ? 'later' : failure.kind === 'broken' ? 'maybe' : 'no';
    const said = timeIsUp && processed === 'later'
        ? `${failure.message} before ${service.name} had answered`
        : `${service.name} ${what} (${failure.message})`;
    return new RequestError(code, `Could not ${request.doing}: ${said}.`, {
        processed,
        cause: failure,
    });
}
/** The error for an answer with status 2xx that is not what the service answers. */
function unexpected(service, request, why) {
    const { name, base } = service;
    const from = new URL(request.path, base);
    return new RequestError('unexpected_response', `Could not ${request.doing}: what answers at ${from.origin}${from.pathname} is not ${name}, ${why}.`, {
        hint: `Check the address: ${name} itself must live at ${base.href}, without a page path.`,
        processed: 'maybe',
    });
}
function codeOfStatus(status) {
    if (status === 401)
        return 'unauthorized';
    if (status === 402)
        return 'plan_required';
    if (status === 403)
        return 'forbidden';
    if (status === 404)
        return 'not_found';
    if (status === 429)
        return 'rate_limited';
    if (status === 408 || (status >= 502 && status <= 504))
        return 'provider_unavailable';
    if (status >= 500)
        return 'provider_error';
    return 'unexpected_response';
}
function processedOfStatus(status) {
    // 408, 504 and Cloudflare's 524 come from a proxy that gave up waiting for the service.
    if (status === 408 || status === 504 || status === 524)
        return 'later';
    if (status >= 500)
        return 'maybe';
    return 'no';
}

;// CONCATENATED MODULE: ./build/http/retry-after.js
/**
 * Milliseconds that a `Retry-After` header asks for, or undefined when there is none or it cannot be understood.
 * Seconds or an HTTP date (RFC 9110, section 10.2.3); a date in the past means now.
 */
function retryAfterMs(header, nowMs) {
    if (header === undefined)
        return undefined;
    const value = header.trim();
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1000;
    // Date.parse takes nearly anything for a date ("-1" is the year 2001), an HTTP date starts with the day's name.
    if (!/^(mon|tue|wed|thu|fri|sat|sun)/i.test(value))
        return undefined;
    const at = Date.parse(value);
    return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}

;// CONCATENATED MODULE: ./build/http/retry.js

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
const retry_transient = new Set([408, 425, 429, 500, 502, 503, 504]);
/**
 * Whether to repeat a request, and when. Pure: the one place where the product decides this.
 *
 * A safe request is repeated after anything that may pass. An unsafe one only when it certainly was not processed: the
 * connection was refused, the service said 429, or 503 with a Retry-After. Whatever else happened to an unsafe request
 * is for the caller to find out, by looking at the service.
 */
function decideRetry(question) {
    const { outcome } = question;
    if (!mayPass(outcome))
        return { retry: false, because: 'final' };
    if (!question.safe && !certainlyNotProcessed(outcome))
        return { retry: false, because: 'unsafe' };
    if (question.attempt > question.maxRetries)
        return { retry: false, because: 'attempts' };
    const delayMs = waitMs(question);
    if (question.nowMs + delayMs >= question.deadlineMs)
        return { retry: false, because: 'deadline' };
    return { retry: true, delayMs };
}
function mayPass(outcome) {
    return outcome.kind === 'status' ? retry_transient.has(outcome.status) : outcome.failure !== 'tls';
}
function certainlyNotProcessed(outcome) {
    if (outcome.kind === 'network')
        return outcome.failure === 'refused';
    return outcome.status === 429 || (outcome.status === 503 && outcome.retryAfter !== undefined);
}
function waitMs(question) {
    const { outcome, attempt, random, rateLimitWaitsMs } = question;
    const asked = outcome.kind === 'status' ? retryAfterMs(outcome.retryAfter, question.nowMs) : undefined;
    // The service's word is a minimum; a little jitter on top keeps many runners from coming back in the same instant.
    if (asked !== undefined)
        return asked + random * FIRST_WAIT_MS;
    if (outcome.kind === 'status' && outcome.status === 429 && rateLimitWaitsMs !== undefined) {
        const known = rateLimitWaitsMs[Math.min(attempt, rateLimitWaitsMs.length) - 1];
        if (known !== undefined)
            return known * (1 + random * 0.1);
    }
    return random * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
}

;// CONCATENATED MODULE: ./build/http/redirect.js

const MOST_HOPS = 5;
const redirects = new Set([301, 302, 303, 307, 308]);
/**
 * Where to go next, or undefined when the answer is not a redirect. GET and HEAD only: what a redirected POST would do
 * is anyone's guess. Credentials are the client's business: it sends them to the configured origin alone.
 */
function nextHop(response, hop) {
    if (!redirects.has(response.status))
        return undefined;
    const location = response.headers['location'];
    const refuse = (why, hint) => {
        response.discard();
        return new RequestError('unexpected_response', `${hop.name} answered ${response.status}, ${why}.`, {
            hint,
            status: response.status,
            // 307 and 308 ask for the same request elsewhere; the others may be the way to the result of this one.
            processed: response.status === 307 || response.status === 308 ? 'no' : 'maybe',
        });
    };
    if (location === undefined || !URL.canParse(location, hop.url.href)) {
        throw refuse('a redirect without a usable address', 'Check the address of the service.');
    }
    const next = new URL(location, hop.url);
    // A redirect must not bring credentials of its own.
    next.username = '';
    next.password = '';
    // Only the origin is told: the rest may carry a token.
    const useInstead = `Use ${next.origin} as the address of the service if that is where it lives now.`;
    if (hop.method !== 'GET' && hop.method !== 'HEAD') {
        throw refuse(`a redirect to ${next.origin}, and a ${hop.method} is not repeated elsewhere`, useInstead);
    }
    if (next.protocol !== 'https:' && !(next.protocol === 'http:' && hop.url.protocol === 'http:')) {
        throw refuse(`a redirect from https to ${next.protocol.replace(':', '')}`, useInstead);
    }
    if (hop.hops >= MOST_HOPS) {
        throw refuse(`the ${MOST_HOPS + 1}th redirect in a row`, 'Check the address of the service.');
    }
    return next;
}

;// CONCATENATED MODULE: ./build/http/multipart.js
/** A form with one file as RFC 7578 writes it, streamed, with its length known beforehand. */
function encodeMultipart({ fields, file, boundary }) {
    const head = Buffer.from([
        ...Object.entries(fields).map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${multipart_quoted(name)}"\r\n\r\n${value}\r\n`),
        `--${boundary}\r\nContent-Disposition: form-data; name="${multipart_quoted(file.field)}"; filename="${multipart_quoted(file.fileName)}"\r\n` +
            'Content-Type: application/octet-stream\r\n\r\n',
    ].join(''));
    const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
    return {
        contentType: `multipart/form-data; boundary=${boundary}`,
        sizeBytes: head.byteLength + file.sizeBytes + tail.byteLength,
        async *body() {
            yield head;
            yield* file.open();
            yield tail;
        },
    };
}
/** As browsers escape names (WHATWG, "multipart/form-data encoding algorithm"): a name cannot end its own quotes. */
function multipart_quoted(name) {
    return name.replace(/\r\n|\r|\n/g, '%0D%0A').replace(/"/g, '%22');
}

;// CONCATENATED MODULE: ./build/http/request-body.js


function bodyOf(request) {
    if (request.json !== undefined) {
        return { content: JSON.stringify(request.json), headers: { 'content-type': 'application/json' } };
    }
    if (request.form !== undefined) {
        const revealed = Object.entries(request.form).map(([name, value]) => [
            name,
            value instanceof Secret ? value.reveal() : value,
        ]);
        return {
            content: new URLSearchParams(revealed).toString(),
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
        };
    }
    if (request.multipart !== undefined) {
        const { contentType, sizeBytes, body } = encodeMultipart(request.multipart);
        return { content: body, headers: { 'content-type': contentType, 'content-length': String(sizeBytes) } };
    }
    return request.method === 'GET' || request.method === 'HEAD' ? { headers: {} } : { content: '', headers: {} };
}

;// CONCATENATED MODULE: ./build/http/watch.js


/**
 * Ends a request that makes no progress. One timer runs per limit, not per chunk: a gigabyte arrives in some 16,000
 * chunks, and a timer for each would cost more than the digest.
 */
class Watch {
    #clock;
    #controller = new AbortController();
    #done = new AbortController();
    #parent;
    #onParentAbort = () => this.#controller.abort(this.#parent.reason);
    #waitingSince;
    constructor(clock, parent) {
        this.#clock = clock;
        this.#parent = parent;
        if (parent.aborted)
            this.#onParentAbort();
        else
            parent.addEventListener('abort', this.#onParentAbort, { once: true });
    }
    /** Goes to the transport. Its reason is a NetworkFailure, or whatever the parent signal was aborted with. */
    get signal() {
        return this.#controller.signal;
    }
    /** Ends the request with TimeIsUp at the deadline. */
    until(deadline) {
        this.#abortAfter(deadline.remaining(), () => new TimeIsUp());
    }
    /** Ends the request `ms` milliseconds from now unless `stop()` or the returned function is called before. */
    limit(ms, what) {
        return this.#abortAfter(ms, () => new NetworkFailure('stalled', `${what} within ${duration(ms)}`));
    }
    /** The chunks of `body`, ended when none comes for `stallMs` milliseconds while we wait for one. */
    chunks(body, stallMs) {
        return { [Symbol.asyncIterator]: () => this.#iterate(body[Symbol.asyncIterator](), stallMs) };
    }
    /** Why the request was ended from our side, when it was. */
    reason() {
        return this.#controller.signal.aborted ? this.#controller.signal.reason : undefined;
    }
    /** Lifts all limits: the answer is complete, or nobody wants it any more. */
    stop() {
        this.#done.abort();
        this.#parent.removeEventListener('abort', this.#onParentAbort);
    }
    /** No generator: on large bodies its bookkeeping for every chunk is felt. */
    #iterate(inner, stallMs) {
        void this.#guard(stallMs);
        const fail = async (error) => {
            this.stop();
            throw this.reason() ?? error;
        };
        return {
            next: (...spare) => {
                this.#waitingSince = this.#clock.now();
                return inner.next(...spare).then(next => {
                    this.#waitingSince = undefined;
                    if (next.done)
                        this.stop();
                    return next;
                }, fail);
            },
            return: async () => {
                this.stop();
                return (await inner.return?.()) ?? { done: true, value: undefined };
            },
        };
    }
    #abortAfter(ms, failure) {
        const lifted = new AbortController();
        const signal = AbortSignal.any([lifted.signal, this.#done.signal]);
        this.#clock.sleep(ms, signal).then(() => this.#controller.abort(failure()), () => undefined);
        return () => lifted.abort();
    }
    async #guard(stallMs) {
        let wait = stallMs;
        try {
            for (;;) {
                await this.#clock.sleep(wait, this.#done.signal);
                const waited = this.#waitingSince === undefined ? 0 : this.#clock.now() - this.#waitingSince;
                if (waited >= stallMs) {
                    this.#controller.abort(new NetworkFailure('stalled', `no byte came for ${duration(stallMs)}`));
                    return;
                }
                wait = stallMs - waited;
            }
        }
        catch {
            // The body came to its end first.
        }
    }
}

;// CONCATENATED MODULE: ./build/http/try-once.js








const HEADERS_WITHIN_MS = 30_000;
const ERROR_LIMIT_BYTES = 64 * 1024;
/** One try of a request, redirects included. Throws the cancel signal's error, and what is no error of the request. */
async function tryOnce(one, use) {
    const { ports, service, request } = one;
    const watch = new Watch(ports.clock, ports.signal);
    watch.until(ports.deadline);
    let keep = false;
    try {
        const { response, hops } = await follow(one, watch);
        if (response.status >= 200 && response.status < 300) {
            const value = await use(response, watch);
            // A body that is still to be read outlives this call, and its watch with it.
            keep = true;
            return { value };
        }
        watch.limit(HEADERS_WITHIN_MS, 'the error answer was not complete');
        const text = await readErrorText(response, ERROR_LIMIT_BYTES);
        const answer = { status: response.status, headers: response.headers, text };
        const { error, final } = explainStatus(service, request, { answer, hops });
        const retryAfter = response.headers['retry-after'];
        return { error, outcome: final ? undefined : { kind: 'status', status: answer.status, retryAfter } };
    }
    catch (thrown) {
        ports.signal.throwIfAborted();
        if (thrown instanceof ShipgateError)
            return { error: thrown, outcome: undefined };
        // Anything else is a mistake in the program, and must not pass for trouble with the network.
        if (!(thrown instanceof NetworkFailure))
            throw thrown;
        const error = explainFailure(service, request, thrown);
        return { error, outcome: { kind: 'network', failure: thrown.kind } };
    }
    finally {
        if (!keep)
            watch.stop();
    }
}
async function follow(one, watch) {
    const { service, request } = one;
    let url = urlOf(one);
    const hops = [];
    for (;;) {
        await admit(one, watch);
        // Once the way has led elsewhere, no secret is sent any more: a foreign address must not steer a request with one.
        const trusted = [url, ...hops].every(hop => hop.origin === service.base.origin);
        const response = await exchange(one, { url, trusted, watch });
        const next = nextHop(response, { method: request.method, url, hops: hops.length, name: service.name });
        if (next === undefined)
            return { response, hops };
        response.discard();
        hops.push(next);
        url = next;
    }
}
/** Waits for the rate budget. Nothing is sent once the time is up: a trigger would be started that nobody follows. */
async function admit({ ports, service, request }, watch) {
    const budget = service.budget(request.method);
    try {
        await budget?.take(watch.signal);
        watch.signal.throwIfAborted();
        if (!ports.deadline.passed())
            return;
    }
    catch (error) {
        if (!watch.signal.aborted)
            throw error;
    }
    ports.signal.throwIfAborted();
    throw new RequestError('timed_out', `Could not ${request.doing}: the time of the action was up before it was asked.`, {
        processed: 'no',
    });
}
async function exchange({ ports, service, request, secrets, freshConnection }, hop) {
    const { url, trusted, watch } = hop;
    const { clock, log, transport } = ports;
    const startedAt = clock.now();
    const lift = watch.limit(request.headersWithinMs ?? HEADERS_WITHIN_MS, 'no answer began');
    // Of a foreign address only the origin is told: its path may be a token.
    const told = `${request.method} ${url.origin}${trusted ? url.pathname : '/\u2026'}`;
    const body = bodyOf(request);
    const took = () => `${Math.round(clock.now() - startedAt)} ms`;
    try {
        const response = await transport({
            method: request.method,
            url,
            headers: { ...headersOf(service, request, trusted ? secrets : {}), ...body.headers },
            ...(body.content !== undefined && { body: body.content }),
            signal: watch.signal,
            freshConnection,
        });
        log.debug(`${told} -> ${response.status} in ${took()}`);
        return response;
    }
    catch (error) {
        log.debug(`${told} -> no answer after ${took()}`);
        const reason = watch.reason() ?? error;
        // Without a connection nothing was sent, whoever gave up first.
        const unsent = error instanceof NetworkFailure && error.kind === 'refused' && reason !== error;
        throw unsent && reason instanceof NetworkFailure ? reason.beforeConnection() : reason;
    }
    finally {
        lift();
    }
}
function headersOf(service, request, secrets) {
    const headers = { accept: 'application/json' };
    for (const [name, secret] of Object.entries(secrets)) {
        const value = secret.reveal();
        // A line break would end the header, and Node refuses what is not Latin-1 with an error of its own.
        if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) {
            throw new RequestError('invalid_input', `Could not ${request.doing}: the credentials for ${service.name} hold a character that cannot be sent.`, {
                processed: 'no',
                hint: 'Store the secret again: quotation marks or invisible characters may have come along.',
            });
        }
        headers[name] = value;
    }
    return headers;
}
function urlOf({ service, request }) {
    const { base } = service;
    const url = new URL(request.path, base);
    if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) {
        throw new TypeError(`The path ${request.path} leads out of the service's address`);
    }
    for (const [name, value] of Object.entries(request.query ?? {}))
        url.searchParams.set(name, value);
    return url;
}

;// CONCATENATED MODULE: ./build/http/client.js






const STALL_MS = 30_000;
// A JSON answer that drips in without ever stalling must not use up the whole deadline.
const JSON_WITHIN_MS = 120_000;
const JSON_LIMIT_BYTES = 64 * 1024 * 1024;
/** One service over HTTP: credentials, deadlines, retries, redirects, budget, and errors in words. */
class Client {
    #ports;
    #service;
    constructor(ports, service) {
        this.#ports = ports;
        this.#service = service;
    }
    /** Sends the request and gives the parsed answer. Throws RequestError, or the cancel signal's error. */
    async json(request) {
        return await this.answer(request, answer => this.parse(request, answer));
    }
    /** Sends the request and gives what `read` makes of the good answer; for services whose status says more than "fine". */
    async answer(request, read) {
        const freshConnection = request.method !== 'GET' && request.method !== 'HEAD';
        return await this.#send({ request, freshConnection }, async (response, watch) => {
            watch.limit(JSON_WITHIN_MS, 'the answer was not complete');
            try {
                const text = await readText({ ...response, body: watch.chunks(response.body, STALL_MS) }, JSON_LIMIT_BYTES);
                return read({ status: response.status, headers: response.headers, text });
            }
            catch (error) {
                if (error instanceof TooLarge)
                    throw unexpected(this.#service, request, `it sent ${error.message}`);
                throw error;
            }
        });
    }
    /**
     * Sends the request and gives the answer as soon as its headers are there. On a connection of its own: long bodies
     * would else keep all pooled ones busy.
     */
    async open(request) {
        return await this.#send({ request, freshConnection: true }, async (response, watch) => ({
            headers: response.headers,
            body: watch.chunks(response.body, STALL_MS),
            endsByClosing: response.endsByClosing ?? false,
            discard() {
                watch.stop();
                response.discard();
            },
        }));
    }
    async #send(wanted, use) {
        const { clock, deadline, maxRetries, random, log, signal } = this.#ports;
        const { method, repeatable } = wanted.request;
        const safe = method === 'GET' || method === 'HEAD' || repeatable === true;
        const { rateLimitWaitsMs } = this.#service;
        let renewed = false;
        for (let attempt = 1;; attempt++) {
            const secrets = wanted.request.anonymous ? {} : await this.#service.credentials.headers();
            const result = await tryOnce({ ports: this.#ports, service: this.#service, secrets, ...wanted }, use);
            if ('value' in result)
                return result.value;
            // Whatever went wrong: after a cancel there is one answer.
            signal.throwIfAborted();
            const { outcome, error } = result;
            // A session that ran out: the service did nothing, so also an unsafe request is sent again, once.
            const stale = error.status === 401 && !renewed && !wanted.request.anonymous;
            if (stale && (await this.#service.credentials.renew?.(secrets))) {
                renewed = true;
                attempt--;
                continue;
            }
            if (outcome === undefined)
                throw error;
            const decision = decideRetry({
                safe,
                outcome,
                attempt,
                maxRetries,
                nowMs: clock.now(),
                deadlineMs: deadline.at,
                random: random(),
                ...(rateLimitWaitsMs && { rateLimitWaitsMs }),
            });
            if (!decision.retry)
                throw error;
            log.info(`${error.message} Trying again in ${duration(decision.delayMs)}.`);
            await clock.sleep(decision.delayMs, signal);
        }
    }
    /** The JSON of an answer, held to the request's schema. Throws `unexpected_response`. */
    parse(request, answer) {
        let body;
        try {
            body = JSON.parse(answer.text);
        }
        catch {
            throw unexpected(this.#service, request, `it sent ${notJson(answer)}`);
        }
        const parsed = safeParse(request.schema, body);
        if (parsed.success)
            return parsed.data;
        const [issue] = parsed.error.issues;
        const where = issue === undefined || issue.path.length === 0 ? 'the answer' : issue.path.join('.');
        throw unexpected(this.#service, request, `${where} does not have the expected shape`);
    }
}
function notJson(answer) {
    if (answer.text.trim() === '')
        return 'an empty body instead of JSON';
    return looksLikeHtml(answer) ? 'an HTML page instead of JSON' : 'something that is not JSON';
}

;// CONCATENATED MODULE: ./build/http/path.js
/**
 * Template tag for URL paths: every value is percent-encoded as one segment, and a value that is empty or a dot segment
 * is refused, because `a/../b` would reach another endpoint than the one that is written here.
 */
function path_path(parts, ...values) {
    return parts.reduce((built, part, index) => {
        const value = values[index - 1] ?? '';
        if (value === '' || value === '.' || value === '..') {
            throw new TypeError(`"${value}" cannot be a path segment in ${parts.join('\u2026')}`);
        }
        return built + encodeURIComponent(value) + part;
    });
}

;// CONCATENATED MODULE: ./build/http/service.js
/** Credentials that never change. */
function fixedCredentials(headers) {
    return { headers: async () => headers };
}

;// CONCATENATED MODULE: ./build/providers/dbackup/errors.js

/** The routes that tell a dead key and a missing permission properly: an empty 500 there is something else. */
const honest = /^api\/(executions\/[^/]+|jobs\/[^/]+\/run)$/;
const grant = 'Grant the permission to the key in DBackup (Users & Groups, API Keys), or use a key that has it.';
/**
 * DBackup 3.2.0 documents 401 and 403, but answers 500 on most routes when a key is disabled, expired or lacks a
 * permission, often with an empty body (seen live). This table reads those answers; later releases that answer 401 and
 * 403 properly are read as well.
 */
function explain(answer, request, known) {
    const text = errorTextOf(answer.text) ?? answer.text.trim();
    const { status } = answer;
    const lacks = /Permission denied: (\S+) required/.exec(text)?.[1];
    if (lacks !== undefined) {
        return {
            code: 'forbidden',
            said: `says that the API key lacks the permission ${lacks}`,
            hint: grant,
            final: true,
            processed: 'no',
        };
    }
    if (status === 401) {
        const why = /disabled/i.test(text) ? 'is disabled' : /expired/i.test(text) ? 'has expired' : 'is not known there';
        return {
            code: 'unauthorized',
            said: `says that the API key ${why} (401)`,
            hint: /disabled|expired/i.test(text)
                ? 'Enable the key in DBackup (Users & Groups, API Keys), or store a new one.'
                : 'Check the secret behind dbackup-api-key: the whole key, starting with dbackup_, made in the settings of this server.',
        };
    }
    if (status === 403) {
        return {
            code: 'forbidden',
            said: `refused the API key (403); it needs ${request.needs ?? 'a permission'}`,
            hint: grant,
        };
    }
    // What an unknown job id gives: the database's own complaint about the new execution row.
    if (status === 500 && /Foreign key constraint/i.test(text)) {
        return { code: 'not_found', said: 'knows no job with this id', final: true, processed: 'no' };
    }
    if (status === 422 && answer.text.includes('ENCRYPTION_KEY_REQUIRED')) {
        return {
            code: 'not_found',
            said: 'has no key that opens this backup (422)',
            hint: 'Restore the encryption profile in the vault of DBackup, or download the backup as it is stored with decrypt: false.',
        };
    }
    if (status === 500 &&
        !known.keyIsProved &&
        !request.anonymous &&
        !honest.test(request.path) &&
        /^(Failed to (fetch (jobs|history)|generate download URL))?$/.test(text)) {
        const words = text === '' ? 'without a word' : `with "${text}"`;
        return {
            code: 'forbidden',
            said: `answered 500 ${words}, which is how it refuses a key that is disabled, has expired or lacks ${request.needs ?? 'a permission'}`,
            hint: `${grant} If the key is right, look at the log of the DBackup server.`,
            // A write that was refused so is not asked again: writes are few (20 a minute).
            final: request.method !== 'GET',
            processed: 'no',
        };
    }
    // 408, 429 and 502 to 504 say what is wrong whatever their body: a proxy in front writes HTML.
    if (looksLikeHtml(answer) && status <= 500 && status !== 408 && status !== 429) {
        return {
            code: 'unexpected_response',
            said: `does not live at this address (${status} with an HTML page)`,
            hint: 'Check dbackup-url: it is the address of the DBackup server itself, without a page path.',
        };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/http/rate-budget.js
/**
 * A client-side limit on requests, shared by all calls of the process, so that we wait before the service has to refuse
 * us. A sliding window: of any `windowMs` no more than `requests` are given out, in the order they were asked for.
 */
class RateBudget {
    #clock;
    #limit;
    #given = [];
    #last = Promise.resolve();
    constructor(clock, limit) {
        this.#clock = clock;
        this.#limit = limit;
    }
    /** Resolves when one more request may be sent; rejects with the signal's reason, also while others wait in front. */
    take(signal) {
        const turn = this.#last.then(() => this.#wait(signal));
        this.#last = turn.catch(() => undefined);
        return orAborted(turn, signal);
    }
    async #wait(signal) {
        for (;;) {
            signal.throwIfAborted();
            const now = this.#clock.now();
            while (this.#given[0] !== undefined && this.#given[0] <= now - this.#limit.windowMs)
                this.#given.shift();
            const oldest = this.#given[0];
            if (oldest === undefined || this.#given.length < this.#limit.requests) {
                this.#given.push(now);
                return;
            }
            await this.#clock.sleep(oldest + this.#limit.windowMs - now, signal);
        }
    }
}
function orAborted(work, signal) {
    return new Promise((resolve, reject) => {
        const onAbort = () => reject(signal.reason);
        if (signal.aborted)
            onAbort();
        signal.addEventListener('abort', onAbort, { once: true });
        work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
    });
}

;// CONCATENATED MODULE: ./build/providers/dbackup/limits.js

const MINUTE_MS = 60_000;
/**
 * DBackup 3.2.0 counts per client address: 100 reads (GET, HEAD) and 20 writes a minute, refused requests included.
 * Runners behind one address share the count, so we leave a tenth of it to others.
 */
function createBudget(clock) {
    const reads = new RateBudget(clock, { requests: 90, windowMs: MINUTE_MS });
    const writes = new RateBudget(clock, { requests: 18, windowMs: MINUTE_MS });
    return method => (method === 'GET' || method === 'HEAD' ? reads : writes);
}
/**
 * Its 429 carries no Retry-After. The window is 60 s fixed, or 30 s in plain-http setups, seen live; so the first wait
 * may be enough, and the third always is.
 */
const rateLimitWaitsMs = [15_000, 30_000, 60_000];
/**
 * Runs of one job that start within the same second share a file name and overwrite each other, and both report
 * Success (seen live on 3.2.0). Triggers of one job keep this distance.
 */
const distanceOfRunsMs = 2_000;
/**
 * The server copies (and decrypts) the whole file to its temporary folder before the first byte of a download, which
 * takes minutes for large remote backups.
 */
const downloadHeadersWithinMs = 30 * MINUTE_MS;
/** GET /api/history gives this many rows and no pages. */
const historyRows = 100;

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/checks.js
// import { $ZodType } from "./schemas.js";



const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
    var _a;
    inst._zod ?? (inst._zod = {});
    inst._zod.def = def;
    (_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for size-based checks: run only on non-nullish values with a `size`. */
const _whenHasSize = (payload) => {
    const val = payload.value;
    return !util.nullish(val) && val.size !== undefined;
};
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
    const val = payload.value;
    return !nullish(val) && val.length !== undefined;
};
const numericOriginMap = {
    number: "number",
    bigint: "bigint",
    object: "date",
};
const $ZodCheckLessThan = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLessThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_big",
            maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckGreaterThan = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckGreaterThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_small",
            minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMultipleOf = 
/*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMultipleOf", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        if (typeof payload.value !== typeof def.value)
            throw new Error("Cannot mix number and bigint in multiple_of check.");
        const isMultiple = typeof payload.value === "bigint"
            ? // `value % 0n` throws, and nothing is a multiple of zero \u2014 the number branch already fails this way via NaN
                def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
            : util.floatSafeRemainder(payload.value, def.value) === 0;
        if (isMultiple)
            return;
        payload.issues.push({
            origin: typeof payload.value,
            code: "not_multiple_of",
            divisor: def.value,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckNumberFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckNumberFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    def.format = def.format || "float64";
    const isInt = def.format?.includes("int");
    const origin = isInt ? "int" : "number";
    const [minimum, maximum] = util.NUMBER_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (isInt) {
            if (!Number.isInteger(input)) {
                // invalid_format issue
                // payload.issues.push({
                //   expected: def.format,
                //   format: def.format,
                //   code: "invalid_format",
                //   input,
                //   inst,
                // });
                // invalid_type issue
                payload.issues.push({
                    expected: origin,
                    format: def.format,
                    code: "invalid_type",
                    continue: false,
                    input,
                    inst,
                });
                return;
                // not_multiple_of issue
                // payload.issues.push({
                //   code: "not_multiple_of",
                //   origin: "number",
                //   input,
                //   inst,
                //   divisor: 1,
                // });
            }
            if (!Number.isSafeInteger(input)) {
                if (input > 0) {
                    // too_big
                    payload.issues.push({
                        input,
                        code: "too_big",
                        maximum: Number.MAX_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                else {
                    // too_small
                    payload.issues.push({
                        input,
                        code: "too_small",
                        minimum: Number.MIN_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                return;
            }
        }
        if (input < minimum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_small",
                minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodCheckBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckBigIntFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    const [minimum, maximum] = util.BIGINT_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (input < minimum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_small",
                minimum: minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodCheckMaxSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size <= def.maximum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMinSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size >= def.minimum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckSizeEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckSizeEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size === def.size)
            return;
        const tooBig = size > def.size;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            ...(tooBig ? { code: "too_big", maximum: def.size } : { code: "too_small", minimum: def.size }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMaxLength = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // Strings are measured in Unicode code points, not UTF-16 units. A code point is at most two units, so a string that already fits in units fits in code points; only an overflow has to be counted.
        const length = typeof input === "string" && units > def.maximum ? util.codePointLength(input) : units;
        if (length <= def.maximum)
            return;
        const origin = util.getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so fewer units than the floor can never reach it and twice the floor always clears it. Only in between is the exact count in doubt.
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2
            ? codePointLength(input)
            : units;
        if (length >= def.minimum)
            return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLengthEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLengthEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so outside `[length, length * 2]` units the target is missed either way \u2014 and missed in the same direction in both measures.
        const length = typeof input === "string" && units >= def.length && units <= def.length * 2
            ? util.codePointLength(input)
            : units;
        if (length === def.length)
            return;
        const origin = util.getLengthableOrigin(input);
        const tooBig = length > def.length;
        payload.issues.push({
            origin,
            ...(tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
    var _a, _b;
    $ZodCheck.init(inst, def);
    if (def.pattern)
        (_a = inst._zod).check ?? (_a.check = (payload) => {
            def.pattern.lastIndex = 0;
            if (def.pattern.test(payload.value))
                return;
            payload.issues.push({
                origin: "string",
                code: "invalid_format",
                format: def.format,
                input: payload.value,
                ...(def.pattern ? { pattern: def.pattern.toString() } : {}),
                inst,
                continue: !def.abort,
            });
        });
    else
        (_b = inst._zod).check ?? (_b.check = () => { });
});
const $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
    $ZodCheckStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "regex",
            input: payload.value,
            pattern: def.pattern.toString(),
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLowerCase = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLowerCase", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.lowercase);
    $ZodCheckStringFormat.init(inst, def);
})));
const $ZodCheckUpperCase = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckUpperCase", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.uppercase);
    $ZodCheckStringFormat.init(inst, def);
})));
const $ZodCheckIncludes = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckIncludes", (inst, def) => {
    $ZodCheck.init(inst, def);
    const escapedRegex = util.escapeRegex(def.includes);
    // `String.prototype.includes(sub, position)` matches `sub` at `position`
    // OR LATER, so the pattern must allow at least `position` leading chars
    // (`{N,}`), not exactly `position` chars (`{N}`).
    const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
    def.pattern = pattern;
    inst._zod.check = (payload) => {
        if (payload.value.includes(def.includes, def.position))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "includes",
            includes: def.includes,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckStartsWith = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckStartsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`^${util.escapeRegex(def.prefix)}.*`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.startsWith(def.prefix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "starts_with",
            prefix: def.prefix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckEndsWith = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckEndsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`.*${util.escapeRegex(def.suffix)}$`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.endsWith(def.suffix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "ends_with",
            suffix: def.suffix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
///////////////////////////////////
/////    $ZodCheckProperty    /////
///////////////////////////////////
function handleCheckPropertyResult(result, payload, property) {
    if (result.issues.length) {
        payload.issues.push(...util.prefixIssues(property, result.issues));
    }
}
const $ZodCheckProperty = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperty", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        const result = def.schema._zod.run({
            value: payload.value[def.property],
            issues: [],
        }, {});
        if (result instanceof Promise) {
            return result.then((result) => handleCheckPropertyResult(result, payload, def.property));
        }
        handleCheckPropertyResult(result, payload, def.property);
        return;
    };
})));
const $ZodCheckProperties = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperties", (inst, def) => {
    $ZodCheck.init(inst, def);
    util.hide(inst, Symbol.iterator, function* () {
        yield inst;
    });
    // key and schema snapshotted together: reading one live and the other cached lets a later mutation of the caller's shape object pair a stale key with a missing schema
    let entries;
    inst._zod.check = (payload) => {
        // the base schema already typed the value, so only a nullish one is rejected here: the properties read on a primitive too, matching z.property() on a string's length
        if (payload.value == null) {
            payload.issues.push({ expected: "object", code: "invalid_type", input: payload.value, inst });
            return undefined;
        }
        entries ?? (entries = Reflect.ownKeys(def.shape).map((key) => [key, def.shape[key]]));
        const input = payload.value;
        let proms;
        for (const [key, schema] of entries) {
            const result = schema._zod.run({ value: input[key], issues: [] }, {});
            if (result instanceof Promise) {
                proms ?? (proms = []);
                proms.push(result.then((result) => handleCheckPropertyResult(result, payload, key)));
            }
            else {
                handleCheckPropertyResult(result, payload, key);
            }
        }
        if (proms)
            return Promise.all(proms).then(() => undefined);
        return undefined;
    };
})));
const $ZodCheckMimeType = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMimeType", (inst, def) => {
    $ZodCheck.init(inst, def);
    const mimeSet = new Set(def.mime);
    inst._zod.check = (payload) => {
        if (mimeSet.has(payload.value.type))
            return;
        payload.issues.push({
            code: "invalid_value",
            values: def.mime,
            input: payload.value.type,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckOverwrite = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckOverwrite", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        payload.value = def.tx(payload.value);
    };
})));

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/regexes.js

/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
    return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const regexes_duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** Implements ISO 8601-2 extensions like explicit +- prefixes, mixing weeks with other units, and fractional/negative components. */
const extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
 *
 * @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
    if (!version)
        return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
    return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
const uuid4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(4)));
const uuid6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(6)));
const uuid7 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(7)));
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
/** Equivalent to the HTML5 input[type=email] validation implemented by browsers. Source: https://developer.mozilla.org/en-US/docs/Web/HTML/Element/input/email */
const html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** The classic emailregex.com regex for RFC 5322-compliant emails */
const rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
/** A loose regex that allows Unicode characters, enforces length limits, and that's about it. */
const unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
const idnEmail = (/* unused pure expression or super */ null && (unicodeEmail));
const browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
// from https://thekevinscott.com/emojis-in-javascript/#writing-a-regular-expression
// Single character class, not an alternation: the two properties overlap (U+1F9B0-U+1F9B3), so `(A|B)+` backtracks exponentially on a failed match. The leading lookahead then demands one anchor \u2014 a pictograph, a regional indicator, or the enclosing keycap \u2014 because `\p{Emoji_Component}` on its own covers ASCII digits, `#`, `*`, ZWJ, variation selectors and skin tone modifiers, none of which is an emoji without a base.
const _emoji = (/* unused pure expression or super */ null && (`^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`));
function emoji() {
    return new RegExp(_emoji, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const mac = (delimiter) => {
    const escapedDelim = util.escapeRegex(delimiter ?? ":");
    return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
};
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
// https://stackoverflow.com/questions/7860392/determine-if-string-is-in-base64-using-javascript
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
// based on https://stackoverflow.com/questions/106179/regular-expression-to-match-dns-hostname-or-ip-address
// export const hostname: RegExp = /^([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+$/;
const hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
const domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
const httpProtocol = /^https?$/;
// https://blog.stevenlevithan.com/archives/validate-phone-number#r4-3 (regex sans spaces) E.164: leading digit must be 1-9; total digits (excluding '+') between 7-15
const e164 = /^\+[1-9]\d{6,14}$/;
// Credit card shape: 12\u201319 digits, optionally separated by single spaces or single hyphens. ISO/IEC 7812 caps the PAN at 19 digits; 12 is the shortest issued length (Maestro).
const creditCard = /^\d(?:[ -]?\d){11,18}$/;
// ISO 4217 alpha codes from the SIX list, regenerated by scripts/update-iso-4217.ts
const currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
// iban electronic format: 2-letter country, check digits 02-98 (the only values `98 - remainder` can produce), 11-30 bban characters
const iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
 * esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
 * will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function regexes_anchor(source) {
    return new RegExp(`^${source}$`);
}
const date = /*@__PURE__*/ (/* unused pure expression or super */ null && (regexes_anchor(dateSource)));
function timeSource(args) {
    const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
    const regex = typeof args.precision === "number"
        ? args.precision === -1
            ? `${hhmm}`
            : args.precision === 0
                ? `${hhmm}:[0-5]\\d`
                : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}`
        : args.seconds
            ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?`
            : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
    return regex;
}
function time(args) {
    return new RegExp(`^${timeSource(args)}$`);
}
// Adapted from https://stackoverflow.com/a/3143231
function datetime(args) {
    const opts = ["Z"];
    // if (args.offset) opts.push(`([+-]\\d{2}:\\d{2})`);
    if (args.offset)
        opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
    // RFC 3339 mandates seconds wherever the time carries a `Z` or an offset, so only the unqualified form `local` adds may omit them
    const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
    const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
    return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
// the unbounded form of `string()` as a literal, so every plain string shares one instance instead of building its own
const anyString = /^[\s\S]{0,}$/;
const string = (params) => {
    const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
    return new RegExp(`^${regex}$`);
};
const bigint = /^-?\d+n?$/;
const integer = /^-?\d+$/;
const number = /^-?\d+(?:\.\d+)?$/;
const regexes_boolean = /^(?:true|false)$/i;
const _null = /^null$/i;

const _undefined = /^undefined$/i;

// regex for string with no uppercase letters
const lowercase = /^[^A-Z]*$/;
// regex for string with no lowercase letters
const uppercase = /^[^a-z]*$/;
// regex for hexadecimal strings (any length)
const hex = /^[0-9a-fA-F]*$/;
// Hash regexes for different algorithms and encodings
// Helper function to create base64 regex with exact length and padding
function fixedBase64(bodyLength, padding) {
    return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
}
// Helper function to create base64url regex with exact length (no padding)
function fixedBase64url(length) {
    return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
}
// MD5 (16 bytes): base64 = 24 chars total (22 + "==")
const md5_hex = /^[0-9a-fA-F]{32}$/;
const md5_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(22, "==")));
const md5_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(22)));
// SHA1 (20 bytes): base64 = 28 chars total (27 + "=")
const sha1_hex = /^[0-9a-fA-F]{40}$/;
const sha1_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(27, "=")));
const sha1_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(27)));
// SHA256 (32 bytes): base64 = 44 chars total (43 + "=")
const sha256_hex = /^[0-9a-fA-F]{64}$/;
const sha256_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(43, "=")));
const sha256_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(43)));
// SHA384 (48 bytes): base64 = 64 chars total (no padding)
const sha384_hex = /^[0-9a-fA-F]{96}$/;
const sha384_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(64, "")));
const sha384_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(64)));
// SHA512 (64 bytes): base64 = 88 chars total (86 + "==")
const sha512_hex = /^[0-9a-fA-F]{128}$/;
const sha512_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(86, "==")));
const sha512_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(86)));

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/versions.js
const version = {
    major: 4,
    minor: 6,
    patch: 7,
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/schemas.js







const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
    var _a;
    inst ?? (inst = {});
    inst._zod.def = def; // set _def property
    inst._zod.bag = inst._zod.bag || {}; // initialize _bag object
    inst._zod.version = version;
    const defChecks = inst._zod.def.checks;
    // if inst is itself a checks.$ZodCheck, run it as a check
    const checks = inst._zod.traits.has("$ZodCheck")
        ? [inst, ...(defChecks ?? [])]
        : defChecks?.length
            ? [...defChecks]
            : [];
    for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
            fn(inst);
        }
    }
    if (checks.length === 0) {
        // deferred initializer inst._zod.parse is not yet defined
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred?.push(() => {
            inst._zod.run = inst._zod.parse;
        });
    }
    else {
        const runChecks = (payload, checks, ctx) => {
            if (payload.memo)
                return payload;
            let isAborted = aborted(payload);
            let asyncResult;
            for (const ch of checks) {
                if (ch._zod.def.when) {
                    if (explicitlyAborted(payload))
                        continue;
                    const shouldRun = ch._zod.def.when(payload);
                    if (!shouldRun)
                        continue;
                }
                else if (isAborted) {
                    continue;
                }
                const currLen = payload.issues.length;
                const _ = ch._zod.check(payload);
                if (_ instanceof Promise && ctx?.async === false) {
                    throw new $ZodAsyncError();
                }
                if (asyncResult || _ instanceof Promise) {
                    asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                        await _;
                        const nextLen = payload.issues.length;
                        if (nextLen === currLen)
                            return;
                        attachSchema(payload.issues, currLen, inst);
                        if (!isAborted)
                            isAborted = aborted(payload, currLen);
                    });
                }
                else {
                    const nextLen = payload.issues.length;
                    if (nextLen === currLen)
                        continue;
                    attachSchema(payload.issues, currLen, inst);
                    if (!isAborted)
                        isAborted = aborted(payload, currLen);
                }
            }
            if (asyncResult) {
                return asyncResult.then(() => {
                    return payload;
                });
            }
            return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
            // abort if the canary is aborted
            if (aborted(canary)) {
                canary.aborted = true;
                return canary;
            }
            // run checks first, then
            const checkResult = runChecks(payload, checks, ctx);
            if (checkResult instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
            }
            return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
            if (ctx.skipChecks) {
                return inst._zod.parse(payload, ctx);
            }
            if (ctx.direction === "backward") {
                // run canary initial pass (no checks)
                const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
                if (canary instanceof Promise) {
                    return canary.then((canary) => {
                        return handleCanaryResult(canary, payload, ctx);
                    });
                }
                return handleCanaryResult(canary, payload, ctx);
            }
            // forward
            const result = inst._zod.parse(payload, ctx);
            if (result instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return result.then((result) => runChecks(result, checks, ctx));
            }
            return runChecks(result, checks, ctx);
        };
    }
}, {
    // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
    get "~standard"() {
        return hide(this, "~standard", standardProps(this));
    },
    set "~standard"(value) {
        own(this, "~standard", value);
    },
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
// a Standard Schema result only reports issues, so a failure finalizes them straight off the raw payload: no ZodError, and no lazy result to read through
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function schemas_validateAsync(inst, value) {
    const ctx = { async: true };
    return toStandardResult((await inst._zod.run({ value, issues: [] }, ctx)), ctx);
}
function standardProps(inst) {
    return {
        validate: (value) => {
            const ctx = { async: false };
            try {
                const r = inst._zod.run({ value, issues: [] }, ctx);
                if (!(r instanceof Promise))
                    return toStandardResult(r, ctx);
            }
            catch (_) { }
            // async function so a synchronously throwing check rejects instead of escaping validate
            return schemas_validateAsync(inst, value);
        },
        vendor: "zod",
        version: 1,
    };
}

const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
    $ZodType.init(inst, def);
    // a format's own pattern, else unbounded; a template literal derives the check-aware form itself
    inst._zod.pattern = def.pattern ?? anyString;
    inst._zod.parse = (payload, _) => {
        if (def.coerce)
            try {
                payload.value = String(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "string")
            return payload;
        payload.issues.push({
            expected: "string",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodStringFormat = /*@__PURE__*/ $constructor("$ZodStringFormat", (inst, def) => {
    // check initialization must come first
    $ZodCheckStringFormat.init(inst, def);
    $ZodString.init(inst, def);
});
const $ZodGUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodGUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.guid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodUUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUUID", (inst, def) => {
    if (def.version) {
        const versionMap = {
            v1: 1,
            v2: 2,
            v3: 3,
            v4: 4,
            v5: 5,
            v6: 6,
            v7: 7,
            v8: 8,
        };
        const v = versionMap[def.version];
        if (v === undefined)
            throw new Error(`Invalid UUID version: "${def.version}"`);
        def.pattern ?? (def.pattern = regexes.uuid(v));
    }
    else
        def.pattern ?? (def.pattern = regexes.uuid());
    $ZodStringFormat.init(inst, def);
})));
const $ZodEmail = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodEmail", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.email);
    $ZodStringFormat.init(inst, def);
})));
/** The `://` guard rejected the input before the URL constructor saw it. */
const URL_BAD_FORMAT = 1;
/** The URL parser rejected the input. */
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
    try {
        if (typeof URL !== "undefined" && typeof URL.canParse === "function")
            return URL.canParse(input);
        new URL(input);
        return true;
    }
    catch {
        return false;
    }
}
function validateURL(trimmed, def) {
    if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
        return canParseURL(trimmed) || URL_UNPARSEABLE;
    }
    return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
    // When normalize is off, require :// for http/https URLs. This prevents strings like "http:example.com" or "https:/path" from being silently accepted
    if (!def.normalize && def.protocol?.source === regexes.httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
        return URL_BAD_FORMAT;
    }
    try {
        if (typeof URL !== "undefined") {
            const URLStatic = URL;
            if (typeof URLStatic.parse === "function")
                return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
        }
        // @ts-ignore
        return new URL(trimmed);
    }
    catch {
        return URL_UNPARSEABLE;
    }
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
    return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
    hostname.lastIndex = 0;
    return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
    protocol.lastIndex = 0;
    return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodURL", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        try {
            // Trim whitespace from input
            const trimmed = payload.value.trim();
            const url = validateURL(trimmed, def);
            if (url === URL_BAD_FORMAT) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid URL format",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === URL_UNPARSEABLE) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === true) {
                payload.value = stripTabAndNewline(trimmed);
                return;
            }
            if (def.hostname && !urlHostnameOk(url, def.hostname)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid hostname",
                    pattern: def.hostname.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            if (def.protocol && !urlProtocolOk(url, def.protocol)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid protocol",
                    pattern: def.protocol.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            // Set the output value based on normalize flag
            payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
            return;
        }
        catch (_) {
            payload.issues.push({
                code: "invalid_format",
                format: "url",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodEmoji = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodEmoji", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.emoji());
    $ZodStringFormat.init(inst, def);
})));
const $ZodNanoID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNanoID", (inst, def) => {
    if (def.length !== undefined && (!Number.isInteger(def.length) || def.length < 1))
        throw new Error(`Invalid nanoid length: ${def.length}`);
    def.pattern ?? (def.pattern = def.length === undefined ? regexes.nanoid : regexes.nanoidOfLength(def.length));
    $ZodStringFormat.init(inst, def);
})));
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const $ZodCUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cuid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodCUID2 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCUID2", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cuid2);
    $ZodStringFormat.init(inst, def);
})));
const $ZodULID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodULID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ulid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodXID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.xid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodKSUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodKSUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ksuid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodISODateTime = /*@__PURE__*/ $constructor("$ZodISODateTime", (inst, def) => {
    def.pattern ?? (def.pattern = datetime(def));
    $ZodStringFormat.init(inst, def);
});
const $ZodISODate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISODate", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.date);
    $ZodStringFormat.init(inst, def);
})));
const $ZodISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISOTime", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.time(def));
    $ZodStringFormat.init(inst, def);
})));
const $ZodISODuration = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISODuration", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.duration);
    $ZodStringFormat.init(inst, def);
})));
const $ZodIPv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIPv4", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ipv4);
    $ZodStringFormat.init(inst, def);
})));
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
    if (!ipv6Alphabet.test(value))
        return false;
    return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIPv6", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ipv6);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidIPv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "ipv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMAC", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.mac(def.delimiter));
    $ZodStringFormat.init(inst, def);
})));
const $ZodCIDRv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCIDRv4", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cidrv4);
    $ZodStringFormat.init(inst, def);
})));
function isValidCIDRv6(value) {
    const parts = value.split("/");
    if (parts.length !== 2)
        return false;
    const [address, prefix] = parts;
    if (!prefix)
        return false;
    const prefixNum = Number(prefix);
    if (`${prefixNum}` !== prefix)
        return false;
    if (prefixNum < 0 || prefixNum > 128)
        return false;
    return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCIDRv6", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cidrv6); // not used for validation
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidCIDRv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "cidrv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
//////////////////////////////   ZodBase64   //////////////////////////////
function isValidBase64(data) {
    if (data === "")
        return true;
    // atob ignores whitespace, so reject it up front.
    if (/\s/.test(data))
        return false;
    if (data.length % 4 !== 0)
        return false;
    try {
        // @ts-ignore
        atob(data);
        return true;
    }
    catch {
        return false;
    }
}
// lax on purpose: the quantified regexes.base64 overflows the regex stack on multi-MB input and its leading ^$| alternation leaks through template-literal composition; isValidBase64 enforces length and padding
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBase64", (inst, def) => {
    def.pattern ?? (def.pattern = base64Charset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodBase64URL   //////////////////////////////
// lax on purpose: the quantified regexes.base64url overflows the regex stack on multi-MB input; isValidBase64 enforces length on the padded string
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
    if (!base64urlCharset.test(data))
        return false;
    const base64 = data.replace(/[-_]/g, (c) => (c === "-" ? "+" : "/"));
    const padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
    return isValidBase64(padded);
}
const $ZodBase64URL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBase64URL", (inst, def) => {
    def.pattern ?? (def.pattern = base64urlCharset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64URL(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64url",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodE164 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodE164", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.e164);
    $ZodStringFormat.init(inst, def);
})));
//////////////////////////////   ZodCreditCard   //////////////////////////////
const CC_SANITIZE = /[- ]/g;
/** Luhn checksum on a digit-only string. Adapted from valibot (MIT). */
function isLuhnAlgo(digits) {
    let length = digits.length;
    let bit = 1;
    let sum = 0;
    while (length) {
        const value = digits.charCodeAt(--length) - 48;
        bit ^= 1;
        sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
    }
    return sum % 10 === 0;
}
function isValidCreditCard(input) {
    if (!regexes.creditCard.test(input))
        return false;
    return isLuhnAlgo(input.replace(CC_SANITIZE, ""));
}
const $ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCreditCard", (inst, def) => {
    // Shape only \u2014 the Luhn check below is not expressible as a pattern, so consumers of `pattern` (JSON Schema, template literals) get the length and separator rules alone.
    def.pattern ?? (def.pattern = regexes.creditCard);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidCreditCard(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "credit_card",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodIBAN   //////////////////////////////
// iso 7064 mod 97-10 checksum without BigInt
function isIso7064Mod97(iban) {
    let remainder = 0;
    const len = iban.length;
    for (let i = 4; i < len; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    for (let i = 0; i < 4; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    return remainder === 1;
}
function isValidIBAN(input) {
    if (!regexes.iban.test(input))
        return false;
    return isIso7064Mod97(input);
}
const $ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIBAN", (inst, def) => {
    // shape only \u2014 checksum is not expressible as a pattern
    def.pattern ?? (def.pattern = regexes.iban);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidIBAN(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "iban",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodJWT   //////////////////////////////
function isValidJWT(token, algorithm = null) {
    try {
        const tokensParts = token.split(".");
        if (tokensParts.length !== 3)
            return false;
        const [header] = tokensParts;
        if (!header)
            return false;
        // @ts-ignore
        const parsedHeader = JSON.parse(atob(header));
        if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
            return false;
        if (!parsedHeader.alg)
            return false;
        if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
            return false;
        return true;
    }
    catch {
        return false;
    }
}
const $ZodJWT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodJWT", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidJWT(payload.value, def.alg))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "jwt",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustomStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (def.fn(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = number;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Number(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
            return payload;
        }
        const received = typeof input === "number"
            ? Number.isNaN(input)
                ? "NaN"
                : !Number.isFinite(input)
                    ? String(input)
                    : undefined
            : undefined;
        payload.issues.push({
            expected: "number",
            code: "invalid_type",
            input,
            inst,
            ...(received ? { received } : {}),
        });
        return payload;
    };
});
const $ZodNumberFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNumberFormat", (inst, def) => {
    checks.$ZodCheckNumberFormat.init(inst, def);
    $ZodNumber.init(inst, def); // no format checks
})));
const $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes_boolean;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Boolean(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "boolean")
            return payload;
        payload.issues.push({
            expected: "boolean",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
});
const $ZodBigInt = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigInt", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.bigint;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = BigInt(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "bigint")
            return payload;
        payload.issues.push({
            expected: "bigint",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
})));
const $ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigIntFormat", (inst, def) => {
    checks.$ZodCheckBigIntFormat.init(inst, def);
    $ZodBigInt.init(inst, def); // no format checks
})));
const $ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSymbol", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "symbol")
            return payload;
        payload.issues.push({
            expected: "symbol",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUndefined", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.undefined;
    inst._zod.values = new Set([undefined]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "undefined",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNull", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.null;
    inst._zod.values = new Set([null]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (input === null)
            return payload;
        payload.issues.push({
            expected: "null",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodAny", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
})));
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNever", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
            expected: "never",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
})));
const $ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodVoid", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "void",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodDate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodDate", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) {
            try {
                payload.value = new Date(payload.value);
            }
            catch (_err) { }
        }
        const input = payload.value;
        const isDate = input instanceof Date;
        const isValidDate = isDate && !Number.isNaN(input.getTime());
        if (isValidDate)
            return payload;
        payload.issues.push({
            expected: "date",
            code: "invalid_type",
            input,
            ...(isDate ? { received: "Invalid Date" } : {}),
            inst,
        });
        return payload;
    };
})));
// an oversized container fails its leading size checks before any element is parsed
function capSize(inst, size) {
    const caps = sizeCaps(inst._zod.def.checks);
    if (!caps.length)
        return;
    const cap = Math.min(...caps.map((c) => c[0]));
    const parse = inst._zod.parse;
    inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
            for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
                if (n > max && ch._zod.def.when(payload)) {
                    const start = payload.issues.length;
                    ch._zod.check(payload);
                    // the value is still the raw input, so no later check may read it
                    payload.issues[start].continue = false;
                    attachSchema(payload.issues, start, inst);
                    return payload;
                }
            }
        }
        return parse(payload, ctx);
    };
}
const arraySize = (input) => (Array.isArray(input) ? input.length : -1);
const mapSize = (input) => (input instanceof Map ? input.size : -1);
const setSize = (input) => (input instanceof Set ? input.size : -1);
function handleArrayResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core_globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                expected: "array",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
            const item = input[i];
            const result = def.element._zod.run({
                value: item,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleArrayResult(result, payload, i)));
            }
            else {
                handleArrayResult(result, payload, i);
                // the element's payload is authoritative here, since handleArrayResult forwards every issue; an object's is not, because it drops a failed absent optional
                if (abortEarly && result.issues.length !== 0 && aborted(result))
                    break;
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload; //handleArrayResultsAsync(parseResults, final);
    };
    capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
    const isPresent = key in input;
    const isOptionalOut = optout === "optional";
    // The middle rung means "absence permitted, nothing supplied in its place", so an absent key contributes nothing \u2014 whatever the schema made of `undefined` is invented, not substituted. Only `optional` reaches this with a value: `defaulted` substitutes, and a schema that isn't optional-out has to keep the key.
    if (!isPresent && isOptionalOut && optin === "optional") {
        return;
    }
    if (result.issues.length) {
        // For optional-in/out schemas, ignore errors on absent keys.
        if (optin !== undefined && isOptionalOut && !isPresent) {
            return;
        }
        final.issues.push(...prefixIssues(key, result.issues));
    }
    if (!isPresent && optin === undefined) {
        if (!result.issues.length) {
            final.issues.push({
                code: "invalid_type",
                expected: "nonoptional",
                input: undefined,
                path: [key],
            });
        }
        return;
    }
    if (result.value === undefined) {
        if (isPresent || (optin === "defaulted" && !isOptionalOut)) {
            final.value[key] = undefined;
        }
    }
    else {
        final.value[key] = result.value;
    }
}
// one shared instance; a fresh [] per schema cost 56 bytes retained
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
    const keys = Object.keys(def.shape);
    const ownSymbols = Object.getOwnPropertySymbols(def.shape);
    const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
    // aliases `keys` when there are no symbols, so a string-only shape keeps one array
    const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
    for (const k of allKeys) {
        if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
            throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
        }
    }
    const okeys = optionalKeys(def.shape);
    return {
        ...def,
        allKeys,
        symbolKeys,
        // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
        keySet: new Set(keys),
        numKeys: keys.length,
        optionalKeys: new Set(okeys),
    };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
    const unrecognized = [];
    const keySet = def.keySet;
    const _catchall = def.catchall._zod;
    const t = _catchall.def.type;
    const optin = _catchall.optin;
    const optout = _catchall.optout;
    // starts at 0, not the current length: the shape phase already ran and may have aborted
    let seen = 0;
    for (const key in input) {
        if (abortEarly && payload.issues.length !== seen) {
            if (aborted(payload, seen))
                break;
            seen = payload.issues.length;
        }
        // Must precede the __proto__ branch: a declared key is not unrecognized, even though the shape loop deliberately strips __proto__ from the parsed output.
        if (keySet.has(key))
            continue;
        // Don't copy an undeclared __proto__ into the result; assignment to a plain {} would replace the result prototype. But in strict mode it is still an unknown key, so report it before skipping.
        if (key === "__proto__") {
            if (t === "never")
                unrecognized.push(key);
            continue;
        }
        if (t === "never") {
            unrecognized.push(key);
            continue;
        }
        const r = _catchall.run({ value: input[key], issues: [] }, ctx);
        if (r instanceof Promise) {
            proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
        }
        else {
            handlePropertyResult(r, payload, key, input, optin, optout);
        }
    }
    if (unrecognized.length) {
        payload.issues.push({
            code: "unrecognized_keys",
            keys: unrecognized,
            input,
            inst,
            // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
            continue: true,
        });
    }
    if (!proms.length)
        return payload;
    return Promise.all(proms).then(() => {
        return payload;
    });
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodType.init(inst, def);
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    // a cloned def carries its source's accessor, which knows the shape it answers from; adopting that keeps the clone's keys readable without running it
    const sh = desc?.get ? desc.get.raw : (def.shape ?? {});
    if (sh) {
        // Freezes the shape on first read, so its getters resolve once and every later read sees the same schemas.
        const get = () => {
            const newSh = { ...sh };
            Object.defineProperty(def, "shape", { value: newSh });
            get.raw = newSh;
            return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
    }
    const _normalized = cached(() => normalizeDef(def));
    defineLazyInternal(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
            const field = shape[key]._zod;
            if (field.values) {
                if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
                    assignProp(propValues, key, new Set());
                }
                for (const v of field.values)
                    propValues[key].add(v);
                // An omittable slot reads back as undefined at a discriminator lookup, so it has to claim undefined: two options that can both omit the key are not discriminable on it.
                if (field.optin !== undefined)
                    propValues[key].add(undefined);
            }
        }
        return propValues;
    });
    const isObject = util_isObject;
    const catchall = def.catchall;
    let value;
    const memo = core_globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
            if (abortEarly && payload.issues.length !== seen) {
                if (aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            if (key === "__proto__")
                continue;
            const el = shape[key];
            const optin = el._zod.optin;
            const optout = el._zod.optout;
            const r = el._zod.run({ value: input[key], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
            }
            else {
                handlePropertyResult(r, payload, key, input, optin, optout);
            }
        }
        if (!catchall) {
            return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
    };
});
const $ZodObjectJIT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodObjectJIT", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodObject.init(inst, def);
    const superParse = inst._zod.parse;
    const _normalized = util.cached(() => normalizeDef(def));
    const memo = core.globalConfig.memoizer;
    const generateFastpass = (shape) => {
        const normalized = _normalized.value;
        const syms = normalized.symbolKeys;
        // a symbol has no source literal, so it is read as `syms[i]` off the closed-over scope
        const doc = new Doc(["payload", "ctx"], { shape, inst, memo, syms });
        const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
        // prefixes in place, like util.prefixIssues. newResult must land before the early return: a catchall runs after this and would otherwise write onto the caller's input
        const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
        doc.write(`const input = payload.value;`);
        const ids = Object.create(null);
        let counter = 0;
        for (const key of normalized.allKeys) {
            ids[key] = `key_${counter++}`;
        }
        // A: preserve key order {
        doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
        for (const key of normalized.allKeys) {
            if (key === "__proto__")
                continue;
            const id = ids[key];
            const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : util.esc(key);
            const isPresent = `${k} in input`;
            const schema = shape[key];
            const optin = schema?._zod?.optin;
            const isOptionalIn = optin !== undefined;
            const isOptionalOut = schema?._zod?.optout === "optional";
            doc.write(`const ${id} = ${parseStr(k)};`);
            if (isOptionalIn && isOptionalOut) {
                // For optional-in/out schemas, ignore errors on absent keys \u2014 and, like the interpreted path, drop the value produced alongside them. The middle rung goes further: it permits absence without supplying anything in its place, so an absent key contributes nothing at all.
                const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
                doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
            }
            else if (!isOptionalIn) {
                doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
            }
            else {
                doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
                if (optin === "defaulted") {
                    doc.write(`newResult[${k}] = ${id}.value;`);
                }
                else {
                    doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
                }
            }
        }
        doc.write(`payload.value = newResult;`);
        doc.write(`return payload;`);
        // closing `shape` in is what pays: turbofan specializes the parser against that one shape object, so every `shape[k]._zod.run` folds to a known callee. as a parameter it stays a generic load and measures 13% slower even with the forwarding frame gone
        return doc.compile();
    };
    let fastpass;
    const isObject = util.isObject;
    const jit = !core.globalConfig.jitless;
    const allowsEval = util.allowsEval;
    const fastEnabled = jit && allowsEval.value; // && !def.catchall;
    const catchall = def.catchall;
    let value;
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
            // always synchronous
            if (!fastpass)
                fastpass = generateFastpass(def.shape);
            payload = fastpass(payload, ctx);
            if (!catchall)
                return payload;
            return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
        }
        return superParse(payload, ctx);
    };
})));
function handleUnionResults(results, final, inst, ctx) {
    for (const result of results) {
        if (result.issues.length === 0) {
            final.value = result.value;
            return final;
        }
    }
    const nonaborted = results.filter((r) => !util.aborted(r));
    if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
    }
    final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))),
    });
    return final;
}
const $ZodUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUnion", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted")
        ? "defaulted"
        : zod.def.options.some((o) => o._zod.optin !== undefined)
            ? "optional"
            : undefined);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : undefined);
    util.defineLazyInternal(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
            return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return undefined;
    });
    util.defineLazyInternal(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
            const patterns = zod.def.options.map((o) => o._zod.pattern);
            return new RegExp(`^(${patterns.map((p) => util.cleanRegex(p.source)).join("|")})$`);
        }
        return undefined;
    });
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                if (result.issues.length === 0)
                    return result;
                results.push(result);
            }
        }
        if (!async)
            return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleUnionResults(results, payload, inst, ctx);
        });
    };
})));
function handleExclusiveUnionResults(results, final, inst, ctx) {
    const matches = [];
    for (let i = 0; i < results.length; i++) {
        if (results[i].issues.length === 0)
            matches.push(i);
    }
    if (matches.length === 1) {
        final.value = results[matches[0]].value;
        return final;
    }
    if (matches.length === 0) {
        // No matches - same as regular union
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))),
        });
    }
    else {
        // Multiple matches - exclusive union failure
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: [],
            inclusive: false,
            matches,
        });
    }
    return final;
}
const $ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXor", (inst, def) => {
    $ZodUnion.init(inst, def);
    def.inclusive = false;
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                results.push(result);
            }
        }
        if (!async)
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        });
    };
})));
/** Returns the option whose discriminator claims `value`, or throws if ambiguous. */
function getDiscriminatedOption(union, value) {
    const internals = union._zod;
    let map = internals.bag.optionsMap;
    if (!map) {
        map = discriminatorMap(internals.def);
        internals.bag.optionsMap = map;
    }
    const option = map.get(value);
    if (option === null)
        throw new Error(`Ambiguous discriminator value "${String(value)}"`);
    return option;
}
function discriminatorMap(def) {
    const map = new Map();
    for (const option of def.options) {
        const values = option._zod.propValues?.[def.discriminator];
        if (!values || values.size === 0)
            throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
        for (const value of values) {
            if (map.has(value)) {
                if (value !== undefined)
                    throw new Error(`Duplicate discriminator value "${String(value)}"`);
                // keep the collision marked so a later member cannot reclaim it
                map.set(value, null);
            }
            else {
                map.set(value, option);
            }
        }
    }
    return map;
}
const $ZodDiscriminatedUnion = 
/*@__PURE__*/
(/* unused pure expression or super */ null && (core.$constructor("$ZodDiscriminatedUnion", (inst, def) => {
    def.inclusive = false;
    $ZodUnion.init(inst, def);
    const _super = inst._zod.parse;
    util.defineLazyInternal(inst, "propValues", (zod) => {
        const propValues = {};
        let undefinedCount = 0;
        for (const option of zod.def.options) {
            const pv = option._zod.propValues;
            if (!pv || Object.keys(pv).length === 0)
                throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
            if (pv[zod.def.discriminator]?.has(undefined))
                undefinedCount++;
            for (const [k, v] of Object.entries(pv)) {
                if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
                    util.assignProp(propValues, k, new Set());
                }
                for (const val of v) {
                    propValues[k].add(val);
                }
            }
        }
        if (!zod.def.unionFallback && undefinedCount > 1)
            propValues[zod.def.discriminator]?.delete(undefined);
        return propValues;
    });
    // Checked now rather than in the lookup map below, so an option that lacks the discriminator fails at the `discriminatedUnion` call instead of on the first object parsed. Options whose shape cannot be enumerated without resolving it \u2014 pipes and lazies \u2014 are left to the map.
    def.options.forEach((option, i) => {
        const propShape = util.rawShape(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
            throw new Error(`Invalid discriminated union option at index "${i}"`);
        }
    });
    const disc = util.cached(() => discriminatorMap(def));
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isObject(input)) {
            payload.issues.push({
                code: "invalid_type",
                expected: "object",
                input,
                inst,
            });
            return payload;
        }
        const value = input?.[def.discriminator];
        const opt = disc.value.get(value);
        // forward metadata cannot choose an encoder for an absent tag
        if (opt && (value !== undefined || ctx.direction !== "backward")) {
            return opt._zod.run(payload, ctx);
        }
        // Fall back to union matching when the fast discriminator path fails:
        // - explicitly enabled via unionFallback, or
        // - during backward direction (encode), since codec-based discriminators have different values in forward vs backward directions
        if (def.unionFallback || ctx.direction === "backward") {
            return _super(payload, ctx);
        }
        // no matching discriminator
        payload.issues.push({
            code: "invalid_union",
            errors: [],
            note: "No matching discriminator",
            discriminator: def.discriminator,
            options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
            input,
            path: [def.discriminator],
            inst,
        });
        return payload;
    };
})));
const $ZodIntersection = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIntersection", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        const left = def.left._zod.run({ value: input, issues: [] }, ctx);
        const right = def.right._zod.run({ value: input, issues: [] }, ctx);
        const async = left instanceof Promise || right instanceof Promise;
        if (async) {
            return Promise.all([left, right]).then(([left, right]) => {
                return handleIntersectionResults(payload, left, right);
            });
        }
        return handleIntersectionResults(payload, left, right);
    };
})));
function mergeValues(a, b) {
    // const aType = parse.t(a);
    // const bType = parse.t(b);
    if (a === b) {
        return { valid: true, data: a };
    }
    if (a instanceof Date && b instanceof Date && +a === +b) {
        return { valid: true, data: a };
    }
    if (util.isPlainObject(a) && util.isPlainObject(b)) {
        const bKeys = Object.keys(b);
        const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
        const newObj = { ...a, ...b };
        if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
            delete newObj.__proto__;
        for (const key of sharedKeys) {
            if (key === "__proto__")
                continue;
            const sharedValue = mergeValues(a[key], b[key]);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [key, ...sharedValue.mergeErrorPath],
                };
            }
            newObj[key] = sharedValue.data;
        }
        return { valid: true, data: newObj };
    }
    if (Array.isArray(a) && Array.isArray(b)) {
        if (a.length !== b.length) {
            return { valid: false, mergeErrorPath: [] };
        }
        const newArray = [];
        for (let index = 0; index < a.length; index++) {
            const itemA = a[index];
            const itemB = b[index];
            const sharedValue = mergeValues(itemA, itemB);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [index, ...sharedValue.mergeErrorPath],
                };
            }
            newArray.push(sharedValue.data);
        }
        return { valid: true, data: newArray };
    }
    return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
    // Track which side(s) reject each key. A key rejection is reported only when BOTH sides reject it, so a key owned by one branch survives the other's key schema. strictObject reports these as unrecognized_keys; a record with an open key schema reports one invalid_key per key.
    const unrecKeys = new Map();
    let unrecIssue;
    const keyIssues = new Map();
    const collect = (iss, side) => {
        let keys;
        if (iss.code === "unrecognized_keys" && !iss.path?.length) {
            unrecIssue ?? (unrecIssue = iss);
            keys = iss.keys;
        }
        else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
            const k = String(iss.path[0]);
            if (!keyIssues.has(k))
                keyIssues.set(k, iss);
            keys = [k];
        }
        else {
            return false;
        }
        for (const k of keys) {
            if (!unrecKeys.has(k))
                unrecKeys.set(k, {});
            unrecKeys.get(k)[side] = true;
        }
        return true;
    };
    for (const iss of left.issues) {
        if (!collect(iss, "l"))
            result.issues.push(iss);
    }
    for (const iss of right.issues) {
        if (!collect(iss, "r"))
            result.issues.push(iss);
    }
    // Report only keys rejected by BOTH sides
    const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
    if (bothKeys.length) {
        const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
        if (aggregated.length)
            result.issues.push({ ...unrecIssue, keys: aggregated });
        for (const k of bothKeys) {
            if (!aggregated.includes(k) && keyIssues.has(k))
                result.issues.push(keyIssues.get(k));
        }
    }
    const merged = mergeValues(left.value, right.value);
    if (!merged.valid) {
        if (util.aborted(result))
            return result;
        throw new Error(`Unmergable intersection. Error path: ` + `${JSON.stringify(merged.mergeErrorPath)}`);
    }
    result.value = merged.data;
    return result;
}
const $ZodTuple = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTuple", (inst, def) => {
    $ZodType.init(inst, def);
    const items = def.items;
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                input,
                inst,
                expected: "tuple",
                code: "invalid_type",
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
        const proms = [];
        const optinStart = getTupleOptStart(items, "optin");
        const optoutStart = getTupleOptStart(items, "optout");
        if (!def.rest) {
            if (input.length < optinStart) {
                payload.issues.push({
                    code: "too_small",
                    minimum: optinStart,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
                return payload;
            }
            if (input.length > items.length) {
                payload.issues.push({
                    code: "too_big",
                    maximum: items.length,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
            }
        }
        // Run every item in parallel, collecting results into an indexed array. The post-processing in `handleTupleResults` walks them in order so it can decide whether an absent optional-output error can truncate the tail or must be reported to preserve required output.
        const itemResults = new Array(items.length);
        // only tracked when there is a rest loop to skip
        const abortEarly = def.rest ? ctx?.abortEarly : undefined;
        let itemAborted = false;
        for (let i = 0; i < items.length; i++) {
            const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((rr) => {
                    itemResults[i] = rr;
                }));
            }
            else {
                itemResults[i] = r;
                if (abortEarly && !itemAborted && r.issues.length)
                    itemAborted = util.aborted(r);
            }
        }
        // sound because rest is non-empty exactly when every fixed index is present, the one case handleTupleResults cannot discard an item's issues
        if (def.rest && !itemAborted) {
            let i = items.length - 1;
            const rest = input.slice(items.length);
            let seen = payload.issues.length;
            for (const el of rest) {
                if (abortEarly && payload.issues.length !== seen) {
                    if (util.aborted(payload, seen))
                        break;
                    seen = payload.issues.length;
                }
                i++;
                const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((r) => handleTupleResult(r, payload, i)));
                }
                else {
                    handleTupleResult(result, payload, i);
                }
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
        }
        return handleTupleResults(itemResults, payload, items, input, optoutStart);
    };
})));
function getTupleOptStart(items, key) {
    for (let i = items.length - 1; i >= 0; i--) {
        // optin is a three-rung ladder so any rung above `undefined` permits an absent slot; optout stays two-valued.
        const omittable = key === "optin" ? items[i]._zod.optin !== undefined : items[i]._zod.optout === "optional";
        if (!omittable)
            return i + 1;
    }
    return 0;
}
function handleTupleResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...util.prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
    // Walk results in order. Mirror $ZodObject's swallow-on-absent-optional rule, but only after `optoutStart`: the first index where the output tuple tail can be absent.
    for (let i = 0; i < items.length; i++) {
        const r = itemResults[i];
        const isPresent = i < input.length;
        // The array analog of `handlePropertyResult`'s absent-key early return: the middle rung permits absence without supplying anything in its place, so the tail truncates here instead of materializing whatever the item made of `undefined`.
        if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
            final.value.length = i;
            break;
        }
        if (r.issues.length) {
            if (!isPresent && i >= optoutStart) {
                final.value.length = i;
                break;
            }
            final.issues.push(...util.prefixIssues(i, r.issues));
        }
        final.value[i] = r.value;
    }
    // Drop trailing slots that produced `undefined` for absent input
    // (the array analog of an absent optional key on an object). The
    // `i >= input.length` floor is critical: an explicit `undefined`
    // *inside* the input must be preserved even when the schema is
    // optional-out (e.g. `z.string().or(z.undefined())` accepting an
    // explicit undefined value).
    for (let i = final.value.length - 1; i >= input.length; i--) {
        if (items[i]._zod.optout === "optional" && final.value[i] === undefined) {
            final.value.length = i;
        }
        else {
            break;
        }
    }
    return final;
}
const $ZodRecord = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodRecord", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isPlainObject(input)) {
            payload.issues.push({
                expected: "record",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        // no guard in either loop below: a record's invalid_key aborts but an enclosing intersection can reconcile it, so a stopped loop hides keys the sibling does not own and the intersection then rejects nothing
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            const recordKeys = new Set();
            for (const key of values) {
                if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
                    recordKeys.add(typeof key === "number" ? key.toString() : key);
                    // A declared __proto__ is stripped but is not an unrecognized key.
                    if (key === "__proto__")
                        continue;
                    const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                    if (keyResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (keyResult.issues.length) {
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                        continue;
                    }
                    const outKey = keyResult.value;
                    if (outKey === "__proto__")
                        continue;
                    const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                    if (result instanceof Promise) {
                        proms.push(result.then((result) => {
                            if (result.issues.length) {
                                payload.issues.push(...util.prefixIssues(key, result.issues));
                            }
                            payload.value[outKey] = result.value;
                        }));
                    }
                    else {
                        if (result.issues.length) {
                            payload.issues.push(...util.prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }
                }
            }
            let unrecognized;
            for (const key in input) {
                if (!recordKeys.has(key)) {
                    if (def.mode === "loose") {
                        // skip __proto__ so it can't replace the result prototype via the assignment setter on the plain {} we build into
                        if (key === "__proto__")
                            continue;
                        payload.value[key] = input[key];
                    }
                    else {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        else {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            // An enumerable key schema declares which keys the record owns, so a key outside the set is unrecognized. A non-enumerable one (regex, refine) is a constraint every key must satisfy, so a failing key is invalid. Only the former is reconcilable against the other side of an intersection.
            let unrecognized;
            // Reflect.ownKeys for Symbol-key support; filter non-enumerable to match z.object()
            for (const key of Reflect.ownKeys(input)) {
                if (key === "__proto__")
                    continue;
                if (!Object.prototype.propertyIsEnumerable.call(input, key))
                    continue;
                let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                if (keyResult instanceof Promise) {
                    throw new Error("Async schemas not supported in object keys currently");
                }
                // Numeric string fallback: if key is a numeric string and failed, retry with Number(key). This handles z.number(), z.literal([1, 2, 3]), and unions containing numeric literals
                const checkNumericKey = typeof key === "string" && regexes.number.test(key) && keyResult.issues.length;
                if (checkNumericKey) {
                    const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
                    if (retryResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (retryResult.issues.length === 0) {
                        keyResult = retryResult;
                    }
                }
                if (keyResult.issues.length) {
                    if (def.mode === "loose") {
                        // Pass through unchanged
                        payload.value[key] = input[key];
                    }
                    else if (values) {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                    else {
                        // Default "strict" behavior: error on invalid key
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                    }
                    continue;
                }
                // the guard above tests the raw input key, but the key schema can normalize an ordinary key into __proto__; re-check the key we actually write under
                const outKey = keyResult.value;
                if (outKey === "__proto__")
                    continue;
                const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((result) => {
                        if (result.issues.length) {
                            payload.issues.push(...util.prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }));
                }
                else {
                    if (result.issues.length) {
                        payload.issues.push(...util.prefixIssues(key, result.issues));
                    }
                    payload.value[outKey] = result.value;
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload;
    };
})));
const $ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMap", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Map)) {
            payload.issues.push({
                expected: "map",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Map(), ctx) : new Map();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const [key, value] of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            const valueResult = def.valueType._zod.run({ value: value, issues: [] }, ctx);
            if (keyResult instanceof Promise || valueResult instanceof Promise) {
                proms.push(Promise.all([keyResult, valueResult]).then(([keyResult, valueResult]) => {
                    handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
                }));
            }
            else {
                handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
            }
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, mapSize);
})));
function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
    if (keyResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, keyResult.issues));
        }
        else {
            final.issues.push({
                code: "invalid_key",
                origin: "map",
                input,
                inst,
                issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    if (valueResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, valueResult.issues));
        }
        else {
            final.issues.push({
                origin: "map",
                code: "invalid_element",
                input,
                inst,
                key: key,
                issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    final.value.set(keyResult.value, valueResult.value);
}
const $ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSet", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Set)) {
            payload.issues.push({
                input,
                inst,
                expected: "set",
                code: "invalid_type",
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Set(), ctx) : new Set();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const item of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const result = def.valueType._zod.run({ value: item, issues: [] }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleSetResult(result, payload)));
            }
            else
                handleSetResult(result, payload);
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, setSize);
})));
function handleSetResult(result, final) {
    if (result.issues.length) {
        final.issues.push(...result.issues);
    }
    final.value.add(result.value);
}
const $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
    $ZodType.init(inst, def);
    const values = getEnumValues(def.entries);
    const valuesSet = new Set(values);
    inst._zod.values = valuesSet;
    defineLazyInternal(inst, "pattern", (zod) => {
        const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodLiteral = /*@__PURE__*/ $constructor("$ZodLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const values = new Set(def.values);
    inst._zod.values = values;
    defineLazyInternal(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(vals.length
            ? `^(${vals
                .map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o))
                .join("|")})$`
            : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values: def.values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFile", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        // @ts-ignore
        if (input instanceof File)
            return payload;
        payload.issues.push({
            expected: "file",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "optional";
    core_globalConfig.memoizer?.guard(inst);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new $ZodEncodeError(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
            const output = _out instanceof Promise ? _out : Promise.resolve(_out);
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        if (_out instanceof Promise) {
            throw new $ZodAsyncError();
        }
        payload.value = _out;
        return payload;
    };
});
function handleOptionalResult(payload, result) {
    // A substituting schema that still failed has no usable answer; yield undefined. Its issues are simply dropped: it ran on a payload of its own, so there is no shared array to truncate and nothing of the caller's to lose with it.
    payload.value = result.issues.length ? undefined : result.value;
    return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
    $ZodType.init(inst, def);
    // .optional() propagates absence rather than substituting for it, so a defaulted inner keeps its rung.
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    inst._zod.optout = "optional";
    defineLazyInternal(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? new Set([...values, undefined]) : undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        if (payload.value === undefined) {
            // Only the top rung substitutes a value for absence; everything else leaves it intact, which is what .optional() means.
            if (def.innerType._zod.optin !== "defaulted")
                return payload;
            // Its own payload, for the same reason $ZodCatch gets one: a pipe forwards an unrecognized key through the caller's issues array, and this must not read that as the substituting schema failing and drop it.
            const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
            if (result instanceof Promise)
                return result.then((result) => handleOptionalResult(payload, result));
            return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodExactOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodExactOptional", (inst, def) => {
    // Call parent init - inherits optin/optout = "optional"
    $ZodOptional.init(inst, def);
    // Override values/pattern to NOT add undefined
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    util.defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
    // Override parse to just delegate (no undefined handling)
    inst._zod.parse = (payload, ctx) => {
        return def.innerType._zod.run(payload, ctx);
    };
})));
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : undefined;
    });
    defineLazyInternal(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        // Forward direction (decode): allow null to pass through
        if (payload.value === null)
            return payload;
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
    $ZodType.init(inst, def);
    // inst._zod.qin = "true";
    inst._zod.optin = "defaulted";
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply defaults for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
            /**
             * $ZodDefault returns the default value immediately in forward direction.
             * It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
            return payload;
        }
        // Forward direction: continue with default handling
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleDefaultResult(result, def));
        }
        return handleDefaultResult(result, def);
    };
});
function handleDefaultResult(payload, def) {
    if (payload.value === undefined) {
        payload.value = def.defaultValue;
    }
    return payload;
}
const $ZodPrefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPrefault", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "defaulted";
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply prefault for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
        }
        return def.innerType._zod.run(payload, ctx);
    };
})));
const $ZodNonOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNonOptional", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => {
        const v = zod.def.innerType._zod.values;
        return v ? new Set([...v].filter((x) => x !== undefined)) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleNonOptionalResult(result, inst));
        }
        return handleNonOptionalResult(result, inst);
    };
})));
function handleNonOptionalResult(payload, inst) {
    if (!payload.issues.length && payload.value === undefined) {
        payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: payload.value,
            inst,
        });
    }
    return payload;
}
const $ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSuccess", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core.$ZodEncodeError("ZodSuccess");
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => {
                payload.value = result.issues.length === 0;
                return payload;
            });
        }
        payload.value = result.issues.length === 0;
        return payload;
    };
})));
function handleCatchResult(payload, result, def, ctx) {
    if (!result.issues.length) {
        payload.value = result.value;
        // The value carries up, so the flag describing it has to carry with it: a back-edge into a node still being parsed must not be frozen by an enclosing readonly, and its checks belong to the node itself. Guarded so the ordinary case adds no own property.
        if (result.memo)
            payload.memo = true;
        return payload;
    }
    // Spread the inner's own payload, not ours: `value` has to stay the input the catch was handed, and the inner ran on a payload of its own so its issues are already private to this call.
    payload.value = def.catchValue({
        ...result,
        value: payload.value,
        error: {
            issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config())),
        },
        input: payload.value,
    });
    return payload;
}
const $ZodCatch = /*@__PURE__*/ $constructor("$ZodCatch", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply catch logic
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleCatchResult(payload, result, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
    };
});
const $ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNaN", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "number" || !Number.isNaN(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "nan",
                code: "invalid_type",
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handlePipeResult(right, def.in, ctx));
            }
            return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
            return left.then((left) => handlePipeResult(left, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
    };
});
function handlePipeResult(left, next, ctx) {
    // Any issue stops the pipe, so a failing refinement never feeds its transform. An unrecognized key is the exception: it describes the input's extra properties, not the value being piped, and an enclosing intersection may yet reconcile it.
    if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
        // prevent further checks
        left.aborted = true;
        return left;
    }
    return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
const $ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCodec", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        const direction = ctx.direction || "forward";
        if (direction === "forward") {
            const left = def.in._zod.run(payload, ctx);
            if (left instanceof Promise) {
                return left.then((left) => handleCodecAResult(left, def, ctx));
            }
            return handleCodecAResult(left, def, ctx);
        }
        else {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handleCodecAResult(right, def, ctx));
            }
            return handleCodecAResult(right, def, ctx);
        }
    };
})));
function handleCodecAResult(result, def, ctx) {
    if (result.issues.length) {
        // prevent further checks
        result.aborted = true;
        return result;
    }
    const direction = ctx.direction || "forward";
    if (direction === "forward") {
        const transformed = def.transform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx));
        }
        return handleCodecTxResult(result, transformed, def.out, ctx);
    }
    else {
        const transformed = def.reverseTransform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx));
        }
        return handleCodecTxResult(result, transformed, def.in, ctx);
    }
}
function handleCodecTxResult(left, value, nextSchema, ctx) {
    // Check if transform added any issues
    if (left.issues.length) {
        left.aborted = true;
        return left;
    }
    return nextSchema._zod.run({ value, issues: left.issues }, ctx);
}
const $ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPreprocess", (inst, def) => {
    $ZodPipe.init(inst, def);
})));
const $ZodReadonly = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodReadonly", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then(handleReadonlyResult);
        }
        return handleReadonlyResult(result);
    };
})));
function handleReadonlyResult(payload) {
    // A repeat visit hands back a node that is still being built; freezing it here would make the rest of its keys fail to assign.
    if (!payload.memo)
        payload.value = Object.freeze(payload.value);
    return payload;
}
// a leaf's pattern source with its own checks folded in: the last pattern-carrying check wins, else length bounds narrow the catch-all, else an integer format narrows the number form. the fold lives here instead of on `_zod.pattern` so a bundle without template literals never pays for it
function leafPattern(schema) {
    const def = schema._zod.def;
    let pattern = def.pattern;
    let isInt = !!def.format?.includes("int");
    let minimum;
    let maximum;
    for (const ch of def.checks ?? []) {
        const d = ch._zod.def;
        if (d.pattern)
            pattern = d.pattern;
        isInt || (isInt = !!d.format?.includes("int"));
        const lo = d.minimum ?? d.length;
        const hi = d.maximum ?? d.length;
        if (lo !== undefined && (minimum === undefined || lo > minimum))
            minimum = lo;
        if (hi !== undefined && (maximum === undefined || hi < maximum))
            maximum = hi;
    }
    if (pattern)
        return pattern.source;
    // an empty range matches nothing at runtime, and `{8,5}` is not a legal quantifier
    if (minimum !== undefined && maximum !== undefined && minimum > maximum)
        return "(?!)";
    if (minimum !== undefined || maximum !== undefined)
        return regexes.string({ minimum, maximum }).source;
    const own = schema._zod.pattern;
    return (isInt && own === regexes.number ? regexes.integer : own)?.source;
}
// a part's pattern source. a wrapper's pattern embeds its inner pattern's source verbatim, so the folded form is substituted in place without knowing the wrapper's own composition; a union's options are joined the way the union builds its own pattern
function partPattern(schema) {
    const def = schema._zod.def;
    const own = schema._zod.pattern?.source;
    // lazy resolves its inner on the internals, not the def
    const inner = def.innerType ?? schema._zod.innerType;
    if (inner) {
        const before = inner._zod.pattern?.source;
        const after = partPattern(inner);
        if (own && before && after && after !== before) {
            return own.replace(util.cleanRegex(before), () => util.cleanRegex(after));
        }
        return own;
    }
    if (def.options) {
        const sources = def.options.map(partPattern);
        if (sources.every(Boolean))
            return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
    }
    return leafPattern(schema);
}
const $ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTemplateLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const regexParts = [];
    for (const part of def.parts) {
        if (typeof part === "object" && part !== null) {
            // is Zod schema
            const source = partPattern(part);
            if (!source) {
                throw new Error(`Invalid template literal part, no pattern found: ${[...part._zod.traits].shift()}`);
            }
            regexParts.push(util.cleanRegex(source));
        }
        else if (part === null || util.primitiveTypes.has(typeof part)) {
            regexParts.push(util.escapeRegex(`${part}`));
        }
        else {
            throw new Error(`Invalid template literal part: ${part}`);
        }
    }
    inst._zod.pattern = new RegExp(`^${regexParts.join("")}$`);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "string") {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "string",
                code: "invalid_type",
            });
            return payload;
        }
        inst._zod.pattern.lastIndex = 0;
        if (!inst._zod.pattern.test(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                code: "invalid_format",
                format: def.format ?? "template_literal",
                pattern: inst._zod.pattern.source,
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFunction", (inst, def) => {
    $ZodType.init(inst, def);
    // Defined, not assigned: the classic prototype exposes `_def` as a getter with no setter.
    Object.defineProperty(inst, "_def", { value: def });
    inst._zod.def = def;
    inst.implement = (func) => {
        if (typeof func !== "function") {
            throw new Error("implement() must be called with a function");
        }
        // Defined inline so the closure stays anonymous: binding it to a `const` first names it, which costs 256 bytes per implemented function.
        return Object.defineProperty(function (...args) {
            const parsedArgs = inst._def.input ? parse(inst._def.input, args) : args;
            const result = Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return parse(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst.implementAsync = (func) => {
        if (typeof func !== "function") {
            throw new Error("implementAsync() must be called with a function");
        }
        return Object.defineProperty(async function (...args) {
            const parsedArgs = inst._def.input ? await parseAsync(inst._def.input, args) : args;
            const result = await Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return await parseAsync(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "function") {
            payload.issues.push({
                code: "invalid_type",
                expected: "function",
                input: payload.value,
                inst,
            });
            return payload;
        }
        // Check if output is a promise type to determine if we should use async implementation
        const hasPromiseOutput = inst._def.output && inst._def.output._zod.def.type === "promise";
        if (hasPromiseOutput) {
            payload.value = inst.implementAsync(payload.value);
        }
        else {
            payload.value = inst.implement(payload.value);
        }
        return payload;
    };
    inst.input = (...args) => {
        const F = inst.constructor;
        if (Array.isArray(args[0])) {
            return new F({
                type: "function",
                input: new $ZodTuple({
                    type: "tuple",
                    items: args[0],
                    rest: args[1],
                }),
                output: inst._def.output,
            });
        }
        return new F({
            type: "function",
            input: args[0],
            output: inst._def.output,
        });
    };
    inst.output = (output) => {
        const F = inst.constructor;
        return new F({
            type: "function",
            input: inst._def.input,
            output,
        });
    };
    return inst;
})));
const $ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPromise", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        return Promise.resolve(payload.value).then((inner) => def.innerType._zod.run({ value: inner, issues: [] }, ctx));
    };
})));
const $ZodLazy = /*@__PURE__*/ $constructor("$ZodLazy", (inst, def) => {
    $ZodType.init(inst, def);
    // Cache the resolved inner type on the shared `def` so all clones of this lazy (e.g. via `.describe()`/`.meta()`) share the same inner instance, preserving identity for cycle detection on recursive schemas.
    defineLazy(inst._zod, "innerType", () => {
        const d = def;
        if (!d._cachedInner)
            d._cachedInner = def.getter();
        return d._cachedInner;
    });
    defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
    defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
    defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? undefined);
    defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? undefined);
    inst._zod.parse = (payload, ctx) => {
        const inner = inst._zod.innerType;
        return inner._zod.run(payload, ctx);
    };
});
const $ZodCustom = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustom", (inst, def) => {
    checks.$ZodCheck.init(inst, def);
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _) => {
        return payload;
    };
    inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
            return r.then((r) => handleRefineResult(r, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
    };
})));
function handleRefineResult(result, payload, input, inst) {
    if (!result) {
        const _iss = {
            code: "custom",
            input,
            inst, // incorporates params.error into issue reporting
            path: [...(inst._zod.def.path ?? [])], // incorporates params.error into issue reporting
            continue: !inst._zod.def.abort,
            // params: inst._zod.def.params,
        };
        if (inst._zod.def.params)
            _iss.params = inst._zod.def.params;
        payload.issues.push(util.issue(_iss));
    }
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/registries.js
var registries_a;
const $output = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodOutput")));
const $input = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodInput")));
class $ZodRegistry {
    constructor() {
        this._map = new WeakMap();
        this._idmap = new Map();
    }
    add(schema, ..._meta) {
        const meta = _meta[0];
        this._map.set(schema, meta);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.set(meta.id, schema);
        }
        return this;
    }
    clear() {
        this._map = new WeakMap();
        this._idmap = new Map();
        return this;
    }
    remove(schema) {
        const meta = this._map.get(schema);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.delete(meta.id);
        }
        this._map.delete(schema);
        return this;
    }
    get(schema) {
        // return this._map.get(schema) as any;
        // inherit metadata
        const p = schema._zod.parent;
        if (p) {
            const pm = { ...(this.get(p) ?? {}) };
            delete pm.id; // do not inherit id
            const f = { ...pm, ...this._map.get(schema) };
            return Object.keys(f).length ? f : undefined;
        }
        return this._map.get(schema);
    }
    has(schema) {
        return this._map.has(schema);
    }
}
// registries
function registry() {
    return new $ZodRegistry();
}
(registries_a = globalThis).__zod_globalRegistry ?? (registries_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/api.js




function snapshotChecks(def) {
    if (def.checks)
        def.checks = [...def.checks];
    return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
    return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedString(Class, params) {
    return new Class(snapshotChecks({ type: "string", coerce: true, ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
    return new Class({
        type: "string",
        format: "email",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
    return new Class({
        type: "string",
        format: "guid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v4",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v6",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v7",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
    return new Class({
        type: "string",
        format: "url",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_emoji(Class, params) {
    return new Class({
        type: "string",
        format: "emoji",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
    return new Class({
        type: "string",
        format: "nanoid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link _cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
    return new Class({
        type: "string",
        format: "cuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
    return new Class({
        type: "string",
        format: "cuid2",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
    return new Class({
        type: "string",
        format: "ulid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
    return new Class({
        type: "string",
        format: "xid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
    return new Class({
        type: "string",
        format: "ksuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
    return new Class({
        type: "string",
        format: "ipv4",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
    return new Class({
        type: "string",
        format: "ipv6",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mac(Class, params) {
    return new Class({
        type: "string",
        format: "mac",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv4",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv6",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
    return new Class({
        type: "string",
        format: "base64",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
    return new Class({
        type: "string",
        format: "base64url",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
    return new Class({
        type: "string",
        format: "e164",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _creditCard(Class, params) {
    return new Class({
        type: "string",
        format: "credit_card",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _iban(Class, params) {
    return new Class({
        type: "string",
        format: "iban",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
    return new Class({
        type: "string",
        format: "jwt",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
const TimePrecision = {
    Any: null,
    Minute: -1,
    Second: 0,
    Millisecond: 3,
    Microsecond: 6,
};
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
    return new Class({
        type: "string",
        format: "datetime",
        check: "string_format",
        offset: false,
        local: false,
        precision: null,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
    return new Class({
        type: "string",
        format: "date",
        check: "string_format",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
    return new Class({
        type: "string",
        format: "time",
        check: "string_format",
        precision: null,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
    return new Class({
        type: "string",
        format: "duration",
        check: "string_format",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
    return new Class(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedNumber(Class, params) {
    return new Class(snapshotChecks({ type: "number", coerce: true, checks: [], ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "safeint",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float64(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "int32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "uint32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
    return new Class({
        type: "boolean",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBoolean(Class, params) {
    return new Class({
        type: "boolean",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _bigint(Class, params) {
    return new Class({
        type: "bigint",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBigint(Class, params) {
    return new Class({
        type: "bigint",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "int64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "uint64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _symbol(Class, params) {
    return new Class({
        type: "symbol",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_undefined(Class, params) {
    return new Class({
        type: "undefined",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_null(Class, params) {
    return new Class({
        type: "null",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _any(Class) {
    return new Class({
        type: "any",
    });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
    return new Class({
        type: "unknown",
    });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
    return new Class({
        type: "never",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _void(Class, params) {
    return new Class({
        type: "void",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _date(Class, params) {
    return new Class({
        type: "date",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedDate(Class, params) {
    return new Class({
        type: "date",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nan(Class, params) {
    return new Class({
        type: "nan",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
    return new checks.$ZodCheckLessThan({
        check: "less_than",
        ...util.normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
    return new checks.$ZodCheckLessThan({
        check: "less_than",
        ...util.normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
    return new checks.$ZodCheckGreaterThan({
        check: "greater_than",
        ...util.normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
    return new checks.$ZodCheckGreaterThan({
        check: "greater_than",
        ...util.normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _positive(params) {
    return _gt(0, params);
}
// negative
// @__NO_SIDE_EFFECTS__
function _negative(params) {
    return _lt(0, params);
}
// nonpositive
// @__NO_SIDE_EFFECTS__
function _nonpositive(params) {
    return _lte(0, params);
}
// nonnegative
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
    return _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
    return new checks.$ZodCheckMultipleOf({
        check: "multiple_of",
        ...util.normalizeParams(params),
        value,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxSize(maximum, params) {
    return new checks.$ZodCheckMaxSize({
        check: "max_size",
        ...util.normalizeParams(params),
        maximum,
    });
}
// @__NO_SIDE_EFFECTS__
function _minSize(minimum, params) {
    return new checks.$ZodCheckMinSize({
        check: "min_size",
        ...util.normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _size(size, params) {
    return new checks.$ZodCheckSizeEquals({
        check: "size_equals",
        ...util.normalizeParams(params),
        size,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
    const ch = new checks.$ZodCheckMaxLength({
        check: "max_length",
        ...util.normalizeParams(params),
        maximum,
    });
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
    return new $ZodCheckMinLength({
        check: "min_length",
        ...normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
    return new checks.$ZodCheckLengthEquals({
        check: "length_equals",
        ...util.normalizeParams(params),
        length,
    });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
    return new $ZodCheckRegex({
        check: "string_format",
        format: "regex",
        ...normalizeParams(params),
        pattern,
    });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
    return new checks.$ZodCheckLowerCase({
        check: "string_format",
        format: "lowercase",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
    return new checks.$ZodCheckUpperCase({
        check: "string_format",
        format: "uppercase",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
    return new checks.$ZodCheckIncludes({
        check: "string_format",
        format: "includes",
        ...util.normalizeParams(params),
        includes,
    });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
    return new checks.$ZodCheckStartsWith({
        check: "string_format",
        format: "starts_with",
        ...util.normalizeParams(params),
        prefix,
    });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
    return new checks.$ZodCheckEndsWith({
        check: "string_format",
        format: "ends_with",
        ...util.normalizeParams(params),
        suffix,
    });
}
// @__NO_SIDE_EFFECTS__
function _property(property, schema, params) {
    return new checks.$ZodCheckProperty({
        check: "property",
        property,
        schema,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _properties(shape, params) {
    return new checks.$ZodCheckProperties({
        check: "properties",
        shape,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mime(types, params) {
    return new checks.$ZodCheckMimeType({
        check: "mime_type",
        mime: types,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
    return new checks.$ZodCheckOverwrite({
        check: "overwrite",
        tx,
    });
}
// normalize
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
    return _overwrite((input) => input.normalize(form));
}
// trim
// @__NO_SIDE_EFFECTS__
function _trim() {
    return _overwrite((input) => input.trim());
}
// toLowerCase
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
    return _overwrite((input) => input.toLowerCase());
}
// toUpperCase
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
    return _overwrite((input) => input.toUpperCase());
}
// slugify
// @__NO_SIDE_EFFECTS__
function _slugify() {
    return _overwrite((input) => util.slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
    return new Class({
        type: "array",
        element,
        // get element() {
        //   return element;
        // },
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _union(Class, options, params) {
    return new Class({
        type: "union",
        options,
        ...util.normalizeParams(params),
    });
}
function _xor(Class, options, params) {
    return new Class({
        type: "union",
        options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _discriminatedUnion(Class, discriminator, options, params) {
    return new Class({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _intersection(Class, left, right) {
    return new Class({
        type: "intersection",
        left,
        right,
    });
}
// export function _tuple(
//   Class: util.SchemaClass<schemas.$ZodTuple>,
//   items: [],
//   params?: string | $ZodTupleParams
// ): schemas.$ZodTuple<[], null>;
// @__NO_SIDE_EFFECTS__
function _tuple(Class, items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof schemas.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new Class({
        type: "tuple",
        items,
        rest,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _record(Class, keyType, valueType, params) {
    return new Class({
        type: "record",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _map(Class, keyType, valueType, params) {
    return new Class({
        type: "map",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _set(Class, valueType, params) {
    return new Class({
        type: "set",
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _enum(Class, values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    // if (Array.isArray(values)) {
    //   for (const value of values) {
    //     entries[value] = value;
    //   }
    // } else {
    //   Object.assign(entries, values);
    // }
    // const entries: util.EnumLike = {};
    // for (const val of values) {
    //   entries[val] = val;
    // }
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function _nativeEnum(Class, entries, params) {
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _literal(Class, value, params) {
    return new Class({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _file(Class, params) {
    return new Class({
        type: "file",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _transform(Class, fn) {
    return new Class({
        type: "transform",
        transform: fn,
    });
}
// @__NO_SIDE_EFFECTS__
function _optional(Class, innerType) {
    return new Class({
        type: "optional",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _nullable(Class, innerType) {
    return new Class({
        type: "nullable",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _default(Class, innerType, defaultValue) {
    return new Class({
        type: "default",
        innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
// @__NO_SIDE_EFFECTS__
function _nonoptional(Class, innerType, params) {
    return new Class({
        type: "nonoptional",
        innerType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _success(Class, innerType) {
    return new Class({
        type: "success",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _catch(Class, innerType, catchValue) {
    return new Class({
        type: "catch",
        innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : util.constantCatch(catchValue)),
    });
}
// @__NO_SIDE_EFFECTS__
function _pipe(Class, in_, out) {
    return new Class({
        type: "pipe",
        in: in_,
        out,
    });
}
// @__NO_SIDE_EFFECTS__
function _readonly(Class, innerType) {
    return new Class({
        type: "readonly",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _templateLiteral(Class, parts, params) {
    return new Class({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lazy(Class, getter) {
    return new Class({
        type: "lazy",
        getter,
    });
}
// @__NO_SIDE_EFFECTS__
function _promise(Class, innerType) {
    return new Class({
        type: "promise",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
    const norm = util.normalizeParams(_params);
    norm.abort ?? (norm.abort = true); // default to abort:false
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...norm,
    });
    return schema;
}
// same as _custom but defaults to abort:false
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...util.normalizeParams(_params),
    });
    return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
    const ch = _check((payload) => {
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(util.issue(issue, payload.value, ch._zod.def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = ch);
                _issue.continue ?? (_issue.continue = !ch._zod.def.abort); // abort is always undefined, so this is always true...
                payload.issues.push(util.issue(_issue));
            }
        };
        return fn(payload.value, payload);
    }, params);
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
    const ch = new checks.$ZodCheck({
        check: "custom",
        ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
    const ch = new $ZodCheck({ check: "describe" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, description });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function meta(metadata) {
    const ch = new $ZodCheck({ check: "meta" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, ...metadata });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _stringbool(Classes, _params) {
    const params = util.normalizeParams(_params);
    let truthyArray = params.truthy ?? ["true", "1", "yes", "on", "y", "enabled"];
    let falsyArray = params.falsy ?? ["false", "0", "no", "off", "n", "disabled"];
    if (params.case !== "sensitive") {
        truthyArray = truthyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
        falsyArray = falsyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
    }
    const truthySet = new Set(truthyArray);
    const falsySet = new Set(falsyArray);
    const _Codec = Classes.Codec ?? schemas.$ZodCodec;
    const _Boolean = Classes.Boolean ?? schemas.$ZodBoolean;
    const _String = Classes.String ?? schemas.$ZodString;
    const stringSchema = new _String({ type: "string", error: params.error });
    const booleanSchema = new _Boolean({ type: "boolean", error: params.error });
    const codec = new _Codec({
        type: "pipe",
        in: stringSchema,
        out: booleanSchema,
        transform: ((input, payload) => {
            let data = input;
            if (params.case !== "sensitive")
                data = data.toLowerCase();
            if (truthySet.has(data)) {
                return true;
            }
            else if (falsySet.has(data)) {
                return false;
            }
            else {
                payload.issues.push({
                    code: "invalid_value",
                    expected: "stringbool",
                    values: [...truthySet, ...falsySet],
                    input: payload.value,
                    inst: codec,
                    continue: false,
                });
                return {};
            }
        }),
        reverseTransform: ((input, _payload) => {
            if (input === true) {
                return truthyArray[0] || "true";
            }
            else {
                return falsyArray[0] || "false";
            }
        }),
        error: params.error,
    });
    codec._zod.bag.truthy = truthyArray;
    codec._zod.bag.falsy = falsyArray;
    codec._zod.bag.case = params.case ?? "insensitive";
    return codec;
}
// @__NO_SIDE_EFFECTS__
function _stringFormat(Class, format, fnOrRegex, _params = {}) {
    const params = util.normalizeParams(_params);
    const def = {
        check: "string_format",
        type: "string",
        format,
        fn: typeof fnOrRegex === "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
        ...params,
    };
    if (fnOrRegex instanceof RegExp) {
        def.pattern = fnOrRegex;
    }
    const inst = new Class(def);
    return inst;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/mini/schemas.js




const ZodMiniType = /*@__PURE__*/ $constructor("ZodMiniType", (inst, def) => {
    if (!inst._zod)
        throw new Error("Uninitialized schema in ZodMiniType.");
    $ZodType.init(inst, def);
    inst.def = def;
    inst.type = def.type;
}, {
    // `with` is an alias for `check`: the same function object, not a wrapper.
    get with() {
        return this.check;
    },
    set with(value) {
        own(this, "with", value);
    },
    parse(data, params) {
        return parse_parse(this, data, params, { callee: this.parse });
    },
    parseAsync(data, params) {
        return parse_parseAsync(this, data, params, { callee: this.parseAsync });
    },
    safeParse(data, params) {
        return safeParse(this, data, params);
    },
    safeParseAsync(data, params) {
        return safeParseAsync(this, data, params);
    },
    check(...checks) {
        const def = this.def;
        return this.clone({
            ...def,
            checks: [
                ...(def.checks ?? []),
                ...checks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch),
            ],
        }, { parent: true });
    },
    clone(_def, params) {
        return clone(this, _def, params);
    },
    brand() {
        return this;
    },
    register(reg, meta) {
        reg.add(this, meta);
        return this;
    },
    apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
    },
});
const ZodMiniString = /*@__PURE__*/ $constructor("ZodMiniString", (inst, def) => {
    $ZodString.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_string(params) {
    return _string(ZodMiniString, params);
}
const ZodMiniStringFormat = /*@__PURE__*/ $constructor("ZodMiniStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    ZodMiniString.init(inst, def);
});
const ZodMiniEmail = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniEmail", (inst, def) => {
    core.$ZodEmail.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_email(params) {
    return core._email(ZodMiniEmail, params);
}
const ZodMiniGUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniGUID", (inst, def) => {
    core.$ZodGUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_guid(params) {
    return core._guid(ZodMiniGUID, params);
}
const ZodMiniUUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUUID", (inst, def) => {
    core.$ZodUUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_uuid(params) {
    return core._uuid(ZodMiniUUID, params);
}
// @__NO_SIDE_EFFECTS__
function uuidv4(params) {
    return core._uuidv4(ZodMiniUUID, params);
}
// ZodMiniUUIDv6
// @__NO_SIDE_EFFECTS__
function uuidv6(params) {
    return core._uuidv6(ZodMiniUUID, params);
}
// ZodMiniUUIDv7
// @__NO_SIDE_EFFECTS__
function uuidv7(params) {
    return core._uuidv7(ZodMiniUUID, params);
}
const ZodMiniURL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniURL", (inst, def) => {
    core.$ZodURL.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function url(params) {
    return core._url(ZodMiniURL, params);
}
// @__NO_SIDE_EFFECTS__
function httpUrl(params) {
    return core._url(ZodMiniURL, {
        protocol: regexes.httpProtocol,
        hostname: regexes.domain,
        ...util.normalizeParams(params),
    });
}
const ZodMiniEmoji = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniEmoji", (inst, def) => {
    core.$ZodEmoji.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_emoji(params) {
    return core._emoji(ZodMiniEmoji, params);
}
const ZodMiniNanoID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNanoID", (inst, def) => {
    core.$ZodNanoID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_nanoid(params) {
    return core._nanoid(ZodMiniNanoID, params);
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link ZodMiniCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const ZodMiniCUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCUID", (inst, def) => {
    core.$ZodCUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
/**
 * Validates a CUID v1 string.
 *
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2 | `z.cuid2()`} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function schemas_cuid(params) {
    return core._cuid(ZodMiniCUID, params);
}
const ZodMiniCUID2 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCUID2", (inst, def) => {
    core.$ZodCUID2.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_cuid2(params) {
    return core._cuid2(ZodMiniCUID2, params);
}
const ZodMiniULID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniULID", (inst, def) => {
    core.$ZodULID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ulid(params) {
    return core._ulid(ZodMiniULID, params);
}
const ZodMiniXID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniXID", (inst, def) => {
    core.$ZodXID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_xid(params) {
    return core._xid(ZodMiniXID, params);
}
const ZodMiniKSUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniKSUID", (inst, def) => {
    core.$ZodKSUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ksuid(params) {
    return core._ksuid(ZodMiniKSUID, params);
}
const ZodMiniIPv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIPv4", (inst, def) => {
    core.$ZodIPv4.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ipv4(params) {
    return core._ipv4(ZodMiniIPv4, params);
}
const ZodMiniIPv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIPv6", (inst, def) => {
    core.$ZodIPv6.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ipv6(params) {
    return core._ipv6(ZodMiniIPv6, params);
}
const ZodMiniCIDRv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCIDRv4", (inst, def) => {
    core.$ZodCIDRv4.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_cidrv4(params) {
    return core._cidrv4(ZodMiniCIDRv4, params);
}
const ZodMiniCIDRv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCIDRv6", (inst, def) => {
    core.$ZodCIDRv6.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_cidrv6(params) {
    return core._cidrv6(ZodMiniCIDRv6, params);
}
const ZodMiniMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniMAC", (inst, def) => {
    core.$ZodMAC.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_mac(params) {
    return core._mac(ZodMiniMAC, params);
}
const ZodMiniBase64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBase64", (inst, def) => {
    core.$ZodBase64.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_base64(params) {
    return core._base64(ZodMiniBase64, params);
}
const ZodMiniBase64URL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBase64URL", (inst, def) => {
    core.$ZodBase64URL.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_base64url(params) {
    return core._base64url(ZodMiniBase64URL, params);
}
const ZodMiniE164 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniE164", (inst, def) => {
    core.$ZodE164.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_e164(params) {
    return core._e164(ZodMiniE164, params);
}
const ZodMiniCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCreditCard", (inst, def) => {
    core.$ZodCreditCard.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_creditCard(params) {
    return core._creditCard(ZodMiniCreditCard, params);
}
const ZodMiniIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIBAN", (inst, def) => {
    core.$ZodIBAN.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_iban(params) {
    return core._iban(ZodMiniIBAN, params);
}
const ZodMiniJWT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniJWT", (inst, def) => {
    core.$ZodJWT.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function jwt(params) {
    return core._jwt(ZodMiniJWT, params);
}
const ZodMiniCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCustomStringFormat", (inst, def) => {
    core.$ZodCustomStringFormat.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function stringFormat(format, fnOrRegex, _params = {}) {
    return core._stringFormat(ZodMiniCustomStringFormat, format, fnOrRegex, _params);
}
// @__NO_SIDE_EFFECTS__
function schemas_hostname(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "hostname", regexes.hostname, _params);
}
// @__NO_SIDE_EFFECTS__
function schemas_hex(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "hex", regexes.hex, _params);
}
// @__NO_SIDE_EFFECTS__
function schemas_currencyCode(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "currency_code", regexes.currencyCode, _params);
}
// @__NO_SIDE_EFFECTS__
function hash(alg, params) {
    const enc = params?.enc ?? "hex";
    const format = `${alg}_${enc}`;
    const regex = core.regexes[format];
    // check for unrecognized format
    if (!regex)
        throw new Error(`Unrecognized hash format: ${format}`);
    return core._stringFormat(ZodMiniCustomStringFormat, format, regex, params);
}
const ZodMiniNumber = /*@__PURE__*/ $constructor("ZodMiniNumber", (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_number(params) {
    return _number(ZodMiniNumber, params);
}
const ZodMiniNumberFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNumberFormat", (inst, def) => {
    core.$ZodNumberFormat.init(inst, def);
    ZodMiniNumber.init(inst, def);
})));
function schemas_int(params) {
    return core._int(ZodMiniNumberFormat, params);
}
function float32(params) {
    return core._float32(ZodMiniNumberFormat, params);
}
function float64(params) {
    return core._float64(ZodMiniNumberFormat, params);
}
function int32(params) {
    return core._int32(ZodMiniNumberFormat, params);
}
function uint32(params) {
    return core._uint32(ZodMiniNumberFormat, params);
}
const ZodMiniBoolean = /*@__PURE__*/ $constructor("ZodMiniBoolean", (inst, def) => {
    $ZodBoolean.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_boolean(params) {
    return _boolean(ZodMiniBoolean, params);
}
const ZodMiniBigInt = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBigInt", (inst, def) => {
    core.$ZodBigInt.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_bigint(params) {
    return core._bigint(ZodMiniBigInt, params);
}
const ZodMiniBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBigIntFormat", (inst, def) => {
    core.$ZodBigIntFormat.init(inst, def);
    ZodMiniBigInt.init(inst, def);
})));
function int64(params) {
    return core._int64(ZodMiniBigIntFormat, params);
}
function uint64(params) {
    return core._uint64(ZodMiniBigIntFormat, params);
}
const ZodMiniSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSymbol", (inst, def) => {
    core.$ZodSymbol.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function symbol(params) {
    return core._symbol(ZodMiniSymbol, params);
}
const ZodMiniUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUndefined", (inst, def) => {
    core.$ZodUndefined.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_undefined(params) {
    return core._undefined(ZodMiniUndefined, params);
}

const ZodMiniNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNull", (inst, def) => {
    core.$ZodNull.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_null(params) {
    return core._null(ZodMiniNull, params);
}

const ZodMiniAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniAny", (inst, def) => {
    core.$ZodAny.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function any() {
    return core._any(ZodMiniAny);
}
const ZodMiniUnknown = /*@__PURE__*/ $constructor("ZodMiniUnknown", (inst, def) => {
    $ZodUnknown.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function unknown() {
    return _unknown(ZodMiniUnknown);
}
const ZodMiniNever = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNever", (inst, def) => {
    core.$ZodNever.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function never(params) {
    return core._never(ZodMiniNever, params);
}
const ZodMiniVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniVoid", (inst, def) => {
    core.$ZodVoid.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_void(params) {
    return core._void(ZodMiniVoid, params);
}

const ZodMiniDate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniDate", (inst, def) => {
    core.$ZodDate.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_date(params) {
    return core._date(ZodMiniDate, params);
}
const ZodMiniArray = /*@__PURE__*/ $constructor("ZodMiniArray", (inst, def) => {
    $ZodArray.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
    return new ZodMiniArray({
        type: "array",
        element: element,
        ...normalizeParams(params),
    });
}
// .keyof
// @__NO_SIDE_EFFECTS__
function keyof(schema) {
    const shape = schema._zod.def.shape;
    return schemas_enum(Object.keys(shape));
}
const ZodMiniObject = /*@__PURE__*/ $constructor("ZodMiniObject", (inst, def) => {
    $ZodObject.init(inst, def);
    ZodMiniType.init(inst, def);
    installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
    const def = {
        type: "object",
        shape: shape ?? {},
        ...normalizeParams(params),
    };
    return new ZodMiniObject(def);
}
// strictObject
// @__NO_SIDE_EFFECTS__
function strictObject(shape, params) {
    return new ZodMiniObject({
        type: "object",
        shape,
        catchall: never(),
        ...util.normalizeParams(params),
    });
}
// looseObject
// @__NO_SIDE_EFFECTS__
function looseObject(shape, params) {
    return new ZodMiniObject({
        type: "object",
        shape,
        catchall: unknown(),
        ...util.normalizeParams(params),
    });
}
// object methods
// @__NO_SIDE_EFFECTS__
function schemas_extend(schema, shape) {
    return util.extend(schema, shape);
}
// @__NO_SIDE_EFFECTS__
function schemas_safeExtend(schema, shape) {
    return util.safeExtend(schema, shape);
}
/**
 * @deprecated Use [`z.extend(A, B.shape)`](https://zod.dev/api?id=extend) instead.
 */
// @__NO_SIDE_EFFECTS__
function schemas_merge(a, b) {
    return util.merge(a, b);
}
// @__NO_SIDE_EFFECTS__
function schemas_pick(schema, mask) {
    return util.pick(schema, mask);
}
// .omit
// @__NO_SIDE_EFFECTS__
function schemas_omit(schema, mask) {
    return util.omit(schema, mask);
}
// @__NO_SIDE_EFFECTS__
function schemas_partial(schema, mask) {
    const def = schema._zod.def;
    if (def.type !== "tuple")
        return util.partial(ZodMiniOptional, schema, mask);
    // a refinement was authored against the full arity; partialing would run it on a shorter array
    if (def.checks?.length)
        throw new Error(".partial() cannot be used on tuple schemas containing refinements");
    return util.clone(schema, {
        ...def,
        items: def.items.map((item) => new ZodMiniOptional({ type: "optional", innerType: item })),
    });
}
// @__NO_SIDE_EFFECTS__
function exactPartial(schema, mask) {
    return util.partial(ZodMiniExactOptional, schema, mask, "exactPartial");
}
// @__NO_SIDE_EFFECTS__
function schemas_required(schema, mask) {
    return util.required(ZodMiniNonOptional, schema, mask);
}
// @__NO_SIDE_EFFECTS__
function catchall(inst, catchall) {
    // `mergeDefs` rather than a spread: spreading reads `shape`, and resolving it can mint a whole fresh subtree
    return inst.clone(util.mergeDefs(inst._zod.def, { catchall: catchall }));
}
const ZodMiniUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUnion", (inst, def) => {
    core.$ZodUnion.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function union(options, params) {
    return new ZodMiniUnion({
        type: "union",
        options: options,
        ...util.normalizeParams(params),
    });
}
const ZodMiniXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniXor", (inst, def) => {
    ZodMiniUnion.init(inst, def);
    core.$ZodXor.init(inst, def);
})));
/** Creates an exclusive union (XOR) where exactly one option must match.
 * Unlike regular unions that succeed when any option matches, xor fails if
 * zero or more than one option matches the input. */
function xor(options, params) {
    return new ZodMiniXor({
        type: "union",
        options: options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
const ZodMiniDiscriminatedUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniDiscriminatedUnion", (inst, def) => {
    core.$ZodDiscriminatedUnion.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function discriminatedUnion(discriminator, options, params) {
    return new ZodMiniDiscriminatedUnion({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
const ZodMiniIntersection = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIntersection", (inst, def) => {
    core.$ZodIntersection.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function intersection(left, right) {
    return new ZodMiniIntersection({
        type: "intersection",
        left: left,
        right: right,
    });
}
const ZodMiniTuple = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniTuple", (inst, def) => {
    core.$ZodTuple.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function tuple(items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof core.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new ZodMiniTuple({
        type: "tuple",
        items: items,
        rest,
        ...util.normalizeParams(params),
    });
}
const ZodMiniRecord = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniRecord", (inst, def) => {
    core.$ZodRecord.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
    // v3-compat: z.record(valueType, params?) \u2014 defaults keyType to z.string()
    if (!valueType || !valueType._zod) {
        return new ZodMiniRecord({
            type: "record",
            keyType: schemas_string(),
            valueType: keyType,
            ...util.normalizeParams(valueType),
        });
    }
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function partialRecord(keyType, valueType, params) {
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
        partial: true,
    });
}
function looseRecord(keyType, valueType, params) {
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        mode: "loose",
        ...util.normalizeParams(params),
    });
}
const ZodMiniMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniMap", (inst, def) => {
    core.$ZodMap.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function map(keyType, valueType, params) {
    return new ZodMiniMap({
        type: "map",
        keyType: keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSet", (inst, def) => {
    core.$ZodSet.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function set(valueType, params) {
    return new ZodMiniSet({
        type: "set",
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniEnum = /*@__PURE__*/ $constructor("ZodMiniEnum", (inst, def) => {
    $ZodEnum.init(inst, def);
    ZodMiniType.init(inst, def);
    // reuse the parsed value set so a numeric TS enum's reverse-mapping keys stay out
    inst.options = [...inst._zod.values];
});
// @__NO_SIDE_EFFECTS__
function schemas_enum(values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    return new ZodMiniEnum({
        type: "enum",
        entries,
        ...normalizeParams(params),
    });
}

// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function nativeEnum(entries, params) {
    return new ZodMiniEnum({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
const ZodMiniLiteral = /*@__PURE__*/ $constructor("ZodMiniLiteral", (inst, def) => {
    $ZodLiteral.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
    return new ZodMiniLiteral({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...normalizeParams(params),
    });
}
const ZodMiniFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniFile", (inst, def) => {
    core.$ZodFile.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function file(params) {
    return core._file(ZodMiniFile, params);
}
const ZodMiniTransform = /*@__PURE__*/ $constructor("ZodMiniTransform", (inst, def) => {
    $ZodTransform.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function transform(fn) {
    return new ZodMiniTransform({
        type: "transform",
        transform: fn,
    });
}
const ZodMiniOptional = /*@__PURE__*/ $constructor("ZodMiniOptional", (inst, def) => {
    $ZodOptional.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
    return new ZodMiniOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodMiniExactOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniExactOptional", (inst, def) => {
    core.$ZodExactOptional.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function exactOptional(innerType) {
    return new ZodMiniExactOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodMiniNullable = /*@__PURE__*/ $constructor("ZodMiniNullable", (inst, def) => {
    $ZodNullable.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
    return new ZodMiniNullable({
        type: "nullable",
        innerType: innerType,
    });
}
// nullish
// @__NO_SIDE_EFFECTS__
function schemas_nullish(innerType) {
    return optional(nullable(innerType));
}
const ZodMiniDefault = /*@__PURE__*/ $constructor("ZodMiniDefault", (inst, def) => {
    $ZodDefault.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_default(innerType, defaultValue) {
    return new ZodMiniDefault({
        type: "default",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
        },
    });
}
const ZodMiniPrefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniPrefault", (inst, def) => {
    core.$ZodPrefault.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function prefault(innerType, defaultValue) {
    return new ZodMiniPrefault({
        type: "prefault",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
const ZodMiniNonOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNonOptional", (inst, def) => {
    core.$ZodNonOptional.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nonoptional(innerType, params) {
    return new ZodMiniNonOptional({
        type: "nonoptional",
        innerType: innerType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSuccess", (inst, def) => {
    core.$ZodSuccess.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function success(innerType) {
    return new ZodMiniSuccess({
        type: "success",
        innerType: innerType,
    });
}
const ZodMiniCatch = /*@__PURE__*/ $constructor("ZodMiniCatch", (inst, def) => {
    $ZodCatch.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_catch(innerType, catchValue) {
    return new ZodMiniCatch({
        type: "catch",
        innerType: innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : constantCatch(catchValue)),
    });
}

const ZodMiniNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNaN", (inst, def) => {
    core.$ZodNaN.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nan(params) {
    return core._nan(ZodMiniNaN, params);
}
const ZodMiniPipe = /*@__PURE__*/ $constructor("ZodMiniPipe", (inst, def) => {
    $ZodPipe.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function pipe(in_, out) {
    return new ZodMiniPipe({
        type: "pipe",
        in: in_,
        out: out,
    });
}
const ZodMiniCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCodec", (inst, def) => {
    ZodMiniPipe.init(inst, def);
    core.$ZodCodec.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function codec(in_, out, params) {
    return new ZodMiniCodec({
        type: "pipe",
        in: in_,
        out: out,
        transform: params.decode,
        reverseTransform: params.encode,
    });
}
// @__NO_SIDE_EFFECTS__
function invertCodec(codec) {
    const def = codec._zod.def;
    return new ZodMiniCodec({
        type: "pipe",
        in: def.out,
        out: def.in,
        transform: def.reverseTransform,
        reverseTransform: def.transform,
    });
}
const ZodMiniReadonly = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniReadonly", (inst, def) => {
    core.$ZodReadonly.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function readonly(innerType) {
    return new ZodMiniReadonly({
        type: "readonly",
        innerType: innerType,
    });
}
const ZodMiniTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniTemplateLiteral", (inst, def) => {
    core.$ZodTemplateLiteral.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function templateLiteral(parts, params) {
    return new ZodMiniTemplateLiteral({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
const ZodMiniLazy = /*@__PURE__*/ $constructor("ZodMiniLazy", (inst, def) => {
    $ZodLazy.init(inst, def);
    ZodMiniType.init(inst, def);
});
// export function lazy<T extends object>(getter: () => T): T {
//   return util.createTransparentProxy<T>(getter);
// }
// @__NO_SIDE_EFFECTS__
function schemas_lazy(getter) {
    return new ZodMiniLazy({
        type: "lazy",
        getter: getter,
    });
}

const ZodMiniPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniPromise", (inst, def) => {
    core.$ZodPromise.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function promise(innerType) {
    return new ZodMiniPromise({
        type: "promise",
        innerType: innerType,
    });
}
const ZodMiniCustom = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCustom", (inst, def) => {
    core.$ZodCustom.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// custom checks
// @__NO_SIDE_EFFECTS__
function check(fn, params) {
    const ch = new core.$ZodCheck({
        check: "custom",
        ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// ZodCustom custom schema
// @__NO_SIDE_EFFECTS__
function custom(fn, _params) {
    return core._custom(ZodMiniCustom, fn ?? (() => true), _params);
}
// refine
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
    return core._refine(ZodMiniCustom, fn, _params);
}
// superRefine
// @__NO_SIDE_EFFECTS__
function superRefine(fn, params) {
    return core._superRefine(fn, params);
}
// Re-export describe and meta from core
const schemas_describe = describe;
const schemas_meta = meta;
// instanceof
class schemas_Class {
    constructor(..._args) { }
}
// @__NO_SIDE_EFFECTS__
function _instanceof(cls, params = {}) {
    const inst = custom((data) => data instanceof cls, params);
    inst._zod.bag.Class = cls;
    // Override check to emit invalid_type instead of custom
    inst._zod.check = (payload) => {
        if (!(payload.value instanceof cls)) {
            payload.issues.push({
                code: "invalid_type",
                expected: cls.name,
                input: payload.value,
                inst,
                path: [...(inst._zod.def.path ?? [])],
            });
        }
    };
    return inst;
}

// stringbool
const stringbool = (...args) => core._stringbool({
    Codec: ZodMiniCodec,
    Boolean: ZodMiniBoolean,
    String: ZodMiniString,
}, ...args);
// @__NO_SIDE_EFFECTS__
function json() {
    const jsonSchema = schemas_lazy(() => {
        return union([schemas_string(), schemas_number(), schemas_boolean(), schemas_null(), array(jsonSchema), record(schemas_string(), jsonSchema)]);
    });
    return jsonSchema;
}
const ZodMiniFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniFunction", (inst, def) => {
    core.$ZodFunction.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function _function(params) {
    return new ZodMiniFunction({
        type: "function",
        input: Array.isArray(params?.input) ? tuple(params?.input) : (params?.input ?? array(unknown())),
        output: params?.output ?? unknown(),
    });
}


;// CONCATENATED MODULE: ./node_modules/zod/v4/mini/iso.js


const ZodMiniISODateTime = /*@__PURE__*/ $constructor("ZodMiniISODateTime", (inst, def) => {
    $ZodISODateTime.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function iso_datetime(params) {
    return _isoDateTime(ZodMiniISODateTime, params);
}
const ZodMiniISODate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODate", (inst, def) => {
    core.$ZodISODate.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function iso_date(params) {
    return core._isoDate(ZodMiniISODate, params);
}
const ZodMiniISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISOTime", (inst, def) => {
    core.$ZodISOTime.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function iso_time(params) {
    return core._isoTime(ZodMiniISOTime, params);
}
const ZodMiniISODuration = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODuration", (inst, def) => {
    core.$ZodISODuration.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function iso_duration(params) {
    return core._isoDuration(ZodMiniISODuration, params);
}

;// CONCATENATED MODULE: ./build/providers/dbackup/wire.js

/**
 * The JSON of DBackup 3.2.0, as far as it is used. Unknown fields are dropped (the job list carries encrypted secrets of
 * adapters, which must not travel on), unknown words of closed lists become `unknown`. zod/mini, and every schema lazy:
 * building them would be a tenth of an action's start-up time, paid also by the other actions of the bundle.
 */
const wire_time = schemas_lazy(() => pipe(iso_datetime({ offset: true }), transform(text => Date.parse(text))));
/** GET /api/health */
const health = schemas_lazy(() => object({ status: schemas_string(), database: schemas_string(), timestamp: optional(wire_time) }));
const destination = schemas_lazy(() => object({
    configId: schemas_string(),
    config: optional(object({ name: schemas_string() })),
}));
/** A row of GET /api/jobs. `destinations` is in upload order. */
const job = schemas_lazy(() => object({
    id: schemas_string().check(_minLength(1)),
    name: schemas_string(),
    enabled: optional(schemas_boolean()),
    encryptionProfileId: schemas_nullish(schemas_string()),
    destinations: schemas_default(array(destination), []),
    /** Directory sources; their archives cannot be decrypted by the download route. */
    sources: schemas_nullish(array(unknown())),
}));
const jobs = schemas_lazy(() => array(job));
/** POST /api/jobs/:id/run */
const started = schemas_lazy(() => object({ success: literal(true), executionId: schemas_string().check(_minLength(1)) }));
/** Open: Pending, Running. Final: the rest. `unknown` stands for words that a later release may bring. */
const executionStatus = schemas_lazy(() => schemas_catch(schemas_enum(['Pending', 'Running', 'Success', 'Partial', 'Failed', 'Cancelled', 'unknown']), 'unknown'));
const logEntry = schemas_lazy(() => object({
    /** info, success, warning, error, and `warn` in rows that a cancel wrote. */
    level: schemas_string(),
    message: schemas_string(),
    details: schemas_nullish(schemas_string()),
}));
/** GET /api/executions/:id */
const execution = schemas_lazy(() => object({
    success: literal(true),
    data: object({
        id: schemas_string(),
        jobId: schemas_nullish(schemas_string()),
        status: executionStatus,
        stage: schemas_nullish(schemas_string()),
        progress: schemas_nullish(schemas_number()),
        /** The queue time while Pending; reset when the run is claimed. */
        startedAt: wire_time,
        endedAt: schemas_nullish(wire_time),
        /** Bytes as stored, after compression and encryption. The server writes null for 0. */
        size: schemas_nullish(schemas_number()),
        path: schemas_nullish(schemas_string()),
        error: schemas_nullish(schemas_string()),
        logs: optional(array(logEntry)),
    }),
}));
/** A row of GET /api/history: at most 100, newest start first, all jobs. */
const historyRow = schemas_lazy(() => object({
    id: schemas_string(),
    jobId: schemas_nullish(schemas_string()),
    type: schemas_string(),
    status: executionStatus,
    startedAt: wire_time,
    endedAt: schemas_nullish(wire_time),
    path: schemas_nullish(schemas_string()),
    triggerType: schemas_nullish(schemas_string()),
}));
const wire_history = schemas_lazy(() => object({ executions: array(historyRow) }));
/** POST /api/executions/:id/cancel */
const cancelled = schemas_lazy(() => object({ success: schemas_boolean(), message: optional(schemas_string()) }));
/** POST /api/storage/:id/verify: `success` is true for a file that failed, too. Only `passed` is a pass. */
const verification = schemas_lazy(() => object({
    success: literal(true),
    data: object({
        status: schemas_catch(schemas_enum(['passed', 'failed', 'no_checksum', 'no_metadata', 'download_error', 'skipped', 'unknown']), 'unknown'),
        expectedChecksum: schemas_nullish(schemas_string()),
        actualChecksum: schemas_nullish(schemas_string()),
    }),
}));
/** The sidecar `<file>.meta.json`; the checksum is of the stored file. */
const sidecar = schemas_lazy(() => object({ checksum: optional(schemas_string().check(_regex(/^[0-9a-f]{64}$/i))) }));

;// CONCATENATED MODULE: ./build/providers/dbackup/client.js







/** The REST API of DBackup 3.2.0: one method an endpoint, each with the permission it needs. */
class Dbackup {
    base;
    #client;
    #keyIsProved = false;
    constructor(ports, connection) {
        this.base = connection.base;
        this.#client = new Client(ports, {
            name: 'DBackup',
            base: connection.base,
            // Exactly "Bearer " with a capital B; anything else is 401.
            credentials: fixedCredentials({ authorization: connection.apiKey.map(key => `Bearer ${key}`) }),
            budget: createBudget(ports.clock),
            explain: (answer, request) => explain(answer, request, { keyIsProved: this.#keyIsProved }),
            rateLimitWaitsMs: rateLimitWaitsMs,
        });
    }
    /** After the preflight: a 500 without a word is then trouble of the server, no longer a refusal of the key. */
    keyIsProved() {
        this.#keyIsProved = true;
    }
    /** No permission. Tells whether this is DBackup at all. */
    async health() {
        return await this.#client.json({
            method: 'GET',
            path: 'api/health',
            doing: 'check the health of the server',
            anonymous: true,
            schema: health,
        });
    }
    /** jobs:read. All jobs, newest created first; there is no route for one job. */
    async jobs() {
        return await this.#client.json({
            method: 'GET',
            path: 'api/jobs',
            doing: 'read the list of backup jobs',
            needs: 'jobs:read',
            schema: jobs,
        });
    }
    /** jobs:execute. Every call makes another execution: never repeat it without looking. Gives the execution's id. */
    async run(jobId, options) {
        const answer = await this.#client.json({
            method: 'POST',
            path: path_path `api/jobs/${jobId}/run`,
            json: options.lock ? { lock: true } : {},
            doing: 'start the backup',
            needs: 'jobs:execute',
            schema: started,
        });
        return answer.executionId;
    }
    /** history:read. */
    async execution(id, options) {
        const answer = await this.#client.json({
            method: 'GET',
            path: path_path `api/executions/${id}`,
            ...(options.logs && { query: { includeLogs: 'true' } }),
            doing: 'read the state of the backup',
            needs: 'history:read',
            schema: execution,
        });
        // A cache or a proxy that answers for something else must not lend its success to our run.
        if (answer.data.id !== id) {
            throw new RequestError('unexpected_response', `Asked for execution ${id}, ${this.base.host} answered with another one.`, {
                hint: 'Something between the runner and DBackup seems to answer in its place, such as a cache.',
                processed: 'no',
            });
        }
        return answer.data;
    }
    /** history:read. Asks for an execution that does not exist: 404 means that the key is accepted. */
    async checkKey(nothing) {
        await this.#drain({
            method: 'GET',
            path: path_path `api/executions/${nothing}`,
            doing: 'check the API key',
            needs: 'history:read',
        });
    }
    /** jobs:execute. Cancels an execution that does not exist: 404 means that the key may start and stop backups. */
    async checkMayRun(nothing) {
        await this.#drain({
            method: 'POST',
            path: path_path `api/executions/${nothing}/cancel`,
            doing: 'see whether the key may start backups',
            needs: 'jobs:execute',
            repeatable: true,
        });
    }
    /** history:read. The newest 100 executions of all jobs, newest start first. */
    async history() {
        const answer = await this.#client.json({
            method: 'GET',
            path: 'api/history',
            doing: 'read the history of backups',
            needs: 'history:read',
            schema: wire_history,
        });
        return answer.executions;
    }
    /** jobs:execute. Returns at once; a running backup stops when its current step ends. Harmless to repeat. */
    async cancel(executionId) {
        const answer = await this.#client.json({
            method: 'POST',
            path: path_path `api/executions/${executionId}/cancel`,
            doing: 'cancel the backup',
            needs: 'jobs:execute',
            repeatable: true,
            schema: cancelled,
        });
        return answer.message ?? '';
    }
    /** storage:read. Synchronous; may take as long as a download of the file. Harmless to repeat. */
    async verify(destinationId, file) {
        const answer = await this.#client.json({
            method: 'POST',
            path: path_path `api/storage/${destinationId}/verify`,
            json: { file },
            doing: 'verify the stored backup',
            needs: 'storage:read',
            repeatable: true,
            headersWithinMs: downloadHeadersWithinMs,
            schema: verification,
        });
        return answer.data;
    }
    /** storage:read. Used to see whether the key may read a destination: an unknown id is 404 for a key that may. */
    async listFiles(destinationId) {
        await this.#drain({
            method: 'GET',
            path: path_path `api/storage/${destinationId}/files`,
            doing: 'see whether the key may read stored backups',
            needs: 'storage:read',
        });
    }
    /**
     * storage:download. `decrypt` false gives an encrypted file inside a ZIP with its metadata. No ranges, no resume.
     */
    async download(destinationId, file, options) {
        return await this.#client.open({
            method: 'GET',
            path: path_path `api/storage/${destinationId}/download`,
            query: { file, decrypt: String(options.decrypt) },
            doing: 'download the backup',
            needs: 'storage:download',
            headersWithinMs: downloadHeadersWithinMs,
        });
    }
    /** storage:download. SHA-256 of the stored file from its metadata file, hex, or undefined when it has none. */
    async sidecarChecksum(destinationId, file) {
        const answer = await this.#client.json({
            method: 'GET',
            path: path_path `api/storage/${destinationId}/download`,
            query: { file: `${file}.meta.json` },
            doing: "read the backup's metadata",
            needs: 'storage:download',
            schema: sidecar,
        });
        return answer.checksum?.toLowerCase();
    }
    /** storage:download. Used to see whether the key may download: an unknown destination is 404 for a key that may. */
    async probeDownload(destinationId) {
        await this.#drain({
            method: 'GET',
            path: path_path `api/storage/${destinationId}/download`,
            query: { file: 'none' },
            doing: 'see whether the key may download backups',
            needs: 'storage:download',
        });
    }
    async #drain(request) {
        const answer = await this.#client.open(request);
        answer.discard();
    }
}

;// CONCATENATED MODULE: ./build/actions/patience.js


// A restart of the server looks like this from outside; its runs are then marked as failed when it is back.
const TOLERATED_OUTAGE_MS = 5 * 60_000;
const outages = new Set([
    'network_error',
    'provider_unavailable',
    'provider_error',
    'rate_limited',
    'unexpected_response',
]);
/** Patience with a server that is away for a while, for looks that are repeated anyway. */
class Patience {
    #ports;
    #lastAnswerAt;
    constructor(ports) {
        this.#ports = ports;
        this.#lastAnswerAt = ports.clock.now();
    }
    /** What `look` gives; undefined when the server could not be asked and less than five minutes have passed so. */
    async ask(look) {
        const { clock, log, deadline } = this.#ports;
        try {
            const answer = await look();
            this.#lastAnswerAt = clock.now();
            return answer;
        }
        catch (error) {
            const away = clock.now() - this.#lastAnswerAt;
            const bearable = error instanceof RequestError && outages.has(error.code) && away < TOLERATED_OUTAGE_MS;
            if (isCancelled(error) || !bearable || deadline.passed())
                throw error;
            log.info(`${error.message} The server may be restarting; still looking.`);
            return undefined;
        }
    }
}
const ASK_AGAIN_AFTER_MS = 5_000;
/** Asks until there is an answer: everything has happened, only the proof is missing. Throws as Patience does. */
async function insist(ports, ask) {
    const patience = new Patience(ports);
    for (;;) {
        const answer = await patience.ask(ask);
        if (answer !== undefined)
            return answer;
        await ports.deadline.sleep(ASK_AGAIN_AFTER_MS, ports.signal);
    }
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/world.js
/** Now, by the server's clock. */
function serverNow(world) {
    return world.context.clock.now() + world.serverAheadMs;
}
/** The page of an execution in DBackup's dashboard (the address its own links use, read in the source of 3.2.0). */
function executionPage(base, executionId) {
    const page = new URL('dashboard/history', base);
    page.searchParams.set('executionId', executionId);
    return page.href;
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/start.js





// A lost request shows up in the history at once when the server took it; the looks leave time for a slow one.
const LOOKS_AFTER_MS = [1_000, 2_000, 4_000, 8_000];
// When we or a proxy gave up waiting, the server may still be at it.
const LATE_LOOKS_AFTER_MS = [...LOOKS_AFTER_MS, 15_000, 30_000];
/**
 * Starts the job's backup exactly once. DBackup has no idempotency key and makes an execution for every POST, so when
 * the answer is lost the history is searched for an execution that was not there before, and that one is followed. Only
 * when a complete look proves that nothing was started is the trigger sent once more.
 *
 * @param before the history as it was just before.
 */
async function startOnce(world, job, before) {
    const { api, context, policy } = world;
    const known = new Set(before.map(row => row.id));
    const key = `trigger ${job.id}`;
    let newest = before;
    for (let attempt = 1;; attempt++) {
        await keepDistance(world, job, newest);
        if (context.deadline.passed()) {
            throw new ShipgateError('timed_out', `The time was up before a backup of "${job.name}" could be started.`);
        }
        context.journal.open({
            key,
            kind: 'trigger',
            data: {
                job: job.id,
                name: job.name,
                known: before
                    .filter(row => row.jobId === job.id)
                    .map(row => row.id)
                    .join(' '),
            },
        });
        try {
            const executionId = await api.run(job.id, { lock: policy.lock });
            return follow({ executionId, candidates: [] });
        }
        catch (error) {
            // A cancel leaves the entry open: the finish looks for what the cut-off request may have started.
            if (!(error instanceof RequestError))
                throw error;
            if (error.processed === 'no') {
                context.journal.close(key);
                throw error;
            }
            context.log.info(`${error.message} Looking in the history for what it may have started.`);
            const found = await search(world, job, { known, late: error.processed === 'later' });
            if (found.started !== undefined)
                return follow(found.started);
            if (error.processed === 'later' || !found.complete || attempt > 1) {
                context.journal.close(key);
                throw lost(error, job);
            }
            newest = found.rows;
            context.log.info(`The history shows that no backup was started; sending the trigger once more.`);
        }
    }
    function follow(started) {
        // What may be somebody else's must not be stopped when this job is cancelled, only told.
        const kind = started.candidates.length === 0 ? 'execution' : 'adopted';
        const data = { job: job.id, name: job.name, candidates: started.candidates.join(', ') };
        context.journal.open({ key: started.executionId, kind, data });
        context.journal.close(key);
        return started;
    }
}
async function search(world, job, { known, late }) {
    const { api, context } = world;
    let complete = false;
    let rows = [];
    for (const wait of late ? LATE_LOOKS_AFTER_MS : LOOKS_AFTER_MS) {
        await context.deadline.sleep(wait, context.signal);
        try {
            rows = await api.history();
        }
        catch (error) {
            if (!(error instanceof RequestError))
                throw error;
            complete = false;
            if (context.deadline.passed())
                break;
            continue;
        }
        const started = newRuns(rows, job.id, known).toSorted((a, b) => a.startedAt - b.startedAt);
        const [first] = started;
        if (first !== undefined) {
            context.log.info(`Found execution ${first.id}, which was not there before; following it.`);
            return { started: { executionId: first.id, candidates: started.map(row => row.id) }, complete: true, rows };
        }
        // The list holds the newest rows only; one that we knew proves that it reaches back to before our trigger.
        complete = rows.length < historyRows || rows.some(row => known.has(row.id));
        if (context.deadline.passed())
            break;
    }
    // A look that the end of the time cut short came too early to prove anything.
    return { complete: complete && !context.deadline.passed(), rows };
}
/** Executions of the job that the API started and that were not known before. */
function newRuns(rows, jobId, known) {
    return rows.filter(row => row.jobId === jobId && row.type === 'Backup' && !known.has(row.id) && (row.triggerType ?? 'Api') === 'Api');
}
async function keepDistance(world, job, rows) {
    const newest = Math.max(0, ...rows.filter(row => row.jobId === job.id).map(row => row.startedAt));
    const since = serverNow(world) - newest;
    // A row from the future means that the clocks disagree by more than we know; then wait the full distance.
    if (since >= distanceOfRunsMs)
        return;
    const wait = Math.min(distanceOfRunsMs, distanceOfRunsMs - since);
    world.context.log.info(`Waiting ${duration(wait)}: two runs of a job within a second overwrite each other.`);
    await world.context.deadline.sleep(wait, world.context.signal);
}
function lost(error, job) {
    return new ShipgateError(error.code === 'forbidden' ? 'provider_error' : error.code, `${error.message} Whether a backup of "${job.name}" was started is not known: the history shows none so far.`, {
        hint: 'Look at the history in DBackup before running again, so that the backup is not made twice.',
        ...(error.status !== undefined && { status: error.status }),
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/finish.js


const SECOND_LOOK_AFTER_MS = 1_000;
/**
 * Stops what a run that did not reach its end has started, and gives a sentence for each thing. An entry of kind
 * `trigger` is a request whose answer was never read: the history tells whether it started something.
 */
async function finishLeft(api, context, left) {
    // Side by side: the job is being cancelled, and one that does not answer must not use up the time of the others.
    return await Promise.all(left.map(entry => finishEntry(api, context, entry)));
}
async function finishEntry(api, context, entry) {
    try {
        const sentence = await finishOne(api, context, entry);
        context.journal.close(entry.key);
        return sentence;
    }
    catch (error) {
        if (!(error instanceof ShipgateError))
            throw error;
        const what = entry.kind === 'trigger'
            ? `a backup of "${entry.data['name']}" may have been started`
            : `execution ${entry.key} may still be running`;
        // The entry stays open: after a cancel the finish step has more time, and tries again.
        return `${error.message} So ${what} at DBackup.`;
    }
}
async function finishOne(api, context, entry) {
    const name = entry.data['name'] ?? entry.data['job'] ?? '';
    if (entry.kind === 'execution')
        return await cancel(api, entry.key, name);
    if (entry.kind === 'adopted')
        return `The answer to the start of a backup of "${name}" was lost, and what was found may be somebody else's, so it was not stopped: ${entry.data['candidates'] || entry.key}.`;
    const known = new Set((entry.data['known'] ?? '').split(' '));
    const look = async () => newRuns(await api.history(), entry.data['job'] ?? '', known).filter(row => row.status === 'Pending' || row.status === 'Running');
    let started = await look();
    if (started.length === 0) {
        // The cut-off request may have reached the server only just now.
        await context.deadline.sleep(SECOND_LOOK_AFTER_MS, context.signal);
        started = await look();
    }
    const [only, ...more] = started;
    if (only === undefined)
        return `The start of a backup of "${name}" was cut off; the history shows none that is running.`;
    if (more.length === 0)
        return await cancel(api, only.id, name);
    // Which of them is ours cannot be told, and somebody else's backup must not be stopped.
    return `The start of a backup of "${name}" was cut off; one of the executions ${started.map(row => row.id).join(', ')} is it, and goes on.`;
}
/** What a cancel came to, with the server's words; a run that was still queued has ended at once. */
function toldToStop(words) {
    const late = /pending/i.test(words) ? '' : '; a running step ends first';
    return `was told to stop (DBackup says: ${words || 'nothing'})${late}.`;
}
async function cancel(api, executionId, name) {
    try {
        const words = await api.cancel(executionId);
        return `Execution ${executionId} of "${name}" ${toldToStop(words)}`;
    }
    catch (error) {
        if (error instanceof ShipgateError && error.status === 400)
            return `Execution ${executionId} of "${name}" had already ended.`;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/core/poll.js
const FIRST_LOOK_MS = 1_000;
const SHORTEST_INTERVAL_MS = 2_000;
// A little below a tenth: the mean over real intervals then stays within 5 %, not just close to it.
const SHARE_OF_ELAPSED = 0.098;
/**
 * Milliseconds to wait before the next look, when `elapsedMs` have passed since the start.
 *
 * A thing that ends at a random moment of an interval is noticed half an interval late on average. So an interval of
 * max(2 s, a tenth of the elapsed time) keeps the mean detection delay within max(1 s, 5 % of the elapsed time), with about
 * 48 looks in ten minutes and 66 in an hour. `fixedMs` is the user's `poll-interval-seconds`.
 */
function nextLook(elapsedMs, fixedMs) {
    if (fixedMs !== undefined)
        return fixedMs;
    if (elapsedMs < FIRST_LOOK_MS)
        return FIRST_LOOK_MS - elapsedMs;
    return Math.max(SHORTEST_INTERVAL_MS, elapsedMs * SHARE_OF_ELAPSED);
}
/**
 * Calls `look` until it gives something other than undefined, and returns that; returns undefined when the deadline
 * came first. The last look is made at the deadline itself, so an end that was reached in time is never missed.
 */
async function poll(options, look) {
    const { clock, deadline, signal, fixedMs } = options;
    const startedAt = clock.now();
    for (;;) {
        await deadline.sleep(nextLook(clock.now() - startedAt, fixedMs), signal);
        // Asked before the look: one that began in time and came back late may have missed the end.
        const last = deadline.passed();
        const found = await look();
        if (found !== undefined || last)
            return found;
    }
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/follow.js




const HEARTBEAT_MS = 60_000;
const LAST_LOOK_MS = 5_000;
/** An execution that was still open when the time was up. */
class StillOpen extends ShipgateError {
    pending;
    constructor(message, pending) {
        super('timed_out', message, {
            hint: pending
                ? 'A long queue is not always a busy server: a run that waits behind a verification starts only when something else is triggered. Look at the queue in DBackup, or raise queue-timeout-minutes.'
                : 'Look at the execution in DBackup; raise timeout-minutes when the backup simply takes longer.',
        });
        this.pending = pending;
    }
}
/**
 * Follows an execution to its final state and gives it, yet without its log. Queue time and run time are counted apart.
 * Throws StillOpen when the queue timeout or the action's deadline came first, and a RequestError when the server
 * could not be asked for five minutes.
 */
async function followToEnd(world, executionId, onStatus = () => undefined) {
    const { context, policy } = world;
    const { clock } = context;
    const watcher = new Watcher(world, executionId, onStatus);
    const startedAt = clock.now();
    // The last look is a request too, and needs some of the time that is left.
    const end = context.deadline.leaving(LAST_LOOK_MS);
    const queue = end.within(policy.queueTimeoutMs);
    const begun = await watch(queue, execution => (execution.status === 'Pending' ? undefined : execution));
    if (begun === undefined) {
        const waited = duration(clock.now() - startedAt);
        throw new StillOpen(`The backup was still waiting in DBackup's queue after ${waited}.`, true);
    }
    const ended = isFinal(begun) ? begun : await watch(end, execution => (isFinal(execution) ? execution : undefined));
    if (ended === undefined) {
        throw new StillOpen(`The backup was still running after ${duration(clock.now() - startedAt)}.`, false);
    }
    // By the server's clock: a Pending row starts when it was queued, and starts anew when it is claimed.
    const { pendingSince } = watcher;
    return endedOf(ended, pendingSince === undefined ? 0 : Math.max(0, ended.startedAt - pendingSince));
    function watch(until, wanted) {
        const options = {
            clock,
            deadline: until,
            signal: context.signal,
            ...(policy.pollMs !== undefined && { fixedMs: policy.pollMs }),
        };
        return poll(options, async () => {
            const execution = await watcher.look();
            return execution === undefined ? undefined : wanted(execution);
        });
    }
}
function isFinal(execution) {
    // A word that we do not know says nothing; but what has a time of its end has ended.
    if (execution.status === 'unknown')
        return execution.endedAt != null;
    return execution.status !== 'Pending' && execution.status !== 'Running';
}
/** An ended execution with its log. */
async function readEnded(world, { executionId, queuedMs }) {
    return endedOf(await world.api.execution(executionId, { logs: true }), queuedMs);
}
function endedOf(row, queuedMs) {
    return {
        executionId: row.id,
        status: row.status,
        startedAt: row.startedAt,
        endedAt: row.endedAt ?? row.startedAt,
        queuedMs,
        size: row.size ?? undefined,
        path: row.path ?? undefined,
        error: row.error ?? undefined,
        logs: row.logs ?? [],
    };
}
/** Looks at an execution, says what changed, and bears with a server that is away for a while. */
class Watcher {
    #world;
    #executionId;
    #startedAt;
    #patience;
    #onStatus;
    #lastWordAt;
    #told = '';
    /** Milliseconds since 1970 by the server's clock; undefined when it was never seen Pending. */
    pendingSince;
    constructor(world, executionId, onStatus) {
        this.#onStatus = onStatus;
        this.#world = world;
        this.#executionId = executionId;
        this.#startedAt = world.context.clock.now();
        this.#patience = new Patience(world.context);
        this.#lastWordAt = this.#startedAt;
    }
    async look() {
        const { api } = this.#world;
        const execution = await this.#patience.ask(() => api.execution(this.#executionId, { logs: false }));
        if (execution === undefined)
            return undefined;
        if (execution.status === 'Pending')
            this.pendingSince ??= execution.startedAt;
        this.#tell(execution);
        return execution;
    }
    #tell(execution) {
        const { clock, log, deadline } = this.#world.context;
        const state = execution.status === 'Running' && execution.stage ? `Running: ${execution.stage}` : execution.status;
        const now = clock.now();
        if (state === this.#told && now - this.#lastWordAt < HEARTBEAT_MS)
            return;
        this.#told = state;
        this.#onStatus(execution.status);
        this.#lastWordAt = now;
        const progress = typeof execution.progress === 'number' && execution.status === 'Running' ? ` (${execution.progress} %)` : '';
        log.info(`${state}${progress}, ${duration(now - this.#startedAt)} elapsed, ${duration(deadline.remaining())} left`);
    }
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/server-log.js
function outcomeOfUploads(logs) {
    const took = [];
    const failed = [];
    for (const { message } of logs) {
        const complete = /^\[(.+)\] Upload complete:/.exec(message);
        if (complete?.[1] !== undefined)
            took.push(complete[1]);
        const broken = /^\[(.+)\] Upload FAILED:?\s*(.*)$/s.exec(message);
        if (broken?.[1] !== undefined)
            failed.push({ destination: broken[1], reason: broken[2] || 'no reason given' });
    }
    return { took, failed };
}
/** SHA-256 of the stored file, hex in lower case, or undefined when the log has none. */
function loggedSha256(logs) {
    for (const { message } of logs) {
        const found = /^SHA-256:\s*([0-9a-f]{64})\s*$/i.exec(message)?.[1];
        if (found !== undefined)
            return found.toLowerCase();
    }
    return undefined;
}
/**
 * The destinations of the job that hold the file: all of them, and after a partial success those whose upload did not
 * fail by the log. A success means every copy, so a log that says otherwise excuses none from being verified.
 */
function destinationsWithFile(job, { status, logs }) {
    const all = job.destinations.map(({ configId, config }) => ({ id: configId, name: config?.name ?? configId }));
    if (status !== 'Partial')
        return all;
    const { took, failed } = outcomeOfUploads(logs);
    const missing = new Set(failed.map(one => one.destination).filter(name => !took.includes(name)));
    return all.filter(({ name }) => !missing.has(name));
}
/** The last lines of a log as a person reads them. */
function lastLines(logs, most) {
    return logs
        .flatMap(({ level, message, details }) => [
        `${level}: ${message}`,
        ...(details ? details.split('\n').map(line => `    ${line}`) : []),
    ])
        .slice(-most);
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/judge.js



/**
 * What an ended execution is worth before its file is verified. Pure. `pass` means: nothing speaks against it so far.
 */
function judge(ended, by) {
    switch (ended.status) {
        case 'Success':
            return judgeContent(ended, by);
        case 'Partial':
            return judgePartial(ended, by);
        case 'Failed':
            return verdict('backup_failed', `The backup failed: ${ended.error ?? 'DBackup gives no reason'}.`);
        case 'Cancelled':
            return verdict('backup_cancelled', 'The backup was cancelled at DBackup.');
        default:
            return verdict('unexpected_response', 'DBackup reports a final state that this version of Shipgate does not know.');
    }
}
function judgePartial(ended, by) {
    const { failed } = outcomeOfUploads(ended.logs);
    const which = failed.length === 0
        ? 'DBackup does not say which'
        : failed.map(one => `${one.destination}: ${one.reason}`).join('; ');
    const message = `The backup reached only some of its destinations (${which}).`;
    if (by.onPartial === 'fail')
        return verdict('backup_partial', message);
    const content = judgeContent(ended, by);
    return content.decision === 'pass' ? verdict('backup_partial', message, { decision: 'warn' }) : content;
}
function judgeContent(ended, by) {
    // A damaged upload ends as Success all the same; only the log tells.
    const damaged = ended.logs.find(entry => /Integrity check FAILED/i.test(entry.message));
    if (damaged !== undefined) {
        return verdict('verification_failed', `DBackup reports success, but its own log says: ${damaged.message}.`);
    }
    const { size } = ended;
    if (size === undefined || size <= 0 || ended.path === undefined) {
        const what = ended.path === undefined
            ? 'the run has stored no file'
            : 'it tells no size for the backup, which is how it tells an empty one';
        return verdict('backup_empty', `DBackup reports success, but ${what}.`);
    }
    if (size < by.minSizeBytes) {
        return verdict('backup_too_small', `The backup has ${bytes(size)}, less than min-size-bytes (${by.minSizeBytes}).`);
    }
    const { previousSize, maxSizeDropPercent } = by;
    if (maxSizeDropPercent !== undefined && previousSize !== undefined && previousSize > 0) {
        const drop = ((previousSize - size) / previousSize) * 100;
        if (drop > maxSizeDropPercent) {
            return verdict('backup_shrunk', `The backup has ${bytes(size)}, ${drop.toFixed(1)} % less than the one before (${bytes(previousSize)}); max-size-drop-percent is ${maxSizeDropPercent}.`);
        }
    }
    return verdict('ok', `The backup ended with ${bytes(size)}.`);
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/judge-ended.js


/** Judges an ended execution, with the history for what its own row does not tell: overwriters, and the size before. */
async function judgeEnded(world, job, { ended, history }) {
    const { policy, api } = world;
    const twin = history.find(row => row.jobId === job.id && row.id !== ended.executionId && wroteOver(row, ended));
    if (twin !== undefined) {
        const message = `Execution ${twin.id} of the same job writes the same file (${ended.path}): one overwrites the other, and DBackup reports success for both.`;
        const next = 'Run again, and keep other triggers of this job at least two seconds away.';
        return { verdict: verdict('verification_failed', message, { next }), notChecked: [] };
    }
    const notChecked = [];
    let previousSize;
    if (policy.maxSizeDropPercent !== undefined && (ended.status === 'Success' || ended.status === 'Partial')) {
        const previous = previousSuccess(history, job, ended);
        const row = previous === undefined ? undefined : await api.execution(previous.id, { logs: false });
        previousSize = row?.size ?? undefined;
        if (previousSize === undefined) {
            notChecked.push('The size was not compared: the history shows no earlier successful backup of this job.');
        }
    }
    return { verdict: judge(ended, { ...policy, previousSize }), notChecked };
}
/** The name of a file tells seconds apart: a run that began within the same second has the same, also while it runs. */
function wroteOver(row, ended) {
    if (ended.path === undefined)
        return false;
    if (row.path != null)
        return row.path === ended.path;
    return row.status === 'Running' && Math.floor(row.startedAt / 1000) === Math.floor(ended.startedAt / 1000);
}
function previousSuccess(history, job, ended) {
    return history.find(row => row.jobId === job.id &&
        row.type === 'Backup' &&
        row.status === 'Success' &&
        row.id !== ended.executionId &&
        row.startedAt <= ended.startedAt);
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/occupancy.js




const occupancy_LAST_LOOK_MS = 5_000;
/** Whether the job is free, and what `on-conflict` makes of it when it is not. */
async function settleOccupancy(world, job) {
    const { api, policy, context } = world;
    const history = await api.history();
    const occupant = openRun(history, job);
    if (occupant === undefined)
        return { next: 'start', history };
    const what = `Job "${job.name}" is already ${occupant.status.toLowerCase()} at DBackup (execution ${occupant.id})`;
    if (policy.onConflict === 'attach') {
        context.log.info(`${what}; following that one.`);
        return { next: 'attach', executionId: occupant.id };
    }
    if (policy.onConflict === 'fail')
        return { next: 'stop', verdict: verdict('job_busy', `${what}.`) };
    context.log.info(`${what}; waiting for it to end.`);
    const startedAt = context.clock.now();
    // The last look is a request too, and needs some of the time that is left.
    const deadline = context.deadline.leaving(occupancy_LAST_LOOK_MS).within(policy.queueTimeoutMs);
    const patience = new Patience(world.context);
    const options = {
        clock: context.clock,
        deadline,
        signal: context.signal,
        ...(policy.pollMs !== undefined && { fixedMs: policy.pollMs }),
    };
    const free = await poll(options, async () => {
        const now = await patience.ask(() => api.history());
        return now === undefined || openRun(now, job) !== undefined ? undefined : now;
    });
    if (free !== undefined)
        return { next: 'start', history: free };
    const waited = `${what} and was still not free after ${duration(context.clock.now() - startedAt)}; nothing was started.`;
    // Nothing is wrong with the backups as far as we saw, there just is none of ours.
    const next = 'Run again later, or raise queue-timeout-minutes.';
    return { next: 'stop', verdict: verdict('job_busy', waited, { decision: 'unknown', next }) };
}
/** The oldest open run: when it is the one that runs now, the others wait behind it. */
function openRun(history, job) {
    return history.findLast(row => row.jobId === job.id && row.type === 'Backup' && (row.status === 'Pending' || row.status === 'Running'));
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: ./build/http/safe-name.js

// Windows takes these for devices with any extension, and with spaces before it.
const windowsDevice = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]) *(\.|$)/i;
// Leaves room for the ending of an unfinished file within the 255 bytes that file systems allow.
const LONGEST_BYTES = 230;
/**
 * The name when it is safe on every system, else `unsafe_filename`: it stays in its folder, names no Windows device, and
 * has no character that a file system or a terminal reads as something else.
 */
function safeName(name) {
    const bad = name === '' ||
        /[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name) ||
        // Windows drops these at the end; with this, `.` and `..` are out as well.
        /[.\s]$/.test(name) ||
        /^\s/.test(name) ||
        windowsDevice.test(name) ||
        Buffer.byteLength(name) > LONGEST_BYTES;
    if (bad)
        throw new ShipgateError('unsafe_filename', `${JSON.stringify(name)} cannot be used as a file name.`);
    return name;
}

;// CONCATENATED MODULE: ./build/http/download.js









/**
 * Streams an answer to a file, with its digest. The bytes go to a `.part` file and get their final name only when size
 * and digest are right; on any failure nothing is left, and the answer is closed. Throws NetworkFailure when the body
 * breaks off, and `unsafe_filename`, `disk_full`, `file_exists`, `size_mismatch`, `digest_mismatch`,
 * `unexpected_response` (nothing tells that the body is whole) or `invalid_input` (the folder cannot be written).
 */
async function saveFile(answer, target) {
    try {
        const name = safeName(target.name);
        const final = (0,external_node_path_namespaceObject.join)((0,external_node_path_namespaceObject.resolve)(target.folder), name);
        await prepare(answer, target, final);
        // A name of its own: two downloads of the same file must not write into each other's part.
        const part = `${final}.${(0,external_node_crypto_namespaceObject.randomUUID)().slice(0, 8)}.part`;
        try {
            const written = await writePart(answer, part);
            download_check(answer, target, written);
            if (!(await isThere(final, written.sha256)))
                await (0,promises_namespaceObject.rename)(part, final);
            return { path: external_node_path_namespaceObject.sep === '\\' ? final.replaceAll('\\', '/') : final, ...written };
        }
        finally {
            await (0,promises_namespaceObject.rm)(part, { force: true });
        }
    }
    catch (error) {
        answer.discard();
        throw inWords(error, target);
    }
}
/** What can be found out before the first byte. */
async function prepare(answer, target, final) {
    if (answer.endsByClosing && target.sha256 === undefined) {
        throw new ShipgateError('unexpected_response', `The download of ${target.name} announces no length, so nothing would show whether it arrived whole.`);
    }
    await (0,promises_namespaceObject.mkdir)(target.folder, { recursive: true });
    // With the digest known, a different file is refused before anything is downloaded.
    await isThere(final, target.sha256);
    const promised = lengthOf(answer);
    const disk = promised === undefined ? undefined : await (0,promises_namespaceObject.statfs)(target.folder).catch(() => undefined);
    if (promised === undefined || disk === undefined)
        return;
    const free = disk.bavail * disk.bsize;
    if (promised > free) {
        throw new ShipgateError('disk_full', `The file has ${bytes(promised)}, but the disk of ${target.folder} has ${bytes(free)} left.`);
    }
}
/** True when an equal file is there. Throws `file_exists` for anything else; without a digest, for what is no file. */
async function isThere(file, sha256) {
    const found = await (0,promises_namespaceObject.stat)(file).catch(() => undefined);
    if (found === undefined)
        return false;
    if (!found.isFile())
        throw new ShipgateError('file_exists', `${file} exists and is not a file.`);
    if (sha256 === undefined)
        return false;
    const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_namespaceObject.createReadStream)(file, { highWaterMark: BATCH_BYTES }))
        hash.update(chunk);
    if (hash.digest('hex') === sha256)
        return true;
    throw new ShipgateError('file_exists', `${file} exists with other content and was left untouched.`);
}
function download_check(answer, target, written) {
    const promised = lengthOf(answer);
    const { size, sha256 } = written;
    if (promised !== undefined && size < promised) {
        throw new NetworkFailure('broken', `the body ended after ${size} of ${promised} bytes`);
    }
    if (target.sha256 !== undefined && sha256 !== target.sha256) {
        throw new ShipgateError('digest_mismatch', `The download of ${target.name} has the SHA-256 ${sha256}, expected was ${target.sha256}.`);
    }
}
const BATCH_BYTES = 256 * 1024;
async function writePart(answer, part) {
    // O_EXCL follows no symbolic link and takes over no file of somebody else.
    const handle = await (0,promises_namespaceObject.open)(part, external_node_fs_namespaceObject.constants.O_WRONLY | external_node_fs_namespaceObject.constants.O_CREAT | external_node_fs_namespaceObject.constants.O_EXCL, 0o600);
    try {
        return await writeAll(handle, answer);
    }
    finally {
        await handle.close();
    }
}
/** Writes in batches, one write under way while the next batch arrives and is hashed. */
async function writeAll(handle, answer) {
    const promised = lengthOf(answer) ?? Number.POSITIVE_INFINITY;
    const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    const chunks = answer.body[Symbol.asyncIterator]();
    let batch = [];
    let batchBytes = 0;
    let size = 0;
    let underWay = [];
    let writing = Promise.resolve();
    let written = [];
    for (;;) {
        // Memory that is written goes back to whoever reads: no new pages, and half the memory.
        const { done, value: chunk } = await chunks.next(written.pop());
        if (done)
            break;
        size += chunk.byteLength;
        if (size > promised) {
            throw new ShipgateError('size_mismatch', `The download has more than the ${promised} bytes that were announced.`);
        }
        hash.update(chunk);
        batch.push(chunk);
        batchBytes += chunk.byteLength;
        if (batchBytes < BATCH_BYTES)
            continue;
        await writing;
        written = underWay;
        underWay = batch;
        writing = writeWhole(handle, batch);
        // Rejections are seen at the next await; this keeps them from being reported as unhandled before.
        writing.catch(() => undefined);
        batch = [];
        batchBytes = 0;
    }
    await writing;
    await writeWhole(handle, batch);
    await handle.datasync();
    return { size, sha256: hash.digest('hex') };
}
/** A write may take only a part of what it is given and call that success, for example on the last free block. */
async function writeWhole(handle, parts) {
    let left = parts;
    while (left.length > 0) {
        let { bytesWritten } = await handle.writev(left);
        left = left.flatMap(part => {
            const rest = part.subarray(Math.min(bytesWritten, part.byteLength));
            bytesWritten -= part.byteLength - rest.byteLength;
            return rest.byteLength === 0 ? [] : [rest];
        });
    }
}
function lengthOf(answer) {
    const length = answer.headers['content-length'];
    return length === undefined || !/^\d+$/.test(length) ? undefined : Number(length);
}
const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const folderCodes = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG', 'ELOOP', 'EINVAL']);
/** What the file system says, as an error of ours. */
function inWords(error, target) {
    if (error instanceof ShipgateError || error instanceof NetworkFailure)
        return error;
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    if (fullCodes.has(code)) {
        return new ShipgateError('disk_full', `The disk became full while ${target.name} was written (${code}); the part was removed.`, { cause: error });
    }
    if (!folderCodes.has(code))
        return error;
    return new ShipgateError('invalid_input', `The folder ${target.folder} cannot be written (${code}).`, {
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/zip-entry.js

/**
 * The bytes of the first entry of a ZIP stream whose name fits. DBackup wraps an encrypted backup and its metadata in a
 * ZIP when it is asked not to decrypt. Throws NetworkFailure when the stream ends before the entry does.
 */
async function* zipEntry(stream, wanted) {
    // Needed for encrypted backups only, and too large to be read at every start.
    const { Unzip, UnzipInflate } = await __nccwpck_require__.e(/* import() | unzip */ 619).then(__nccwpck_require__.bind(__nccwpck_require__, 306));
    const ready = [];
    let found = false;
    let done = false;
    let failure;
    const unzip = new Unzip(file => {
        if (found || !wanted(file.name))
            return;
        found = true;
        file.ondata = (error, data, final) => {
            if (error !== null)
                failure = error;
            else if (data.byteLength > 0)
                ready.push(data);
            done ||= final;
        };
        file.start();
    });
    unzip.register(UnzipInflate);
    for await (const part of stream) {
        try {
            unzip.push(part);
        }
        catch (error) {
            failure = error;
        }
        // Damaged on its way: the server packs it anew for the next try.
        if (failure !== undefined)
            throw new NetworkFailure('broken', 'the ZIP around the backup is damaged', failure);
        yield* ready.splice(0);
    }
    if (!done)
        throw new NetworkFailure('broken', 'the ZIP ended before the backup in it did');
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/stored-file.js






/** True for a file that the download route hands out decrypted, or else inside a ZIP. */
function isEncrypted({ path }) {
    return path.endsWith('.enc');
}
/** SHA-256 of the file as it is stored, computed from a download that is not kept. */
async function digestOfStoredFile(world, file) {
    return await restarting(world, () => world.api.download(file.destinationId, file.path, { decrypt: false }), async (answer) => {
        const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
        const bytes = isEncrypted(file) ? zipEntry(whole(answer), name => name.endsWith('.enc')) : whole(answer);
        for await (const part of bytes)
            hash.update(part);
        return { sha256: hash.digest('hex'), whole: answer.endsByClosing !== true };
    });
}
/**
 * Downloads the file into the folder. What arrives is the stored file when it is plain, and can then be compared with
 * its digest; a decrypted file, and the ZIP around an encrypted one, have digests of their own.
 */
async function downloadFile(world, download) {
    const comparable = !isEncrypted(download);
    const decrypt = !comparable && world.policy.decrypt !== 'false';
    try {
        return { ...(await downloadAs(world, download, decrypt)), comparable, sealed: false };
    }
    catch (error) {
        // `auto` is for whatever can be had.
        const keyless = error instanceof RequestError && error.status === 422;
        if (!keyless || !decrypt || world.policy.decrypt !== 'auto')
            throw error;
        return { ...(await downloadAs(world, download, false)), comparable, sealed: true };
    }
}
async function downloadAs(world, download, decrypt) {
    const encrypted = isEncrypted(download);
    const stored = download.path.split('/').at(-1) ?? '';
    // Before the request: an answer that nobody reads would keep its connection open.
    const name = safeName(encrypted ? stored.replace(/\.enc$/, decrypt ? '' : '.zip') : stored);
    const open = () => world.api.download(download.destinationId, download.path, { decrypt });
    return await restarting(world, open, answer => {
        if (encrypted && answer.headers['content-length'] === undefined) {
            throw new ShipgateError('unexpected_response', `The download of ${name} announces no length, and a file that DBackup decrypts or packs has no known digest, so nothing would show whether it arrived whole.`);
        }
        return saveFile(answer, {
            folder: download.folder,
            name,
            ...(!encrypted && download.sha256 !== undefined && { sha256: download.sha256 }),
        });
    });
}
/** The body, held to its announced length: the server has no ranges, so a cut is only noticed by counting. */
async function* whole(answer) {
    const promised = answer.headers['content-length'];
    let size = 0;
    for await (const part of answer.body) {
        size += part.byteLength;
        yield part;
    }
    if (promised !== undefined && Number(promised) !== size) {
        throw new NetworkFailure('broken', `the body ended after ${size} of ${promised} bytes`);
    }
}
/** A login page or an error in JSON with status 200 must not be taken for a backup; files come as octets or ZIP. */
function refusePages(answer) {
    const type = answer.headers['content-type'] ?? '';
    if (!/html|json/i.test(type))
        return;
    throw new ShipgateError('unexpected_response', `Could not download the backup: this is not an answer of DBackup, it sent ${type} instead of a file.`);
}
/** Starts a download over when its connection breaks: the server cannot resume one. */
async function restarting(world, open, use) {
    const { context, policy } = world;
    for (let attempt = 1;; attempt++) {
        const answer = await open();
        try {
            refusePages(answer);
            return await use(answer);
        }
        catch (error) {
            answer.discard();
            if (!(error instanceof NetworkFailure))
                throw error;
            if (context.deadline.passed()) {
                throw new ShipgateError('timed_out', `The time was up during the download (${error.message}).`, {
                    cause: error,
                });
            }
            if (attempt > policy.maxRetries) {
                throw new ShipgateError('network_error', `The download from DBackup broke off ${attempt} times (${error.message}).`, { cause: error });
            }
            context.log.info(`The download broke off (${error.message}); starting it over, because DBackup cannot resume one.`);
            await context.deadline.sleep(1000 * attempt, context.signal);
        }
    }
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/verify.js




/** Verifies every stored copy of the backup. `pass` only when each copy was checked and is whole. */
async function verifyCopies(world, job, ended) {
    const logged = loggedSha256(ended.logs);
    const copies = destinationsWithFile(job, ended);
    const named = new Set(copies.map(copy => copy.name));
    const unnamed = outcomeOfUploads(ended.logs).took.filter(name => !named.has(name));
    if (unnamed.length > 0) {
        const where = unnamed.join(', ');
        const why = `The run also stored a copy at ${where}, which the job did not name when the action began`;
        return { verdict: verdict('verification_skipped', `${why}; it was not verified.`), sha256: logged };
    }
    if (ended.path === undefined || copies.length === 0) {
        return {
            verdict: verdict('verification_skipped', 'There is no stored copy that could be verified.'),
            sha256: logged,
        };
    }
    let sha256 = logged;
    for (const copy of copies) {
        const proof = world.policy.verify === 'download'
            ? await verifyByDownload(world, job, { path: ended.path, copy, logged })
            : await verifyAtServer(world, { path: ended.path, copy, logged });
        sha256 = proof.sha256 ?? sha256;
        if (proof.verdict.decision !== 'pass')
            return { verdict: proof.verdict, sha256 };
    }
    const where = copies.map(copy => copy.name).join(', ');
    return { verdict: verdict('ok', `The stored copy matches its checksum (${where}).`), sha256 };
}
async function verifyAtServer(world, { path, copy, logged }) {
    world.context.log.info(`Verifying the copy at ${copy.name}`);
    const checked = await insist(world.context, () => world.api.verify(copy.id, path));
    const expected = checked.expectedChecksum?.toLowerCase();
    const actual = checked.actualChecksum?.toLowerCase();
    // A pass that contradicts itself is no pass.
    const contradicts = expected !== undefined && actual !== undefined && expected !== actual;
    if (checked.status === 'failed' || contradicts) {
        const digests = `expected ${expected ?? 'unknown'}, found ${actual ?? 'unknown'}`;
        return {
            verdict: verdict('verification_failed', `The copy at ${copy.name} does not match its checksum (${digests}).`),
            sha256: undefined,
        };
    }
    if (checked.status !== 'passed') {
        const why = {
            no_checksum: 'no checksum was stored with it',
            no_metadata: 'its metadata file is missing, or the file itself is',
            download_error: 'the destination could not be read',
            skipped: 'the check was skipped',
            unknown: 'the result of the check is a word that this version of Shipgate does not know',
        }[checked.status];
        return {
            verdict: verdict('verification_skipped', `The copy at ${copy.name} was not verified: ${why}.`),
            sha256: undefined,
        };
    }
    if (logged !== undefined && expected !== undefined && logged !== expected)
        return overwritten(copy.name, logged, expected);
    return { verdict: verdict('ok', `The copy at ${copy.name} matches its checksum.`), sha256: expected ?? logged };
}
async function verifyByDownload(world, job, { path, copy, logged }) {
    const expected = logged ?? (await world.api.sidecarChecksum(copy.id, path));
    if (expected === undefined) {
        return {
            verdict: verdict('verification_skipped', `The copy at ${copy.name} was not verified: DBackup tells no checksum to compare with.`),
            sha256: undefined,
        };
    }
    const found = await digestOfStoredFile(world, { job, destinationId: copy.id, path });
    if (found.sha256 !== expected && !found.whole) {
        return {
            verdict: verdict('verification_skipped', `The copy at ${copy.name} was not verified: the download announced no length, so it may have been cut short.`),
            sha256: undefined,
        };
    }
    if (found.sha256 !== expected) {
        return {
            verdict: verdict('verification_failed', `The copy at ${copy.name} has the SHA-256 ${found.sha256}, expected was ${expected}.`),
            sha256: found.sha256,
        };
    }
    return {
        verdict: verdict('ok', `The downloaded copy from ${copy.name} has the expected SHA-256.`),
        sha256: found.sha256,
    };
}
function overwritten(name, ours, theirs) {
    return {
        verdict: verdict('verification_failed', `The file at ${name} is not the one that this run wrote (SHA-256 ${ours} was written, ${theirs} is stored): another run of the job has overwritten it.`, { next: 'Run again, and keep other triggers of this job at least two seconds away.' }),
        sha256: undefined,
    };
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/reuse.js







const CLOCK_SKEW_MS = 60_000;
/**
 * The newest successful backup of the job that is younger than `max-age-minutes`, when it stands up to the same checks as
 * a new one and is verified now. Its age counts from its start: that is the state of the data that it holds.
 */
async function findReusable(world, job) {
    const { api, policy, context } = world;
    if (policy.maxAgeMs === 0)
        return undefined;
    const oldest = serverNow(world) - policy.maxAgeMs;
    const history = await api.history();
    const row = history.find(one => one.jobId === job.id && one.type === 'Backup' && one.status === 'Success' && one.startedAt >= oldest);
    if (row === undefined) {
        context.log.info(`No successful backup of "${job.name}" is younger than ${duration(policy.maxAgeMs)}; making a new one.`);
        return undefined;
    }
    context.log.info(`Backup ${row.id} is young enough; checking it.`);
    const ended = await readEnded(world, { executionId: row.id, queuedMs: 0 });
    const { proof, notChecked } = await prove(world, job, { ended, history });
    // Its own row decides on its age; a time to come is a clock that is wrong, and proves nothing.
    if (ended.startedAt < oldest || ended.startedAt > serverNow(world) + CLOCK_SKEW_MS) {
        context.log.info(`By its own row the backup ${row.id} is not young enough; making a new one.`);
        return undefined;
    }
    if (proof.verdict.decision !== 'pass') {
        context.log.info(`The backup ${row.id} is young enough but not good enough; making a new one. ${proof.verdict.message}`);
        return undefined;
    }
    return { ended, notChecked, ...(proof.sha256 !== undefined && { sha256: proof.sha256 }) };
}
async function prove(world, job, found) {
    const { policy } = world;
    const { verdict: worth, notChecked } = await judgeEnded(world, job, found);
    if (worth.decision !== 'pass')
        return { proof: { verdict: worth, sha256: undefined }, notChecked };
    // Without a check now, "verified" would be somebody's word; so `verify: none` checks at the server here.
    const checking = policy.verify === 'none' ? { ...world, policy: { ...policy, verify: 'checksum' } } : world;
    try {
        return { proof: await verifyCopies(checking, job, found.ended), notChecked };
    }
    catch (error) {
        // What became of an old file is no reason to do without a new one: retention may have removed it long ago.
        const aboutTheFile = error instanceof RequestError && ['provider_error', 'not_found'].includes(error.code);
        if (!aboutTheFile)
            throw error;
        return { proof: { verdict: verdictOfError(error), sha256: undefined }, notChecked };
    }
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/backup-job.js














/**
 * Makes (or reuses) a proved backup of one job. Every failure but a cancel becomes the job's verdict, so that several
 * jobs can run side by side and each is reported.
 */
async function backupJob(world, job) {
    const evidence = { job, verified: false, reused: false, attached: false, candidates: [], notChecked: [] };
    try {
        const found = await proveBackup(world, job, evidence);
        return { ...evidence, verdict: found };
    }
    catch (error) {
        if (isCancelled(error) || !(error instanceof ShipgateError))
            throw error;
        return { ...evidence, verdict: verdictOfError(error) };
    }
}
async function proveBackup(world, job, evidence) {
    const { context } = world;
    const reusable = await findReusable(world, job);
    if (reusable !== undefined) {
        const { notChecked, ...found } = reusable;
        Object.assign(evidence, { ...found, executionId: found.ended.executionId, verified: true, reused: true });
        evidence.notChecked.push(...notChecked);
        const fetched = await fetchFile(world, job, evidence);
        const age = `started ${new Date(reusable.ended.startedAt).toISOString()}`;
        return (fetched ??
            verdict('backup_reused', `The verified backup of "${job.name}" ${age} is young enough; no new one was made.`));
    }
    const occupancy = await settleOccupancy(world, job);
    if (occupancy.next === 'stop')
        return occupancy.verdict;
    if (occupancy.next === 'attach') {
        evidence.attached = true;
        evidence.executionId = occupancy.executionId;
    }
    else {
        const started = await startOnce(world, job, occupancy.history);
        evidence.executionId = started.executionId;
        evidence.attached = started.candidates.length > 0;
        evidence.candidates = started.candidates;
        context.log.info(`Started: ${executionPage(world.api.base, started.executionId)}`);
    }
    // At once, so that the outputs name the execution even if this process is killed while it runs.
    if (job.id === world.leading.id) {
        context.output({
            'execution-id': evidence.executionId,
            'execution-url': executionPage(world.api.base, evidence.executionId),
        });
    }
    // First as it was seen, so that its state is told even if its log cannot be read.
    evidence.ended = await followOurs(world, job, evidence);
    const ended = await insist(world.context, () => readEnded(world, evidence.ended));
    evidence.ended = ended;
    const hasFile = ended.status === 'Success' || ended.status === 'Partial';
    const judged = await judgeEnded(world, job, {
        ended,
        history: hasFile ? await insist(world.context, () => world.api.history()) : [],
    });
    evidence.notChecked.push(...judged.notChecked);
    const verdictOfContent = judged.verdict;
    if (verdictOfContent.decision !== 'pass' && verdictOfContent.decision !== 'warn')
        return verdictOfContent;
    if (world.policy.verify === 'none') {
        evidence.notChecked.push('The stored file was not compared with its checksum (verify: none).');
    }
    else {
        const proof = await verifyCopies(world, job, ended);
        if (proof.sha256 !== undefined)
            evidence.sha256 = proof.sha256;
        if (proof.verdict.decision !== 'pass')
            return proof.verdict;
        evidence.verified = true;
    }
    const fetched = await fetchFile(world, job, evidence);
    if (fetched !== undefined)
        return fetched;
    if (verdictOfContent.decision === 'warn')
        return verdictOfContent;
    const proved = evidence.verified ? 'verified' : 'not verified';
    return verdict('ok', `The backup of "${job.name}" ended with ${bytes(ended.size ?? 0)}, ${proved}.`);
}
/** Follows the execution; on a time-out cancels it when it is ours. Closes its journal entry once its fate is known. */
async function followOurs(world, job, { executionId = '', attached }) {
    const { context, policy, api } = world;
    const onStatus = (status) => {
        if (job.id === world.leading.id)
            context.output({ status });
    };
    try {
        const ended = await followToEnd(world, executionId, onStatus);
        context.journal.close(executionId);
        return ended;
    }
    catch (error) {
        // A cancelled job leaves the entry to the finish, which stops the execution at the server.
        if (isCancelled(error))
            throw error;
        const page = executionPage(api.base, executionId);
        const timedOut = error instanceof ShipgateError && error.code === 'timed_out';
        if (timedOut && policy.cancelOnTimeout && !attached) {
            context.report.notes.push(await cancelLate(world, executionId));
        }
        else {
            context.report.notes.push(`Execution ${executionId} may still be running at DBackup: ${page}`);
        }
        context.journal.close(executionId);
        throw error;
    }
}
/** Cancels in the last seconds of the action's time, and says what came of it. */
async function cancelLate(world, executionId) {
    try {
        const words = await world.late.cancel(executionId);
        return `Execution ${executionId} ${toldToStop(words)}`;
    }
    catch (error) {
        if (isCancelled(error) || !(error instanceof ShipgateError))
            throw error;
        return `Execution ${executionId} could not be cancelled and may still be running (${error.message})`;
    }
}
/** Downloads the file when that was asked for; a verdict only when it could not be had. */
async function fetchFile(world, job, evidence) {
    const folder = world.policy.downloadFolder;
    const ended = evidence.ended;
    if (folder === undefined || ended?.path === undefined)
        return undefined;
    const [destination] = destinationsWithFile(job, ended);
    if (destination === undefined)
        return verdict('not_found', `No destination of "${job.name}" holds the file.`);
    world.context.log.info(`Downloading ${ended.path} from ${destination.name}`);
    // Also without verification the file must be the one that the run wrote.
    const sha256 = evidence.sha256 ?? loggedSha256(ended.logs);
    const saved = await downloadFile(world, {
        job,
        destinationId: destination.id,
        path: ended.path,
        folder,
        sha256,
    });
    evidence.downloaded = saved.path;
    world.context.log.info(`Downloaded ${saved.path} (${bytes(saved.size)}, SHA-256 ${saved.sha256})`);
    if (saved.sealed) {
        evidence.notChecked.push('The downloaded file was not decrypted, because DBackup has no key for it: it is the ZIP with the encrypted backup and its metadata.');
    }
    else if (!saved.comparable) {
        evidence.notChecked.push('The downloaded file could not be compared with the stored checksum, which is of the encrypted file; its length is right.');
    }
    else if (sha256 === undefined) {
        evidence.notChecked.push('The downloaded file was not compared with a checksum: none is known.');
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/find-jobs.js


const MOST_NAMES = 20;
/**
 * The jobs that the input `job` names, by id or exact name, each once, in the order of the input.
 * Throws `not_found` with the near misses and the names there are, or `ambiguous_target`; all of them at once.
 */
function findJobs(wanted, jobs) {
    const found = [];
    const problems = [];
    for (const text of wanted) {
        const result = findJob(text, jobs);
        if (result instanceof ShipgateError)
            problems.push(result);
        else
            found.push(result);
    }
    const [first, ...more] = problems;
    if (first !== undefined)
        throw more.length === 0 ? first : allOf(first, problems);
    return found.filter((job, index) => found.findIndex(other => other.id === job.id) === index);
}
/** All problems in one message, as with every other input. */
function allOf(first, problems) {
    const hints = new Set(problems.flatMap(problem => (problem.hint === undefined ? [] : [problem.hint])));
    return new ShipgateError(first.code, problems.map(problem => problem.message).join(' '), {
        ...(hints.size > 0 && { hint: [...hints].join(' ') }),
    });
}
function findJob(text, jobs) {
    const byId = jobs.find(job => job.id === text);
    if (byId !== undefined)
        return byId;
    const byName = jobs.filter(job => job.name === text);
    const [first] = byName;
    // The server keeps names unique; a later release may not, and a wrong guess would back up the wrong database.
    if (byName.length > 1) {
        const ids = byName.map(job => job.id).join(', ');
        return new ShipgateError('ambiguous_target', `${byName.length} backup jobs are named "${text}": ${ids}.`);
    }
    if (first !== undefined)
        return first;
    const names = jobs.map(job => job.name);
    const meant = nearest(text, names);
    const others = names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? `, and ${names.length - MOST_NAMES} more` : '');
    return new ShipgateError('not_found', `DBackup has no backup job with the id or the exact name "${text}".`, {
        hint: `${meant === undefined ? '' : `Did you mean "${meant}"? `}${names.length === 0 ? 'This server has no jobs.' : `Its jobs are: ${others}.`}`,
    });
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/preflight.js


/** Never the id of anything: what the server says of it tells what the key may do, and nothing can come of it. */
const NOTHING = '00000000-0000-0000-0000-000000000000';
/**
 * Looks whether this is DBackup, whether it accepts the key, and whether the key has every permission that the run will
 * need, before anything is started. Asks for things that do not exist: the server checks the permission first and
 * answers 404 when it is there (seen live on 3.2.0). All missing permissions come in one message.
 */
async function preflight(api, needs, now) {
    const health = await api.health();
    const serverAheadMs = aheadOf(health, now);
    if (health.database !== 'connected') {
        throw new ShipgateError('provider_unavailable', `DBackup at ${api.base.host} has lost its own database (${health.database}).`);
    }
    let jobs = [];
    const readJobs = async () => {
        jobs = await api.jobs();
    };
    const checks = [
        { permission: 'jobs:read', ask: readJobs },
        { permission: 'jobs:execute', ask: () => expectNotFound(api, () => api.checkMayRun(NOTHING)) },
        ...(needs.verify
            ? [{ permission: 'storage:read', ask: () => expectNotFound(api, () => api.listFiles(NOTHING)) }]
            : []),
        ...(needs.download
            ? [{ permission: 'storage:download', ask: () => expectNotFound(api, () => api.probeDownload(NOTHING)) }]
            : []),
    ];
    // First alone: it is the one route that says honestly whether the key itself is accepted.
    const key = {
        permission: 'history:read',
        ask: () => expectNotFound(api, () => api.checkKey(NOTHING)),
    };
    const refused = [...(await refusals([key])), ...(await refusals(checks))];
    const [first, ...more] = refused;
    if (first === undefined) {
        api.keyIsProved();
        return { serverAheadMs, jobs };
    }
    if (more.length === 0)
        throw first.error;
    const names = refused.map(one => one.permission).join(', ');
    throw new ShipgateError('forbidden', `The API key lacks ${refused.length} permissions at DBackup: ${names}.`, {
        ...(first.error.hint !== undefined && { hint: first.error.hint }),
    });
}
/** The server's clock minus ours, in milliseconds, for a run without preflight that must compare times. */
async function serverAhead(api, now) {
    return aheadOf(await api.health(), now);
}
function aheadOf({ timestamp }, now) {
    return timestamp === undefined ? 0 : timestamp - now();
}
/** The checks that were refused for lack of a permission. Throws what went wrong for another reason. */
async function refusals(checks) {
    const results = await Promise.allSettled(checks.map(check => check.ask()));
    return checks.flatMap((check, index) => {
        const result = results[index];
        if (result?.status !== 'rejected')
            return [];
        const error = result.reason;
        if (!(error instanceof ShipgateError) || error.code !== 'forbidden')
            throw error;
        return [{ ...check, error }];
    });
}
async function expectNotFound(api, ask) {
    try {
        await ask();
    }
    catch (error) {
        if (error instanceof RequestError && error.status === 404 && error.code === 'not_found')
            return;
        throw error;
    }
    throw new ShipgateError('unexpected_response', `Asked for something that does not exist, ${api.base.host} answered as if it did, which DBackup would not.`, { hint: 'Check dbackup-url: something else, such as a login page or a cache, seems to answer in its place.' });
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/backup/report.js



const LAST_LINES = 50;
/** What a dry run would do. */
function reportPlan(report, jobs, policy) {
    report.tables.push({
        title: 'Would be backed up',
        columns: ['Job', 'Id', 'Destinations', 'Encrypted'],
        rows: jobs.map(job => [
            job.name,
            job.id,
            job.destinations.map(one => one.config?.name ?? one.configId).join(', '),
            job.encryptionProfileId ? 'yes' : 'no',
        ]),
    });
    report.notes.push(`Verification would be: ${policy.verify}.`);
}
/** Puts the results into outputs, result-json, summary and the log. */
function reportResults(context, base, { results, policy }) {
    const { report } = context;
    const rows = results.map(result => executionRow(result, base));
    context.detail({ executions: rows });
    context.output({ ...singleOutputs(results[0], base), 'executions-json': JSON.stringify(rows) });
    report.tables.push({
        title: 'Backups',
        columns: ['Job', 'Verdict', 'Status', 'Size', 'Verified', 'Waited', 'Ran', 'Execution'],
        rows: results.map(result => tableRow(result, base)),
    });
    for (const result of results) {
        addTimeline(report, result);
        addFiles(report, result);
        const prefix = results.length > 1 ? `${result.job.name}: ` : '';
        report.notChecked.push(...result.notChecked.map(sentence => prefix + sentence));
        report.notes.push(...notesOn(result, policy).map(sentence => prefix + sentence));
        if (result.verdict.decision !== 'pass')
            addFailure(context, result, prefix);
    }
}
function notesOn(result, policy) {
    const notes = [];
    const { ended, attached, candidates, reused } = result;
    if (candidates.length > 0) {
        notes.push(candidates.length === 1
            ? `The answer to the trigger was lost; execution ${candidates[0]}, which appeared right after it, was followed and is probably ours.`
            : `The answer to the trigger was lost: which of the executions ${candidates.join(', ')} was started here cannot be told; the first was followed.`);
    }
    else if (attached) {
        notes.push('The execution was started by somebody else; its data is of the time of its start.');
    }
    if (!policy.lock || ended?.path === undefined)
        return notes;
    if (candidates.length > 0) {
        notes.push('Whether the backup is locked is not known: look in DBackup if it must stay.');
    }
    else if (reused || attached) {
        notes.push('The backup was not locked: only a backup that this action starts is. Lock it in DBackup if it must stay.');
    }
    else {
        notes.push('The backup is locked against retention; unlock it in DBackup when it is no longer needed.');
    }
    return notes;
}
function executionRow(result, base) {
    const { ended, executionId } = result;
    return {
        job: { id: result.job.id, name: result.job.name },
        decision: result.verdict.decision,
        'reason-code': result.verdict.reasonCode,
        message: result.verdict.message,
        'execution-id': executionId ?? null,
        'execution-url': executionId === undefined ? null : executionPage(base, executionId),
        status: ended?.status ?? null,
        'size-bytes': ended?.size ?? null,
        'file-path': ended?.path ?? null,
        sha256: result.sha256 ?? null,
        verified: result.verified,
        reused: result.reused,
        attached: result.attached,
        'download-path': result.downloaded ?? null,
        'started-at': ended === undefined ? null : new Date(ended.startedAt).toISOString(),
        'ended-at': ended === undefined ? null : new Date(ended.endedAt).toISOString(),
        'queued-seconds': ended === undefined ? null : Math.round(ended.queuedMs / 1000),
    };
}
/** The outputs that are about one job, by their names in a row. */
const singles = new Set([
    'execution-id',
    'execution-url',
    'status',
    'size-bytes',
    'file-path',
    'sha256',
    'verified',
    'reused',
    'download-path',
]);
function singleOutputs(result, base) {
    if (result === undefined)
        return {};
    const row = Object.entries(executionRow(result, base)).filter(([name]) => singles.has(name));
    // The status of a run that was not seen to end stays as it was last seen.
    const known = row.filter(([name, value]) => name !== 'status' || value !== null);
    return Object.fromEntries(known.map(([name, value]) => [name, value === null ? '' : String(value)]));
}
function tableRow(result, base) {
    const { ended, executionId } = result;
    const execution = executionId === undefined ? 'none' : { text: executionId.slice(0, 8), href: executionPage(base, executionId) };
    return [
        result.job.name,
        `${result.verdict.decision} (${result.verdict.reasonCode})`,
        ended?.status ?? 'not seen',
        ended?.path === undefined ? '' : bytes(ended.size ?? 0),
        result.verified ? 'yes' : 'no',
        ended === undefined || result.reused ? '' : ended.queuedMs === 0 ? 'not queued' : duration(ended.queuedMs),
        ended === undefined ? '' : duration(ended.endedAt - ended.startedAt),
        execution,
    ];
}
function addTimeline(report, result) {
    const { ended } = result;
    if (ended === undefined || result.reused)
        return;
    const section = result.job.name;
    const good = ended.status === 'Success';
    if (ended.queuedMs >= 1000) {
        report.timeline.push({
            section,
            label: 'queue',
            from: ended.startedAt - ended.queuedMs,
            to: ended.startedAt,
            outcome: 'open',
        });
    }
    report.timeline.push({
        section,
        label: 'run',
        from: ended.startedAt,
        to: ended.endedAt,
        outcome: good ? 'good' : 'bad',
    });
}
function addFiles(report, result) {
    const { ended, sha256, downloaded } = result;
    if (ended?.path === undefined)
        return;
    report.details.push({
        title: `File of ${result.job.name}`,
        table: {
            title: '',
            columns: ['What', 'Value'],
            rows: [
                ['Stored as', ended.path],
                [
                    'Destinations',
                    destinationsWithFile(result.job, ended)
                        .map(one => one.name)
                        .join(', '),
                ],
                ['SHA-256', sha256 ?? loggedAs(ended)],
                ...(downloaded === undefined ? [] : [['Downloaded to', downloaded]]),
            ],
        },
    });
}
function loggedAs(ended) {
    const logged = loggedSha256(ended.logs);
    return logged === undefined ? 'not known' : `${logged}, by the log of the run; not verified`;
}
function addFailure(context, result, prefix) {
    const lines = lastLines(result.ended?.logs ?? [], LAST_LINES);
    if (lines.length > 0) {
        const title = `${prefix}Last lines of DBackup's log`;
        context.report.details.push({ title, lines });
        context.log.outsideLines(title, lines);
    }
    if (prefix !== '') {
        const level = result.verdict.decision === 'warn' ? 'warning' : 'error';
        context.report.annotations.push({
            level,
            title: `${result.job.name}: ${result.verdict.reasonCode}`,
            message: result.verdict.message,
        });
    }
}

;// CONCATENATED MODULE: ./build/providers/dbackup/actions/dbackup-run.js















const inputs = {
    'dbackup-url': address({
        description: 'Address of the DBackup server, for example https://dbackup.example.com.',
    }),
    'dbackup-api-key': secret({
        description: 'API key of DBackup, from a secret. Needs jobs:read, jobs:execute and history:read; storage:read for `verify: checksum`; storage:download for `verify: download` and `download-path`.',
    }),
    job: lines({ description: 'Ids or exact names of the backup jobs, one a line.', required: true }),
    concurrency: count({ description: 'How many jobs run side by side.', default: 2, min: 1, max: 20 }),
    'max-age-minutes': minutes({
        description: 'A successful backup that started less than this many minutes ago and passes verification now is used instead of a new one. 0: always a new one.',
        default: 0,
        zeroMeans: 'always a new one',
    }),
    'on-conflict': choice({
        description: 'When the job already runs: `wait` for its end and start a new one, `attach` to it, or `fail`.',
        of: ['wait', 'attach', 'fail'],
        default: 'wait',
    }),
    'on-partial': choice({
        description: 'When only some destinations took the backup: `fail`, or `warn` when the copies there are good.',
        of: ['fail', 'warn'],
        default: 'fail',
    }),
    'min-size-bytes': count({ description: 'A backup smaller than this is a failure.', default: 1, min: 1 }),
    'max-size-drop-percent': optionalCount({
        description: 'A backup smaller than the one before by more than this is a failure. Empty: not checked.',
        min: 0,
        max: 100,
    }),
    verify: choice({
        description: '`checksum`: DBackup compares every stored copy with its checksum. `download`: the runner downloads every copy and computes the checksum itself. `none`: not verified.',
        of: ['checksum', 'download', 'none'],
        default: 'checksum',
    }),
    lock: flag({
        description: 'Locks the backup against retention. Unlock it in DBackup when it is no longer needed.',
        default: false,
    }),
    'download-path': fields_text({ description: 'Folder that the backup is downloaded to.' }),
    decrypt: choice({
        description: 'Whether an encrypted backup is downloaded decrypted. `auto`: wherever DBackup can.',
        of: ['auto', 'true', 'false'],
        default: 'auto',
    }),
    'queue-timeout-minutes': minutes({
        description: 'Minutes a backup may wait before it runs, counted apart from the run.',
        default: 30,
    }),
    'cancel-on-timeout': flag({ description: 'Cancels the backup at DBackup when the time is up.', default: true }),
    preflight: flag({
        description: 'Checks address, key, permissions and jobs before anything is started.',
        default: true,
    }),
    ...commonInputs({ timeoutMinutes: 60 }),
};
const outputs = {
    'execution-id': 'Id of the execution at DBackup. With several jobs, this and the following are of the first one.',
    'execution-url': 'Its page in DBackup.',
    status: "DBackup's own word for the state of the execution.",
    'size-bytes': 'Size of the backup as stored.',
    'file-path': 'Path of the backup below the root of its destinations.',
    sha256: 'SHA-256 of the stored backup.',
    verified: '`true` when every stored copy was compared with its checksum and matched.',
    reused: '`true` when an earlier backup was used.',
    'download-path': 'Absolute path of the downloaded file.',
    'executions-json': 'All jobs, as a JSON list with these values for each.',
    ...commonOutputs,
};
const dbackupRun = defineAction({
    id: 'dbackup-run',
    title: 'Shipgate: DBackup run',
    description: 'Runs DBackup jobs and proves the backups before you deploy.',
    branding: { icon: 'database', color: 'blue' },
    inputs,
    outputs,
    credentials: [['dbackup-api-key']],
    requires: [
        'A DBackup server that the runner can reach, and an API key of it in a secret.',
        'No checkout and no permissions of the GitHub token.',
    ],
    check: values => {
        const problems = [];
        if (values.job.length === 0)
            problems.push('job names no job');
        if (values.decrypt !== 'auto' && values['download-path'] === undefined) {
            problems.push('decrypt is about the downloaded file, but download-path is empty');
        }
        return problems;
    },
    run,
    finish: async (values, context, left) => await finishLeft(connect(values, context), context, left),
});
async function run(values, whole) {
    // The last seconds belong to what must be said to the server when the time is up.
    const context = { ...whole, deadline: whole.deadline.leaving(LAST_WORDS_MS) };
    const api = connect(values, context);
    context.report.fact('Server', { text: api.base.href, href: api.base.href });
    context.log.info(`DBackup at ${api.base.href}`);
    const policy = policyOf(values, context);
    const needs = {
        verify: policy.verify === 'checksum' || (policy.verify === 'none' && policy.maxAgeMs > 0),
        download: policy.verify === 'download' || policy.downloadFolder !== undefined,
    };
    const wanted = values.preflight || values['dry-run'];
    const { jobs, serverAheadMs } = await context.log.group('Check the server, the key and the jobs', async () => {
        const checked = wanted
            ? await preflight(api, needs, () => context.clock.now())
            : {
                // The age of a backup is told by the server's clock.
                serverAheadMs: policy.maxAgeMs > 0 ? await serverAhead(api, () => context.clock.now()) : 0,
                jobs: await api.jobs(),
            };
        const found = findJobs(values.job, checked.jobs);
        refuseDecryption(found, policy);
        for (const job of found)
            context.log.info(`Job "${job.name}" (${job.id}), ${counted(job.destinations.length, 'destination')}`);
        return { jobs: found, serverAheadMs: checked.serverAheadMs };
    });
    context.report.fact('Jobs', jobs.map(job => job.name).join(', '));
    const [first] = jobs;
    if (first === undefined)
        return verdict('not_found', 'No backup job was named.');
    if (values['dry-run']) {
        reportPlan(context.report, jobs, policy);
        return verdict('dry_run', `Dry run: the key has every permission, and ${counted(jobs.length, 'job')} would be backed up.`);
    }
    const late = connect(values, whole);
    if (wanted)
        late.keyIsProved();
    const world = { api, late, policy, context, leading: first, serverAheadMs };
    const results = await mapParallel(jobs, values.concurrency, job => jobs.length === 1
        ? context.log.group(`Back up "${job.name}"`, () => backupJob(world, job))
        : backupJob(named(world, job.name), job));
    reportResults(context, api.base, { results, policy });
    return combine(results);
}
const LAST_WORDS_MS = 5_000;
function combine(results) {
    const [first, ...rest] = results;
    if (first === undefined)
        return verdict('internal_error', 'There is no result.');
    if (rest.length === 0)
        return first.verdict;
    const decisive = worst(results.map(result => ({ ...result.verdict, job: result.job })));
    const passed = results.filter(result => result.verdict.decision === 'pass').length;
    const tally = `${passed} of ${results.length} backups are proved.`;
    const { job, ...said } = decisive;
    if (said.decision === 'pass')
        return { ...said, message: `All ${results.length} backups are proved.` };
    return { ...said, message: `${tally} "${job.name}": ${said.message}` };
}
/** Archives of directory sources are encrypted member by member; no route of DBackup decrypts them (seen live). */
function refuseDecryption(jobs, { decrypt, downloadFolder }) {
    if (decrypt !== 'true' || downloadFolder === undefined)
        return;
    const sealed = jobs.filter(job => job.encryptionProfileId != null && (job.sources ?? []).length > 0);
    if (sealed.length === 0)
        return;
    const names = sealed.map(job => `"${job.name}"`).join(', ');
    throw new ShipgateError('invalid_input', `DBackup cannot decrypt the archives of directories that ${names} makes.`, {
        hint: 'Leave decrypt at auto to download them as they are stored.',
    });
}
/** The same world whose log lines say which job they are about: several jobs write into one log. */
function named(world, name) {
    const { log } = world.context;
    const say = (text) => `[${name}] ${text}`;
    const prefixed = {
        ...log,
        info: (text) => log.info(say(text)),
        warning: (text) => log.warning(say(text)),
    };
    return {
        ...world,
        context: {
            ...world.context,
            log: { ...prefixed, debug: text => log.debug(text), group: (title, body) => log.group(title, body) },
        },
    };
}
function connect(values, context) {
    const base = parseOrigin(values['dbackup-url'], {
        input: 'dbackup-url',
        acceptedPath: '/api',
        allowInsecureHttp: values['allow-insecure-http'],
    });
    // The definition's credentials make sure that the key is there.
    return new Dbackup({ ...context, maxRetries: values['max-retries'] }, { base, apiKey: values['dbackup-api-key'] });
}
function policyOf(values, context) {
    const folder = values['download-path'];
    return {
        maxAgeMs: values['max-age-minutes'],
        onConflict: values['on-conflict'],
        onPartial: values['on-partial'],
        minSizeBytes: values['min-size-bytes'],
        maxSizeDropPercent: values['max-size-drop-percent'],
        verify: values.verify,
        lock: values.lock,
        downloadFolder: folder === undefined ? undefined : (0,external_node_path_namespaceObject.resolve)(context.facts.workspace, folder),
        decrypt: values.decrypt,
        queueTimeoutMs: values['queue-timeout-minutes'],
        cancelOnTimeout: values['cancel-on-timeout'],
        maxRetries: values['max-retries'],
        pollMs: values['poll-interval-seconds'],
    };
}

;// CONCATENATED MODULE: ./build/actions/registry.js
// By hand, one line an action: a generator that imports the list could not write it.

const actions = [dbackupRun];
function findAction(id) {
    return actions.find(action => action.id === id);
}

;// CONCATENATED MODULE: ./build/actions/parse-inputs.js

/**
 * All inputs as values. Every problem of every input comes in one message, before any request.
 * Throws `missing_credentials` when nothing but a secret is missing, else `invalid_input`.
 */
function parseInputs(definition, raw) {
    const problems = new Map();
    const values = {};
    for (const [name, field] of Object.entries(definition.inputs)) {
        const given = raw[name]?.trim() || field.default || undefined;
        values[name] = field.whenEmpty;
        if (given === undefined) {
            if (field.required)
                problems.set(name, 'is missing');
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
    const wrong = [...problems.values()].some(problem => problem !== 'is missing');
    const missing = missingCredentials(definition, name => values[name] !== undefined || problems.has(name));
    // A run without secrets often lacks the address as well: both come from a store that it cannot read.
    if (missing !== undefined && !wrong) {
        const all = [missing, ...[...problems].map(([name, problem]) => `${name} ${problem}`)];
        throw new ShipgateError('missing_credentials', `A secret is missing: ${all.join('; ')}.`);
    }
    // What is wrong between inputs is told beside what is wrong with one, unless it is about that very one.
    const between = definition
        .check(values)
        .filter(sentence => ![...problems.keys()].some(name => sentence.startsWith(`${name} `)));
    const all = [...[...problems].map(([name, problem]) => `${name} ${problem}`), ...between];
    if (missing !== undefined)
        all.push(missing);
    if (all.length > 0) {
        const many = all.length === 1 ? 'An input is wrong' : `${all.length} inputs are wrong`;
        throw new ShipgateError('invalid_input', `${many}: ${all.join('; ')}.`, {
            hint: `Correct the with: block of ${definition.id}.`,
        });
    }
    return values;
}
/** Stands in for a malformed value while the others are checked against each other. */
function fallback(field) {
    const parsed = field.default === undefined ? undefined : field.parse(field.default);
    return parsed !== undefined && 'value' in parsed ? parsed.value : field.whenEmpty;
}
function missingCredentials(definition, isGiven) {
    const sets = definition.credentials;
    if (sets.length === 0 || sets.some(set => set.every(isGiven)))
        return undefined;
    const ways = sets.map(set => set.join(' and ')).join(', or ');
    return `${ways} must be given and ${sets.length === 1 && sets[0]?.length === 1 ? 'is' : 'are'} empty`;
}

;// CONCATENATED MODULE: ./build/core/deadline.js
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

;// CONCATENATED MODULE: ./build/core/report.js
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

;// CONCATENATED MODULE: ./build/core/version.js
/** Written by `npm run generate` from package.json: composite actions cannot learn their own ref from the runner. */
const version_version = '0.1.0';

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(692);
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
        proxyAgent = new undici_stub/* ProxyAgent */.k(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
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
;// CONCATENATED MODULE: ./build/http/bypass.js
const HEADER_BYTES = 64 * 1024;
/** What one read can take. The kernel has as much ready when the other side is fast. */
const SLAB_BYTES = 512 * 1024;
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
    #spare = [];
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
        this.#buffer = this.#slab();
        // The parser pauses it when its part of the body waits to be read.
        return { socket: socket.resume(), first };
    }
    /** Takes back a chunk that nobody looks at any more, so that the next bytes need no new memory. */
    reuse(chunk) {
        if (chunk.buffer.byteLength === SLAB_BYTES)
            this.#spare.push(new Uint8Array(chunk.buffer));
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
        }
        return true;
    }
    /** A chunk that is the reader's own. A small one is copied, or it would keep a whole buffer from being used. */
    #take(size, buffer) {
        const chunk = buffer.subarray(0, size);
        if (size < buffer.byteLength / 2)
            return Buffer.from(chunk);
        // After a change of buffers one read more goes into the old one.
        if (buffer === this.#buffer)
            this.#buffer = this.#sink === undefined ? headerBuffer() : this.#slab();
        return chunk;
    }
    #slab() {
        return this.#spare.pop() ?? Buffer.allocUnsafeSlow(SLAB_BYTES);
    }
}
const headerBuffer = () => Buffer.allocUnsafeSlow(HEADER_BYTES);

;// CONCATENATED MODULE: ./build/http/chunks.js


// Past it the socket is paused. More was not faster, only larger.
const READ_AHEAD_BYTES = 512 * 1024;
/**
 * The chunks of an answer as they arrive. Node's own iterator copies all that waits into one new buffer at every step,
 * which a gigabyte feels. Throws NetworkFailure when the body is cut short.
 *
 * A chunk is the reader's own. Given back as the argument of a later next(), its memory is used again.
 */
function chunksOf(message, bypass) {
    return { [Symbol.asyncIterator]: () => new Chunks(message, bypass) };
}
class Chunks {
    #message;
    #bypass;
    #source;
    #ready = [];
    #readyBytes = 0;
    #end;
    #wake = () => undefined;
    constructor(message, bypass) {
        this.#message = message;
        this.#bypass = bypass;
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
    async next(spare) {
        if (spare !== undefined)
            this.#bypass?.reuse(spare);
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
            throw networkFailureOf(this.#end.error, true);
        return { done: true, value: undefined };
    }
    async return() {
        this.#message.destroy();
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

;// CONCATENATED MODULE: ./build/http/transport.js












const CONNECTIONS_PER_ORIGIN = 8;
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
    const single = { http: new external_node_http_namespaceObject.Agent(), https: new external_node_https_namespaceObject.Agent(trust) };
    async function agentFor(request) {
        const proxy = proxyFor(request.url, options.proxy);
        if (proxy === undefined) {
            return (request.freshConnection ? single : pooled)[request.url.protocol === 'https:' ? 'https' : 'http'];
        }
        const { HttpsProxyAgent } = await __nccwpck_require__.e(/* import() | proxy */ 929).then(__nccwpck_require__.bind(__nccwpck_require__, 659));
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
        const direct = proxyFor(request.url, options.proxy) === undefined;
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
                ...((0,external_node_net_namespaceObject.isIP)(host) && {
                    checkServerIdentity: (_, certificate) => external_node_tls_namespaceObject.checkServerIdentity(host, certificate),
                }),
            },
            parsedUrl: request.url,
            httpModule: way,
        };
        const { message } = await client.requestRaw(info, contentOf(request)).catch((error) => {
            throw way.refusal() ?? networkFailureOf(error, way.connected);
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
        return new NetworkFailure('refused', `the proxy answered ${said} to CONNECT`);
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
            new external_node_crypto_namespaceObject.X509Certificate(certificate);
        if (certificates.length === 0)
            throw new TypeError('no PEM certificate in it');
    }
    catch (cause) {
        throw new ShipgateError('invalid_input', 'The certificate authorities in the file of ca-file cannot be read.', {
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

;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
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
                await (0,external_node_timers_promises_namespaceObject.setTimeout)(Math.ceil(left), undefined, signal === undefined ? {} : { signal });
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
    report = new Report();
    own = {};
    detail = {};
}
/** The world for a use case, made of the session and the common inputs. Throws `invalid_input` for an unusable ca-file. */
function createContext(session, common, part) {
    const { findings } = part;
    const workspace = session.env['GITHUB_WORKSPACE'] || process.cwd();
    const caFile = common['ca-file'];
    return {
        clock: systemClock,
        random: Math.random,
        log: session.log,
        transport: createTransport({
            userAgent: `shipgate/${version_version}`,
            proxy: proxySettings(session.env),
            ...(caFile !== undefined && { extraCa: readCa((0,external_node_path_namespaceObject.resolve)(workspace, caFile)) + extraCaOfNode(session.env) }),
        }),
        signal: part.signal,
        deadline: part.deadline,
        journal: part.journal,
        report: findings.report,
        facts: { workspace, github: githubFacts(session.env) },
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
        pem = (0,external_node_fs_namespaceObject.readFileSync)(file, 'utf8');
    }
    catch (cause) {
        throw new ShipgateError('invalid_input', `The file of ca-file could not be read: ${file}.`, { cause });
    }
    if (!pem.includes('-----BEGIN CERTIFICATE-----')) {
        throw new ShipgateError('invalid_input', `The file of ca-file holds no PEM certificate: ${file}.`);
    }
    return pem;
}
/** What NODE_EXTRA_CA_CERTS names: on Node 20 a list of authorities of our own would take its place. */
function extraCaOfNode(env) {
    const file = env['NODE_EXTRA_CA_CERTS'];
    try {
        return file ? `\n${(0,external_node_fs_namespaceObject.readFileSync)(file, 'utf8')}` : '';
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
    };
}
function readEvent(file) {
    try {
        return file === undefined ? undefined : JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(file, 'utf8'));
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
        this.file = (0,external_node_path_namespaceObject.join)(journalFolder(temporaryFolder), `${(0,external_node_crypto_namespaceObject.randomUUID)()}.jsonl`);
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
            (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_namespaceObject.dirname)(this.file), { recursive: true });
            // Synchronous on purpose: the line must be on disk before the request that it announces leaves.
            (0,external_node_fs_namespaceObject.appendFileSync)(this.file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
        }
        catch (error) {
            this.#inTrouble = true;
            this.#onTrouble(error instanceof Error ? error.message : String(error));
        }
    }
}
/** Reads a journal; undefined when there is none at that place, or when the place is not one of ours. */
function readJournal(temporaryFolder, file) {
    if (!(0,external_node_path_namespaceObject.resolve)(file).startsWith(journalFolder(temporaryFolder) + external_node_path_namespaceObject.sep))
        return undefined;
    let text;
    try {
        text = (0,external_node_fs_namespaceObject.readFileSync)(file, 'utf8');
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
    return (0,external_node_path_namespaceObject.resolve)(temporaryFolder, 'shipgate-journal');
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
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
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
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
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
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
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
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
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


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
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
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
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
        return this.addRaw(external_os_namespaceObject.EOL);
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
var external_events_ = __nccwpck_require__(434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
// EXTERNAL MODULE: external "assert"
var external_assert_ = __nccwpck_require__(613);
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


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_namespaceObject.promises;
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
const READONLY = external_fs_namespaceObject.constants.O_RDONLY;
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
            let n = s.indexOf(external_os_namespaceObject.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_namespaceObject.EOL.length);
                n = s.indexOf(external_os_namespaceObject.EOL);
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
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_namespaceObject.EOL);
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
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
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
    process.stdout.write(external_os_namespaceObject.EOL);
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
;// CONCATENATED MODULE: ./build/host/visible-text.js

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
    return `${text.slice(0, kept)}\u2026 (${grouped(text.length - kept)} more characters)`;
}
function picture(character) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\t')
        return character;
    if (bidi.test(character))
        return visible_text_named(code);
    if (code < 0x20)
        return String.fromCharCode(0x2400 + code);
    if (code === 0x7f)
        return '\u2421';
    if (code < 0xa0)
        return visible_text_named(code);
    return code >= 0xd800 && code <= 0xdfff ? '\uFFFD' : '';
}
function visible_text_named(code) {
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

;// CONCATENATED MODULE: ./build/host/harmless.js

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
    return splitLines(text).map(line => withoutCommands(clipped(visibleLine(line), lineLimit)));
}
/** Any text as one safe line: line breaks become spaces. */
function harmlessLine(text) {
    return withoutCommands(clipped(visibleOneLine(text), lineLimit));
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

;// CONCATENATED MODULE: ./build/host/annotations.js



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
    return { level, title: `${input.action}: ${counted(count, `more ${level}`)}`, message: `${count} more ${where}` };
}
function safe(annotation, redact) {
    const oneLine = (text) => redact(harmlessLine(redact(text)));
    const message = redact(harmlessLines(redact(annotation.message)).join('\n'));
    const file = annotation.file === undefined ? '' : oneLine(annotation.file);
    const line = annotation.line;
    return {
        level: annotation.level,
        title: clipped(oneLine(annotation.title), titleLimit),
        message: clipped(message, messageLimit),
        // An empty file or a line 0 would be dropped by @actions/core, and a file without a line is shown at line 1.
        ...(file === '' ? {} : { file }),
        ...(file === '' || line === undefined || !Number.isSafeInteger(line) || line < 1 ? {} : { line }),
    };
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
/** The values of all secret inputs that were given, as texts, for masking. */
function secretValues(definition, raw) {
    return Object.entries(definition.inputs)
        .filter(([, field]) => field.secret)
        .flatMap(([name]) => {
        const value = raw[name];
        // The value is used trimmed; both forms may turn up in a log.
        return value === undefined || value.trim() === '' ? [] : [...new Set([value.trim(), value])];
    });
}

;// CONCATENATED MODULE: ./build/host/log.js



/**
 * The job log. Besides print-annotations.ts this is the only place that emits workflow commands; every text from elsewhere
 * goes through `harmlessLines` first.
 */
function createLog({ write, redactor }) {
    let groupIsOpen = false;
    // Redacted again line by line: dropping an invisible character can join the halves of a secret.
    const safeLines = (text) => harmlessLines(redactor.redact(text)).map(redactor.redact);
    const safeLine = (text) => redactor.redact(harmlessLine(redactor.redact(text)));
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
            const every = lines.flatMap(splitLines);
            const wanted = last > 0 ? every.slice(-last) : [];
            // Made safe as one text, because a secret may span lines.
            const shown = wanted.length === 0 ? [] : safeLines(wanted.join('\n'));
            const part = wanted.length < every.length ? `last ${wanted.length} of ${counted(every.length, 'line')}` : undefined;
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

;// CONCATENATED MODULE: ./build/host/outputs.js

const LIMIT_BYTES = 100_000;
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
        'started-at': outcome.startedAt,
        'duration-seconds': String(outcome.durationSeconds),
        'result-json': resultJson(definition, outcome, overflow),
    };
    return Object.fromEntries(Object.keys(definition.outputs).map(name => [name, values[name] ?? '']));
}
function resultJson(definition, outcome, overflow) {
    const { verdict } = outcome;
    const head = {
        'schema-version': 1,
        action: definition.id,
        decision: verdict.decision,
        'reason-code': verdict.reasonCode,
        message: verdict.message,
        next: verdict.next,
        'started-at': outcome.startedAt,
        'duration-seconds': outcome.durationSeconds,
    };
    const whole = JSON.stringify({ ...head, outputs: outcome.own, ...outcome.detail });
    if (Buffer.byteLength(whole) <= LIMIT_BYTES)
        return whole;
    return JSON.stringify({ ...head, message: head.message.slice(0, 2000), 'detail-file': overflow(whole) });
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
    return `${text}\n${grouped(missing)} more section${missing === 1 ? ' was' : 's were'} left out: the page has no room for more.\n`;
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

;// CONCATENATED MODULE: ./build/host/markdown.js

/** UTF-16 units of an inline text (a cell, a fact) unless told otherwise, and of a line of preformatted text. */
const textLimit = 1_000;
const markdown_lineLimit = 2_000;
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
    const shown = clipped(visibleOneLine(text), limit);
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
    return clipped(visibleLine(line), markdown_lineLimit).replace(/[&<>]/g, entity);
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

;// CONCATENATED MODULE: ./build/host/mermaid-text.js

const mermaid_text_textLimit = 60;
/**
 * A text for a mermaid picture, at most about 60 characters: only letters, digits and marks that mean nothing to mermaid;
 * no colon, semicolon, `#`, quote, back-tick, bracket or percent sign. May be empty.
 */
function mermaidText(text) {
    const plain = visibleOneLine(text)
        .replace(/[^\p{L}\p{M}\p{N}.,()/+_=-]+/gu, ' ')
        .trim();
    return clipped(plain, mermaid_text_textLimit).replace(/\u2026 \(.*/, '\u2026');
}

;// CONCATENATED MODULE: ./build/host/summary-bars.js



/** More bars than this are not readable in one picture. */
const mostBars = 20;
const summary_bars_titleLimit = 200;
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
    const note = missing === 0 ? '' : `${counted(missing, 'more bar')} not drawn.\n\n`;
    const heading = inlineText(redact(title), summary_bars_titleLimit);
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

;// CONCATENATED MODULE: ./build/host/summary-blocks.js




/** UTF-16 units of a section's title. */
const summary_blocks_titleLimit = 200;
/** A longer table is collapsed, so that what stands below it is still on the screen. */
const longestOpenTable = 20;
/** Redacts what a reader will see: dropping an invisible character can join the halves of a secret. */
function thoroughly(redact) {
    return text => redact(splitLines(redact(text)).map(visibleLine).join('\n'));
}
/** Label and value as inline Markdown. */
function inlineFact(fact, redact) {
    const label = inlineText(redact(fact.label), summary_blocks_titleLimit);
    return label === '' ? inlineValue(fact.value, redact) : `**${label}:** ${inlineValue(fact.value, redact)}`;
}
function inlineValue(cell, redact) {
    return inlineCell(typeof cell === 'string' ? redact(cell) : { text: redact(cell.text), href: redact(cell.href) });
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
        omitted: left => `- ${grouped(left)} of ${grouped(entries.count)} left out: the page has no room for more\n`,
    };
}
/** An open table, or a collapsed one when it is long. */
function tableBlock(table, redact) {
    if (table.rows.length > longestOpenTable)
        return rowsBlock({ title: table.title, table, redact, rank: 2 });
    const title = inlineText(redact(table.title), summary_blocks_titleLimit);
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
    if (annotations.length < annotationsPerType)
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
    const open = collapsed(parts.redact(parts.title), counted(grid.count, 'row'));
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
        omitted: left => `\n${grouped(left)} of ${counted(rows.length, 'row')} left out: the page has no room for more.\n`,
    };
}
function linesBlock(title, lines, redact) {
    const all = lines.flatMap(splitLines);
    return {
        rank: 3,
        open: `${collapsed(redact(title), counted(all.length, 'line'))}<pre>`,
        close: '</pre>\n\n</details>\n\n',
        count: all.length,
        item: index => `${preformattedLine(redact(all[index] ?? ''))}\n`,
        // The end of a log says why something failed.
        keep: 'last',
        omitted: left => `[the first ${grouped(left)} of ${counted(all.length, 'line')} left out: the page has no room for more]\n`,
    };
}
/** The blank line makes Markdown begin again after the HTML. */
function collapsed(title, size) {
    return `<details><summary>${inlineText(title, summary_blocks_titleLimit) || 'Details'} (${size})</summary>\n\n`;
}

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
    const note = missing === 0 ? '' : `${counted(missing, 'more time span')} not drawn.\n\n`;
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
    const redact = thoroughly(options.redact ?? (text => text));
    const { report } = input;
    const sentence = (text, part) => inlineText(redact(text), charactersIn(limitBytes / part));
    const blocks = [
        solid(0, `### ${heading(input, text => sentence(text, 50))}\n\n${sentence(input.verdict.message, 4)}\n\n`),
        ...(report.facts.length === 0
            ? []
            : [
                listBlock('', {
                    count: report.facts.length,
                    item: at => summary_optional(report.facts[at], f => inlineFact(f, redact)),
                }),
            ]),
        ...adviceBlocks(input, text => sentence(text, 10), redact),
        ...report.tables.map(table => tableBlock(table, redact)),
        ...solidUnlessEmpty(timeline(report.timeline, redact)),
        ...report.bars.flatMap(bars => solidUnlessEmpty(barChart(bars, redact))),
        ...sentencesBlock('**Not checked**\n\n', report.notChecked, redact),
        ...annotationsBlock(report, redact),
        ...report.details.flatMap(detail => detailBlocks(detail, redact)),
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
    return [
        solid(0, `**What to do next**\n\n- ${sentence(verdict.next)}\n`),
        // Follows the list without a blank line, so that it is one list.
        ...(report.notes.length === 0 ? [solid(0, '\n')] : sentencesBlock('', report.notes, redact)),
    ];
}
function sentencesBlock(open, sentences, redact) {
    if (sentences.length === 0)
        return [];
    return [listBlock(open, { count: sentences.length, item: at => inlineText(redact(sentences[at] ?? '')) })];
}
function solidUnlessEmpty(text) {
    return text === '' ? [] : [solid(2, text)];
}
function footerBlock({ verdict, footer }, short, redact) {
    const started = short(footer.startedAt.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/, '$1 $2 UTC'));
    return {
        rank: 1,
        open: `<sub>shipgate ${short(footer.version)} \u00b7 reason code ${short(verdict.reasonCode)} \u00b7 started ${started} \u00b7 took ${summary_duration(footer.durationSeconds)}`,
        close: '</sub>\n',
        count: footer.ids.length,
        item: at => summary_optional(footer.ids[at], ({ label, value }) => ` \u00b7 ${short(label)} ${inlineValue(value, redact)}`),
        keep: 'first',
        omitted: left => ` \u00b7 ${grouped(left)} more`,
    };
}
function summary_duration(seconds) {
    const whole = Math.max(0, Math.round(seconds));
    if (whole < 60)
        return `${seconds < 10 ? Math.max(0, Math.round(seconds * 10) / 10) : whole} s`;
    if (whole < 3_600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${grouped(Math.floor(whole / 3_600))} h ${Math.floor((whole % 3_600) / 60)} min`;
}
/** How many characters certainly fit: escaping makes at most 14 bytes of one (`<span>$</span>`); some room for the cut. */
function charactersIn(bytes) {
    return Math.min(4_000, Math.floor(bytes / 14) - 10);
}
function summary_optional(value, render) {
    return value === undefined ? '' : render(value);
}

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
        for (const password of proxyPasswords(env[name] ?? '')) {
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
    return decision === 'unknown' && (onUnknown !== 'warn' || always);
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
    const safe = verdict(ending.verdict.reasonCode, redact(ending.verdict.message), {
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
    const outcome = { verdict: safe, startedAt, durationSeconds, own: ending.own, detail: ending.detail };
    const values = outputValues(definition, outcome, json => {
        const file = (0,external_node_path_namespaceObject.join)(session.temporaryFolder, `shipgate-${definition.id}-${Math.round(ending.startedAt)}.json`);
        (0,external_node_fs_namespaceObject.writeFileSync)(file, redact(json), { mode: 0o600 });
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
        const onUnknown = session.raw['on-unknown']?.trim().toLowerCase() === 'warn' ? 'warn' : 'fail';
        const { annotations } = report;
        printAnnotations(planAnnotations({ action: definition.id, verdict: safe, annotations, onUnknown, summaryWritten, redact }));
    }
    if (!file || !summaryWritten)
        return outputsWritten;
    const footer = { version: version_version, ids: [], startedAt, durationSeconds };
    // The verdict is in the outputs and in the log; a full disk must not turn it into another one.
    tryTo(log, 'The job summary', () => {
        (0,external_node_fs_namespaceObject.appendFileSync)(file, renderSummary({ action: definition.id, verdict: safe, report, footer }, { redact }));
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
        const inputs = parseInputs(session.definition, session.raw);
        const context = createContext(session, inputs, {
            findings,
            journal: { open: () => undefined, close: () => undefined },
            signal: new AbortController().signal,
            deadline: Deadline.after(systemClock, FINISH_WITHIN_MS),
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
        return verdict('cancelled', 'The job was cancelled, and the step was ended before it could say more.');
    }
    return verdict('internal_error', 'The step ended before it reached its verdict: it was killed, or ran out of memory.', {
        next: 'Look at the end of the log of this step and at the memory of the runner.',
    });
}

;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
;// CONCATENATED MODULE: ./build/host/run.js











// On cancel the runner sends SIGINT, waits 7.5 s, sends SIGTERM, waits 2.5 s and kills (ProcessInvoker.cs). The use case
// has a moment to let go, then the service is told, then outputs and summary are written.
const LET_GO_WITHIN_MS = 1_000;
const TELL_SERVICE_WITHIN_MS = 5_000;
/**
 * Runs an action to its verdict. The one place that catches errors in order to report them, and the one place that makes
 * the exit code good: until the end is reached it is 1, so a process that dies early is never green.
 */
async function runAction(definition, env) {
    process.exitCode = 1;
    const session = openSession(definition, env);
    session.log.info(`${definition.id}, Shipgate ${version_version}, Node ${process.versions.node}`);
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
    const onDry = () => void end(verdict('internal_error', 'The action stopped before it reached its verdict.'));
    process.once('exit', onDry);
    const cancel = listenForCancel();
    const outcome = await judgeRun(session, { journal, findings, signal: cancel.signal });
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
async function judgeRun(session, run) {
    const { definition } = session;
    let inputs;
    let context;
    try {
        inputs = parseInputs(definition, session.raw);
        context = createContext(session, inputs, {
            ...run,
            deadline: Deadline.after(systemClock, inputs['timeout-minutes']),
            onOutput: values => run.journal.output(values),
        });
        return await orInterrupted(definition.run(inputs, context), run.signal);
    }
    catch (error) {
        // Also after an error that is not ours: nobody has decided what becomes of what was started.
        const undecided = isCancelled(error) || !(error instanceof ShipgateError);
        if (undecided && inputs !== undefined && context !== undefined) {
            const deadline = Deadline.after(systemClock, TELL_SERVICE_WITHIN_MS);
            await run_finishLeft(definition, inputs, { context: { ...context, signal: neverAborted(), deadline }, run });
        }
        return verdictOfAnything(session, error);
    }
}
async function run_finishLeft(definition, inputs, part) {
    const { context, run } = part;
    const left = run.journal.left();
    if (left.length === 0)
        return;
    const done = new AbortController();
    try {
        // A finish that hangs must not keep the outputs from being written.
        const late = systemClock.sleep(TELL_SERVICE_WITHIN_MS, done.signal).then(() => {
            throw new ShipgateError('timed_out', 'The service did not answer in time.');
        });
        const sentences = await Promise.race([definition.finish(inputs, context, left), late]);
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
    if (!(error instanceof ShipgateError)) {
        const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
        session.log.debug(error instanceof Error ? (error.stack ?? words) : words);
        return verdict('internal_error', `Shipgate failed: ${words}`);
    }
    for (let cause = error.cause; cause instanceof Error; cause = cause.cause) {
        session.log.debug(`caused by ${cause.name}: ${cause.message}`);
    }
    const found = verdictOfError(error);
    const skip = error.code === 'missing_credentials' && wantsSkip(session);
    return skip ? { ...found, decision: 'skipped' } : found;
}
function wantsSkip(session) {
    return session.raw['on-missing-credentials']?.trim().toLowerCase() === 'skip';
}
function listenForCancel() {
    const controller = new AbortController();
    // Every wait of every job listens to it; Node warns at the eleventh.
    (0,external_node_events_namespaceObject.setMaxListeners)(0, controller.signal);
    const onSignal = () => controller.abort(new ShipgateError('cancelled', 'The job was cancelled.'));
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
    const definition = findAction(id);
    if (definition === undefined) {
        process.exitCode = 1;
        process.stdout.write(`::error::Shipgate does not know the action ${JSON.stringify(id).replaceAll('%', '%25')}.\n`);
        return;
    }
    await (env['SHIPGATE_PHASE'] === 'finish' ? finishAction : runAction)(definition, env);
}


/***/ }),

/***/ 479:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _host_main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(154);

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
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
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
/******/ var __webpack_exports__ = __nccwpck_require__(479);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
