export const id = 368;
export const ids = [368];
export const modules = {

/***/ 4939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/core/verdict.js
var verdict = __webpack_require__(5139);
// EXTERNAL MODULE: ./build/actions/deploy/follow.js
var follow = __webpack_require__(2069);
// EXTERNAL MODULE: ./build/core/poll.js
var poll = __webpack_require__(2077);
// EXTERNAL MODULE: ./build/core/quantities.js
var quantities = __webpack_require__(7213);
// EXTERNAL MODULE: ./build/actions/deploy/health-match.js + 1 modules
var health_match = __webpack_require__(2106);
// EXTERNAL MODULE: ./build/http/answer.js
var answer = __webpack_require__(3631);
// EXTERNAL MODULE: ./build/http/network-failure.js
var network_failure = __webpack_require__(3856);
// EXTERNAL MODULE: ./build/http/redirect.js
var redirect = __webpack_require__(3701);
// EXTERNAL MODULE: ./build/http/request-error.js
var request_error = __webpack_require__(8403);
// EXTERNAL MODULE: ./build/http/watch.js
var http_watch = __webpack_require__(1766);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/actions/deploy/inward.js

const networks = [
    ['this machine', '127.0.0.0/8'],
    ['this machine', '0.0.0.0/8'],
    ['this machine', '::1/128'],
    ['this machine', '::/128'],
    ['link-local', '169.254.0.0/16'],
    ['link-local', 'fe80::/10'],
    ['private', '10.0.0.0/8'],
    ['private', '172.16.0.0/12'],
    ['private', '192.168.0.0/16'],
    ['private', 'fc00::/7'],
];
const lists = networks.map(([range, network]) => {
    const [address = '', bits] = network.split('/');
    const list = new external_node_net_.BlockList();
    list.addSubnet(address, Number(bits), (0,external_node_net_.isIP)(address) === 6 ? 'ipv6' : 'ipv4');
    return [range, list];
});
/** True when an address lies in a range that is not public, and not in the one that the other lies in. Names are not resolved. */
function leadsInward(from, to) {
    const range = rangeOf(to);
    return range !== undefined && range !== rangeOf(from);
}
/** The range that is not public an address lies in, by what stands in it. */
function rangeOf({ hostname }) {
    const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
    if (host === 'localhost' || host.endsWith('.localhost'))
        return 'this machine';
    const family = (0,external_node_net_.isIP)(host);
    if (family === 0)
        return undefined;
    return lists.find(([, list]) => list.check(host, family === 6 ? 'ipv6' : 'ipv4'))?.[0];
}

;// CONCATENATED MODULE: ./build/actions/deploy/health-probe.js






const HEADERS_WITHIN_MS = 30_000;
const BODY_WITHIN_MS = 30_000;
const ERROR_BODY_WITHIN_MS = 5_000;
const BODY_LIMIT_BYTES = 1024 * 1024;
const ERROR_LIMIT_BYTES = 64 * 1024;
/**
 * Asks the address once and reads its answer, until `end` at the latest. Throws the cancel signal's error, and what is
 * wrong with the settings of the network; everything else is something seen.
 */
async function probe(context, plan, end) {
    const { clock, signal } = context;
    const watch = new http_watch/* Watch */.o(clock, signal);
    watch.until(end);
    try {
        const { response, url } = await health_probe_follow(context, plan, watch);
        const elsewhere = url.origin === plan.url.origin ? undefined : url.origin;
        const { status } = response;
        if (!isSameHost(plan.url, url)) {
            // It says nothing about the application, and is not repeated: who it is from is not known.
            response.discard();
            return { kind: 'unusable', words: `status ${status} from ${url.origin}, another host, which does not count` };
        }
        if (!isWanted(plan, status)) {
            watch.limit(ERROR_BODY_WITHIN_MS, 'the answer was not complete');
            const body = await (0,answer/* readErrorText */.Gb)(response, ERROR_LIMIT_BYTES);
            signal.throwIfAborted();
            return { kind: 'answer', status, body, isCut: false, elsewhere };
        }
        const encoding = response.headers['content-encoding']?.toLowerCase() ?? 'identity';
        if (encoding !== 'identity' && plan.match !== undefined) {
            response.discard();
            return { kind: 'unusable', words: `status ${status} with a compressed body, which was not asked for` };
        }
        watch.limit(BODY_WITHIN_MS, 'the answer was not complete');
        return { kind: 'answer', status, ...(await readBody(response, watch)), elsewhere };
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof request_error/* RequestError */.G)
            return { kind: 'unusable', words: asPartOfSentence(error.message) };
        if (!(error instanceof network_failure/* NetworkFailure */.pM))
            throw error;
        return { kind: 'nothing', words: wordsOf(error), timeIsUp: error instanceof network_failure/* TimeIsUp */.Db };
    }
    finally {
        watch.stop();
    }
}
function isWanted({ status: ranges }, status) {
    return ranges.some(([first, last]) => status >= first && status <= last);
}
async function health_probe_follow(context, plan, watch) {
    let { url } = plan;
    const hops = [];
    for (;;) {
        // Once the way has led elsewhere, no secret is sent any more: a foreign address must not steer a request with one.
        const trusted = [url, ...hops].every(hop => hop.origin === plan.url.origin);
        const response = await ask(context, { url, headers: trusted ? plan.headers : {}, watch });
        // Who asks for a redirect's status wants to see the redirect.
        const next = isWanted(plan, response.status)
            ? undefined
            : (0,redirect/* nextHop */.F)(response, { method: 'GET', url, hops: hops.length, name: 'The application' });
        if (next === undefined)
            return { response, url };
        response.discard();
        if (leadsInward(plan.url, next))
            throw inward(next);
        hops.push(next);
        url = next;
    }
}
/** An application must not make the runner ask what only the runner can reach, such as its cloud's metadata. */
function inward(to) {
    const message = `The application redirects to ${to.origin}, which is not followed.`;
    return new request_error/* RequestError */.G('unexpected_response', message, { processed: 'no' });
}
/** The way from http to https is the only one that leads to another origin of the same application. */
function isSameHost(asked, answered) {
    if (asked.hostname !== answered.hostname)
        return false;
    return asked.origin === answered.origin || (asked.protocol === 'http:' && answered.protocol === 'https:');
}
async function ask({ clock, log, transport }, { url, headers, watch }) {
    const startedAt = clock.now();
    const lift = watch.limit(HEADERS_WITHIN_MS, 'no answer began');
    const told = `GET ${url.origin}/\u2026`;
    try {
        const response = await transport({
            method: 'GET',
            url,
            headers: {
                accept: '*/*',
                'accept-encoding': 'identity',
                // A copy of the page from before the deployment shows nothing.
                'cache-control': 'no-cache',
                ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.reveal()])),
            },
            signal: watch.signal,
            // A kept connection leads to the process that took it, which may be the old one on its way out.
            freshConnection: true,
        });
        log.debug(`${told} -> ${response.status} in ${Math.round(clock.now() - startedAt)} ms`);
        return response;
    }
    catch (error) {
        log.debug(`${told} -> no answer after ${Math.round(clock.now() - startedAt)} ms`);
        throw watch.reason() ?? error;
    }
    finally {
        lift();
    }
}
/** The first mebibyte of a body. A body that breaks off before its end is a failure: so is the application behind it. */
async function readBody(response, watch) {
    const parts = [];
    let size = 0;
    for await (const part of watch.chunks(response.body, BODY_WITHIN_MS)) {
        parts.push(part.subarray(0, BODY_LIMIT_BYTES - size));
        size += part.byteLength;
        if (size > BODY_LIMIT_BYTES)
            break;
    }
    const isCut = size > BODY_LIMIT_BYTES;
    if (isCut)
        response.discard();
    else
        (0,answer/* checkLength */.Nv)(response, size);
    return { body: decoded(Buffer.concat(parts), response.headers['content-type'] ?? ''), isCut };
}
function decoded(bytes, contentType) {
    const charset = /;\s*charset="?([\w.:-]+)/i.exec(contentType)?.[1] ?? 'utf-8';
    try {
        return new TextDecoder(charset).decode(bytes);
    }
    catch {
        // A name that nobody knows.
        return new TextDecoder().decode(bytes);
    }
}
function wordsOf(failure) {
    if (failure instanceof network_failure/* TimeIsUp */.Db)
        return 'no complete answer before the time was up';
    const what = {
        refused: 'no connection',
        tls: 'the server did not prove who it is',
        broken: 'the connection broke',
        stalled: 'it stopped answering',
    }[failure.kind];
    return `${what} (${failure.message})`;
}
function asPartOfSentence(message) {
    return `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(/\.$/, '');
}

// EXTERNAL MODULE: ./build/actions/deploy/health-headers.js
var health_headers = __webpack_require__(3137);
;// CONCATENATED MODULE: ./build/actions/deploy/health-words.js

const LONGEST_QUOTE = 200;
// As everywhere: what is shorter is part of every other word.
const SHORTEST_SECRET = 4;
/**
 * The beginning of a body for a message: on one line, without anything that cannot be seen. Not a word of it when it
 * repeats a secret of the check: what is left of one that is cut in the middle would no longer be recognized and hidden.
 */
function quoteOf(body, headers) {
    if (body.trim() === '')
        return 'an empty body';
    const secrets = Object.entries(headers).flatMap(([name, value]) => (0,health_headers/* secretsOf */.Fj)(name, value.reveal()));
    if (secrets.some(secret => formsOf(secret).some(form => form.length >= SHORTEST_SECRET && body.includes(form)))) {
        return 'a body that repeats a header of the check';
    }
    // Enough to fill the quote whatever falls away; a mebibyte of blanks would be looked through for nothing.
    const start = [...body.slice(0, LONGEST_QUOTE * 20)];
    const unreadable = start.filter(character => /(?!\s)[\p{Cc}\ufffd]/u.test(character)).length;
    if (unreadable * 10 > start.length)
        return 'binary data';
    const line = [
        ...start
            .join('')
            .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
            .replace(/[\p{C}\p{Default_Ignorable_Code_Point}]/gu, '')
            .trim(),
    ];
    const isWhole = line.length <= LONGEST_QUOTE && start.join('').length === body.length;
    return `"${line.slice(0, LONGEST_QUOTE).join('')}${isWhole ? '' : '\u2026'}"`;
}
/** The ways in which a page may repeat a text. */
function formsOf(text) {
    // Half a surrogate pair cannot be in a header, so this cannot throw.
    const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    const base64 = Buffer.from(text).toString('base64').replace(/=+$/, '');
    return [text, JSON.stringify(text).slice(1, -1), encodeURIComponent(text), html, base64];
}

// EXTERNAL MODULE: ./build/actions/deploy/same-revision.js
var same_revision = __webpack_require__(8394);
;// CONCATENATED MODULE: ./build/actions/deploy/health-check.js







const BETWEEN_GOOD_MS = 1_000;
const LONGEST_PACE_MS = 10_000;
// The last look is a request too, and needs some of the time that is left.
const LAST_LOOK_MS = 2_000;
const HEARTBEAT_MS = 60_000;
/**
 * Asks the address until it has given enough good answers in a row, or the check's time is up: `timeoutMs` after the
 * grace, or the action's deadline. Throws the cancel signal's error, and `invalid_input` for what cannot be checked.
 */
async function checkHealth(context, plan, wanted) {
    const judge = judgeOf(plan, wanted);
    const { clock, deadline, log, signal } = context;
    if (plan.graceMs > 0) {
        log.info(`Waiting ${(0,quantities/* duration */.p0)(plan.graceMs)} before the first look at ${plan.url.origin}.`);
        await deadline.sleep(plan.graceMs, signal);
    }
    const startedAt = clock.now();
    const end = deadline.within(plan.timeoutMs);
    const tally = new Tally(context, startedAt);
    const spare = Math.min(LAST_LOOK_MS, plan.timeoutMs / 10);
    for (;;) {
        signal.throwIfAborted();
        if (end.passed())
            break;
        const judged = judge(await probe(context, plan, end));
        tally.add(judged);
        if (tally.row >= plan.successes)
            return tally.healthy();
        const isGood = judged.kind === 'good';
        const pace = isGood ? BETWEEN_GOOD_MS : Math.min(LONGEST_PACE_MS, (0,poll/* nextLook */.J)(clock.now() - startedAt));
        // Good answers at shorter distances than asked for would show less than they seem to.
        const left = isGood && end.remaining() <= pace ? 0 : end.remaining() - spare;
        if (left <= 0)
            break;
        await end.sleep(Math.min(pace, left), signal);
    }
    return tally.unhealthy(plan.successes, end.at < startedAt + plan.timeoutMs);
}
/** Throws `invalid_input` when the check could not show what it is asked for. Worth asking before anything is started. */
function refuseUncheckable(plan, revision) {
    if (revision !== undefined || !(0,health_match/* wantsRevision */.Nw)(plan.match))
        return;
    throw new errors/* ShipgateError */.Y('invalid_input', 'The input health-check-match asks for {revision}, but the run does not know which revision it deploys.', { hint: 'Give the input revision, or a health-check-match without {revision}.' });
}
function judgeOf(plan, { revision, previousRevision }) {
    refuseUncheckable(plan, revision);
    const { match } = plan;
    const matches = match === undefined ? undefined : (0,health_match/* matcherOf */.Ke)(match, revision, previousRevision);
    const tellsOld = (0,health_match/* wantsRevision */.Nw)(match) && !(0,same_revision/* sameRevision */.Y)(previousRevision, revision) && previousRevision !== undefined;
    const matchesOld = match !== undefined && tellsOld ? (0,health_match/* matcherOf */.Ke)(match, previousRevision, revision) : undefined;
    const bad = (kind, words, gist = words) => ({
        kind,
        words,
        gist,
        holdsRevision: false,
        timeIsUp: false,
    });
    return seen => {
        if (seen.kind === 'nothing')
            return { ...bad('no_answer', seen.words), timeIsUp: seen.timeIsUp };
        if (seen.kind === 'unusable')
            return bad('wrong_answer', seen.words);
        const { status, body, isCut, elsewhere } = seen;
        const from = `status ${status}${elsewhere === undefined ? '' : ` from ${elsewhere}`}`;
        const quote = () => quoteOf(body, plan.headers);
        if (!isWanted(plan, status))
            return bad('wrong_answer', `${from} with ${quote()}`, from);
        if (matches === undefined)
            return { ...bad('good', from) };
        const matched = matches(body);
        if (matched === 'too slow') {
            return bad('wrong_answer', `${from} with a body on which the regular expression of health-check-match takes too long`);
        }
        if (matched.found) {
            const held = matched.holdsRevision ? `${from} with the revision ${revision}` : `${from} with the wanted body`;
            return { ...bad('good', held), holdsRevision: matched.holdsRevision };
        }
        const old = matchesOld?.(body);
        if (old !== undefined && old !== 'too slow' && old.holdsRevision) {
            return bad('old_revision', `${from} with the revision ${previousRevision}`);
        }
        const part = isCut ? 'the first mebibyte of the body' : 'the body';
        const missing = `${from}, but ${part} is not as health-check-match wants it`;
        return bad('wrong_answer', `${missing}: ${quote()}`, missing);
    };
}
/** Counts what is seen, and tells it: a line for each change, and one a minute. */
class Tally {
    /** Good answers in a row. */
    row = 0;
    #context;
    #startedAt;
    #looks = 0;
    #rowHoldsRevision = true;
    #last;
    #lastBad;
    #told = '';
    #toldAt = 0;
    constructor(context, startedAt) {
        this.#context = context;
        this.#startedAt = startedAt;
    }
    add(judged) {
        this.#looks++;
        // It says nothing of the application, so it does not hide what was seen before.
        if (judged.timeIsUp && this.#last !== undefined)
            return;
        this.#last = judged;
        if (judged.kind === 'good') {
            this.row++;
            this.#rowHoldsRevision &&= judged.holdsRevision;
        }
        else {
            this.row = 0;
            this.#rowHoldsRevision = true;
            this.#lastBad = judged;
        }
        this.#tell(judged);
    }
    healthy() {
        const row = this.row === 1 ? 'once' : `${this.row} times in a row`;
        const words = `The health check was good ${row} (${this.#effort()}): ${this.#last?.words}.`;
        return { kind: 'healthy', words, provesRevision: this.#rowHoldsRevision };
    }
    unhealthy(wanted, endedEarly) {
        const because = endedEarly ? ', when the time of the action was up' : '';
        const [last, bad] = [this.#last, this.#lastBad];
        const is = (kind, words) => ({
            kind,
            words: `The health check ${words}.`,
            provesRevision: false,
            endedEarly,
        });
        if (last === undefined)
            return is('no_answer', 'did not get to its first look before the time of the action was up');
        const effort = `after ${this.#effort()}${because}`;
        if (last.kind === 'good') {
            const before = bad === undefined ? '' : `, and before ${bad.words}`;
            const few = `had only ${this.row} of ${wanted} good answers in a row ${effort}: at last ${last.words}${before}`;
            return is(bad === undefined || bad.kind === 'good' ? 'wrong_answer' : bad.kind, few);
        }
        const what = {
            old_revision: 'still saw the old revision',
            wrong_answer: 'did not see the wanted answer',
            no_answer: 'had no answer',
        }[last.kind];
        return is(last.kind, `${what} ${effort}: at last ${last.words}`);
    }
    #effort() {
        return `${(0,quantities/* counted */.hS)(this.#looks, 'look')} in ${(0,quantities/* duration */.p0)(this.#context.clock.now() - this.#startedAt)}`;
    }
    #tell({ gist }) {
        const { clock, log } = this.#context;
        const now = clock.now();
        if (gist === this.#told && now - this.#toldAt < HEARTBEAT_MS)
            return;
        this.#told = gist;
        this.#toldAt = now;
        log.info(`Health check: ${gist}, ${(0,quantities/* duration */.p0)(now - this.#startedAt)} elapsed`);
    }
}

;// CONCATENATED MODULE: ./build/actions/deploy/already-live.js





/**
 * The verdict of a run whose revision is live already and shall not be deployed again; undefined when it is to be
 * deployed. The service's word for what is live is not enough: a failed deployment may have left a mixture, and one that
 * is under way is about to change it.
 */
async function alreadyLive(world, place) {
    const { context, plan } = world;
    const { liveRevision: live } = place;
    if (plan.sameRevision === 'deploy' || live === undefined || !(0,same_revision/* sameRevision */.Y)(live, plan.revision))
        return undefined;
    const doubt = await doubtOf(world);
    if (doubt !== undefined) {
        context.log.info(`${live} is named as live, but ${doubt}; deploying.`);
        return undefined;
    }
    if (plan.sameRevision === 'skip' && plan.health !== undefined && !plan.dryRun) {
        const { health: healthPlan } = plan;
        const health = await context.log.group('Check the health', () => checkHealth(context, healthPlan, { revision: plan.revision, previousRevision: undefined }));
        context.log.info(health.words);
        context.output({ health: health.kind });
        context.detail({ health: { result: health.kind, message: health.words } });
        context.report.fact('Health', health.words);
        if (health.endedEarly)
            throw new errors/* ShipgateError */.Y('timed_out', health.words);
        if (health.kind !== 'healthy') {
            const words = `${health.words.charAt(0).toLowerCase()}${health.words.slice(1)}`;
            return (0,verdict/* verdict */.WJ)('health_check_failed', `${live} is live already in ${place.label}, but ${words}`);
        }
    }
    context.output({ revision: live });
    const message = `${live} is live already in ${place.label}, and nothing was started.`;
    return (0,verdict/* verdict */.WJ)('already_deployed', message, { decision: plan.sameRevision === 'skip' ? 'skipped' : 'fail' });
}
/** Why the history does not bear out that the revision is live and stays so; completes "but \u2026". */
async function doubtOf({ deployer, plan }) {
    const { deployments } = await deployer.history();
    const active = deployments.find(one => !(0,follow/* isOver */.PU)(one));
    if (active !== undefined)
        return `deployment ${active.id} is under way (${active.status})`;
    const newest = deployments.find(({ state }) => state !== 'skipped');
    if (newest === undefined)
        return `${deployer.service} lists no deployment of it`;
    if (newest.state === 'succeeded' && (0,same_revision/* sameRevision */.Y)(newest.revision, plan.revision))
        return undefined;
    return `the newest deployment ${newest.id} of ${newest.revision ?? 'an unknown revision'} ended as ${newest.status}`;
}

;// CONCATENATED MODULE: ./build/actions/deploy/deployed-twice.js



/** Sentences on deployments of the very revision that this run is about to deploy. It goes on, but not in silence. */
function alreadyDeployed({ plan, deployer }, place, deployments) {
    if (!deployer.capabilities.revisions || plan.revision === undefined)
        return [];
    const underWay = deployments.find(one => !(0,follow/* isOver */.PU)(one) && (0,same_revision/* sameRevision */.Y)(one.revision, plan.revision));
    if (underWay !== undefined) {
        return [
            `Deployment ${underWay.id} of the same revision was under way already (${underWay.status}) and not started here; it is deployed twice, because ${policyOf(plan)}.`,
        ];
    }
    if (!(0,same_revision/* sameRevision */.Y)(place.liveRevision, plan.revision))
        return [];
    return [`${plan.revision} was live already and was deployed again, because ${policyOf(plan)}.`];
}
/**
 * A sentence on a deployment of the same revision that somebody else started while this run did the same: two runs of one
 * release at once. Only a word on the side, so that a look that fails changes nothing.
 *
 * @param known ids of the deployments that were there before this run started its own.
 */
async function deployedBySomebodyElse({ context, deployer, plan }, own, known) {
    if (!deployer.capabilities.revisions || plan.revision === undefined)
        return [];
    try {
        const { deployments } = await deployer.history(own.id);
        const twin = deployments.find(({ id, revision, state }) => id !== own.id && !known.has(id) && state !== 'skipped' && (0,same_revision/* sameRevision */.Y)(revision, plan.revision));
        if (twin === undefined)
            return [];
        return [
            `Deployment ${twin.id} of the same revision (${twin.status}) was started by somebody else at the same time: it was deployed twice. A concurrency group in the workflow lets one run wait for the other.`,
        ];
    }
    catch (error) {
        if ((0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y))
            throw error;
        context.log.debug(`Whether somebody else deployed the same revision was not seen. ${error.message}`);
        return [];
    }
}
function policyOf({ sameRevision: policy }) {
    return `same-revision is ${policy}`;
}

// EXTERNAL MODULE: ./build/actions/patience.js
var actions_patience = __webpack_require__(5957);
;// CONCATENATED MODULE: ./build/actions/deploy/make-room.js






const make_room_LAST_LOOK_MS = 5_000;
/** What to do about a deployment that runs already, where the service has one at a time. */
async function makeRoom(world) {
    const { deployer, context, plan } = world;
    if (deployer.capabilities.while === 'queues')
        return { kind: 'free', waited: false };
    const running = await runningOne(world);
    if (running === undefined)
        return { kind: 'free', waited: false };
    const what = `deployment ${running.id} of somebody else (${running.status})`;
    if (plan.ifBusy === 'attach') {
        context.log.info(`Attaching to ${what}.`);
        return { kind: 'attach', deployment: running };
    }
    if (plan.ifBusy === 'fail') {
        const message = `The environment is busy with ${what}, and if-busy is fail.`;
        return { kind: 'stop', verdict: (0,verdict/* verdict */.WJ)('environment_busy', message, { decision: 'fail' }) };
    }
    context.log.info(`The environment is busy with ${what}; waiting for its end.`);
    const startedAt = context.clock.now();
    const patience = new actions_patience/* Patience */.i(context);
    const free = await (0,poll/* poll */.w)({
        clock: context.clock,
        deadline: context.deadline.leaving(make_room_LAST_LOOK_MS),
        signal: context.signal,
        ...(plan.pollMs !== undefined && { fixedMs: plan.pollMs }),
    }, async () => {
        const found = await patience.ask(async () => ({ running: await runningOne(world) }));
        return found !== undefined && found.running === undefined ? true : undefined;
    });
    const waited = (0,quantities/* duration */.p0)(context.clock.now() - startedAt);
    if (free !== undefined) {
        context.log.info(`The environment is free after ${waited}.`);
        return { kind: 'free', waited: true };
    }
    throw new errors/* ShipgateError */.Y('environment_busy', `The environment was still busy with ${what} after ${waited}.`, {
        hint: 'Nothing was started. Run again later, or raise timeout-minutes.',
    });
}
async function runningOne({ deployer }) {
    const { deployments } = await deployer.history();
    return deployments.find(one => !(0,follow/* isOver */.PU)(one));
}

;// CONCATENATED MODULE: ./build/actions/deploy/prove-revision.js



/** The service may tell the new revision a moment after the deployment has ended; nobody documents it. */
const LOOK_AGAIN_AFTER_MS = [1_000, 2_000, 5_000, 10_000];
/**
 * Whether what was asked for is what is live by the service's word. Undefined when it is, or when the service does not tell
 * revisions; else the verdict.
 */
async function proveRevision(world, ended) {
    const { deployer, context, plan } = world;
    const { service } = deployer;
    if (!deployer.capabilities.revisions || plan.revision === undefined)
        return undefined;
    if (!(0,same_revision/* sameRevision */.Y)(ended.revision, plan.revision)) {
        const told = ended.revision ?? 'none';
        return (0,verdict/* verdict */.WJ)('revision_mismatch', `Deployment ${ended.id} was to deploy ${plan.revision}, but ${service} says that it deployed ${told}.`);
    }
    const live = await becomesLive(world, plan.revision);
    if ((0,same_revision/* sameRevision */.Y)(live, plan.revision)) {
        context.log.info(`${service} says that ${live} is live.`);
        return undefined;
    }
    return await replaced(world, ended, live);
}
/** What is live by the service's word, when it has had the time to tell the wanted revision. */
async function becomesLive({ context, deployer }, wanted) {
    for (const wait of [...LOOK_AGAIN_AFTER_MS, undefined]) {
        const live = await (0,actions_patience/* insist */.R)(context, async () => ({ revision: await deployer.liveRevision() }));
        if ((0,same_revision/* sameRevision */.Y)(live.revision, wanted) || wait === undefined || context.deadline.passed())
            return live.revision;
        await context.deadline.sleep(wait, context.signal);
    }
    return undefined;
}
/** Whether a proved revision is still the live one after a while. Undefined when it is, or when the service cannot tell. */
async function stillLive(world, ended) {
    const { context, plan, deployer } = world;
    if (!deployer.capabilities.revisions || plan.revision === undefined)
        return undefined;
    const live = await (0,actions_patience/* insist */.R)(context, async () => ({ revision: await deployer.liveRevision() }));
    if (!(0,same_revision/* sameRevision */.Y)(live.revision, plan.revision))
        return await replaced(world, ended, live.revision);
    return await overtaken(world, ended);
}
/** Whether another deployment may have changed what is live since, although the service still names our revision. */
async function overtaken(world, ended) {
    const { plan, deployer } = world;
    if (!deployer.capabilities.revisions || plan.revision === undefined)
        return undefined;
    const other = await meddler(world, ended);
    if (other === undefined)
        return undefined;
    return (0,verdict/* verdict */.WJ)('deployment_superseded', `Deployment ${ended.id} of ${plan.revision} succeeded, but what is live now is not proved: deployment ${other.id} of ${other.revision ?? 'an unknown revision'} came after it (${other.status}).`, { decision: other.state === 'failed' ? 'fail' : 'warn' });
}
/**
 * Another deployment, of another revision, that may have changed what this one has made live: one that is at work, also an
 * older one that somebody has started again, or a newer one that came to an end.
 */
async function meddler({ context, deployer }, ended) {
    const { deployments } = await (0,actions_patience/* insist */.R)(context, () => deployer.history(ended.id));
    const at = deployments.findIndex(({ id }) => id === ended.id);
    return deployments.find(({ state, revision }, index) => index !== at &&
        !(0,same_revision/* sameRevision */.Y)(revision, ended.revision) &&
        (state === 'running' || state === 'unknown' || (index < at && (state === 'succeeded' || state === 'failed'))));
}
async function replaced(world, ended, live) {
    const { plan, deployer } = world;
    const newer = await newerThan(world, ended);
    const instead = live === undefined ? 'tells no live revision' : `says that ${live} is live`;
    if (newer !== undefined) {
        return (0,verdict/* verdict */.WJ)('deployment_superseded', `Deployment ${ended.id} of ${plan.revision} succeeded, but ${deployer.service} ${instead}: deployment ${newer.id} came after it.`, { decision: newer.state === 'succeeded' ? 'warn' : 'fail' });
    }
    return (0,verdict/* verdict */.WJ)('revision_mismatch', `Deployment ${ended.id} of ${plan.revision} succeeded, but ${deployer.service} ${instead}.`);
}
/** The newest deployment that was made after this one, if any. Newest first is how every service lists them. */
async function newerThan({ deployer, context }, one) {
    const { deployments } = await (0,actions_patience/* insist */.R)(context, () => deployer.history(one.id));
    const at = deployments.findIndex(({ id }) => id === one.id);
    return at > 0 ? deployments[0] : undefined;
}
/** The newest one made after ours that was not skipped itself: what took the place of a skipped deployment. */
async function successorOf({ deployer, context }, own) {
    const { deployments } = await (0,actions_patience/* insist */.R)(context, () => deployer.history(own.id));
    const at = deployments.findIndex(({ id }) => id === own.id);
    return deployments.slice(0, Math.max(0, at)).find(({ state }) => state !== 'skipped');
}

// EXTERNAL MODULE: ./build/actions/look-for-lost.js
var look_for_lost = __webpack_require__(2230);
;// CONCATENATED MODULE: ./build/actions/deploy/start-once.js




/**
 * Starts a deployment exactly once. When the answer is lost, the newest deployments are searched for it: for the mark of
 * this run where the service carries one, else for one that was not there before. Only when a complete look proves that
 * nothing was started is the trigger sent once more; a mark that is cut off or kept to itself proves nothing, and a
 * rollback goes over nobody's deployment. Otherwise the error says that it is not known.
 *
 * @param known ids of the deployments that were there before.
 */
async function startOnce(world, order, known) {
    const { deployer, context } = world;
    const key = order.isRollback ? 'trigger of the rollback' : 'trigger';
    for (let attempt = 1;; attempt++) {
        if (context.deadline.passed()) {
            throw new errors/* ShipgateError */.Y('timed_out', 'The time was up before the deployment could be started.');
        }
        context.journal.open({ key, kind: 'trigger', data: { service: deployer.service, known: [...known].join(' ') } });
        try {
            return follow({ deployment: await deployer.start(order), candidates: [] });
        }
        catch (error) {
            // A cancel leaves the entry open: the finish tells that something may have been started.
            if (!(error instanceof request_error/* RequestError */.G))
                throw error;
            if (error.processed === 'no') {
                context.journal.close(key);
                throw error;
            }
            context.log.info(`${error.message} Looking for what it may have started.`);
            const found = await search(world, { order, known, late: error.processed === 'later' });
            if (found.found !== undefined)
                return follow(found.found);
            const [other] = found.others;
            if (error.processed === 'later' || !found.complete || attempt > 1) {
                context.journal.close(key);
                throw lost(error, deployer.service, found.suspect);
            }
            if (order.isRollback && other !== undefined) {
                context.journal.close(key);
                throw start_once_overtaken(error, deployer.service, other);
            }
            context.log.info(`${deployer.service} shows that nothing was started; sending the trigger once more.`);
        }
    }
    function follow(started) {
        const { id } = started.deployment;
        context.journal.open({
            key: id,
            kind: 'deployment',
            data: { service: deployer.service, page: deployer.page(id) ?? '', candidates: started.candidates.join(', ') },
        });
        context.journal.close(key);
        return started;
    }
}
async function search(world, of) {
    const { deployer, context } = world;
    // Any one that was there before: a list that reaches back to it has everything since.
    const [reach] = of.known;
    let suspect;
    let others = [];
    const seen = await (0,look_for_lost/* lookForLost */.R)(context, of.late, async () => {
        const history = await deployer.history(reach);
        const started = pick(world, of, history.deployments);
        if (started !== undefined)
            return { found: started, complete: true };
        others = history.deployments.filter(({ id }) => !of.known.has(id));
        suspect = others.find(({ ours, revision }) => ours === undefined || (0,same_revision/* sameRevision */.Y)(revision, of.order.revision));
        const isWhole = history.complete || history.deployments.some(({ id }) => of.known.has(id));
        return { complete: isWhole && suspect === undefined };
    });
    return { ...seen, suspect, others };
}
function pick({ deployer, context }, of, all) {
    const fresh = all.filter(one => !of.known.has(one.id));
    const ours = fresh.filter(one => one.ours === true);
    const found = deployer.capabilities.marker ? ours : fresh;
    // Newest first: ours is the oldest of those that came after our trigger.
    const deployment = found.at(-1);
    if (deployment === undefined)
        return undefined;
    context.log.info(`Found deployment ${deployment.id}, which was not there before; following it.`);
    return { deployment, candidates: deployer.capabilities.marker ? [] : found.map(({ id }) => id) };
}
/** Nothing was started; a rollback is not sent over what somebody has deployed since. */
function start_once_overtaken(error, service, other) {
    return new errors/* ShipgateError */.Y(error.code, `${error.message} ${service} shows that nothing was started, and it was not sent again, because deployment ${other.id} came meanwhile.`, { cause: error });
}
function lost(error, service, suspect) {
    const seen = suspect === undefined
        ? `${service} shows none so far`
        : `deployment ${suspect.id} came meanwhile, and nothing at ${service} tells whose it is`;
    return new errors/* ShipgateError */.Y(error.code === 'forbidden' ? 'provider_error' : error.code, `${error.message} Whether a deployment was started is not known: ${seen}.`, {
        hint: `Look at ${service} before running again, so that nothing is deployed twice.`,
        ...(error.status !== undefined && { status: error.status }),
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/actions/deploy/roll-back.js








/**
 * Puts the newest other successful revision back, once. Only after a deployment that is known to be bad. Never over a
 * deployment that somebody made since: that is for people to sort out. Throws only the cancel signal's error: whatever
 * else goes wrong is a rollback that failed.
 */
async function rollBack(world, bad, { cause, progress }) {
    const failed = (words, deployment, timedOut = false) => ({
        verdict: (0,verdict/* verdict */.WJ)('rollback_failed', `${cause.message} ${words}`),
        deployment,
        done: false,
        timedOut,
    });
    try {
        const { deployer, context, plan } = world;
        const newer = await newerThan(world, bad);
        if (newer !== undefined)
            return failed(cameAfter(newer));
        const now = await (0,actions_patience/* insist */.R)(context, () => deployer.look(bad.id));
        if (now.state !== bad.state)
            return failed(startedAgain(deployer.service, now));
        const { good } = await (0,actions_patience/* insist */.R)(context, async () => ({ good: await deployer.lastGood(bad, plan.revision) }));
        if (good?.revision === undefined)
            return failed('There is no earlier successful deployment to go back to.');
        const { revision } = good;
        context.log.info(`Rolling back to ${revision}, which deployment ${good.id} had deployed.`);
        const before = await (0,actions_patience/* insist */.R)(context, async () => ({ revision: await deployer.liveRevision() }));
        const order = {
            revision,
            comment: `Rollback of deployment ${bad.id}. ${plan.comment ?? ''}`.trim(),
            isRollback: true,
            whole: (0,same_revision/* sameRevision */.Y)(before.revision, revision),
        };
        // Nothing is read after this and before the trigger: what came in between must not be deployed over.
        const { deployments } = await (0,actions_patience/* insist */.R)(context, () => deployer.history(bad.id));
        const [newest] = deployments;
        if (newest !== undefined && newest.id !== bad.id)
            return failed(cameAfter(newest));
        if (newest !== undefined && newest.state !== bad.state)
            return failed(startedAgain(deployer.service, newest));
        const started = await startOnce(world, order, new Set(deployments.map(({ id }) => id)));
        progress.rollback = started.deployment;
        context.output({ 'rollback-deployment-id': started.deployment.id });
        const ended = await (0,follow/* followToEnd */.cm)(world, started.deployment, seen => {
            progress.rollback = seen;
        });
        context.journal.close(ended.id);
        if (ended.state !== 'succeeded')
            return failed(`The rollback to ${revision} ended as ${ended.status}.`, ended);
        const live = await becomesLive(world, revision);
        if (!(0,same_revision/* sameRevision */.Y)(live, revision))
            return failed(`After the rollback ${live ?? 'no revision'} is live.`, ended);
        const unhealthy = await healthOf(world, revision);
        if (unhealthy !== undefined) {
            return failed(`After the rollback to ${revision}: ${unhealthy.words}`, ended, unhealthy.endedEarly);
        }
        // The health check has taken its time.
        const still = world.plan.health === undefined ? live : await becomesLive(world, revision);
        if (!(0,same_revision/* sameRevision */.Y)(still, revision))
            return failed(`After the rollback ${still ?? 'no revision'} is live.`, ended);
        const other = await meddler(world, ended);
        if (other !== undefined) {
            return failed(`After the rollback to ${revision}, deployment ${other.id} came (${other.status}).`, ended);
        }
        const message = `${cause.message} Rolled back: ${revision} is live again.`;
        return { verdict: (0,verdict/* verdict */.WJ)('rolled_back', message), deployment: ended, done: true, timedOut: false };
    }
    catch (error) {
        if ((0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y))
            throw error;
        const timedOut = error.code === 'timed_out' || world.context.deadline.passed();
        return failed(`The rollback did not succeed: ${error.message}`, progress.rollback, timedOut);
    }
}
function cameAfter({ id }) {
    return `It was not rolled back, because deployment ${id} came after it.`;
}
function startedAgain(service, { status }) {
    return `It was not rolled back, because somebody started it again at ${service} (${status}).`;
}
async function healthOf({ context, plan }, revision) {
    if (plan.health === undefined)
        return undefined;
    const health = await checkHealth(context, plan.health, { revision, previousRevision: undefined });
    return health.kind === 'healthy' ? undefined : health;
}

;// CONCATENATED MODULE: ./build/actions/deploy/watch-reach.js

/**
 * Watches requests for what they tell of their way. A name that is not found, a network that does not lead there, a proxy
 * that refuses, a certificate that is not trusted: no deployment of an application brings that about, and none mends it. A
 * host that refuses the connection is another thing: so does one on which the application does not run.
 */
function watchReach(transport) {
    const reach = {
        reached: false,
        transport: async (request) => {
            try {
                const response = await transport(request);
                reach.reached = true;
                return response;
            }
            catch (error) {
                if (error instanceof network_failure/* NetworkFailure */.pM && !isOnTheWay(error))
                    reach.reached = true;
                throw error;
            }
        },
    };
    return reach;
}
const onTheWay = new Set([
    'ENOTFOUND',
    'EAI_AGAIN',
    'EAI_NODATA',
    'EAI_NONAME',
    'ENODATA',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'ENETDOWN',
    'EADDRNOTAVAIL',
    'ETIMEDOUT',
    'ABORT_ERR',
]);
function isOnTheWay({ kind, cause, message }) {
    if (kind === 'tls')
        return true;
    if (kind !== 'refused')
        return false;
    if (cause instanceof network_failure/* NetworkFailure */.pM || message.startsWith('the proxy '))
        return true;
    const causes = cause instanceof AggregateError ? cause.errors : [cause];
    return causes.every(one => one instanceof Error && 'code' in one && onTheWay.has(String(one.code)));
}

;// CONCATENATED MODULE: ./build/actions/deploy/why-not-put-back.js

/** Why the configured rollback would do harm, as a sentence; undefined when it is called for. */
function whyNotPutBack({ plan, deployer }, bad) {
    const { place, ended, verdict, reached } = bad;
    if (verdict.reasonCode === 'health_check_failed') {
        return reached
            ? undefined
            : 'It was not rolled back: the runner never came as far as the application, which says nothing about the deployment.';
    }
    if (!(0,same_revision/* sameRevision */.Y)(ended.revision, plan.revision)) {
        return `It was not rolled back: ${deployer.service} says that it is of ${ended.revision ?? 'an unknown revision'}, which was not asked for.`;
    }
    if ((0,same_revision/* sameRevision */.Y)(place.liveRevision, plan.revision)) {
        return `It was not rolled back: ${place.liveRevision} was live before as well.`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/actions/deploy/carry-out.js













/** What is learned on the way; the outcome of a run that ends early is made of it as well. */
class Progress {
    deployment;
    health;
    /** False when no look of the health check came as far as the host of the application. */
    reached = true;
    /** The deployment that puts the old revision back. */
    rollback;
    /** True when the followed deployment is somebody else's. */
    attached = false;
    /** True when that is so because the place was busy: `if-busy: attach` never claims more than a warning. */
    wasBusy = false;
    /** True when the answer to the trigger was lost, and it is not certain that the followed deployment is ours. */
    isUncertain = false;
    /** Ids of the deployments that were there before ours was started. */
    known = new Set();
    /** Set when a deployment of somebody else has come between preparing and the start. */
    outdated;
    notes = [];
}
/** Starts, follows, proves and, when it is bad, rolls back. Throws what could not be observed. */
async function carryOut(world, place, progress) {
    const { context, plan, deployer } = world;
    const outcome = (own) => ({
        place,
        deployment: progress.deployment,
        revision: undefined,
        health: progress.health,
        rollback: undefined,
        notes: progress.notes,
        ...own,
    });
    const begun = await begin(world, place, progress);
    if ('verdict' in begun)
        return outcome(begun);
    if (!plan.waitForCompletion) {
        context.journal.close(begun.id);
        const how = progress.attached ? 'followed' : 'started';
        const message = `Deployment ${begun.id} was ${how} at ${deployer.service} and not waited for, as asked.`;
        return outcome({ verdict: (0,verdict/* verdict */.WJ)('not_waited', message) });
    }
    const ended = await context.log.group('Wait for the deployment', () => toTheEnd(world, begun, progress));
    if ('verdict' in ended)
        return outcome(ended);
    // Before the proof: nothing may come between that and the verdict.
    if (ended.state === 'succeeded' && !progress.attached) {
        progress.notes.push(...(await deployedBySomebodyElse(world, ended, progress.known)));
    }
    const bad = await judgeEnded(world, ended, { place, progress });
    if (bad === undefined)
        return outcome(passed(world, ended, progress));
    if (plan.rollback === 'never' || !worthARollback.has(bad.reasonCode) || progress.attached)
        return outcome({ verdict: bad });
    const harm = whyNotPutBack(world, { place, ended, verdict: bad, reached: progress.reached });
    if (harm !== undefined)
        return outcome({ verdict: { ...bad, message: `${bad.message} ${harm}` } });
    const rollback = await context.log.group('Roll back', () => rollBack(world, ended, { cause: bad, progress }));
    return outcome({
        verdict: rollback.verdict,
        rollback,
        revision: rollback.done ? rollback.deployment?.revision : undefined,
    });
}
const carry_out_LOOK_AGAIN_AFTER_MS = 10_000;
const worthARollback = new Set(['deployment_failed', 'health_check_failed']);
/** The deployment to follow, or the verdict of a run that starts none. */
async function begin(world, place, progress) {
    const { context, deployer, plan } = world;
    const { log } = context;
    const order = { revision: plan.revision, comment: plan.comment, isRollback: false };
    const first = await log.group('Prepare', async () => {
        const room = await makeRoom(world);
        if (room.kind === 'free')
            progress.notes.push(...(await deployer.prepare(order)));
        return room;
    });
    if (first.kind === 'stop')
        return first;
    return await log.group('Deploy', async () => {
        // Preparing may have taken long: a backup, a commit that has to become known.
        let room = first.kind === 'free' ? await makeRoom(world) : first;
        let waited = false;
        for (;;) {
            if (room.kind === 'stop')
                return room;
            if (room.kind === 'attach') {
                progress.attached = true;
                progress.wasBusy = true;
                return follow(room.deployment);
            }
            waited ||= room.waited;
            const { deployments } = await deployer.history();
            try {
                const overtaken = waited ? deployer.overtaken?.() : undefined;
                progress.known = new Set(deployments.map(({ id }) => id));
                const again = alreadyDeployed(world, place, deployments);
                for (const sentence of again)
                    log.warning(sentence);
                const started = await startOnce(world, order, progress.known);
                progress.notes.push(...again);
                if (started.candidates.length > 0) {
                    progress.isUncertain = true;
                    progress.notes.push(doubt(started.candidates));
                }
                if (overtaken !== undefined) {
                    progress.outdated = overtaken;
                    progress.notes.push(overtaken);
                }
                return follow(started.deployment);
            }
            catch (error) {
                if (!isRefusedAsBusy(error))
                    throw error;
                if (plan.ifBusy === 'fail')
                    return { verdict: (0,verdict/* verdict */.WJ)('environment_busy', error.message, { decision: 'fail' }) };
                log.info(`${error.message} Somebody was quicker; looking again.`);
                await context.deadline.sleep(carry_out_LOOK_AGAIN_AFTER_MS, context.signal);
                if (context.deadline.passed())
                    throw error;
                waited = true;
                room = await makeRoom(world);
            }
        }
    });
    function follow(deployment) {
        progress.deployment = deployment;
        const page = deployer.page(deployment.id);
        log.info(`${progress.attached ? 'Following' : 'Started'} deployment ${deployment.id}${page === undefined ? '' : `: ${page}`}`);
        context.output({ 'deployment-id': deployment.id, 'deployment-url': page ?? '', status: deployment.status });
        return deployment;
    }
}
/** Between a look and the trigger somebody else may start one; where the service then refuses ours, nothing was started. */
function isRefusedAsBusy(error) {
    return error instanceof request_error/* RequestError */.G && error.code === 'environment_busy' && error.processed === 'no';
}
function doubt(candidates) {
    return candidates.length === 1
        ? `The answer to the trigger was lost; deployment ${candidates[0]}, which appeared right after it, was followed and is probably ours.`
        : `The answer to the trigger was lost: which of the deployments ${candidates.join(', ')} was started here cannot be told; the oldest was followed.`;
}
/** The end that counts: of the deployment itself, or of the one that took its place. */
async function toTheEnd(world, first, progress) {
    const { context, plan, deployer } = world;
    const see = (deployment) => {
        progress.deployment = deployment;
        context.output({ status: deployment.status });
    };
    let ended = await (0,follow/* followToEnd */.cm)(world, first, see);
    for (;;) {
        context.journal.close(ended.id);
        if (ended.state !== 'skipped')
            return ended;
        const skipped = `${deployer.service} skipped deployment ${ended.id}`;
        if (plan.onSkipped === 'pass') {
            return { verdict: (0,verdict/* verdict */.WJ)('deployment_skipped', `${skipped}, and on-skipped is pass.`, { decision: 'skipped' }) };
        }
        const newer = await successorOf(world, first);
        if (plan.onSkipped === 'fail' || newer === undefined) {
            const why = newer === undefined ? 'and there is no newer one to follow' : `because of deployment ${newer.id}`;
            return { verdict: (0,verdict/* verdict */.WJ)('deployment_skipped', `${skipped}, ${why}.`) };
        }
        const note = `${skipped} because deployment ${newer.id} of ${newer.revision ?? 'an unknown revision'} came after it; following that one.`;
        context.log.info(note);
        progress.notes.push(note);
        progress.attached = true;
        context.output({ 'deployment-id': newer.id, 'deployment-url': deployer.page(newer.id) ?? '' });
        ended = await (0,follow/* followToEnd */.cm)(world, newer, see);
    }
}
/** The verdict of a deployment that ended badly or cannot be proved; undefined when it is good. */
async function judgeEnded(world, ended, { place, progress }) {
    const { context, plan, deployer } = world;
    const replaced = progress.attached && plan.revision !== undefined && !(0,same_revision/* sameRevision */.Y)(ended.revision, plan.revision);
    if (ended.state === 'failed') {
        if (replaced && deployer.capabilities.revisions)
            return superseded(world, ended, 'fail');
        return (0,verdict/* verdict */.WJ)('deployment_failed', `${deployer.service} reports deployment ${ended.id} as ${ended.status}.`);
    }
    if (ended.state === 'ended') {
        const message = `Deployment ${ended.id} has ended (${ended.status}), and ${deployer.service} does not say whether it succeeded.`;
        return (0,verdict/* verdict */.WJ)('provider_error', message);
    }
    if (ended.state !== 'succeeded')
        throw new errors/* ShipgateError */.Y('internal_error', `Deployment ${ended.id} has not ended.`);
    if (replaced && deployer.capabilities.revisions)
        return superseded(world, ended, 'warn');
    const unproved = await proveRevision(world, ended);
    if (unproved !== undefined)
        return unproved;
    if (plan.health === undefined)
        return await overtaken(world, ended);
    const { health: healthPlan } = plan;
    const reach = watchReach(context.transport);
    const from = context.clock.now();
    const seen = await context.log.group('Check the health', () => checkHealth({ ...context, transport: reach.transport }, healthPlan, {
        revision: plan.revision,
        previousRevision: place.liveRevision,
    }));
    const health = { ...seen, span: { from, to: context.clock.now() } };
    progress.health = health;
    progress.reached = reach.reached;
    context.log.info(health.words);
    if (health.kind === 'healthy')
        return health.provesRevision ? undefined : await stillLive(world, ended);
    // It was cut short, so it proves nothing, and a rollback would have no time either.
    if (health.endedEarly)
        throw new errors/* ShipgateError */.Y('timed_out', health.words);
    return (0,verdict/* verdict */.WJ)('health_check_failed', `Deployment ${ended.id} succeeded, but ${lowerFirst(health.words)}`);
}
function superseded({ plan, deployer }, newer, decision) {
    const how = decision === 'warn' ? 'succeeded' : `ended as ${newer.status}`;
    return (0,verdict/* verdict */.WJ)('deployment_superseded', `${plan.revision} was not deployed: deployment ${newer.id} of ${newer.revision ?? 'an unknown revision'} took its place at ${deployer.service} and ${how}.`, { decision });
}
function passed(world, ended, progress) {
    const { deployer, plan } = world;
    const byService = deployer.capabilities.revisions ? ended.revision : undefined;
    const revision = byService ?? (progress.health?.provesRevision === true ? plan.revision : undefined);
    const what = revision === undefined ? `Deployment ${ended.id} succeeded` : `${revision} is live (deployment ${ended.id})`;
    const healthy = progress.health === undefined ? '' : ', and the health check is good';
    if (progress.wasBusy) {
        const known = revision === undefined ? `; whether it has ${plan.revision ?? 'the wanted revision'} is not known` : '';
        const message = `Deployment ${ended.id}, which this run did not start, succeeded${healthy}${known}.`;
        return {
            verdict: (0,verdict/* verdict */.WJ)('ok', message, {
                decision: 'warn',
                next: 'Use if-busy: wait to deploy the commit of this run.',
            }),
            revision,
        };
    }
    const { isUncertain, outdated } = progress;
    if (isUncertain && progress.health?.provesRevision !== true) {
        const message = `${what}${healthy}, but the answer to the trigger was lost, and it may be somebody else's. ${outdated ?? ''}`;
        const next = `Look at the deployments at ${deployer.service}; a health check that proves {revision} settles it.`;
        return { verdict: (0,verdict/* verdict */.WJ)('ok', message.trim(), { decision: 'warn', next }), revision };
    }
    if (outdated === undefined)
        return { verdict: (0,verdict/* verdict */.WJ)('ok', `${what}${healthy}.`), revision };
    const next = 'Mind it before you restore; run again when a fresh backup is needed.';
    return { verdict: (0,verdict/* verdict */.WJ)('ok', `${what}${healthy}. ${outdated}`, { decision: 'warn', next }), revision };
}
function lowerFirst(text) {
    return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

// EXTERNAL MODULE: ./build/actions/deploy/record-at-github.js
var record_at_github = __webpack_require__(6207);
;// CONCATENATED MODULE: ./build/actions/deploy/report.js


const LAST_LINES = 50;
/** What is known before anything is decided. */
function reportPlace({ context, plan, deployer }, place) {
    const { report, log } = context;
    report.fact('Deployed to', place.url === undefined ? place.label : { text: place.label, href: place.url });
    if (plan.revision !== undefined)
        report.fact('Revision', plan.revision);
    log.info(`${deployer.service}: ${place.label}${place.url === undefined ? '' : `, ${place.url}`}`);
    if (place.liveRevision !== undefined)
        log.info(`Live now: ${place.liveRevision}`);
    for (const warning of place.warnings) {
        log.warning(warning);
        report.notes.push(warning);
    }
    context.output({ 'previous-revision': place.liveRevision ?? '' });
}
/** What a dry run would do. */
function reportPlan({ context, plan, deployer }, place) {
    context.report.tables.push({
        title: 'Would be deployed',
        columns: ['Service', 'To', 'Revision', 'Live now', 'Health check', 'Rollback'],
        rows: [
            [
                deployer.service,
                place.label,
                (deployer.capabilities.revisions ? plan.revision : undefined) ?? 'the newest that the service knows',
                place.liveRevision ?? 'not told',
                plan.health?.url.origin ?? 'none',
                plan.rollback,
            ],
        ],
    });
}
/** Puts an outcome into outputs, result-json and report; a bad one with the end of its log. */
async function reportOutcome(world, outcome) {
    const { context, deployer } = world;
    const { deployment, health, rollback, verdict, place } = outcome;
    context.output({
        ...(deployment !== undefined && {
            'deployment-id': deployment.id,
            'deployment-url': deployer.page(deployment.id) ?? '',
            status: deployment.status,
        }),
        revision: outcome.revision ?? '',
        'timed-out': String(ranOutOfTime(outcome)),
        'rolled-back': String(rollback?.done ?? false),
        'rollback-deployment-id': rollback?.deployment?.id ?? '',
        health: health?.kind ?? '',
    });
    context.detail({
        deployment: deployment === undefined ? null : dataOf(deployment),
        'previous-revision': place.liveRevision ?? null,
        revision: outcome.revision ?? null,
        health: health === undefined ? null : { result: health.kind, message: health.words },
        rollback: rollback === undefined
            ? null
            : { done: rollback.done, deployment: rollback.deployment === undefined ? null : dataOf(rollback.deployment) },
    });
    addTables(world, outcome);
    addTimeline(world, outcome);
    context.report.notes.push(...outcome.notes);
    addGaps(world, outcome);
    if (verdict.decision !== 'pass' && deployment !== undefined)
        await addLog(world, deployment);
}
/** Waiting for a busy place ends as `unknown`; not waiting for it is `fail`. */
function ranOutOfTime({ verdict: { reasonCode, decision }, rollback }) {
    if (reasonCode === 'timed_out' || rollback?.timedOut === true)
        return true;
    return reasonCode === 'environment_busy' && decision === 'unknown';
}
function dataOf(one) {
    return { id: one.id, status: one.status, state: one.state, revision: one.revision ?? null };
}
function addTables({ context, deployer }, { deployment, rollback, health, place }) {
    const row = (what, one) => {
        const page = deployer.page(one.id);
        return [what, page === undefined ? one.id : { text: one.id, href: page }, one.revision ?? 'not told', one.status];
    };
    const rows = [
        ...(deployment === undefined ? [] : [row('Deployment', deployment)]),
        ...(rollback?.deployment === undefined ? [] : [row('Rollback', rollback.deployment)]),
    ];
    if (rows.length > 0) {
        context.report.tables.push({ title: 'Deployments', columns: ['What', 'Id', 'Revision', 'Status'], rows });
    }
    context.report.fact('Live before', place.liveRevision ?? 'not told by the service');
    if (health !== undefined)
        context.report.fact('Health', health.words);
}
function addTimeline({ context, deployer }, { deployment, rollback, health }) {
    const now = context.clock.now();
    for (const [label, one] of [['deployment', deployment], ['rollback', rollback?.deployment]]) {
        // Between the two: what the one has brought, and why the other was made.
        if (label === 'rollback' && health?.span !== undefined) {
            const outcome = health.kind === 'healthy' ? 'good' : 'bad';
            context.report.timeline.push({ section: deployer.service, label: 'health check', ...health.span, outcome });
        }
        if (one?.createdAt === undefined)
            continue;
        const outcome = !(0,follow/* isOver */.PU)(one) ? 'open' : one.state === 'succeeded' ? 'good' : 'bad';
        const to = one.endedAt ?? now;
        context.report.timeline.push({
            section: deployer.service,
            label: `${label} ${one.id}`,
            from: one.createdAt,
            to,
            outcome,
        });
    }
}
/** What a pass does not say, and what goes on. */
function addGaps({ context, deployer, plan }, outcome) {
    const { notChecked, notes } = context.report;
    const { deployment, revision, verdict } = outcome;
    if (deployment !== undefined && revision === undefined && verdict.decision !== 'fail' && plan.waitForCompletion) {
        notChecked.push(deployer.capabilities.revisions
            ? 'Which revision is live.'
            : `Which commit is live: ${deployer.service} does not tell. A health check whose health-check-match has {revision} proves it.`);
    }
    if (plan.health === undefined && verdict.decision === 'pass')
        notChecked.push('Whether the application answers: no health check.');
    for (const one of [deployment, outcome.rollback?.deployment]) {
        if (one === undefined || (0,follow/* isOver */.PU)(one))
            continue;
        notes.push(`Deployment ${one.id} goes on: ${deployer.service} has no call that cancels one.`);
    }
}
async function addLog({ deployer, context }, deployment) {
    const { report, log } = context;
    if (!deployer.capabilities.log) {
        const page = deployer.page(deployment.id);
        report.notes.push(`${deployer.service} gives no log through its API${page === undefined ? '' : `; it is on the page of the deployment: ${page}`}.`);
        return;
    }
    try {
        const lines = (await deployer.log(deployment.id)).slice(-LAST_LINES);
        if (lines.length === 0)
            return;
        const title = `Last lines of ${deployer.service}'s log`;
        log.outsideLines(title, lines);
        report.details.push({ title, lines });
    }
    catch (error) {
        if ((0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y))
            throw error;
        report.notes.push(`The log could not be read. ${error.message}`);
    }
}

;// CONCATENATED MODULE: ./build/actions/deploy/deploy.js








/**
 * The deploy use case: find the place, decide, trigger exactly once, wait, prove the revision, check the health, roll back
 * or finish. What a service cannot do is in its capabilities and is said, never pretended.
 */
async function deploy(world) {
    const { deployer, context, plan } = world;
    context.output({ 'timed-out': 'false', 'rolled-back': 'false' });
    if (plan.health !== undefined)
        refuseUncheckable(plan.health, plan.revision);
    const place = await context.log.group('Check the credentials and find the place', () => deployer.find());
    reportPlace(world, place);
    const settled = await alreadyLive(world, place);
    if (settled !== undefined)
        return settled;
    if (plan.dryRun) {
        reportPlan(world, place);
        const chosen = deployer.capabilities.revisions ? plan.revision : undefined;
        return (0,verdict/* verdict */.WJ)('dry_run', `Dry run: ${chosen ?? 'the newest revision'} would be deployed to ${place.label}.`);
    }
    const recorded = await (0,record_at_github/* recordAtGithub */.k4)(world, place);
    const progress = new Progress();
    try {
        const outcome = await carryOut(world, place, progress);
        await reportOutcome(world, outcome);
        await recorded.end((0,record_at_github/* stateOf */.L4)(outcome), (0,record_at_github/* descriptionOf */.Kq)(outcome), (0,record_at_github/* logPage */.k6)(world, outcome.deployment));
        return outcome.verdict;
    }
    catch (error) {
        if (!(error instanceof errors/* ShipgateError */.Y))
            throw error;
        // A cancel leaves the record to the finish, which has time of its own.
        if (error.code === 'cancelled') {
            context.report.notes.push(...leftUnproved(world, progress));
            throw error;
        }
        const outcome = unfinished(place, progress, error);
        await reportOutcome(world, outcome);
        await recorded.end((0,record_at_github/* stateOf */.L4)(outcome), (0,record_at_github/* descriptionOf */.Kq)(outcome), (0,record_at_github/* logPage */.k6)(world, outcome.deployment));
        throw error;
    }
}
/** What a run that was cut off leaves behind although its deployments have ended. */
function leftUnproved({ deployer, plan }, progress) {
    const { deployment, rollback } = progress;
    if (rollback !== undefined) {
        return (0,follow/* isOver */.PU)(rollback)
            ? [
                `The rollback by deployment ${rollback.id} ended (${rollback.status}); that the old revision is live was not proved.`,
            ]
            : [`The rollback by deployment ${rollback.id} was under way (${rollback.status}).`];
    }
    if (deployment?.state === 'succeeded') {
        return [`Deployment ${deployment.id} is live by the word of ${deployer.service}, unproved, and was not put back.`];
    }
    if (deployment?.state === 'failed' && plan.rollback !== 'never') {
        return [`Deployment ${deployment.id} has failed (${deployment.status}) and was not put back.`];
    }
    return [];
}
/** What is known of a deployment whose end was not observed. */
function unfinished(place, progress, error) {
    return {
        verdict: (0,verdict/* verdictOfError */.j6)(error),
        place,
        deployment: progress.deployment,
        revision: undefined,
        health: progress.health,
        rollback: undefined,
        notes: progress.notes,
    };
}


/***/ }),

/***/ 5143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ finishLeft)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _finish_each_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(371);
/* harmony import */ var _record_at_github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6207);



/**
 * What a run that did not reach its end has left, in a sentence each. Neither service has a call that cancels a
 * deployment, so what runs is told; GitHub's record of it is ended, so that it does not stay "in progress" for ever.
 */
async function finishLeft(context, token, left) {
    return await (0,_finish_each_js__WEBPACK_IMPORTED_MODULE_2__/* .finishEach */ .n)(left, entry => finishOne(context, token, entry));
}
async function finishOne(context, token, entry) {
    const { service = 'the service', page = '', candidates = '' } = entry.data;
    const where = page === '' ? '' : ` (${page})`;
    if (entry.kind === 'trigger') {
        return `The ${entry.key} was cut off: whether ${service} has started a deployment is not known. Look there before you run again.`;
    }
    if (entry.kind === _record_at_github_js__WEBPACK_IMPORTED_MODULE_1__/* .recordKinds */ .Bh.trigger) {
        return `The ${entry.key} was cut off: if there is one of this run for ${entry.data['environment'] ?? 'the environment'}, it has no end.`;
    }
    if (entry.kind !== _record_at_github_js__WEBPACK_IMPORTED_MODULE_1__/* .recordKinds */ .Bh.record) {
        const whose = candidates === '' ? '' : " It was found after a lost answer and may be somebody else's.";
        return `Deployment ${entry.key} goes on at ${service}: there is no call that cancels one${where}.${whose}`;
    }
    const id = Number(entry.data['id']);
    try {
        const seen = (0,_record_at_github_js__WEBPACK_IMPORTED_MODULE_1__/* .toldState */ .LH)(entry.data['state']);
        const state = seen ?? 'error';
        const answer = await context.github(token)?.setDeploymentState(id, {
            state,
            description: seen === undefined
                ? 'The run ended before the end of the deployment was seen.'
                : 'The end of the deployment was seen; its record was ended late.',
        });
        if (answer?.kind === 'set') {
            context.journal.close(entry.key);
            return `GitHub's record ${id} of the deployment was ended as ${state === 'error' ? 'an error' : state}.`;
        }
        return `GitHub's record ${id} of the deployment still says that it is in progress. ${answer?.reason ?? 'The run has no token of GitHub.'}`;
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isCancelled */ .m)(error) || !(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ShipgateError */ .Y))
            throw error;
        return `GitHub's record ${id} of the deployment still says that it is in progress. ${error.message}`;
    }
}


/***/ }),

