export const id = 489;
export const ids = [489];
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
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5616);
/* harmony import */ var _http_origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3391);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3014);



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
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(word, lower);
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

/***/ 3014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 3527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hR: () => (/* binding */ fileExists),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   xV: () => (/* binding */ whatIsThere)
/* harmony export */ });
/* unused harmony export digestOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2807);




const BLOCK_BYTES = 256 * 1024;
/** What is at the path, compared with what is expected. Throws `file_exists` for what is no file. */
async function whatIsThere(path, expected) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path).catch(() => undefined);
    if (found === undefined)
        return 'nothing';
    if (found.isSymbolicLink()) {
        // Never equal, wherever it leads: the file has to be here. One that leads nowhere is in nobody's use.
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined)) === undefined ? 'nothing' : 'different';
    }
    if (!found.isFile())
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ShipgateError */ .Y('file_exists', `${path} exists and is not a file.`);
    if (expected.size !== undefined && found.size !== expected.size)
        return 'different';
    if (expected.sha256 === undefined)
        return 'unknown';
    return (await digestOf(path)) === expected.sha256 ? 'equal' : 'different';
}
/** SHA-256 in hex. */
async function digestOf(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: BLOCK_BYTES }))
        hash.update(chunk);
    return hash.digest('hex');
}
function fileExists(path) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ShipgateError */ .Y('file_exists', `${path} exists with other content and was left untouched.`);
}
/** Gives the part its final name. True: an equal file has it already, and was left alone. */
async function place(placing) {
    const { part, final, overwrite, is } = placing;
    const there = await whatIsThere(final, overwrite === 'always' ? {} : is);
    if (there === 'equal')
        return true;
    if (overwrite === 'never') {
        if (there !== 'nothing')
            throw fileExists(final);
        // A rename would replace a file that appeared since a moment ago; a link does not.
        const taken = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(part, final).then(() => undefined, (error) => error);
        if (taken === undefined)
            return false;
        if (isCode(taken, 'EEXIST') && (await whatIsThere(final, is)) !== 'nothing')
            return await place(placing);
        // Some file systems have no links.
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(part, final);
    return false;
}
function isCode(error, code) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}


/***/ }),

/***/ 3685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ fileTrouble),
/* harmony export */   C: () => (/* binding */ refuseWithoutRoom)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2807);
/* harmony import */ var _core_quantities_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7213);
/* harmony import */ var _network_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3856);




const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const folderCodes = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG', 'ELOOP', 'EINVAL']);
/** What the file system says, as an error of ours. */
function fileTrouble(error, { folder, name }) {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ShipgateError */ .Y || error instanceof _network_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .NetworkFailure */ .pM)
        return error;
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    if (fullCodes.has(code)) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ShipgateError */ .Y('disk_full', `The disk became full while ${name} was written (${code}); the part was removed.`, { cause: error });
    }
    if (!folderCodes.has(code))
        return error;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ShipgateError */ .Y('invalid_input', `The folder ${folder} cannot be written (${code}).`, { cause: error });
}
/** Throws `disk_full` when the disk of the folder has no room for `size` bytes. */
async function refuseWithoutRoom(folder, size) {
    const disk = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder).catch(() => undefined);
    if (disk === undefined)
        return;
    const free = disk.bavail * disk.bsize;
    if (size > free) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ShipgateError */ .Y('disk_full', `The file has ${(0,_core_quantities_js__WEBPACK_IMPORTED_MODULE_3__/* .bytes */ .ee)(size)}, but the disk of ${folder} has ${(0,_core_quantities_js__WEBPACK_IMPORTED_MODULE_3__/* .bytes */ .ee)(free)} left.`);
    }
}


/***/ }),

/***/ 903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ PartFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);



/** A file under way, next to where it will be. Whoever makes one removes it, also after it has got its name. */
class PartFile {
    path;
    #handle;
    constructor(path, handle) {
        this.path = path;
        this.#handle = handle;
    }
    /** A name of its own: two downloads of the same file must not write into each other's part. */
    static async beside(final) {
        const path = `${final}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(0, 8)}.part`;
        // O_EXCL follows no symbolic link and takes over no file of somebody else.
        return new PartFile(path, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL, 0o600));
    }
    /** A write may take only a part of what it is given and call that success, for example on the last free block. */
    async write(parts, position) {
        let left = parts;
        let at = position;
        while (left.length > 0) {
            let { bytesWritten } = await this.#handle.writev(left, at);
            at += bytesWritten;
            left = left.flatMap(part => {
                const rest = part.subarray(Math.min(bytesWritten, part.byteLength));
                bytesWritten -= part.byteLength - rest.byteLength;
                return rest.byteLength === 0 ? [] : [rest];
            });
        }
    }
    async read(buffer, position) {
        return (await this.#handle.read(buffer, 0, buffer.byteLength, position)).bytesRead;
    }
    /**
     * Drops all bytes and makes room for `size`. The room is a hole, which costs nothing; a file system that cannot hold a
     * file of that size says so now.
     */
    async empty(size) {
        await this.#handle.truncate(0);
        await this.#handle.truncate(size);
    }
    /** After it the bytes are on the disk: a machine that goes down must not leave holes under the final name. */
    async sync() {
        await this.#handle.datasync();
    }
    async close() {
        await this.#handle.close();
    }
    async remove() {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(this.path, { force: true });
    }
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

/***/ 4619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ pour)
/* harmony export */ });
/* harmony import */ var _slabs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3836);

const BATCH_BYTES = 256 * 1024;
/**
 * Writes a body to its place in a file, in batches, one write under way while the next batch arrives. What was taken is
 * in the file when this ends, also when it ends because the body broke off.
 */
