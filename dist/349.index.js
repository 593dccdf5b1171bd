export const id = 349;
export const ids = [349];
export const modules = {

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

/***/ 6680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ho: () => (/* binding */ automata),
  Cx: () => (/* binding */ closure),
  fU: () => (/* binding */ globMatcher),
  V$: () => (/* binding */ globProblems),
  PM: () => (/* binding */ step)
});

;// CONCATENATED MODULE: ./build/core/glob-segments.js
/** `**` on its own between slashes: any number of folders, also none. */
const ANY_FOLDERS = '**';
/** A glob that cannot be used, in words that continue `The glob "\u2026"`. */
class GlobProblem extends Error {
}
/** Most patterns that the braces of one glob may stand for, and most slashes: no honest glob comes near. */
const MOST_ALTERNATIVES = 256;
const MOST_SEGMENTS = 30;
const isAnything = () => true;
/**
 * Reads a glob of the doublestar dialect (`*`, `**`, `?`, `[class]`, `{a,b}`, `\` before a character that stands for
 * itself), which the official CLI 26.3.1 uses (github.com/bmatcuk/doublestar, version 4), into its alternatives.
 * `*` and `?` also match a leading dot, as there. Beyond the dialect `./` in front is dropped and a slash at the end
 * means everything below, since both could never match anything otherwise.
 */
function parseGlob(glob) {
    return expandBraces(glob.normalize('NFC')).map(parseAlternative);
}
function parseAlternative(pattern) {
    if (pattern.startsWith('/'))
        throw new GlobProblem('starts with a slash: globs are relative to the folder');
    const parts = splitOutsideClasses(pattern);
    if (parts.at(-1) === '')
        parts[parts.length - 1] = ANY_FOLDERS;
    const kept = parts.filter(part => part !== '' && part !== '.');
    if (kept.includes('..'))
        throw new GlobProblem('has a part "..": nothing outside the folder is looked at');
    if (kept.length > MOST_SEGMENTS)
        throw new GlobProblem(`has more than ${MOST_SEGMENTS} parts`);
    return kept.map(parseSegment);
}
function parseSegment(part) {
    if (part === '**')
        return ANY_FOLDERS;
    // Inside a name two stars say no more than one.
    if (/^\*+$/.test(part))
        return isAnything;
    if (!/[*?[\\]/.test(part))
        return name => name === part;
    const pattern = new RegExp(`^${regexOf(part)}$`, 'su');
    return name => pattern.test(name);
}
function regexOf(part) {
    let regex = '';
    for (let at = 0; at < part.length; at++) {
        const char = part[at];
        if (char === '*') {
            // A run of stars is one: several adjacent ones would make the expression slow.
            while (part[at + 1] === '*')
                at++;
            regex += '.*';
        }
        else if (char === '?')
            regex += '.';
        else if (char === '\\')
            regex += literal(part[++at] ?? missing('ends with a backslash'));
        else if (char === '[') {
            const end = classEnd(part, at);
            regex += classOf(part.slice(at + 1, end));
            at = end;
        }
        else
            regex += literal(char);
    }
    return regex;
}
/** Index of the bracket that closes the class; the first character, also after `^` or `!`, always belongs to it. */
function classEnd(text, from) {
    let at = from + 1;
    if (text[at] === '^' || text[at] === '!')
        at++;
    const first = at;
    for (; at < text.length; at++) {
        if (text[at] === '\\')
            at++;
        else if (text[at] === ']' && at > first)
            return at;
    }
    return missing('has a "[" without "]"');
}
function classOf(content) {
    const negated = /^[!^]/.test(content);
    const members = [...(negated ? content.slice(1) : content)];
    const ranges = [];
    for (let at = 0; at < members.length; at++) {
        const take = () => (members[at] === '\\' ? (members[++at] ?? '\\') : members[at]);
        const low = take();
        if (members[at + 1] === '-' && at + 2 < members.length) {
            at += 2;
            const high = take();
            if ((low.codePointAt(0) ?? 0) > (high.codePointAt(0) ?? 0))
                missing(`has the empty range "${low}-${high}"`);
            ranges.push(`${inClass(low)}-${inClass(high)}`);
        }
        else
            ranges.push(inClass(low));
    }
    return `[${negated ? '^' : ''}${ranges.join('')}]`;
}
/** The patterns that the braces stand for, in their order; braces may be nested. */
function expandBraces(glob) {
    const open = indexOutsideClasses(glob, '{', 0);
    if (open === -1)
        return [glob];
    const alternatives = [];
    let depth = 0;
    let from = open + 1;
    for (let at = open; at < glob.length; at++) {
        const char = glob[at];
        if (char === '\\')
            at++;
        else if (char === '[')
            at = classEnd(glob, at);
        else if (char === '{')
            depth++;
        else if (char === ',' && depth === 1) {
            alternatives.push(glob.slice(from, at));
            from = at + 1;
        }
        else if (char === '}' && --depth === 0) {
            alternatives.push(glob.slice(from, at));
            const [before, after] = [glob.slice(0, open), glob.slice(at + 1)];
            const tails = expandBraces(after);
            const all = alternatives.flatMap(one => expandBraces(one)).flatMap(one => tails.map(tail => before + one + tail));
            if (all.length > MOST_ALTERNATIVES)
                throw new GlobProblem(`stands for more than ${MOST_ALTERNATIVES} patterns`);
            return all;
        }
    }
    return missing('has a "{" without "}"');
}
function splitOutsideClasses(pattern) {
    const parts = [];
    let from = 0;
    for (let at = indexOutsideClasses(pattern, '/', 0); at !== -1; at = indexOutsideClasses(pattern, '/', from)) {
        parts.push(pattern.slice(from, at));
        from = at + 1;
    }
    parts.push(pattern.slice(from));
    return parts;
}
function indexOutsideClasses(text, wanted, from) {
    for (let at = from; at < text.length; at++) {
        if (text[at] === wanted)
            return at;
        if (text[at] === '\\')
            at++;
        else if (text[at] === '[')
            at = classEnd(text, at);
    }
    return -1;
}
const literal = (char) => char.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
const inClass = (char) => char.replace(/[\\\]^[-]/, '\\$&');
function missing(what) {
    throw new GlobProblem(what);
}

;// CONCATENATED MODULE: ./build/core/globs.js

/** What is wrong with each line of a list of globs, as clauses that name the line; none when all can be read. */
function globProblems(lines) {
    return lines.flatMap((glob, at) => {
        try {
            parseGlob(glob);
            return [];
        }
        catch (error) {
            if (!(error instanceof GlobProblem))
                throw error;
            return [`line ${at + 1} (${glob.slice(0, 80)}) ${error.message}`];
        }
    });
}
/** Whether a path matches one of the globs, whole paths with `/` and without a leading one. */
function globMatcher(globs) {
    const all = automata(globs, []);
    return path => {
        const names = path.split('/').map(name => name.normalize('NFC'));
        return all.some(automaton => {
            const end = names.reduce((places, name) => step(automaton, places, name), closure(automaton.segments, 1));
            return (end & (1 << automaton.segments.length)) !== 0;
        });
    };
}
/** The globs as automata; one that cannot be read is left out and told. */
function automata(globs, problems) {
    return globs.flatMap(glob => {
        try {
            return parseGlob(glob).flatMap(segments => (segments.length === 0 ? [] : [automatonOf(segments)]));
        }
        catch (error) {
            if (!(error instanceof GlobProblem))
                throw error;
            problems.push(`The glob ${JSON.stringify(glob)} ${error.message}; it is left out.`);
            return [];
        }
    });
}
function automatonOf(segments) {
    let covering = 0;
    for (let place = 0; place < segments.length; place++)
        if (coversFrom(segments, place))
            covering |= 1 << place;
    return { segments, open: (1 << segments.length) - 1, covering };
}
/** `**` with at most one `*` beside it matches every path of one name or more, and nothing else needs to. */
function coversFrom(segments, place) {
    const rest = segments.slice(place);
    const names = rest.filter(segment => segment !== ANY_FOLDERS);
    return names.length < rest.length && names.length <= 1 && names.every(segment => segment === isAnything);
}
/** The places after one more name, which must be in NFC. */
function step(automaton, places, name) {
    let next = 0;
    for (let place = 0, left = places; left !== 0 && place < automaton.segments.length; place++, left >>>= 1) {
        if ((left & 1) === 0)
            continue;
        const segment = automaton.segments[place];
        if (segment === ANY_FOLDERS)
            next |= 1 << place;
        else if (segment?.(name))
            next |= 1 << (place + 1);
    }
    return closure(automaton.segments, next);
}
/** Adds the places that are reached without a name, because `**` may stand for no folder. */
function closure(segments, places) {
    let closed = places;
    for (let place = 0; place < segments.length; place++) {
        if ((closed & (1 << place)) !== 0 && segments[place] === ANY_FOLDERS)
            closed |= 1 << (place + 1);
    }
    return closed;
}


/***/ }),

/***/ 9651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ mapParallel)
/* harmony export */ });
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


/***/ }),

/***/ 4349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  debrickedScan: () => (/* binding */ debrickedScan)
});

// EXTERNAL MODULE: ./build/actions/define.js
var actions_define = __webpack_require__(8185);
// EXTERNAL MODULE: ./build/http/origin.js
var origin = __webpack_require__(3391);
// EXTERNAL MODULE: ./build/http/client.js + 3 modules
var client = __webpack_require__(7485);
// EXTERNAL MODULE: ./build/http/path.js
var path = __webpack_require__(7262);
// EXTERNAL MODULE: ./build/http/shared-budget.js
var shared_budget = __webpack_require__(2152);
// EXTERNAL MODULE: ./build/http/request-error.js
var request_error = __webpack_require__(8403);
// EXTERNAL MODULE: ./build/http/rate-budget.js
var rate_budget = __webpack_require__(737);
;// CONCATENATED MODULE: ./build/providers/debricked/limits.js

const HOUR_MS = 3_600_000;
/**
 * Debricked counts calls per hour and account: 500 for each code contributor on the free plan (5000 at most), 5000 on
 * the others, shared by all repositories (published terms). One scan of 100 files and its waiting needs about 150; a run
 * that would need more than this is better slow than the one that starves the others.
 */
function createBudget(clock) {
    const hourly = new rate_budget/* RateBudget */.Y(clock, { requests: 2_000, windowMs: HOUR_MS });
    return () => hourly;
}
/** The list calls are said to give at most 250 rows whatever is asked for (read in another client). */
const rowsPerPage = 250;
/** A large lock file over a slow line, and the service's parser behind it. */
const uploadWithinMs = 120_000;
/**
 * Vulnerabilities whose files and fixes are looked up, with at most three requests each: for a report, and where the gate
 * depends on whether there is a fix. Both leave room in the smallest budget of an hour for the scan itself and in the
 * usual one for other runs.
 */
const mostLookedUp = { report: 50, gate: 400 };
/** Lookups of vulnerabilities under way at once. */
const lookupsAtOnce = 4;

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./build/providers/debricked/wire.js

/**
 * The JSON of Debricked's API 1.0, as far as it is used. The published description gives no schemas for lists, and the
 * rows that clients have seen are not uniform, so every field of a row may be missing; an empty map comes as `[]` (the
 * service is written in PHP). Numbers that are ids are integers. zod/mini, and every schema lazy: building them would be
 * felt in the start-up time, also of the other actions of the bundle.
 */
const numeric = schemas/* lazy */.RZV(() => schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* pipe */.FsL(schemas/* string */.YjP().check(api/* _regex */.Fk(/^-?\d+(\.\d+)?$/)), schemas/* transform */.pdi(Number))]));
const looseNumber = schemas/* lazy */.RZV(() => schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* nullable */.mee(numeric)), undefined));
const looseText = schemas/* lazy */.RZV(() => schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* string */.YjP()), undefined));
/** GET open/files/supported-formats */
const formats = schemas/* lazy */.RZV(() => schemas/* array */.YOg(schemas/* object */.Ikc({
    regex: schemas/* string */.YjP(),
    documentationUrl: looseText,
    lockFileRegexes: schemas/* catch */.MfU(schemas/* array */.YOg(schemas/* string */.YjP()), []),
}))
    // Without a format nothing would be found, and nothing could be said of the repository.
    .check(api/* _minLength */.m9(1)));
/** POST open/uploads/dependencies/files: a 200 without an id is a refusal (an empty file gives one). */
const uploaded = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    ciUploadId: schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* int */.Whr().check(api/* _positive */.NC())), undefined),
    uploadProgramsFileId: looseNumber,
    message: looseText,
}));
const id = schemas/* lazy */.RZV(() => schemas/* int */.Whr().check(api/* _positive */.NC()));
/** POST open/finishes/... with returnCommitData */
const finished = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ repositoryId: id, commitId: id }));
/** One that cannot be read is still an event. */
const triggerEvent = schemas/* lazy */.RZV(() => schemas/* catch */.MfU(schemas/* object */.Ikc({ dependency: looseText, cve: looseText }), {}));
/** PHP's truth, as it may come through its serialisers. */
const yesOrNo = schemas/* lazy */.RZV(() => schemas/* union */.KCZ([
    schemas/* boolean */.zMY(),
    schemas/* pipe */.FsL(schemas/* union */.KCZ([schemas/* literal */.euz([0, 1]), schemas/* string */.YjP().check(api/* _regex */.Fk(/^\s*(?:1|true|0|false)?\s*$/i))]), schemas/* transform */.pdi(said => /1|true/i.test(String(said)))),
]));
/** An entry of `automationRules`. Undefined parts could not be read, which is not the same as "not triggered". */
const rule = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    ruleDescription: looseText,
    ruleLink: looseText,
    ruleActions: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())), undefined),
    triggered: schemas/* catch */.MfU(schemas/* optional */.lqM(yesOrNo), undefined),
    triggerEvents: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* array */.YOg(triggerEvent)), undefined),
}));
/** GET open/ci/upload/status. Finished when the status is 200 and the progress 100; -1 means queued. */
const wire_status = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    progress: looseNumber,
    vulnerabilitiesFound: looseNumber,
    /** Not part of the number above. */
    unaffectedVulnerabilitiesFound: looseNumber,
    automationsAction: looseText,
    /** The older name of automationsAction, still seen beside it. */
    policyEngineAction: looseText,
    /** The entries are parsed one by one: while a scan is under way nobody needs them, and none may be lost at its end. */
    automationRules: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    detailsUrl: looseText,
}));
/** What the status call says at least when it answers 200. */
const progressTold = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ progress: numeric }));
const wire_link = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ name: looseText, shortName: looseText, link: looseText }));
const namedLink = schemas/* lazy */.RZV(() => wire_link.check(schemas/* refine */.YPB(({ name, shortName }) => /\S/.test(`${name ?? ''}${shortName ?? ''}`))));
/** A row of GET open/vulnerabilities/get-vulnerabilities: one vulnerability with all its packages. */
const vulnerability = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    // Blank ones would all be the same vulnerability, and one in the base would excuse every other.
    cveId: schemas/* string */.YjP().check(api/* _regex */.Fk(/\S/)),
    name: schemas/* catch */.MfU(schemas/* nullish */.cl6(wire_link), undefined),
    cvss: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* object */.Ikc({ text: looseNumber, type: looseText })), undefined),
    vulnerabilityStatus: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* object */.Ikc({ type: looseText })])), undefined),
    /** Each must be readable: of one that is not, nobody knows whether it is new. */
    dependencies: schemas/* nullish */.cl6(schemas/* array */.YOg(namedLink)),
    /** Blank when it is not in CISA's catalogue. */
    cisaKevExploited: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* boolean */.zMY()])), undefined),
}));
/** The rows are parsed one by one: a row that cannot be read must not hide the others, nor be passed over in silence. */
const vulnerabilities = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ vulnerabilities: schemas/* array */.YOg(schemas/* unknown */.L5J()) }));
/** GET open/repositories/get-repositories-names-links */
const repositories = schemas/* lazy */.RZV(() => schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* int */.Whr(), name: schemas/* string */.YjP() })));
/** GET open/releases/by/name: the commits of that name. */
const commits = schemas/* lazy */.RZV(() => schemas/* array */.YOg(schemas/* object */.Ikc({
    id: schemas/* int */.Whr(),
    name: looseText,
    /** The numbers that the uploads of its files were given; whether those of several scans add up is not documented. */
    uploaded_programs_file_ids: schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* int */.Whr())), undefined),
})));
const branch = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ id: schemas/* int */.Whr(), name: schemas/* string */.YjP(), default: schemas/* catch */.MfU(schemas/* boolean */.zMY(), false) }));
/** GET open/repository/{id}/get-branches: a bare list, or one in an object (which one is not documented). */
const branches = schemas/* lazy */.RZV(() => schemas/* union */.KCZ([schemas/* array */.YOg(branch), schemas/* object */.Ikc({ branches: schemas/* array */.YOg(branch) })]));
/** GET open/dependencies/get-hierarchy. The name is the commit that was scanned, blank where nothing was. */
const hierarchy = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ commitName: looseText, dependencies: schemas/* array */.YOg(schemas/* unknown */.L5J()) }));
/**
 * A row of the hierarchy. What is there must be readable: a subtree or a licence that is left out could be the one that
 * is denied.
 */
const dependency = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    id: schemas/* optional */.lqM(schemas/* int */.Whr()),
    name: wire_link,
    licenses: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* nullish */.cl6(schemas/* string */.YjP()) }))),
    indirectDependencies: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* unknown */.L5J())),
}));
/** A row of GET open/dependencies-licenses/{rid}/{bid}: the one list with name and version of every package. */
const packageLicense = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    dependencyId: schemas/* optional */.lqM(schemas/* int */.Whr()),
    name: schemas/* string */.YjP(),
    version: looseText,
    dependencyLicenses: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* object */.Ikc({ license: schemas/* nullish */.cl6(schemas/* object */.Ikc({ spdxIdentifier: schemas/* nullish */.cl6(schemas/* string */.YjP()) })) }))),
}));
const packageLicenses = schemas/* lazy */.RZV(() => schemas/* array */.YOg(schemas/* unknown */.L5J()));
/** GET open/vulnerability/{id}/repositories/{rid}/root-fixes. `fixes` is `[]` when empty. */
const rootFixes = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    fixes: schemas/* union */.KCZ([schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* nullable */.mee(schemas/* string */.YjP())), schemas/* array */.YOg(schemas/* never */.ZmZ())]),
    commands: schemas/* catch */.MfU(schemas/* array */.YOg(schemas/* string */.YjP()), []),
    /** False while the service still works them out. */
    isReady: schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* boolean */.zMY()), undefined),
}));
/** GET open/vulnerability/{id}/files; 204 without a body when there is none. */
const files = schemas/* lazy */.RZV(() => schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })));
/** GET open/vulnerability/{id}/vulnerable-timeline: per package the ranges of versions, oldest first. */
const timelines = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    timelines: schemas/* array */.YOg(schemas/* object */.Ikc({
        dependencies: schemas/* array */.YOg(wire_link),
        intervals: schemas/* array */.YOg(schemas/* object */.Ikc({
            vulnerable: schemas/* boolean */.zMY(),
            startVersion: schemas/* nullish */.cl6(schemas/* string */.YjP()),
            endVersion: schemas/* nullish */.cl6(schemas/* string */.YjP()),
        })),
    })),
}));
/** POST open/sbom/generate */
const sbomOrdered = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ reportUuid: schemas/* string */.YjP().check(api/* _minLength */.m9(1)) }));

;// CONCATENATED MODULE: ./build/providers/debricked/details.js




/** The query of a list call. Order and column are documented as required. */
function listQuery(page, sort) {
    return { page: String(page.page), rowsPerPage: String(page.rows ?? rowsPerPage), ...sort };
}
function scopeQuery(of) {
    const repositoryId = String(of.repositoryId);
    return 'commitId' in of
        ? { repositoryId, commitId: String(of.commitId) }
        : { repositoryId, branchId: String(of.branchId) };
}
/** The calls that tell more of a finished scan: its packages, and where vulnerabilities come from and end. */
class Details {
    #client;
    /** The path was renamed: clients of 2024 and 2025 use the older one, the description of 2026 has the newer. */
    #hierarchyPaths = ['get-hierarchy', 'get-dependencies-hierarchy'];
    constructor(client) {
        this.#client = client;
    }
    /** One page of the packages, direct ones with what they bring below them. `rows` counts the direct ones. */
    async hierarchy(of, page) {
        const [first, second] = this.#hierarchyPaths;
        try {
            return await this.#hierarchyAt(first, of, page);
        }
        catch (error) {
            // An unknown commit is a 404 as well; then the other path says the same.
            if (!(error instanceof request_error/* RequestError */.G) || error.status !== 404)
                throw error;
            const answer = await this.#hierarchyAt(second, of, page);
            this.#hierarchyPaths = [second, first];
            return answer;
        }
    }
    async #hierarchyAt(name, of, page) {
        return await this.#client.json({
            method: 'GET',
            path: (0,path/* path */.A) `api/1.0/open/dependencies/${name}`,
            query: { ...scopeQuery(of), ...listQuery(page, { sortColumn: 'name', order: 'asc' }) },
            doing: 'read the packages of the commit',
            schema: hierarchy,
        });
    }
    /** One page of the packages of the newest scan of a branch, with version and licences. */
    async packageLicenses(of, page) {
        return await this.#client.json({
            method: 'GET',
            path: (0,path/* path */.A) `api/1.0/open/dependencies-licenses/${String(of.repositoryId)}/${String(of.branchId)}`,
            query: listQuery({ page }, { sortColumn: 'name', order: 'asc' }),
            doing: 'read the licences of the packages',
            schema: packageLicenses,
        });
    }
    /** Paths from the repository root of the files that bring a vulnerability; empty when there is none. */
    async files(vulnerabilityId, of) {
        const request = {
            method: 'GET',
            path: (0,path/* path */.A) `api/1.0/open/vulnerability/${String(vulnerabilityId)}/files`,
            query: scopeQuery(of),
            doing: 'read which files bring a vulnerability',
            schema: files,
        };
        return await this.#client.answer(request, answer => answer.status === 204 ? [] : this.#client.parse(request, answer).map(({ name }) => name));
    }
    /** What to upgrade among the direct packages, so that a vulnerability goes. */
    async rootFixes(vulnerabilityId, of) {
        return await this.#client.json({
            method: 'GET',
            path: (0,path/* path */.A) `api/1.0/open/vulnerability/${String(vulnerabilityId)}/repositories/${String(of.repositoryId)}/root-fixes`,
            query: { commitId: String(of.commitId) },
            doing: 'read how a vulnerability is fixed',
            schema: rootFixes,
        });
    }
    /** Which versions of the packages have a vulnerability. */
    async timelines(vulnerabilityId, of) {
        const request = {
            method: 'GET',
            path: (0,path/* path */.A) `api/1.0/open/vulnerability/${String(vulnerabilityId)}/vulnerable-timeline`,
            query: { repositoryId: String(of.repositoryId) },
            doing: 'read which versions have a vulnerability',
            schema: timelines,
        };
        return await this.#client.answer(request, answer => answer.status === 204 ? [] : this.#client.parse(request, answer).timelines);
    }
}

// EXTERNAL MODULE: ./build/http/answer.js
var http_answer = __webpack_require__(3631);
;// CONCATENATED MODULE: ./build/providers/debricked/errors.js

const where = 'Tokens are made in Debricked under Admin tools, Access tokens.';
/** Debricked's own reading of its error statuses (official CLI 26.3.1 and the published API description). */
function explain(answer, request) {
    switch (answer.status) {
        case 401:
            return request.anonymous
                ? {
                    code: 'unauthorized',
                    said: `does not accept the credentials (401, ${(0,http_answer/* wordsOf */.Z9)(answer)})`,
                    hint: `Check that the secret is a complete access token of this Debricked account. ${where}`,
                }
                : {
                    // After a fresh login a 401 means missing rights, not a session that ran out.
                    code: 'forbidden',
                    said: `refused a fresh session (401, ${(0,http_answer/* wordsOf */.Z9)(answer)}), which is how it says that the token lacks rights`,
                    hint: `Use a token with the Admin scope, or one made after the repository. ${where}`,
                };
        case 402:
            return {
                code: 'plan_required',
                said: `offers this only in another plan (402, ${(0,http_answer/* wordsOf */.Z9)(answer)})`,
                final: true,
            };
        case 403:
            return {
                code: 'forbidden',
                said: `says that the token may not do this (403, ${(0,http_answer/* wordsOf */.Z9)(answer)})`,
                hint: `Scanning needs a token with the Admin scope, or the Developer role for this repository. ${where}`,
            };
        case 410:
            return { code: 'not_found', said: 'has deleted it (410)', final: true };
        default:
            return undefined;
    }
}

// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
;// CONCATENATED MODULE: ./build/providers/debricked/session.js


/** Both login routes; a 200 without a token is no login (seen in the source of the official CLI's failures). */
const loggedIn = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ token: schemas/* string */.YjP().check(api/* _minLength */.m9(1)) }));
const RENEW_BEFORE_END_MS = 60_000;
/** When the JWT does not say when it ends: a little less than the hour it lives. */
const USUAL_LIFETIME_MS = 50 * 60_000;
/**
 * The exchange of the long-lived secret for a JWT of one hour. One login serves all calls: whoever finds the session
 * missing, nearly over or refused waits for the one login that is under way.
 */
class Session {
    #login;
    #ports;
    #jwt;
    #underWay;
    constructor(login, ports) {
        this.#login = login;
        this.#ports = ports;
    }
    async headers() {
        const jwt = this.#jwt;
        if (jwt !== undefined && jwt.until > this.#ports.clock.now())
            return jwt.headers;
        return (await this.#fresh()).headers;
    }
    async renew(refused) {
        // Somebody else's 401 may have led to a new session while this one was under way.
        if (this.#jwt !== undefined && this.#jwt.headers !== refused)
            return true;
        this.#jwt = undefined;
        await this.#fresh();
        return true;
    }
    async #fresh() {
        this.#underWay ??= this.#logIn().finally(() => {
            this.#underWay = undefined;
        });
        return await this.#underWay;
    }
    async #logIn() {
        const login = this.#login;
        const byToken = 'token' in login;
        const { token } = await this.#ports.client().json({
            method: 'POST',
            path: byToken ? 'api/login_refresh' : 'api/login_check',
            form: byToken ? { refresh_token: login.token } : { _username: login.username, _password: login.password },
            doing: 'log in',
            anonymous: true,
            // A second session does no harm.
            repeatable: true,
            schema: loggedIn,
        });
        this.#ports.onSecret(token);
        this.#jwt = {
            headers: { authorization: new secret/* Secret */.z(`Bearer ${token}`) },
            until: (endOf(token) ?? this.#ports.clock.now() + USUAL_LIFETIME_MS) - RENEW_BEFORE_END_MS,
        };
        return this.#jwt;
    }
}
/** When a JWT ends by its own `exp`, in milliseconds since 1970-01-01 UTC. Only a hint: the service decides. */
function endOf(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
        if (typeof claims !== 'object' || claims === null || !('exp' in claims))
            return undefined;
        return typeof claims.exp === 'number' ? claims.exp * 1000 : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/providers/debricked/client.js








/** The REST API of Debricked 1.0: one method an endpoint. */
class Debricked {
    base;
    details;
    #client;
    #session;
    constructor(ports, connection) {
        this.base = connection.base;
        this.#session = new Session(connection.login, {
            clock: ports.clock,
            client: () => this.#client,
            onSecret: connection.onSecret,
        });
        this.#client = new client/* Client */.K(ports, {
            name: 'Debricked',
            base: connection.base,
            credentials: this.#session,
            budget: (0,shared_budget/* sharedBudget */.Z)(ports.transport, `Debricked ${connection.base.origin}`, () => createBudget(ports.clock)),
            explain: explain,
        });
        this.details = new Details(this.#client);
    }
    /** Makes a session, which every call would do when it needs one: what goes wrong with it is then not about that call. */
    async logIn() {
        await this.#session.headers();
    }
    /** Works without a session. */
    async formats() {
        return await this.#client.json({
            method: 'GET',
            path: 'api/1.0/open/files/supported-formats',
            doing: 'read the list of dependency file formats',
            anonymous: true,
            schema: formats,
        });
    }
    /** Uploads one file. Uploading the same file again into the same upload replaces nothing and is not done. */
    async upload(upload) {
        const { repositoryName, commitName, repositoryUrl, branchName, defaultBranchName, ciUploadId, directory } = upload;
        const optional = { repositoryUrl, branchName, defaultBranchName, ciUploadId: ciUploadId?.toString() };
        return await this.#client.json({
            method: 'POST',
            path: 'api/1.0/open/uploads/dependencies/files',
            multipart: {
                boundary: upload.boundary,
                fields: {
                    repositoryName,
                    commitName,
                    fileRelativePath: directory,
                    // Empty values are refused by the published rules, so what is unknown is left out.
                    ...Object.fromEntries(Object.entries(optional).filter((entry) => !!entry[1])),
                },
                file: { field: 'fileData', ...upload.file },
            },
            inBurst: true,
            doing: `upload ${directory === '' ? '' : `${directory}/`}${upload.file.fileName}`,
            headersWithinMs: uploadWithinMs,
            schema: uploaded,
        });
    }
    /** Starts the scan of what was uploaded. Every call starts another one: never repeat it without looking. */
    async finish(finish) {
        return await this.#client.json({
            method: 'POST',
            path: 'api/1.0/open/finishes/dependencies/files/uploads',
            json: {
                ciUploadId: String(finish.ciUploadId),
                repositoryName: finish.repositoryName,
                commitName: finish.commitName,
                ...(finish.author !== undefined && { author: finish.author }),
                integrationName: 'githubActions',
                // Which tool uploads; no other value is known to be accepted.
                debrickedIntegration: 'cli',
                versionHint: true,
                debrickedConfig: finish.config ?? null,
                isRelease: finish.isRelease,
                // The ids come with this answer, not hidden in a link of a later one.
                returnCommitData: 'true',
            },
            doing: 'start the scan',
            schema: finished,
        });
    }
    async status(ciUploadId) {
        const request = {
            method: 'GET',
            path: 'api/1.0/open/ci/upload/status',
            query: { ciUploadId: String(ciUploadId) },
            doing: 'read the state of the scan',
            schema: wire_status,
        };
        return await this.#client.answer(request, answer => {
            // The end is told with its progress; something else that says 200 is not this service.
            if (answer.status === 200)
                this.#client.parse({ ...request, schema: progressTold }, answer);
            return {
                httpStatus: answer.status,
                // A long queue may be said in plain text.
                body: answer.status === 201 && !/^\s*\{/.test(answer.text) ? undefined : this.#client.parse(request, answer),
            };
        });
    }
    /** One page of the vulnerabilities, from page 1; fewer rows than asked for does not mean that it is the last. */
    async vulnerabilities(of, page) {
        const answer = await this.#client.json({
            method: 'GET',
            path: 'api/1.0/open/vulnerabilities/get-vulnerabilities',
            query: { ...scopeQuery(of), ...listQuery({ page }, { sortColumn: 'cvss', order: 'desc' }) },
            doing: 'read the vulnerabilities of the commit',
            schema: vulnerabilities,
        });
        return answer.vulnerabilities;
    }
    /** All repositories of the account that the token may see; there is no filter and no paging. */
    async repositories() {
        return await this.#client.json({
            method: 'GET',
            path: 'api/1.0/open/repositories/get-repositories-names-links',
            doing: 'read the list of repositories',
            schema: repositories,
        });
    }
    /** The commits of that name in a repository; none when it was never scanned. */
    async commits(repositoryId, name) {
        return await this.#client.json({
            method: 'GET',
            path: 'api/1.0/open/releases/by/name',
            query: { name, productId: String(repositoryId) },
            doing: `look for the scan of commit ${name}`,
            schema: commits,
        });
    }
    async branches(repositoryId) {
        const answer = await this.#client.json({
            method: 'GET',
            path: (0,path/* path */.A) `api/1.0/open/repository/${String(repositoryId)}/get-branches`,
            doing: 'read the branches of the repository',
            schema: branches,
        });
        return Array.isArray(answer) ? answer : answer.branches;
    }
    /** Orders the bill of materials of a commit. Every call makes another one. */
    async orderSbom(commitId, format) {
        return await this.#client.json({
            method: 'POST',
            path: 'api/1.0/open/sbom/generate',
            json: {
                format,
                // With it, repository and branch are ignored (published description).
                commitId,
                vulnerabilities: true,
                licenses: true,
                rootFixes: true,
                // Left out, the owner of the token gets a mail.
                sendEmail: false,
            },
            doing: 'order the SBOM',
            schema: sbomOrdered,
        });
    }
    /** The ordered document: 200 with its text, 202 while it is made, 201 while the service's queue is long. */
    async sbom(reportUuid) {
        return await this.#client.answer({ method: 'GET', path: 'api/1.0/open/sbom/download', query: { reportUuid }, doing: 'fetch the SBOM' }, ({ status, text }) => ({ httpStatus: status, text }));
    }
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/finish.js
/** Journal entry of a scan that was told to start and was not seen to end. */
function scanEntry(ciUploadId, repository, commit) {
    return { key: String(ciUploadId), kind: 'scan', data: { repository, commit } };
}
/** What is left running. Debricked has no call that cancels a scan. */
function finishLeft(left) {
    return left.map(({ key, data }) => `Scan ${key} of ${data['repository']} at ${data['commit']} goes on at Debricked: there is no way to cancel one. Its result was not judged.`);
}

