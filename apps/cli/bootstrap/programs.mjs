import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';
import { giveUp, say } from './say.mjs';

/** Where Debian keeps servers; not on everybody's PATH. */
const SERVERS = ['/usr/local/sbin', '/usr/sbin'];

/** The first of these programs on PATH, or where servers are. */
const findOnPath = (names) => {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...SERVERS];
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
};

/** Installs a Debian or Ubuntu package where we may; @returns whether that was possible at all. */
const aptInstall = async (name) => {
  const apt = findOnPath(['apt-get']);
  if (apt === undefined) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (
    asRoot.length > 0 &&
    (findOnPath(['sudo']) === undefined || (await run('sudo', ['-n', 'true'], { isQuiet: true })).code !== 0)
  )
    return false;
  say(`Installing ${name} for the tests …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', name],
  ]) {
    const [command, ...rest] = [...asRoot, apt, ...args];
    await run(command, rest, { isQuiet: true, env });
  }
  return true;
};

/** A program that npm cannot bring: from PATH, else installed by the system. */
const program = async (names, packageName, sentence) => {
  const found = findOnPath(names);
  if (found !== undefined) return found;
  await aptInstall(packageName);
  return findOnPath(names) ?? giveUp(sentence);
};

/** @returns {Promise<string>} the path of a Chromium */
export const findChromium = async () =>
  process.env.CHROMIUM_PATH ??
  (await program(
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    'chromium',
    'The browser tests need Chromium: install it, or give the path of a Chrome in CHROMIUM_PATH.',
  ));

/** @returns {Promise<string>} the path of a Redis server */
export const findRedis = () =>
  program(
    ['redis-server', 'valkey-server'],
    'redis-server',
    'The tests with several gateways need Redis: install redis-server (or valkey-server).',
  );

/** @returns {Promise<string>} the path of an nginx */
export const findNginx = () =>
  program(['nginx'], 'nginx', 'The test of docker/nginx.conf needs nginx: install the package of that name.');

/** @returns {Promise<string>} the path of a LiveKit server, built when there is none */
export const findLiveKit = async () => {
  const embedded = await import('../../../dist/libs/platform/embedded/index.js');
  const found = process.env.LIVEKIT_BIN ?? embedded.findLiveKitServer();
  if (found !== undefined) return found;
  say('The tests need the LiveKit server: it is built once, in about two minutes …');
  return embedded.installLiveKitServer({ onProgress: () => undefined }).catch((error) => giveUp(error.message));
};
