// Data Package v2 and SDMX-JSON 2.0 against their official JSON Schemas; sizes and digests against the files.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csv, json, oncePer, schema, tool } from './files.mjs';

const Ajv = tool('ajv').default;
const addFormats = tool('ajv-formats').default;

const validatorOf = oncePer(schemaFile => {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true, unicodeRegExp: false });
  addFormats(ajv);
  ajv.addFormat('textarea', true); // a hint for form makers in the Data Package profiles
  const { $schema, id, ...rules } = json(schema(schemaFile));
  return ajv.compile(rules);
});

function* errors(schemaFile, document) {
  const validate = validatorOf(schemaFile);
  if (!validate(document)) {
    for (const error of validate.errors.slice(0, 20)) yield `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`;
  }
}

export function* dataPackage(folder) {
  const document = json(join(folder, 'datapackage.json'));
  yield* errors('datapackage-2.0.schema.json', document);
  for (const resource of document.resources ?? []) {
    const path = join(folder, resource.path);
    if (!existsSync(path)) { yield `${resource.path} is not there`; continue; }
    const content = readFileSync(path);
    if (content.length !== resource.bytes) yield `${resource.path} has ${content.length} bytes, not ${resource.bytes}`;
    if (`sha256:${createHash('sha256').update(content).digest('hex')}` !== resource.hash) yield `${resource.path} has another digest`;
    if (resource.schema) {
      yield* errors('tableschema-2.0.schema.json', resource.schema);
      yield* errors('tabledialect-2.0.schema.json', resource.dialect);
      yield* rows(resource, csv(path));
    }
  }
}

function* rows(resource, [header, ...lines]) {
  const fields = resource.schema.fields;
  if (fields.map(field => field.name).join() !== header.join()) yield `${resource.path} has the columns ${header}, not those of its schema`;
  const keys = new Set();
  for (const line of lines) {
    const key = resource.schema.primaryKey.map(name => line[header.indexOf(name)]).join('|');
    if (keys.has(key)) yield `${resource.path}: ${key} is there twice`;
    keys.add(key);
    for (const [at, field] of fields.entries()) {
      const value = line[at];
      if (value === '') {
        if (field.constraints?.required) yield `${resource.path}: ${field.name} is blank in ${key}`;
      } else if (field.type === 'number' && !/^-?\d+(\.\d+)?$/.test(value) || field.type === 'integer' && !/^-?\d+$/.test(value)) {
        yield `${resource.path}: ${field.name} '${value}' is no ${field.type}`;
      } else if (field.categories && !field.categories.some(category => category.value === value)) {
        yield `${resource.path}: ${field.name} '${value}' is none of its categories`;
      }
    }
  }
}

export function* sdmxJson(folder) {
  yield* errors('sdmx-json-data-2.0.0.schema.json', json(join(folder, 'cube.sdmx.json')));
}
