export const id = 345;
export const ids = [345];
export const modules = {

/***/ 3823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XK: () => (/* binding */ commentInputs),
/* harmony export */   bU: () => (/* binding */ githubToken),
/* harmony export */   e5: () => (/* binding */ commonOutputs),
/* harmony export */   j$: () => (/* binding */ commonInputs)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7959);

/** The inputs that every action has. */
function commonInputs(own) {
    return {
        'timeout-minutes': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .minutes */ .Gx)({
            description: 'Minutes for the whole action, fractions allowed. What was not observed by then is not a pass.',
            default: own.timeoutMinutes,
        }),
        'poll-interval-seconds': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsOrAuto */ .sx)({
            description: 'Seconds between two looks at the service, or `auto`: about 5 % of the elapsed time on average.',
            min: 1,
        }),
        'max-retries': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)({
            description: 'How often a request that can safely be repeated is repeated when it fails.',
            default: 4,
            min: 0,
            max: 20,
        }),
        'dry-run': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
            description: 'Checks inputs, credentials and targets, says what would be done, and starts nothing.',
            default: false,
        }),
        'on-unknown': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
            description: 'What an outcome that could not be observed does to the step. The decision stays `unknown`.',
            of: ['fail', 'warn'],
            default: 'fail',
        }),
        'on-missing-credentials': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
            description: 'What a missing secret does: `skip` is for runs from forks and Dependabot, which see no secrets.',
            of: ['fail', 'skip'],
            default: 'fail',
        }),
        'job-summary': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
            description: 'When to write the job summary.',
            of: ['always', 'on-failure', 'never'],
            default: 'always',
        }),
        'ca-file': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
            description: 'PEM file with extra certificate authorities, for services with a private or self-signed certificate.',
        }),
        'allow-insecure-http': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({
            description: 'Allows plain http to other machines. The secret is then readable on its way. Loopback is always allowed.',
            default: false,
        }),
    };
}
/** The token of the GitHub API, for actions that use it. */
function githubToken(usedFor) {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)({
        description: `Token of GitHub, used for ${usedFor}.`,
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow language, for action.yml.
        default: '${{ github.token }}',
    });
}
/** The inputs of the comment on a pull request; src/host writes it for every action that has them. */
function commentInputs() {
    return {
        'comment-summary-in-pr': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)({
            description: 'When to write a comment on the pull request. It is updated in place; `on-failure` resolves it to one line. Needs `pull-requests: write`.',
            of: ['never', 'on-failure', 'always'],
            default: 'never',
        }),
        'comment-key': (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
            description: 'Tells several comments on one pull request apart. Give one for each leg of a matrix.',
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


/***/ }),

/***/ 8185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction)
/* harmony export */ });
/** Gives a definition its types; everything generated (action.yml, README tables, JSON Schema) comes from it. */
function defineAction(definition) {
    return definition;
}


/***/ }),

/***/ 7959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   Gx: () => (/* binding */ minutes),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Uy: () => (/* binding */ textAs),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   _o: () => (/* binding */ secretLines),
/* harmony export */   hl: () => (/* binding */ address),
/* harmony export */   kP: () => (/* binding */ optionalCount),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   sx: () => (/* binding */ secondsOrAuto)
/* harmony export */ });
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2732);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5616);
/* harmony import */ var _http_origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3391);



