export const id = 687;
export const ids = [687];
export const modules = {

/***/ 2077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ nextLook),
/* harmony export */   w: () => (/* binding */ poll)
/* harmony export */ });
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


/***/ }),

/***/ 5616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
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


/***/ }),

/***/ 3631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ readErrorText),
/* harmony export */   Jj: () => (/* binding */ errorTextOf),
/* harmony export */   MF: () => (/* binding */ TooLarge),
/* harmony export */   Nv: () => (/* binding */ checkLength),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   te: () => (/* binding */ looksLikeHtml),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _network_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3856);

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
        throw new _network_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkFailure */ .pM('broken', `the body ended after ${size} of ${promised} bytes`);
    }
}
const LONGEST_WORDS = 300;
/** What an answer says in words, in one line: the error text of a JSON body, the title of a page, or the text itself. */
function wordsOf(answer) {
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


/***/ }),

/***/ 7485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ Client)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
// EXTERNAL MODULE: ./build/core/quantities.js
var quantities = __webpack_require__(7213);
// EXTERNAL MODULE: ./build/http/answer.js
var http_answer = __webpack_require__(3631);
// EXTERNAL MODULE: ./build/http/explain.js
var explain = __webpack_require__(6238);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(4675);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/http/network-failure.js
var network_failure = __webpack_require__(3856);
// EXTERNAL MODULE: ./build/http/redirect.js
var redirect = __webpack_require__(3701);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
;// CONCATENATED MODULE: ./build/http/multipart.js
const SMALL_BYTES = 64 * 1024;
/** A form with one file as RFC 7578 writes it, streamed, with its length known beforehand. */
function encodeMultipart({ fields, file, boundary }) {
    const head = Buffer.from([
        ...Object.entries(fields).map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`),
        `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(file.field)}"; filename="${quoted(file.fileName)}"\r\n` +
            'Content-Type: application/octet-stream\r\n\r\n',
    ].join(''));
    const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
    async function* pieces() {
        yield head;
        yield* file.open();
        yield tail;
    }
    return {
        contentType: `multipart/form-data; boundary=${boundary}`,
        sizeBytes: head.byteLength + file.sizeBytes + tail.byteLength,
        body: () => (file.sizeBytes > SMALL_BYTES ? pieces() : joined(pieces())),
    };
}
/** One piece is one write: hundreds of small files in a row feel the difference. */
async function* joined(pieces) {
    const all = [];
    for await (const piece of pieces)
        all.push(piece);
    yield Buffer.concat(all);
}
/** As browsers escape names (WHATWG, "multipart/form-data encoding algorithm"): a name cannot end its own quotes. */
function quoted(name) {
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
            value instanceof secret/* Secret */.z ? value.reveal() : value,
        ]);
        return {
            content: new URLSearchParams(revealed).toString(),
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
        };
    }
    const { bytes } = request;
    if (bytes !== undefined) {
        return { content: () => once(bytes), headers: { 'content-length': String(bytes.byteLength) } };
    }
    if (request.multipart !== undefined) {
        const { contentType, sizeBytes, body } = encodeMultipart(request.multipart);
        return { content: body, headers: { 'content-type': contentType, 'content-length': String(sizeBytes) } };
    }
    return request.method === 'GET' || request.method === 'HEAD' ? { headers: {} } : { content: '', headers: {} };
}
async function* once(bytes) {
    yield bytes;
}

// EXTERNAL MODULE: ./build/http/request-error.js
var request_error = __webpack_require__(8403);
// EXTERNAL MODULE: ./build/http/watch.js
var http_watch = __webpack_require__(1766);
;// CONCATENATED MODULE: ./build/http/try-once.js








