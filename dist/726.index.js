export const id = 726;
export const ids = [726];
export const modules = {

/***/ 4345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploybotDeploy: () => (/* binding */ deploybotDeploy)
});

// EXTERNAL MODULE: ./build/actions/common.js
var common = __webpack_require__(3823);
// EXTERNAL MODULE: ./build/actions/define.js
var actions_define = __webpack_require__(8185);
// EXTERNAL MODULE: ./build/actions/deploy/deploy.js + 14 modules
var deploy = __webpack_require__(4939);
// EXTERNAL MODULE: ./build/actions/deploy/finish.js
var finish = __webpack_require__(5143);
// EXTERNAL MODULE: ./build/actions/deploy/inputs.js + 1 modules
var inputs = __webpack_require__(749);
// EXTERNAL MODULE: ./build/actions/fields.js
var fields = __webpack_require__(7959);
// EXTERNAL MODULE: ./build/actions/head-commit.js
var head_commit = __webpack_require__(6344);
// EXTERNAL MODULE: ./build/actions/run-marker.js
var run_marker = __webpack_require__(4216);
// EXTERNAL MODULE: ./build/core/errors.js
var errors = __webpack_require__(2807);
// EXTERNAL MODULE: ./build/http/origin.js
var origin = __webpack_require__(3391);
// EXTERNAL MODULE: ./build/http/client.js + 3 modules
var client = __webpack_require__(7485);
// EXTERNAL MODULE: ./build/http/path.js
var path = __webpack_require__(7262);
// EXTERNAL MODULE: ./build/http/request-error.js
var request_error = __webpack_require__(8403);
// EXTERNAL MODULE: ./build/http/service.js
var service = __webpack_require__(4870);
// EXTERNAL MODULE: ./build/http/shared-budget.js
var shared_budget = __webpack_require__(2152);
// EXTERNAL MODULE: ./build/http/answer.js
var http_answer = __webpack_require__(3631);
;// CONCATENATED MODULE: ./build/providers/deploybot/errors.js

/** Errors are one sentence in `message`, with nothing in it for machines: the status decides (seed). */
function explain(answer, request) {
    const { status } = answer;
    const words = (0,http_answer/* errorTextOf */.Jj)(answer.text) === undefined ? undefined : (0,http_answer/* wordsOf */.Z9)(answer);
    if ((0,http_answer/* looksLikeHtml */.te)(answer) && status < 500 && status !== 408 && status !== 429) {
        return {
            code: 'unexpected_response',
            said: `does not live at this address (${status} with an HTML page)`,
            hint: 'Check subdomain, or api-url: the address is https://<account>.deploybot.com.',
            final: true,
            // Whatever it is, it is no DeployBot that could have started something.
            processed: 'no',
        };
    }
    if (status === 401) {
        return {
            code: 'unauthorized',
            said: 'does not know the token (401)',
            hint: 'Check the secret behind deploybot-token, and that it belongs to this account (subdomain).',
        };
    }
    if (status === 403) {
        return {
            code: 'forbidden',
            said: `refused the token (403)${words === undefined ? '' : `: ${words}`}`,
            hint: request.method === 'GET'
                ? 'Give the token access to this, in the account settings of DeployBot.'
                : 'A token that may only read cannot deploy; make one with write access in the account settings.',
        };
    }
    // Understood, and the data is wrong: nothing was started, and it is not going to be.
    if (status === 422 || status === 400) {
        return {
            code: 'invalid_input',
            said: `refused the data (${status})${words === undefined ? '' : `: ${words}`}`,
            final: true,
            processed: 'no',
        };
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/http/rate-budget.js
var rate_budget = __webpack_require__(737);
;// CONCATENATED MODULE: ./build/providers/deploybot/limits.js

/**
 * No limit is documented. A modest one of our own: a run needs about ten requests and its looks, and several runs share an
 * account.
 */
function createBudget(clock) {
    const budget = new rate_budget/* RateBudget */.Y(clock, { requests: 60, windowMs: 60_000 });
    return () => budget;
}
/** The largest page that is documented; what a larger wish gives is not known. */
const pageSize = 50;
/** A list that goes on for longer than this goes in a circle. */
const mostPages = 200;
/** How long a commit may take to become known after a refresh, and how often the trigger is sent in that time. */
const refreshWithinMs = 120_000;
const askAgainAfterMs = 5_000;

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
;// CONCATENATED MODULE: ./build/providers/deploybot/timestamp.js
const pattern = /^(\d{4})\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d) ([+-])(\d\d):?(\d\d)$/;
/**
 * Milliseconds since 1970-01-01 UTC of a time as DeployBot writes it, `2026/11/21 12:00:00 +0000`; the offset is not always
 * zero (recorded response of a public client). Undefined for anything else.
 */
function parseTimestamp(text) {
    const match = pattern.exec(text);
    if (match === null)
        return undefined;
    const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number);
    const utc = Date.UTC(year, month - 1, day, hour, minute, second);
    // Date.UTC takes the 31st of February for the 3rd of March.
    if (new Date(utc).getUTCDate() !== day || hour > 23 || minute > 59)
        return undefined;
    const offset = (Number(match[8]) * 60 + Number(match[9])) * 60_000;
    return match[7] === '+' ? utc - offset : utc + offset;
}

