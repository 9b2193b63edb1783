import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '#platform/config';
import { lanCertificate } from './lan-certificate.js';
import { openDoor, type PublicDoor } from './public-door.js';
import { StartOptions } from './start-options.config.js';

let folder: string;
let files: Record<'TWINHALL_CERT' | 'TWINHALL_KEY', string>;

const door = (settings: Record<string, string>): Promise<PublicDoor> =>
  openDoor(readEnvironment(StartOptions, settings), join(folder, 'lan'));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twinhall-door-'));
  const pair = await lanCertificate(join(folder, 'given'), ['127.0.0.1']);
  files = { TWINHALL_CERT: join(folder, 'cert.pem'), TWINHALL_KEY: join(folder, 'key.pem') };
  writeFileSync(files.TWINHALL_CERT, pair.cert);
  writeFileSync(files.TWINHALL_KEY, pair.key);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is plain http on both loopback addresses unless told otherwise', async () => {
  expect(await door({})).toEqual({
    hosts: ['127.0.0.1', '::1'],
    publicUrl: 'http://localhost:3000',
    behindProxy: false,
  });
});

it.each(['0.0.0.0', '192.168.1.5', '::', 'conference.example.org', '127.0.0.1.example.org'])(
  'refuses plain http on %s in one sentence',
  async (host) => {
    await expect(door({ TWINHALL_HOST: host })).rejects.toThrow(
      `Without a certificate browsers give no camera and no microphone on ${host}: give --cert and --key, or use --lan, or leave --host out.`,
    );
  },
);

it.each(['http://conference.example.org', 'http://192.168.1.5:3000', 'http://localhost.example.org'])(
  'refuses %s as the public address',
  async (origin) => {
    await expect(door({ PUBLIC_URL: origin })).rejects.toThrow(
      `On ${origin} browsers give no camera and no microphone, and nobody stays known: give --public-url an https address.`,
    );
  },
);

it('speaks TLS with a given certificate, everywhere', async () => {
  const open = await door({ ...files, TWINHALL_HOST: 'conference.example.org', TWINHALL_PORT: '443' });
  expect(open).toMatchObject({
    hosts: ['conference.example.org'],
    publicUrl: 'https://conference.example.org',
    behindProxy: false,
  });
  expect(open.tls).toBeDefined();
});

it('says what is wrong with a certificate', async () => {
  await expect(door({ TWINHALL_CERT: files.TWINHALL_CERT })).rejects.toThrow(
    '--cert and --key belong together: give both files.',
  );
  await expect(door({ ...files, TWINHALL_KEY: join(folder, 'none.pem') })).rejects.toThrow(
    /none\.pem \(--key\) cannot be read: ENOENT\.$/,
  );
  await expect(door({ ...files, TWINHALL_KEY: files.TWINHALL_CERT })).rejects.toThrow(
    /^--cert and --key do not fit together/,
  );
});

it('knows that a proxy stands before it by the public address', async () => {
  expect(await door({ PUBLIC_URL: 'https://conference.example.org/' })).toMatchObject({
    hosts: ['127.0.0.1', '::1'],
    publicUrl: 'https://conference.example.org',
    behindProxy: true,
  });
});

it.each([
  [{ TWINHALL_PORT: '0' }, /^TWINHALL_PORT is wrong: .+\.$/],
  [{ TWINHALL_PORT: 'http' }, /^TWINHALL_PORT is wrong: .+\.$/],
  [{ TWINHALL_LAN: 'maybe' }, /^TWINHALL_LAN is wrong: give true or false\.$/],
  [{ PUBLIC_URL: 'conference' }, /^PUBLIC_URL is wrong: .+\.$/],
  [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL is wrong: .+\.$/],
  [{ LIVEKIT_URL: 'x' }, /^LIVEKIT_URL is wrong: .+\.$/],
])('refuses %o in one sentence', (settings, sentence) => {
  expect(() => readEnvironment(StartOptions, settings)).toThrow(sentence);
});