const HEADERS_WITHIN_MS = 30_000;
const ERROR_LIMIT_BYTES = 64 * 1024;
/** One try of a request, redirects included. Throws the cancel signal's error, and what is no error of the request. */
async function tryOnce(one, use) {
    const { ports, service, request } = one;
    const watch = new http_watch/* Watch */.o(ports.clock, ports.signal);
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
        const text = await (0,http_answer/* readErrorText */.Gb)(response, ERROR_LIMIT_BYTES);
        const answer = { status: response.status, headers: response.headers, text };
        const { error, final } = (0,explain/* explainStatus */.cq)(service, request, { answer, hops });
        const retryAfter = response.headers['retry-after'];
        return { error, outcome: final ? undefined : { kind: 'status', status: answer.status, retryAfter } };
    }
    catch (thrown) {
        ports.signal.throwIfAborted();
        if (thrown instanceof errors/* ShipgateError */.Y)
            return { error: thrown, outcome: undefined };
        // Anything else is a mistake in the program, and must not pass for trouble with the network.
        if (!(thrown instanceof network_failure/* NetworkFailure */.pM))
            throw thrown;
        const error = (0,explain/* explainFailure */.SP)(service, request, thrown);
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
        const { name, redirectsTo } = service;
        const next = (0,redirect/* nextHop */.F)(response, {
            method: request.method,
            url,
            hops: hops.length,
            name,
            ...(redirectsTo && { redirectsTo }),
        });
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
    throw new request_error/* RequestError */.G('timed_out', `Could not ${request.doing}: the time of the action was up before it was asked.`, {
        processed: 'no',
    });
}
async function exchange({ ports, service, request, secrets, freshConnection }, hop) {
    const { url, trusted, watch } = hop;
    const { clock, log, transport } = ports;
    const startedAt = clock.now();
    const lift = watch.limit(request.headersWithinMs ?? HEADERS_WITHIN_MS, 'no answer began');
    // Of a foreign address only the origin is told: its path may be a token.
    const told = `${request.method} ${url.origin}${trusted && !request.secretPath ? url.pathname : '/\u2026'}`;
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
            ...(request.inBurst && { inBurst: true }),
        });
        log.debug(`${told} -> ${response.status} in ${took()}`);
        return response;
    }
    catch (error) {
        log.debug(`${told} -> no answer after ${took()}`);
        const reason = watch.reason() ?? error;
        // Without a connection nothing was sent, whoever gave up first.
        const unsent = error instanceof network_failure/* NetworkFailure */.pM && error.kind === 'refused' && reason !== error;
        throw unsent && reason instanceof network_failure/* NetworkFailure */.pM ? reason.beforeConnection() : reason;
    }
    finally {
        lift();
    }
}
function headersOf(service, request, secrets) {
    const headers = { accept: 'application/json', ...request.headers };
    for (const [name, secret] of Object.entries(secrets)) {
        const value = secret.reveal();
        // A line break would end the header, and Node refuses what is not Latin-1 with an error of its own.
        if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) {
            throw new request_error/* RequestError */.G('invalid_input', `Could not ${request.doing}: the credentials for ${service.name} hold a character that cannot be sent.`, {
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
                const text = await (0,http_answer/* readText */.yR)({ ...response, body: watch.chunks(response.body, STALL_MS) }, JSON_LIMIT_BYTES);
                return read({ status: response.status, headers: response.headers, text });
            }
            catch (error) {
                if (error instanceof http_answer/* TooLarge */.MF)
                    throw (0,explain/* unexpected */.os)(this.#service, request, `it sent ${error.message}`);
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
            status: response.status,
            headers: response.headers,
            body: watch.chunks(response.body, request.stallMs ?? STALL_MS),
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
            const decision = (0,retry/* decideRetry */.t)({
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
            log.info(`${error.message} Trying again in ${(0,quantities/* duration */.p0)(decision.delayMs)}.`);
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
            throw (0,explain/* unexpected */.os)(this.#service, request, `it sent ${notJson(answer)}`);
        }
        const parsed = (0,parse/* safeParse */.xL)(request.schema, body);
        if (parsed.success)
            return parsed.data;
        const [issue] = parsed.error.issues;
        const where = issue === undefined || issue.path.length === 0 ? 'the answer' : issue.path.join('.');
        throw (0,explain/* unexpected */.os)(this.#service, request, `${where} does not have the expected shape`);
    }
}
function notJson(answer) {
    if (answer.text.trim() === '')
        return 'an empty body instead of JSON';
    return (0,http_answer/* looksLikeHtml */.te)(answer) ? 'an HTML page instead of JSON' : 'something that is not JSON';
}


/***/ }),

/***/ 6238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ explainFailure),
/* harmony export */   cq: () => (/* binding */ explainStatus),
/* harmony export */   os: () => (/* binding */ unexpected)
/* harmony export */ });
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3631);
/* harmony import */ var _network_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3856);
/* harmony import */ var _request_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8403);



/** The error for an answer with an error status. */
function explainStatus(service, request, seen) {
    const { answer, hops } = seen;
    const own = service.explain(answer, request);
    const moved = hops.find(hop => hop.origin !== service.base.origin);
    const hint = moved === undefined
        ? own?.hint
        : `The address redirects to ${moved.origin}, where the credentials are not sent; use that address if the service lives there.`;
    const said = own?.said ?? `answered ${answer.status} with ${(0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(answer)}`;
    const requestId = answer.headers['x-request-id'];
    const error = new _request_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .G(own?.code ?? codeOfStatus(answer.status), `Could not ${request.doing}: ${service.name} ${said}.`, {
        status: answer.status,
        processed: own?.processed ?? processedOfStatus(answer.status),
        ...(hint !== undefined && { hint }),
        ...(requestId !== undefined && { requestId }),
    });
    return { error, final: own?.final ?? false };
}
/** The error for a request that got no complete answer. */
function explainFailure(service, request, failure) {
    const timeIsUp = failure instanceof _network_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .TimeIsUp */ .Db;
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
    return new _request_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .G(code, `Could not ${request.doing}: ${said}.`, {
        processed,
        cause: failure,
    });
}
/** The error for an answer with status 2xx that is not what the service answers. */
function unexpected(service, request, why) {
    const { name, base } = service;
    const from = new URL(request.path, base);
    return new _request_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .G('unexpected_response', `Could not ${request.doing}: what answers at ${from.origin}${request.secretPath ? '' : from.pathname} is not ${name}, ${why}.`, {
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
    // 408, 504 and Cloudflare's 524 come from a proxy that gave up waiting for the service; 502 from one that lost it on the
    // way, while the service may still be at it.
    if (status === 408 || status === 502 || status === 504 || status === 524)
        return 'later';
    if (status >= 500)
        return 'maybe';
    return 'no';
}


/***/ }),

