// jsonstat-toolkit loads the cube and finds the same values and status as the CSV.
import { join } from 'node:path';
import { cells, json, keyOf, tool } from './files.mjs';

const JSONstat = tool('jsonstat-toolkit').default ?? tool('jsonstat-toolkit');

export function* jsonStat(folder) {
  for (const name of ['cube.json', 'cube.en.json']) {
    const expected = cells(folder);
    const collection = JSONstat(json(join(folder, name)));
    if (collection.class !== 'collection') { yield `${name} is no collection but ${collection.class}`; continue; }
    let found = 0;
    for (const dataset of collection.Dataset()) {
      if (dataset.class !== 'dataset' || dataset.n !== dataset.size.reduce((product, size) => product * size, 1)) {
        yield `${name}: a dataset has ${dataset.n} cells`;
        continue;
      }
      const dimensions = dataset.id.map(id => ({ id, codes: dataset.Dimension(id).id }));
      for (let at = 0; at < dataset.n; at++) {
        let rest = at;
        const codes = { table_id: dataset.extension.table };
        for (const { id, codes: list } of [...dimensions].reverse()) { codes[id] = list[rest % list.length]; rest = Math.floor(rest / list.length); }
        const cell = dataset.Data(at);
        const row = expected.get(keyOf(codes)) ?? { value: '', status: '…' };
        if (expected.has(keyOf(codes))) found++;
        if ((cell.value === null) !== (row.value === '') || (cell.value !== null && cell.value !== Number(row.value))) {
          yield `${name}: ${keyOf(codes)} is ${cell.value}, not '${row.value}'`;
        }
        if ((cell.status ?? '') !== row.status) yield `${name}: ${keyOf(codes)} has status '${cell.status}', not '${row.status}'`;
      }
    }
    if (found !== expected.size) yield `${name} has ${found} of ${expected.size} rows`;
  }
}