;// CONCATENATED MODULE: ./build/providers/deploybot/wire.js


/**
 * The JSON of DeployBot's API v1, as far as it is used. Secrets hide in ordinary answers (webhook addresses), so fields that
 * are not listed are dropped. Every schema is lazy: most runs need few of them.
 */
const time = schemas/* lazy */.RZV(() => schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* pipe */.FsL(schemas/* nullable */.mee(schemas/* string */.YjP()), schemas/* transform */.pdi(text => (text === null ? undefined : parseTimestamp(text))))), undefined));
/** Ids are integers, but the repository of an environment is documented as a text. */
const id = schemas/* lazy */.RZV(() => schemas/* union */.KCZ([
    schemas/* int */.Whr(),
    schemas/* pipe */.FsL(schemas/* string */.YjP().check(api/* _regex */.Fk(/^\d{1,15}$/)), schemas/* transform */.pdi(text => Number(text))),
]));
const wire_text = schemas/* lazy */.RZV(() => schemas/* catch */.MfU(schemas/* nullish */.cl6(schemas/* string */.YjP()), undefined));
/** What a list says of itself; on the last page `next` is null. */
const meta = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ next: schemas/* nullish */.cl6(id) }));
function pageOf(entry) {
    return schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ meta, entries: schemas/* array */.YOg(entry) }));
}
const user = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ id, email: wire_text }));
const users = pageOf(user);
const repository = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({ id, name: schemas/* string */.YjP(), title: wire_text, refresh_webhook_url: wire_text }));
const repositories = pageOf(repository);
const wire_environment = schemas/* lazy */.RZV(() => schemas/* object */.Ikc({
    id,
    name: schemas/* string */.YjP(),
    repository_id: id,
    branch_name: wire_text,
    /** The last deployed commit. */
    current_version: wire_text,
    is_automatic: schemas/* catch */.MfU(schemas/* boolean */.zMY(), false),
}));
const environments = pageOf(wire_environment);
/**
 * `waiting` is in the queue, `pending` is being deployed: the reverse of what one would guess (reference of the sibling
 * product). `unknown` stands for words that are not documented.
 */
const state = schemas/* lazy */.RZV(() => schemas/* catch */.MfU(schemas/* enum */.k5n(['waiting', 'pending', 'success', 'failed', 'skipped', 'unknown']), 'unknown'));
/** In sentences it must be a word. */
function wordOf(state) {
    return state.replace(/\s+/g, ' ').trim().slice(0, 60);
}
const wire_deployment = schemas/* lazy */.RZV(() => schemas/* pipe */.FsL(schemas/* object */.Ikc({
    id,
    repository_id: id,
    environment_id: id,
    state: schemas/* string */.YjP(),
    deployed_version: wire_text,
    comment: wire_text,
    created_at: time,
    deployed_at: time,
    retries: schemas/* catch */.MfU(schemas/* optional */.lqM(schemas/* number */.aig()), undefined),
}), 
// The service's own word is kept beside what we make of it.
schemas/* transform */.pdi(row => ({ ...row, word: wordOf(row.state), state: parse/* parse */.qg(state, row.state) }))));
const deployments = pageOf(wire_deployment);

;// CONCATENATED MODULE: ./build/providers/deploybot/client.js









