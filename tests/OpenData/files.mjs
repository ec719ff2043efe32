import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));

/** Loads a package of tests/node. */
export const tool = createRequire(join(here, '..', 'node', 'package.json'));

export const toolPath = name => join(here, '..', 'node', 'node_modules', name);

export const schema = name => join(here, 'schemas', name);

export const json = path => JSON.parse(readFileSync(path, 'utf8'));

/** Rows of a CSV file by RFC 4180, header included. */
export function csv(path) {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const rows = [];
  let row = [], value = '', quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') value += c;
      else if (text[i + 1] === '"') { value += '"'; i++; }
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') { row.push(value); value = ''; }
    else if (c === '\n') { row.push(value); rows.push(row); row = []; value = ''; }
    else value += c;
  }
  if (value !== '' || row.length > 0) rows.push([...row, value]);
  return rows;
}

/** Rows of a CSV file as objects. */
export function records(path) {
  const [header, ...rows] = csv(path);
  return rows.map(row => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

/** The observations as a map from what identifies a cell to its value (text) and status. Totals are left out of the key. */
export function cells(folder) {
  const found = new Map();
  for (const { value, status, ...codes } of records(join(folder, 'observations.csv'))) {
    found.set(keyOf(codes), { value, status });
  }
  return found;
}

export const keyOf = codes => Object.entries(codes).filter(([, code]) => code !== '_T').map(([name, code]) => `${name}=${code}`).sort().join(' ');

/** A function that is called once; later calls get what the first one got. */
export function once(make) {
  let made;
  return (...given) => (made ??= { value: make(...given) }).value;
}

/** A function that is called once for each argument. */
export function oncePer(make) {
  const made = new Map();
  return key => made.get(key) ?? made.set(key, make(key)).get(key);
}
