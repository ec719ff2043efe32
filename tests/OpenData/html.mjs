// The W3C's Nu HTML checker over every page of a folder.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { once, toolPath } from './files.mjs';

export function* html(folder, folders) {
  const { messages, failure } = run(folders.flatMap(pagesOf));
  if (failure) { yield failure; return; }
  const pages = new Set(pagesOf(folder).map(page => pathToFileURL(resolve(page)).href));
  for (const message of messages.filter(one => pages.has(pathToFileURL(new URL(one.url).pathname).href))) {
    yield `${message.url}:${message.lastLine}: ${message.message} ${message.extract ?? ''}`.replaceAll('\n', ' ');
  }
}

const pagesOf = folder => readdirSync(folder).filter(name => name.endsWith('.html')).map(name => join(folder, name));

// Once for all folders: starting it takes longer than checking. What it says of no page of ours is a failure of its own.
const run = once(pages => {
  const jar = join(toolPath('vnu-jar'), 'build', 'dist', 'vnu.jar');
  const options = ['-Xss2m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', jar, '--format', 'json', '--exit-zero-always', '--stdout'];
  const checker = spawnSync('java', [...options, ...pages], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (checker.error || checker.status !== 0) return { failure: `vnu did not run: ${checker.error ?? checker.stderr}` };
  const messages = JSON.parse(checker.stdout).messages.filter(one => one.type !== 'info' || one.subType === 'warning');
  const stray = messages.find(one => !one.url?.startsWith('file:'));
  return stray ? { failure: `vnu: ${stray.message}` } : { messages };
});
