import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commandLineOf, isAlive } from '#platform/embedded';

/** What is made once per installation and never shown. */
export interface Secrets {
  TWINHALL_SECRET: string;
  BADGE_KEY: string;
  LIVEKIT_API_KEY: string;
  LIVEKIT_API_SECRET: string;
}

/** The data folder of one installation, held by one `start` at a time. */
export interface Installation {
  readonly folder: string;
  readonly secrets: Secrets;
  /** Path of a file or folder in it. */
  path(...parts: string[]): string;
  /** Lets the command line (import, link …) reach what runs; readable for the owner only. */
  publish(environment: Readonly<Record<string, string>>): void;
  release(): void;
}

const LOCK = 'lock.json';
const ENVIRONMENT = 'environment.json';
const PUBLIC_URL = 'public-url';

function newSecrets(): Secrets {
  return {
    TWINHALL_SECRET: randomBytes(32).toString('hex'),
    BADGE_KEY: generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    LIVEKIT_API_KEY: `twinhall${randomBytes(6).toString('hex')}`,
    LIVEKIT_API_SECRET: randomBytes(32).toString('hex'),
  };
}

function readSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(newSecrets(), null, 2), { mode: 0o600, flag: 'wx' });
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
}

/** The process that holds the folder, or undefined. A number that now belongs to a foreign program holds nothing. */
async function holderOf(folder: string): Promise<number | undefined> {
  const file = join(folder, LOCK);
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8'));
  if (pid === process.pid || !isAlive(pid)) return undefined;
  return /\b(?:start|cli)\.mjs\b|\bapps\/cli\/main\.js\b/.test(await commandLineOf(pid)) ? pid : undefined;
}

async function lock(folder: string): Promise<void> {
  const holder = await holderOf(folder);
  if (holder !== undefined) {
    throw new Error(
      `Twinhall already runs on ${folder} (process ${holder}): stop it first, or choose another folder with --data-dir.`,
    );
  }
  rmSync(join(folder, LOCK), { force: true });
  rmSync(join(folder, ENVIRONMENT), { force: true });
  writeFileSync(join(folder, LOCK), String(process.pid), { flag: 'wx', mode: 0o600 });
}

/**
 * Opens the data folder, makes it when missing and takes it for this process.
 * @throws one sentence when another `start` holds it or it cannot be written
 */
export async function openInstallation(dataDir: string): Promise<Installation> {
  const folder = resolve(dataDir);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await lock(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Error(`The data folder ${folder} cannot be used (${code}): choose another one with --data-dir.`);
  }
  return {
    folder,
    secrets: readSecrets(folder),
    path: (...parts) => join(folder, ...parts),
    publish: (environment) => {
      writeFileSync(join(folder, ENVIRONMENT), JSON.stringify(environment, null, 2), { mode: 0o600 });
      if (environment.PUBLIC_URL !== undefined) writeFileSync(join(folder, PUBLIC_URL), environment.PUBLIC_URL);
    },
    release: () => {
      rmSync(join(folder, ENVIRONMENT), { force: true });
      rmSync(join(folder, LOCK), { force: true });
    },
  };
}

/** The environment of the services that run on this data folder now, or undefined when nothing runs there. */
export async function runningEnvironment(dataDir: string): Promise<Record<string, string> | undefined> {
  const file = join(resolve(dataDir), ENVIRONMENT);
  if ((await holderOf(resolve(dataDir))) === undefined || !existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

/** The address that people opened when this installation ran last. */
export function lastPublicUrl(folder: string): string {
  const file = join(folder, PUBLIC_URL);
  return existsSync(file) ? readFileSync(file, 'utf8') : 'http://localhost:3000';
}