/** The REST API of DeployBot v1: one method an endpoint. Lists are read page by page, as far as the reader goes. */
class Deploybot {
    base;
    #client;
    constructor(ports, connection) {
        this.base = connection.base;
        this.#client = new client/* Client */.K(ports, {
            name: 'DeployBot',
            base: connection.base,
            // The query form of the token would end up in logs.
            credentials: (0,service/* fixedCredentials */.r)({ 'x-api-token': connection.token }),
            budget: (0,shared_budget/* sharedBudget */.Z)(ports.transport, `DeployBot ${connection.base.origin}`, () => createBudget(ports.clock)),
            explain: explain,
        });
    }
    users() {
        return this.#list('users', {}, { doing: 'read the users', schema: users });
    }
    repositories() {
        return this.#list('repositories', {}, { doing: 'read the repositories', schema: repositories });
    }
    /** Of one repository, or of all. */
    environments(repositoryId) {
        const query = repositoryId === undefined ? {} : { repository_id: String(repositoryId) };
        return this.#list('environments', query, { doing: 'read the environments', schema: environments });
    }
    async environment(id) {
        const doing = `read environment ${id}`;
        const environment = await this.#client.json({
            method: 'GET',
            path: (0,path/* path */.A) `api/v1/environments/${String(id)}`,
            doing,
            schema: wire_environment,
        });
        return asked(environment, id, doing);
    }
    /** Newest first (read in a client; not documented). */
    deployments(environmentId) {
        const query = { environment_id: String(environmentId) };
        return this.#list('deployments', query, { doing: 'read the deployments', schema: deployments });
    }
    async deployment(id) {
        const doing = `read deployment ${id}`;
        const deployment = await this.#client.json({
            method: 'GET',
            path: (0,path/* path */.A) `api/v1/deployments/${String(id)}`,
            doing,
            schema: wire_deployment,
        });
        return asked(deployment, id, doing);
    }
    /** Starts a deployment. There is no idempotency key: never repeat it without looking. */
    async trigger(trigger) {
        return await this.#client.json({
            method: 'POST',
            path: 'api/v1/deployments',
            json: {
                environment_id: trigger.environmentId,
                ...(trigger.deployedVersion !== undefined && { deployed_version: trigger.deployedVersion }),
                ...(trigger.comment !== undefined && { comment: trigger.comment }),
                deploy_from_scratch: trigger.deployFromScratch,
                trigger_notifications: trigger.triggerNotifications,
                ...(trigger.userId !== undefined && { user_id: trigger.userId }),
            },
            doing: 'start the deployment',
            schema: wire_deployment,
        });
    }
    /**
     * Asks DeployBot to fetch the repository. The address is a secret of its own, so it gets no token.
     *
     * @param webhook an address at the account's own origin
     */
    async refresh(webhook) {
        const request = {
            method: 'GET',
            path: webhook.pathname.slice(this.base.pathname.length),
            query: Object.fromEntries(webhook.searchParams),
            doing: 'make the newest commits known to DeployBot',
            anonymous: true,
            secretPath: true,
        };
        // "Thank you", in plain text.
        await this.#client.answer(request, () => undefined);
    }
    async *#list(name, query, reading) {
        let after;
        for (let page = 1; page <= mostPages; page++) {
            const answer = await this.#client.json({
                method: 'GET',
                path: (0,path/* path */.A) `api/v1/${name}`,
                query: { ...query, limit: String(pageSize), ...(after !== undefined && { after: String(after) }) },
                ...reading,
            });
            yield* answer.entries;
            const { next } = answer.meta;
            // Entries need not be in the order of their ids, so what follows is only ever what the service says.
            if (next == null || next === after || answer.entries.length === 0)
                return;
            after = next;
        }
        throw new errors/* ShipgateError */.Y('unexpected_response', `Could not ${reading.doing}: the list at DeployBot does not come to an end.`);
    }
}
/** A cache that mixes up its keys must not pass for the service. */
function asked(answer, id, doing) {
    if (answer.id === id)
        return answer;
    throw new request_error/* RequestError */.G('unexpected_response', `Could not ${doing}: DeployBot answered with ${answer.id} instead.`, {
        processed: 'no',
    });
}

// EXTERNAL MODULE: ./build/actions/deploy/same-revision.js
var same_revision = __webpack_require__(8394);
;// CONCATENATED MODULE: ./build/providers/deploybot/actions/deploy/find-target.js

