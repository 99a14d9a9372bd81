// Judges texts by JSON Schemas (2020-12). The first line of the input is an object of all schemas by name; each further line
// is the name of one of them and a text in base64. For each schema, then for each text, a line comes out: "valid", or why not.
import { readFileSync, writeFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';

const [head, ...lines] = readFileSync(0, 'utf8').trimEnd().split('\n');

// Formats tell readers; what they stand for is said by patterns, which are asserted. Several types are no mistake here.
const ajv = new Ajv2020.default({ strict: true, allowUnionTypes: true, validateFormats: false });
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const out = [];

const validators = new Map(Object.entries(JSON.parse(head)).map(([name, schema]) => {
  const isValid = ajv.validateSchema(schema);
  out.push(isValid ? 'valid' : `schema: ${ajv.errorsText()}`);
  return [name, isValid ? ajv.compile(schema) : undefined];
}));

for (const line of lines) {
  const [name, base64] = line.split(' ');
  const validate = validators.get(name);
  try {
    const value = JSON.parse(decoder.decode(Buffer.from(base64, 'base64')));
    out.push(validate(value) ? 'valid' : ajv.errorsText(validate.errors).replaceAll(/\s+/g, ' '));
  } catch (error) {
    out.push(`text: ${String(error.message).replaceAll(/\s+/g, ' ')}`);
  }
}

writeFileSync(1, out.map((line) => `${line}\n`).join(''));
