import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild, type Running } from '#platform/embedded';
import { lastPublicUrl, openInstallation, runningEnvironment } from './installation.js';

let folder: string;
let other: Running | undefined;

/** A process that looks like another `npm start`. */
function anotherStart(): Running {
  const file = join(folder, '..', `${process.pid}-start.mjs`);
  writeFileSync(file, 'setInterval(() => {}, 1000)');
  return runChild({
    command: process.execPath,
    args: [file],
    logFile: join(folder, 'log'),
    stopSignals: [['SIGKILL', 2_000]],
  });
}

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'twinhall-installation-')), 'data');
});

afterEach(async () => {
  await other?.stop();
  other = undefined;
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

it('makes secrets once, of full strength and for its owner only', async () => {
  const { secrets, release } = await openInstallation(folder);
  release();
  expect(secrets.TWINHALL_SECRET).toMatch(/^[0-9a-f]{64}$/);
  expect(secrets.LIVEKIT_API_SECRET).toMatch(/^[0-9a-f]{64}$/);
  const key = createPrivateKey({ key: Buffer.from(secrets.BADGE_KEY, 'base64'), format: 'der', type: 'pkcs8' });
  expect(key.asymmetricKeyType).toBe('ed25519');
  expect(statSync(join(folder, 'secrets.json')).mode & 0o077).toBe(0);
  const again = await openInstallation(folder);
  again.release();
  expect(again.secrets).toEqual(secrets);
});

it('refuses a folder on which another start runs, and names it', async () => {
  (await openInstallation(folder)).release();
  other = anotherStart();
  writeFileSync(join(folder, 'lock.json'), String(other.pid));
  await expect(openInstallation(folder)).rejects.toThrow(
    `Twinhall already runs on ${folder} (process ${other.pid}): stop it first, or choose another folder with --data-dir.`,
  );
});

it('takes over a folder whose holder was killed, or whose number belongs to a foreign program', async () => {
  (await openInstallation(folder)).release();
  other = anotherStart();
  const { pid } = other;
  await other.stop();
  for (const holder of [pid, 1]) {
    writeFileSync(join(folder, 'lock.json'), String(holder));
    const installation = await openInstallation(folder);
    expect(readFileSync(join(folder, 'lock.json'), 'utf8')).toBe(String(process.pid));
    installation.release();
  }
});

it('tells the command line what runs, only while it runs, and remembers the public address', async () => {
  const installation = await openInstallation(folder);
  installation.publish({ DATABASE_URL: 'postgres://x', PUBLIC_URL: 'https://conference.example.org' });
  expect(statSync(join(folder, 'environment.json')).mode & 0o077).toBe(0);
  other = anotherStart();
  writeFileSync(join(folder, 'lock.json'), String(other.pid));
  expect(await runningEnvironment(folder)).toMatchObject({ DATABASE_URL: 'postgres://x' });
  await other.stop();
  expect(await runningEnvironment(folder)).toBeUndefined();
  installation.release();
  expect(lastPublicUrl(folder)).toBe('https://conference.example.org');
  expect(readdirSync(folder).sort()).toEqual(['log', 'public-url', 'secrets.json']);
});

it('says in a sentence that the folder cannot be written', async () => {
  const file = join(folder, '..', 'a-file');
  writeFileSync(file, '');
  await expect(openInstallation(join(file, 'data'))).rejects.toThrow(
    /^The data folder .+ cannot be used \(ENOTDIR\): choose another one with --data-dir\.$/,
  );
});