/***/ 2069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   cm: () => (/* binding */ followToEnd)
/* harmony export */ });
/* unused harmony export StillRunning */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_poll_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2077);
/* harmony import */ var _core_quantities_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7213);
/* harmony import */ var _http_request_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8403);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5957);





const HEARTBEAT_MS = 60_000;
const LAST_LOOK_MS = 5_000;
/** What was just started may not be known everywhere at once: looks at a copy that lags behind. */
const MOST_MISSES = 4;
/** A deployment that was still under way when the time was up. */
class StillRunning extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ShipgateError */ .Y {
    constructor(service, deployment, elapsedMs) {
        super('timed_out', `Deployment ${deployment.id} was still ${deployment.state === 'queued' ? 'queued' : 'under way'} at ${service} after ${(0,_core_quantities_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(elapsedMs)} (${deployment.status}).`, {
            hint: `It goes on: ${service} has no call that cancels one. Look at it there; raise timeout-minutes when it simply takes longer.`,
        });
    }
}
/**
 * Follows a deployment to its end and gives it; `see` gets it each time it was looked at. Throws StillRunning when the
 * action's deadline came first, a RequestError when the service could not be asked for five minutes, and
 * `unexpected_response` when it goes on not knowing the deployment.
 */
async function followToEnd(world, first, see = () => undefined) {
    const { deployer, context, plan } = world;
    const { clock, log } = context;
    const startedAt = clock.now();
    const patience = new _patience_js__WEBPACK_IMPORTED_MODULE_2__/* .Patience */ .i(context);
    const strange = new Set();
    let last = first;
    let told = '';
    let lastWordAt = startedAt;
    const tell = (deployment) => {
        last = deployment;
        see(deployment);
        const percent = deployment.percent === undefined ? '' : `, ${Math.round(deployment.percent)} %`;
        const now = clock.now();
        if (deployment.state === 'unknown' && !strange.has(deployment.status)) {
            strange.add(deployment.status);
            log.warning(`${deployer.service} says "${deployment.status}", which is not a known state; still looking.`);
        }
        const words = `${deployment.state} (${deployment.status})`;
        if (words === told && now - lastWordAt < HEARTBEAT_MS)
            return;
        told = words;
        lastWordAt = now;
        const left = (0,_core_quantities_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(context.deadline.remaining());
        log.info(`Deployment ${deployment.id}: ${words}${percent}, ${(0,_core_quantities_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(now - startedAt)} elapsed, ${left} left`);
    };
    tell(first);
    if (isOver(first))
        return first;
    let misses = 0;
    const look = async () => {
        try {
            const deployment = await deployer.look(first.id);
            misses = 0;
            return deployment;
        }
        catch (error) {
            if (!(error instanceof _http_request_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .G) || error.code !== 'not_found')
                throw error;
            if (++misses > MOST_MISSES) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ShipgateError */ .Y('unexpected_response', `${deployer.service} does not know deployment ${first.id}, which was there before: what became of it is not known.`, { hint: `Look at ${deployer.service} before running again.`, cause: error });
            }
            log.info(`${error.message} It was there before; looking again.`);
            return undefined;
        }
    };
    const ended = await (0,_core_poll_js__WEBPACK_IMPORTED_MODULE_4__/* .poll */ .w)({
        clock,
        // The last look is a request too, and needs some of the time that is left.
        deadline: context.deadline.leaving(LAST_LOOK_MS),
        signal: context.signal,
        ...(plan.pollMs !== undefined && { fixedMs: plan.pollMs }),
    }, async () => {
        const deployment = await patience.ask(look);
        if (deployment === undefined)
            return undefined;
        tell(deployment);
        return isOver(deployment) ? deployment : undefined;
    });
    if (ended === undefined)
        throw new StillRunning(deployer.service, last, clock.now() - startedAt);
    return ended;
}
function isOver({ state }) {
    return state === 'succeeded' || state === 'failed' || state === 'skipped' || state === 'ended';
}


