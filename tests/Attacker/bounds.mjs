// Least and most of every unknown of a riddle over all solutions >= 0, by HiGHS: node bounds.mjs riddle.json
// {"unknowns": 3, "equations": [{"terms": [[0, 1], [1, 1], [2, -1]], "value": 5}], "ask": [0, 1]} -> [[least, most], …]; null = unbounded
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(join(dirname(fileURLToPath(import.meta.url)), '..', 'node', 'package.json'));
const highs = await require('highs')();
const { unknowns, equations, ask } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const names = [...Array(unknowns).keys()].map(index => `x${index}`);
const rows = equations.map(({ terms, value }, index) =>
  ` e${index}: ${terms.map(([unknown, sign]) => `${sign < 0 ? '-' : '+'} x${unknown}`).join(' ')} = ${value}`);

function solve(direction, unknown) {
  const problem = [direction, ` obj: x${unknown}`, 'Subject To', ...rows, 'Bounds', ...names.map(name => ` ${name} >= 0`), 'End'].join('\n');
  const { Status, ObjectiveValue } = highs.solve(problem);
  if (Status === 'Optimal') return ObjectiveValue;
  if (Status === 'Unbounded' || Status === 'Primal infeasible or unbounded') return null;
  throw new Error(`${direction} x${unknown}: ${Status}`);
}

console.log(JSON.stringify(ask.map(unknown => [solve('Minimize', unknown), solve('Maximize', unknown)])));
