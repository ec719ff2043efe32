// OpenAPI 3.1 against its official schema, references included.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { json, tool } from './files.mjs';

const { Validator } = await import(pathToFileURL(tool.resolve('@seriousme/openapi-schema-validator')));

export async function* openApi(folder) {
  const validator = new Validator();
  const result = await validator.validate(json(join(folder, 'openapi.json')));
  if (!result.valid) {
    const errors = Array.isArray(result.errors) ? result.errors : [result.errors];
    for (const error of errors.slice(0, 20)) yield typeof error === 'string' ? error : `${error.instancePath} ${error.message}`;
  } else {
    try { validator.resolveRefs(); } catch (error) { yield String(error); }
  }
}
