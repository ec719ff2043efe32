// DCAT-AP 3.0.1: JSON-LD to RDF, then the official SHACL shapes. Relative addresses resolve against the file's own.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { json, oncePer, schema, tool } from './files.mjs';

const jsonld = tool('jsonld');
const { Parser } = tool('n3');
const { pathToFileURL } = await import('node:url');
const load = async name => import(pathToFileURL(tool.resolve(name)));
const { default: rdf } = await load('@zazuko/env');
const { default: SHACLValidator } = await load('rdf-validate-shacl');

const DCAT = 'http://www.w3.org/ns/dcat#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

const parse = text => rdf.dataset(new Parser({ factory: rdf }).parse(text));

const shapesOf = oncePer(name => new SHACLValidator(parse(readFileSync(schema(name), 'utf8')), { factory: rdf }));

export async function* dcat(folder) {
  for (const [name, base] of [['dcat.jsonld', 'https://example.org/data/survey/round/v1/dcat.jsonld'], ['catalogue.jsonld', 'https://example.org/data/catalogue.jsonld']]) {
    if (existsSync(join(folder, name))) yield* check(join(folder, name), name, base);
  }
}

async function* check(path, name, base) {
  const data = parse(await jsonld.toRDF(json(path), { base, format: 'application/n-quads' }));
  const datasets = [...data.match(null, rdf.namedNode(TYPE), rdf.namedNode(`${DCAT}Dataset`))];
  if (datasets.length === 0) yield `${name} has no dcat:Dataset`;
  for (const { subject } of datasets) {
    const downloads = [...data.match(subject, rdf.namedNode(`${DCAT}distribution`))];
    if (downloads.length === 0) yield `${name}: ${subject.value} has no distribution`;
    if (!subject.value.startsWith('http')) yield `${name}: ${subject.value} is no address`;
  }
  for (const shapes of ['dcat-ap-3.0.1-shapes.ttl', 'dcat-ap-3.0.1-range.ttl']) {
    const report = await shapesOf(shapes).validate(data);
    for (const result of report.results.filter(one => one.severity?.value.endsWith('#Violation')).slice(0, 20)) {
      yield `${name}: ${result.focusNode?.value} ${result.path?.value} ${result.sourceConstraintComponent?.value} ${result.message.map(text => text.value).join(' ')}`;
    }
  }
}
