// Prints the syntax trees of Bicep files as one JSON object by path: node bicep-tree.cjs file...
// A node is {type, field?, existing?, text?, row, column, children?}; text stands on leaves only. "problems" lists what the grammar refuses.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { Parser, Language } = require('web-tree-sitter');

function convert(node, field, problems) {
  const { row, column } = node.startPosition;
  if (node.isError || node.isMissing) {
    problems.push({ row: row + 1, column: column + 1, text: node.isMissing ? `missing ${node.type}` : node.text.slice(0, 80) });
  }
  const tree = { type: node.type, row: row + 1, column: column + 1 };
  if (field) tree.field = field;
  const children = [];
  for (let i = 0; i < node.childCount; i++) {
    const child = node.child(i);
    if (child.type === 'existing') tree.existing = true;
    if (child.isNamed || child.isError || child.isMissing) children.push(convert(child, node.fieldNameForChild(i), problems));
  }
  if (children.length > 0) tree.children = children;
  else tree.text = node.text;
  return tree;
}

async function main(files) {
  await Parser.init();
  const grammar = path.join(path.dirname(require.resolve('tree-sitter-bicep/package.json')), 'tree-sitter-bicep.wasm');
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  const trees = {};
  for (const file of files) {
    const problems = [];
    const root = parser.parse(fs.readFileSync(file, 'utf8')).rootNode;
    trees[file] = { tree: convert(root, null, problems), problems };
  }
  process.stdout.write(JSON.stringify(trees));
}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
