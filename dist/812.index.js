export const id = 812;
export const ids = [812];
export const modules = {

/***/ 9812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GithubApi: () => (/* reexport */ GithubApi),
  commentOnPullRequest: () => (/* reexport */ commentOnPullRequest),
  createDeployment: () => (/* reexport */ createDeployment),
  setDeploymentState: () => (/* reexport */ setDeploymentState),
  uploadSarif: () => (/* reexport */ uploadSarif)
});

// EXTERNAL MODULE: ./build/core/deadline.js
var core_deadline = __webpack_require__(6196);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/http/origin.js
var origin = __webpack_require__(3391);
// EXTERNAL MODULE: ./build/http/proxy.js
var proxy = __webpack_require__(2749);
;// CONCATENATED MODULE: ./build/host/github/api-base.js



const PUBLIC_API = 'https://api.github.com';
/**
 * Base address of the REST API without a slash at its end: the runner names it in GITHUB_API_URL, on GitHub Enterprise
 * Server as `https://host/api/v3` (docs.github.com, "Default environment variables"). Throws `invalid_input` for what is
 * no address and `insecure_url` for plain http to another machine: the token would be readable on its way.
 */
function apiBase(given) {
    const address = given?.trim() || PUBLIC_API;
    const problem = (0,origin/* addressProblem */.c)(address);
    if (problem !== undefined)
        throw new errors/* ShipgateError */.Y('invalid_input', `The variable GITHUB_API_URL ${problem}.`);
    const url = new URL(address);
    if (url.protocol !== 'https:' && !(0,proxy/* isLoopback */.U9)(url.hostname)) {
        throw new errors/* ShipgateError */.Y('insecure_url', `The variable GITHUB_API_URL is plain http: the token would be readable on its way to ${url.host}.`);
    }
    return url.href.replace(/\/+$/, '');
}

// EXTERNAL MODULE: ./build/core/quantities.js
var quantities = __webpack_require__(7213);
// EXTERNAL MODULE: ./build/http/client.js + 3 modules
var http_client = __webpack_require__(7485);
// EXTERNAL MODULE: ./build/http/request-error.js
var request_error = __webpack_require__(8403);
// EXTERNAL MODULE: ./build/http/retry-after.js
var retry_after = __webpack_require__(7344);
// EXTERNAL MODULE: ./build/http/service.js
var http_service = __webpack_require__(4870);
// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(8614);
// EXTERNAL MODULE: ./build/http/answer.js
var answer = __webpack_require__(3631);
;// CONCATENATED MODULE: ./build/host/github/rate-limit.js

const SHORTEST_WAIT_MS = 1_000;
const WITHOUT_A_WORD_MS = 60_000;
/**
 * Milliseconds that GitHub wants us to wait when an answer is one of its rate limits, undefined when it is none. Both
 * limits come with 403 or 429: the primary one with `x-ratelimit-remaining: 0` and the moment of its reset, the secondary
 * one with `retry-after` or, without it, a minute at least (docs.github.com, "Rate limits for the REST API"). A plain 403
 * is a missing permission; its message tells the difference.
 */
function rateLimitWaitMs(answer, nowMs) {
    const { status, headers, text } = answer;
    if (status !== 403 && status !== 429)
        return undefined;
    const asked = (0,retry_after/* retryAfterMs */.V)(headers['retry-after'], nowMs);
    if (asked !== undefined)
        return Math.max(SHORTEST_WAIT_MS, asked);
    if (status === 403 && !/rate limit|abuse detection/i.test(text))
        return undefined;
    const reset = headers['x-ratelimit-reset'] ?? '';
    if (headers['x-ratelimit-remaining'] === '0' && /^\d{1,12}$/.test(reset)) {
        return Math.max(SHORTEST_WAIT_MS, Number(reset) * 1_000 - nowMs);
    }
    return WITHOUT_A_WORD_MS;
}

;// CONCATENATED MODULE: ./build/host/github/github-transport.js



const ERROR_LIMIT_BYTES = 64 * 1024;
/**
 * GitHub's ways over the common ones: the headers it wants on every request, its name for the request id, and its rate
 * limits, which may come as a 403, told as the 429 with Retry-After that the one retry decision knows.
 */
function githubTransport(transport, clock) {
    return async (request) => {
        const response = await transport({
            ...request,
            headers: {
                ...request.headers,
                accept: 'application/vnd.github+json',
                'x-github-api-version': '2022-11-28',
                'user-agent': `shipgate/${version/* version */.r}`,
            },
        });
        const requestId = response.headers['x-github-request-id'];
        const headers = { ...response.headers, ...(requestId !== undefined && { 'x-request-id': requestId }) };
        if (response.status !== 403 && response.status !== 429)
            return { ...response, headers };
        return await limitTold({ ...response, headers }, clock);
    };
}
async function limitTold(response, clock) {
    const text = await (0,answer/* readErrorText */.Gb)(response, ERROR_LIMIT_BYTES);
    const { status, headers } = response;
    const wait = rateLimitWaitMs({ status, headers, text }, clock.now());
    const told = wait === undefined ? {} : { 'retry-after': String(Math.ceil(wait / 1_000)) };
    return {
        status: wait === undefined ? status : 429,
        headers: { ...headers, ...told },
        body: once(text),
        discard: () => undefined,
    };
}
async function* once(text) {
    yield Buffer.from(text);
}

