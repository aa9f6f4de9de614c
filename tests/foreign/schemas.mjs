// SPDX-License-Identifier: GPL-3.0-or-later
// Values against schemas of the contract, by ajv.
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** Of values that came as JSON. Each gives what is wrong with @p value, which @p where names. */
export const valueFlaws = validator({});
/** Of values that came as text, in heads and addresses. */
export const textFlaws = validator({ coerceTypes: true });

function validator(options) {
    const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false, ...options });
    addFormats(ajv);
    ajv.addFormat('binary', true);
    const validateFor = remembered((schema) => ajv.compile(closed(schema)));
    return (schema, value, where) => {
        const validate = validateFor(schema);
        return validate(value)
            ? []
            : validate.errors.map((error) => `${where}${error.instancePath} ${error.message}`);
    };
}

/** By the schema itself, and by its text: the document repeats what was looked up. */
function remembered(compile) {
    const known = new WeakMap();
    const sameText = new Map();
    return (schema) => {
        if (known.has(schema)) return known.get(schema);
        const text = JSON.stringify(schema);
        if (!sameText.has(text)) sameText.set(text, compile(schema));
        known.set(schema, sameText.get(text));
        return known.get(schema);
    };
}

/** The same schema, without room for members it does not name: what our programs send must all be in the contract. */
function closed(schema) {
    if (Array.isArray(schema)) return schema.map(closed);
    if (typeof schema !== 'object' || schema === null) return schema;
    const copy = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
    const isOpen = schema.type === 'object' && schema.properties && schema.additionalProperties === undefined;
    return isOpen ? { ...copy, unevaluatedProperties: false } : copy;
}