/***/ }),

/***/ 3137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ secretsOfLine),
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   RW: () => (/* binding */ parseHeader)
/* harmony export */ });
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5616);

/** Headers that belong to the connection or to the way we read the answer. */
const ours = new Set([
    'accept-encoding',
    'connection',
    'content-length',
    'expect',
    'host',
    'keep-alive',
    'proxy-authorization',
    'proxy-connection',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
]);
/** Headers whose values are words of everybody: hidden, `https` and `no-cache` would be holes all over the log. */
const publicHeaders = new Set([
    'accept',
    'accept-language',
    'cache-control',
    'content-type',
    'origin',
    'pragma',
    'prefer',
    'referer',
    'user-agent',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-requested-with',
]);
const everydayWord = /^(true|false|yes|no|on|off|null|none|https?|\d{1,3})$/i;
/** A line `Name: value`. What it says of a wrong one repeats nothing of it but names that everybody knows. */
function parseHeader(line) {
    const { name, value } = split(line);
    if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name))
        return { problem: 'is not `Name: value`' };
    if (ours.has(name))
        return { problem: `sets ${name}, which is not for the health check to set` };
    if (value === '')
        return { problem: 'has a name and no value' };
    if (/[^\t\x20-\x7e\x80-\xff]/.test(value))
        return { problem: 'holds a character that cannot be sent' };
    return { value: { name, value: new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value) } };
}
/** What is secret by itself in a line `Name: value`. */
function secretsOfLine(line) {
    const { name, value } = split(line);
    return secretsOf(name, value);
}
/**
 * What is secret in a header's value: the value, what follows a scheme (`Bearer x`), name and password behind Basic, the
 * values of cookies. An application may repeat each of them alone.
 */
