// Every other format of the figures, read with nothing but the format's own rules, has the cells of observations.csv: same value, same status.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cells, json, keyOf, records } from './files.mjs';
import { sheets } from './workbook.mjs';

const STATUS = { A: '', Q: 'x', L: '…' };

export function* sameCells(folder) {
  const expected = cells(folder);
  const rounds = roundsByPeriod(folder);
  yield* compare('observations.sdmx.csv', expected, sdmxCsv(folder, rounds));
  yield* compare('cube.sdmx.json', expected, sdmxJson(folder, rounds));
  yield* compare('tables.xlsx', expected, workbook(folder));
  for (const name of ['index.html', 'index.en.html']) {
    const html = readFileSync(join(folder, name), 'utf8');
    const leftOut = [...html.matchAll(/data-left-out="([^"]*)"/g)].map(([, table]) => table);
    yield* compare(name, expected, page(html), leftOut);
  }
}

/** Tables that a format is too small for are left out; all others are complete. */
function* compare(name, expected, found, leftOut = []) {
  const seen = new Set();
  for (const [key, value, status] of found) {
    const row = expected.get(key);
    if (seen.has(key)) yield `${name}: ${key} is there twice`;
    seen.add(key);
    if (!row) {
      if (status !== '…') yield `${name}: ${key} is not in observations.csv`;
    } else if (status !== row.status || (value === '' ? row.value !== '' : row.value === '' || Number(value) !== Number(row.value))) {
      yield `${name}: ${key} is '${value}' '${status}', not '${row.value}' '${row.status}'`;
    }
  }
  for (const key of expected.keys()) {
    if (!seen.has(key) && !leftOut.some(table => key.split(' ').includes(`table_id=${table}`))) yield `${name}: ${key} is missing`;
  }
}

function roundsByPeriod(folder) {
  const rounds = json(join(folder, 'release.json')).rounds;
  return new Map(rounds.flatMap(round => [[round.id, round.id], [round.referenceDate, round.id]]));
}

function* sdmxCsv(folder, rounds) {
  for (const row of records(join(folder, 'observations.sdmx.csv'))) {
    const { STRUCTURE, STRUCTURE_ID, ACTION, TABLE_ID, INDICATOR, TIME_PERIOD, OBS_VALUE, OBS_STATUS, UNIT_MEASURE, ...dimensions } = row;
    if (STRUCTURE !== 'dataflow' || !/^[A-Z][A-Z0-9_]*:[A-Z][A-Z0-9_]*\(\d+\.\d+\.\d+\)$/.test(STRUCTURE_ID) || ACTION !== 'I' || UNIT_MEASURE === '') {
      yield [`malformed row ${JSON.stringify(row)}`, '?', '?'];
    }
    const codes = Object.fromEntries(Object.entries(dimensions).map(([name, code]) => [name.toLowerCase(), code]));
    yield [keyOf({ round: rounds.get(TIME_PERIOD), table_id: TABLE_ID, measure: INDICATOR, ...codes }), OBS_VALUE, STATUS[OBS_STATUS]];
  }
}

function* sdmxJson(folder, rounds) {
  const { structures: [structure], dataSets: [dataSet] } = json(join(folder, 'cube.sdmx.json')).data;
  const names = { TABLE_ID: 'table_id', INDICATOR: 'measure', TIME_PERIOD: 'round' };
  const dimensions = structure.dimensions.observation;
  const statuses = structure.attributes.observation[0].values;
  for (const [key, [value, status]] of Object.entries(dataSet.observations)) {
    const codes = Object.fromEntries(key.split(':').map((at, position) => {
      const { id, values } = dimensions[position];
      const code = values[Number(at)].id;
      return [names[id] ?? id.toLowerCase(), id === 'TIME_PERIOD' ? rounds.get(code) : code];
    }));
    yield [keyOf(codes), value === null ? '' : String(value), STATUS[statuses[status].id]];
  }
}

function* workbook(folder) {
  const tables = json(join(folder, 'release.json')).tables;
  const byName = sheets(join(folder, 'tables.xlsx'));
  for (const table of tables) {
    const [header, ...rows] = byName.get(table.id.slice(0, 31)) ?? [[]];
    for (const row of rows) {
      const cell = name => row[header.indexOf(name)] ?? '';
      for (const measure of table.measures) {
        const value = cell(measure);
        if (value !== '' && typeof value !== 'number') yield [`${table.id} ${measure}: '${value}' is no number cell`, '?', '?'];
        const codes = Object.fromEntries(table.dimensions.map(id => [id, cell(id)]));
        yield [keyOf({ round: cell('round'), table_id: table.id, measure, ...codes }), String(value), cell(`${measure}_status`)];
      }
    }
  }
}

/** Table, column and row say together what a cell is of; columns without codes are computed from the others. */
function* page(html) {
  for (const [, attributes, body] of html.matchAll(/<table([^>]*data-codes[^>]*)>(.*?)<\/table>/gs)) {
    const [head, ...rows] = [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) => [...row.matchAll(/<(th|td)([^>]*)>(.*?)<\/\1>/gs)]);
    for (const row of rows) {
      const headings = row.filter(([, tag]) => tag === 'th');
      for (const [at, [, , , text]] of row.filter(([, tag]) => tag === 'td').entries()) {
        const column = codesOf(head[headings.length + at][2]);
        if (Object.keys(column).length === 0) continue;
        const codes = Object.assign({}, codesOf(attributes), column, ...headings.map(([, , own]) => codesOf(own)));
        const isFigure = !['x', '…'].includes(text);
        yield [keyOf(codes), isFigure ? text.replaceAll(',', '').replace(/^[△−]/, '-') : '', isFigure ? '' : text];
      }
    }
  }
}

const codesOf = attributes => Object.fromEntries((/data-codes="([^"]*)"/.exec(attributes)?.[1] ?? '').split(' ').filter(Boolean).map(code => code.split('=')));