const MOST_NAMED = 20;
/** The environment that is meant. Throws `not_found` and `ambiguous_target` with the candidates. */
async function findTarget(api, wanted) {
    const repository = wanted.repository === undefined ? undefined : await findRepository(api, wanted.repository);
    const byId = await environmentById(api, wanted.environment, repository);
    if (byId === undefined)
        return { environment: await environmentByName(api, wanted.environment, repository), repository };
    await refuseNamesake(api, byId, { wanted: wanted.environment, repository });
    return { environment: byId, repository };
}
/** A number that is the id of one environment and the name of another one tells neither. */
async function refuseNamesake(api, byId, { wanted, repository }) {
    for await (const one of api.environments(repository?.id)) {
        if (one.id === byId.id || one.name !== wanted)
            continue;
        if (repository !== undefined && one.repository_id !== repository.id)
            continue;
        const both = [byId, one].map(labelOf).join(' by its id, ');
        throw new errors/* ShipgateError */.Y('ambiguous_target', `More than one environment is meant by "${wanted}": ${both} by its name.`, {
            hint: 'Give the id of the second one, or the name of the first one with its repository.',
        });
    }
}
function labelOf(one) {
    return `${one.name} (${one.id}, repository ${one.repository_id})`;
}
/** The repository with that number. Throws `not_found`. */
async function repositoryOf(api, id) {
    return await findRepository(api, String(id));
}
async function findRepository(api, wanted) {
    const all = [];
    for await (const one of api.repositories())
        all.push(one);
    return choose(all, {
        wanted,
        what: 'repository',
        input: 'repository',
        fits: [
            one => String(one.id) === wanted,
            one => one.name === wanted || one.title === wanted,
            one => sameText(one.name, wanted) || sameText(one.title ?? '', wanted),
        ],
        label: one => `${one.title ?? one.name} (${one.id})`,
    });
}
/** A number is an id first; a name may consist of digits too. */
async function environmentById(api, wanted, repository) {
    if (!/^\d{1,15}$/.test(wanted))
        return undefined;
    try {
        const environment = await api.environment(Number(wanted));
        if (repository === undefined || environment.repository_id === repository.id)
            return environment;
    }
    catch (error) {
        // By the status: an unknown id may be answered with a page. What else it may mean, the list will show.
        if ((0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y) || error.status !== 404)
            throw error;
    }
    return undefined;
}
async function environmentByName(api, wanted, repository) {
    const all = [];
    for await (const one of api.environments(repository?.id)) {
        // Whether the service honours the filter is its affair; names repeat across repositories.
        if (repository === undefined || one.repository_id === repository.id)
            all.push(one);
    }
    const of = repository === undefined ? '' : ` of ${repository.title ?? repository.name}`;
    return choose(all, {
        wanted,
        what: `environment${of}`,
        input: 'environment',
        fits: [one => one.name === wanted, one => sameText(one.name, wanted)],
        label: labelOf,
    });
}
function choose(all, { wanted, what, input, fits, label }) {
    for (const fit of fits) {
        const [first, ...others] = all.filter(fit);
        if (first === undefined)
            continue;
        if (others.length === 0)
            return first;
        throw new errors/* ShipgateError */.Y('ambiguous_target', `More than one ${what} is called "${wanted}": ${named([first, ...others].map(label))}.`, { hint: `Give the id as ${input}${input === 'environment' ? ', or give repository as well' : ''}.` });
    }
    const known = all.length === 0 ? 'The token sees none.' : `There are: ${named(all.map(label))}.`;
    throw new errors/* ShipgateError */.Y('not_found', `DeployBot has no ${what} "${wanted}". ${known}`);
}
function named(labels) {
    const more = labels.length > MOST_NAMED ? ` and ${labels.length - MOST_NAMED} more` : '';
    return `${labels.slice(0, MOST_NAMED).join(', ')}${more}`;
}
function sameText(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}

;// CONCATENATED MODULE: ./build/providers/deploybot/actions/deploy/deploybot-deployer.js