function secretsOf(name, value) {
    if (publicHeaders.has(name))
        return [];
    const [, scheme = '', credentials = ''] = /^([A-Za-z][\w-]*)\s+(\S.*)$/.exec(value) ?? [];
    const decoded = scheme.toLowerCase() === 'basic' ? Buffer.from(credentials, 'base64').toString('utf8') : '';
    const password = decoded.includes(':') ? decoded.slice(decoded.indexOf(':') + 1) : '';
    // Cookies, and parameters of schemes such as `Token token="x"`.
    const parameters = [...value.matchAll(/[\w.-]+=("[^"]*"|[^;,\s]+)/g)].map(found => found[1]?.replace(/^"|"$/g, '') ?? '');
    const all = [value, credentials, decoded, password, ...parameters];
    return [...new Set(all)].filter(part => part.trim() !== '' && !everydayWord.test(part));
}
function split(line) {
    const colon = line.indexOf(':');
    if (colon < 0)
        return { name: '', value: line };
    return { name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() };
}


/***/ }),

/***/ 2106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ke: () => (/* binding */ matcherOf),
  Nu: () => (/* binding */ parseMatch),
  Nw: () => (/* binding */ wantsRevision)
});

// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
// EXTERNAL MODULE: ./build/actions/deploy/same-revision.js
var same_revision = __webpack_require__(8394);
;// CONCATENATED MODULE: ./build/actions/deploy/revision-pattern.js