async function pour(body, pouring) {
    const writer = new BatchWriter(pouring);
    const chunks = body[Symbol.asyncIterator]();
    let ended = false;
    try {
        while (!pouring.enough?.()) {
            const { done, value: chunk } = await chunks.next();
            ended = done === true;
            if (done)
                break;
            const taken = pouring.take(chunk);
            if (writer.add(taken === chunk.byteLength ? chunk : chunk.subarray(0, taken)))
                await writer.flush();
            if (taken < chunk.byteLength)
                break;
        }
    }
    finally {
        try {
            await writer.end();
        }
        finally {
            if (!ended)
                await chunks.return?.();
        }
    }
}
class BatchWriter {
    #pouring;
    #at;
    #batch = [];
    #batchBytes = 0;
    #writing = Promise.resolve();
    constructor(pouring) {
        this.#pouring = pouring;
        this.#at = pouring.from;
    }
    /** True when it is time to flush. */
    add(chunk) {
        this.#batch.push(chunk);
        this.#batchBytes += chunk.byteLength;
        return this.#batchBytes >= BATCH_BYTES;
    }
    async flush() {
        await this.#writing;
        this.#writing = this.#write(this.#batch, this.#batchBytes);
        // Rejections are seen at the next await; this keeps them from being reported as unhandled before.
        this.#writing.catch(() => undefined);
        this.#batch = [];
        this.#batchBytes = 0;
    }
    async end() {
        await this.flush();
        await this.#writing;
    }
    async #write(batch, bytes) {
        const from = this.#at;
        this.#at += bytes;
        await this.#pouring.part.write(batch, from);
        // Whoever reads from the network goes on with this memory: no new pages, and half as many.
        for (const chunk of batch)
            (0,_slabs_js__WEBPACK_IMPORTED_MODULE_0__/* .giveBack */ .F5)(chunk);
        this.#pouring.written?.(from, from + bytes);
    }
}


/***/ }),

/***/ 3091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JN: () => (/* binding */ readAnswer),
/* harmony export */   Y5: () => (/* binding */ lengthOf),
/* harmony export */   Zl: () => (/* binding */ looksLikePage),
/* harmony export */   lZ: () => (/* binding */ provenSame),
/* harmony export */   qA: () => (/* binding */ validatorOf),
/* harmony export */   tX: () => (/* binding */ sameEdition)
/* harmony export */ });
/** What an answer to a GET with (`asked`) or without a Range header says of itself. */
function readAnswer(answer, asked, name) {
    const { headers } = answer;
    const known = { etag: headers['etag'], lastModified: headers['last-modified'] };
    if (answer.status !== 206) {
        if (isPage(headers['content-type'] ?? '', name))
            return { kind: 'page' };
        const total = lengthOf(answer);
        return { kind: total === 0 ? 'empty' : 'whole', edition: { ...known, total } };
    }
    const wrong = (why) => ({ kind: 'wrong-range', why });
    if (asked === undefined)
        return wrong('a part of the file, where the whole was asked for');
    const range = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(headers['content-range']?.trim() ?? '');
    if (range === null)
        return wrong('a part of the file without saying which');
    const [first = 0, last = 0, total = 0] = range.slice(1).map(Number);
    if (first !== asked.from)
        return wrong(`the bytes from ${first}, where those from ${asked.from} were asked for`);
    const to = last + 1;
    if (to <= first || to > total || to > (asked.to ?? total))
        return wrong(`the bytes up to ${last} of ${total}`);
    const length = lengthOf(answer);
    if (length !== undefined && length !== to - first)
        return wrong(`${length} bytes as ${first}-${last}`);
    return { kind: 'part', to, edition: { ...known, total } };
}
/**
 * Whether two answers speak of the same bytes. Where neither says more than the length, that has to do.
 */
function sameEdition(a, b) {
    if (a.total !== b.total)
        return false;
    // A server may leave headers out of a part; what is there must not contradict.
    const agree = (one, other) => one === undefined || other === undefined || one === other;
    return agree(a.etag, b.etag) && agree(a.lastModified, b.lastModified);
}
/** Whether more than the length shows that two answers speak of the same bytes. */
function provenSame(a, b) {
    const proof = a.etag !== undefined ? a.etag === b.etag : a.lastModified !== undefined;
    return proof && a.lastModified === b.lastModified && sameEdition(a, b);
}
/** What goes into If-Range: a weak tag is not allowed there. */
function validatorOf(edition) {
    const { etag, lastModified } = edition;
    return etag !== undefined && /^"[^"]*"$/.test(etag) ? etag : lastModified;
}
function lengthOf(answer) {
    const length = answer.headers['content-length'];
    return length === undefined || !/^\d+$/.test(length) ? undefined : Number(length);
}
/** A page that does not say that it is one. */
function looksLikePage(start, name) {
    if (/\.x?html?$/i.test(name))
        return false;
    return /^\s*<(!doctype html|html)\b/i.test(Buffer.from(start.buffer, start.byteOffset, Math.min(64, start.byteLength)).toString('latin1'));
}
/** Expired links and login walls are answered with status 200 and a page or an error in JSON. */
function isPage(type, name) {
    if (/\bhtml\b/i.test(type))
        return !/\.x?html?$/i.test(name);
    return /^application\/(problem\+)?json\b/i.test(type) && !/json/i.test(name);
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

/***/ 2906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ safeName),
/* harmony export */   q: () => (/* binding */ windowsDevice)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);

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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ShipgateError */ .Y('unsafe_filename', `${JSON.stringify(name)} cannot be used as a file name.`);
    return name;
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


/***/ })

};
