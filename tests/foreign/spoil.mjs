// SPDX-License-Identifier: GPL-3.0-or-later
// Traffic with one thing wrong in it. A judge who does not notice is none.
import { createHash } from 'node:crypto';
import { operationFor, responseFor } from './contract.mjs';
import { mediaType, unpacked } from './exchange.mjs';

const isJson = (headers) => Boolean(mediaType(headers)?.endsWith('json'));

/** Each as {what, exchange}. */
export function spoiltOnes(contract, exchange) {
    const { operation } = operationFor(contract, exchange.method, exchange.target);
    const [, response] = responseFor(operation, exchange.status);
    return [
        ...elsewhere(exchange),
        ...headless(response, exchange),
        ...answers(response, exchange),
        ...requests(operation, exchange),
    ];
}

/** The same exchange with its bodies written anew: nothing is wrong with it. */
export function rewritten(exchange) {
    const answer =
        isJson(exchange.headers) && exchange.method !== 'HEAD'
            ? answered(exchange, jsonIn(exchange.headers, exchange.body))
            : exchange;
    const hasBody = isJson(exchange.requestHeaders) && exchange.requestBody.length > 0;
    return hasBody && !exchange.mistaken
        ? asked(answer, jsonIn(exchange.requestHeaders, exchange.requestBody))
        : answer;
}

function elsewhere(exchange) {
    return [
        { what: 'a path that is not there', exchange: { ...exchange, target: `/v2${exchange.target}` } },
        { what: 'a method that is not there', exchange: { ...exchange, method: 'TRACE' } },
        { what: 'a status that is not there', exchange: { ...exchange, status: 299 } },
        { what: 'a redirection', exchange: { ...exchange, status: 307 } },
    ];
}

function headless(response, exchange) {
    const without = (name) => exchange.headers.filter(([each]) => each.toLowerCase() !== name.toLowerCase());
    const demanded = Object.entries(response.headers ?? {}).filter(([, { required }]) => required);
    const named = response.content && exchange.method !== 'HEAD' ? ['Content-Type'] : [];
    return [...demanded.map(([name]) => name), ...named].map((name) => ({
        what: `no ${name}`,
        exchange: { ...exchange, headers: without(name) },
    }));
}

function answers(response, exchange) {
    const schema = response.content?.[mediaType(exchange.headers)]?.schema;
    if (!schema || !isJson(exchange.headers) || exchange.method === 'HEAD') return [];
    return mutants(schema, jsonIn(exchange.headers, exchange.body)).map(({ what, value }) => ({
        what: `answer${what}`,
        exchange: answered(exchange, value),
    }));
}

function requests({ requestBody }, exchange) {
    const schema = requestBody?.content['application/json']?.schema;
    if (!schema || exchange.mistaken) return [];
    return mutants(schema, jsonIn(exchange.requestHeaders, exchange.requestBody)).map(({ what, value }) => ({
        what: `request${what}`,
        exchange: asked(exchange, value),
    }));
}

/** Every copy of @p value that lacks one member, has one of another kind, or one too many, as {what, value}. */
function mutants(schema, value) {
    const inner = [schema, ...(schema.allOf ?? [])];
    if (Array.isArray(value)) return value.length === 0 ? [] : inItem(schema.items, value);
    if (typeof value !== 'object' || !inner.some((each) => each.properties)) return [];
    return [
        ...inner
            .flatMap((each) => each.required ?? [])
            .map((name) => ({ what: ` without ${name}`, value: without(value, name) })),
        ...(inner.some((each) => each.additionalProperties)
            ? []
            : [{ what: ' with a word too many', value: { odd: 1, ...value } }]),
        ...inner
            .flatMap(({ properties }) => Object.entries(properties ?? {}))
            .flatMap(([name, member]) => inMember(name, member, value)),
    ];
}

function inMember(name, schema, value) {
    if (!(name in value)) return [];
    return [{ what: ' of another kind', value: otherKind(value[name]) }, ...mutants(schema, value[name])].map(
        (each) => ({
            what: `.${name}${each.what}`,
            value: { ...value, [name]: each.value },
        }),
    );
}

function inItem(schema, [first, ...rest]) {
    return mutants(schema, first).map(({ what, value }) => ({ what: `[0]${what}`, value: [value, ...rest] }));
}

const without = (value, name) => Object.fromEntries(Object.entries(value).filter(([each]) => each !== name));
const otherKind = (value) => (typeof value === 'object' ? 'a word' : { odd: 1 });

// --- bodies written anew, with heads that fit ------------------------------------------------------------------------

const jsonIn = (headers, body) => JSON.parse(unpacked(headers, body));

function plainly(headers, body) {
    const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
    return headers
        .filter(([name]) => name.toLowerCase() !== 'content-encoding')
        .map(([name, value]) => [name, name.toLowerCase() === 'content-digest' ? digest : value]);
}

function answered(exchange, value) {
    const body = Buffer.from(JSON.stringify(value));
    return { ...exchange, body, headers: plainly(exchange.headers, body) };
}

function asked(exchange, value) {
    const requestBody = Buffer.from(JSON.stringify(value));
    return { ...exchange, requestBody, requestHeaders: plainly(exchange.requestHeaders, requestBody) };
}