const LONGEST_QUOTE = 100;
const quoted = (text) => `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}\u2026` : text}"`;
function text(field) {
    return make(field, { default: field.default, schema: { type: 'string' }, parse: value => ({ value }) });
}
/** A text that must be given. */
function requiredText(field) {
    return make(field, { required: true, schema: { type: 'string' }, parse: value => ({ value }) });
}
function textAs(field) {
    return make(field, { default: field.default, schema: { type: 'string' }, parse: field.parse });
}
/** The http(s) address of a service, as a text; must be given unless it has a default. */
function address(field) {
    return make(field, {
        default: field.default,
        required: field.default === undefined,
        form: 'address',
        schema: { type: 'string' },
        parse: value => {
            const problem = (0,_http_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .addressProblem */ .c)(value);
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
        /[\r\n\0]/.test(value) ? { problem: 'contains a line break' } : { value: new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value) },
    });
}
/** Secrets, one a line; empty lines are left out. Neither `parse` nor anybody else may repeat a line in a problem. */
function secretLines(field) {
    return make(field, {
        secret: true,
        form: 'lines',
        schema: { type: 'string' },
        whenEmpty: [],
        secretParts: value => linesOf(value).flatMap(line => [line, ...field.partsOf(line)]),
        parse: value => {
            const parsed = linesOf(value).map(field.parse);
            const problems = parsed.flatMap((one, index) => ('problem' in one ? [`in line ${index + 1} ${one.problem}`] : []));
            if (problems.length > 0)
                return { problem: problems.join(', ') };
            return { value: parsed.flatMap(one => ('value' in one ? [one.value] : [])) };
        },
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
/** A time in seconds, fractions allowed; the value is in milliseconds. */
function seconds(field) {
    return make(field, {
        default: String(field.default),
        schema: { type: 'number', minimum: field.min },
        parse: value => {
            const parsed = numberIn(value, field);
            return 'problem' in parsed ? parsed : { value: parsed.value * 1000 };
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
            const found = field.of.find(word => word.toLowerCase() === value.toLowerCase());
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
        form: 'lines',
        schema: { type: 'string' },
        whenEmpty: [],
        parse: value => ({ value: linesOf(value) }),
    });
}
function linesOf(text) {
    return text
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== '');
}
function make(plain, making) {
    return {
        description: plain.description,
        default: making.default,
        required: making.required ?? false,
        secret: making.secret ?? false,
        ...(making.secretParts && { secretParts: making.secretParts }),
        schema: making.schema,
        ...(making.form && { form: making.form }),
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
    const lower = accepted.map(one => one.toLowerCase());
    const near = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(word, lower);
    const meant = near === undefined ? undefined : accepted[lower.indexOf(near)];
    return meant === undefined ? '' : `; did you mean ${meant}?`;
}


/***/ }),

/***/ 371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ finishEach)
/* harmony export */ });
/**
 * A sentence for each thing that a run has left. Side by side, because the job is being cancelled, and each for itself: one
 * that goes wrong, in whatever way, does not take the others' sentences with it.
 */
async function finishEach(left, finish) {
    return await Promise.all(left.map(async (entry) => {
        try {
            return await finish(entry);
        }
        catch (error) {
            const words = error instanceof Error ? error.message : String(error);
            return `Not cleaned up, and maybe still running: ${entry.kind} ${entry.key}. ${words}`;
        }
    }));
}


/***/ }),

/***/ 2230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ lookForLost)
/* harmony export */ });
/* harmony import */ var _http_request_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8403);

// What a lost request has started shows up at once when the service took it; the looks leave time for a slow one.
const LOOKS_AFTER_MS = [1_000, 2_000, 4_000, 8_000];
// When we or a proxy gave up waiting, the service may still be at it.
const LATE_LOOKS_AFTER_MS = [...LOOKS_AFTER_MS, 15_000, 30_000];
/**
 * Looks for what a request with a lost answer has started, until it is found or there has been time enough. A look that
 * fails with a RequestError proves nothing and is followed by the next; other errors pass.
 *
 * @param late the service may still be at it (`processed: 'later'`).
 */
async function lookForLost({ deadline, signal }, late, look) {
    let complete = false;
    for (const wait of late ? LATE_LOOKS_AFTER_MS : LOOKS_AFTER_MS) {
        await deadline.sleep(wait, signal);
        try {
            const seen = await look();
            if (seen.found !== undefined)
                return seen;
            complete = seen.complete;
        }
        catch (error) {
            if (!(error instanceof _http_request_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .G))
                throw error;
            complete = false;
        }
        if (deadline.passed())
            break;
    }
    // A look that the end of the time cut short came too early to prove anything.
    return { complete: complete && !deadline.passed() };
}