/** As in sameRevision: shorter abbreviations are not unique in any larger repository. */
const SHORTEST_ABBREVIATION = 7;
const COMMIT_ID_LENGTH = 40;
/**
 * The source of a regular expression for a revision as applications print it.
 *
 * A commit id counts in any case, and abbreviated: `git rev-parse --short`, image tags and build numbers have 7 to 12
 * characters of it. So that no other revision passes for it, an abbreviation must be a whole word (or follow `-g`, as
 * `git describe` writes it), has at least 7 characters, and is longer than what it shares with `other`, the revision that
 * was live before. Anything else, such as a tag or a number, counts as it is and whole: `v1.2` is not in `v1.2.3`.
 *
 * Where the author wrote what may be a letter or digit next to it, such as `v?`, that is the boundary that was wanted.
 */
function revisionSource(revision, other, around) {
    const isCommit = /^[0-9a-f]{7,64}$/i.test(revision);
    const source = isCommit ? commitSource(revision.toLowerCase(), other?.toLowerCase()) : escaped(revision);
    return startOf(isCommit, around) + source + endOf(isCommit, around);
}
/** A text as the source of a regular expression; fit for every flag, so only what is syntax is escaped. */
function escaped(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
function startOf(isCommit, { before, inRegex }) {
    const isAuthors = inRegex ? !/(?:^|[^\w\])}*+?]|\.[*+?]{1,2})$/.test(before) : /\w$/.test(before);
    if (isAuthors)
        return '';
    if (isCommit)
        return '(?:(?<![0-9A-Za-z])|(?<=-g))';
    return before === '' || inRegex ? '(?<!\\w|[0-9][.,])' : '(?<!\\w)';
}
function endOf(isCommit, { after, inRegex }) {
    if (/^\w/.test(after))
        return '';
    if (isCommit)
        return '(?![0-9A-Za-z])';
    // `1.2` goes on in 1.2.3, 1.2-rc1 and 1.2+build, but not before the full stop of a sentence.
    if (after === '' || (inRegex && /^[.)|$]/.test(after)))
        return '(?!\\w|[\\-+.,][0-9A-Za-z])';
    return inRegex && /^[[(\\]/.test(after) ? '' : '(?!\\w)';
}
function commitSource(id, other) {
    const shortest = Math.max(SHORTEST_ABBREVIATION, (0,same_revision/* sameRevision */.Y)(id, other) ? 0 : shared(id, other ?? '') + 1);
    // The workflow may have given the abbreviation, and the application the whole id.
    const rest = id.length < COMMIT_ID_LENGTH ? '[0-9a-fA-F]*' : '';
    const characters = [...id].map(character => /[a-f]/.test(character) ? `[${character}${character.toUpperCase()}]` : character);
    const tail = characters.slice(shortest).reduceRight((inner, character) => `(?:${character}${inner})?`, rest);
    return characters.slice(0, shortest).join('') + (id.length > shortest ? tail : rest);
}
function shared(a, b) {
    let length = 0;
    while (length < a.length && a[length] === b[length])
        length++;
    return length;
}

;// CONCATENATED MODULE: ./build/actions/deploy/health-match.js


const PLACEHOLDER = '{revision}';
// A regular expression may take for ever on the wrong body, and a cancel would not be heard meanwhile.
const MATCH_WITHIN_MS = 1_000;
/** What is wrong with a match, if anything, as the rest of a sentence that begins with the input's name. */
function parseMatch(text) {
    const problem = misspelled(text) ?? regexProblem(text);
    return problem === undefined ? { value: text } : { problem };
}
function wantsRevision(match) {
    return match?.includes(PLACEHOLDER) ?? false;
}
/** Whether bodies are as `match` wants them with this revision; `other` is one that must not pass for it. */
function matcherOf(match, revision, other) {
    const template = templateOf(match);
    const regex = regexOf(template, around => revisionSource(revision ?? '', other, around));
    const find = template.inRegex ? withinTime(regex) : (body) => regex.exec(body);
    return body => {
        const found = find(body);
        if (found === 'too slow')
            return found;
        // For `/{revision}|ok/` a body is as wanted also without the revision.
        return { found: found !== null, holdsRevision: template.names.some(name => found?.groups?.[name] !== undefined) };
    };
}
function templateOf(match) {
    const [, source, flags = ''] = /^\/(.+)\/([A-Za-z]*)$/s.exec(match) ?? [];
    const parts = (source ?? match).split(PLACEHOLDER);
    const names = parts.slice(1).map((_, index) => `shipgateRevision${index}`);
    return { inRegex: source !== undefined, flags, parts, names };
}
function regexOf({ inRegex, flags, parts, names }, fill) {
    const source = parts.map((part, index) => {
        const own = inRegex ? part : escaped(part);
        const name = names[index];
        if (name === undefined)
            return own;
        return `${own}(?<${name}>${fill({ before: part, after: parts[index + 1] ?? '', inRegex })})`;
    });
    return new RegExp(source.join(''), flags);
}
/** Only code that runs in a context of its own can be stopped; a regular expression is stopped with it. */
function withinTime(regex) {
    const ports = {};
    const context = (0,external_node_vm_.createContext)(ports);
    const script = new external_node_vm_.Script('find()');
    return body => {
        ports.find = () => regex.exec(body);
        try {
            return script.runInContext(context, { timeout: MATCH_WITHIN_MS });
        }
        catch (error) {
            if (error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
                return 'too slow';
            throw error;
        }
    };
}
/** Spellings of other tools, which would be looked for as they stand and never be found. */
function misspelled(text) {
    const spellings = text.match(/\$?\{\{?\s*revision\s*\}\}?|\\\{revision\\?\}/gi) ?? [];
    // In JSON, `{"version":{revision}}` has a brace of its own behind.
    const wrong = spellings.find(found => !found.startsWith(PLACEHOLDER));
    return wrong === undefined ? undefined : `has ${wrong}; the placeholder is ${PLACEHOLDER}`;
}
function regexProblem(text) {
    const template = templateOf(text);
    const { inRegex, flags, parts, names } = template;
    if (!inRegex)
        return undefined;
    if (!/^(?!.*(.).*\1)[imsuv]*$/.test(flags)) {
        return `has the flags ${flags}; accepted are i, m, s, u and v (a text that begins with a slash is written as /\\/\u2026/)`;
    }
    if (names.length > 0 && /\\[1-9]/.test(text)) {
        return `has a numbered back reference beside ${PLACEHOLDER}; give the group a name, (?<name>\u2026), and refer to it by \\k<name>`;
    }
    for (const index of names.keys()) {
        if (isInClass(parts.slice(0, index + 1).join('x'))) {
            return `has ${PLACEHOLDER} between square brackets, where it would stand for any one of its characters`;
        }
    }
    try {
        const regex = regexOf(template, () => 'x');
        return names.length > 0 && regex.test('') ? `is also found where there is no ${PLACEHOLDER}` : undefined;
    }
    catch (error) {
        // "Invalid regular expression: /\u2026/: Unterminated group": the source in it is not quite what was written.
        const why = error instanceof Error ? error.message.split(': ').at(-1) : 'it cannot be read';
        return `is not a regular expression: ${why}`;
    }
}
/** Whether the end of this piece of a regular expression is inside of square brackets. */
function isInClass(piece) {
    const marks = piece.match(/\\.|[[\]]/gs) ?? [];
    return marks.reduce((inClass, mark) => (mark === '[' ? true : mark === ']' ? false : inClass), false);
}


/***/ }),