/***/ 3391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ addressProblem),
/* harmony export */   e: () => (/* binding */ parseOrigin)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2749);


/**
 * The base address of a service: the origin, plus a path prefix for services behind a reverse proxy. A version path and
 * trailing slashes are taken off. Throws `invalid_input` when it is no http(s) address or carries credentials, a query
 * or a fragment, and `insecure_url` for plain http to anything but this machine.
 */
function parseOrigin(text, rules) {
    const problem = addressProblem(text);
    if (problem !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ShipgateError */ .Y('invalid_input', `The input ${rules.input} ${problem}.`);
    const url = new URL(text);
    if (url.protocol === 'http:' && !(0,_proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url.hostname) && !rules.allowInsecureHttp) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ShipgateError */ .Y('insecure_url', `The input ${rules.input} is plain http: the secret would be readable on its way to ${url.host}.`);
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


/***/ }),

/***/ 3701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ nextHop)
/* harmony export */ });
/* harmony import */ var _request_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8403);

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
        return new _request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G('unexpected_response', `${hop.name} answered ${response.status}, ${why}.`, {
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
    if (hop.redirectsTo?.(next) === false) {
        throw refuse(`a redirect to ${next.origin}, which is none of its addresses`, 'Nothing was sent there.');
    }
    if (hop.hops >= MOST_HOPS) {
        throw refuse(`the ${MOST_HOPS + 1}th redirect in a row`, 'Check the address of the service.');
    }
    return next;
}


/***/ }),

/***/ 8403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ RequestError)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);

/** A request that did not give a usable answer, after all retries. */
class RequestError extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ShipgateError */ .Y {
    processed;
    constructor(code, message, details) {
        super(code, message, details);
        this.processed = details.processed;
    }
}


/***/ }),

/***/ 7344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ retryAfterMs)
/* harmony export */ });
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


/***/ }),

/***/ 4675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ decideRetry)
/* harmony export */ });
/* harmony import */ var _retry_after_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7344);

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
const transient = new Set([408, 425, 429, 500, 502, 503, 504]);
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
    return outcome.kind === 'status' ? transient.has(outcome.status) : outcome.failure !== 'tls';
}
function certainlyNotProcessed(outcome) {
    if (outcome.kind === 'network')
        return outcome.failure === 'refused';
    return outcome.status === 429 || (outcome.status === 503 && outcome.retryAfter !== undefined);
}
function waitMs(question) {
    const { outcome, attempt, random, rateLimitWaitsMs } = question;
    const asked = outcome.kind === 'status' ? (0,_retry_after_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfterMs */ .V)(outcome.retryAfter, question.nowMs) : undefined;
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


/***/ }),

/***/ 1766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Watch)
/* harmony export */ });
/* harmony import */ var _core_quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7213);
/* harmony import */ var _network_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3856);


/** Nobody reads it. Without a reason, each abort would make an error with a stack, several times for every request. */
const LIFTED = 'lifted';
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
        this.#abortAfter(deadline.remaining(), () => new _network_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeIsUp */ .Db());
    }
    /** Ends the request `ms` milliseconds from now unless `stop()` or the returned function is called before. */
    limit(ms, what) {
        return this.#abortAfter(ms, () => new _network_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkFailure */ .pM('stalled', `${what} within ${(0,_core_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(ms)}`));
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
        this.#done.abort(LIFTED);
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
            next: () => {
                this.#waitingSince = this.#clock.now();
                return inner.next().then(next => {
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
        return () => lifted.abort(LIFTED);
    }
    async #guard(stallMs) {
        let wait = stallMs;
        try {
            for (;;) {
                await this.#clock.sleep(wait, this.#done.signal);
                const waited = this.#waitingSince === undefined ? 0 : this.#clock.now() - this.#waitingSince;
                if (waited >= stallMs) {
                    this.#controller.abort(new _network_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkFailure */ .pM('stalled', `no byte came for ${(0,_core_quantities_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(stallMs)}`));
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


/***/ })

};
