// The W3C's Nu HTML checker over every page of a folder.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toolPath } from './files.mjs';

export function* html(folder) {
  const pages = readdirSync(folder).filter(name => name.endsWith('.html')).map(name => join(folder, name));
  const jar = join(toolPath('vnu-jar'), 'build', 'dist', 'vnu.jar');
  const run = spawnSync('java', ['-Xss2m', '-jar', jar, '--format', 'json', '--exit-zero-always', '--stdout', ...pages], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (run.error || run.status !== 0) { yield `vnu did not run: ${run.error ?? run.stderr}`; return; }
  for (const message of JSON.parse(run.stdout).messages.filter(one => one.type === 'error' || one.subType === 'warning')) {
    yield `${message.url}:${message.lastLine}: ${message.message} ${message.extract ?? ''}`.replaceAll('\n', ' ');
  }
}