/***/ 749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xR: () => (/* binding */ deployInputs),
  gf: () => (/* binding */ deployOutputs),
  oC: () => (/* binding */ deployProblems),
  x_: () => (/* binding */ githubPlan),
  Oq: () => (/* binding */ healthPlan)
});

// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/http/proxy.js
var proxy = __webpack_require__(2749);
// EXTERNAL MODULE: ./build/actions/common.js
var common = __webpack_require__(3823);
// EXTERNAL MODULE: ./build/actions/fields.js
var fields = __webpack_require__(7959);
;// CONCATENATED MODULE: ./build/actions/deploy/health-fields.js
/** An http(s) address of a page: path and query are part of it, unlike in the address of a service. */
function parsePageAddress(text) {
    // The text is not repeated: somebody may have put a password there.
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
        return { problem: 'is not an http or https address; give it as https://host/path' };
    }
    if (url.username !== '' || url.password !== '') {
        return { problem: 'carries a user name or password; leave them out' };
    }
    url.hash = '';
    return { value: url };
}
/** Status codes and ranges of them with commas between, such as `200-299, 304`. */
function parseStatusRanges(text) {
    const ranges = [];
    for (const part of text.split(',')) {
        const [, first, last = first] = /^\s*([1-5]\d\d)(?:\s*-\s*([1-5]\d\d))?\s*$/.exec(part) ?? [];
        if (first === undefined || Number(first) > Number(last)) {
            return {
                problem: `has "${part.trim().slice(0, 40)}"; accepted are status codes and ranges, such as 200-299, 304`,
            };
        }
        ranges.push([Number(first), Number(last)]);
    }
    return { value: ranges };
}