;// CONCATENATED MODULE: ./build/host/github/octokit-fetch.js






// One call, waits for a rate limit included: what is asked of GitHub is never worth more of a job's time.
const CALL_WITHIN_MS = 30_000;
// Less than that: of a call that is not answered it is then said so, and not that the time was up.
const HEADERS_WITHIN_MS = 20_000;
const MAX_RETRIES = 3;
/**
 * Octokit's `fetch`, made of the one HTTP core: so proxy, authorities, deadlines, limits of bodies, retries and redirects
 * are those of every service, and the token is put into the header in the one place that looks at the origin first.
 * Octokit itself gets no token.
 *
 * Rejects with our own errors, for error answers too; Octokit hands them on as the cause of its own.
 */
function octokitFetch(ports, target) {
    const service = {
        name: 'GitHub',
        // The origin: GraphQL lies beside the REST API's path on GitHub Enterprise Server.
        base: new URL('/', target.base),
        credentials: (0,http_service/* fixedCredentials */.r)({ authorization: target.token.map(value => `Bearer ${value}`) }),
        budget: () => undefined,
        explain: answer => explain(answer, ports.clock.now()),
    };
    const transport = githubTransport(ports.transport, ports.clock);
    return doing => async (address, init) => {
        const url = new URL(address);
        if (url.origin !== target.base.origin) {
            // A Link header may name any address.
            throw new request_error/* RequestError */.G('unexpected_response', `Could not ${doing}: GitHub pointed to ${url.origin}.`, {
                processed: 'no',
            });
        }
        const client = new http_client/* Client */.K({ ...ports, transport, maxRetries: MAX_RETRIES, deadline: ports.deadline.within(CALL_WITHIN_MS) }, service);
        return await client.answer(requestOf(url, init, doing), answer => ({
            url: url.href,
            status: answer.status,
            headers: new Map(Object.entries(answer.headers)),
            text: async () => answer.text,
        }));
    };
}
// The same text into the same comment, or the same comment gone: twice is once. Of GraphQL only queries are sent. A
// deployment stands as its last status says: the same one again is an entry more in its history and changes nothing.
const harmlessPosts = /\/graphql$|\/deployments\/\d+\/statuses$/;
function requestOf(url, init, doing) {
    const method = (init.method ?? 'GET');
    return {
        method,
        path: url.pathname.slice(1),
        query: Object.fromEntries(url.searchParams),
        ...(init.body !== undefined && { json: JSON.parse(init.body) }),
        doing,
        headersWithinMs: HEADERS_WITHIN_MS,
        repeatable: method === 'PATCH' || method === 'DELETE' || harmlessPosts.test(url.pathname),
    };
}
function explain(answer, nowMs) {
    if (answer.status !== 429)
        return undefined;
    const wait = (0,retry_after/* retryAfterMs */.V)(answer.headers['retry-after'], nowMs) ?? 0;
    return {
        code: 'rate_limited',
        said: `limits the requests of this token and asks to wait ${(0,quantities/* duration */.p0)(wait)}`,
        hint: 'The token of a workflow has 1,000 requests an hour for the whole repository; wait, or spread the jobs.',
    };
}

;// CONCATENATED MODULE: ./build/host/github/api.js



const PAGE_SIZE = 100;
// An issue takes 2,500 comments; more pages than this is a list that goes in a circle.
const MOST_PAGES = 100;
// Of the same ref and environment, the newest first: what was just created is not behind 2,000 others.
const MOST_DEPLOYMENT_PAGES = 20;
/**
 * The calls of the GitHub API that Shipgate makes, one method each, through the Octokit of @actions/github. It is loaded
 * with the first call: most runs make none, and it would cost every start. Errors are ShipgateErrors.
 */