// EXTERNAL MODULE: ./build/actions/common.js
var common = __webpack_require__(3823);
// EXTERNAL MODULE: ./build/actions/fields.js
var fields = __webpack_require__(7959);
;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/inputs.js


const severity = ['critical', 'high', 'medium', 'low', 'none'];
/** The files that are looked for, and may be absent, when nothing is given. */
const usualFiles = {
    'exceptions-file': '.shipgate/exceptions.yml',
    'config-file': 'debricked-config.yaml',
};
const scanInputs = {
    'debricked-token': (0,fields/* secret */.rJ)({
        description: 'Access token of Debricked, from a secret. Or give debricked-username and debricked-password.',
    }),
    'debricked-username': (0,fields/* secret */.rJ)({ description: 'User name (mail address) at Debricked, together with the password.' }),
    'debricked-password': (0,fields/* secret */.rJ)({ description: 'Password at Debricked, from a secret.' }),
    'api-url': (0,fields/* address */.hl)({ description: 'Address of Debricked.', default: 'https://debricked.com' }),
    'working-directory': (0,fields/* text */.Qq)({
        description: 'Folder that is scanned, from the root of the workspace.',
        default: '.',
    }),
    include: (0,fields/* lines */.Mn)({
        description: 'Globs of paths that are scanned although an exclude or a default exclude names them, one a line.',
    }),
    exclude: (0,fields/* lines */.Mn)({
        description: 'Globs of paths that are not scanned, one a line, in addition to the defaults (node_modules and such).',
    }),
    'repository-name': (0,fields/* text */.Qq)({ description: 'Name at Debricked. Empty: `owner/name` of the repository.' }),
    'branch-name': (0,fields/* text */.Qq)({ description: 'Branch at Debricked. Empty: the head branch of the event.' }),
    'default-branch': (0,fields/* text */.Qq)({ description: "Empty: the repository's default branch as the event tells it." }),
    commit: (0,fields/* text */.Qq)({ description: 'Commit at Debricked. Empty: the head commit of the event.' }),
    author: (0,fields/* text */.Qq)({ description: 'Author at Debricked. Empty: who started the run.' }),
    'repository-url': (0,fields/* text */.Qq)({
        description: 'Web address that Debricked links to. Empty: the repository at the server of the runner.',
    }),
    'fail-on-severity': (0,fields/* choice */.Yq)({
        description: 'A vulnerability of this severity or worse breaks the gate.',
        of: severity,
        default: 'high',
    }),
    'report-severity': (0,fields/* choice */.Yq)({
        description: 'A vulnerability of this severity or worse is listed. What breaks the gate is always listed.',
        of: severity,
        default: 'low',
    }),
    'fail-on-rules': (0,fields/* flag */.Jt)({
        description: "Debricked's own rules count: one that fails the pipeline breaks the gate.",
        default: true,
    }),
    'only-new': (0,fields/* choice */.Yq)({
        description: 'Only what the base does not have breaks the gate. `auto`: on pull requests and in merge groups.',
        of: ['auto', 'true', 'false'],
        default: 'auto',
    }),
    'base-branch': (0,fields/* text */.Qq)({ description: 'Branch to compare with. Empty: the one that the change goes into.' }),
    'base-commit': (0,fields/* text */.Qq)({
        description: 'Commit to compare with. Empty: the base commit of the event, else the newest scan of base-branch.',
    }),
    'fail-on-fixable-only': (0,fields/* flag */.Jt)({
        description: 'Only a vulnerability for which Debricked knows a fixing version breaks the gate.',
        default: false,
    }),
    'unscored-severity': (0,fields/* choice */.Yq)({
        description: 'As which severity a vulnerability without a score is judged. They are counted apart.',
        of: severity,
        default: 'medium',
    }),
    'exceptions-file': (0,fields/* text */.Qq)({
        description: 'YAML list of `{id, package?, reason, owner, expires}`. The default file may be absent.',
        default: usualFiles['exceptions-file'],
    }),
    'allow-licenses': (0,fields/* lines */.Mn)({ description: 'SPDX ids of the licences that are permitted, one a line. Empty: all.' }),
    'deny-licenses': (0,fields/* lines */.Mn)({
        description: 'SPDX ids of licences that break the gate, one a line; `unknown` stands for an unknown licence.',
    }),
    'deny-packages': (0,fields/* lines */.Mn)({
        description: 'Packages that break the gate, one a line: a name, or a purl with or without version or range.',
    }),
    'warn-only': (0,fields/* flag */.Jt)({ description: 'What would break the gate is a warning.', default: false }),
    'config-file': (0,fields/* text */.Qq)({
        description: "Debricked's own configuration, sent with the scan. The default file may be absent.",
        default: usualFiles['config-file'],
    }),
    ...(0,common/* commentInputs */.XK)(),
    'sarif-file': (0,fields/* text */.Qq)({ description: 'File for the findings as SARIF 2.1.0, from the root of the workspace.' }),
    'upload-sarif': (0,fields/* flag */.Jt)({
        description: 'Hands the findings to GitHub code scanning. Needs security-events: write.',
        default: false,
    }),
    'sbom-file': (0,fields/* text */.Qq)({ description: 'File for the software bill of materials. Needs an enterprise plan of Debricked.' }),
    'sbom-format': (0,fields/* choice */.Yq)({
        description: 'Format of sbom-file. `SPDX` means SPDX-2.3.',
        of: ['CycloneDX', 'SPDX-2.3', 'SPDX'],
        default: 'CycloneDX',
    }),
    'report-file': (0,fields/* text */.Qq)({ description: 'File for all findings and what became of them, as JSON.' }),
    'is-release': (0,fields/* flag */.Jt)({ description: 'Marks the commit as a release at Debricked, which keeps it.', default: false }),
    concurrency: (0,fields/* count */.U9)({ description: 'How many files are uploaded at once.', default: 16, min: 1, max: 64 }),
    'github-token': (0,common/* githubToken */.bU)('the comment on the pull request and code scanning'),
    ...(0,common/* commonInputs */.j$)({ timeoutMinutes: 30 }),
};
const scanOutputs = {
    'scan-id': "Debricked's id of the upload.",
    'repository-id': "Debricked's id of the repository.",
    'commit-id': "Debricked's id of the commit.",
    'report-url': 'Page of the commit in Debricked.',
    'file-count': 'Dependency files that were uploaded.',
    'vulnerability-count': 'Vulnerabilities that count: neither excused nor set aside in Debricked.',
    'critical-count': 'Of these, critical ones.',
    'high-count': 'Of these, high ones.',
    'medium-count': 'Of these, medium ones.',
    'low-count': 'Of these, low ones.',
    'unscored-count': 'Of these, ones without a score; in none of the other counts.',
    'new-count': 'Those that the base does not have. Empty when nothing was compared.',
    'fixed-count': 'Those of the base that are gone. Empty when nothing was compared.',
    'excepted-count': 'Vulnerabilities that an exception excuses.',
    'failed-rules-json': 'The rules of Debricked that fail the pipeline, as a JSON list.',
    'sarif-file': 'Absolute path of the SARIF file.',
    'sbom-file': 'Absolute path of the bill of materials.',
    'report-file': 'Absolute path of the JSON report.',
    ...common/* commonOutputs */.e5,
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/quantities.js
var quantities = __webpack_require__(7213);
// EXTERNAL MODULE: ./build/core/verdict.js
var verdict = __webpack_require__(5139);
// EXTERNAL MODULE: ./build/providers/debricked/discovery/work-tree.js
var work_tree = __webpack_require__(7334);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/all-rows.js


/** Numbers of rows at which services cap a page whatever is asked for; 25 is the documented default. */
const usualCaps = new Set([25, 50, 100, rowsPerPage]);
// A list that never ends would be a fault of the service: at the smallest page size these are 100,000 rows.
const MOST_PAGES = 4_000;
/**
 * All rows of a list call. There is no total and the cap on rows is hearsay, so a page that is not full may not be the
 * last one: pages are read from 1 until an empty one, or one that is the same as the page before (a service may give its
 * last page for every number beyond). Throws what `read` throws, and `unexpected_response` for a list without an end, or
 * one whose full first page comes again as the second: what is beyond it cannot be read. Full is also a page of as many
 * rows as services use to cap at. `what` names the rows.
 */
async function* allRows(what, read) {
    let last = '';
    for (let page = 1; page <= MOST_PAGES; page++) {
        const rows = await read(page);
        if (rows.length === 0)
            return;
        const fingerprint = JSON.stringify([rows[0], rows.at(-1), rows.length]);
        if (fingerprint === last) {
            if (page > 2 || (rows.length < rowsPerPage && !usualCaps.has(rows.length)))
                return;
            throw new errors/* ShipgateError */.Y('unexpected_response', `The list of ${what} at Debricked gives one page for all numbers.`);
        }
        last = fingerprint;
        yield* rows;
    }
    throw new errors/* ShipgateError */.Y('unexpected_response', `The list of ${what} at Debricked does not come to an end.`);
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/linked-name.js
/** "lodash (npm)" is how lists name a package; `shortName`, where it is, has no manager. */
function packageOf({ name, shortName }) {
    const found = /^(.*?)\s*\(([^()]+)\)\s*$/.exec(name ?? '');
    return { name: found?.[1] || shortName || name || 'unknown package', manager: found?.[2] };
}
/** The absolute address of a link of the service; undefined when it leads elsewhere: such a link is not shown. */
function ownLink(link, base) {
    if (!link || !URL.canParse(link, base.href))
        return undefined;
    const url = new URL(link, base);
    return url.origin === base.origin ? url.href : undefined;
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/listed-findings.js





/** The service gives a number and a word for the severity (CVSS 3 rating scale); where they disagree, the worse counts. */
const ratings = [
    [9, 'critical'],
    [7, 'high'],
    [4, 'medium'],
    [0, 'low'],
];
/**
 * All findings of a commit, or of the newest scan of a branch: every page, every row, one finding for each package of a
 * row. A row that cannot be read is an error: left out it could turn a red gate green.
 */
async function* listedFindings(api, of) {
    for await (const row of allRows('vulnerabilities', page => api.vulnerabilities(of, page))) {
        yield* findingsOf(row, api.base);
    }
}
function findingsOf(row, base) {
    const parsed = (0,parse/* safeParse */.xL)(vulnerability, row);
    if (!parsed.success) {
        throw new errors/* ShipgateError */.Y('unexpected_response', 'A row of the list of vulnerabilities at Debricked has no id or a package that cannot be read, so the list cannot be relied on.');
    }
    const { data } = parsed;
    const cvss = data.cvss?.text ?? undefined;
    const shared = {
        id: data.cveId,
        vulnerabilityId: idIn(data.name?.link),
        version: undefined,
        severity: severityOf(cvss, data.cvss?.type),
        cvss,
        status: statusOf(data),
        exploited: data.cisaKevExploited === true || (typeof data.cisaKevExploited === 'string' && data.cisaKevExploited !== ''),
        manifests: [],
        fixedIn: undefined,
        unfixable: false,
        fixCommand: undefined,
        url: ownLink(data.name?.link, base),
    };
    // A row without packages is still a vulnerability of this commit.
    const dependencies = data.dependencies ?? [];
    if (dependencies.length === 0)
        return [{ ...shared, packageName: 'unknown package', manager: undefined }];
    return dependencies.map(dependency => {
        const { name, manager } = packageOf(dependency);
        return { ...shared, packageName: name, manager };
    });
}
function severityOf(cvss, word) {
    const scored = cvss !== undefined && cvss > 0 ? (ratings.find(([from]) => cvss >= from)?.[1] ?? 'low') : undefined;
    return ratings.find(([, severity]) => severity === scored || severity === word?.toLowerCase())?.[1] ?? 'unscored';
}
function statusOf(row) {
    const { vulnerabilityStatus: said } = row;
    const word = (typeof said === 'string' ? said : said?.type)?.toLowerCase();
    const aside = ['unaffected', 'remediated', 'paused', 'snoozed'].find(status => status === word);
    // A word that we do not know excuses nothing.
    return aside ?? 'open';
}
function idIn(link) {
    const found = /\/vulnerability\/(\d+)/.exec(link ?? '')?.[1];
    return found === undefined ? undefined : Number(found);
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/one-line.js
/**
 * Text of the service as a part of one of our sentences, or of a file that shows it: on one line, without control
 * characters, those that turn the direction of writing and lone surrogates, and at most `limit` UTF-16 units long.
 */
function oneLine(text, limit) {
    const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
    // Not in the middle of a surrogate pair.
    return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}\u2026`;
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/baseline.js



/**
 * What this commit is compared with: the first of the base commits that was scanned, else the newest scan of the base
 * branch. Not having one is an answer, whatever the reason: a baseline only ever excuses what was there before, so without
 * it everything counts as new. Half of one is none. Throws only the cancel signal's error.
 */
async function readBaseline(api, context, options) {
    try {
        const reasons = [];
        for (const name of options.target.baseCommits) {
            const found = await atCommit(api, options, name);
            if (typeof found !== 'string')
                return known(context, found, `commit ${name}`);
            reasons.push(found);
        }
        const found = await atBranch(api, options);
        if (typeof found !== 'string')
            return known(context, found, `branch ${options.target.baseBranch}`);
        return { kind: 'missing', reason: [...reasons, found].join(', and ') };
    }
    catch (error) {
        if ((0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y))
            throw error;
        return { kind: 'missing', reason: `the base could not be read: ${clauseOf(error)}` };
    }
}
function known({ log }, findings, of) {
    log.info(`Compared with ${of}, which has ${findings.length} findings today`);
    return { kind: 'known', findings };
}
/** A sentence of an error as the end of one of ours. */
function clauseOf({ message }) {
    return message.replace(/^Could not /, 'could not ').replace(/\.$/, '');
}
async function atCommit(api, options, name) {
    const { repositoryId, currentCommitId, target } = options;
    const same = name.toLowerCase() === target.commit.toLowerCase();
    const rows = same ? [] : ((await orGone(api.commits(repositoryId, name))) ?? []);
    const ids = rows
        // Whether the service compares whole names is not documented.
        .filter(row => row.name?.toLowerCase() === name.toLowerCase() || !row.name)
        .map(({ id }) => id);
    const others = ids.filter(id => id !== currentCommitId);
    if (same || others.length < ids.length)
        return `the base commit ${oneLine(name, 80)} is the scanned commit itself`;
    // Numbers are given out in order: of several with one name the highest is the newest.
    for (const commitId of others.toSorted((a, b) => b - a)) {
        const findings = await baseline_findingsOf(api, { repositoryId, commitId });
        if (findings !== undefined)
            return findings;
    }
    const told = oneLine(name, 80);
    return others.length === 0 ? `commit ${told} was never scanned` : `the scan of commit ${told} has no packages`;
}
async function atBranch(api, options) {
    const { repositoryId, target } = options;
    const { baseBranch } = target;
    if (baseBranch === undefined)
        return 'no base branch is known';
    // Its newest scan is the one under judgement, which would excuse all of itself.
    if (baseBranch === target.branch)
        return `the base branch ${baseBranch} is the scanned branch itself`;
    const branches = (await orGone(api.branches(repositoryId))) ?? [];
    const branch = branches.find(({ name }) => name === baseBranch);
    if (branch === undefined)
        return `branch ${baseBranch} was never scanned`;
    const newest = await newestCommit(api, { repositoryId, branchId: branch.id });
    // By its name the commit stays the same while its pages are read, and can be told from the scanned one.
    if (newest !== undefined)
        return await atCommit(api, options, newest);
    // Without a name the service takes a branch of its own choice for the scan, which may be this one.
    if (target.branch === undefined)
        return `nothing tells the scanned commit from the newest one of ${baseBranch}`;
    const findings = await baseline_findingsOf(api, { repositoryId, branchId: branch.id });
    return findings ?? `branch ${baseBranch} has no finished scan`;
}
/** The name of the commit that a branch's newest scan is of; undefined when the service does not tell. */
async function newestCommit(api, of) {
    const answer = await orRefused(api.details.hierarchy(of, { page: 1, rows: 1 }));
    return answer?.commitName?.trim() || undefined;
}
/** All of them; undefined when there is no finished scan. */
async function baseline_findingsOf(api, of) {
    const findings = [];
    for await (const finding of listedFindings(api, of))
        findings.push(finding);
    if (findings.length > 0)
        return findings;
    // While a scan is under way its list is empty as well; only its packages tell a clean scan from none.
    const packages = await orRefused(api.details.hierarchy(of, { page: 1, rows: 1 }));
    return packages?.dependencies.length === 0 ? undefined : findings;
}
/** Undefined when the service says that there is no such thing. */
async function orGone(asked) {
    return await unless(asked, ['not_found']);
}
/** Undefined when the service does not tell it to us: what is asked here only makes the answer better. */
async function orRefused(asked) {
    return await unless(asked, ['not_found', 'forbidden', 'plan_required', 'unexpected_response']);
}
async function unless(asked, codes) {
    try {
        return await asked;
    }
    catch (error) {
        if (error instanceof errors/* ShipgateError */.Y && codes.includes(error.code))
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/checked-out.js


/**
 * The root of the repository that holds a folder: the nearest one upwards with a `.git`, never above the workspace, which
 * stands for it when there is none (a download without git). actions/checkout may put a repository below the workspace.
 * A submodule is a part of the repository around it, whose commit says what belongs in it.
 */
function repositoryRoot(workspace, folder) {
    const top = (0,external_node_path_.resolve)(workspace);
    let submodule;
    for (let at = (0,external_node_path_.resolve)(top, folder); !(0,external_node_path_.relative)(top, at).startsWith('..'); at = (0,external_node_path_.dirname)(at)) {
        if ((0,external_node_fs_.statSync)((0,external_node_path_.join)(at, '.git'), { throwIfNoEntry: false }) !== undefined) {
            if (!isSubmodule(at))
                return at;
            submodule ??= at;
        }
        if (at === top)
            break;
    }
    return submodule ?? top;
}
/** Git keeps what belongs to a submodule in the `modules` of the repository around it. */
function isSubmodule(folder) {
    try {
        return /^gitdir: .*\/modules\//.test((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, '.git'), 'utf8'));
    }
    catch {
        return false;
    }
}
/** Undefined when the wanted commit, or GitHub's merge of it with its base, is checked out. */
function checkoutProblem({ found, input, wanted }, github) {
    const { pull_request: pull } = (github.event ?? {});
    const onPull = github.ref?.startsWith('refs/pull/') === true;
    // Such a run has the secrets, and stands on the base branch unless told otherwise.
    const onBase = pull != null && !onPull;
    if (found === undefined) {
        return { kind: onBase ? 'foreign' : 'unknown', text: 'git does not tell which commit is checked out' };
    }
    if (isSameCommit(found, wanted))
        return undefined;
    const isHead = pull != null && wanted === pull.head?.sha;
    const isMerge = found === pull?.merge_commit_sha;
    // On pull_request, GITHUB_SHA is the merge of head and base, which is what checkout gives and what is scanned. For any
    // other commit it is no excuse: on workflow_run it is the newest one of the default branch.
    if (isHead && ((onPull && found === github.sha) || (pull.merged === true && isMerge)))
        return undefined;
    const text = `the commit that is checked out is ${found}, not ${wanted}`;
    // Until it is merged, the event may still name the merge of an earlier push.
    if (isHead && isMerge)
        return { kind: 'doubtful', text: `${text}, and whether it is a merge of that is not known` };
    // An input that repeats the event chooses nothing.
    const isChosen = input !== undefined && input !== pull?.head?.sha && input !== github.sha;
    return { kind: isChosen && !onBase ? 'doubtful' : 'foreign', text };
}
/** Whether a person means this commit: ids are shortened, and written in any case. */
function isSameCommit(found, wanted) {
    return found === wanted || (/^[0-9a-f]{7,}$/i.test(wanted) && found.startsWith(wanted.toLowerCase()));
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/config-effects.js

const MOST_NAMED = 5;
/** What the configuration that is sent with a scan takes from its result, one sentence each; `file` is its name. */
function configEffects(config, file) {
    const overrides = config?.override ?? [];
    const dropped = [
        ...(config?.ignore?.packages ?? []).map(({ pURL, version }) => versioned(pURL, version)),
        ...overrides.filter(({ pURL }) => pURL === '').map(({ fileRegexes }) => `what ${likeFiles(fileRegexes)} bring`),
    ];
    const changed = overrides
        .filter(({ pURL }) => pURL !== '')
        .map(({ pURL, version, fileRegexes }) => `${likeFiles(fileRegexes)} as ${versioned(pURL, version || undefined)}`);
    const by = oneLine(file, 120);
    return [
        ...sentence(`Left out by ${by}`, dropped),
        ...sentence(`Read otherwise because of ${by}`, changed),
        ...sentence(`Permitted by the policies of ${by}`, config?.policies?.allow?.packages ?? []),
    ];
}
/** Whether findings may be gone because of the configuration. */
function hidesFindings(config) {
    return (config?.ignore?.packages.length ?? 0) + (config?.override?.length ?? 0) > 0;
}
function sentence(begin, all) {
    if (all.length === 0)
        return [];
    const named = all.slice(0, MOST_NAMED).map(one => oneLine(one, 120));
    const more = all.length > MOST_NAMED ? ` and ${all.length - MOST_NAMED} more (${all.length} in all)` : '';
    return [`${begin}: ${named.join(', ')}${more}.`];
}
function versioned(pURL, version) {
    return version === undefined ? pURL : `${pURL} ${version}`;
}
function likeFiles(regexes) {
    return `files like ${regexes.join(' or ')}`;
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/everything.js

/** The results of all steps, in order. What is wrong with the input of several comes as one `invalid_input` that tells all. */
async function everything(steps) {
    const results = [];
    const wrong = [];
    for (const step of steps) {
        try {
            results.push(await step());
        }
        catch (error) {
            if (!(error instanceof errors/* ShipgateError */.Y) || error.code !== 'invalid_input')
                throw error;
            wrong.push(error);
        }
    }
    const [first, ...more] = wrong;
    if (first === undefined)
        return results;
    if (more.length === 0)
        throw first;
    const hints = wrong.flatMap(({ hint }) => hint ?? []);
    throw new errors/* ShipgateError */.Y('invalid_input', wrong.map(({ message }) => message).join(' '), {
        ...(hints.length > 0 && { hint: [...new Set(hints)].join(' ') }),
        cause: first,
    });
}

;// CONCATENATED MODULE: ./build/providers/debricked/discovery/formats.js
/**
 * Added after the service's own, as the official CLI 26.3.1 does with build.sbt. The call graphs are here since the
 * list has been seen with a pattern that knows their old names only, and the CLI writes them with these endings.
 */
const ownFormats = [
    { regex: '^build\\.sbt$', documentationUrl: null, lockFileRegexes: [] },
    { regex: '^\\.?debricked-call-graph\\.(?:java|golang)$', documentationUrl: null, lockFileRegexes: [] },
];
/**
 * The patterns come from the service and run here, and JavaScript cannot stop an expression that runs away. What
 * limits the harm: the list comes over TLS from the origin that is trusted with the dependency files anyway, names
 * longer than a file system allows (255) are never tried, patterns and their number are capped, and every distinct
 * name is tried once. A hostile origin could still cost time, until the job's own limit; it could do so anyway by
 * never answering.
 */
const LONGEST_NAME = 255;
const LONGEST_PATTERN = 1_000;
const MOST_FORMATS = 1_000;
/** Compiles the list. A pattern that does not compile is skipped and reported, as the official CLI 26.3.1 logs it. */
function compileFormats(list) {
    const problems = [];
    if (list.length > MOST_FORMATS)
        problems.push(`Only the first ${MOST_FORMATS} supported formats are used.`);
    const compiled = [...list.slice(0, MOST_FORMATS), ...ownFormats].map(format => compileFormat(format, problems));
    const mayMatch = preselect(compiled);
    const known = new Map();
    return {
        problems,
        hasLockFiles: format => (compiled[format]?.locks.length ?? 0) > 0,
        isLockOf: (format, baseName) => compiled[format]?.locks.some(test => test.matches(baseName)) ?? false,
        kindOf(baseName) {
            if (baseName.length > LONGEST_NAME || !mayMatch(baseName))
                return undefined;
            if (!known.has(baseName))
                known.set(baseName, firstKind(compiled, baseName));
            return known.get(baseName);
        },
    };
}
function firstKind(formats, name) {
    for (const [format, { manifest, locks }] of formats.entries()) {
        const isManifest = manifest?.matches(name) ?? false;
        const isLock = locks.some(test => test.matches(name));
        if (isManifest || isLock)
            return { format, isManifest, isLock };
    }
    return undefined;
}
/** A quick no for most names: looks up the plain names at once and tries only the patterns that are more. */
function preselect(formats) {
    const tests = formats.flatMap(({ manifest, locks }) => (manifest === undefined ? locks : [manifest, ...locks]));
    const names = new Set(tests.flatMap(test => test.only ?? []));
    const patterns = tests.filter(test => test.only === undefined).map(test => test.matches);
    return name => names.has(name) || patterns.some(matches => matches(name));
}
function compileFormat(format, problems) {
    const compile = (source) => {
        if (source === '')
            return [];
        if (source.length > LONGEST_PATTERN) {
            problems.push(`A supported format's pattern has more than ${LONGEST_PATTERN} characters and is skipped.`);
            return [];
        }
        try {
            return [nameTest(source)];
        }
        catch {
            problems.push(`The supported format's pattern ${JSON.stringify(source)} cannot be read and is skipped.`);
            return [];
        }
    };
    return { manifest: compile(format.regex)[0], locks: format.lockFileRegexes.flatMap(compile) };
}
/**
 * A pattern with an anchor of its own is searched for as it stands, any other has to match the whole name: unanchored,
 * `package\.json` would take `my-package.json.bak` (official CLI 26.3.1), which the service then refuses. One that is
 * nothing but an ending (`\.manifest`) is taken as an ending, since no file has only that for its name.
 */
function nameTest(given) {
    // The service's own language says so in front that case does not count.
    const source = given.replace(/^\(\?i\)/, '');
    if (source !== given)
        return { matches: caseless(source), only: undefined };
    if (hasAnchor(source)) {
        const pattern = new RegExp(source);
        return { matches: name => pattern.test(name), only: undefined };
    }
    if (/^\\\.\w+$/.test(source)) {
        const ending = source.slice(1);
        return { matches: name => name.endsWith(ending), only: undefined };
    }
    // Compiled alone first: `a)(b` must not become valid by what is put around it.
    new RegExp(source);
    const pattern = new RegExp(`^(?:${source})$`);
    const ending = literalEnding(source);
    if (ending.length === source.replaceAll('\\', '').length)
        return { matches: name => name === ending, only: ending };
    // Nearly every name of a tree falls at the ending, for a tenth of the expression's price.
    return { matches: name => name.endsWith(ending) && pattern.test(name), only: undefined };
}
/** The same for a pattern in which case does not count. */
function caseless(source) {
    if (/^\\\.\w+$/.test(source)) {
        const ending = source.slice(1).toLowerCase();
        return name => name.toLowerCase().endsWith(ending);
    }
    const alone = new RegExp(source, 'i');
    const pattern = hasAnchor(source) ? alone : new RegExp(`^(?:${source})$`, 'i');
    return name => pattern.test(name);
}
/** What every name ends with that the pattern matches as a whole; empty when that cannot be told at a glance. */
function literalEnding(source) {
    if (source.includes('|'))
        return '';
    return (/(?<![\\\w])(?:[\w-]|\\[.-])+$/.exec(source)?.[0] ?? '').replaceAll('\\', '');
}
/** Whether `^` or `$` stands in the pattern as an anchor: not escaped and not in a class. */
function hasAnchor(source) {
    const bare = source.replace(/\\./gs, '').replace(/\[[^\]]*\]/g, '');
    return /[\^$]/.test(bare);
}

// EXTERNAL MODULE: ./build/core/globs.js + 1 modules
var core_globs = __webpack_require__(6680);
;// CONCATENATED MODULE: ./build/providers/debricked/discovery/globs.js

/** What the official CLI 26.3.1 leaves out unless told otherwise (`scan`, `resolve` and `files find`). */
const defaultExcludes = [
    '**/node_modules/**',
    '**/vendor/**',
    '**/.git/**',
    '**/obj/**',
    '**/bower_components/**',
    '**/.vscode-test/**',
];
/** A glob that cannot be read is left out and reported: an exclude then hides nothing, an include adds nothing. */
function pathFilter(options) {
    const problems = [];
    const includes = (0,core_globs/* automata */.Ho)(options.include ?? [], problems);
    const excludes = (0,core_globs/* automata */.Ho)([...(options.defaults ?? defaultExcludes), ...(options.exclude ?? [])], problems);
    const all = [...includes, ...excludes];
    const enter = (position, folder) => {
        const name = folder.normalize('NFC');
        return all.map((automaton, index) => (0,core_globs/* step */.PM)(automaton, position[index] ?? 0, name));
    };
    const matched = (position, index) => ((position[index] ?? 0) & (1 << (all[index]?.segments.length ?? 31))) !== 0;
    const keepsPosition = (position) => {
        for (let index = 0; index < includes.length; index++)
            if (matched(position, index))
                return true;
        for (let index = includes.length; index < all.length; index++)
            if (matched(position, index))
                return false;
        return true;
    };
    const root = all.map(automaton => (0,core_globs/* closure */.Cx)(automaton.segments, 1));
    return {
        root,
        enter,
        keepsFile: (position, file) => keepsPosition(enter(position, file)),
        prunes(position) {
            for (let index = 0; index < includes.length; index++) {
                if (((position[index] ?? 0) & (all[index]?.open ?? 0)) !== 0)
                    return false;
            }
            for (let index = includes.length; index < all.length; index++) {
                if (((position[index] ?? 0) & (all[index]?.covering ?? 0)) !== 0)
                    return true;
            }
            return false;
        },
        keeps: path => keepsPosition(path.split('/').reduce(enter, root)),
        problems,
    };
}

;// CONCATENATED MODULE: ./build/providers/debricked/discovery/groups.js
const PIP_LOCK = '.pip.debricked.lock';
/**
 * Groups files as the official CLI 26.3.1 does (internal/file): same format, by the first format of the list that
 * knows the name, and same folder. A lock file goes to the first manifest there; `X.pip.debricked.lock`, also with a
 * leading dot, only to the manifest `X`. Lock files without manifest form a group each. Two things differ. The result
 * does not depend on the order in which files are met: with two lock files that sort before their manifest the CLI
 * leaves the second one alone. And a lock file without a manifest of its format goes to one whose format knows it too:
 * the CLI reaches that for build.gradle.kts because its unanchored `build\.gradle` takes both manifests.
 *
 * @param files in the order in which the groups are wanted
 */
function groupFiles(files, formats) {
    const groups = [];
    const byFolder = new Map();
    const kinds = new Map();
    const formatOf = (file) => (file && kinds.get(file)?.format) ?? -1;
    for (const file of files) {
        const kind = formats.kindOf(file.baseName);
        if (kind !== undefined)
            kinds.set(file, kind);
        if (kind === undefined || file.kind !== 'manifest')
            continue;
        const group = { manifest: file, lockFiles: [], inherited: false };
        groups.push(group);
        const there = byFolder.get(file.directory);
        if (there === undefined)
            byFolder.set(file.directory, [group]);
        else
            there.push(group);
    }
    for (const [file, kind] of kinds) {
        if (file.kind !== 'lock')
            continue;
        const owners = (byFolder.get(file.directory) ?? []).filter(group => mayOwn(group.manifest, file));
        const owner = owners.find(group => formatOf(group.manifest) === kind.format) ??
            owners.find(group => formats.isLockOf(formatOf(group.manifest), file.baseName));
        if (owner === undefined)
            groups.push({ manifest: undefined, lockFiles: [file], inherited: false });
        else
            owner.lockFiles.push(file);
    }
    const order = new Map(files.map((file, index) => [file, index]));
    const firstOf = (group) => order.get(group.manifest ?? group.lockFiles[0]) ?? 0;
    groups.sort((a, b) => firstOf(a) - firstOf(b));
    return { groups, manifestsWithoutLock: withoutLock(groups, locksByFolder(files), formats) };
}
/**
 * A lock file of the folder serves every manifest whose format knows it, whichever group it is in: two projects share
 * one packages.lock.json, and build.gradle.kts the lock file of the build.gradle beside it.
 */