// EXTERNAL MODULE: ./build/actions/deploy/health-headers.js
var health_headers = __webpack_require__(3137);
// EXTERNAL MODULE: ./build/actions/deploy/health-match.js + 1 modules
var health_match = __webpack_require__(2106);
;// CONCATENATED MODULE: ./build/actions/deploy/inputs.js







const USUAL_STATUS = '200-299';
const USUAL_SUCCESSES = 2;
const USUAL_TIMEOUT_SECONDS = 120;
/** The inputs that every action has that deploys. */
function deployInputs() {
    return {
        'wait-for-completion': (0,fields/* flag */.Jt)({
            description: 'Waits for the end of the deployment. Without it nothing is proved, and the decision is `warn`.',
            default: true,
        }),
        'health-check-url': (0,fields/* textAs */.Uy)({
            description: 'Address that is asked after the deployment. Empty: no health check.',
            parse: parsePageAddress,
        }),
        'health-check-status': (0,fields/* textAs */.Uy)({
            description: 'Status codes and ranges that are good, such as `200-299, 304`.',
            default: USUAL_STATUS,
            parse: parseStatusRanges,
        }),
        'health-check-match': (0,fields/* textAs */.Uy)({
            description: 'What the body must hold: a text, or `/regex/flags`. `{revision}` stands for the revision that is deployed, whole or as an abbreviation of at least 7 characters; with it the health check proves what is live.',
            parse: health_match/* parseMatch */.Nu,
        }),
        'health-check-header': (0,fields/* secretLines */._o)({
            description: 'Headers that are sent with the health check, to its own origin only, as lines `Name: value`. Hidden.',
            parse: health_headers/* parseHeader */.RW,
            partsOf: health_headers/* secretsOfLine */.Bo,
        }),
        'health-check-successes': (0,fields/* count */.U9)({
            description: 'How many good answers in a row are needed, a second apart.',
            default: USUAL_SUCCESSES,
            min: 1,
            max: 100,
        }),
        'health-check-grace-seconds': (0,fields/* seconds */.YA)({
            description: 'Seconds between the end of the deployment and the first look.',
            default: 0,
            min: 0,
        }),
        'health-check-timeout-seconds': (0,fields/* seconds */.YA)({
            description: 'Seconds after the grace within which the answers must have become good.',
            default: USUAL_TIMEOUT_SECONDS,
            min: 1,
        }),
        rollback: (0,fields/* choice */.Yq)({
            description: '`on-failure`: when the deployment or its health check failed, the newest other revision that was deployed successfully is put back, once. The decision stays `fail`.',
            of: ['never', 'on-failure'],
            default: 'never',
        }),
        'github-deployment': (0,fields/* flag */.Jt)({
            description: 'Records the deployment at GitHub. Needs `deployments: write`.',
            default: false,
        }),
        'github-environment': (0,fields/* text */.Qq)({
            description: "GitHub's environment for the record. Empty: the name of the environment that is deployed to.",
        }),
        'environment-url': (0,fields/* textAs */.Uy)({
            description: 'Address of what is deployed, for the record at GitHub.',
            parse: parsePageAddress,
        }),
        ...(0,common/* commentInputs */.XK)(),
        'github-token': (0,common/* githubToken */.bU)('the record of the deployment and the comment on the pull request'),
    };
}
/** The outputs that every action has that deploys. */
const deployOutputs = {
    'deployment-id': "The service's id of the deployment whose result counts: the own one, or the one that was followed.",
    'deployment-url': 'Its page at the service, or the nearest to it.',
    status: "The service's own word for its state.",
    revision: 'The revision that was proved to be live. Empty when nothing proves it.',
    'previous-revision': 'What was live before. Empty when the service does not tell.',
    'timed-out': '`true` when the time was up before the end was seen.',
    'rolled-back': '`true` when the revision before was put back and proved to be live again.',
    'rollback-deployment-id': "The service's id of the deployment that put it back.",
    health: '`healthy`, `old_revision`, `wrong_answer` or `no_answer`. Empty without a health check.',
    'github-deployment-id': "GitHub's id of the record.",
};
/** What is wrong between inputs that are fine one by one, as sentences that begin with the name of one. */
function deployProblems(values) {
    const problems = [];
    const waits = values['wait-for-completion'];
    if (values.rollback !== 'never' && !waits) {
        problems.push('rollback needs wait-for-completion: without the end of the deployment nothing tells that it is bad');
    }
    if (values['health-check-url'] !== undefined) {
        if (!waits)
            problems.push('health-check-url needs wait-for-completion: before the end of the deployment nothing is checked');
        problems.push(...timeProblems(values));
    }
    else {
        const given = givenForHealth(values);
        if (given.length > 0)
            problems.push(`health-check-url is empty, but ${given.join(', ')} would need it`);
    }
    const names = values['health-check-header'].map(header => header.name);
    const twice = new Set(names.filter((name, index) => names.indexOf(name) < index));
    // Not which one: somebody may have put the secret in the place of the name.
    if (twice.size > 0)
        problems.push('health-check-header gives a header more than once');
    return problems;
}
/** How to check the health; undefined: not at all. Throws `insecure_url` when headers would be readable on their way. */
function healthPlan(values) {
    const url = values['health-check-url'];
    if (url === undefined)
        return undefined;
    const headers = values['health-check-header'];
    // Without headers there is nothing to keep: an application may well be public over plain http.
    if (headers.length > 0 && url.protocol === 'http:' && !(0,proxy/* isLoopback */.U9)(url.hostname) && !values['allow-insecure-http']) {
        throw new errors/* ShipgateError */.Y('insecure_url', `The input health-check-url is plain http: what health-check-header holds would be readable on its way to ${url.host}.`);
    }
    return {
        url,
        status: values['health-check-status'],
        match: values['health-check-match'],
        headers: Object.fromEntries(headers.map(({ name, value }) => [name, value])),
        successes: values['health-check-successes'],
        graceMs: values['health-check-grace-seconds'],
        timeoutMs: values['health-check-timeout-seconds'],
    };
}
/** How to record the deployment at GitHub; undefined: not at all. `usual` holds what the inputs leave open. */
function githubPlan(values, usual) {
    if (!values['github-deployment'])
        return undefined;
    return {
        token: values['github-token'],
        environment: values['github-environment'],
        usualEnvironment: usual.environment,
        ref: usual.ref,
        environmentUrl: values['environment-url']?.href,
    };
}
function timeProblems(values) {
    const problems = [];
    const { 'health-check-timeout-seconds': timeout, 'health-check-grace-seconds': grace } = values;
    // The good answers come a second apart.
    if (timeout <= (values['health-check-successes'] - 1) * 1000) {
        problems.push('health-check-timeout-seconds is too short for as many answers as health-check-successes asks for');
    }
    if (grace >= values['timeout-minutes']) {
        problems.push('health-check-grace-seconds is as long as timeout-minutes: nothing would ever be checked');
    }
    return problems;
}
/** A value that is the default cannot be told from none, and does no harm. */
function givenForHealth(values) {
    const status = values['health-check-status'].map(range => range.join('-')).join();
    const given = {
        'health-check-status': status !== USUAL_STATUS,
        'health-check-match': values['health-check-match'] !== undefined,
        'health-check-header': values['health-check-header'].length > 0,
        'health-check-successes': values['health-check-successes'] !== USUAL_SUCCESSES,
        'health-check-grace-seconds': values['health-check-grace-seconds'] > 0,
        'health-check-timeout-seconds': values['health-check-timeout-seconds'] !== USUAL_TIMEOUT_SECONDS * 1000,
    };
    return Object.entries(given).flatMap(([name, isGiven]) => (isGiven ? [name] : []));
}