/***/ }),

/***/ 5957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ insist),
/* harmony export */   i: () => (/* binding */ Patience)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _http_request_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8403);


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
            const bearable = error instanceof _http_request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .G && outages.has(error.code) && away < TOLERATED_OUTAGE_MS;
            if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isCancelled */ .m)(error) || !bearable || deadline.passed())
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


/***/ }),

/***/ 2732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
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
/** What follows a word that does not exist: `; did you mean \u2026?`, or nothing when no candidate is near. */
function didYouMean(word, candidates) {
    const near = nearest(word, candidates);
    return near === undefined ? '' : `; did you mean ${near}?`;
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


/***/ }),

/***/ 7262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ path)
/* harmony export */ });
/**
 * Template tag for URL paths: every value is percent-encoded as one segment, and a value that is empty or a dot segment
 * is refused, because `a/../b` would reach another endpoint than the one that is written here.
 */
function path(parts, ...values) {
    return parts.reduce((built, part, index) => {
        const value = values[index - 1] ?? '';
        if (value === '' || value === '.' || value === '..') {
            throw new TypeError(`"${value}" cannot be a path segment in ${parts.join('\u2026')}`);
        }
        return built + encodeURIComponent(value) + part;
    });
}


/***/ }),

/***/ 737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ RateBudget),
/* harmony export */   q: () => (/* binding */ TokenBucket)
/* harmony export */ });
/** A sliding window: of any `windowMs` no more than `requests` are given out, in the order they were asked for. */
class RateBudget {
    #clock;
    #limit;
    #given = [];
    #last = Promise.resolve();
    constructor(clock, limit) {
        this.#clock = clock;
        this.#limit = limit;
    }
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
/**
 * A bucket, for services that take a burst and then a steady pace: of any time no more are given out than the bucket
 * holds and that time refills, in the order they were asked for.
 */
class TokenBucket {
    #clock;
    #size;
    /** When the bucket is full again if nobody takes from it. */
    #fullAt = Number.NEGATIVE_INFINITY;
    #last = Promise.resolve();
    constructor(clock, size) {
        this.#clock = clock;
        this.#size = size;
    }
    take(signal) {
        const turn = this.#last.then(() => this.#wait(signal));
        this.#last = turn.catch(() => undefined);
        return orAborted(turn, signal);
    }
    /** Empties the bucket, and begins to refill it in `ms` milliseconds: for a service that has refused us. */
    shut(ms) {
        const { tokens, refillMs } = this.#size;
        this.#fullAt = Math.max(this.#fullAt, this.#clock.now() + ms + tokens * refillMs);
    }
    async #wait(signal) {
        const { tokens, refillMs } = this.#size;
        for (;;) {
            signal.throwIfAborted();
            const now = this.#clock.now();
            const waitMs = this.#fullAt - (tokens - 1) * refillMs - now;
            if (waitMs <= 0) {
                this.#fullAt = Math.max(this.#fullAt, now) + refillMs;
                return;
            }
            await this.#clock.sleep(waitMs, signal);
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


/***/ }),

/***/ 4870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ fixedCredentials)
/* harmony export */ });
/** Credentials that never change. */
function fixedCredentials(headers) {
    return { headers: async () => headers };
}


/***/ }),

/***/ 2152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ sharedBudget)
/* harmony export */ });
const shared = new WeakMap();
/**
 * The one rate budget of a service and account for everything that goes through the same transport: two stages of a
 * release that speak to one server share what that server allows. A clean-up after a cancel has a transport of its own,
 * and with it a budget that the run before cannot have used up.
 *
 * @param account tells apart who counts by themselves: the address of the service. Never a secret.
 */
function sharedBudget(transport, account, make) {
    const budgets = shared.get(transport) ?? new Map();
    shared.set(transport, budgets);
    if (!budgets.has(account))
        budgets.set(account, make());
    // What stands under an account was made by the same caller: the account begins with the service's name.
    return budgets.get(account);
}


/***/ })

};
