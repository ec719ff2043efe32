// The machine-readability rules of the Digital Agency of 31 March 2026, as checks of every CSV file.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { csv, json, records } from './files.mjs';

const SYMBOLS = new Set(['', 'x', '…']);

export function* machineReadable(folder) {
  for (const name of readdirSync(folder).filter(name => name.endsWith('.csv') && !name.includes('.sdmx.'))) yield* form(folder, name);
  yield* observations(folder);
  yield* codes(folder);
}

function* form(folder, name) {
  const bytes = readFileSync(join(folder, name));
  if (!bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) yield `${name}: no byte order mark`;
  try { new TextDecoder('utf-8', { fatal: true }).decode(bytes); } catch { yield `${name}: not UTF-8`; }
  const [header, ...rows] = csv(join(folder, name));
  for (const column of header) if (!/^[a-z][a-z0-9_]*$/.test(column)) yield `${name}: the column name '${column}' is not plain ASCII`;
  if (new Set(header).size !== header.length) yield `${name}: a column name is there twice`;
  for (const [at, row] of rows.entries()) if (row.length !== header.length) yield `${name}: line ${at + 2} has ${row.length} values, not ${header.length}`;
  const metadata = join(folder, 'observations.csv-metadata.json');
  if (!existsSync(metadata) || json(metadata).dialect?.encoding !== 'utf-8') yield `${name}: its encoding is not stated`;
}

function* observations(folder) {
  const name = 'observations.csv';
  for (const [at, row] of records(join(folder, name)).entries()) {
    const line = `${name}: line ${at + 2}`;
    if (row.value !== '' && !/^-?\d+(\.\d+)?$/.test(row.value)) yield `${line}: '${row.value}' in the number column is no number`;
    if (!SYMBOLS.has(row.status)) yield `${line}: the symbol '${row.status}' is not defined`;
    if ((row.value === '') !== (row.status !== '')) yield `${line}: blank without a symbol, or a number with one`;
    if (row.area !== undefined && row.area !== '_T' && !isAreaCode(row.area)) yield `${line}: '${row.area}' is no code of a local government`;
  }
  const described = records(join(folder, 'dictionary.csv'));
  for (const symbol of SYMBOLS) if (!described.some(row => row.kind === 'status' && row.id === symbol)) yield `dictionary.csv does not explain '${symbol}'`;
  for (const { kind, id, unit } of described) if (kind === 'measure' && unit === '') yield `dictionary.csv: ${id} has no unit`;
  for (const round of json(join(folder, 'release.json')).rounds) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(round.referenceDate)) yield `release.json: '${round.referenceDate}' is no ISO date`;
  }
}

function* codes(folder) {
  const listed = new Set(records(join(folder, 'codes.csv')).map(row => `${row.dimension} ${row.code}`));
  for (const row of records(join(folder, 'observations.csv'))) {
    for (const [name, code] of Object.entries(row)) {
      if (!['round', 'table_id', 'measure', 'value', 'status'].includes(name) && !listed.has(`${name} ${code}`)) yield `codes.csv does not list ${name} ${code}`;
    }
  }
}

function isAreaCode(code) {
  if (!/^\d{6}$/.test(code)) return code.startsWith('_') || /^[a-z]/.test(code);
  const sum = [...code.slice(0, 5)].reduce((total, digit, at) => total + Number(digit) * (6 - at), 0);
  return (11 - sum % 11) % 10 === Number(code[5]);
}