function withoutLock(groups, locks, formats) {
    return groups.flatMap(({ manifest, lockFiles }) => {
        if (manifest === undefined || lockFiles.length > 0)
            return [];
        const format = formats.kindOf(manifest.baseName)?.format ?? -1;
        if (!formats.hasLockFiles(format))
            return [];
        const shared = (locks.get(manifest.directory) ?? []).some(lock => mayOwn(manifest, lock) && formats.isLockOf(format, lock.baseName));
        return shared ? [] : [manifest];
    });
}
function locksByFolder(files) {
    const locks = new Map();
    for (const file of files) {
        if (file.kind !== 'lock')
            continue;
        const there = locks.get(file.directory);
        if (there === undefined)
            locks.set(file.directory, [file]);
        else
            there.push(file);
    }
    return locks;
}
function mayOwn(manifest, lock) {
    if (manifest === undefined || !lock.baseName.endsWith(PIP_LOCK))
        return manifest !== undefined;
    const owner = lock.baseName.slice(0, -PIP_LOCK.length);
    return owner === manifest.baseName || owner === `.${manifest.baseName}`;
}

;// CONCATENATED MODULE: ./build/providers/debricked/discovery/inside.js

/** Whether a path is the root or below it; both absolute. Text only: links are for the caller to resolve. */
function isInside(root, path) {
    const way = (0,external_node_path_.relative)(root, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way));
}

// EXTERNAL MODULE: ./build/providers/debricked/discovery/walk.js
var walk = __webpack_require__(4805);
;// CONCATENATED MODULE: ./build/providers/debricked/discovery/linked-folders.js




/**
 * The links (paths from the scanned folder) to folders with dependency files that the walk of the scanned folder did not
 * meet. A link that leads out of the repository is one whatever is there: nothing outside is looked at. What the globs
 * leave out below the link does not count.
 */
async function unseenFolders(links, from) {
    const unseen = [];
    for (const link of links)
        if (await bringsFiles(link, from))
            unseen.push(link);
    return unseen;
}
async function bringsFiles(link, from) {
    const { root, folder, filter, wanted, signal } = from;
    const seen = new Set();
    const waiting = [{ path: link, absolute: (0,external_node_path_.join)(folder, link) }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const target = realFolder(next.absolute);
        // What is below the scanned folder was walked, or a glob leaves it out by its own name.
        if (target === undefined || isInside(folder, target) || seen.has(target))
            continue;
        if (!isInside(root, target))
            return true;
        seen.add(target);
        const position = next.path.split('/').reduce(filter.enter, filter.root);
        const found = await (0,walk/* walk */.G)({
            folder: target,
            filter: { ...filter, root: position },
            wanted,
            ...(signal === undefined ? {} : { signal }),
        });
        if (found.files.length + found.links.length + found.unreadable.length > 0)
            return true;
        const path = next.path;
        waiting.push(...found.otherLinks.map(one => ({ path: `${path}/${one}`, absolute: (0,external_node_path_.join)(target, one) })));
    }
    return false;
}
/** Where a link to a folder leads; undefined for links to anything else, or to nothing. */
function realFolder(path) {
    try {
        return (0,external_node_fs_.statSync)(path).isDirectory() ? external_node_fs_.realpathSync.native(path) : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/providers/debricked/discovery/tracked-files.js + 1 modules
var tracked_files = __webpack_require__(1654);
;// CONCATENATED MODULE: ./build/providers/debricked/discovery/tracked-gaps.js





/** Compares the indexes of a work tree and of the submodules in it with what the walk met. */
function trackedGaps(from) {
    const gaps = { absent: [], leftOutByDefault: [], emptySubmodules: [], movedSubmodules: [], problems: [] };
    const waiting = [from.workTree];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        const tracked = (0,tracked_files/* trackedFiles */.O)((0,external_node_path_.join)(from.root, path));
        gaps.problems.push(...problemsOf(tracked, path));
        if (tracked.kind !== 'index')
            continue;
        compareFiles(tracked.index.paths, path, { from, gaps });
        for (const [name, commit] of tracked.index.submodules) {
            if (compareSubmodule(joined(path, name), commit, { from, gaps }))
                waiting.push(joined(path, name));
        }
    }
    for (const list of Object.values(gaps))
        list.sort();
    return gaps;
}
function compareFiles(paths, workTree, { from, gaps }) {
    const { isDependency, seen, filter, ownFilter, scanned } = from;
    for (const path of paths) {
        // The base name first: it rules out nearly all of them, and there may be hundreds of thousands.
        if (!isDependency(path.slice(path.lastIndexOf('/') + 1)))
            continue;
        const whole = joined(workTree, path);
        const below = pathBelow(scanned, whole);
        if (below === undefined)
            continue;
        if (!filter.keeps(below)) {
            if (ownFilter.keeps(below))
                gaps.leftOutByDefault.push(whole);
        }
        // Git keeps names composed where the file system may not (HFS+).
        else if (!seen.has(below.normalize('NFC')))
            gaps.absent.push(whole);
    }
}
/** True when the submodule has to do with the scanned folder and is checked out, so that its own index counts. */
function compareSubmodule(path, commit, { from, gaps }) {
    const { root, scanned, filter } = from;
    const below = pathBelow(scanned, path);
    if (below === undefined && pathBelow(path, scanned) === undefined)
        return false;
    if (below && isPruned(filter, below))
        return false;
    if (isEmpty((0,external_node_path_.join)(root, path))) {
        gaps.emptySubmodules.push(path);
        return false;
    }
    const found = (0,work_tree/* checkedOutCommit */.X)((0,external_node_path_.join)(root, path));
    if (found !== undefined && found !== commit)
        gaps.movedSubmodules.push(path);
    return true;
}
function isPruned(filter, path) {
    let position = filter.root;
    for (const name of path.split('/')) {
        position = filter.enter(position, name);
        if (filter.prunes(position))
            return true;
    }
    return false;
}
/** Also when it is not there; one that cannot be read is told by the walk. */
function isEmpty(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).length === 0;
    }
    catch (error) {
        return ['ENOENT', 'ENOTDIR'].includes((0,walk/* codeOf */.$)(error));
    }
}
function problemsOf(tracked, path) {
    const why = tracked.kind === 'unusable'
        ? tracked.why
        : tracked.kind === 'index' && tracked.index.incomplete === 'sparse'
            ? 'names some folders only as a whole (sparse index)'
            : undefined;
    const where = path === '' ? '' : ` of ${path}`;
    return why === undefined
        ? []
        : [`Git's index${where} ${why}: whether tracked dependency files are missing from the work tree is not known.`];
}
/** The path from the folder; undefined when it is neither the folder nor below it. */
function pathBelow(folder, path) {
    if (folder === '')
        return path;
    if (path === folder)
        return '';
    return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}
const joined = (folder, path) => (folder === '' ? path : `${folder}/${path}`);

;// CONCATENATED MODULE: ./build/providers/debricked/discovery/workspaces.js

const MANIFEST = 'package.json';
/**
 * Gives the lock files of a workspace's root to its members that have none. The official CLI 26.3.1 does so too, and
 * then uploads the root's lock file once for every member. Its patterns cross slashes; here they mean what they mean
 * to npm, yarn and pnpm: the member's folder, with `!` taking members out. The nearest root wins.
 */