class GithubApi {
    #ports;
    #target;
    #connection;
    constructor(ports, target) {
        this.#ports = ports;
        this.#target = target;
    }
    /** All comments, oldest first (REST, "List issue comments": ascending id). */
    async comments(issue) {
        const doing = 'read the comments of the pull request';
        return await this.#call(doing, async (octokit) => {
            const found = [];
            let pages = 0;
            const wanted = { ...this.#place(), issue_number: issue, per_page: PAGE_SIZE };
            for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listComments, wanted)) {
                if (++pages > MOST_PAGES)
                    throw unexpected(doing, 'the list does not end');
                if (!Array.isArray(data))
                    throw unexpected(doing, 'the answer is not a list');
                found.push(...data.map(item => commentOf(item, doing)));
            }
            return found;
        });
    }
    async createComment(issue, body) {
        const doing = 'write the comment on the pull request';
        return await this.#call(doing, async (octokit) => {
            const answer = await octokit.rest.issues.createComment({ ...this.#place(), issue_number: issue, body });
            return commentOf(answer.data, doing);
        });
    }
    async updateComment(id, body) {
        await this.#call('update the comment on the pull request', async (octokit) => {
            await octokit.rest.issues.updateComment({ ...this.#place(), comment_id: id, body });
        });
    }
    async deleteComment(id) {
        await this.#call('delete a doubled comment of ours', async (octokit) => {
            await octokit.rest.issues.deleteComment({ ...this.#place(), comment_id: id });
        });
    }
    /**
     * Login of the account behind the token. From GraphQL: `GET /user` answers 403 to every installation token, GITHUB_TOKEN
     * included (actions/create-github-app-token#258), while `viewer` knows users and apps alike.
     */
    async viewer() {
        const doing = 'ask whose token this is';
        return await this.#call(doing, async (octokit) => {
            const answer = await octokit.graphql('query { viewer { login } }');
            const login = fieldOf(fieldOf(answer, 'viewer'), 'login');
            if (typeof login !== 'string' || login === '')
                throw unexpected(doing, 'there is no login in the answer');
            return login;
        });
    }
    /** Hands in a SARIF file; gives the id of the upload. */
    async sendSarif(body) {
        const doing = 'hand the findings to code scanning';
        return await this.#call(doing, async (octokit) => {
            const { data } = await octokit.rest.codeScanning.uploadSarif({ ...this.#place(), ...body });
            const id = fieldOf(data, 'id');
            if (typeof id !== 'string' || id === '')
                throw unexpected(doing, 'there is no id in the answer');
            return id;
        });
    }
    async sarifStatus(id) {
        return await this.#call('ask what became of the findings', async (octokit) => {
            const { data } = await octokit.rest.codeScanning.getSarif({ ...this.#place(), sarif_id: id });
            const errors = fieldOf(data, 'errors');
            return {
                status: String(fieldOf(data, 'processing_status')),
                errors: Array.isArray(errors) ? errors.map(String) : [],
            };
        });
    }
    /** Records a deployment. GitHub merges nothing into its ref and asks for no checks. */
    async createDeployment(body) {
        const doing = 'record the deployment';
        return await this.#call(doing, async (octokit) => {
            const wanted = { ...this.#place(), ...body, auto_merge: false, required_contexts: [] };
            const { status, data } = await octokit.rest.repos.createDeployment(wanted);
            if (Number(status) === 202)
                return { refusal: textOf(fieldOf(data, 'message')) };
            return { id: idOf(data, doing) };
        });
    }
    /** Id of the newest deployment of a ref and environment whose payload is the one that is looked for. */
    async findDeployment(where, isIt) {
        const doing = 'look for the recorded deployment';
        return await this.#call(doing, async (octokit) => {
            let pages = 0;
            const wanted = { ...this.#place(), ref: where.ref, environment: where.environment, per_page: PAGE_SIZE };
            for await (const { data } of octokit.paginate.iterator(octokit.rest.repos.listDeployments, wanted)) {
                if (++pages > MOST_DEPLOYMENT_PAGES)
                    throw unexpected(doing, 'the list does not end');
                if (!Array.isArray(data))
                    throw unexpected(doing, 'the answer is not a list');
                const found = data.find(item => isIt(fieldOf(item, 'payload')));
                if (found !== undefined)
                    return idOf(found, doing);
            }
            return undefined;
        });
    }
    async createDeploymentStatus(id, body) {
        await this.#call('say how the deployment stands', async (octokit) => {
            await octokit.rest.repos.createDeploymentStatus({ ...this.#place(), deployment_id: id, ...body });
        });
    }
    /** When a run was created: its first attempt. Needs `actions: read` in a private repository. */
    async runCreatedAt(runId) {
        const doing = 'ask when this workflow run was created';
        return await this.#call(doing, async (octokit) => {
            const { data } = await octokit.rest.actions.getWorkflowRun({ ...this.#place(), run_id: Number(runId) });
            const createdAt = Date.parse(textOf(fieldOf(data, 'created_at')));
            if (Number.isNaN(createdAt))
                throw unexpected(doing, 'there is no created_at in the answer');
            return createdAt;
        });
    }
    #place() {
        const [owner = '', repo = ''] = this.#target.repository.split('/');
        return { owner, repo };
    }
    async #call(doing, work) {
        try {
            this.#connection ??= this.#connect();
            const octokitFor = await this.#connection;
            return await work(octokitFor(doing));
        }
        catch (error) {
            throw ownError(error, doing);
        }
    }
    /** An Octokit for each thing to do, as its pages lose what is given with a single request. */
    async #connect() {
        const baseUrl = apiBase(this.#target.apiUrl);
        const fetchFor = octokitFetch(this.#ports, { base: new URL(baseUrl), token: this.#target.token });
        // Not the package's main module: that one only adds getOctokit, which wants to hold the token itself.
        const { GitHub } = await __webpack_require__.e(/* import() | github */ 326).then(__webpack_require__.bind(__webpack_require__, 1845));
        const say = (...words) => this.#ports.log.debug(words.map(String).join(' '));
        // Without a log of ours, twice, Octokit would print warnings, such as of deprecated endpoints, to the console.
        const log = { debug: say, info: say, warn: say, error: say };
        // The package's own fetch is undici's, which is not there.
        return doing => new GitHub({ baseUrl, log, request: { fetch: fetchFor(doing), log } });
    }
}
/** Our own error again, out of Octokit's; what else is thrown is about an answer that Octokit could not read. */
function ownError(error, doing) {
    for (let cause = error; cause instanceof Error; cause = cause.cause) {
        if (cause instanceof errors/* ShipgateError */.Y)
            return cause;
    }
    return unexpected(doing, error instanceof Error ? error.message : String(error), error);
}
function unexpected(doing, why, cause) {
    return new errors/* ShipgateError */.Y('unexpected_response', `Could not ${doing}: ${why}.`, cause === undefined ? {} : { cause });
}
function idOf(value, doing) {
    const id = fieldOf(value, 'id');
    if (typeof id !== 'number')
        throw unexpected(doing, 'there is no id in the answer');
    return id;
}
function commentOf(value, doing) {
    const id = fieldOf(value, 'id');
    if (typeof id !== 'number')
        throw unexpected(doing, 'a comment in the answer has no id');
    const user = fieldOf(value, 'user');
    return {
        id,
        body: textOf(fieldOf(value, 'body')),
        author: textOf(fieldOf(user, 'login')),
        authorType: textOf(fieldOf(user, 'type')),
    };
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
function fieldOf(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}

// EXTERNAL MODULE: ./build/host/markdown.js
var markdown = __webpack_require__(5378);
// EXTERNAL MODULE: ./build/host/summary.js + 4 modules
var summary = __webpack_require__(2176);
// EXTERNAL MODULE: ./build/host/summary-blocks.js
var summary_blocks = __webpack_require__(3506);
;// CONCATENATED MODULE: ./build/host/comment/comment-text.js



/** GitHub takes 65,536 ("Body is too long (maximum is 65536 characters)"); the rest is room for what it counts otherwise. */
const commentLimit = 60_000;
/**
 * The same content as the job summary, in at most 60,000 characters, marker included. The budget is counted in bytes of
 * UTF-8, of which every character has at least one.
 */
function fullComment(input, redact) {
    const ids = [...input.footer.ids, ...runLink(input.runUrl)];
    const text = (0,summary/* renderSummary */.B)({ ...input, footer: { ...input.footer, ids } }, { limitBytes: commentLimit - input.marker.length - 1, redact: text => withoutBackReferences(redact(text)) });
    return `${input.marker}\n${text}`;
}
/** One line in place of findings that are gone. */
function resolvedComment(input, redact) {
    const { action, verdict, marker, runUrl } = input;
    const said = (0,markdown/* inlineText */.ln)(withoutBackReferences((0,summary_blocks/* thoroughly */._E)(redact)(verdict.message)));
    const link = runUrl === undefined ? '' : ` ${(0,markdown/* inlineCell */.mk)({ text: 'Run', href: runUrl })}`;
    return `${marker}\n\u2705 **${(0,markdown/* inlineText */.ln)(action)}: passed.** ${said}${link}\n`;
}
function runLink(runUrl) {
    return runUrl === undefined ? [] : [{ label: 'run', value: { text: 'log and summary', href: runUrl } }];
}
/**
 * A link in a comment to an issue, even of a foreign repository, leaves a "mentioned this" there. redirect.github.com is
 * GitHub's own way around it; Dependabot and Renovate write their links so.
 */
function withoutBackReferences(text) {
    return text.replace(/\bhttps?:\/\/(?:www\.)?github\.com(?=\/[^/\s]+\/[^/\s]+\/(?:issues|pull|discussions|commit)\/)/gi, 'https://redirect.github.com');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/host/comment/marker.js

const LONGEST_NAME = 300;
/**
 * What tells one comment of ours from another, as it stands in the marker. The key may hold anything: whatever is no
 * letter, digit or dot is written as a number, so nothing can end the HTML comment around it.
 */
function markerName(action, key) {
    const name = `${encoded(action)}:${encoded(key)}`;
    return name.length <= LONGEST_NAME ? name : `${encoded(action)}:_${(0,external_node_crypto_.createHash)('sha256').update(name).digest('hex')}`;
}
/** The hidden first line of a comment. */
function marker(name, run) {
    return `<!-- shipgate:${name} run=${run.id} attempt=${run.attempt} -->`;
}
/** Which run wrote a comment; undefined when it is not the comment of this name. */
function readMarker(name, body) {
    // Only at the very beginning, where we write it: further down it may be quoted.
    const found = /^<!-- shipgate:([\w.:%]+) run=(\d{1,15}) attempt=(\d{1,6}) -->/.exec(body);
    return found?.[1] === name ? { id: Number(found[2]), attempt: Number(found[3]) } : undefined;
}
function isNewer(a, b) {
    return a.id > b.id || (a.id === b.id && a.attempt > b.attempt);
}
function encoded(text) {
    return text.replace(/[^A-Za-z0-9.]/g, unit => `%${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./build/host/comment/pull-request.js
/**
 * The number of the pull request that an event is about; undefined when it is about none. A comment on a pull request
 * comes as an issue that has a `pull_request`. A `workflow_run` only lists pull requests of its branch, which may have moved
 * on since, so it counts as none.
 */
function pullRequestOf(event) {
    const direct = numberOf(pull_request_fieldOf(event, 'pull_request'));
    if (direct !== undefined)
        return direct;
    const issue = pull_request_fieldOf(event, 'issue');
    return pull_request_fieldOf(issue, 'pull_request') ? numberOf(issue) : undefined;
}
function numberOf(value) {
    const number = pull_request_fieldOf(value, 'number');
    return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
function pull_request_fieldOf(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}

;// CONCATENATED MODULE: ./build/host/comment/sticky-comment.js



/**
 * Keeps exactly one comment of a name on a pull request. GitHub has no "create unless there", so two runs may both create
 * one: each looks again after creating, the oldest stays, and each deletes what it has too many. Whatever a run that was
 * killed in between has left, the next one clears away.
 *
 * Ours is a comment that begins with the marker and was written by the account of our token: anybody may write the marker.
 * Between a look and the write that follows another run may write; GitHub offers no condition on a write.
 */
async function keepComment(ports, wanted) {
    const before = await ownComments(ports, wanted);
    if (before.length > 0) {
        try {
            return await settle(ports, wanted, before);
        }
        catch (error) {
            // Somebody has deleted it since.
            if (!isGone(error))
                throw error;
        }
    }
    if (!wanted.create)
        return 'none';
    const created = await create(ports, wanted);
    // An account that is gone has no name, and the comments of all such accounts would be ours.
    const after = await ownComments(ports, wanted, created.author || undefined);
    // The list may lag behind what was just written.
    const all = after.some(comment => comment.id === created.id) ? after : [...after, { ...created, run: wanted.run }];
    const kept = await settle(ports, wanted, all.toSorted(byId));
    return kept === 'unchanged' ? 'created' : kept;
}
/** The oldest is kept and says what the latest run says; the others are deleted. */
async function settle(ports, wanted, own) {
    const [kept, ...doubled] = own;
    if (kept === undefined)
        return 'none';
    const latest = own.reduce((a, b) => (isNewer(b.run, a.run) ? b : a));
    const outrun = isNewer(latest.run, wanted.run);
    const body = outrun ? latest.body : wanted.body;
    const differs = plain(kept.body) !== plain(body);
    if (differs)
        await ports.api.updateComment(kept.id, body);
    for (const { id } of doubled) {
        try {
            await ports.api.deleteComment(id);
        }
        catch (error) {
            // The other run was quicker.
            if (!isGone(error))
                throw error;
        }
    }
    if (outrun)
        return 'newer';
    return differs ? 'updated' : 'unchanged';
}
/** Creates it at most once: an answer that was lost is looked for, and only a complete look allows a second try. */
async function create(ports, wanted) {
    for (let second = false;; second = true) {
        try {
            return await ports.api.createComment(wanted.issue, wanted.body);
        }
        catch (error) {
            if ((0,errors/* isCancelled */.m)(error) || !(error instanceof request_error/* RequestError */.G) || error.processed === 'no')
                throw error;
            ports.log.info(`${error.message} Looking whether the comment is there.`);
            await ports.pause();
            const [found] = await ownComments(ports, wanted);
            if (found !== undefined)
                return found;
            // GitHub may still be working on it: a second one could be one too many.
            if (second || error.processed === 'later')
                throw error;
        }
    }
}
/** Oldest first. `author` is who we are, where that is known already. */
async function ownComments(ports, wanted, author) {
    const marked = (await ports.api.comments(wanted.issue)).flatMap(comment => {
        const run = readMarker(wanted.name, comment.body);
        return run === undefined ? [] : [{ ...comment, run }];
    });
    if (marked.length === 0)
        return [];
    const isMine = author === undefined ? await authorship(ports) : (comment) => comment.author === author;
    return marked.filter(isMine).toSorted(byId);
}
const ACTIONS_BOT = 'github-actions[bot]';
async function authorship({ api, log }) {
    let login;
    try {
        login = await api.viewer();
    }
    catch (error) {
        // Refused for good: then it is the workflow's own token, as nearly always. Not known: then nothing is ours.
        const refused = error instanceof errors/* ShipgateError */.Y && [400, 403, 404].includes(error.status ?? 0);
        if (!refused)
            throw error;
        log.debug(`${error.message} Taken for the token of the workflow.`);
        login = ACTIONS_BOT;
    }
    // GraphQL names the account of an app with or without the suffix that the REST API gives it.
    return ({ author, authorType }) => author === login || (authorType === 'Bot' && author === `${login}[bot]`);
}
function isGone(error) {
    return error instanceof errors/* ShipgateError */.Y && error.status === 404;
}
function byId(a, b) {
    return a.id - b.id;
}
/** GitHub keeps line ends as they came, but an edit in the browser makes them CRLF. */
function plain(body) {
    return body.replaceAll('\r\n', '\n').trimEnd();
}

;// CONCATENATED MODULE: ./build/host/comment/comment-on-pull-request.js








// Not part of the action's own time: a run that timed out has most to say. The whole life of the comment fits in here.
const COMMENT_WITHIN_MS = 60_000;
const LOOK_AGAIN_AFTER_MS = 2_000;
/**
 * Writes the verdict on the pull request, if there is one. Gives the sentences that a person should read when that was not
 * possible; never throws, because a comment does not change the verdict.
 */
async function commentOnPullRequest(ports, comment) {
    const { env, when, token } = comment;
    const repository = env['GITHUB_REPOSITORY'] || undefined;
    const issue = pullRequestOf(comment.event);
    if (issue === undefined || repository === undefined) {
        ports.log.info('No comment: this run does not belong to a pull request.');
        return [];
    }
    const { decision } = comment.summary.verdict;
    // Nothing was looked at, so nothing is resolved; what an earlier run found stands.
    if (when === 'on-failure' && decision === 'skipped')
        return [];
    if (token === undefined)
        return [`No comment on the pull request: github-token is empty. ${elsewhere}`];
    const key = comment.key ?? `${env['GITHUB_WORKFLOW'] ?? ''}\n${env['GITHUB_JOB'] ?? ''}`;
    // The key is in the open; redacted here and not later, so that the marker is found again.
    const name = markerName(comment.summary.action, ports.redact(key));
    const run = { id: comment_on_pull_request_numberOf(env['GITHUB_RUN_ID']), attempt: comment_on_pull_request_numberOf(env['GITHUB_RUN_ATTEMPT']) };
    const input = { ...comment.summary, marker: marker(name, run), runUrl: runUrlOf(env) };
    const resolved = when === 'on-failure' && decision === 'pass';
    const { clock, log, signal } = ports;
    const deadline = core_deadline/* Deadline */.B.after(clock, COMMENT_WITHIN_MS);
    try {
        const api = new GithubApi({ ...ports, deadline }, { apiUrl: env['GITHUB_API_URL'], repository, token: new secret/* Secret */.z(token) });
        const body = resolved ? resolvedComment(input, ports.redact) : fullComment(input, ports.redact);
        const pause = () => deadline.sleep(LOOK_AGAIN_AFTER_MS, signal);
        const kept = await keepComment({ api, log, pause }, { issue, name, run, body, create: !resolved });
        if (kept === 'newer')
            log.info('The comment on the pull request is of a later run and was left as it is.');
        else
            log.debug(`The comment on the pull request: ${kept}.`);
        return [];
    }
    catch (error) {
        return (0,errors/* isCancelled */.m)(error) ? [] : [`The comment on the pull request is missing or out of date. ${why(error)}`];
    }
}
const elsewhere = 'The job summary says the same.';
function why(error) {
    const words = error instanceof Error ? error.message : String(error);
    const status = error instanceof errors/* ShipgateError */.Y ? error.status : undefined;
    const advice = status === 403 && /\blocked\b/i.test(words)
        ? 'The conversation is locked. '
        : status === 401 || status === 403 || status === 404
            ? 'Give the job `pull-requests: write`; runs from forks and Dependabot have a read-only token. '
            : '';
    return `${words} ${advice}${elsewhere}`;
}
function runUrlOf(env) {
    const [server, repository, id] = ['GITHUB_SERVER_URL', 'GITHUB_REPOSITORY', 'GITHUB_RUN_ID'].map(name => env[name]);
    return server && repository && id ? `${server}/${repository}/actions/runs/${id}` : undefined;
}
function comment_on_pull_request_numberOf(text) {
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : 0;
}

// EXTERNAL MODULE: ./build/host/visible-text.js
var visible_text = __webpack_require__(4585);
;// CONCATENATED MODULE: ./build/host/github/deployment-refusal.js

const PERMISSION = 'Give the job `deployments: write`; runs from forks and Dependabot have a read-only token.';
/** Answers that will not change by asking again (REST, "Create a deployment" and "Create a deployment status"). */
const refusals = {
    403: PERMISSION,
    404: `The repository or the record is not there for this token. ${PERMISSION}`,
    409: 'See which checks and protection rules GitHub has for this ref and environment.',
    422: `GitHub must know the ref, and an environment's name has at most 255 characters. ${PERMISSION}`,
};
/** GitHub's refusal as an answer; everything else is thrown on. */
function refusalOf(error) {
    const advice = error instanceof errors/* ShipgateError */.Y && error.status !== undefined ? refusals[error.status] : undefined;
    if (advice === undefined)
        throw error;
    return { kind: 'refused', reason: `${error.message} ${advice}` };
}

;// CONCATENATED MODULE: ./build/host/github/deployment-text.js

/** REST, "Create a deployment status": 140 characters. JavaScript counts halves of some, which is never too few. */
const LONGEST_DESCRIPTION = 140;
/** A text as a description: on one line, without secrets, and cut where GitHub would refuse it. */
function shortDescription(text, redact) {
    // Twice: dropping an invisible character can join the halves of a secret. Before the cut, which could leave one half.
    const line = redact((0,visible_text/* visibleOneLine */.zV)(redact(text)));
    if (line.length <= LONGEST_DESCRIPTION)
        return line;
    // A cut between the halves of a surrogate pair would leave half a character.
    return `${line.slice(0, LONGEST_DESCRIPTION - 1).replace(/[\ud800-\udbff]$/, '')}\u2026`;
}
/** An address that GitHub may make a link of; undefined for what is none, or holds a password or another secret. */
function linkAddress(text, redact) {
    if (text === undefined || !URL.canParse(text))
        return undefined;
    const { protocol, username, password, href } = new URL(text);
    const isWeb = protocol === 'https:' || protocol === 'http:';
    return isWeb && username === '' && password === '' && redact(href) === href ? href : undefined;
}

;// CONCATENATED MODULE: ./build/host/github/create-deployment.js






// The record is worth this much of a job's time, looks for a lost answer included.
const WITHIN_MS = 60_000;
const LOOK_AFTER_MS = 2_000;
const create_deployment_LOOK_AGAIN_AFTER_MS = 8_000;
const LONGEST_QUOTE = 300;
/**
 * Records a deployment at most once. GitHub takes no key of ours with a creation, so the payload carries a marker that no
 * other has: a creation whose answer was lost is looked for by it, and only a complete look allows a second try.
 */
async function createDeployment(ports, told, wanted) {
    const deadline = ports.deadline.within(WITHIN_MS);
    const api = new GithubApi({ ...ports, deadline }, told.target);
    const { ref, environment } = wanted;
    const marker = told.marker();
    const description = shortDescription(wanted.description, told.redact);
    const body = { ref, environment, description, payload: { shipgate: marker } };
    const pause = (ms) => deadline.sleep(ms, ports.signal);
    for (let second = false;; second = true) {
        try {
            return answered(await api.createDeployment(body));
        }
        catch (error) {
            const processed = processedOf(error);
            if ((0,errors/* isCancelled */.m)(error) || processed === 'no')
                return refusalOf(error);
            const lost = error;
            ports.log.info(`${lost.message} Looking whether the deployment is recorded.`);
            const id = await find({ api, pause }, { body, marker }).catch(failure => {
                throw (0,errors/* isCancelled */.m)(failure) || !(failure instanceof errors/* ShipgateError */.Y) ? failure : maybeThere(lost);
            });
            if (id !== undefined)
                return { kind: 'created', id };
            // GitHub may still be working on it: a second one could be one too many.
            if (second || processed === 'later')
                throw maybeThere(lost);
        }
    }
}
function answered(answer) {
    if ('id' in answer)
        return { kind: 'created', id: answer.id };
    const said = (0,visible_text/* clipped */.cz)((0,visible_text/* visibleOneLine */.zV)(answer.refusal), LONGEST_QUOTE);
    return { kind: 'refused', reason: `GitHub recorded no deployment and said "${said}".` };
}
/** What is known of a creation that failed. An answer that cannot be read came from somebody who may have done it. */
function processedOf(error) {
    if (error instanceof request_error/* RequestError */.G)
        return error.processed;
    return error instanceof errors/* ShipgateError */.Y && error.code === 'unexpected_response' ? 'maybe' : 'no';
}
async function find({ api, pause }, { body, marker }) {
    const look = () => api.findDeployment(body, payload => markerOf(payload) === marker);
    await pause(LOOK_AFTER_MS);
    const id = await look();
    if (id !== undefined)
        return id;
    // The list may lag behind what was written.
    await pause(create_deployment_LOOK_AGAIN_AFTER_MS);
    return await look();
}
/** GitHub gives a payload back as the object that it was, or as its JSON text. */
function markerOf(payload) {
    let value = payload;
    if (typeof payload === 'string') {
        try {
            value = JSON.parse(payload);
        }
        catch {
            return undefined;
        }
    }
    return typeof value === 'object' && value !== null ? value['shipgate'] : undefined;
}
function maybeThere(error) {
    const { code, status } = error;
    return new errors/* ShipgateError */.Y(code, `${error.message} It may be recorded nevertheless.`, {
        cause: error,
        ...(status !== undefined && { status }),
    });
}

;// CONCATENATED MODULE: ./build/host/github/set-deployment-state.js


/**
 * Says how a recorded deployment stands. On success GitHub makes older deployments of the environment inactive, its own
 * default. A status whose answer was lost is sent again as it was: see `octokit-fetch.ts`.
 */
async function setDeploymentState(api, id, status) {
    const { state, redact } = status;
    const log = linkAddress(status.logUrl, redact);
    const environment = linkAddress(status.environmentUrl, redact);
    try {
        await api.createDeploymentStatus(id, {
            state,
            description: shortDescription(status.description, redact),
            ...(log !== undefined && { log_url: log }),
            ...(environment !== undefined && { environment_url: environment }),
        });
        return { kind: 'set' };
    }
    catch (error) {
        return refusalOf(error);
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/core/poll.js
var poll = __webpack_require__(2077);
;// CONCATENATED MODULE: ./build/host/github/upload-sarif.js





/** github/codeql-action waits two minutes as well (upload-lib.ts). */
const READ_WITHIN_MS = 120_000;
/** docs.github.com, "SARIF support for code scanning": 10 MB after gzip. The service itself refuses what is just above. */
const LARGEST_BYTES = 10 * 1024 * 1024;
const upload_sarif_LONGEST_QUOTE = 300;
const MOST_ERRORS = 5;
/** Answers that say that this repository, token or file is not taken (REST, "Upload an analysis as SARIF data"). */
const upload_sarif_refusals = {
    400: 'Code scanning cannot read the file.',
    403: 'Give the job `security-events: write` (and in a private repository `contents: read`) and enable code scanning; runs from forks and Dependabot have a read-only token.',
    404: 'Give the job `security-events: write`, and see whether code scanning exists for this repository: private ones need GitHub Code Security.',
    413: 'Report fewer findings, for example with a higher report-severity.',
    422: 'Code scanning wants the full SHA of a commit of this repository and its full ref.',
};
/**
 * Hands a SARIF file to code scanning and waits until it was read there. What GitHub does not take is an answer; so is a
 * file that it has taken and not read within two minutes, because nobody has seen the findings arrive.
 */
async function uploadSarif(api, ports, upload) {
    const packed = (0,external_node_zlib_.gzipSync)(upload.text);
    if (packed.byteLength > LARGEST_BYTES) {
        return refused(`The findings are larger than the 10 MB that code scanning takes. ${upload_sarif_refusals[413]}`);
    }
    try {
        const id = await api.sendSarif({
            commit_sha: upload.commit,
            ref: upload.ref,
            sarif: packed.toString('base64'),
            started_at: new Date(upload.startedAt).toISOString(),
        });
        const { clock, signal } = ports;
        const deadline = ports.deadline.within(READ_WITHIN_MS);
        const startedAt = clock.now();
        const end = await (0,poll/* poll */.w)({ clock, signal, deadline }, () => lookAt(api, id));
        if (end === undefined) {
            const waited = (0,quantities/* duration */.p0)(clock.now() - startedAt);
            return refused(`Code scanning has the findings (upload ${id}) and had not read them after ${waited}.`);
        }
        if (end.status === 'failed')
            return refused(`Code scanning could not read the findings: ${quoted(end.errors)}.`);
        return { kind: 'taken', id };
    }
    catch (error) {
        const advice = error instanceof errors/* ShipgateError */.Y && error.status !== undefined ? upload_sarif_refusals[error.status] : undefined;
        if (advice === undefined)
            throw error;
        return refused(`${error.message} ${advice}`);
    }
}
async function lookAt(api, id) {
    try {
        const status = await api.sarifStatus(id);
        return status.status === 'complete' || status.status === 'failed' ? status : undefined;
    }
    catch (error) {
        // Right after the upload its id may not be known everywhere yet.
        if (error instanceof errors/* ShipgateError */.Y && error.status === 404)
            return undefined;
        throw error;
    }
}
function quoted(errors) {
    if (errors.length === 0)
        return 'it gave no reason';
    const shown = errors.slice(0, MOST_ERRORS).map(error => `"${(0,visible_text/* clipped */.cz)((0,visible_text/* visibleOneLine */.zV)(error), upload_sarif_LONGEST_QUOTE)}"`);
    const more = errors.length - shown.length;
    return shown.join('; ') + (more > 0 ? `; and ${more} more` : '');
}
function refused(reason) {
    return { kind: 'refused', reason };
}

;// CONCATENATED MODULE: ./build/host/github/on-demand.js
// What only runs with the GitHub API need: loaded as one chunk, so that the others do not pay for it when they start.







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
