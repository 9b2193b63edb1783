import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { checkNode, installLibraries } from './install.mjs';
import { findChromium, findLiveKit, findNginx, findRedis } from './programs.mjs';
import { npm, run } from './run.mjs';
import { giveUp, say } from './say.mjs';

/** The checks that are no tests, in the order of `npm run check`. */
const CHECKS = ['types', 'lint', 'house', 'dead'];
/** The suites of jest; those that need browsers and sound run one file after another. */
const SUITES = { small: [], medium: [], journey: ['--runInBand'], fuzz: ['--runInBand'], faults: ['--runInBand'] };
const STAGES = [...CHECKS, ...Object.keys(SUITES)];

const runCheck = async (name) => {
  const { code } = await npm(['run', '--silent', name]);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

/** A suite that could not run counts as failed, and so does a test that was left out. */
const countsOf = (file) => {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    const failed =
      result.numFailedTests + result.numRuntimeErrorTestSuites + result.numPendingTests + result.numTodoTests;
    return { passed: result.numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

const runSuite = async (name, env) => {
  const folder = mkdtempSync(join(tmpdir(), 'twinhall-test-'));
  const file = join(folder, 'result.json');
  const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const { code } = await run(
    process.execPath,
    [...jest, '--selectProjects', name, ...SUITES[name], '--json', `--outputFile=${file}`],
    { env },
  );
  const { passed, failed } = countsOf(file);
  rmSync(folder, { recursive: true, force: true });
  return { passed, failed: code === 0 ? failed : Math.max(1, failed) };
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !STAGES.includes(name));
if (unknown !== undefined) giveUp(`There is no stage "${unknown}": choose from ${STAGES.join(', ')}.`);
const stages = STAGES.filter((name) => wanted.length === 0 || wanted.includes(name));

checkNode();
await installLibraries();
await buildAll();
const env = { ...process.env, NODE_ENV: 'test' };
if (stages.some((name) => name in SUITES && name !== 'small')) {
  env.LIVEKIT_BIN = await findLiveKit();
  env.REDIS_SERVER_PATH = await findRedis();
  if (stages.includes('faults')) env.NGINX_PATH = await findNginx();
  env.CHROMIUM_PATH = await findChromium();
}

const lines = [];
const total = { passed: 0, failed: 0 };
for (const name of stages) {
  say(`\n== ${name}`);
  const since = Date.now();
  const { passed, failed } = await (CHECKS.includes(name) ? runCheck(name) : runSuite(name, env));
  total.passed += passed;
  total.failed += failed;
  const line = `${name}: ${passed} passed, ${failed} failed (${Math.round((Date.now() - since) / 1000)} s)`;
  lines.push(line);
  say(line);
}
process.stdout.write(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