const states = {
    waiting: 'queued',
    pending: 'running',
    success: 'succeeded',
    failed: 'failed',
    skipped: 'skipped',
    unknown: 'unknown',
};
/** One environment at DeployBot. */
class DeploybotDeployer {
    service = 'DeployBot';
    capabilities = { log: false, revisions: true, marker: true, while: 'queues' };
    #api;
    #context;
    #settings;
    #target;
    #userId;
    /** Those that a history had. */
    #known = new Set();
    constructor(api, context, settings) {
        this.#api = api;
        this.#context = context;
        this.#settings = settings;
    }
    async find() {
        const { wanted, userEmail } = this.#settings;
        this.#target = await findTarget(this.#api, wanted);
        this.#userId = userEmail === undefined ? undefined : await this.#userOf(userEmail);
        const { environment, repository } = this.#target;
        const of = repository === undefined ? `repository ${environment.repository_id}` : (repository.title ?? repository.name);
        const branch = environment.branch_name ? ` (branch ${environment.branch_name})` : '';
        return {
            label: `${of}, environment ${environment.name}${branch}`,
            environmentName: environment.name,
            url: new URL(`${environment.repository_id}/environments/${environment.id}`, this.#api.base).href,
            liveRevision: environment.current_version ?? undefined,
            warnings: environment.is_automatic
                ? [
                    `DeployBot deploys environment ${environment.name} by itself on every push: one of two deployments is then skipped. Make it a manual one, or leave it out of the workflow.`,
                ]
                : [],
        };
    }
    async prepare() {
        if (!this.#settings.refreshRepository)
            return [];
        const { environment, repository } = this.#found();
        const { refresh_webhook_url: address } = repository ?? (await repositoryOf(this.#api, environment.repository_id));
        const refused = (why) => {
            const sentence = `DeployBot was not asked to fetch the repository: ${why}. A fresh commit may not be known yet.`;
            this.#context.log.warning(sentence);
            return [sentence];
        };
        if (!address || !URL.canParse(address))
            return refused('it gives no address for that');
        // Whoever has the address can make the service fetch: it is a secret, and goes nowhere else.
        this.#context.mask(address);
        const webhook = new URL(address);
        for (const value of [...webhook.searchParams.values(), ...webhook.pathname.split('/')]) {
            if (value.length >= SHORTEST_SECRET)
                this.#context.mask(value);
        }
        if (webhook.origin !== this.#api.base.origin)
            return refused('the address for that is of another origin');
        try {
            await this.#api.refresh(webhook);
            return [];
        }
        catch (error) {
            if ((0,errors/* isCancelled */.m)(error) || !(error instanceof errors/* ShipgateError */.Y))
                throw error;
            return refused(error.message.replace(/\.$/, ''));
        }
    }
    /** A commit that was just pushed may be unknown for a moment: the refusal of it is asked again for two minutes. */
    async start(order) {
        const until = this.#context.deadline.within(refreshWithinMs);
        for (;;) {
            try {
                return this.#read(await this.#send(order));
            }
            catch (error) {
                const unknownYet = error instanceof request_error/* RequestError */.G && error.status === 422 && this.#settings.refreshRepository;
                if (!unknownYet || order.isRollback || until.passed())
                    throw error;
                this.#context.log.info(`${error.message} The commit may not be known yet; asking again.`);
                await until.sleep(askAgainAfterMs, this.#context.signal);
            }
        }
    }
    async look(id) {
        return this.#read(await this.#api.deployment(Number(id)));
    }
    async lastGood(before, unwanted) {
        let best;
        for await (const row of this.#api.deployments(this.#found().environment.id)) {
            const one = this.#read(row);
            if (!this.#isHere(row) || row.id >= Number(before.id) || one.state !== 'succeeded')
                continue;
            if (one.revision === undefined)
                continue;
            if ((0,same_revision/* sameRevision */.Y)(one.revision, before.revision) || (0,same_revision/* sameRevision */.Y)(one.revision, unwanted))
                continue;
            if (best === undefined || row.id > Number(best.id))
                best = one;
            // The newest one comes first, if the list is in the order that it was seen in.
            else
                break;
        }
        return best;
    }
    async history(reach) {
        const rows = [];
        let complete = true;
        for await (const row of this.#api.deployments(this.#found().environment.id)) {
            const [first] = rows;
            const ascending = first !== undefined && first.id < row.id;
            const enough = rows.length >= pageSize && (reach === undefined || rows.some(({ id }) => String(id) === reach));
            // The order is not documented: in a list that begins with the oldest, the newest is at the end.
            if (enough && !ascending) {
                complete = false;
                break;
            }
            if (this.#isHere(row))
                rows.push(row);
        }
        if (reach !== undefined && !rows.some(({ id }) => String(id) === reach)) {
            throw new request_error/* RequestError */.G('unexpected_response', `Could not read the deployments: DeployBot does not list deployment ${reach}, so what is newer cannot be told.`, { processed: 'no' });
        }
        for (const { id } of rows)
            this.#known.add(id);
        const newestFirst = rows.toSorted((a, b) => b.id - a.id);
        return { deployments: newestFirst.map(row => this.#read(row)), complete };
    }
    async liveRevision() {
        const { current_version: live } = await this.#api.environment(this.#found().environment.id);
        return live ?? undefined;
    }
    async log() {
        return [];
    }
    page(id) {
        return new URL(`${this.#found().environment.repository_id}/deployments/${id}`, this.#api.base).href;
    }
    async #send(order) {
        const { deployFromScratch, triggerNotifications, marker } = this.#settings;
        const row = await this.#api.trigger({
            environmentId: this.#found().environment.id,
            deployedVersion: order.revision,
            // The mark comes first: the end of a long comment may be cut off.
            comment: `${marker} ${order.comment ?? ''}`.trim(),
            // Going back means the difference between two revisions, whatever the way forward was. To the one that DeployBot
            // takes for live, the difference is nothing at all.
            deployFromScratch: order.whole ?? (deployFromScratch && !order.isRollback),
            triggerNotifications,
            userId: this.#userId,
        });
        const wrong = this.#known.has(row.id)
            ? `deployment ${row.id}, which was there before`
            : this.#isHere(row)
                ? undefined
                : `deployment ${row.id} of another environment`;
        if (wrong === undefined)
            return row;
        throw new request_error/* RequestError */.G('unexpected_response', `DeployBot answered the trigger with ${wrong}.`, {
            processed: 'maybe',
        });
    }
    async #userOf(email) {
        for await (const user of this.#api.users()) {
            if (user.email?.toLowerCase() === email.toLowerCase())
                return user.id;
        }
        throw new errors/* ShipgateError */.Y('not_found', 'DeployBot has no user with the address in user-email.', {
            hint: 'Leave user-email empty to let the deployment stand under the owner of the account.',
        });
    }
    #found() {
        if (this.#target === undefined)
            throw new errors/* ShipgateError */.Y('internal_error', 'The environment was not looked up.');
        return this.#target;
    }
    #isHere(row) {
        return row.environment_id === this.#found().environment.id;
    }
    #read(row) {
        return {
            id: String(row.id),
            state: states[row.state],
            status: row.word,
            revision: row.deployed_version || undefined,
            createdAt: row.created_at,
            endedAt: row.deployed_at,
            ours: row.comment === undefined ? undefined : row.comment?.includes(this.#settings.marker) === true,
        };
    }
}
const SHORTEST_SECRET = 8;

;// CONCATENATED MODULE: ./build/providers/deploybot/actions/deploybot-deploy.js












const deploybot_deploy_inputs = {
    'deploybot-token': (0,fields/* secret */.rJ)({ description: 'API token of DeployBot with write access, from a secret.' }),
    subdomain: (0,fields/* text */.Qq)({ description: 'The account: `acme` for https://acme.deploybot.com. Or give api-url.' }),
    'api-url': (0,fields/* text */.Qq)({ description: 'Address of the account, in place of subdomain.' }),
    repository: (0,fields/* text */.Qq)({
        description: 'Name, title or id of the repository at DeployBot. Needed when several have an environment of the name.',
    }),
    environment: (0,fields/* requiredText */.$4)({ description: 'Name or id of the environment at DeployBot.' }),
    revision: (0,fields/* text */.Qq)({ description: 'Commit to deploy. Empty: the head commit of the event.' }),
    comment: (0,fields/* text */.Qq)({ description: "Comment in DeployBot's history; the mark of this run is added to it." }),
    'deploy-from-scratch': (0,fields/* flag */.Jt)({ description: 'Uploads everything instead of the difference.', default: false }),
    'trigger-notifications': (0,fields/* flag */.Jt)({ description: "Sends DeployBot's own notifications.", default: true }),
    'user-email': (0,fields/* text */.Qq)({
        description: 'Address of the DeployBot user whom the deployment is attributed to. Empty: the owner of the account.',
    }),
    'refresh-repository': (0,fields/* flag */.Jt)({
        description: 'Asks DeployBot to fetch the repository first, and asks again for up to two minutes while the commit is not known.',
        default: true,
    }),
    'on-skipped': (0,fields/* choice */.Yq)({
        description: 'When DeployBot skips the deployment because of a newer one: `follow` that one, `fail`, or `pass` (decision `skipped`).',
        of: ['follow', 'fail', 'pass'],
        default: 'follow',
    }),
    'same-revision': (0,fields/* choice */.Yq)({
        description: 'When the revision is live already: `deploy` it again, `skip`, or `fail`.',
        of: ['deploy', 'skip', 'fail'],
        default: 'deploy',
    }),
    ...(0,inputs/* deployInputs */.xR)(),
    ...(0,common/* commonInputs */.j$)({ timeoutMinutes: 30 }),
};
const outputs = { ...inputs/* deployOutputs */.gf, ...common/* commonOutputs */.e5 };
const deploybotDeploy = (0,actions_define/* defineAction */.Q)({
    id: 'deploybot-deploy',
    title: 'Shipgate: DeployBot deploy',
    description: 'Deploys with DeployBot, waits, proves that the revision is live, and rolls back when it is bad.',
    branding: { icon: 'upload-cloud', color: 'orange' },
    inputs: deploybot_deploy_inputs,
    outputs,
    credentials: [['deploybot-token']],
    requires: [
        'An account at DeployBot whose repository and environment exist, and a token that may write.',
        'Permissions of the GitHub token: none; `deployments: write` for `github-deployment`, `pull-requests: write` for comments.',
    ],
    check: values => {
        const problems = [...(0,inputs/* deployProblems */.oC)(values)];
        if ((values.subdomain === undefined) === (values['api-url'] === undefined)) {
            problems.push('subdomain or api-url must be given, and not both');
        }
        if (values.subdomain !== undefined && !isSubdomain(values.subdomain)) {
            problems.push('subdomain is not the first part of the address of an account, such as acme for acme.deploybot.com');
        }
        return problems;
    },
    run,
    finish: async (values, context, left) => await (0,finish/* finishLeft */.p)(context, values['github-token'], left),
});
async function run(values, context) {
    const api = connect(values, context);
    const { github } = context.facts;
    const revision = values.revision ?? (0,head_commit/* headCommit */.Q)(github);
    if (revision === undefined) {
        throw new errors/* ShipgateError */.Y('invalid_input', 'Neither revision nor the event tells what to deploy.', {
            hint: 'Give revision in the with: block.',
        });
    }
    const deployer = new DeploybotDeployer(api, context, {
        wanted: { repository: values.repository, environment: values.environment },
        marker: (0,run_marker/* runMarker */.q)(github, context.random),
        deployFromScratch: values['deploy-from-scratch'],
        triggerNotifications: values['trigger-notifications'],
        userEmail: values['user-email'],
        refreshRepository: values['refresh-repository'],
    });
    return await (0,deploy/* deploy */.g)({
        deployer,
        context,
        plan: {
            revision,
            comment: values.comment,
            sameRevision: values['same-revision'],
            ifBusy: 'wait',
            onSkipped: values['on-skipped'],
            waitForCompletion: values['wait-for-completion'],
            health: (0,inputs/* healthPlan */.Oq)(values),
            rollback: values.rollback,
            github: (0,inputs/* githubPlan */.x_)(values, { ref: revision, environment: values.environment }),
            dryRun: values['dry-run'],
            pollMs: values['poll-interval-seconds'],
        },
    });
}
function connect(values, context) {
    const base = (0,origin/* parseOrigin */.e)(values['api-url'] ?? `https://${values.subdomain}.deploybot.com`, {
        input: 'api-url',
        acceptedPath: '/api/v1',
        allowInsecureHttp: values['allow-insecure-http'],
    });
    // The definition's credentials make sure that the token is there.
    return new Deploybot({ ...context, maxRetries: values['max-retries'] }, { base, token: values['deploybot-token'] });
}
/** One label of a host name (RFC 1123). */
function isSubdomain(name) {
    return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(name);
}


/***/ })

};
