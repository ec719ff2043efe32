// Checks open data with tools and schemas that share no code with the project.
// node validate.mjs <check> <folder> [<folder> ...]   One line per problem; exit code 1 where there is any.
import { checks } from './checks.mjs';

const [check, ...folders] = process.argv.slice(2);
if (!(check in checks) || folders.length === 0) {
  console.error(`usage: validate.mjs ${Object.keys(checks).join('|')} <folder> ...`);
  process.exit(2);
}

let problems = 0;
for (const folder of folders) {
  for await (const problem of checks[check](folder, folders)) {
    console.log(`${check} ${folder}: ${problem}`);
    problems++;
  }
}

process.exit(problems > 0 ? 1 : 0);