function inheritWorkspaceLocks(grouping, read) {
    const roots = grouping.groups.flatMap(group => workspaceRoot(group, read));
    if (roots.length === 0)
        return grouping;
    roots.sort((a, b) => b.directory.length - a.directory.length);
    const served = new Set();
    const groups = grouping.groups.map((group) => {
        const member = group.manifest;
        if (member?.baseName !== MANIFEST || group.lockFiles.length > 0)
            return group;
        const root = roots.find(one => isMember(one, member.directory));
        if (root === undefined)
            return group;
        served.add(member);
        return { manifest: member, lockFiles: root.lockFiles, inherited: true };
    });
    return { groups, manifestsWithoutLock: grouping.manifestsWithoutLock.filter(file => !served.has(file)) };
}
function workspaceRoot({ manifest, lockFiles }, read) {
    if (manifest?.baseName !== MANIFEST || lockFiles.length === 0)
        return [];
    const text = read(manifest);
    const patterns = text === undefined ? [] : workspacePatterns(text);
    if (patterns.length === 0)
        return [];
    const inside = (0,core_globs/* globMatcher */.fU)(patterns.filter(pattern => !pattern.startsWith('!')).map(folderPattern));
    const outside = (0,core_globs/* globMatcher */.fU)(patterns.filter(pattern => pattern.startsWith('!')).map(one => folderPattern(one.slice(1))));
    return [{ directory: manifest.directory, lockFiles, has: folder => inside(folder) && !outside(folder) }];
}
/** The patterns of package.json's `workspaces`: a list, or an object with the list `packages` (yarn 1). */
function workspacePatterns(packageJson) {
    let parsed;
    try {
        parsed = JSON.parse(packageJson.replace(/^\uFEFF/, ''));
    }
    catch {
        // Not for this place to judge: the file is uploaded as it is, and the service says what it thinks of it.
        return [];
    }
    const workspaces = property(parsed, 'workspaces');
    const list = Array.isArray(workspaces) ? workspaces : property(workspaces, 'packages');
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string' && one !== '') : [];
}
/** A member is named by its folder; the CLI also knows patterns that name the member's manifest. */
function folderPattern(pattern) {
    return pattern
        .replace(/^\.\//, '')
        .replace(/\/package\.json$/, '')
        .replace(/\/+$/, '');
}
function isMember(root, directory) {
    const prefix = root.directory === '' ? '' : `${root.directory}/`;
    return directory !== root.directory && directory.startsWith(prefix) && root.has(directory.slice(prefix.length));
}
function property(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}

;// CONCATENATED MODULE: ./build/providers/debricked/discovery/discover.js












/** Larger package.json files are uploaded, but not searched for workspaces. */
const LARGEST_MANIFEST = 8 * 1024 * 1024;
/**
 * Finds the dependency files of a repository with one walk.
 *
 * @throws ShipgateError invalid_input when the folder does not exist, is none, or is outside the root
 */
async function discover(options) {
    const root = discover_realFolder((0,external_node_path_.resolve)(options.root), 'The repository root');
    const folder = discover_realFolder((0,external_node_path_.resolve)(root, options.workingDirectory), 'The working directory');
    if (!isInside(root, folder)) {
        throw new errors/* ShipgateError */.Y('invalid_input', `The working directory ${folder} is outside the repository ${root}.`);
    }
    const prefix = slashed((0,external_node_path_.relative)(root, folder));
    const fromRoot = (path) => (prefix === '' ? path : `${prefix}/${path}`);
    const formats = compileFormats(options.formats);
    const isWanted = (name) => formats.kindOf(name) !== undefined;
    const filter = pathFilter(options);
    const walked = await (0,walk/* walk */.G)({
        folder,
        filter,
        wanted: isWanted,
        ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    const files = [];
    const skippedEmpty = [];
    const skippedLinks = walked.links.map(fromRoot);
    const unreadable = walked.unreadable.map(({ path, code }) => ({ path: path === '' ? prefix : fromRoot(path), code }));
    for (const found of walked.files) {
        const path = fromRoot(found.path);
        const looked = lookAt((0,external_node_path_.join)(folder, found.path), root);
        if (typeof looked === 'string')
            unreadable.push({ path, code: looked });
        else if (!looked.isFile())
            skippedLinks.push(path);
        else if (looked.size === 0)
            skippedEmpty.push(path);
        else
            files.push(dependencyFile({ root, path, found }, looked.size, formats));
    }
    const grouping = inheritWorkspaceLocks(groupFiles(files, formats), readManifest);
    const workTree = (0,work_tree/* workTreeOf */.F)(root, walked.repositories.map(path => (path === '' ? prefix : fromRoot(path))));
    const gaps = gapsOf(workTree, walked, { options, root, scanned: prefix, formats });
    const from = { root, folder, filter, wanted: isWanted, signal: options.signal };
    const linkedFolders = await unseenFolders(walked.otherLinks, from);
    return {
        files,
        ...grouping,
        skippedEmpty,
        skippedLinks: skippedLinks.sort(),
        excludedCount: walked.excluded.length,
        excludedFolders: walked.pruned.map(fromRoot),
        unreadable,
        linkedFolders: linkedFolders.map(fromRoot),
        workTree,
        trackedButAbsent: gaps.absent,
        trackedButLeftOut: gaps.leftOutByDefault,
        emptySubmodules: gaps.emptySubmodules,
        movedSubmodules: gaps.movedSubmodules,
        formatProblems: formats.problems,
        problems: [...filter.problems, ...gaps.problems],
    };
}
function dependencyFile(place, sizeBytes, formats) {
    const { baseName } = place.found;
    return {
        absolutePath: (0,external_node_path_.join)(place.root, place.path),
        relativePath: place.path,
        directory: place.path.slice(0, Math.max(0, place.path.length - baseName.length - 1)),
        baseName,
        sizeBytes,
        kind: formats.kindOf(baseName)?.isManifest === true ? 'manifest' : 'lock',
    };
}
/**
 * What a found file is now: its status, or the code of why it cannot be told. The walk has followed no link; asking
 * again for the real path refuses what was swapped for a link since, and links that a listing does not show as such.
 */
function lookAt(path, root) {
    try {
        const stats = (0,external_node_fs_.lstatSync)(path);
        return stats.isFile() && !isInside(root, external_node_fs_.realpathSync.native(path)) ? 'outside' : stats;
    }
    catch (error) {
        return (0,walk/* codeOf */.$)(error);
    }
}
function gapsOf(workTree, walked, { options, root, scanned, formats }) {
    if (workTree.kind !== 'one') {
        return { absent: [], leftOutByDefault: [], emptySubmodules: [], movedSubmodules: [], problems: [] };
    }
    const met = [...walked.files.map(file => file.path), ...walked.links];
    return trackedGaps({
        root,
        workTree: workTree.path,
        scanned,
        isDependency: name => formats.kindOf(name) !== undefined,
        seen: new Set(met.map(path => path.normalize('NFC'))),
        filter: pathFilter(options),
        ownFilter: pathFilter({ ...options, defaults: [] }),
    });
}
function readManifest(file) {
    if (file.sizeBytes > LARGEST_MANIFEST)
        return undefined;
    try {
        return (0,external_node_fs_.readFileSync)(file.absolutePath, 'utf8');
    }
    catch {
        // Whoever uploads it meets the same error and reports it.
        return undefined;
    }
}
function discover_realFolder(path, what) {
    try {
        const real = external_node_fs_.realpathSync.native(path);
        if ((0,external_node_fs_.lstatSync)(real).isDirectory())
            return real;
    }
    catch (error) {
        throw new errors/* ShipgateError */.Y('invalid_input', `${what} ${path} cannot be read (${(0,walk/* codeOf */.$)(error)}).`, { cause: error });
    }
    throw new errors/* ShipgateError */.Y('invalid_input', `${what} ${path} is not a folder.`);
}
const slashed = (path) => (external_node_path_.sep === '/' ? path : path.replaceAll(external_node_path_.sep, '/'));

;// CONCATENATED MODULE: ./build/providers/debricked/discovery/fallback-formats.js
/**
 * What is looked for when the service's own list cannot be had. Put together in November 2026 from the list that the
 * official PHP CLI recorded in 2022 and from the names that the official CLI 26.3.1 (June 2026) writes or expects;
 * the service's present list is published nowhere. Written so that every pattern matches whole names.
 */
const manifestsWithLocks = [
    ['package\\.json', 'package-lock\\.json', 'yarn\\.lock', 'pnpm-lock\\.yaml'],
    ['bower\\.json', '\\.?bower\\.debricked\\.lock'],
    ['composer\\.json', 'composer\\.lock'],
    ['go\\.mod', '\\.?gomod\\.debricked\\.lock', 'go\\.sum', '\\.debricked-go-dependencies\\.txt'],
    ['pom\\.xml', '\\.?maven\\.debricked\\.lock', '\\.debricked-maven-dependencies\\.tgf'],
    ['build\\.gradle', '\\.?gradle\\.debricked\\.lock', '\\.debricked-gradle-dependencies\\.txt'],
    ['build\\.gradle\\.kts', '\\.?gradle\\.debricked\\.lock', '\\.debricked-gradle-dependencies\\.txt'],
    ['.*requirements.*\\.txt', '.*\\.pip\\.debricked\\.lock'],
    ['Pipfile', 'Pipfile\\.lock'],
    ['pyproject\\.toml', 'poetry\\.lock', 'uv\\.lock'],
    ['.*\\.csproj', 'packages\\.lock\\.json'],
    ['packages\\.config', '\\.?packages\\.config\\.nuget\\.debricked\\.lock'],
    ['pubspec\\.yaml', 'pubspec\\.lock', 'pubspec\\.deps\\.json'],
    ['(?!WORKSPACE|BUILD).*\\.(?:bazel|bzl)', '.*_install\\.json'],
    ['WORKSPACE(?:\\.bazel|\\.bzl)?', '.*_install\\.json'],
];
/** Files that say everything by themselves. The Linux lists are what `apt list` and its like print. */
const alone = [
    'npm-shrinkwrap\\.json',
    'paket\\.lock',
    'Gemfile\\.lock',
    'Cargo\\.lock',
    'Podfile\\.lock',
    'Gopkg\\.lock',
    'mix\\.lock',
    '(?:apk|apt|rpm|snap|flatpak|pacman)\\.list',
    'debian_descriptions\\.txt',
    'bitbake_installed_packages\\.txt',
    'rootfs_manifest\\.txt',
    '.*\\.manifest',
    // The names that the CycloneDX specification 1.6 recommends for its files.
    '(?:.*\\.cdx|bom)\\.(?:json|xml)',
    'debricked\\.fingerprints\\.txt',
    '\\.debricked-wfp-fingerprints\\.txt',
    '\\.debricked-call-graph',
];
/** In the shape of the service's answer. */
const fallbackFormats = [
    ...manifestsWithLocks.map(([regex, ...lockFileRegexes]) => ({ regex, documentationUrl: null, lockFileRegexes })),
    ...alone.map(lock => ({ regex: '', documentationUrl: null, lockFileRegexes: [lock] })),
];

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/manifest-formats-blocks.js
/**
 * `<dependency>` blocks, told at the line of the `<artifactId>`, as `group:artifact`. A version that is a property
 * (`${x.version}`) is no version. What a block excludes is not what it brings.
 */
function pom() {
    let block;
    let excluding = false;
    let last;
    return line => {
        if (/<(?:dependency|plugin|parent)>/.test(line)) {
            block = {};
            last = undefined;
        }
        if (/<exclusions>/.test(line))
            excluding = true;
        if (/<\/exclusions>/.test(line))
            excluding = false;
        if (block === undefined || excluding)
            return undefined;
        block.group = /<groupId>\s*([^<\s]+)\s*<\/groupId>/.exec(line)?.[1] ?? block.group ?? '';
        const artifact = /<artifactId>\s*([^<\s]+)\s*<\/artifactId>/.exec(line)?.[1];
        const version = /<version>\s*([^<\s]+)\s*<\/version>/.exec(line)?.[1];
        let found;
        if (artifact !== undefined && last === undefined) {
            last = block.group === '' ? artifact : `${block.group}:${artifact}`;
            found = { name: last, version: version?.includes('${') ? undefined : version };
        }
        else if (last !== undefined && version !== undefined && !version.includes('${')) {
            found = { name: last, versionOfLast: version };
        }
        if (/<\/(?:dependency|plugin|parent)>/.test(line))
            block = undefined;
        return found;
    };
}
/** `'group:artifact:version'` in any call, and `group: 'g', name: 'a', version: 'v'`; not in comments. */
function gradle() {
    let commented = false;
    return line => {
        if (/^\s*\/\*/.test(line))
            commented = true;
        if (commented) {
            if (line.includes('*/'))
                commented = false;
            return undefined;
        }
        if (/^\s*\/\//.test(line))
            return undefined;
        for (const [, text = ''] of line.matchAll(/['"]([^'"]{3,300})['"]/g)) {
            const short = /^([\w.-]+:[\w.-]+)(?::([^:@$]+))?/.exec(text);
            if (short?.[1] !== undefined)
                return { name: short[1], version: short[2] };
        }
        const group = /group\s*[:=]\s*['"]([^'"]+)['"]/.exec(line)?.[1];
        const name = /name\s*[:=]\s*['"]([^'"]+)['"]/.exec(line)?.[1];
        if (group === undefined || name === undefined)
            return undefined;
        return { name: `${group}:${name}`, version: /version\s*[:=]\s*['"]([^'"$]+)['"]/.exec(line)?.[1] };
    };
}
/** `<PackageReference Include="Name" Version="1.0" />`, the version also as an element of its own. */
function projectFile() {
    let last;
    return line => {
        const name = /<PackageReference\s[^>]*?Include="([^"]+)"/i.exec(line)?.[1];
        if (name !== undefined) {
            last = name;
            return { name, version: /\bVersion="([^"]+)"/i.exec(line)?.[1] };
        }
        const version = /<Version>\s*([^<\s]+)\s*<\/Version>/i.exec(line)?.[1];
        if (last === undefined || version === undefined)
            return undefined;
        const found = { name: last, versionOfLast: version };
        last = undefined;
        return found;
    };
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/manifest-formats.js

/** A reader for the file, by its name; undefined for formats that are not known here. */
function readerFor(path) {
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    const exact = readers[name];
    if (exact !== undefined)
        return exact();
    if (/^requirements.*\.txt$/.test(name))
        return requirements;
    if (/\.gradle(?:\.kts)?$/.test(name))
        return gradle();
    if (/\.(?:cs|vb|fs)proj$/.test(name))
        return projectFile();
    return undefined;
}
const jsSections = /^(?:dependencies|devDependencies|optionalDependencies|peerDependencies|resolutions|overrides)$/;
const readers = {
    'package.json': () => jsonSections(jsSections),
    'composer.json': () => jsonSections(/^require(?:-dev)?$/),
    'package-lock.json': () => keyThenVersion(/^\s*"((?:[^"]*\/)?node_modules\/[^"]+|[^"/]+|@[^"/]+\/[^"/]+)": \{$/, jsName),
    'npm-shrinkwrap.json': () => keyThenVersion(/^\s*"((?:[^"]*\/)?node_modules\/[^"]+|[^"/]+|@[^"/]+\/[^"/]+)": \{$/, jsName),
    'pipfile.lock': () => keyThenVersion(/^ {8}"([^"]+)": \{$/),
    'composer.lock': () => keyThenVersion(/^ {12}"name": "([^"]+\/[^"]+)",$/),
    'yarn.lock': () => keyThenVersion(/^"?(@?[^@\s"]+)@[^\s].*:$/),
    'poetry.lock': () => keyThenVersion(/^name = "([^"]+)"$/),
    'uv.lock': () => keyThenVersion(/^name = "([^"]+)"$/),
    'cargo.lock': () => keyThenVersion(/^name = "([^"]+)"$/),
    'pnpm-lock.yaml': () => pnpmLock(),
    pipfile: () => tomlSections(/^(?:dev-)?packages$/),
    'cargo.toml': () => tomlSections(/^(?:target\..+\.|workspace\.)?(?:dev-|build-)?dependencies$/),
    gemfile: () => line => versionless(/^\s*gem[\s(]+['"]([^'"]+)['"]/.exec(line)),
    'gemfile.lock': () => line => withVersion(/^ {4}([^\s(]+) \(([^()\s]+)\)$/.exec(line)),
    'go.mod': () => goMod(),
    'pom.xml': () => pom(),
    'packages.config': () => line => withVersion(/<package\s+id="([^"]+)"\s+version="([^"]+)"/i.exec(line)),
};
function versionless(match) {
    return match?.[1] === undefined ? undefined : { name: match[1], version: undefined };
}
function withVersion(match) {
    return match?.[1] === undefined ? undefined : { name: match[1], version: match[2] };
}
/** `node_modules/a/node_modules/@s/b` is a copy of `@s/b`. */
function jsName(key) {
    const at = key.lastIndexOf('node_modules/');
    return at === -1 ? key : key.slice(at + 'node_modules/'.length);
}
/** Lock files in which a package's version stands on a line of its own, soon behind its name. */
function keyThenVersion(key, nameOf = name => name) {
    let last;
    return line => {
        const found = key.exec(line)?.[1];
        if (found !== undefined) {
            last = nameOf(found);
            return { name: last, version: undefined };
        }
        if (last === undefined)
            return undefined;
        const version = /^\s*"?version"?(?:\s*[:=]\s*|\s+)"?(?:==)?([^"\s,]+)"?,?$/.exec(line)?.[1];
        if (version === undefined)
            return undefined;
        const name = last;
        last = undefined;
        return { name, versionOfLast: version };
    };
}
/** `"name": "range"` within objects of the given names; a manifest on a single line has no lines to tell apart. */
function jsonSections(sections) {
    let inside = false;
    return line => {
        const opened = /^\s*"([^"]+)"\s*:\s*\{\s*$/.exec(line)?.[1];
        if (opened !== undefined && sections.test(opened)) {
            inside = true;
            return undefined;
        }
        if (/^\s*\}/.test(line))
            inside = false;
        if (!inside)
            return undefined;
        const entry = /^\s*"([^"]+)"\s*:\s*"([^"]*)"/.exec(line);
        return entry === null ? undefined : withVersion(entry);
    };
}
/** `name = \u2026` below `[section]`, and `[section.name]`. */
function tomlSections(sections) {
    let inside = false;
    return line => {
        const header = /^\s*\[([^[\]]+)\]\s*$/.exec(line)?.[1];
        if (header !== undefined) {
            inside = sections.test(header.trim());
            const own = /^(.+)\.(?:"([^"]+)"|([^."]+))$/.exec(header.trim());
            const name = own?.[2] ?? own?.[3];
            return !inside && own?.[1] !== undefined && name !== undefined && sections.test(own[1])
                ? { name, version: undefined }
                : undefined;
        }
        if (!inside)
            return undefined;
        const entry = /^\s*(?:"([^"]+)"|([\w.-]+))\s*=/.exec(line);
        const name = entry?.[1] ?? entry?.[2];
        return name === undefined ? undefined : { name, version: undefined };
    };
}
/** `name==1.2`, `name[extra] >= 1 ; marker`, `name @ https://\u2026`; not options, comments and addresses. */
const requirements = line => {
    const match = /^\s*([a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)\s*(?:\[[^\]]*\]\s*)?(?:===?\s*([^\s;,#\\]+)|[<>!~;@#\\]|$)/i.exec(line);
    return match === null ? undefined : withVersion(match);
};
/** Keys of `packages:` and `snapshots:`, of which the first counts: `/a/1.0.0:`, `/a@1.0.0(b@2):`, `'@s/a@1.0.0':`. */
function pnpmLock() {
    let inside = false;
    return line => {
        const section = /^(\w+):/.exec(line)?.[1];
        if (section !== undefined)
            inside = section === 'packages';
        if (!inside)
            return undefined;
        const key = /^ {2}['"]?\/?((?:@[^/\s'"]+\/)?[^@/\s'"]+)[@/]([^(_'":\s]+)[^\s]*:$/.exec(line);
        return key === null ? undefined : withVersion(key);
    };
}
/** `require module version` and the same within `require ( \u2026 )`. */
function goMod() {
    let inside = false;
    return line => {
        if (/^\s*require\s*\(/.test(line)) {
            inside = true;
            return undefined;
        }
        if (/^\s*\)/.test(line))
            inside = false;
        const entry = (inside ? /^\s*(\S+)\s+(v\d\S*)/ : /^\s*require\s+(\S+)\s+(v\d\S*)/).exec(line);
        return entry === null ? undefined : withVersion(entry);
    };
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/package-name.js
const longest = 500;
/** Reads a bare name or a package URL. The problem is a clause that follows the entry, such as `has no name`. */
function parsePackageReference(text) {
    const entry = text.trim();
    if (entry === '')
        return { problem: 'is empty' };
    if (entry.length > longest)
        return { problem: `is longer than ${longest} characters` };
    if (/^pkg:/i.test(entry))
        return parsePackageUrl(entry.slice(4));
    const { name, version } = versionApart(entry);
    // A scheme, such as a mistyped `pgk:`, would otherwise become a name that never fits anything.
    if (/^[a-z]+:[^:]*\//i.test(name)) {
        return { problem: 'is neither a name nor a package URL, which begins with `pkg:`' };
    }
    if (/[\s,<>=^]/.test(name) || name === '')
        return { problem: 'is not a package name' };
    return version === '' ? { problem: 'has an `@` but no version' } : { value: { type: undefined, name, version } };
}
function parsePackageUrl(rest) {
    if (/[?#]/.test(rest))
        return { problem: 'has qualifiers or a subpath, which are not supported' };
    // The specification has scanners ignore slashes behind `pkg:`.
    const match = /^\/*([a-z][a-z0-9.+-]*)\/+(.+)$/i.exec(rest);
    if (match === null)
        return { problem: 'is no package URL: `pkg:type/name` is meant' };
    const { name, version } = versionApart(match[2] ?? '');
    const segments = name.split('/').filter(segment => segment !== '');
    const decoded = decodedAll([...segments, version ?? '']);
    if (decoded === undefined)
        return { problem: 'has a `%` that begins no percent-encoded character' };
    const plainVersion = decoded.pop();
    if (decoded.length === 0)
        return { problem: 'has no name' };
    if (version !== undefined && plainVersion === '')
        return { problem: 'has an `@` but no version' };
    return {
        value: {
            type: (match[1] ?? '').toLowerCase(),
            name: decoded.join('/'),
            version: version === undefined ? undefined : plainVersion,
        },
    };
}
/** At the last `@` that neither begins the name nor a scope within it (`pkg:npm/@scope/name`, which many write). */
function versionApart(text) {
    const at = text.lastIndexOf('@');
    if (at <= 0 || text.includes('/', at))
        return { name: text, version: undefined };
    if (text[at - 1] === '/')
        return { name: text, version: undefined };
    return { name: text.slice(0, at), version: text.slice(at + 1).trim() };
}
function decodedAll(parts) {
    try {
        return parts.map(part => decodeURIComponent(part));
    }
    catch {
        return undefined;
    }
}
/** What package managers are called in Debricked's lists and elsewhere, by type of package URL. */
const managersByType = {
    npm: ['npm', 'yarn', 'pnpm', 'node', 'nodejs'],
    pypi: ['pypi', 'pip', 'python', 'poetry', 'pipenv', 'uv'],
    maven: ['maven', 'gradle', 'mvn'],
    golang: ['golang', 'go', 'go modules', 'gomod'],
    nuget: ['nuget', '.net', 'dotnet', 'paket'],
    composer: ['composer', 'packagist', 'php'],
    gem: ['gem', 'rubygems', 'ruby', 'bundler'],
    cargo: ['cargo', 'crates.io', 'crates', 'rust'],
    cocoapods: ['cocoapods', 'cocoapod'],
    swift: ['swift', 'spm'],
    bower: ['bower'],
    pub: ['pub', 'dart', 'flutter'],
    hex: ['hex', 'mix', 'erlang', 'elixir'],
    conan: ['conan'],
    deb: ['deb', 'apt', 'debian', 'ubuntu'],
    apk: ['apk', 'alpine'],
    rpm: ['rpm', 'rhel', 'fedora', 'centos'],
};
const typeByManager = new Map(Object.entries(managersByType).flatMap(([type, managers]) => managers.map(manager => [manager, type])));
/** The type of package URL that a package manager's name stands for; undefined when we do not know it. */
function packageType(manager) {
    return manager === undefined ? undefined : typeByManager.get(manager.trim().toLowerCase());
}
/**
 * Whether the reference means this package. `perhaps`: the package manager cannot be compared, or a bare name is only the
 * artifact's part of Maven's `group:artifact`.
 */
function referenceFits(reference, one) {
    const type = packageType(one.manager);
    const known = type ?? reference.type;
    if (comparableName(reference.name, known) !== comparableName(one.name, known)) {
        return reference.type === undefined && isArtifactOf(reference.name, one.name) ? 'perhaps' : 'no';
    }
    if (reference.type === undefined || reference.type === type)
        return 'yes';
    if (type !== undefined)
        return 'no';
    return reference.type === one.manager?.trim().toLowerCase() ? 'yes' : 'perhaps';
}
function isArtifactOf(bare, name) {
    return name.trim().toLowerCase().endsWith(`:${bare.trim().toLowerCase()}`);
}
/** In their package URLs the namespace is the distribution, which the names in lists do not have. */
const distributed = new Set(['deb', 'apk', 'rpm']);
/**
 * Names in the form in which they are compared. Case never tells two packages apart here: most registries ignore it, and
 * where one does not, a deny list had better name too much. PyPI takes `-`, `_` and `.` for the same (PEP 503); Maven's
 * coordinates are written with `:`, in package URLs with `/`.
 */
function comparableName(name, type) {
    const lower = name.trim().toLowerCase();
    if (type === 'pypi')
        return lower.replace(/[-_.]+/g, '-');
    if (type === 'maven')
        return lower.replaceAll(':', '/');
    if (type !== undefined && distributed.has(type))
        return lower.replace(/^.*\//, '');
    return lower;
}
/** Equal for all names of which {@link referenceFits} may say more than `no`: the last part of the name. */
function roughName(name) {
    return crudeName(name.replace(/^.*[/:]/s, ''));
}
/** Equal for all names that might mean the same package: for looking things up. */
function crudeName(name) {
    return name
        .trim()
        .toLowerCase()
        .replace(/[-_.:/]+/g, '-');
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/manifest-lines.js


/** Larger files are not looked through: a line number is a convenience. */
const longestText = 20_000_000;
/** Longer lines are minified files or worse. */
const longestLine = 2_000;
/**
 * Line numbers for manifest and lock files, by the file's path from the repository root. Every file is asked of `read`
 * once, when a line in it is first wanted, and looked through line by line: this looks for the shape in which package managers write their files, it does not
 * parse them. Without an answer: unknown formats, packages that are not there, and those that are there several times when
 * the version does not say which is meant.
 */
function manifestLines(read) {
    const indexes = new Map();
    return (manifest, wanted) => {
        let index = indexes.get(manifest);
        if (index === undefined) {
            index = indexOf(manifest, read(manifest) ?? '');
            indexes.set(manifest, index);
        }
        return choose(index.get(crudeName(wanted.name)) ?? [], wanted.version);
    };
}
function choose(places, version) {
    const exact = version === undefined ? [] : places.filter(place => sameVersion(place.version, version));
    if (exact.length > 0)
        return exact[0]?.line;
    // A manifest has ranges where the lock file has versions, so one place is the place; and npm's second lock file format
    // has everything twice. Where places differ, a wrong line is worse than none.
    const [first, ...others] = places;
    const alike = others.every(place => place.version !== undefined && place.version === first?.version);
    return alike ? first?.line : undefined;
}
function sameVersion(a, b) {
    return a?.replace(/^v/i, '') === b.replace(/^v/i, '');
}
function indexOf(manifest, text) {
    const places = new Map();
    const reader = text.length > longestText ? undefined : readerFor(manifest);
    if (reader === undefined)
        return places;
    let line = 0;
    for (const content of text.split('\n')) {
        line += 1;
        if (content.length > longestLine)
            continue;
        const found = reader(content.endsWith('\r') ? content.slice(0, -1) : content);
        if (found === undefined)
            continue;
        if ('versionOfLast' in found) {
            const same = places.get(crudeName(found.name));
            const last = same?.at(-1);
            if (same !== undefined && last !== undefined && last.version === undefined) {
                same[same.length - 1] = { line: last.line, version: found.versionOfLast };
            }
            continue;
        }
        const key = crudeName(found.name);
        const same = places.get(key);
        if (same === undefined)
            places.set(key, [{ version: found.version, line }]);
        else
            same.push({ version: found.version, line });
    }
    return places;
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/find-files.js









const find_files_MOST_NAMED = 5;
/**
 * The dependency files to upload. Throws `no_dependency_files` when there is none, and `upload_incomplete` when there are
 * some that cannot be uploaded: a scan of the others would say nothing about them.
 */
async function findFiles(api, context, where) {
    const { log, report, signal } = context;
    const root = repositoryRoot(where.workspace, where.workingDirectory);
    const formats = await readFormats(api, context);
    const found = await discover({
        root,
        workingDirectory: (0,external_node_path_.relative)(root, (0,external_node_path_.resolve)(where.workspace, where.workingDirectory)) || '.',
        include: where.include,
        exclude: where.exclude,
        formats,
        signal,
    });
    for (const problem of [...found.formatProblems, ...found.problems]) {
        log.warning(problem);
        report.notChecked.push(problem);
    }
    const workTree = workTreeIn(found, root);
    refuseGaps(found, root);
    const [first, ...rest] = found.files;
    if (first === undefined)
        throw noFiles(found, where);
    const kinds = `${(0,quantities/* counted */.hS)(found.groups.length, 'project')}, ${(0,quantities/* counted */.hS)(found.files.length, 'dependency file')}`;
    log.info(`Found ${kinds}; left out by globs: ${found.excludedCount}`);
    for (const file of found.files)
        log.debug(`${file.relativePath} (${file.kind}, ${file.sizeBytes} bytes)`);
    tellGaps(found, context);
    return { workTree, files: [first, ...rest] };
}
function workTreeIn({ workTree }, root) {
    if (workTree.kind === 'none')
        return undefined;
    if (workTree.kind === 'one')
        return (0,external_node_path_.join)(root, workTree.path);
    throw new errors/* ShipgateError */.Y('invalid_input', `There are several repositories to scan, and none around them: ${named(workTree.paths)}.`, { hint: 'Make `working-directory` the folder that the commit of this run is checked out into.' });
}
/** Lines of the files that were found. Each file is read when a line in it is first asked for. */
function linesOf(files) {
    const paths = new Map(files.map(file => [file.relativePath, file.absolutePath]));
    return manifestLines(manifest => {
        const path = paths.get(manifest);
        try {
            return path === undefined ? undefined : (0,external_node_fs_.readFileSync)(path, 'utf8');
        }
        catch {
            // A line number is a convenience.
            return undefined;
        }
    });
}
async function readFormats(api, { log, report }) {
    try {
        const formats = await api.formats();
        return formats.map(format => ({ ...format, documentationUrl: format.documentationUrl ?? null }));
    }
    catch (error) {
        if ((0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y))
            throw error;
        const sentence = `${error.message} The list that comes with this version of Shipgate was used.`;
        log.warning(sentence);
        report.notChecked.push(`Whether Debricked has learned new kinds of dependency files. ${sentence}`);
        return fallbackFormats;
    }
}
/** What is certainly a dependency file of this commit and cannot be sent ends it; the author may exclude it. */
function refuseGaps(found, root) {
    const sent = new Set(found.files.map(file => file.absolutePath));
    const gaps = [
        [found.unreadable.map(({ path, code }) => `${path} (${code})`), 'cannot be read'],
        [found.trackedButAbsent, 'git tracks and the work tree does not have'],
        [
            [...found.skippedLinks.filter(path => !sent.has(targetOf((0,external_node_path_.join)(root, path)))), ...found.linkedFolders],
            'are links to what is not uploaded',
        ],
    ];
    const said = gaps.filter(([paths]) => paths.length > 0).map(([paths, what]) => `${named(paths)} ${what}`);
    if (said.length === 0)
        return;
    throw new errors/* ShipgateError */.Y('upload_incomplete', `Not every dependency file can be uploaded: ${said.join('; ')}.`, {
        hint: 'Check out the whole commit and make the files readable, or name in `exclude` what shall not be scanned.',
    });
}
function targetOf(link) {
    try {
        return (0,external_node_fs_.realpathSync)(link);
    }
    catch {
        return '';
    }
}
function noFiles(found, { workingDirectory }) {
    const below = workingDirectory === '.' ? 'the repository' : workingDirectory;
    const left = found.excludedCount > 0 ? `, ${(0,quantities/* counted */.hS)(found.excludedCount, 'file')} left out by globs` : '';
    const folders = excludedFolders(found);
    const pruned = folders.length > 0 ? `, folders left out by globs: ${named(folders)}` : '';
    const empty = found.skippedEmpty.length > 0 ? `, empty: ${named(found.skippedEmpty)}` : '';
    return new errors/* ShipgateError */.Y('no_dependency_files', `There is no dependency file in ${below}${left}${pruned}${empty}.`);
}
function tellGaps(found, { log, report }) {
    const say = (sentence) => {
        log.info(sentence);
        report.notChecked.push(sentence);
    };
    if (found.skippedEmpty.length > 0)
        say(`Empty files, which Debricked refuses: ${named(found.skippedEmpty)}.`);
    const lockless = found.manifestsWithoutLock.map(file => file.relativePath);
    if (lockless.length > 0) {
        say(`Indirect dependencies of manifests without a lock file may be missing: ${named(lockless)}.`);
    }
    const tracked = found.trackedButLeftOut;
    if (tracked.length > 0)
        say(`Tracked dependency files that a default exclude leaves out: ${named(tracked)}.`);
    if (found.emptySubmodules.length > 0)
        say(`Submodules that are not checked out: ${named(found.emptySubmodules)}.`);
    if (found.movedSubmodules.length > 0) {
        say(`Submodules that stand on another commit than the tracked one: ${named(found.movedSubmodules)}.`);
    }
    const folders = excludedFolders(found);
    if (folders.length > 0)
        report.notChecked.push(`Folders left out by globs: ${named(folders)}.`);
    if (found.excludedCount > 0)
        report.notChecked.push(`Dependency files left out by globs: ${found.excludedCount}.`);
}
/** Folders that somebody left out; those of the defaults (`node_modules` and such) hold what is not the author's. */
function excludedFolders({ excludedFolders: all }) {
    const usual = new Set(defaultExcludes.map(glob => glob.split('/')[1]));
    return all.filter(path => !usual.has(path.slice(path.lastIndexOf('/') + 1)));
}
function named(paths) {
    const more = paths.length > find_files_MOST_NAMED ? ` and ${paths.length - find_files_MOST_NAMED} more (${paths.length} in all)` : '';
    return `${paths.slice(0, find_files_MOST_NAMED).join(', ')}${more}`;
}

// EXTERNAL MODULE: ./build/actions/patience.js
var actions_patience = __webpack_require__(5957);
;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/findings-of-scan.js




/** A list may be filled a moment after the scan has ended; nobody documents it, so an empty one is looked at again. */
const LOOK_AGAIN_AFTER_MS = [2_000, 5_000, 15_000];
/**
 * All findings of a finished scan. Throws `unexpected_response` when the scan says that there are vulnerabilities, or an
 * unreadable number of them, and the list has none: an empty list would pass any gate. What the number counts is not
 * documented, so a list that only has fewer ids is read with a doubt, and so is one that has so many more that it looks
 * like the list of another scan; with a doubt there is no `pass`.
 */
async function findingsOfScan(api, context, scan) {
    const { vulnerabilitiesFound, unaffectedVulnerabilitiesFound } = scan.status;
    const said = vulnerabilitiesFound ?? undefined;
    const { log, deadline, signal } = context;
    for (let look = 0;; look++) {
        const findings = await (0,actions_patience/* insist */.R)(context, async () => await findings_of_scan_all(listedFindings(api, scan)));
        // A vulnerability in several packages is one, and so is a row that came twice while the pages moved.
        const listed = idsOf(findings).size;
        const isEnough = listed >= (said ?? 1);
        const wait = LOOK_AGAIN_AFTER_MS[look];
        if (!isEnough && wait !== undefined && !deadline.passed()) {
            await deadline.sleep(wait, signal);
            continue;
        }
        if (!isEnough && listed === 0)
            throw nothingListed(said);
        log.info(`${(0,quantities/* counted */.hS)(findings.length, 'finding')} of this commit`);
        const open = idsOf(findings.filter(({ status }) => status === 'open')).size;
        const isTooMuch = said !== undefined && open > mostBesides(said + (unaffectedVulnerabilitiesFound ?? 0));
        const but = `Debricked says that the scan found ${said} vulnerabilities, but its list of them has`;
        if (!isEnough)
            return { findings, doubt: `${but} ${listed}.` };
        return { findings, doubt: isTooMuch ? `${but} ${open} that nobody set aside.` : undefined };
    }
}
/**
 * A list is of today: advisories of the last minutes and kinds that the number leaves out make it longer than the scan
 * said, but not by far.
 */
function mostBesides(said) {
    return 2 * said + 20;
}
function idsOf(findings) {
    return new Set(findings.map(({ id }) => id.trim().toLowerCase()));
}
function nothingListed(said) {
    return new errors/* ShipgateError */.Y('unexpected_response', `Debricked says that the scan found vulnerabilities (${said ?? 'an unknown number'}), but its list of them is empty.`, { hint: 'Run again, or look at the commit in Debricked; an empty list is not taken as a pass.' });
}
async function findings_of_scan_all(findings) {
    const list = [];
    for await (const one of findings)
        list.push(one);
    return list;
}

// EXTERNAL MODULE: ./build/core/parallel.js
var parallel = __webpack_require__(9651);
;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/finding.js
/** From worst to best; `unscored` stands apart: nobody has given it a score yet. */
const severities = ['critical', 'high', 'medium', 'low'];
/** Same vulnerability in the same package: the identity across commits, runs and reports. */
function findingKey(finding) {
    return `${finding.id}\u0000${finding.manager ?? ''}\u0000${finding.packageName}`.toLowerCase();
}
/** 0 for `critical` to 3 for `low`; 4 for `none`, which nothing reaches. */
function severityRank(severity) {
    return severity === 'none' ? severities.length : severities.indexOf(severity);
}
/** `lodash 4.17.20 (npm)`, as far as it is known. */
function packageLabel(one) {
    const version = one.version === undefined ? '' : ` ${one.version}`;
    return `${one.packageName}${version}${one.manager === undefined ? '' : ` (${one.manager})`}`;
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/version-order.js
const version_order_longest = 200;
// Maven's names for a release, and the flavours that some Java libraries add to every version.
const releaseWords = new Set(['final', 'ga', 'release', 'jre', 'android']);
const afterRelease = new Set(['post', 'sp', 'patch', 'pl', 'p', 'rev', 'r']);
/**
 * Which of two versions is the newer: negative, 0 or positive like a sort function, or undefined when that cannot be told.
 *
 * One order for all package managers, and so with limits: numeric parts compare as numbers and missing ones are zero;
 * words behind them are pre-releases (below the release), except `post`, `sp`, `patch` and the like (above) and Maven's
 * names of a release (`Final`, `GA`); pre-releases compare part by part, numbers below words, as in Semantic Versioning,
 * so `dev` stands above `beta` (PEP 440 has it below). Build metadata behind `+` is ignored. Epochs (`1!2.0`, `1:2.0`) and
 * versions that do not begin with a number (hashes, `latest`) cannot be compared, except for equality of the text.
 */
function compareVersions(a, b) {
    if (a.trim() === b.trim())
        return 0;
    const [left, right] = [version_order_parse(a), version_order_parse(b)];
    if (left === undefined || right === undefined)
        return undefined;
    return (compareNumbers(left.numbers, right.numbers) || left.stage - right.stage || compareParts(left.rest, right.rest) || 0);
}
/** Whether a text can be compared by {@link compareVersions} at all. */
function isComparable(version) {
    return version_order_parse(version) !== undefined;
}
function version_order_parse(text) {
    const trimmed = text.trim();
    if (trimmed.length > version_order_longest)
        return undefined;
    const match = /^v?(\d+(?:\.\d+)*)(.*)$/i.exec(trimmed.replace(/\+.*$/s, ''));
    if (match === null)
        return undefined;
    const rest = (match[2] ?? '').toLowerCase();
    if (/[^a-z0-9._~-]/.test(rest))
        return undefined;
    const numbers = (match[1] ?? '').split('.').map(part => part.replace(/^0+(?=\d)/, ''));
    while (numbers.length > 1 && numbers.at(-1) === '0')
        numbers.pop();
    const parts = rest.match(/\d+|[a-z]+/g) ?? [];
    const [first] = parts;
    if (first === undefined || (parts.length === 1 && releaseWords.has(first)))
        return { numbers, stage: 0, rest: [] };
    return { numbers, stage: afterRelease.has(first) ? 1 : -1, rest: parts };
}
function compareNumbers(a, b) {
    for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
        const order = compareNumber(a[at] ?? '0', b[at] ?? '0');
        if (order !== 0)
            return order;
    }
    return 0;
}
/** As texts, because a date with a serial number is beyond what a number holds exactly. */
function compareNumber(a, b) {
    return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
function compareParts(a, b) {
    for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
        const [left, right] = [a[at], b[at]];
        if (left === undefined || right === undefined)
            return left === undefined ? -1 : 1;
        const [leftIsNumber, rightIsNumber] = [/^\d/.test(left), /^\d/.test(right)];
        if (leftIsNumber !== rightIsNumber)
            return leftIsNumber ? -1 : 1;
        const order = leftIsNumber
            ? compareNumber(trimmedZeros(left), trimmedZeros(right))
            : left < right
                ? -1
                : left > right
                    ? 1
                    : 0;
        if (order !== 0)
            return order;
    }
    return 0;
}
function trimmedZeros(number) {
    return number.replace(/^0+(?=\d)/, '');
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/fix-of.js


/** Longer commands are no command, and make no table readable. */
const LONGEST_COMMAND = 500;
/** What the answers say of one finding. `unfixable` only when both lists are there, complete, and neither knows a fix. */
function fixOf(finding, answers) {
    const { rootFixes, timelines, packageNames } = answers;
    const entries = entriesOf(rootFixes);
    const own = entries.filter(({ name }) => same(name, finding.packageName));
    const installed = [...new Set(own.flatMap(({ version }) => (version === undefined ? [] : [version])))];
    const version = finding.version ?? (installed.length === 1 ? installed[0] : undefined);
    const ranges = timelines?.find(({ dependencies }) => dependencies.some(one => isPackage(finding, packageOf(one))));
    const inTime = ranges === undefined ? undefined : fixInTime(ranges.intervals, version);
    const fixedIn = finding.fixedIn ?? own.find(({ fix }) => fix !== undefined)?.fix ?? inTime?.version;
    // A direct package that brings a fixed one when it is upgraded itself.
    const throughRoot = entries.some(({ name, fix }) => fix !== undefined && !packageNames.some(other => same(name, other)));
    const nothing = rootFixes?.isReady === true && inTime?.none === true;
    return {
        version,
        fixedIn,
        fixCommand: finding.fixCommand ?? commandOf(finding, answers),
        unfixable: nothing && fixedIn === undefined && !throughRoot,
    };
}
/** `{"mkdirp#0.5.5": "0.5.6", "minimist#1.2.5": "unknown"}` */
function entriesOf(rootFixes) {
    const fixes = rootFixes?.fixes ?? [];
    return Object.entries(fixes).map(([key, said]) => {
        const at = key.lastIndexOf('#');
        return {
            name: at === -1 ? key : key.slice(0, at),
            version: at === -1 ? undefined : fix_of_known(key.slice(at + 1)),
            fix: fix_of_known((said ?? '').trim()),
        };
    });
}
function fix_of_known(version) {
    return version === '' || /^(?:unknown|null|undefined)$/i.test(version) ? undefined : version;
}
/**
 * The lowest fixed version above the installed one; where that is not known, the beginning of the range that is fixed for
 * good. `none`: the ranges show that there is neither.
 */
function fixInTime(intervals, installed) {
    const fixed = intervals.flatMap(one => 
    // A range without a beginning is from before the weakness came in.
    !one.vulnerable && one.startVersion ? [{ start: one.startVersion, forGood: !one.endVersion }] : []);
    if (fixed.length === 0)
        return { version: undefined, none: isVulnerableForGood(intervals, installed) };
    const orders = fixed.map(({ start }) => (installed === undefined ? undefined : compareVersions(start, installed)));
    // What cannot be compared proves nothing.
    if (orders.includes(undefined))
        return { version: fixed.findLast(({ forGood }) => forGood)?.start, none: false };
    const above = fixed.filter((_, at) => (orders[at] ?? 0) > 0).map(({ start }) => start);
    const [lowest] = above.toSorted((a, b) => compareVersions(a, b) ?? 0);
    return { version: lowest, none: lowest === undefined && isVulnerableForGood(intervals, installed) };
}
/** A range that ends has something behind its end, also when no range says so: "no fix" takes one that never ends. */
function isVulnerableForGood(intervals, installed) {
    const ahead = intervals.filter(({ vulnerable, endVersion }) => {
        if (!vulnerable)
            return false;
        const order = installed === undefined || !endVersion ? undefined : compareVersions(endVersion, installed);
        return order === undefined || order >= 0;
    });
    return ahead.length > 0 && ahead.every(({ endVersion }) => endVersion === null);
}
/** Commands are told for the whole vulnerability: those for this package, or all when no other package has it. */
function commandOf({ packageName }, { rootFixes, packageNames }) {
    const all = [...new Set((rootFixes?.commands ?? []).map(command => command.trim()))].filter(command => command !== '');
    const alone = packageNames.every(name => same(name, packageName));
    const own = alone ? all : all.filter(command => mentions(command, packageName));
    const command = own.join(' && ');
    return command === '' || command.length > LONGEST_COMMAND || /[\p{Cc}]/u.test(command) ? undefined : command;
}
function mentions(command, name) {
    return command.split(/\s+/).some(word => word.startsWith(`${name}@`) || word.startsWith(`${name}=`) || word === name);
}
function isPackage(finding, one) {
    const managers = [finding.manager, one.manager].filter(manager => manager !== undefined);
    return same(one.name, finding.packageName) && new Set(managers.map(manager => manager.toLowerCase())).size <= 1;
}
function same(a, b) {
    return a.trim().toLowerCase() === b.trim().toLowerCase();
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/enrich-findings.js






// Root fixes of a scan that has just ended may not be there yet; how long they take is told nowhere.
const FIXES_WITHIN_MS = 60_000;
const ASK_AGAIN_MS = 5_000;
/**
 * Looks up which files bring the findings, which version fixes them and how to get there. At most three requests for each
 * vulnerability, the worst first. No failure changes anything but the notes: a finding whose lookups failed stays as it is,
 * and so never becomes `unfixable`. Throws only the cancel signal's error.
 */
async function enrichFindings(api, context, options) {
    const groups = byVulnerability(options.findings);
    const limit = mostLookedUp[options.purpose];
    const lookups = new Lookups(api, context, options);
    const chosen = groups.slice(0, limit);
    if (chosen.length > 0)
        context.log.info(`Looking up ${enrich_findings_vulnerabilities(chosen.length)}`);
    const learned = new Map();
    await (0,parallel/* mapParallel */.E)(chosen, lookupsAtOnce, async (group) => {
        const { files, ...answers } = await lookups.ask(group);
        for (const finding of group.findings) {
            const manifests = files === undefined || finding.manifests.length > 0 ? finding.manifests : files;
            learned.set(finding, { ...finding, ...fixOf(finding, answers), manifests });
        }
    });
    const nameless = options.findings.filter(finding => finding.vulnerabilityId === undefined).length;
    return {
        findings: options.findings.map(finding => learned.get(finding) ?? finding),
        notes: [
            ...lookups.notes(),
            ...(groups.length > limit
                ? [
                    `Files and fixes of ${enrich_findings_vulnerabilities(groups.length - limit)} were not looked up: only the worst ${limit} are.`,
                ]
                : []),
            ...(nameless > 0
                ? [`Files and fixes of ${(0,quantities/* counted */.hS)(nameless, 'finding')} were not looked up: Debricked gives no number for them.`]
                : []),
        ],
    };
}
function enrich_findings_vulnerabilities(count) {
    return (0,quantities/* counted */.hS)(count, 'vulnerability', 'vulnerabilities');
}
/** Worst first; a vulnerability in several packages is asked for once. */
function byVulnerability(findings) {
    const rank = ({ severity }) => severityRank(severity === 'unscored' ? 'none' : severity);
    const groups = new Map();
    for (const finding of findings.toSorted((a, b) => rank(a) - rank(b) || (b.cvss ?? -1) - (a.cvss ?? -1))) {
        const { vulnerabilityId: id } = finding;
        if (id === undefined)
            continue;
        const group = groups.get(id);
        if (group === undefined)
            groups.set(id, { id, findings: [finding] });
        else
            group.findings.push(finding);
    }
    return [...groups.values()];
}
const kinds = {
    files: 'Which files bring a vulnerability',
    fixes: 'What to upgrade so that a vulnerability goes',
    timelines: 'Which versions have a fix',
};
/** Asks, and stops asking a kind of question to which the service has no answer: fifty refusals say no more than one. */
class Lookups {
    #api;
    #context;
    #of;
    #fixesBy;
    #failures = new Map();
    #notReady = 0;
    constructor(api, context, of) {
        this.#api = api;
        this.#context = context;
        this.#of = of;
        this.#fixesBy = context.deadline.within(FIXES_WITHIN_MS);
    }
    async ask({ id, findings }) {
        const { repositoryId, commitId } = this.#of;
        const ids = { repositoryId, commitId };
        const { details } = this.#api;
        const files = await this.#orNote('files', () => details.files(id, ids));
        const rootFixes = await this.#orNote('fixes', () => this.#readyFixes(id, ids));
        const packageNames = [...new Set(findings.map(({ packageName }) => packageName))];
        const answers = { rootFixes, timelines: undefined, packageNames };
        if (findings.every(finding => fixOf(finding, answers).fixedIn !== undefined))
            return { ...answers, files };
        return { ...answers, files, timelines: await this.#orNote('timelines', () => details.timelines(id, ids)) };
    }
    notes() {
        const failed = [...this.#failures].map(([kind, { error, missed }]) => {
            const of = enrich_findings_vulnerabilities(missed);
            return `${kinds[kind]} was not looked up for ${of}. ${error.message}`;
        });
        if (this.#notReady === 0)
            return failed;
        const of = enrich_findings_vulnerabilities(this.#notReady);
        return [...failed, `What to upgrade was not ready at Debricked yet for ${of}.`];
    }
    async #readyFixes(id, ids) {
        for (;;) {
            const fixes = await this.#api.details.rootFixes(id, ids);
            const waits = fixes.isReady === false && this.#of.purpose === 'gate' && !this.#fixesBy.passed();
            if (fixes.isReady === false && !waits)
                this.#notReady++;
            if (!waits)
                return fixes;
            await this.#fixesBy.sleep(ASK_AGAIN_MS, this.#context.signal);
        }
    }
    async #orNote(kind, ask) {
        const before = this.#failures.get(kind);
        if (before?.final) {
            before.missed++;
            return undefined;
        }
        try {
            return await ask();
        }
        catch (error) {
            if ((0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y))
                throw error;
            // A 404 is about this vulnerability; everything else would meet the next one too, after all its retries.
            const final = error.code !== 'not_found';
            this.#failures.set(kind, { error, final, missed: (this.#failures.get(kind)?.missed ?? 0) + 1 });
            return undefined;
        }
    }
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/denied-packages.js


/**
 * Reads `deny-packages`, one entry a line: `pkg:npm/lodash`, `pkg:npm/lodash@4.17.20`, `pkg:npm/%40scope/name@<2.0.0`,
 * `pkg:npm/lodash@>=4.17.21,<5.0.0`, `lodash`, `@scope/name`. Problems are clauses that name the line, all at once.
 */
function parseDeniedPackages(lines) {
    const parsed = lines.map(line => ({ line, entry: parseDenied(line.trim()) }));
    return {
        denied: parsed.flatMap(({ entry }) => ('value' in entry ? [entry.value] : [])),
        problems: parsed.flatMap(({ line, entry }, at) => 'problem' in entry ? [`line ${at + 1} (${line.trim().slice(0, 80)}) ${entry.problem}`] : []),
    };
}
function parseDenied(text) {
    const read = parsePackageReference(text);
    if ('problem' in read)
        return read;
    const comparators = [];
    for (const part of read.value.version?.split(',') ?? []) {
        const match = /^\s*(<=|>=|<|>|=)?\s*(\S+)\s*$/.exec(part);
        const operator = (match?.[1] ?? '=');
        const version = match?.[2] ?? '';
        if (match === null || /[\^~*|<>=\s]/.test(version) || /(?:^|\.)x(?:\.|$)/i.test(version)) {
            return { problem: 'has a range that is not made of <, <=, =, >=, > and versions with commas between them' };
        }
        if (operator !== '=' && !isComparable(version)) {
            return { problem: `compares with ${version}, which does not begin with a number` };
        }
        comparators.push({ operator, version });
    }
    return { value: { text, reference: read.value, comparators } };
}
/** The packages of this commit that the list names. A package that is gone is none of them, so removing one passes. */
function deniedPackages(packages, denied) {
    if (denied.length === 0)
        return [];
    const byName = new Map();
    for (const entry of denied) {
        const name = roughName(entry.reference.name);
        byName.set(name, [...(byName.get(name) ?? []), entry]);
    }
    return packages.flatMap(one => {
        const offences = (byName.get(roughName(one.name)) ?? []).flatMap(entry => offence(one, entry));
        const worst = offences.find(({ certain }) => certain) ?? offences[0];
        return worst === undefined ? [] : [worst];
    });
}
function offence(one, entry) {
    const fit = referenceFits(entry.reference, one);
    if (fit === 'no')
        return [];
    const inRange = versionIsDenied(one.version, entry.comparators);
    if (inRange === false)
        return [];
    return [{ package: one, entry, certain: fit === 'yes' && inRange === true }];
}
/** What stands where a version should: a range of a manifest, of which nobody knows what is installed for it. */
function isRange(version) {
    // A tilde within a version is Debian's sign of a pre-release.
    return /[\^*<>=|\s,()[\]]|^~|\+$|(?:^|\.)x(?:\.|$)/i.test(version);
}
/** Undefined when it cannot be told. */
function versionIsDenied(installed, comparators) {
    const version = installed === undefined || isRange(installed.trim()) ? undefined : installed;
    let denied = true;
    for (const { operator, version: limit } of comparators) {
        const order = version === undefined ? undefined : compareVersions(version, limit);
        // A hash or a tag has no place in an order, but it is certainly not the one version that is named.
        if (order === undefined && version !== undefined && operator === '=')
            return false;
        if (order === undefined)
            denied = undefined;
        else if (!holds(operator, order))
            return false;
    }
    return denied;
}
function holds(operator, order) {
    switch (operator) {
        case '<':
            return order < 0;
        case '<=':
            return order <= 0;
        case '=':
            return order === 0;
        case '>=':
            return order >= 0;
        case '>':
            return order > 0;
    }
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/distinct-findings.js

/** Of equal rank the one with a score, then any order that does not depend on the input's. */
function compareRows(a, b, severityOf) {
    return (severityRank(severityOf(a)) - severityRank(severityOf(b)) ||
        (b.cvss ?? -1) - (a.cvss ?? -1) ||
        compareTexts(JSON.stringify(a), JSON.stringify(b)));
}
/**
 * Every vulnerability in every version of a package once, sorted: worst first, then by CVSS, id and package. A list that is
 * read page by page while it changes can have a row twice; of such rows the worst counts, an open one before one that was
 * set aside, and a fix of any is a fix.
 */
function distinctFindings(findings, severityOf) {
    // Nearly always every row is the only one, so nothing is built for those that are not (100,000 rows have to be quick).
    const byKey = new Map();
    const rows = [];
    for (const finding of findings) {
        const key = findingKey(finding);
        const first = byKey.get(key);
        const row = distinct_findings_withVersion(first, finding.version);
        if (row !== undefined) {
            if (row.same === undefined)
                row.same = [row.finding, finding];
            else
                row.same.push(finding);
            continue;
        }
        const fresh = { key: first?.key ?? key, finding, rank: severityRank(severityOf(finding)) };
        rows.push(fresh);
        if (first === undefined)
            byKey.set(key, fresh);
        else {
            if (first.other !== undefined)
                fresh.other = first.other;
            first.other = fresh;
        }
    }
    for (const row of rows) {
        if (row.same === undefined)
            continue;
        row.finding = merged(row.same, severityOf);
        row.rank = severityRank(severityOf(row.finding));
    }
    return rows.sort((a, b) => a.rank - b.rank ||
        (b.finding.cvss ?? -1) - (a.finding.cvss ?? -1) ||
        compareTexts(a.key, b.key) ||
        compareTexts(a.finding.version ?? '', b.finding.version ?? ''));
}
function distinct_findings_withVersion(first, version) {
    for (let row = first; row !== undefined; row = row.other)
        if (row.finding.version === version)
            return row;
    return undefined;
}
function merged(same, severityOf) {
    const open = same.filter(({ status }) => status === 'open');
    const rows = (open.length > 0 ? open : same).toSorted((a, b) => compareRows(a, b, severityOf));
    const [worst] = rows;
    if (worst === undefined)
        throw new RangeError('nothing to merge');
    return {
        ...worst,
        unfixable: rows.every(row => row.unfixable),
        fixedIn: worst.fixedIn ?? firstText(rows.map(row => row.fixedIn)),
        fixCommand: worst.fixCommand ?? firstText(rows.map(row => row.fixCommand)),
        manifests: [...new Set(rows.flatMap(row => row.manifests))].sort(compareTexts),
    };
}
function firstText(texts) {
    return texts.find(text => text !== undefined);
}
/** By code unit: the same on every machine, whatever its language. */
function compareTexts(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./build/core/nearest.js
var nearest = __webpack_require__(2732);
;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/exceptions.js



const keys = ['id', 'package', 'reason', 'owner', 'expires'];
const dayMs = 86_400_000;
/** Reads the exceptions file's parsed YAML: a list of entries, or nothing at all for an empty file. */
function parseExceptions(value) {
    if (value === null || value === undefined)
        return { exceptions: [], problems: [] };
    if (!Array.isArray(value)) {
        return { exceptions: [], problems: ['it is not a list of entries with id, package, reason, owner and expires'] };
    }
    const parsed = value.map((entry, index) => parseEntry(entry, index + 1));
    return {
        exceptions: parsed.flatMap(one => ('exception' in one ? [one.exception] : [])),
        problems: parsed.flatMap(one => ('problems' in one ? one.problems : [])),
    };
}
function parseEntry(value, entry) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date) {
        return { problems: [`entry ${entry} is not a group of id, package, reason, owner and expires`] };
    }
    const fields = new Map(Object.entries(value));
    const problems = [];
    for (const name of fields.keys()) {
        if (keys.includes(name))
            continue;
        const meant = (0,nearest/* nearest */.p)(name, keys);
        problems.push(`has an unknown key \`${oneLine(name, 60)}\`${meant === undefined ? '' : ` (did you mean ${meant}?)`}`);
    }
    const text = (key) => {
        const given = fields.get(key);
        if (typeof given === 'string' && given.trim() !== '')
            return given.trim();
        const missing = given === undefined || given === null || given === '';
        problems.push(missing || typeof given === 'string' ? `has no ${key}` : `has ${aOrAn(key)} that is not a text`);
        return '';
    };
    const [id, reason, owner] = [text('id'), text('reason'), text('owner')];
    const expires = parseDate(fields.get('expires'));
    if ('problem' in expires)
        problems.push(expires.problem);
    let reference;
    // `package:` with nothing behind it would silently excuse the vulnerability in every package.
    if (fields.has('package')) {
        const read = parsePackageReference(text('package'));
        if ('value' in read)
            reference = read.value;
        else if (read.problem !== 'is empty')
            problems.push(`has a package that ${read.problem}`);
        if (reference?.version !== undefined)
            problems.push('has a package with a version; write it without one');
    }
    if (problems.length > 0 || 'problem' in expires) {
        return { problems: problems.map(problem => `entry ${entry}${idHint(id)} ${problem}`) };
    }
    return { exception: { entry, id, package: reference, reason, owner, expires: expires.value } };
}
function parseDate(value) {
    if (value === undefined || value === null || value === '')
        return { problem: 'has no expires' };
    // A YAML 1.1 reader makes a Date of an unquoted date.
    const text = value instanceof Date && !Number.isNaN(value.getTime()) && value.getTime() % dayMs === 0
        ? value.toISOString().replace('T00:00:00.000Z', '')
        : value;
    if (typeof text !== 'string' || !isDate(text.trim())) {
        return { problem: 'has an expires that is not a date of the form YYYY-MM-DD' };
    }
    return { value: text.trim() };
}
/** A day that exists, as `YYYY-MM-DD`. */
function isDate(text) {
    if (!/^\d{4}-\d\d-\d\d$/.test(text))
        return false;
    const time = Date.parse(`${text}T00:00:00Z`);
    // Date.parse takes 31 February for 3 March.
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
/** Whole days until the exception ends: 0 on its last day, negative afterwards. `today` is `YYYY-MM-DD` in UTC. */
function daysLeft(exception, today) {
    return Math.round((Date.parse(`${exception.expires}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / dayMs);
}
/** Prepares the look-up; `today` is `YYYY-MM-DD` in UTC. */
function excuses(exceptions, today) {
    const byId = new Map();
    for (const exception of exceptions) {
        const id = exception.id.toLowerCase();
        byId.set(id, [...(byId.get(id) ?? []), exception]);
    }
    for (const same of byId.values()) {
        same.sort((a, b) => (a.expires === b.expires ? a.entry - b.entry : a.expires < b.expires ? 1 : -1));
    }
    return finding => {
        const exception = byId.get(finding.id.toLowerCase())?.find(one => fits(one, finding));
        return exception === undefined ? undefined : { exception, inForce: exception.expires >= today };
    };
}
function fits(exception, finding) {
    if (exception.package === undefined)
        return true;
    // A package manager that cannot be compared does not excuse: what is excused must be sure.
    return referenceFits(exception.package, { name: finding.packageName, manager: finding.manager }) === 'yes';
}
function idHint(id) {
    return id === '' ? '' : ` (${oneLine(id, 60)})`;
}
function aOrAn(key) {
    return /^[aeiou]/.test(key) ? `an ${key}` : `a ${key}`;
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/license-expression.js
/** Longer texts are not read as an expression; they come from package manifests, which anybody can write. */
const license_expression_longest = 2_000;
const deepest = 30;
/**
 * Reads ids, `WITH`, `AND`, `OR` and parentheses, in any case. Undefined for everything else, such as the licence's name
 * in words.
 */
function parseLicenseExpression(text) {
    if (text.length > license_expression_longest)
        return undefined;
    const tokens = text.match(/[()]|[^\s()]+/g) ?? [];
    let at = 0;
    const word = () => tokens[at]?.toLowerCase();
    function list(operator, part) {
        const parts = [];
        do {
            if (parts.length > 0)
                at += 1;
            const next = part();
            if (next === undefined)
                return undefined;
            parts.push(next);
        } while (word() === operator);
        return parts.length === 1 ? parts[0] : { kind: operator, parts };
    }
    function either(depth) {
        return depth > deepest ? undefined : list('or', () => list('and', () => single(depth)));
    }
    function single(depth) {
        if (tokens[at] === '(') {
            at += 1;
            const inner = either(depth + 1);
            if (inner === undefined || tokens[at] !== ')')
                return undefined;
            at += 1;
            return inner;
        }
        const id = idAt();
        if (id === undefined)
            return undefined;
        if (word() !== 'with')
            return { kind: 'license', id: licenseKey(id), exception: undefined };
        at += 1;
        const exception = idAt();
        return exception === undefined
            ? undefined
            : { kind: 'license', id: licenseKey(id), exception: exception.toLowerCase() };
    }
    function idAt() {
        const token = tokens[at];
        if (token === undefined || !/^[a-z0-9][a-z0-9.:+-]*$/i.test(token) || /^(?:and|or|with)$/i.test(token)) {
            return undefined;
        }
        at += 1;
        return token;
    }
    const whole = either(0);
    return at === tokens.length ? whole : undefined;
}
/**
 * The spelling in which ids are compared: lower case, and the deprecated ids of the GNU licences as today's ones
 * (`GPL-3.0` is `GPL-3.0-only`, `GPL-3.0+` is `GPL-3.0-or-later`; spdx.org/licenses, "deprecated").
 */
function licenseKey(id) {
    const lower = id.trim().replace(/\s+/g, ' ').toLowerCase();
    const gnu = /^((?:a|l)?gpl-\d+\.\d+|gfdl-\d+\.\d+)(\+?)$/.exec(lower);
    return gnu === null ? lower : `${gnu[1]}-${gnu[2] === '+' ? 'or-later' : 'only'}`;
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/spdx-ids.js
/**
 * Ids of the SPDX licence list in lower case, as the package spdx-license-ids 3.0.24 has them, the deprecated ones included
 * except for those of a licence and an exception in one word, which nobody's list names (https://spdx.org/licenses).
 */
const ids = `
  0bsd 3d-slicer-1.0 aal abstyles adacore-doc adobe-2006 adobe-display-postscript adobe-glyph adobe-utopia adsl
  advanced-cryptics-dictionary afl-1.1 afl-1.2 afl-2.0 afl-2.1 afl-3.0 afmparse agpl-1.0 agpl-1.0-only
  agpl-1.0-or-later agpl-3.0 agpl-3.0-only agpl-3.0-or-later aladdin alglib-documentation amd-newlib amdplpa aml
  aml-glslang ampas antlr-pd antlr-pd-fallback any-osi any-osi-perl-modules apache-1.0 apache-1.1 apache-2.0 apafml
  apl-1.0 app-s2p apsl-1.0 apsl-1.1 apsl-1.2 apsl-2.0 arphic-1999 artistic-1.0 artistic-1.0-cl8 artistic-1.0-perl
  artistic-2.0 artistic-dist aspell-ru aswf-digital-assets-1.0 aswf-digital-assets-1.1 atc-game baekmuk bahyph barr
  bcrypt-solar-designer beerware bitstream-charter bitstream-vera bittorrent-1.0 bittorrent-1.1 blessing blueoak-1.0.0
  boehm-gc boehm-gc-without-fee bola-1.1 borceux brian-gladman-2-clause brian-gladman-3-clause
  brian-gladman-3-clause-no-conversion bsd-1-clause bsd-2-clause bsd-2-clause-darwin bsd-2-clause-first-lines
  bsd-2-clause-freebsd bsd-2-clause-netbsd bsd-2-clause-patent bsd-2-clause-pkgconf-disclaimer
  bsd-2-clause-pos-unchanged bsd-2-clause-views bsd-3-clause bsd-3-clause-acpica bsd-3-clause-attribution
  bsd-3-clause-clear bsd-3-clause-flex bsd-3-clause-hp bsd-3-clause-lbnl bsd-3-clause-modification
  bsd-3-clause-no-military-license bsd-3-clause-no-nuclear-license bsd-3-clause-no-nuclear-license-2014
  bsd-3-clause-no-nuclear-warranty bsd-3-clause-open-mpi bsd-3-clause-openwebui bsd-3-clause-sun bsd-3-clause-tso
  bsd-4-clause bsd-4-clause-shortened bsd-4-clause-uc bsd-4.3reno bsd-4.3tahoe bsd-advertising-acknowledgement
  bsd-ask-to-endorse bsd-attribution-hpnd-disclaimer bsd-inferno-nettverk bsd-mark-modifications bsd-protection
  bsd-source-alt-gpl bsd-source-beginning-file bsd-source-code bsd-source-code-no-disclaimer bsd-systemics
  bsd-systemics-w3works bsl-1.0 buddy bugroff busl-1.1 bzip2-1.0.5 bzip2-1.0.6 c-uda-1.0 cal-1.0
  cal-1.0-combined-work-exception caldera caldera-no-preamble capec-tou catharon catosl-1.1 cc-by-1.0 cc-by-2.0
  cc-by-2.5 cc-by-2.5-au cc-by-3.0 cc-by-3.0-at cc-by-3.0-au cc-by-3.0-de cc-by-3.0-igo cc-by-3.0-nl cc-by-3.0-us
  cc-by-4.0 cc-by-nc-1.0 cc-by-nc-2.0 cc-by-nc-2.5 cc-by-nc-3.0 cc-by-nc-3.0-de cc-by-nc-3.0-igo cc-by-nc-4.0
  cc-by-nc-nd-1.0 cc-by-nc-nd-2.0 cc-by-nc-nd-2.5 cc-by-nc-nd-3.0 cc-by-nc-nd-3.0-de cc-by-nc-nd-3.0-igo
  cc-by-nc-nd-4.0 cc-by-nc-sa-1.0 cc-by-nc-sa-2.0 cc-by-nc-sa-2.0-de cc-by-nc-sa-2.0-fr cc-by-nc-sa-2.0-uk
  cc-by-nc-sa-2.5 cc-by-nc-sa-3.0 cc-by-nc-sa-3.0-de cc-by-nc-sa-3.0-igo cc-by-nc-sa-4.0 cc-by-nd-1.0 cc-by-nd-2.0
  cc-by-nd-2.5 cc-by-nd-3.0 cc-by-nd-3.0-de cc-by-nd-4.0 cc-by-sa-1.0 cc-by-sa-2.0 cc-by-sa-2.0-uk cc-by-sa-2.1-jp
  cc-by-sa-2.5 cc-by-sa-3.0 cc-by-sa-3.0-at cc-by-sa-3.0-de cc-by-sa-3.0-igo cc-by-sa-4.0 cc-pddc cc-pdm-1.0 cc-sa-1.0
  cc0-1.0 cddl-1.0 cddl-1.1 cdl-1.0 cdla-permissive-1.0 cdla-permissive-2.0 cdla-sharing-1.0 cecill-1.0 cecill-1.1
  cecill-2.0 cecill-2.1 cecill-b cecill-c cern-ohl-1.1 cern-ohl-1.2 cern-ohl-p-2.0 cern-ohl-s-2.0 cern-ohl-w-2.0
  cfitsio check-cvs checkmk clartistic clips cmu-mach cmu-mach-nodoc cnri-jython cnri-python
  cnri-python-gpl-compatible coil-1.0 community-spec-1.0 condor-1.1 copyleft-next-0.3.0 copyleft-next-0.3.1
  cornell-lossless-jpeg cpal-1.0 cpl-1.0 cpol-1.02 cronyx crossword cryptoswift crystalstacker cua-opl-1.0 cube curl
  cve-tou d-fsl-1.0 dec-3-clause diffmark dl-de-by-2.0 dl-de-zero-2.0 doc docbook-dtd docbook-schema
  docbook-stylesheet docbook-xml dotseqn drl-1.0 drl-1.1 dsdp dtoa dvipdfm ecl-1.0 ecl-2.0 ecos-2.0 efl-1.0 efl-2.0
  egenix elastic-2.0 entessa epics epl-1.0 epl-2.0 erlpl-1.1 esa-pl-permissive-2.4 esa-pl-strong-copyleft-2.4
  esa-pl-weak-copyleft-2.4 etalab-2.0 eudatagrid eupl-1.0 eupl-1.1 eupl-1.2 eurosym fair fbm fdk-aac fdk-mpeg-h
  ferguson-twofish frameworx-1.0 freebsd-doc freeimage fsfap fsfap-no-warranty-disclaimer fsful fsfullr fsfullrsd
  fsfullrwd fsl-1.1-alv2 fsl-1.1-mit ftl furuseth fwlw game-programming-gems gcr-docs gd generic-xts gfdl-1.1
  gfdl-1.1-invariants-only gfdl-1.1-invariants-or-later gfdl-1.1-no-invariants-only gfdl-1.1-no-invariants-or-later
  gfdl-1.1-only gfdl-1.1-or-later gfdl-1.2 gfdl-1.2-invariants-only gfdl-1.2-invariants-or-later
  gfdl-1.2-no-invariants-only gfdl-1.2-no-invariants-or-later gfdl-1.2-only gfdl-1.2-or-later gfdl-1.3
  gfdl-1.3-invariants-only gfdl-1.3-invariants-or-later gfdl-1.3-no-invariants-only gfdl-1.3-no-invariants-or-later
  gfdl-1.3-only gfdl-1.3-or-later giftware gl2ps glide glulxe glwtpl gnuplot gpl-1.0 gpl-1.0-only gpl-1.0-or-later
  gpl-2.0 gpl-2.0-only gpl-2.0-or-later gpl-3.0 gpl-3.0-only gpl-3.0-or-later graphics-gems gsoap-1.3b gtkbook gutmann
  haskellreport hdf5 hdparm hidapi hippocratic-2.1 hippocratic-3.0-core hp-1986 hp-1989 hpnd hpnd-dec hpnd-doc
  hpnd-doc-sell hpnd-export-us hpnd-export-us-acknowledgement hpnd-export-us-modify hpnd-export2-us
  hpnd-fenneberg-livingston hpnd-inria-imag hpnd-intel hpnd-kevlin-henney hpnd-markus-kuhn
  hpnd-merchantability-variant hpnd-mit-disclaimer hpnd-netrek hpnd-pbmplus hpnd-sell-mit-disclaimer-xserver
  hpnd-sell-regexpr hpnd-sell-variant hpnd-sell-variant-critical-systems hpnd-sell-variant-mit-disclaimer
  hpnd-sell-variant-mit-disclaimer-rev hpnd-smc hpnd-uc hpnd-uc-export-us htmltidy hyphen-bulgarian ibm-pibs icu
  iec-code-components-eula ijg ijg-short imagemagick imatix imlib2 info-zip informatica inner-net-2.0 innosetup intel
  intel-acpi interbase-1.0 ipa ipl-1.0 isc isc-veillard iso-permission jam jasper-2.0 jove jpl-image jpnic json
  kastrup kazlib knuth-ctan lal-1.2 lal-1.3 latex2e latex2e-translated-notice leptonica lgpl-2.0 lgpl-2.0-only
  lgpl-2.0-or-later lgpl-2.1 lgpl-2.1-only lgpl-2.1-or-later lgpl-3.0 lgpl-3.0-only lgpl-3.0-or-later lgpllr libpng
  libpng-1.6.35 libpng-2.0 libselinux-1.0 libtiff libutil-david-nugent liliq-p-1.1 liliq-r-1.1 liliq-rplus-1.1
  linux-man-pages-1-para linux-man-pages-copyleft linux-man-pages-copyleft-2-para linux-man-pages-copyleft-var
  linux-openib loop lpd-document lpl-1.0 lpl-1.02 lppl-1.0 lppl-1.1 lppl-1.2 lppl-1.3a lppl-1.3c lsof
  lucida-bitmap-fonts lzma-sdk-9.11-to-9.20 lzma-sdk-9.22 mackerras-3-clause mackerras-3-clause-acknowledgment magaz
  mailprio makeindex man2html martin-birgmeier mcphee-slideshow metamail minpack mips miros mit mit-0 mit-advertising
  mit-click mit-cmu mit-enna mit-feh mit-festival mit-khronos-old mit-modern-variant mit-open-group mit-stk
  mit-testregex mit-wu mitnfa mmixware mmpl-1.0.1 motosoto mpeg-ssg mpi-permissive mpich2 mpl-1.0 mpl-1.1 mpl-2.0
  mpl-2.0-no-copyleft-exception mplus ms-lpl ms-pl ms-rl mtll mulanpsl-1.0 mulanpsl-2.0 multics mup mvt-1.1 naist-2003
  nasa-1.3 naumen nbpl-1.0 ncbi-pd ncgl-uk-2.0 ncl ncsa net-snmp netcdf newsletr ngpl ngrep nicta-1.0 nist-pd
  nist-pd-fallback nist-pd-tnt nist-software nlod-1.0 nlod-2.0 nlpl nokia nosl noweb npl-1.0 npl-1.1 nposl-3.0 nrl
  ntia-pd ntp ntp-0 nunit o-uda-1.0 oar occt-pl oclc-2.0 odbl-1.0 odc-by-1.0 offis ofl-1.0 ofl-1.0-no-rfn ofl-1.0-rfn
  ofl-1.1 ofl-1.1-no-rfn ofl-1.1-rfn ogc-1.0 ogdl-taiwan-1.0 ogl-canada-2.0 ogl-uk-1.0 ogl-uk-2.0 ogl-uk-3.0 ogtsl
  oldap-1.1 oldap-1.2 oldap-1.3 oldap-1.4 oldap-2.0 oldap-2.0.1 oldap-2.1 oldap-2.2 oldap-2.2.1 oldap-2.2.2 oldap-2.3
  oldap-2.4 oldap-2.5 oldap-2.6 oldap-2.7 oldap-2.8 olfl-1.3 oml openmdw-1.0 openpbs-2.3 openssl openssl-standalone
  openvision opl-1.0 opl-uk-3.0 opubl-1.0 osc-1.0 oset-pl-2.1 osl-1.0 osl-1.1 osl-2.0 osl-2.1 osl-3.0 ossp padl
  paratype-free-font-1.3 parity-6.0.0 parity-7.0.0 pddl-1.0 php-3.0 php-3.01 pixar pkgconf plexus pnmstitch
  polyform-noncommercial-1.0.0 polyform-small-business-1.0.0 postgresql ppl psf-2.0 psfrag psutils python-2.0
  python-2.0.1 python-ldap qhull qpl-1.0 qpl-1.0-inria-2004 radvd rdisc rhecos-1.1 rpl-1.1 rpl-1.5 rpsl-1.0 rsa-md
  rscpl ruby ruby-pty sax-pd sax-pd-2.0 saxpath scea schemereport sendmail sendmail-8.23 sendmail-open-source-1.1
  sgi-b-1.0 sgi-b-1.1 sgi-b-2.0 sgi-opengl sgmlug-pm sgp4 shl-0.5 shl-0.51 simpl-2.0 sissl sissl-1.2 sl sleepycat
  smail-gpl smlnj smppl snia snprintf sofa softsurfer soundex spencer-86 spencer-94 spencer-99 spl-1.0 ssh-keyscan
  ssh-openssh ssh-short ssleay-standalone sspl-1.0 standardml-nj sugarcrm-1.1.3 sul-1.0 sun-ppp sun-ppp-2000 sunpro
  swl swrule symlinks tapr-ohl-1.0 tcl tcp-wrappers tekhvc termreadkey tgppl-1.0 thirdeye threeparttable tmate
  torque-1.1 tosl tpdl tpl-1.0 trustedqsl ttwl ttyp0 tu-berlin-1.0 tu-berlin-2.0 ubuntu-font-1.0 ucar ucl-1.0 ulem
  umich-merit unicode-3.0 unicode-dfs-2015 unicode-dfs-2016 unicode-tou unixcrypt unlicense unlicense-libtelnet
  unlicense-libwhirlpool unrar upl-1.0 urt-rle vim vixie-cron vostrom vsl-1.0 w3c w3c-19980720 w3c-20150513 w3m
  watcom-1.0 widget-workshop wordnet wsuipa wtfnmfpl wtfpl wwl wxwindows x11 x11-distribute-modifications-variant
  x11-no-permit-persons x11-swapped xdebug-1.03 xerox xfig xfree86-1.1 xinetd xkeyboard-config-zinoviev xlock xnet xpp
  xskat xzoom ypl-1.0 ypl-1.1 zed zeeff zend-2.0 zimbra-1.3 zimbra-1.4 zlib zlib-acknowledgement zpl-1.1 zpl-2.0
  zpl-2.1
`;
let spdx_ids_known;
/** Whether SPDX has a licence of this id; in lower case. */
function isSpdxId(id) {
    spdx_ids_known ??= new Set(ids.trim().split(/\s+/));
    return spdx_ids_known.has(id);
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/licenses.js


/** The word in the lists for a licence that nobody knows. */
const unknownWord = 'unknown';
// What SPDX documents and package manifests have where they name no licence. `UNLICENSED` is not among them: it is npm's
// word for "all rights reserved", so an allow list does not allow it.
const nobodyKnows = /^(?:unknown|noassertion|none|n\/a|see licen[cs]e in .*)?$/;
/**
 * Reads the two lists, one SPDX id a line (also `GPL-2.0-only WITH Classpath-exception-2.0`, a name in words as Debricked
 * shows it, or `unknown`). Problems are clauses that name input and line, all at once.
 */
function parseLicensePolicy(lists) {
    const problems = [];
    const read = (input, lines) => new Set(lines.flatMap((line, at) => {
        const parsed = parseLicenseExpression(line);
        if (parsed !== undefined && parsed.kind !== 'license') {
            problems.push(`${input} line ${at + 1} (${line.slice(0, 80)}) has more than one licence; write one a line`);
            return [];
        }
        return parsed === undefined ? [licenseKey(line)] : spellings(input, line, parsed);
    }));
    const policy = { allow: read('allow-licenses', lists.allow), deny: read('deny-licenses', lists.deny) };
    for (const key of policy.deny) {
        if (policy.allow.has(key))
            problems.push(`allow-licenses and deny-licenses both have ${key}`);
    }
    return { policy, problems };
}
/**
 * Whoever denies the deprecated `GPL-3.0` means the licence, not the fine print: both of today's ids. Allowing it allows
 * only what it literally was.
 */
function spellings(input, line, { id, exception }) {
    const key = combined(id, exception);
    const deprecated = /^(?:[al]?gpl|gfdl)-\d+\.\d+$/i.test(line.trim());
    return input === 'deny-licenses' && deprecated ? [key, key.replace(/-only$/, '-or-later')] : [key];
}
/** The packages whose licence is denied or unknown; empty when there is no policy. */
function licenseOffences(packages, policy) {
    if (policy.allow.size === 0 && policy.deny.size === 0)
        return [];
    // Thousands of packages share a handful of licences.
    const known = new Map();
    return packages.flatMap((one) => {
        const key = one.licenses.join('\n');
        const found = known.get(key) ?? standingOf(one.licenses, policy);
        known.set(key, found);
        const { standing, certain } = found;
        if (standing === 'allowed')
            return [];
        const fails = certain && (standing === 'denied' || policy.deny.has(unknownWord));
        return [{ package: one, kind: standing, fails }];
    });
}
function standingOf(licenses, policy) {
    // A package without a licence has an unknown one.
    const texts = licenses.length === 0 ? [unknownWord] : licenses;
    const standings = texts.map(text => {
        const standing = standingOfText(text, policy);
        return standing === 'unknown' && policy.allow.has(unknownWord) ? 'allowed' : standing;
    });
    const standing = best(standings);
    // Licences that are listed apart: the service does not say whether that means AND or OR.
    return standing === 'allowed' ? { standing: worst(standings), certain: false } : { standing, certain: true };
}
function standingOfText(text, policy) {
    const key = licenseKey(text);
    if (nobodyKnows.test(key))
        return 'unknown';
    const expression = parseLicenseExpression(text);
    if (expression !== undefined)
        return standingOfExpression(expression, policy);
    // A name in words: it may be any licence, so it is allowed only where a list says so, by the very same words.
    if (policy.deny.has(key))
        return 'denied';
    if (policy.allow.has(key))
        return 'allowed';
    return policy.allow.size > 0 ? 'denied' : 'unknown';
}
function standingOfExpression(expression, policy) {
    if (expression.kind === 'license')
        return standingOfLicense(expression, policy);
    const standings = expression.parts.map(part => standingOfExpression(part, policy));
    return expression.kind === 'or' ? best(standings) : worst(standings);
}
function standingOfLicense({ id, exception }, policy) {
    if (nobodyKnows.test(id))
        return 'unknown';
    const whole = combined(id, exception);
    if (policy.deny.has(whole))
        return 'denied';
    if (policy.allow.has(whole))
        return 'allowed';
    if (policy.deny.has(id))
        return 'denied';
    // An exception adds permissions, it takes none away (SPDX 2.3, annex D.4).
    if (policy.allow.size > 0)
        return policy.allow.has(id) ? 'allowed' : 'denied';
    // `X+` offers X and what comes after it, of which only X is named. What SPDX does not list, such as `GPLv3` or
    // `LicenseRef-x`, may be a denied licence in another spelling.
    const base = id.replace(/\+$/, '');
    return isSpdxId(base) && !(base !== id && policy.deny.has(base)) ? 'allowed' : 'unknown';
}
function combined(id, exception) {
    return exception === undefined ? id : `${id} with ${exception}`;
}
function best(standings) {
    if (standings.includes('allowed'))
        return 'allowed';
    return standings.length === 0 || standings.includes('unknown') ? 'unknown' : 'denied';
}
function worst(standings) {
    if (standings.includes('denied'))
        return 'denied';
    return standings.includes('unknown') ? 'unknown' : 'allowed';
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/verdict-of-scan.js



/**
 * The verdict of a finished scan. When several things speak against it, the first of these gives the code and the message
 * tells all: what fails before what warns; and within each gate_failed, rule_failed, package_denied, license_denied,
 * exception_expired (only when nothing but expired exceptions stands between and a green gate), baseline_missing. With
 * `warn-only` everything that fails warns, under the same code.
 */
function verdictOfScan(evidence, policy, baseline) {
    const reasons = [
        ...gateReasons(evidence, policy),
        ...ruleReasons(evidence, policy),
        ...packageReasons(evidence),
        ...licenseReasons(evidence),
    ];
    const failing = reasons.filter(({ decision }) => decision === 'fail');
    // The lapse is the reason only where it is the only one.
    const ordered = [
        ...failing.filter(({ code }) => code !== 'exception_expired'),
        ...failing.filter(({ code }) => code === 'exception_expired'),
        ...reasons.filter(({ decision }) => decision === 'warn'),
        ...baselineReasons(evidence, policy, baseline),
    ];
    const [first] = ordered;
    if (first === undefined)
        return (0,verdict/* verdict */.WJ)('ok', `The scan finished; ${nothingBreaks(evidence.counts, policy)}.`);
    const message = `${ordered.map(({ text }) => text).join('. ')}.`;
    const softened = policy.warnOnly && first.decision === 'fail';
    return (0,verdict/* verdict */.WJ)(first.code, softened ? `${message} With warn-only, this only warns.` : message, {
        decision: softened ? 'warn' : first.decision,
    });
}
function gateReasons({ breaking, expired }, policy) {
    if (breaking.length === 0)
        return [];
    const lapsed = breaking.filter(({ exception }) => exception !== undefined).length;
    const fresh = policy.onlyNew ? 'new ' : '';
    const many = (0,quantities/* counted */.hS)(breaking.length, `${fresh}vulnerability`, `${fresh}vulnerabilities`);
    const breaks = breaking.length === 1 ? 'breaks' : 'break';
    if (lapsed === breaking.length) {
        const concerned = expired.filter(({ findings }) => findings.some(({ outcome }) => outcome === 'breaking'));
        const names = concerned
            .slice(0, 3)
            .map(({ exception }) => `${clipped(exception.id)} (${clipped(exception.owner)}, ${exception.expires})`);
        const more = concerned.length > 3 ? ` and ${concerned.length - 3} more` : '';
        return [
            {
                code: 'exception_expired',
                decision: 'fail',
                text: `${many} ${breaks} the gate, all because exceptions have expired: ${names.join(', ')}${more}`,
            },
        ];
    }
    const also = lapsed === 0 ? '' : `; ${lapsed} of them had an exception that has expired`;
    return [
        {
            code: 'gate_failed',
            decision: 'fail',
            text: `${many} ${breaks} the gate (${bySeverity(breaking)}; fail-on-severity is ${policy.failOnSeverity})${also}`,
        },
    ];
}
function ruleReasons({ failingRules, warningRules }, policy) {
    if (!policy.failOnRules)
        return [];
    const reason = (rules, decision, does) => rules.length === 0
        ? []
        : [
            {
                code: 'rule_failed',
                decision,
                text: `${(0,quantities/* counted */.hS)(rules.length, 'Debricked rule')} ${does} the pipeline`,
            },
        ];
    return [...reason(failingRules, 'fail', 'failed'), ...reason(warningRules, 'warn', 'warned')];
}
function packageReasons({ deniedPackages }) {
    const reason = (certain) => {
        const ones = deniedPackages.filter(one => one.certain === certain);
        if (ones.length === 0)
            return [];
        const many = (0,quantities/* counted */.hS)(ones.length, 'package');
        const names = some(ones.map(one => one.package.name));
        return certain
            ? [{ code: 'package_denied', decision: 'fail', text: `${many} that deny-packages names: ${names}` }]
            : [
                {
                    code: 'package_denied',
                    decision: 'warn',
                    text: `${many} may be one that deny-packages names, its name, version or package manager is not comparable: ${names}`,
                },
            ];
    };
    return [...reason(true), ...reason(false)];
}
function licenseReasons({ licenses }) {
    const reason = (fails) => {
        const ones = licenses.filter(one => one.fails === fails);
        if (ones.length === 0)
            return [];
        const unknown = ones.filter(one => one.kind === 'unknown').length;
        const denied = ones.length - unknown;
        // One that is permitted beside it makes it a warning.
        const which = fails ? 'a licence that is not permitted' : 'several licences of which not all are permitted';
        const parts = [
            ...(denied === 0 ? [] : [`${(0,quantities/* counted */.hS)(denied, 'package')} with ${which}`]),
            ...(unknown === 0 ? [] : [`${(0,quantities/* counted */.hS)(unknown, 'package')} with an unknown licence`]),
        ];
        const names = some(ones.map(one => one.package.name));
        return [{ code: 'license_denied', decision: fails ? 'fail' : 'warn', text: `${parts.join(' and ')}: ${names}` }];
    };
    return [...reason(true), ...reason(false)];
}
/** Everything counted as new; when that broke the gate, the gate says so itself. */
function baselineReasons({ breaking }, policy, baseline) {
    if (!policy.onlyNew || baseline.kind === 'known')
        return [];
    const why = baseline.kind === 'missing' ? baseline.reason : 'no base was looked up';
    const outcome = breaking.length === 0 ? ', and nothing breaks the gate' : '';
    return [{ code: 'baseline_missing', decision: 'warn', text: `Every finding counts as new (${why})${outcome}` }];
}
function nothingBreaks({ total, unscored }, policy) {
    if (total === 0)
        return 'it found no vulnerability';
    const scored = unscored === 0 ? '' : `, ${unscored} without a score`;
    return `none of ${(0,quantities/* counted */.hS)(total, 'vulnerability', 'vulnerabilities')}${scored} breaks the gate (fail-on-severity is ${policy.failOnSeverity}${policy.onlyNew ? ', only new ones count' : ''})`;
}
function bySeverity(breaking) {
    const counts = new Map();
    for (const { finding } of breaking)
        counts.set(finding.severity, (counts.get(finding.severity) ?? 0) + 1);
    return ['critical', 'high', 'medium', 'low', 'unscored']
        .flatMap(severity => (counts.has(severity) ? [`${counts.get(severity)} ${severity}`] : []))
        .join(', ');
}
function some(names) {
    const distinct = [...new Set(names)].map(clipped);
    return distinct.length <= 5
        ? distinct.join(', ')
        : `${distinct.slice(0, 5).join(', ')} and ${distinct.length - 5} more`;
}
/** Names come from outside; a sentence stays a sentence. */
function clipped(name) {
    return oneLine(name, 80);
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/judge.js






/**
 * Judges the findings of a finished scan. Pure, and the result does not depend on the order of the input.
 *
 * A finding breaks the gate when all of this holds: nobody set it aside in Debricked, no exception in force excuses it, its
 * severity (or `unscored-severity`) is `fail-on-severity` or worse, it is new (with `only-new`) and is not known to have no
 * fix (with `fail-on-fixable-only`). Without a base every finding is new. Debricked's rules, denied packages and licences
 * are judged for the whole commit: exceptions and `only-new` are about findings.
 */
function judge(input) {
    const { policy } = input;
    const base = baseLookup(input);
    const excuse = excuses(input.exceptions, input.today);
    const severityOf = (finding) => severityFor(finding, policy);
    const distinct = distinctFindings(input.findings, severityOf);
    const once = oneOfEach();
    const findings = distinct.map(({ key, finding }) => judgeFinding(finding, {
        policy,
        severity: severityOf(finding),
        inBase: base?.has(key),
        excuse: excuse(finding),
        once,
    }));
    const gone = base?.unasked();
    const having = (outcome) => findings.filter(one => one.outcome === outcome);
    const counting = findings.filter(({ outcome }) => outcome !== 'excepted' && outcome !== 'set-aside');
    const packages = sortedPackages(input.packages);
    const evidence = {
        breaking: having('breaking'),
        expired: expiredOnes(counting, input),
        ...triggeredRules(input.rules),
        deniedPackages: deniedPackages(packages, policy.deniedPackages),
        licenses: licenseOffences(packages, policy.licenses),
        counts: countBySeverity(counting),
    };
    return {
        ...evidence,
        verdict: verdictOfScan(evidence, policy, input.baseline),
        findings,
        reported: having('reported'),
        excepted: having('excepted'),
        setAside: having('set-aside'),
        fresh: base === undefined ? undefined : counting.filter(({ isNew }) => isNew === true),
        fixed: gone && distinctFindings(gone, severityOf).map(({ finding }) => finding),
    };
}
/** Gives the same text for equal ones: a few sentences are the reasons of all findings, however many there are. */
function oneOfEach() {
    const known = new Map();
    return text => {
        const same = known.get(text);
        if (same === undefined)
            known.set(text, text);
        return same ?? text;
    };
}
function judgeFinding(finding, circumstances) {
    const { policy, severity, inBase, excuse, once } = circumstances;
    const isNew = inBase === undefined ? undefined : !inBase;
    const judged = (outcome, why) => ({
        finding,
        outcome,
        severity,
        isNew,
        why: once(why),
        exception: excuse?.exception,
    });
    if (finding.status !== 'open')
        return judged('set-aside', `marked ${finding.status} in Debricked`);
    if (excuse?.inForce)
        return judged('excepted', `excused until ${excuse.exception.expires}`);
    const lapsed = excuse === undefined ? '' : `, its exception expired on ${excuse.exception.expires}`;
    const standing = finding.severity === 'unscored' ? `not scored, counts as ${severity}` : severity;
    const spared = whySpared(finding, { policy, severity, inBase });
    if (spared === undefined) {
        const fresh = policy.onlyNew ? ', new' : '';
        return judged('breaking', `${standing}, fail-on-severity is ${policy.failOnSeverity}${fresh}${lapsed}`);
    }
    const listed = severityRank(severity) <= severityRank(policy.reportSeverity) && policy.reportSeverity !== 'none';
    return judged(listed ? 'reported' : 'quiet', `${spared}${lapsed}`);
}
/** Why an open finding does not break the gate, as a clause; undefined when it does. */
function whySpared(finding, { policy, severity, inBase }) {
    if (policy.failOnSeverity === 'none')
        return 'fail-on-severity is none';
    if (severityRank(severity) > severityRank(policy.failOnSeverity)) {
        return `below fail-on-severity (${policy.failOnSeverity})`;
    }
    if (policy.onlyNew && inBase === true)
        return 'in the base as well';
    if (policy.failOnFixableOnly && finding.unfixable)
        return 'no version fixes it';
    return undefined;
}
function severityFor(finding, policy) {
    return finding.severity === 'unscored' ? policy.unscoredSeverity : finding.severity;
}
/**
 * Whether the base has a finding; undefined when nothing is compared. Where only new ones count and there is no base,
 * nothing is in it. Remembers what it was asked for: the others are the ones that are fixed.
 */
function baseLookup({ baseline, policy }) {
    if (baseline.kind !== 'known')
        return policy.onlyNew ? { has: () => false, unasked: () => undefined } : undefined;
    const keys = baseline.findings.map(findingKey);
    const asked = new Map();
    for (const key of keys)
        asked.set(key, false);
    return {
        has(key) {
            const known = asked.has(key);
            if (known)
                asked.set(key, true);
            return known;
        },
        unasked: () => baseline.findings.filter((_, index) => asked.get(keys[index] ?? '') === false),
    };
}
/**
 * The exceptions that have expired, each with the findings that count and that it would have excused. Also those without
 * any: an entry that nobody misses today should not be forgotten in the file.
 */
function expiredOnes(counting, { exceptions, today }) {
    const lapsed = new Map();
    for (const exception of exceptions)
        if (exception.expires < today)
            lapsed.set(exception, []);
    for (const judged of counting) {
        if (judged.exception === undefined)
            continue;
        const same = lapsed.get(judged.exception);
        if (same === undefined)
            lapsed.set(judged.exception, [judged]);
        else
            same.push(judged);
    }
    return [...lapsed]
        .map(([exception, findings]) => ({ exception, findings }))
        .sort((a, b) => a.exception.entry - b.exception.entry);
}
function triggeredRules(rules) {
    const triggered = rules
        .filter(rule => rule.triggered)
        .map(rule => ({ rule, key: JSON.stringify([rule.description, rule.url, rule]) }))
        .sort((a, b) => compareTexts(a.key, b.key))
        .map(({ rule }) => rule);
    return {
        failingRules: triggered.filter(rule => rule.failsPipeline),
        warningRules: triggered.filter(rule => rule.warnsPipeline && !rule.failsPipeline),
    };
}
/** A list of direct and indirect dependencies has many packages more than once. */
function sortedPackages(packages) {
    const byKey = new Map();
    for (const one of packages) {
        const key = [one.name, one.manager ?? '', one.version ?? '', ...one.licenses].join('\u0000');
        const same = byKey.get(key);
        const manifests = same === undefined ? one.manifests : [...new Set([...same.manifests, ...one.manifests])];
        byKey.set(key, { ...one, manifests: manifests.toSorted(compareTexts) });
    }
    return [...byKey].sort(([a], [b]) => compareTexts(a, b)).map(([, one]) => one);
}
function countBySeverity(counting) {
    const counts = { critical: 0, high: 0, medium: 0, low: 0, unscored: 0 };
    for (const { finding } of counting)
        counts[finding.severity] += 1;
    return { ...counts, total: counting.length };
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/judge-and-enrich.js



/**
 * Judges, and asks Debricked what it knows of the findings that matter (the file that brings them, the version that fixes
 * them). Asking for all would cost a repository with thousands of old findings its hourly budget.
 */
async function judgeAndEnrich(api, context, input) {
    const { policy, repositoryId, commitId } = input;
    const enrich = async (judged, purpose) => {
        const findings = judged.map(({ finding }) => finding);
        const enriched = await enrichFindings(api, context, { repositoryId, commitId, findings, purpose });
        context.report.notChecked.push(...enriched.notes);
        const learned = new Map();
        for (const [index, finding] of findings.entries()) {
            const now = enriched.findings[index];
            if (now !== undefined && now !== finding)
                learned.set(finding, now);
        }
        return learned;
    };
    if (!policy.failOnFixableOnly) {
        const judgement = judge(input);
        return withLearned(judgement, await enrich([...judgement.breaking, ...judgement.reported], 'report'));
    }
    // Whether something has a fix is not known yet, so for now everything may have one.
    const { breaking, reported } = judge({ ...input, policy: { ...policy, failOnFixableOnly: false } });
    const learned = [...(await enrich(breaking, 'gate')).values(), ...(await enrich(reported, 'report')).values()];
    const byKey = new Map(learned.map(finding => [findingKey(finding), finding]));
    return judge({ ...input, findings: input.findings.map(finding => byKey.get(findingKey(finding)) ?? finding) });
}
/** The same judgement, for which nothing that was learned matters, with what a reader wants to know in it. */
function withLearned(judgement, learned) {
    if (learned.size === 0)
        return judgement;
    const changed = new Map();
    for (const judged of [...judgement.breaking, ...judgement.reported]) {
        const finding = learned.get(judged.finding);
        if (finding !== undefined)
            changed.set(judged, { ...judged, finding });
    }
    const swap = (all) => all.map(one => changed.get(one) ?? one);
    return {
        ...judgement,
        findings: swap(judgement.findings),
        breaking: swap(judgement.breaking),
        reported: swap(judgement.reported),
        fresh: judgement.fresh && swap(judgement.fresh),
        expired: judgement.expired.map(one => ({ ...one, findings: swap(one.findings) })),
    };
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/other-scan.js


/**
 * A sentence when another scan of the same commit was made beside this one: lists are those of the newest scan, so what was
 * read may be of the other one. Asked after everything was read. The files of a commit are told by the numbers that their
 * uploads were given, and those are given out in order; whether the numbers of several scans add up is not documented, so
 * nothing follows where ours are not among them, or none are told.
 */
async function otherScan(api, { report }, own) {
    if (own.fileIds.length === 0)
        return undefined;
    const ours = new Set(own.fileIds);
    const first = own.fileIds.reduce((least, id) => Math.min(least, id));
    try {
        const rows = await api.commits(own.repositoryId, own.commit);
        const known = rows.find(({ id }) => id === own.commitId)?.uploaded_programs_file_ids ?? [];
        if (!known.some(id => ours.has(id)) || !known.some(id => id > first && !ours.has(id)))
            return undefined;
        return `Debricked has a newer scan of ${oneLine(own.commit, 80)} with files of another run, so its list of findings may be that one's.`;
    }
    catch (error) {
        if ((0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y))
            throw error;
        report.notChecked.push(`Whether another run scanned the same commit meanwhile is not known. ${error.message}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/packages.js






/** The least that the policy can be judged with. */
function packagesNeed({ licenses, deniedPackages }) {
    const ranges = deniedPackages.some(({ comparators }) => comparators.length > 0);
    return ranges || licenses.allow.size + licenses.deny.size > 0 ? 'versions' : 'names';
}
/**
 * All packages of the scanned commit, direct and transitive, one for each version. Complete or an error: a denied package
 * that was not looked for must not pass. Throws what the service says (`plan_required` also for the 403 with which plans
 * without licences answer), `unexpected_response` for rows that cannot be read, and `scan_incomplete` when the list with
 * the versions is of another commit by now. Which files bring a package is in none of these lists: `manifests` is empty.
 */
async function readPackages(api, context, options) {
    const { known, commitName } = await readHierarchy(api, options);
    if (options.need === 'names') {
        const packages = [...known.values()].map(one => ({ ...one, version: undefined, manifests: [] }));
        context.log.info(`Read ${packages.length} packages`);
        return packages;
    }
    const versions = await readVersions(api, { ...options, commitName });
    const packages = packages_joined(known, versions);
    context.log.info(`Read ${packages.length} packages with their versions and licences`);
    return packages;
}
async function readHierarchy(api, of) {
    const { repositoryId, commitId } = of;
    const known = new Map();
    let commitName = '';
    const rows = allRows('packages', async (page) => {
        const answer = await api.details.hierarchy({ repositoryId, commitId }, { page });
        commitName ||= answer.commitName?.trim() ?? '';
        return answer.dependencies;
    });
    for await (const root of rows) {
        // A loop, not a recursion: how deep packages are nested is up to whoever wrote the lock file.
        const waiting = [root];
        while (waiting.length > 0) {
            const row = readable(dependency, waiting.pop(), 'packages');
            waiting.push(...(row.indirectDependencies ?? []));
            add(known, row);
        }
    }
    // Until a scan is done its commit has no packages. Its name tells a scan that found none from none.
    if (known.size === 0 && commitName === '') {
        throw new errors/* ShipgateError */.Y('unexpected_response', 'The list of packages at Debricked is empty and names no scanned commit, so nothing can be looked for in it.');
    }
    return { known, commitName };
}
/** The same package stands below every package that brings it. */
function add(known, row) {
    if (!row.name.name && !row.name.shortName)
        throw unreadable('packages');
    const named = packageOf(row.name);
    const key = row.id ?? `${named.name} ${named.manager}`;
    const licenses = texts((row.licenses ?? []).map(({ name }) => name));
    const same = known.get(key);
    known.set(key, { ...named, licenses: same === undefined ? licenses : texts([...same.licenses, ...licenses]) });
}
async function readVersions(api, of) {
    const { repositoryId, target } = of;
    const { branch } = target;
    const branches = await api.branches(repositoryId);
    const found = branches.find(one => (branch === undefined ? one.default : one.name === branch));
    if (found === undefined) {
        const which = branch === undefined ? 'The default branch' : `The scanned branch ${branch}`;
        throw new errors/* ShipgateError */.Y('unexpected_response', `${which} is not among the branches that Debricked lists, so the licences of its packages cannot be read.`);
    }
    const scope = { repositoryId, branchId: found.id };
    const versions = [];
    try {
        for await (const row of allRows('licences', page => api.details.packageLicenses(scope, page))) {
            versions.push(readable(packageLicense, row, 'licences'));
        }
    }
    catch (error) {
        throw asPlan(error);
    }
    // Asked after the list was read: whatever was scanned before or meanwhile is seen.
    const newest = (await api.details.hierarchy(scope, { page: 1, rows: 1 })).commitName?.trim() ?? '';
    if (newest !== '' && of.commitName !== '' && newest !== of.commitName) {
        throw new errors/* ShipgateError */.Y('scan_incomplete', `Versions and licences at Debricked are those of commit ${oneLine(newest, 80)} by now, which was scanned on the same branch meanwhile.`, { hint: 'Let the run of the newer commit judge, or run again.' });
    }
    return versions;
}
/** The hierarchy of the same repository was readable, so it is not the token: plans without licences say 403 (official CLI). */
function asPlan(error) {
    if (!(error instanceof errors/* ShipgateError */.Y) || error.code !== 'forbidden')
        return error;
    return new errors/* ShipgateError */.Y('plan_required', error.message, {
        hint: 'Licences and versions of packages need a Debricked plan with licence data; deny-packages with bare names does not.',
        cause: error,
    });
}
/** Both lists together: what only one of them has is a package of the commit as well. */
function packages_joined(known, versions) {
    const byPackage = new Map();
    const unknown = [];
    for (const row of versions) {
        const { dependencyId } = row;
        if (dependencyId === undefined || !known.has(dependencyId))
            unknown.push(row);
        else
            byPackage.set(dependencyId, [...(byPackage.get(dependencyId) ?? []), row]);
    }
    const listed = [...known].flatMap(([key, one]) => {
        const rows = byPackage.get(key) ?? [];
        if (rows.length === 0)
            return [{ ...one, version: undefined, manifests: [] }];
        return rows.map(row => {
            const own = licensesOf(row);
            // The licences of the hierarchy are those of all versions: of one among several they say nothing.
            const licenses = own.length > 0 || rows.length > 1 ? own : one.licenses;
            return { ...one, version: row.version || undefined, licenses, manifests: [] };
        });
    });
    const others = unknown.map(row => ({
        ...packageOf({ name: row.name, shortName: undefined }),
        version: row.version || undefined,
        licenses: licensesOf(row),
        manifests: [],
    }));
    return [...listed, ...others];
}
function licensesOf(row) {
    return texts((row.dependencyLicenses ?? []).map(({ license }) => license?.spdxIdentifier));
}
function texts(all) {
    return [...new Set(all.flatMap(text => (text?.trim() ? [text.trim()] : [])))];
}
function readable(schema, row, what) {
    const parsed = (0,parse/* safeParse */.xL)(schema, row);
    if (!parsed.success)
        throw unreadable(what);
    return parsed.data;
}
function unreadable(what) {
    return new errors/* ShipgateError */.Y('unexpected_response', `A row of the list of ${what} at Debricked cannot be read, so the list cannot be relied on.`);
}

// EXTERNAL MODULE: ./build/actions/output-files.js
var output_files = __webpack_require__(137);
;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/outputs.js

const rulesInOutput = 100;
const eventsInOutput = 20;
const textLimit = 500;
/** The outputs that follow from the judgement. Numbers that nothing was compared for are empty, not zero. */
function judgementOutputs({ counts, fresh, fixed, excepted, failingRules }) {
    return {
        'vulnerability-count': String(counts.total),
        'critical-count': String(counts.critical),
        'high-count': String(counts.high),
        'medium-count': String(counts.medium),
        'low-count': String(counts.low),
        'unscored-count': String(counts.unscored),
        'new-count': fresh === undefined ? '' : String(fresh.length),
        'fixed-count': fixed === undefined ? '' : String(fixed.length),
        'excepted-count': String(excepted.length),
        'failed-rules-json': JSON.stringify(failingRules.slice(0, rulesInOutput).map(ruleData)),
    };
}
function ruleData({ description, url, events }) {
    return {
        description: description.slice(0, textLimit),
        url: url ?? null,
        events: events.slice(0, eventsInOutput).map(({ packageName, id }) => ({ package: packageName, id: id ?? null })),
    };
}
/**
 * The content of `report-file`, one JSON object: everything that was found, and what became of it. In parts, because of a
 * large commit it is too large to be held at once, and with one finding a line, so that it can be searched and compared.
 */
function* reportFileParts(judgement, scan) {
    const { verdict, counts, findings, fixed } = judgement;
    const head = {
        'schema-version': 1,
        date: scan.today,
        repository: scan.repository,
        branch: scan.branch,
        commit: scan.commit,
        'scan-id': scan.scanId ?? null,
        'repository-id': scan.repositoryId ?? null,
        'commit-id': scan.commitId ?? null,
        'report-url': scan.reportUrl ?? null,
        decision: verdict.decision,
        'reason-code': verdict.reasonCode,
        message: verdict.message,
        counts,
    };
    // Without the closing line of the one, and the opening line of the other.
    yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "findings": `;
    yield* listParts(findings, judgedData);
    yield ',\n  "fixed": ';
    if (fixed === undefined)
        yield 'null';
    else
        yield* listParts(fixed, findingData);
    yield `,\n${JSON.stringify(restOfReport(judgement), null, 2).slice(2)}\n`;
}
const itemsInPart = 100;
function* listParts(items, dataOf) {
    for (let from = 0; from < items.length; from += itemsInPart) {
        const lines = items.slice(from, from + itemsInPart).map(item => `    ${JSON.stringify(dataOf(item))}`);
        yield `${from === 0 ? '[' : ','}\n${lines.join(',\n')}`;
    }
    yield items.length === 0 ? '[]' : '\n  ]';
}
function restOfReport({ expired, failingRules, warningRules, deniedPackages, licenses }) {
    return {
        'expired-exceptions': expired.map(({ exception, findings: concerned }) => ({
            id: exception.id,
            package: exception.package?.name ?? null,
            owner: exception.owner,
            reason: exception.reason,
            expires: exception.expires,
            'would-excuse': concerned.length,
        })),
        rules: [...failingRules, ...warningRules].map(rule => ({
            effect: rule.failsPipeline ? 'fail' : 'warn',
            description: rule.description,
            url: rule.url ?? null,
            events: rule.events.map(({ packageName, id }) => ({ package: packageName, id: id ?? null })),
        })),
        'denied-packages': deniedPackages.map(({ package: one, entry, certain }) => ({
            package: one.name,
            manager: one.manager ?? null,
            version: one.version ?? null,
            entry: entry.text,
            certain,
        })),
        licenses: licenses.map(({ package: one, kind, fails }) => ({
            package: one.name,
            manager: one.manager ?? null,
            version: one.version ?? null,
            licenses: one.licenses,
            kind,
            fails,
        })),
    };
}
function judgedData({ finding, outcome, severity, isNew, why, exception }) {
    return {
        ...findingData(finding),
        decision: outcome,
        'judged-as': severity,
        new: isNew ?? null,
        why,
        exception: exception === undefined ? null : { reason: exception.reason, owner: exception.owner, expires: exception.expires },
    };
}
function findingData(finding) {
    return {
        id: finding.id,
        package: finding.packageName,
        manager: finding.manager ?? null,
        version: finding.version ?? null,
        severity: finding.severity,
        cvss: finding.cvss ?? null,
        'review-status': finding.status,
        exploited: finding.exploited,
        manifests: finding.manifests.length > 1 ? finding.manifests.toSorted(compareTexts) : finding.manifests,
        'fixed-in': finding.fixedIn ?? null,
        'fix-command': finding.fixCommand ?? null,
        url: finding.url ?? null,
    };
}
const findingsInResult = 50;
/** This action's part of `result-json`, small enough for an output: numbers and the worst findings. */
function resultDetail(judgement) {
    const { counts, fresh, fixed, excepted, setAside, breaking, failingRules, deniedPackages, licenses } = judgement;
    return {
        counts,
        new: fresh?.length ?? null,
        fixed: fixed?.length ?? null,
        excepted: excepted.length,
        'set-aside': setAside.length,
        'failing-rules': failingRules.length,
        'denied-packages': deniedPackages.length,
        licenses: licenses.length,
        breaking: breaking.slice(0, findingsInResult).map(({ finding, why }) => ({
            id: finding.id,
            package: finding.packageName.slice(0, textLimit),
            version: finding.version?.slice(0, textLimit) ?? null,
            severity: finding.severity,
            'fixed-in': finding.fixedIn?.slice(0, textLimit) ?? null,
            why,
        })),
        'breaking-not-listed': Math.max(0, breaking.length - findingsInResult),
    };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(8614);
;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/sarif-text.js

/**
 * Texts from outside as they may stand in a SARIF file, which GitHub shows as plain text, as text with embedded links and
 * as Markdown.
 */
/**
 * A text in `message.text`: there `[text](target)` is a link and `{0}` a place for an argument (SARIF 2.1.0, 3.11.5 and
 * 3.11.6).
 */
function messageText(text, limit) {
    return oneLine(text, limit)
        .replace(/[\\[\]]/g, '\\$&')
        .replace(/[{}]/g, '$&$&');
}
/** A text as inline Markdown that shows exactly this text, also in a table cell. */
function markdownText(text, limit) {
    return oneLine(text, limit)
        .replace(/[&<>`*_[\]()#~|\\!$^]/g, character => `&#${character.charCodeAt(0)};`)
        .replace(/@(?=\S)|:(?=\/\/)|www(?=\.)/gi, '$&\u200b');
}
/** An address that may be linked, or undefined: https only, no user name, at most 2,000 characters. */
function linkable(address) {
    if (address === undefined || address.length > 2_000 || !URL.canParse(address))
        return undefined;
    const url = new URL(address);
    if (url.protocol !== 'https:' || url.username !== '' || url.password !== '')
        return undefined;
    // What a URL may hold and a URI may not (RFC 3986).
    return url.href.replace(/[|\\^`{}"<>[\]\s]/g, found => `%${found.charCodeAt(0).toString(16).toUpperCase()}`);
}
/**
 * A path from the repository root as a relative URI, or undefined when it would lead outside. Backslashes of Windows are
 * separators.
 */
function relativeUri(path) {
    const segments = path
        .replaceAll('\\', '/')
        .split('/')
        .filter(segment => segment !== '' && segment !== '.');
    if (segments.length === 0 || segments.includes('..'))
        return undefined;
    return segments.map(segment => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'))).join('/');
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/sarif-rules.js




/**
 * The middle of each of GitHub's bands (critical above 9.0, high from 7.0, medium from 4.0, low above 0: "SARIF support for
 * code scanning", reportingDescriptor), for findings of which only the word is known.
 */
const representative = { critical: 9.5, high: 8, medium: 5.5, low: 2 };
const idLimit = 200;
const packagesInHelp = 20;
/** The id under which a vulnerability is a rule: the same in every run, whatever the case of the letters. */
function ruleId(findingId) {
    return oneLine(findingId, idLimit) || 'unnamed';
}
/** One rule for a vulnerability, from everything that is known of it here; at least one finding. */
function ruleOf(findings, detail) {
    const [worst] = findings.toSorted((a, b) => severityRank(a.severity) - severityRank(b.severity));
    if (worst === undefined)
        throw new RangeError('a rule needs a finding');
    const { finding } = worst;
    const id = ruleId(finding.id);
    const labels = [...new Set(findings.map(one => packageLabel(one.finding)))].sort(compareTexts);
    const short = `${id} in ${labels.slice(0, 3).join(', ')}${labels.length > 3 ? ` and ${labels.length - 3} more` : ''}`;
    const exploited = findings.some(one => one.finding.exploited);
    const helpUri = linkable(finding.url) ?? publicPage(finding.id);
    const score = securitySeverity(findings);
    const full = `${short}. ${exploited ? 'Known to be exploited (CISA). ' : ''}${fixSentence(findings)}`;
    return {
        id,
        shortDescription: { text: oneLine(short, 250) },
        fullDescription: { text: oneLine(full, 1_000) },
        help: detail === 'bare'
            ? { text: oneLine(short, 250), markdown: markdownText(short, 250) }
            : { text: oneLine(full, 1_000), markdown: helpMarkdown(findings, full, helpUri) },
        ...(helpUri === undefined ? {} : { helpUri }),
        defaultConfiguration: { level: levelOfSeverity(worst.severity) },
        properties: {
            ...(score === undefined ? {} : { 'security-severity': score }),
            // GitHub keeps ten tags of a rule; `security` makes it a security alert.
            tags: ['security', 'vulnerability', 'dependency', finding.severity, ...(exploited ? ['known-exploited'] : [])],
        },
    };
}
/** The highest CVSS of the vulnerability, else the number that stands for the severity as which it was judged. */
function securitySeverity(findings) {
    const scores = findings.flatMap(({ finding: { cvss }, severity }) => {
        if (cvss !== undefined && cvss >= 0 && cvss <= 10)
            return [cvss];
        return severity === 'none' ? [] : [representative[severity]];
    });
    return scores.length === 0 ? undefined : Math.max(...scores).toFixed(1);
}
function levelOfSeverity(severity) {
    if (severity === 'critical' || severity === 'high')
        return 'error';
    return severity === 'medium' ? 'warning' : 'note';
}
function fixSentence(findings) {
    const fixes = findings.flatMap(({ finding }) => finding.fixedIn === undefined ? [] : [`${finding.packageName} ${finding.fixedIn}`]);
    return fixes.length === 0
        ? 'No version that fixes it is known.'
        : `Fixed in ${[...new Set(fixes)].sort(compareTexts).slice(0, 5).join(', ')}.`;
}
function helpMarkdown(findings, full, helpUri) {
    const rows = new Set(findings.map(({ finding }) => `| ${markdownText(finding.packageName, 200)} | ${markdownText(finding.version ?? 'not known', 60)} | ${markdownText(finding.fixedIn ?? 'not known', 60)} |`));
    const shown = [...rows].sort(compareTexts).slice(0, packagesInHelp);
    const more = rows.size > shown.length ? `\n\n${rows.size - shown.length} more packages.` : '';
    const link = helpUri === undefined ? '' : `\n\n[Details](<${helpUri}>)`;
    return `${markdownText(full, 1_000)}\n\n| Package | Installed | Fixed in |\n| --- | --- | --- |\n${shown.join('\n')}${more}${link}`;
}
/** The public page of a well-known kind of id. */
function publicPage(id) {
    if (/^CVE-\d{4}-\d{4,}$/i.test(id))
        return `https://nvd.nist.gov/vuln/detail/${id.toUpperCase()}`;
    if (/^GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}$/i.test(id)) {
        return `https://github.com/advisories/GHSA${id.slice(4).toLowerCase()}`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/sarif.js








/** Limits of code scanning: it keeps 5,000 results and takes 25,000 rules and 10 MB of gzip (docs: SARIF support). */
const sarifLimits = { results: 5_000, rules: 25_000, gzipBytes: 10_000_000 };
/**
 * The SARIF file: at most 5,000 results, at most 10 MB gzipped. When it would be larger, the help texts go first, then the
 * least severe results.
 */
function sarifText(input, limits = sarifLimits) {
    const { first, total } = resultSources(input, limits.results);
    let kept = first;
    for (const detail of ['full', 'bare']) {
        const text = serialised(input, kept, detail);
        if (sarif_fits(text, limits.gzipBytes))
            return { text, results: kept.length, omitted: total - kept.length };
    }
    for (;;) {
        kept = kept.slice(0, Math.floor(kept.length / 2));
        const text = serialised(input, kept, 'bare');
        if (kept.length === 0 || sarif_fits(text, limits.gzipBytes)) {
            return { text, results: kept.length, omitted: total - kept.length };
        }
    }
}
function serialised(input, sources, detail) {
    return `${JSON.stringify(sarifLog(input, sources, detail))}\n`;
}
function sarif_fits(text, gzipBytes) {
    // gzip never makes much more of a text than it was.
    return Buffer.byteLength(text) < gzipBytes * 0.99 || (0,external_node_zlib_.gzipSync)(text).length <= gzipBytes;
}
const none = [];
/**
 * Every finding and manifest once, sorted: what is not suppressed first, then the most severe. The first `most` of them,
 * and how many there are: of a large commit only few have room, and sorting the others is not worth the time.
 */
function resultSources(input, most) {
    const sources = new Map();
    const shelves = [];
    const places = placesIn(input.fallbackFile);
    const wanted = input.judgement.findings.filter(({ outcome }) => wantedOutcomes(input).includes(outcome));
    for (const judged of wanted.toSorted((a, b) => suppressionRank(a) - suppressionRank(b))) {
        const { finding } = judged;
        const identity = findingKey(finding);
        for (const { file, uri } of places(finding.manifests)) {
            const key = `${identity}\u0000${uri}`;
            const same = sources.get(key);
            if (same !== undefined) {
                // An open finding in one version is not hidden by an excused one in another.
                if (isSuppressed(same.judged) === isSuppressed(judged))
                    same.otherVersions = [...same.otherVersions, finding.version];
                continue;
            }
            const source = { judged, otherVersions: none, file, uri, key };
            sources.set(key, source);
            const shelf = suppressionRank(judged) * 10 + severityRank(judged.severity);
            shelves[shelf] ??= [];
            shelves[shelf].push(source);
        }
    }
    const first = [];
    for (const shelf of shelves) {
        if (shelf === undefined || first.length >= most)
            continue;
        first.push(...shelf.sort((a, b) => compareTexts(a.key, b.key)).slice(0, most - first.length));
    }
    return { first, total: sources.size };
}
/** Where the results of some manifests are shown; at the fallback when no path of theirs can be. */
function placesIn(fallbackFile) {
    const fallback = [{ file: fallbackFile, uri: relativeUri(fallbackFile) ?? 'README.md' }];
    const known = new Map();
    const placeOf = (file) => {
        let place = known.get(file);
        if (place === undefined) {
            const uri = relativeUri(file);
            place = uri === undefined ? [] : [{ file, uri }];
            known.set(file, place);
        }
        return place;
    };
    return manifests => {
        const [only = ''] = manifests;
        const places = manifests.length === 1 ? placeOf(only) : manifests.flatMap(placeOf);
        return places.length > 0 ? places : fallback;
    };
}
function wantedOutcomes({ suppressed }) {
    return suppressed === 'leave-out' ? ['breaking', 'reported'] : ['breaking', 'reported', 'excepted', 'set-aside'];
}
function isSuppressed({ outcome }) {
    return outcome === 'excepted' || outcome === 'set-aside';
}
function suppressionRank(judged) {
    return isSuppressed(judged) ? 1 : 0;
}
function sarifLog(input, sources, detail) {
    const { rules, indexes } = rulesOf(sources, detail);
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Shipgate debricked-scan',
                        semanticVersion: version/* version */.r,
                        informationUri: 'https://debricked.com',
                        rules,
                    },
                },
                // GitHub reads what stands before the last slash as the category.
                ...(input.category === undefined ? {} : { automationDetails: { id: `${oneLine(input.category, 200)}/` } }),
                columnKind: 'utf16CodeUnits',
                results: sources.map(source => {
                    const ruleIndex = indexes.get(ruleKey(source)) ?? 0;
                    const id = rules[ruleIndex]?.id ?? ruleId(source.judged.finding.id);
                    return resultOf(source, { id, index: ruleIndex }, input.lineOf);
                }),
            },
        ],
    };
}
function rulesOf(sources, detail) {
    const byRule = new Map();
    for (const source of sources) {
        const same = byRule.get(ruleKey(source));
        if (same === undefined)
            byRule.set(ruleKey(source), [source.judged]);
        else
            same.push(source.judged);
    }
    const sorted = [...byRule].sort(([a], [b]) => compareTexts(a, b));
    const rules = sorted.map(([, findings]) => ruleOf(findings, detail));
    return { rules, indexes: new Map(sorted.map(([key], index) => [key, index])) };
}
/** Ids that differ in case only are one vulnerability. */
function ruleKey({ judged }) {
    return ruleId(judged.finding.id).toLowerCase();
}
function resultOf(source, rule, lineOf) {
    const { judged, file, uri } = source;
    const line = lineOf(file, { name: judged.finding.packageName, version: judged.finding.version });
    const fingerprint = (0,external_node_crypto_.createHash)('sha256').update(source.key).digest('hex');
    return {
        ruleId: rule.id,
        ruleIndex: rule.index,
        level: levelOf(judged),
        message: { text: messageOf(source) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri },
                    // GitHub's documentation calls the line required; the first one stands for the whole file.
                    region: { startLine: line !== undefined && Number.isSafeInteger(line) && line >= 1 ? line : 1 },
                },
            },
        ],
        // Vulnerability, package and file, nothing else: the alert stays the same when lines move, the package is upgraded to
        // another vulnerable version, or Shipgate is. `primaryLocationLineHash` is the only one that GitHub reads.
        partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, 'shipgateFinding/v1': fingerprint },
        ...(isSuppressed(judged)
            ? { suppressions: [{ kind: 'external', status: 'accepted', justification: justificationOf(judged) }] }
            : {}),
    };
}
function levelOf({ outcome, severity }) {
    if (outcome === 'breaking')
        return 'error';
    return outcome === 'reported' && severity !== 'low' ? 'warning' : 'note';
}
function messageOf({ judged, otherVersions }) {
    const { finding, why } = judged;
    const versions = [finding.version, ...otherVersions].flatMap(one => one || []);
    const known = [...new Set(versions)].sort(compareTexts);
    const label = packageLabel({ ...finding, version: known.length === 0 ? undefined : known.slice(0, 5).join(', ') });
    const fix = finding.fixedIn === undefined ? 'no fixing version is known' : `fixed in ${finding.fixedIn}`;
    const exploited = finding.exploited ? ', known to be exploited' : '';
    return messageText(`${finding.id} (${finding.severity}${exploited}) in ${label}: ${fix}; ${why}.`, 1_000);
}
function justificationOf({ exception, outcome, why }) {
    const text = outcome === 'excepted' && exception !== undefined
        ? `${exception.reason} (${exception.owner}, until ${exception.expires})`
        : why;
    return oneLine(text, 1_000);
}

// EXTERNAL MODULE: ./build/core/poll.js
var poll = __webpack_require__(2077);
;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/sbom.js




// The scan's verdict must still be told when the document never becomes ready.
const LAST_WORDS_MS = 15_000;
/**
 * Orders the bill of materials of a commit exactly once, waits for it and saves it. An order whose answer was lost cannot
 * be found again, because its number was in it, and is not repeated. Throws only the cancel signal's error: the scan has a
 * verdict of its own.
 */
async function saveSbom(api, context, options) {
    try {
        const { reportUuid } = await api.orderSbom(options.commitId, options.format);
        const text = await fetched(api, context, reportUuid);
        checkDocument(text, options.format);
        return { kind: 'saved', path: await (0,output_files/* writeOutputFile */.B)(context, text, { input: 'sbom-file', path: options.path }) };
    }
    catch (error) {
        if ((0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y))
            throw error;
        return error.code === 'plan_required' ? { kind: 'plan_required', reason: error.message } : { kind: 'failed', error };
    }
}
async function fetched(api, context, reportUuid) {
    const { clock, signal, log } = context;
    const patience = new actions_patience/* Patience */.i(context);
    let longQueue = false;
    log.info('Waiting for the SBOM');
    const text = await (0,poll/* poll */.w)({ clock, signal, deadline: context.deadline.leaving(LAST_WORDS_MS) }, async () => {
        const answer = await patience.ask(() => api.sbom(reportUuid));
        if (answer === undefined)
            return undefined;
        longQueue = answer.httpStatus === 201;
        return answer.httpStatus === 200 ? answer.text : undefined;
    });
    if (text !== undefined)
        return text;
    const why = longQueue ? ': Debricked says that its queue is long' : '';
    throw new errors/* ShipgateError */.Y('timed_out', `The SBOM was not ready in time${why}.`);
}
/** The member by which each format says what it is (CycloneDX 1.x JSON, SPDX 2.3 clause 6.1). */
const markOf = { CycloneDX: ['bomFormat', /^CycloneDX$/], 'SPDX-2.3': ['spdxVersion', /^SPDX-2\./] };
function checkDocument(text, format) {
    const [member, pattern] = markOf[format];
    const document = parsed(text);
    const mark = typeof document === 'object' && document !== null ? Reflect.get(document, member) : undefined;
    if (typeof mark === 'string' && pattern.test(mark))
        return;
    const what = text.trim() === '' ? 'an empty file' : document === undefined ? 'something that is not JSON' : 'other JSON';
    throw new errors/* ShipgateError */.Y('unexpected_response', `Debricked gave ${what} instead of the ${format} SBOM.`);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/finding-annotations.js


const itemsShown = 8;
/**
 * One annotation for each manifest that brings something: an error when any of it breaks the gate, else a warning. The
 * worst manifests come first, because only the first few are shown on the page of the run.
 *
 * @param judged sorted, worst first.
 */
function findingAnnotations(judged, lineOf) {
    const groups = new Map();
    for (const one of judged) {
        if (one.outcome !== 'breaking' && one.outcome !== 'reported')
            continue;
        const { manifests } = one.finding;
        for (const manifest of manifests.length === 0
            ? [undefined]
            : manifests.length === 1
                ? manifests
                : new Set(manifests)) {
            const group = groups.get(manifest) ?? { manifest, breaking: [], reported: [] };
            groups.set(manifest, group);
            group[one.outcome].push(one);
        }
    }
    return [...groups.values()]
        .sort((a, b) => b.breaking.length - a.breaking.length ||
        b.reported.length - a.reported.length ||
        compareTexts(a.manifest ?? '', b.manifest ?? ''))
        .map(group => annotationOf(group, lineOf));
}
function annotationOf({ manifest, breaking, reported }, lineOf) {
    const items = [...breaking, ...reported];
    const shown = items.slice(0, itemsShown).map(({ finding }) => {
        const fix = finding.fixedIn === undefined ? 'no fix known' : `fixed in ${finding.fixedIn}`;
        return `${finding.severity} ${finding.id} in ${packageLabel(finding)}: ${fix}`;
    });
    const more = items.length > shown.length ? [`${items.length - shown.length} more in the job summary`] : [];
    const file = manifest === undefined ? {} : { file: manifest };
    const line = manifest === undefined ? undefined : lineOfFirst(manifest, items, lineOf);
    return {
        level: breaking.length > 0 ? 'error' : 'warning',
        title: titleOf(breaking.length, reported.length, manifest),
        message: [...shown, ...more].join('\n'),
        ...file,
        ...(line === undefined ? {} : { line }),
    };
}
/** The line of the worst of those of which a line is known. */
function lineOfFirst(manifest, items, lineOf) {
    for (const { finding } of items.slice(0, itemsShown)) {
        const line = lineOf(manifest, { name: finding.packageName, version: finding.version });
        if (line !== undefined)
            return line;
    }
    return undefined;
}
function titleOf(breaking, reported, manifest) {
    const where = manifest === undefined ? 'no file is known' : manifest;
    const vulnerabilities = (count) => `${count} ${count === 1 ? 'vulnerability' : 'vulnerabilities'}`;
    if (breaking === 0)
        return `${vulnerabilities(reported)} below the gate (${where})`;
    const breaks = `${vulnerabilities(breaking)} ${breaking === 1 ? 'breaks' : 'break'} the gate`;
    return `${breaks}${reported === 0 ? '' : `, ${reported} more`} (${where})`;
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/scan-report.js




/** Debricked has lists of their own for them. */
const MALWARE_NOT_READ = 'Malware entries of Debricked are not read.';
/** What the run is about, for the report of every run: also of one that ends before anything is judged. */
function reportTarget(report, target) {
    const { repositoryName, branch, commit } = target;
    report.fact('Repository', branch === undefined ? repositoryName : `${repositoryName}, branch ${branch}`);
    report.fact('Commit', commit);
}
/** Puts what the judge found into the report. */
function reportScan(report, input) {
    const { judgement, reportUrl } = input;
    if (reportUrl !== undefined)
        report.fact('Report', { text: 'Debricked', href: reportUrl });
    report.fact('Gate', gateInWords(input.policy));
    report.tables.push(severityTable(judgement));
    report.bars.push({
        title: 'Vulnerabilities by severity',
        bars: severityRows.map(severity => ({ label: severity, value: judgement.counts[severity] })),
    });
    addTables(report, input);
    addExceptions(report, input);
    addDetails(report, judgement);
    report.notChecked.push(...notChecked(input));
    const annotations = findingAnnotations(judgement.findings, input.lineOf);
    // A job that stays green does not say "error".
    report.annotations.push(...annotations.map(one => (input.policy.warnOnly ? { ...one, level: 'warning' } : one)));
}
const severityRows = ['critical', 'high', 'medium', 'low', 'unscored'];
function gateInWords(policy) {
    const severity = policy.failOnSeverity === 'none' ? 'no severity' : `${policy.failOnSeverity} and worse`;
    const only = [...(policy.onlyNew ? ['new'] : []), ...(policy.failOnFixableOnly ? ['fixable'] : [])];
    return [
        `${severity}${only.length === 0 ? '' : `, only ${only.join(' and ')} ones`}`,
        ...(policy.failOnRules ? ["Debricked's rules"] : []),
        ...(policy.licenses.allow.size + policy.licenses.deny.size > 0 ? ['licences'] : []),
        ...(policy.deniedPackages.length > 0 ? ['denied packages'] : []),
        ...(policy.warnOnly ? ['warn only'] : []),
    ].join('; ');
}
function severityTable({ counts, fresh, breaking, excepted, setAside }) {
    const row = (label, key) => {
        const of = (judged) => String(key === 'total' ? judged.length : judged.filter(({ finding }) => finding.severity === key).length);
        return [label, String(counts[key]), fresh === undefined ? 'not compared' : of(fresh), of(breaking)];
    };
    return {
        title: `Vulnerabilities${excepted.length + setAside.length === 0 ? '' : ` (beside these: ${excepted.length} excused, ${setAside.length} set aside in Debricked)`}`,
        columns: ['Severity', 'All', 'New', 'Breaking the gate'],
        rows: [...severityRows.map(severity => row(severity, severity)), row('total', 'total')],
    };
}
const findingColumns = ['Vulnerability', 'Package', 'Installed', 'Severity', 'Fixed in', 'Brought by', 'Why'];
/** More than a summary has room for, however short they are; made up for nothing, they would fill the memory. */
const mostRows = 5_000;
/** A table of findings, worst first. */
function findingsTable(title, judged) {
    return {
        title: scan_report_titleOf(title, judged.length),
        columns: findingColumns,
        rows: judged.slice(0, mostRows).map(findingRow),
    };
}
function scan_report_titleOf(title, count) {
    return count > mostRows ? `${title} (the first ${(0,quantities/* grouped */.zD)(mostRows)} of ${(0,quantities/* grouped */.zD)(count)})` : title;
}
function findingRow({ finding, why }) {
    const cells = cellsOf(finding);
    cells.push(why);
    return cells;
}
function cellsOf(finding) {
    const id = finding.url === undefined ? finding.id : { text: finding.id, href: finding.url };
    const score = finding.cvss === undefined ? '' : ` ${finding.cvss.toFixed(1)}`;
    return [
        id,
        finding.manager === undefined ? finding.packageName : `${finding.packageName} (${finding.manager})`,
        finding.version ?? '',
        `${finding.severity}${score}${finding.exploited ? ', exploited' : ''}`,
        finding.fixedIn ?? '',
        someOf(finding.manifests),
    ];
}
/** Only tables that have something to say: an empty one would suggest that something was looked for. */
function addTables(report, { judgement, hiddenBy }) {
    const { breaking, failingRules, warningRules, deniedPackages, licenses, fixed = [] } = judgement;
    const add = (title, columns, rows) => {
        if (rows.length > 0)
            report.tables.push({ title, columns, rows });
    };
    if (breaking.length > 0)
        report.tables.push(findingsTable('Breaking the gate', breaking));
    add("Debricked's rules that were triggered", ['Rule', 'Effect', 'Triggered by'], [...failingRules, ...warningRules].map(ruleRow));
    add('Denied packages', ['Package', 'Version', 'Entry', 'Certain', 'Brought by'], deniedPackages.map(({ package: one, entry, certain }) => [
        one.name,
        one.version ?? 'not known',
        entry.text,
        certain ? 'yes' : 'no: version or package manager cannot be compared',
        someOf(one.manifests),
    ]));
    add('Licences', ['Package', 'Version', 'Licence', 'Verdict', 'Brought by'], licenses.map(({ package: one, kind, fails }) => [
        one.name,
        one.version ?? 'not known',
        one.licenses.join(' | ') || 'none known',
        kind === 'denied' ? 'not permitted' : fails ? 'unknown, which is denied' : 'unknown',
        someOf(one.manifests),
    ]));
    const gone = hiddenBy === undefined ? 'Fixed by this change' : `Gone: fixed by this change or hidden by ${hiddenBy}`;
    add(scan_report_titleOf(gone, fixed.length), findingColumns.slice(0, -1), fixed.slice(0, mostRows).map(cellsOf));
}
function ruleRow(rule) {
    const [title = ''] = rule.description.split('\n').filter(line => line.trim() !== '');
    const name = title.trim() || 'Rule without a description';
    return [
        rule.url === undefined ? name : { text: name, href: rule.url },
        rule.failsPipeline ? 'fails' : 'warns',
        someOf(rule.events.map(event => (event.id === undefined ? event.packageName : `${event.id} in ${event.packageName}`))),
    ];
}
function addExceptions(report, { judgement, exceptions, today }) {
    const uses = new Map();
    for (const { exception } of judgement.excepted) {
        if (exception !== undefined)
            uses.set(exception, (uses.get(exception) ?? 0) + 1);
    }
    const inForce = exceptions.filter(({ expires }) => expires >= today);
    if (inForce.length > 0) {
        report.tables.push({
            title: 'Exceptions in force',
            columns: ['Vulnerability', 'Package', 'Owner', 'Reason', 'Expires', 'Days left', 'Excuses'],
            rows: inForce
                .toSorted((a, b) => (a.expires < b.expires ? -1 : a.expires > b.expires ? 1 : a.entry - b.entry))
                .map(one => [...exceptionCells(one), String(daysLeft(one, today)), String(uses.get(one) ?? 0)]),
        });
    }
    if (judgement.expired.length > 0) {
        report.tables.push({
            title: 'Expired exceptions',
            columns: ['Vulnerability', 'Package', 'Owner', 'Reason', 'Expired', 'Days ago', 'Would excuse'],
            rows: judgement.expired.map(({ exception, findings }) => [
                ...exceptionCells(exception),
                String(-daysLeft(exception, today)),
                String(findings.length),
            ]),
        });
    }
}
function exceptionCells(one) {
    return [one.id, one.package?.name ?? 'every package', one.owner, one.reason, one.expires];
}
function addDetails(report, { breaking, reported, setAside, excepted, findings }) {
    const details = [
        ['Not breaking the gate', reported],
        ['Excused by exceptions', excepted],
        ['Set aside in Debricked', setAside],
    ];
    for (const [title, judged] of details) {
        if (judged.length === 0)
            continue;
        const table = findingsTable(title, judged);
        report.details.push({ title: table.title, table: { ...table, title: '' } });
    }
    const quiet = findings.filter(({ outcome }) => outcome === 'quiet').length;
    if (quiet > 0)
        report.notes.push(`Not listed, because below report-severity: ${quiet}.`);
    const commands = new Set();
    for (const judged of [breaking, reported]) {
        for (const { finding } of judged)
            if (finding.fixCommand !== undefined)
                commands.add(finding.fixCommand);
    }
    if (commands.size > 0) {
        report.details.push({
            title: scan_report_titleOf('Commands that upgrade, as Debricked suggests them; read before running', commands.size),
            lines: [...commands].slice(0, mostRows),
        });
    }
}
function notChecked({ judgement, policy, baseline }) {
    const sentences = [];
    if (baseline.kind === 'missing') {
        const then = policy.onlyNew ? ' Every finding counts as new.' : '';
        sentences.push(`This commit was not compared with its base: ${baseline.reason}.${then}`);
    }
    else if (baseline.kind === 'not-wanted' && policy.onlyNew) {
        sentences.push('This commit was not compared with its base: no base was looked up. Every finding counts as new.');
    }
    const { setAside, counts, licenses } = judgement;
    if (setAside.length > 0) {
        sentences.push(`Set aside by a person in Debricked and not judged: ${setAside.length} (${someOf(setAside.map(({ finding }) => `${finding.id} in ${packageLabel(finding)}, ${finding.status}`))}).`);
    }
    if (counts.unscored > 0) {
        const as = policy.unscoredSeverity === 'none' ? 'they break no gate' : `they were judged as ${policy.unscoredSeverity}`;
        sentences.push(`Without a score yet: ${counts.unscored}; ${as} (unscored-severity).`);
    }
    const unknown = licenses.filter(({ kind }) => kind === 'unknown').length;
    if (unknown > 0)
        sentences.push(`The licence of ${unknown} ${unknown === 1 ? 'package is' : 'packages is'} not known.`);
    sentences.push(MALWARE_NOT_READ);
    return sentences;
}
/** The first few, and how many more. */
function someOf(texts) {
    if (texts.length === 1)
        return texts[0] ?? '';
    const distinct = [...new Set(texts)];
    const shown = distinct.slice(0, 3).join(', ');
    return distinct.length > 3 ? `${shown} and ${distinct.length - 3} more` : shown;
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/target.js
/**
 * What the event is about. On pull requests that is the head commit and branch: GITHUB_SHA is a merge commit that exists
 * nowhere else, and under pull_request_target GITHUB_REF is the base branch, whose data a scan of the head would
 * overwrite. Undefined parts are for the caller to ask for.
 */
function target_targetOf(facts, inputs) {
    const pull = at(facts.event, 'pull_request');
    const group = at(facts.event, 'merge_group');
    const head = at(pull, 'head');
    const base = at(pull, 'base');
    const repository = at(facts.event, 'repository');
    const repositoryName = inputs.repositoryName ?? facts.repository;
    const baseBranch = inputs.baseBranch ?? target_text(base, 'ref') ?? (group === undefined ? undefined : branchName(target_text(group, 'base_ref')));
    const baseCommit = inputs.baseCommit ?? target_text(base, 'sha') ?? target_text(group, 'base_sha');
    const url = facts.serverUrl === undefined || facts.repository === undefined
        ? undefined
        : `${facts.serverUrl}/${facts.repository}`;
    return {
        ...defined('repositoryName', repositoryName),
        ...defined('commit', inputs.commit ?? target_text(head, 'sha') ?? target_text(group, 'head_sha') ?? facts.sha),
        ...defined('branch', inputs.branch ?? (head === undefined ? undefined : headBranch(head, base)) ?? branchName(facts.ref)),
        ...defined('defaultBranch', inputs.defaultBranch ?? target_text(repository, 'default_branch')),
        ...defined('author', inputs.author ?? facts.actor),
        ...defined('repositoryUrl', inputs.repositoryUrl ?? url),
        ...defined('baseBranch', baseBranch),
        baseCommits: baseCommit === undefined ? [] : [baseCommit],
    };
}
/**
 * The full ref that code scanning files the findings under, such as `refs/pull/7/head`; undefined when the run has none. On
 * a pull request GitHub takes its merge commit under `refs/pull/<n>/merge` and its head under `refs/pull/<n>/head` (REST
 * API, "Upload an analysis as SARIF data"). A commit that an input chose may belong to neither, and nothing here can tell
 * where it lives: the pull request, else the run's own ref, is where people will look for the result.
 */
function sarifRef(facts, target) {
    const number = at(facts.event, 'pull_request')?.['number'];
    const ref = facts.ref || undefined;
    if (typeof number !== 'number' || !Number.isSafeInteger(number))
        return ref;
    const merge = `refs/pull/${number}/merge`;
    return ref === merge && target.commit === facts.sha ? merge : `refs/pull/${number}/head`;
}
/** Whether the run is about a change that is to be merged: there `only-new: auto` compares with the base. */
function isChange(facts) {
    return at(facts.event, 'pull_request') !== undefined || at(facts.event, 'merge_group') !== undefined;
}
/**
 * The branch of a pull request. That of a fork is told with its owner, as GitHub labels it: many are called `main`, and
 * under that name alone a scan would overwrite the data of our own.
 */
function headBranch(head, base) {
    const [from, into] = [head, base].map(side => target_text(at(side, 'repo'), 'full_name')?.toLowerCase());
    // A fork that was deleted since has null for a repository.
    const foreign = head['repo'] === null || (from !== undefined && into !== undefined && from !== into);
    return foreign ? (target_text(head, 'label') ?? target_text(head, 'ref')) : target_text(head, 'ref');
}
/**
 * `refs/heads/x` without its prefix; a branch may have `/merge` in its name. A tag keeps its own: one that is called like
 * a branch would overwrite the branch's data.
 */
function branchName(ref) {
    return ref?.replace(/^refs\/heads\//, '') || undefined;
}
function at(value, key) {
    const found = typeof value === 'object' && value !== null ? value[key] : undefined;
    return typeof found === 'object' && found !== null ? found : undefined;
}
function target_text(value, key) {
    const found = value?.[key];
    return typeof found === 'string' && found !== '' ? found : undefined;
}
function defined(key, value) {
    return value === undefined ? {} : { [key]: value };
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/publish.js








/**
 * Writes the judgement everywhere: outputs, report, files, code scanning, bill of materials. Gives the verdict: that of
 * the gate, unless something that was asked for is not there and the gate has nothing worse to say.
 */
async function publish(api, context, all) {
    const { judgement, scan } = all;
    // First of all: whatever goes wrong with a file, later steps and people know what was found.
    context.output(judgementOutputs(judgement));
    context.detail(resultDetail(judgement));
    reportScan(context.report, {
        ...all,
        reportUrl: scan.reportUrl,
    });
    const others = [
        doubtful(context, all),
        await orVerdict(() => writeReport(context, all)),
        await orVerdict(() => writeSarif(context, all)),
        await orVerdict(() => writeSbom(api, context, all)),
    ].filter(one => one !== undefined);
    return (0,verdict/* worst */.QZ)([judgement.verdict, ...others]);
}
/** A list that may lack some is no proof that nothing breaks the gate. */
function doubtful({ report }, { doubt }) {
    if (doubt === undefined)
        return undefined;
    report.notChecked.push(doubt);
    return (0,verdict/* verdict */.WJ)('unexpected_response', `Nothing that is listed breaks the gate, but ${doubt}`, {
        decision: 'warn',
        next: 'Compare the list with the page of the commit in Debricked, and give every leg of a matrix its own `repository-name`.',
    });
}
/** What a part of the publication came to; undefined when it is as it was asked for. */
async function orVerdict(part) {
    try {
        return await part();
    }
    catch (error) {
        if ((0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y))
            throw error;
        return (0,verdict/* verdictOfError */.j6)(error);
    }
}
async function writeReport(context, { values, judgement, target, scan, today }) {
    const path = values['report-file'];
    if (path === undefined)
        return undefined;
    const parts = reportFileParts(judgement, {
        repository: target.repositoryName,
        branch: target.branch ?? '',
        commit: target.commit,
        scanId: scan.ciUploadId.toString(),
        repositoryId: scan.repositoryId.toString(),
        commitId: scan.commitId.toString(),
        reportUrl: scan.reportUrl,
        today,
    });
    context.output({ 'report-file': await (0,output_files/* writeOutputFile */.B)(context, parts, { input: 'report-file', path }) });
    return undefined;
}
async function writeSarif(context, all) {
    const { values, judgement, lineOf, fallbackFile, target } = all;
    const path = values['sarif-file'];
    const { log, report, facts } = context;
    // Code scanning keeps one analysis for each category; the legs of a matrix must not replace each other.
    const category = ['debricked-scan', values['comment-key'], values['working-directory']]
        .filter(part => part !== undefined && part !== '.')
        .join('/');
    const sarif = { judgement, lineOf, fallbackFile, category };
    if (path !== undefined) {
        const { text, omitted } = sarifText(sarif);
        if (omitted > 0)
            report.notes.push(`${omitted} of the least severe findings had no room in the SARIF file.`);
        context.output({ 'sarif-file': await (0,output_files/* writeOutputFile */.B)(context, text, { input: 'sarif-file', path }) });
    }
    if (!values['upload-sarif'])
        return undefined;
    const say = (sentence) => {
        log.warning(sentence);
        report.notChecked.push(sentence);
    };
    const github = context.github(values['github-token']);
    const ref = sarifRef(facts.github, target);
    if (github === undefined || ref === undefined) {
        say('The findings were not handed to code scanning: the run has no token of GitHub, or no ref.');
        return undefined;
    }
    try {
        // GitHub shows suppressed results as open ones.
        const { text } = sarifText({ ...sarif, suppressed: 'leave-out' });
        const startedAt = context.clock.now();
        const receipt = await github.uploadSarif({ text: context.redact(text), commit: target.commit, ref, startedAt });
        if (receipt.kind === 'refused')
            say(`The findings were not taken by code scanning. ${receipt.reason}`);
        else
            log.info(`Code scanning has the findings (${receipt.id})`);
    }
    catch (error) {
        if ((0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y))
            throw error;
        // The gate is proved without it, and the findings are in the summary.
        say(`The findings were not handed to code scanning. ${error.message}`);
    }
    return undefined;
}
async function writeSbom(api, context, all) {
    const { values, scan } = all;
    const path = values['sbom-file'];
    if (path === undefined)
        return undefined;
    const saved = await saveSbom(api, context, {
        repositoryId: scan.repositoryId,
        commitId: scan.commitId,
        format: values['sbom-format'] === 'CycloneDX' ? 'CycloneDX' : 'SPDX-2.3',
        path,
    });
    if (saved.kind === 'saved') {
        context.output({ 'sbom-file': saved.path });
        return undefined;
    }
    if (saved.kind === 'failed')
        throw saved.error;
    return (0,verdict/* verdict */.WJ)('plan_required', `The scan is judged, but there is no bill of materials. ${saved.reason}`, {
        decision: 'warn',
    });
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/rules-of-status.js





const MOST_EVENTS = 5;
/** Actions that leave the pipeline alone (test payloads of the official clients). */
const besideThePipeline = new Set([
    'sendemail',
    'markunaffected',
    'markvulnerable',
    'triggerwebhook',
]);
/**
 * Debricked's rules as evaluated for this scan, triggered or not. The service says its verdict twice, rule by rule and in
 * one word; where the word is worse than what the rules explain, a rule of our own stands for the difference, so that it is
 * never lost. Throws `unexpected_response` when the list of rules is there and cannot be read, or when nothing tells whether
 * a rule that fails or warns the pipeline was triggered.
 */
function rulesOfStatus(status, base) {
    const { automationRules, automationsAction, policyEngineAction } = status;
    // Without rules the list is null, and a word is there.
    if ([automationRules, automationsAction, policyEngineAction].every(said => said === undefined)) {
        throw new errors/* ShipgateError */.Y('unexpected_response', "Debricked's last word on the scan says nothing of its rules.");
    }
    const overall = overallWord(status);
    const rules = rules_of_status_entriesOf(status.automationRules).map(entry => rules_of_status_ruleOf(entry, { base, overall }));
    const fails = rules.some(one => one.triggered && one.failsPipeline);
    const warns = rules.some(one => one.triggered && one.warnsPipeline);
    const own = (does, description) => ({
        ...{ failsPipeline: false, warnsPipeline: false, triggered: true, events: [], description },
        url: ownLink(status.detailsUrl, base),
        [does]: true,
    });
    if (overall === 'fail' && !fails) {
        return [...rules, own('failsPipeline', 'Debricked fails the pipeline, but lists no rule that explains it')];
    }
    if (overall === 'warn' && !fails && !warns) {
        return [...rules, own('warnsPipeline', 'Debricked warns the pipeline, but lists no rule that explains it')];
    }
    // A word of a later release may be milder or harsher than a failure: a person has to look.
    if (overall !== undefined && !['none', 'warn', 'fail'].includes(overall) && !fails && !warns) {
        const word = oneLine(overall, 40);
        return [
            ...rules,
            own('warnsPipeline', `Debricked's verdict on its rules is "${word}", which Shipgate does not know`),
        ];
    }
    return rules;
}
/** The worse of the word and of its older name, in lower case; undefined when neither is there. */
function overallWord({ automationsAction, policyEngineAction }) {
    const words = [automationsAction, policyEngineAction].flatMap(word => {
        const said = word?.trim().toLowerCase();
        return said ? [said] : [];
    });
    const unknown = words.find(word => !['none', 'warn', 'fail'].includes(word));
    return ['fail', unknown, 'warn', 'none'].find(word => word !== undefined && words.includes(word));
}
/** PHP writes a list with gaps as an object. */
function rules_of_status_entriesOf(said) {
    if (said === undefined || said === null)
        return [];
    const list = typeof said === 'object' ? Object.values(said) : undefined;
    return (list ?? [said]).map(entry => {
        const parsed = (0,parse/* safeParse */.xL)(rule, entry);
        if (parsed.success)
            return parsed.data;
        throw rules_of_status_unreadable();
    });
}
function rules_of_status_unreadable() {
    return new errors/* ShipgateError */.Y('unexpected_response', "The list of Debricked's rules cannot be read, so it is not known which of them were triggered.");
}
function rules_of_status_ruleOf(entry, { base, overall }) {
    const actions = entry.ruleActions?.map(action => action.trim().toLowerCase());
    const events = (entry.triggerEvents ?? []).map(event => ({
        packageName: packageOf({ name: event.dependency, shortName: undefined }).name,
        id: event.cve || undefined,
    }));
    // An action that we do not know, or cannot read, neither fails nor warns while the overall word covers it. Without that
    // word nothing would speak of it, so it warns.
    const unclear = overall === undefined &&
        (actions?.some(action => !besideThePipeline.has(action) && !/^(fail|warn)pipeline$/.test(action)) ?? true);
    const failsPipeline = actions?.includes('failpipeline') ?? false;
    const warnsPipeline = (actions?.includes('warnpipeline') ?? false) || unclear;
    // Untriggered rules are listed too, without events; so are triggered ones when their events come in another shape.
    const triggered = entry.triggered ?? (events.length > 0 || undefined);
    if (triggered === undefined && overall === undefined && (failsPipeline || warnsPipeline))
        throw rules_of_status_unreadable();
    return {
        description: entry.ruleDescription?.trim() ?? '',
        url: ownLink(entry.ruleLink, base),
        triggered: triggered ?? false,
        failsPipeline,
        warnsPipeline,
        events: distinct(events).slice(0, MOST_EVENTS),
    };
}
function distinct(events) {
    return [...new Map(events.map(event => [`${event.id} ${event.packageName}`, event])).values()];
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/run-scan.js





const HEARTBEAT_MS = 60_000;
const LAST_LOOK_MS = 5_000;
/**
 * Starts the scan of an upload exactly once and waits for its end. Each call of the start queues another scan and counts
 * against the quota, so when its answer is lost it is not sent again: the state of the upload tells whether it arrived.
 * Throws `scan_incomplete` when the end was not seen.
 */
async function runScan(api, context, options) {
    const { ciUploadId } = options.finish;
    let ids;
    try {
        ids = await api.finish(options.finish);
    }
    catch (error) {
        if (!(error instanceof request_error/* RequestError */.G) || (0,errors/* isCancelled */.m)(error))
            throw error;
        if (error.processed === 'no') {
            options.onNotStarted?.();
            throw error;
        }
        context.log.info(`${error.message} Looking at the upload for whether the scan was started.`);
    }
    const watcher = new Watcher(api, context, ciUploadId);
    const settings = {
        clock: context.clock,
        deadline: context.deadline.leaving(LAST_LOOK_MS),
        signal: context.signal,
        ...(options.pollMs !== undefined && { fixedMs: options.pollMs }),
    };
    const done = await (0,poll/* poll */.w)(settings, () => watcher.look());
    if (done === undefined)
        throw incomplete(watcher, ids !== undefined);
    const found = ids ?? run_scan_idsOf(done.detailsUrl);
    if (found === undefined) {
        throw new errors/* ShipgateError */.Y('scan_incomplete', 'The scan ended, but Debricked does not tell under which ids, so its findings cannot be read.');
    }
    return { ciUploadId, ...found, status: done, reportUrl: reportUrlOf(api.base, done.detailsUrl, found) };
}
/** The ids in an address such as `https://debricked.com/app/en/repository/1/commit/2`, whatever follows them. */
function run_scan_idsOf(address) {
    const found = /\/repository\/([1-9]\d{0,14})\/commit\/([1-9]\d{0,14})(?!\d)/.exec(address ?? '');
    return found === null ? undefined : { repositoryId: Number(found[1]), commitId: Number(found[2]) };
}
/** Only an address of the service itself, and of this commit, is shown as a link. */
function reportUrlOf(base, address, ids) {
    const said = address && URL.canParse(address) ? new URL(address) : undefined;
    const of = run_scan_idsOf(said?.pathname);
    const same = of?.repositoryId === ids.repositoryId && of.commitId === ids.commitId;
    if (said?.origin === base.origin && same)
        return said.href;
    return new URL(`app/en/repository/${ids.repositoryId}/commit/${ids.commitId}`, base).href;
}
function incomplete(watcher, started) {
    if (watcher.longQueue) {
        return new errors/* ShipgateError */.Y('scan_incomplete', 'The scan did not end in time: Debricked says that its queue is long.', {
            hint: 'Run again later, or raise timeout-minutes. Nothing is known of this commit yet.',
        });
    }
    if (!started && !watcher.moved) {
        return new errors/* ShipgateError */.Y('scan_incomplete', 'The answer to the start of the scan was lost, and the upload was not seen to be scanned.', { hint: 'Run again: a new run uploads anew and starts a scan of its own.' });
    }
    return new errors/* ShipgateError */.Y('scan_incomplete', `The scan did not end in time; it was ${watcher.told || 'not seen'}.`, {
        hint: 'Raise timeout-minutes, or look at the scan in Debricked.',
    });
}
/** Looks at the state of an upload, says what changed, and bears with answers that say nothing. */
class Watcher {
    longQueue = false;
    /** True once the scan was seen to make progress. */
    moved = false;
    told = '';
    #api;
    #context;
    #patience;
    #ciUploadId;
    #startedAt;
    #lastWordAt;
    constructor(api, context, ciUploadId) {
        this.#api = api;
        this.#context = context;
        this.#patience = new actions_patience/* Patience */.i(context);
        this.#ciUploadId = ciUploadId;
        this.#startedAt = context.clock.now();
        this.#lastWordAt = this.#startedAt;
    }
    async look() {
        const answer = await this.#patience.ask(() => this.#api.status(this.#ciUploadId));
        if (answer === undefined)
            return undefined;
        const { httpStatus, body } = answer;
        this.longQueue = httpStatus === 201;
        const progress = body?.progress ?? undefined;
        if (progress !== undefined && progress >= 0)
            this.moved = true;
        // 201 is not an end: the queue is long, and a client may go on looking (so did the first official CLI). Of the two signs
        // of an end, status 200 and progress 100, one official client goes by each, and neither alone proves it.
        const ended = httpStatus === 200 && progress !== undefined && progress >= 100;
        this.#tell(ended ? 'ended' : this.longQueue ? 'waiting in a long queue' : stateOf(progress));
        return ended ? body : undefined;
    }
    #tell(state) {
        const { clock, log, deadline } = this.#context;
        const now = clock.now();
        if (state === this.told && now - this.#lastWordAt < HEARTBEAT_MS)
            return;
        this.told = state;
        this.#lastWordAt = now;
        log.info(`Scan ${state}, ${(0,quantities/* duration */.p0)(now - this.#startedAt)} elapsed, ${(0,quantities/* duration */.p0)(deadline.remaining())} left`);
    }
}
function stateOf(progress) {
    if (progress === undefined)
        return 'running';
    return progress < 0 ? 'waiting in the queue' : 'running';
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/settings.js







/** Problems between the inputs and in the lists, as sentences that begin with the input's name. */
function settings_problemsOf(values) {
    const { problems } = parseLicensePolicy({ allow: values['allow-licenses'], deny: values['deny-licenses'] });
    const denied = parseDeniedPackages(values['deny-packages']).problems.map(problem => `deny-packages ${problem}`);
    const both = values['debricked-token'] !== undefined && values['debricked-password'] !== undefined;
    const globs = ['include', 'exclude'].flatMap(input => (0,core_globs/* globProblems */.V$)(values[input]).map(problem => `${input} ${problem}`));
    return [
        ...globs,
        ...problems,
        ...denied,
        ...samePaths(values),
        ...(both ? ['debricked-token and debricked-password are both given; one login is enough'] : []),
    ];
}
/** The later file would take the place of the earlier one. Case is no difference: on many machines it makes none. */
function samePaths(values) {
    const byPath = new Map();
    return ['sarif-file', 'sbom-file', 'report-file'].flatMap(input => {
        const path = values[input];
        if (path === undefined)
            return [];
        const place = (0,external_node_path_.resolve)(path).normalize('NFC').toLowerCase();
        const other = byPath.get(place);
        if (other === undefined)
            byPath.set(place, input);
        return other === undefined ? [] : [`${input} and ${other} name the same file (${path})`];
    });
}
/** The policy of a run. `onlyNew` follows the event when it is `auto`. */
function policyOf(values, github) {
    const onlyNew = values['only-new'];
    return {
        failOnSeverity: values['fail-on-severity'],
        reportSeverity: values['report-severity'],
        failOnRules: values['fail-on-rules'],
        onlyNew: onlyNew === 'auto' ? isChange(github) : onlyNew === 'true',
        failOnFixableOnly: values['fail-on-fixable-only'],
        unscoredSeverity: values['unscored-severity'],
        licenses: parseLicensePolicy({ allow: values['allow-licenses'], deny: values['deny-licenses'] }).policy,
        deniedPackages: deniedOf(values),
        warnOnly: values['warn-only'],
    };
}
function deniedOf(values) {
    return parseDeniedPackages(values['deny-packages']).denied;
}
/** Whether the packages of the commit must be read, which costs requests. */
function judgesPackages(policy) {
    return policy.deniedPackages.length > 0 || policy.licenses.allow.size + policy.licenses.deny.size > 0;
}
const noInputs = {
    repositoryName: undefined,
    commit: undefined,
    branch: undefined,
    defaultBranch: undefined,
    author: undefined,
    repositoryUrl: undefined,
    baseBranch: undefined,
    baseCommit: undefined,
};
/** What is scanned. Throws `invalid_input` outside of Actions when an input does not say what the event would. */
function completeTarget(values, github) {
    const found = target_targetOf(github, {
        repositoryName: values['repository-name'],
        commit: values.commit,
        branch: values['branch-name'],
        defaultBranch: values['default-branch'],
        author: values.author,
        repositoryUrl: values['repository-url'],
        baseBranch: values['base-branch'],
        baseCommit: values['base-commit'],
    });
    const { repositoryName, commit } = found;
    const missing = [
        ...(repositoryName === undefined ? ['repository-name'] : []),
        ...(commit === undefined ? ['commit'] : []),
    ];
    if (repositoryName === undefined || commit === undefined) {
        throw new errors/* ShipgateError */.Y('invalid_input', `The event does not tell ${missing.join(' and ')}.`, {
            hint: `Give ${missing.join(' and ')} in the with: block.`,
        });
    }
    if (values['branch-name'] === undefined && found.branch !== undefined && !isOfEvent(commit, github)) {
        throw new errors/* ShipgateError */.Y('invalid_input', `The commit ${commit} of the input is not that of the event (${found.branch}).`, {
            hint: 'Give branch-name as well: under the name of that branch, its findings would pass for those of the branch.',
        });
    }
    return {
        repositoryName,
        commit,
        branch: found.branch,
        defaultBranch: found.defaultBranch,
        author: found.author,
        repositoryUrl: found.repositoryUrl,
        baseBranch: found.baseBranch,
        baseCommits: found.baseCommits,
    };
}
/** Whether the branch that the event tells is the commit's own; on pull requests GITHUB_SHA is the merge of its head. */
function isOfEvent(commit, github) {
    const own = target_targetOf(github, noInputs).commit;
    const merge = github.ref?.startsWith('refs/pull/') ? github.sha : undefined;
    return [own, merge].some(one => one !== undefined && isSameCommit(one, commit));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/upload-files.js






const upload_files_MOST_NAMED = 5;
/**
 * Codes that are about the account, the way there or the time, not about a file: they are told as they are, and end the
 * uploads at once. 402 and 403 are among them whichever upload they answer: no source knows them as an answer to one file.
 */
const general = new Set([
    'unauthorized',
    'forbidden',
    'plan_required',
    'timed_out',
    'tls_error',
    'network_error',
    'provider_unavailable',
    'rate_limited',
]);
/**
 * Uploads every file. The first one goes alone, because its answer carries the id that the others need. A file that is not
 * certainly there ends it all: a scan of the rest would prove nothing. Throws `upload_incomplete` with the files and why
 * when files are refused or not what they were, or the error of the service as a whole (login, plan, network).
 */
async function uploadFiles(api, files, options) {
    const [first, ...rest] = files;
    const begun = await uploadOne(api, first, { ...options, ciUploadId: undefined }).catch((error) => {
        if (!(error instanceof errors/* ShipgateError */.Y) || (0,errors/* isCancelled */.m)(error))
            throw error;
        throw general.has(error.code) ? error : withMessage(error, error.message);
    });
    const { ciUploadId } = begun;
    const taken = [begun];
    const missing = new Set(rest);
    const failed = [];
    let cancelled;
    await (0,parallel/* mapParallel */.E)(rest, options.concurrency, async (file) => {
        try {
            taken.push(await uploadOne(api, file, { ...options, ciUploadId }));
            missing.delete(file);
        }
        catch (error) {
            if (!(error instanceof errors/* ShipgateError */.Y))
                throw error;
            if ((0,errors/* isCancelled */.m)(error))
                cancelled = error;
            else
                failed.push({ file, error });
            // Of refused files all are named; what is about everything ends the rest.
            if ((0,errors/* isCancelled */.m)(error) || general.has(error.code))
                throw error;
        }
    }).catch((error) => {
        if (!(error instanceof errors/* ShipgateError */.Y))
            throw error;
    });
    if (cancelled !== undefined)
        throw cancelled;
    if (missing.size > 0)
        throw upload_files_incomplete(failed, missing, files.length);
    return { ciUploadId, fileIds: taken.flatMap(({ fileId }) => (fileId === undefined ? [] : [fileId])) };
}
function upload_files_incomplete(failed, missing, total) {
    const decisive = failed.find(({ error }) => general.has(error.code)) ?? failed[0];
    if (decisive === undefined)
        throw new RangeError('nothing failed');
    const { error } = decisive;
    // Those that failed first, then those that were not begun any more.
    const names = [...new Set([decisive.file, ...failed.map(({ file }) => file), ...missing])].map(({ relativePath }) => relativePath);
    const more = names.length > upload_files_MOST_NAMED ? ` and ${names.length - upload_files_MOST_NAMED} more` : '';
    const named = `${names.slice(0, upload_files_MOST_NAMED).join(', ')}${more}`;
    return withMessage(error, `${(0,quantities/* counted */.hS)(missing.size, 'dependency file')} of ${total} could not be uploaded (${named}). ${error.message}`);
}
/** The error with more words, and as `upload_incomplete` when it is about a file. */
function withMessage(error, message) {
    const { code, hint, requestId } = error;
    return new errors/* ShipgateError */.Y(general.has(code) ? code : 'upload_incomplete', message, {
        ...(hint !== undefined && { hint }),
        ...(requestId !== undefined && { requestId }),
        cause: error,
    });
}
async function uploadOne(api, file, options) {
    const { target, boundary, ciUploadId } = options;
    await sameSize(file);
    const answer = await api.upload({
        repositoryName: target.repositoryName,
        commitName: target.commit,
        repositoryUrl: target.repositoryUrl,
        branchName: target.branch,
        defaultBranchName: target.defaultBranch,
        ciUploadId,
        directory: file.directory,
        boundary,
        file: {
            fileName: file.baseName,
            sizeBytes: file.sizeBytes,
            open: () => contentOf(file),
        },
    });
    // A refusal may come with status 200: an empty file gives a message and no id (seen in the official CLI's tests).
    if (answer.ciUploadId === undefined || (ciUploadId !== undefined && answer.ciUploadId !== ciUploadId)) {
        const words = answer.message ? `"${oneLine(answer.message, 300)}"` : 'no reason';
        throw new errors/* ShipgateError */.Y('upload_incomplete', `Debricked did not take ${file.relativePath}: it answered without the upload's id and gave ${words}.`);
    }
    return { ciUploadId: answer.ciUploadId, fileId: answer.uploadProgramsFileId ?? undefined };
}
const SMALL_BYTES = 64 * 1024;
/** A small file at once: every step of a stream goes through the thread pool, which takes longer than the reading. */
async function* contentOf({ absolutePath, sizeBytes }) {
    if (sizeBytes <= SMALL_BYTES)
        yield (0,external_node_fs_.readFileSync)(absolutePath);
    else
        yield* (0,external_node_fs_.createReadStream)(absolutePath);
}
/** The length is sent before the file is read: one that grew or shrank since it was found would spoil the form. */
async function sameSize(file) {
    const now = await (0,promises_.lstat)(file.absolutePath).catch(() => undefined);
    if (now?.isFile() && now.size === file.sizeBytes)
        return;
    throw new errors/* ShipgateError */.Y('upload_incomplete', `${file.relativePath} was changed or removed while the action ran.`);
}

;// CONCATENATED MODULE: ./build/providers/debricked/discovery/debricked-config.js
/**
 * Reads the text of a debricked-config.yaml into the JSON that the official CLI 26.3.1 sends: `overrides` or
 * `override` in any case become `override`, and an override without version says `false`. The CLI goes on without
 * the file when it cannot be read; here that is a problem for the caller to weigh.
 *
 * @param parse reads YAML; whatever it throws becomes a problem
 */
function readDebrickedConfig(text, parse) {
    let value;
    try {
        value = parse(text);
    }
    catch (error) {
        const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
        // The parser ends its first line with a colon, because it goes on to show the place.
        return { config: undefined, problems: [`The file is not valid YAML: ${why.replace(/:$/, '')}.`] };
    }
    if (value === null || value === undefined)
        return { config: undefined, problems: [] };
    const problems = [];
    const top = record(value, 'The file', problems);
    const overrides = [];
    const config = {};
    for (const [key, part] of Object.entries(top)) {
        const name = key.toLowerCase();
        if (name === 'override' || name === 'overrides') {
            overrides.push(...list(part, key, problems).flatMap((one, at) => override(one, `${key}[${at}]`, problems)));
            config.override = overrides;
        }
        else if (name === 'ignore')
            config.ignore = ignore(part, key, problems);
        else if (name === 'policies')
            config.policies = policies(part, key, problems);
        else
            problems.push(`${quoted(key)} is not known; overrides, ignore and policies are.`);
    }
    return { config: Object.keys(config).length === 0 ? undefined : config, problems };
}
function override(value, place, problems) {
    const found = record(value, place, problems);
    const pURL = debricked_config_text(found['pURL'] ?? '', `${place}.pURL`, problems);
    const version = versionOf(found['version'], `${place}.version`, problems);
    const regexes = list(found['fileRegexes'], `${place}.fileRegexes`, problems);
    const fileRegexes = regexes.flatMap((one, at) => debricked_config_text(one, `${place}.fileRegexes[${at}]`, problems) ?? []);
    unknownKeys(found, ['pURL', 'version', 'fileRegexes'], { place, problems });
    if (pURL === undefined || version === undefined)
        return [];
    if (fileRegexes.length === 0) {
        problems.push(`${place} has no fileRegexes and matches nothing.`);
        return [];
    }
    return [{ pURL, version, fileRegexes }];
}
function ignore(value, place, problems) {
    const found = record(value, place, problems);
    unknownKeys(found, ['packages'], { place, problems });
    const packages = list(found['packages'], `${place}.packages`, problems).flatMap((one, at) => {
        const here = `${place}.packages[${at}]`;
        const entry = record(one, here, problems);
        unknownKeys(entry, ['pURL', 'version'], { place: here, problems });
        const pURL = debricked_config_text(entry['pURL'], `${here}.pURL`, problems);
        const version = versionOf(entry['version'], `${here}.version`, problems);
        // A bad version must not become "every version": that would ignore more than was asked.
        if (pURL === undefined || pURL === '' || version === undefined)
            return [];
        return [version === false ? { pURL } : { pURL, version }];
    });
    return { packages };
}
function policies(value, place, problems) {
    const found = record(value, place, problems);
    unknownKeys(found, ['allow', 'deny'], { place, problems });
    const packages = (name) => {
        const here = `${place}.${name}`;
        const entry = record(found[name], here, problems);
        unknownKeys(entry, ['packages'], { place: here, problems });
        const entries = list(entry['packages'], `${here}.packages`, problems);
        return { packages: entries.flatMap((one, at) => debricked_config_text(one, `${here}.packages[${at}]`, problems) ?? []) };
    };
    return {
        ...(found['allow'] === undefined ? {} : { allow: packages('allow') }),
        ...(found['deny'] === undefined ? {} : { deny: packages('deny') }),
    };
}
/** A version as text, or false when there is none; undefined when it is neither. */
function versionOf(value, place, problems) {
    if (value === undefined || value === null || value === false || value === '')
        return false;
    if (typeof value === 'number') {
        // YAML has already read 1.10 as 1.1.
        problems.push(`${place} is a number; write it in quotes, so that no digit is lost.`);
        return undefined;
    }
    return debricked_config_text(value, place, problems);
}
function debricked_config_text(value, place, problems) {
    if (typeof value === 'string')
        return value;
    problems.push(`${place} must be text.`);
    return undefined;
}
function list(value, place, problems) {
    if (Array.isArray(value))
        return value;
    if (value !== undefined && value !== null)
        problems.push(`${place} must be a list.`);
    return [];
}
function record(value, place, problems) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    problems.push(`${place} must be a map of keys and values.`);
    return {};
}
function unknownKeys(found, known, report) {
    for (const key of Object.keys(found)) {
        if (!known.includes(key))
            report.problems.push(`${report.place}.${key} is not known; ${known.join(', ')} are.`);
    }
}
const quoted = (key) => JSON.stringify(key);

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/yaml-files.js






/** A list that people write by hand; a larger file is something else. */
const LARGEST_FILE = 1024 * 1024;
/** The exceptions, none without a file. Throws `invalid_input` with every problem of the file. */
async function readExceptions(file) {
    const text = readNamed(file);
    if (text === undefined)
        return [];
    const parse = await yamlParser();
    let value;
    try {
        value = parse(text);
    }
    catch (cause) {
        throw unusable(file, `it is not valid YAML: ${firstLine(cause)}.`, { cause });
    }
    const { exceptions, problems } = parseExceptions(value);
    if (problems.length > 0) {
        throw unusable(file, `${problems.join('; ')}.`, {
            hint: 'Every exception needs id, reason, owner and expires (YYYY-MM-DD); package is optional.',
        });
    }
    return exceptions;
}
/**
 * debricked-config.yaml as the service takes it, undefined without one. Throws `invalid_input` for what cannot be read:
 * the official client goes on without it, and the scan is then another one than its author meant.
 */
async function readConfig(file) {
    const text = readNamed(file);
    if (text === undefined)
        return undefined;
    const { config, problems } = readDebrickedConfig(text, await yamlParser());
    if (problems.length > 0)
        throw unusable(file, problems.join(' '));
    return config;
}
function unusable({ input, path }, problems, details = {}) {
    return new errors/* ShipgateError */.Y('invalid_input', `The file of ${input} (${path}) cannot be used: ${problems}`, details);
}
/** Loaded when a file is there to be read: most runs have none, and the parser is as large as half the action. */
async function yamlParser() {
    const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    // Two keys of the same name are an error; warnings would be printed past the log.
    return text => parse(text, { logLevel: 'error', maxAliasCount: 20 });
}
function readNamed({ input, path, default: usual, workspace, root }) {
    const absolute = (0,external_node_path_.resolve)(path === usual ? root : workspace, path);
    try {
        refuseLinksOut({ input, path, absolute, root });
        if ((0,external_node_fs_.statSync)(absolute).size > LARGEST_FILE) {
            throw new errors/* ShipgateError */.Y('invalid_input', `The file of ${input} is larger than 1 MiB: ${path}.`);
        }
        return (0,external_node_fs_.readFileSync)(absolute, 'utf8');
    }
    catch (cause) {
        if (cause instanceof errors/* ShipgateError */.Y)
            throw cause;
        const code = cause.code ?? 'no reason given';
        if (path === usual && (code === 'ENOENT' || code === 'ENOTDIR'))
            return undefined;
        throw new errors/* ShipgateError */.Y('invalid_input', `The file of ${input} could not be read (${code}): ${path}.`, { cause });
    }
}
/**
 * A file of the scanned commit must be one: through a link, whoever writes the commit would have any file of the machine
 * read, and quoted in what is said of it. Throws the file system's error when there is no such file.
 */
function refuseLinksOut(file) {
    const { input, path, absolute, root } = file;
    // What is named outside of the repository was chosen by the author of the workflow.
    if (!isInside((0,external_node_path_.resolve)(root), absolute))
        return;
    const [real, realRoot] = [external_node_fs_.realpathSync.native(absolute), external_node_fs_.realpathSync.native(root)];
    if (isInside(realRoot, real) && !(0,external_node_path_.relative)(realRoot, real).split(external_node_path_.sep).includes('.git'))
        return;
    throw new errors/* ShipgateError */.Y('invalid_input', `The file of ${input} (${path}) is a link out of the repository.`, {
        hint: 'Replace the link with the file itself.',
    });
}
function firstLine(error) {
    const line = error instanceof Error ? error.message.split('\n')[0] : undefined;
    // The parser ends it with a colon, because it goes on to show the place.
    return line?.replace(/:$/, '') ?? 'no reason given';
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/scan/scan-commit.js























/** Finds, uploads, waits, reads, judges and reports, in this order; gives the verdict. */
async function scanCommit(api, context, values) {
    const { log } = context;
    const plan = await planOf(context, values);
    const { target, policy } = plan;
    log.info(`Debricked at ${api.base.href}, ${target.repositoryName} at ${target.commit}`);
    reportTarget(context.report, target);
    const found = await log.group('Find the dependency files', () => findFiles(api, context, {
        workspace: context.facts.workspace,
        workingDirectory: values['working-directory'],
        include: values.include,
        exclude: values.exclude,
    }));
    const doubt = checkCheckout(context, found, { plan, values });
    if (values['dry-run'])
        return await dryRun(api, context, { found, plan });
    const scan = await scanFiles(api, context, { found, plan, values });
    const ids = { repositoryId: scan.repositoryId, commitId: scan.commitId };
    const read = await log.group('Read the findings', async () => {
        const { findings, doubt: short } = await findingsOfScan(api, context, scan);
        const baseline = policy.onlyNew
            ? await readBaseline(api, context, { repositoryId: scan.repositoryId, target, currentCommitId: scan.commitId })
            : { kind: 'not-wanted' };
        const packages = judgesPackages(policy)
            ? await readPackages(api, context, { ...ids, target, need: packagesNeed(policy) })
            : [];
        const other = await otherScan(api, context, { ...ids, commit: target.commit, fileIds: scan.fileIds });
        const doubts = [short, other].filter(sentence => sentence !== undefined);
        const doubt = doubts.length === 0 ? undefined : doubts.join(' ');
        return { findings, doubt, baseline, packages, rules: rulesOfStatus(scan.status, api.base) };
    });
    const today = new Date(context.clock.now()).toISOString().slice(0, 10);
    const judgement = await log.group('Judge', () => judgeAndEnrich(api, context, { ...read, ...ids, policy, exceptions: plan.exceptions, today }));
    const published = await publish(api, context, {
        judgement,
        values,
        target,
        scan,
        baseline: read.baseline,
        doubt: read.doubt,
        exceptions: plan.exceptions,
        policy,
        today,
        lineOf: linesOf(found.files),
        fallbackFile: found.files[0].relativePath,
        hiddenBy: hidesFindings(plan.config) ? values['config-file'] : undefined,
    });
    return doubt === undefined ? published : (0,verdict/* worst */.QZ)([published, doubt]);
}
async function planOf(context, values) {
    const { workspace, github } = context.facts;
    const file = (input) => ({
        input,
        path: values[input],
        default: usualFiles[input],
        workspace,
        root: repositoryRoot(workspace, values['working-directory']),
    });
    const [target, exceptions, config] = await everything([
        async () => completeTarget(values, github),
        () => readExceptions(file('exceptions-file')),
        () => readConfig(file('config-file')),
    ]);
    for (const sentence of configEffects(config, values['config-file'])) {
        context.log.info(sentence);
        context.report.notChecked.push(sentence);
    }
    return { target, policy: policyOf(values, github), exceptions, config };
}
/**
 * The result is going to be about `target.commit`; what is scanned is what is checked out. Gives what a pass becomes when
 * that may be another commit, and throws `invalid_input` when it is another one that nobody chose.
 */
function checkCheckout({ log, report, facts }, found, { plan, values }) {
    const { commit } = plan.target;
    const head = found.workTree === undefined ? undefined : (0,work_tree/* checkedOutCommit */.X)(found.workTree);
    const problem = checkoutProblem({ found: head, input: values.commit, wanted: commit }, facts.github);
    if (problem === undefined)
        return undefined;
    const { kind, text } = problem;
    if (kind === 'foreign') {
        throw new errors/* ShipgateError */.Y('invalid_input', `A scan would prove nothing of ${commit}: ${text}.`, {
            hint: 'Check out the commit that the run is about (under pull_request_target the head of the pull request; run nothing of it), or name with `commit` and `branch-name` what is checked out.',
        });
    }
    log.warning(`What is scanned is what is checked out: ${text}.`);
    report.notChecked.push(`Whether the files are those of the commit: ${text}.`);
    if (kind === 'unknown')
        return undefined;
    return (0,verdict/* verdict */.WJ)('invalid_input', `Nothing that was scanned breaks the gate, but ${text}.`, {
        decision: 'warn',
        next: 'Check out the commit that `commit` names, or name the one that is checked out.',
    });
}
async function dryRun(api, { report }, on) {
    const { target } = on.plan;
    // The login is what it is for: this call is the cheapest that needs one.
    const known = (await api.repositories()).some(({ name }) => name === target.repositoryName);
    report.fact('At Debricked', known ? 'known' : 'a new repository');
    report.tables.push({
        title: 'Would be uploaded',
        columns: ['File', 'Kind', 'Bytes'],
        rows: on.found.files.map(file => [file.relativePath, file.kind, String(file.sizeBytes)]),
    });
    const files = (0,quantities/* counted */.hS)(on.found.files.length, 'dependency file');
    return (0,verdict/* verdict */.WJ)('dry_run', `Dry run: the login works, and ${files} would be uploaded.`);
}
async function scanFiles(api, context, scanning) {
    const { found, plan, values } = scanning;
    const { target, config } = plan;
    const { log } = context;
    const { ciUploadId, fileIds } = await log.group('Upload the files', async () => {
        // Apart from the uploads: a login that fails says nothing about any file.
        await api.logIn();
        const { concurrency } = values;
        const receipt = await uploadFiles(api, found.files, { target, concurrency, boundary: (0,external_node_crypto_.randomUUID)() });
        log.info(`All ${(0,quantities/* counted */.hS)(found.files.length, 'file')} uploaded, upload ${receipt.ciUploadId}`);
        return receipt;
    });
    context.output({ 'scan-id': String(ciUploadId), 'file-count': String(found.files.length) });
    return await log.group('Scan', async () => {
        const entry = scanEntry(ciUploadId, target.repositoryName, target.commit);
        let mayGoOn = true;
        context.journal.open(entry);
        const scan = await runScan(api, context, {
            finish: {
                ciUploadId,
                repositoryName: target.repositoryName,
                commitName: target.commit,
                author: target.author,
                isRelease: values['is-release'],
                config,
            },
            pollMs: values['poll-interval-seconds'],
            onNotStarted: () => {
                mayGoOn = false;
                context.journal.close(entry.key);
            },
        }).catch((error) => {
            // After a cancel the finish says it.
            if (mayGoOn && !(0,errors/* isCancelled */.m)(error))
                context.report.notes.push(...finishLeft([entry]));
            throw error;
        });
        context.journal.close(String(ciUploadId));
        log.info(`Report: ${scan.reportUrl ?? 'no page'}`);
        context.output({
            'repository-id': String(scan.repositoryId),
            'commit-id': String(scan.commitId),
            'report-url': scan.reportUrl ?? '',
        });
        return { ...scan, fileIds };
    });
}

;// CONCATENATED MODULE: ./build/providers/debricked/actions/debricked-scan.js







const debrickedScan = (0,actions_define/* defineAction */.Q)({
    id: 'debricked-scan',
    title: 'Shipgate: Debricked scan',
    description: 'Scans dependencies with Debricked and gates pull requests on what was proved.',
    branding: { icon: 'shield', color: 'green' },
    inputs: scanInputs,
    outputs: scanOutputs,
    credentials: [['debricked-token'], ['debricked-username', 'debricked-password']],
    requires: [
        'A checkout of the commit with its lock files, and an account at Debricked.',
        'Permissions of the GitHub token: none; `pull-requests: write` for comments, `security-events: write` for `upload-sarif`.',
    ],
    check: settings_problemsOf,
    run,
    // There is no call that cancels a scan, and nothing to look up that would help: no request is made.
    finish: async (_values, _context, left) => finishLeft(left),
});
async function run(values, context) {
    return await scanCommit(connect(values, context), context, values);
}
function connect(values, context) {
    const base = (0,origin/* parseOrigin */.e)(values['api-url'], {
        input: 'api-url',
        acceptedPath: '/api/1.0',
        allowInsecureHttp: values['allow-insecure-http'],
    });
    return new Debricked({ ...context, maxRetries: values['max-retries'] }, { base, login: loginOf(values), onSecret: context.mask });
}
function loginOf(values) {
    const token = values['debricked-token'];
    if (token !== undefined)
        return { token };
    // The definition's credentials make sure that they are there.
    return { username: values['debricked-username'], password: values['debricked-password'] };
}


/***/ })

};
