// Runs a node script until standard input closes. The pipe closes when the starter ends, however it ends,
// so that no server outlives a test run that was killed.
'use strict';

const [, , script, ...args] = process.argv;
process.argv = [process.argv[0], script, ...args];

process.stdin.on('end', () => {
  // The script's own handler closes and saves; the timer is for a script that hangs in it.
  setTimeout(() => process.exit(1), 5000).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.stdin.resume();

require(script);
