// The long proofs: every end-to-end test three times, each state in all surroundings, the random walks for longer, mutants,
// three engines, the package in other people's builds.
import { spawnSync } from 'node:child_process';

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
function run(program, ...args) {
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, VERIFY_DEEP: '1' },
  });
  if (status !== 0) process.exit(status ?? 1);
}

run('npx', 'playwright', 'test', '--repeat-each=3');
run('npx', 'wtr', '--config', 'web-test-runner.deep.config.mjs');
run('npm', 'run', 'test:mutants');
run('npm', 'run', 'test:mutation');
run('npm', 'run', 'test:engines');
run('npm', 'run', 'lint:package');
run('npm', 'run', 'test:examples');

// What they measured goes into the README.
run('node', 'scripts/proofs.mjs');
