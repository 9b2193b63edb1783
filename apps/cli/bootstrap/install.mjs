import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root } from './run.mjs';
import { giveUp, say } from './say.mjs';

const OLDEST_NODE = [20, 19];

/** @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }> | undefined} */
const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
};

/**
 * npm writes its own list of what is installed as its last act, so a broken installation has none. Packages for
 * other kinds of machines are optional and may be absent.
 */
const isInstalled = () => {
  const installed = packagesOf('node_modules/.package-lock.json');
  if (installed === undefined) return false;
  return Object.entries(packagesOf('package-lock.json') ?? {}).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found === undefined ? optional === true : found.version === version;
  });
};

export const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  giveUp(
    `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE.join('.')} or newer (24 is recommended).`,
  );
};

/** Installs exactly what package-lock.json names, when that is not what is there. */
export const installLibraries = async () => {
  if (isInstalled()) return;
  say('Installing the libraries (once, about a minute) …');
  const { code } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0)
    giveUp(
      'The libraries could not be installed: check the internet connection and that this folder can be written, then try again.',
    );
};
