// SPDX-License-Identifier: GPL-3.0-or-later
// The contract as a validator reads it: which operation a request means, and which of its answers a status is.
import { bundle, createConfig, lint } from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { match } from 'openapi-path-templating';

const methods = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options'];

/** What two linters have to say about the document itself; nothing if all is well. */
export async function documentFlaws(file) {
    const official = await new Validator().validate(file);
    const problems = await lint({ ref: file, config: await createConfig({ extends: ['recommended-strict'] }) });
    return [
        ...(official.errors ?? []).map((error) => `${error.instancePath}: ${error.message}`),
        ...problems.map((problem) => `${problem.location[0]?.pointer}: ${problem.message} (${problem.ruleId})`),
    ];
}

/** The document with nothing left to look up. */
export async function readContract(file) {
    const read = await bundle({ ref: file, config: await createConfig({}), dereference: true });
    return { ...read.bundle.parsed, pathFor: match(Object.keys(read.bundle.parsed.paths)) };
}

/** Every operation as {name, method, path, operation, parameters}; the last with those of its path. */
export function operationsOf(contract) {
    return Object.entries(contract.paths).flatMap(([path, item]) =>
        methods.filter((method) => item[method]).map((method) => described(contract, path, method)),
    );
}

/** The operation that @p method and @p target, as sent, mean, with `values` of its path; or nothing. HEAD is GET where
 *  the contract says nothing else. */
export function operationFor(contract, method, target) {
    const found = contract.pathFor(target);
    const item = found && contract.paths[found.pathTemplate];
    const meant = [method.toLowerCase(), ...(method === 'HEAD' ? ['get'] : [])].find((each) => item?.[each]);
    return meant && { ...described(contract, found.pathTemplate, meant), values: found.parameters };
}

function described(contract, path, method) {
    const item = contract.paths[path];
    return {
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path,
        operation: { security: contract.security, ...item[method] },
        parameters: [...(item.parameters ?? []), ...(item[method].parameters ?? [])],
    };
}

/** The answer documented for @p status as [key, response], or nothing. */
export function responseFor(operation, status) {
    const key = [String(status), `${Math.floor(status / 100)}XX`, 'default'].find(
        (each) => operation.responses[each],
    );
    return key && [key, operation.responses[key]];
}

/** The rows of the table of refusals, as "404 no-such-case". */
export function refusalsOf(contract) {
    return contract.components.schemas.Problem.oneOf.flatMap(({ properties }) =>
        properties.type.enum.map((type) => `${properties.status.const} ${reasonIn(type)}`),
    );
}

export const reasonIn = (type) => type.slice(type.indexOf('#') + 1);
