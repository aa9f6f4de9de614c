// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with an exchange by the contract: here stands what to compare with what.
import { createHash } from 'node:crypto';
import { operationFor, reasonIn, responseFor } from './contract.mjs';
import { header, mediaType, unpacked } from './exchange.mjs';
import { textFlaws, valueFlaws } from './schemas.mjs';

/** {answer, refusal, complaints}: what was answered, in the contract's names, and what is wrong with the exchange. */
export function judged(contract, exchange) {
    const { method, target, status } = exchange;
    const found = operationFor(contract, method, target);
    if (!found) return { complaints: [`${method} ${target} is not in the contract`] };
    const [key, response] = responseFor(found.operation, status) ?? [];
    const flaws = [
        ...(exchange.mistaken ? mistakes(exchange) : requestFlaws(found, exchange)),
        ...(response ? answerFlaws(response, exchange) : ['the status is not in the contract']),
    ];
    return {
        answer: response && `${found.name} ${key}`,
        refusal: refusalIn(exchange),
        complaints: flaws.map((flaw) => `${method} ${target} ${status}: ${flaw}`),
    };
}

function mistakes({ status }) {
    return status >= 400 ? [] : ['was wrong, and was not refused'];
}

// --- requests --------------------------------------------------------------------------------------------------------

function requestFlaws({ operation, parameters, values }, exchange) {
    const given = {
        path: values,
        query: Object.fromEntries(new URLSearchParams(exchange.target.split('?')[1])),
        header: Object.fromEntries(exchange.requestHeaders.map(([name, value]) => [name.toLowerCase(), value])),
    };
    return [
        ...['path', 'query', 'header'].flatMap((place) => parameterFlaws(parameters, place, given[place])),
        ...tokenFlaws(operation, given.header),
        ...requestBodyFlaws(operation.requestBody, exchange),
    ];
}

function parameterFlaws(parameters, place, given) {
    const nameOf = (each) => (place === 'header' ? each.name.toLowerCase() : each.name);
    const here = parameters.filter((each) => each.in === place);
    const unknown =
        place === 'header' ? [] : Object.keys(given).filter((name) => !here.some((each) => each.name === name));
    return [
        ...unknown.map((name) => `${place} has ${name}, which is not in the contract`),
        ...here.flatMap((each) => wordFlaws(`${place} ${each.name}`, each, given[nameOf(each)])),
    ];
}

/** Of a parameter or a header. */
function wordFlaws(where, { required, schema }, value) {
    if (value === undefined) return required ? [`${where} is missing`] : [];
    return textFlaws(schema, value, where);
}

function tokenFlaws(operation, headers) {
    const needed = operation.security.length > 0;
    return needed && !/^Bearer \S+$/.test(headers.authorization ?? '') ? ['Authorization is missing'] : [];
}

function requestBodyFlaws(described, { requestHeaders, requestBody }) {
    if (requestBody.length === 0) return described?.required ? ['the request has no body'] : [];
    if (!described) return ['the request has a body that is not in the contract'];
    return contentFlaws('request', described.content, requestHeaders, requestBody);
}

// --- answers ---------------------------------------------------------------------------------------------------------

/** Of an answer alone. @p response: as the contract describes it. */
export function answerFlaws(response, exchange) {
    return [
        ...Object.entries(response.headers ?? {}).flatMap(([name, described]) =>
            wordFlaws(`header ${name}`, described, header(exchange.headers, name)),
        ),
        ...answerBodyFlaws(response, exchange),
        ...digestFlaws(exchange),
    ];
}

function answerBodyFlaws(response, { method, status, headers, body }) {
    if (method === 'HEAD') return [];
    if (response.content)
        return [...contentFlaws('answer', response.content, headers, body), ...proseFlaws(status, headers, body)];
    const type = mediaType(headers);
    return body.length > 0 || type ? [`has ${body.length} bytes of ${type}, where nothing should be`] : [];
}

/** @p content: media types with their schemas, as the contract has them. */
function contentFlaws(where, content, headers, body) {
    const type = mediaType(headers);
    const described = content[type] ?? content['*/*'];
    if (!type || !described) return [`${where} is ${type}, not ${Object.keys(content).join(' or ')}`];
    if (!type.endsWith('json')) return valueFlaws(described.schema, body.toString('latin1'), where);
    const { flaw, value } = read(headers, body);
    return flaw ? [`${where}: ${flaw}`] : valueFlaws(described.schema, value, where);
}

/** What the contract says of bodies in words only: the end comes last, and a refusal names its own status. */
function proseFlaws(status, headers, body) {
    if (!mediaType(headers)?.endsWith('json')) return [];
    const { flaw, text, value } = read(headers, body);
    if (flaw) return [];
    return [
        ...(text.endsWith('"end":true}') ? [] : ['the body does not end with "end"']),
        ...(status >= 400 && value.status !== status ? [`the body says it is ${value.status}`] : []),
    ];
}

function digestFlaws({ method, headers, body }) {
    const said = header(headers, 'Content-Digest');
    const made = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
    return !said || method === 'HEAD' || said === made ? [] : ['Content-Digest is of other bytes'];
}

/** "404 no-such-case", or nothing. */
export function refusalIn({ method, status, headers, body }) {
    if (mediaType(headers) !== 'application/problem+json' || method === 'HEAD') return undefined;
    return `${status} ${reasonIn(String(read(headers, body).value?.type))}`;
}

function read(headers, body) {
    try {
        const text = unpacked(headers, body).toString();
        return { text, value: JSON.parse(text) };
    } catch (error) {
        return { flaw: `the body cannot be read: ${error.message}` };
    }
}