/***/ }),

/***/ 6207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bh: () => (/* binding */ recordKinds),
/* harmony export */   Kq: () => (/* binding */ descriptionOf),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   LH: () => (/* binding */ toldState),
/* harmony export */   k4: () => (/* binding */ recordAtGithub),
/* harmony export */   k6: () => (/* binding */ logPage)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2807);
/* harmony import */ var _core_reason_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5549);


const nothing = { end: async () => undefined };
/** Journal entries of a record that was about to be made, and of one that was made and not ended. */
const recordKinds = { trigger: 'github-deployment-trigger', record: 'github-deployment' };
/**
 * Opens the record: created and in progress before anything is triggered. GitHub's refusal is a warning: the deployment
 * itself does not depend on it.
 */
async function recordAtGithub(world, place) {
    const { context, plan, deployer } = world;
    if (plan.github === undefined)
        return nothing;
    const { token, ref, environmentUrl } = plan.github;
    const environment = plan.github.environment ?? place.environmentName ?? plan.github.usualEnvironment;
    const github = context.github(token);
    const warn = (sentence) => {
        context.log.warning(sentence);
        context.report.notChecked.push(sentence);
    };
    if (github === undefined) {
        warn('The deployment is not recorded at GitHub: the run has no token of GitHub.');
        return nothing;
    }
    const trigger = 'record at GitHub';
    context.journal.open({ key: trigger, kind: recordKinds.trigger, data: { environment } });
    // A cancel leaves the entry open: the finish tells that one may have been made.
    const opened = await orRefused(() => github.createDeployment({ ref, environment, description: `${deployer.service} deployment by Shipgate` }));
    if (opened.kind === 'refused') {
        context.journal.close(trigger);
        warn(`The deployment is not recorded at GitHub. ${opened.reason}`);
        return nothing;
    }
    const { id } = opened;
    const key = `github-deployment ${id}`;
    const entry = { key, kind: recordKinds.record, data: { id: String(id), environment } };
    context.journal.open(entry);
    context.journal.close(trigger);
    context.output({ 'github-deployment-id': String(id) });
    const set = async (state, description, log) => {
        const answer = await orRefused(() => github.setDeploymentState(id, {
            state,
            description,
            ...(log !== undefined && { logUrl: log }),
            ...(environmentUrl !== undefined && { environmentUrl }),
        }));
        if (answer.kind === 'refused')
            warn(`GitHub does not know how the deployment stands. ${answer.reason}`);
        return answer.kind !== 'refused';
    };
    await set('in_progress', `Deploying with ${deployer.service}`, undefined);
    return {
        end: async (state, description, log) => {
            if (await set(state, description, log))
                context.journal.close(key);
            // What the finish may still tell is the end that was seen.
            else
                context.journal.open({ ...entry, data: { ...entry.data, state } });
        },
    };
}
async function orRefused(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isCancelled */ .m)(error) || !(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ShipgateError */ .Y))
            throw error;
        return { kind: 'refused', reason: error.message };
    }
}
/** The state in a journal entry, when the run has seen the end and GitHub did not take it. */
function toldState(text) {
    return ['success', 'failure', 'error', 'inactive'].find(state => state === text);
}
/**
 * What GitHub is told of an outcome. Never what an application has answered: a description is shown to everybody who sees
 * the repository, and an answer may be anything.
 */
function descriptionOf({ verdict, health, rollback }) {
    const quotes = rollback !== undefined || (health !== undefined && health.kind !== 'healthy');
    return quotes ? _core_reason_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonCodes */ .J[verdict.reasonCode].meaning : verdict.message;
}
/** GitHub's word for an outcome; what was not observed is an error there, not a failure. */
function stateOf({ verdict }) {
    if (verdict.decision === 'pass')
        return 'success';
    if (verdict.decision === 'fail')
        return 'failure';
    // Not waited for, replaced by another revision, attached: GitHub must not show it as deployed.
    return verdict.decision === 'unknown' ? 'error' : 'inactive';
}
/** The page of the deployment at the service, for GitHub's link to the log. */
function logPage({ deployer }, deployment) {
    return deployment === undefined ? undefined : deployer.page(deployment.id);
}


/***/ }),

/***/ 8394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ sameRevision)
/* harmony export */ });
/** Shorter abbreviations are not unique in any larger repository. */
const SHORTEST_ABBREVIATION = 7;
/** Whether two revisions are the same: equal, or one a usual abbreviation of the other's commit id. */
function sameRevision(a, b) {
    if (a === undefined || b === undefined)
        return false;
    const [short = '', long = ''] = [a.toLowerCase(), b.toLowerCase()].sort((x, y) => x.length - y.length);
    if (short === long)
        return true;
    return short.length >= SHORTEST_ABBREVIATION && /^[0-9a-f]+$/.test(short) && long.startsWith(short);
}


/***/ }),

/***/ 6344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ headCommit)
/* harmony export */ });
/**
 * The commit that the run is about: the head of a pull request or merge group, not the merge commit that GITHUB_SHA is
 * there and that no other service has seen.
 */
function headCommit({ event, sha }) {
    const { pull_request: pull, merge_group: group } = (event ?? {});
    const head = pull?.head?.sha ?? group?.head_sha;
    return typeof head === 'string' && head !== '' ? head : sha;
}


/***/ })

};
