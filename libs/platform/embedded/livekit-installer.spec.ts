import { afterEach, beforeEach, expect, it } from '@jest/globals';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { installLiveKitServer } from './livekit-installer.js';
import { findLiveKitServer, livekitCachePath } from './livekit-location.js';

/** A machine with nothing but what a test puts there. */
let machine: string;
let env: NodeJS.ProcessEnv;

function place(path: string, script: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

beforeEach(() => {
  machine = mkdtempSync(join(tmpdir(), 'twinhall-livekit-'));
  mkdirSync(join(machine, 'bin'));
  env = { HOME: join(machine, 'home'), PATH: join(machine, 'bin') };
});

afterEach(() => rmSync(machine, { recursive: true, force: true }));

it('prefers the server on PATH to the one in the cache, and takes only what can be run', () => {
  expect(findLiveKitServer(env)).toBeUndefined();
  const cached = place(livekitCachePath(env), 'exit 0');
  expect(cached.startsWith(join(machine, 'home', '.cache'))).toBe(true);
  expect(findLiveKitServer(env)).toBe(cached);
  const onPath = place(join(machine, 'bin', 'livekit-server'), 'exit 0');
  expect(findLiveKitServer(env)).toBe(onPath);
  chmodSync(onPath, 0o644);
  expect(findLiveKitServer(env)).toBe(cached);
});

it('says in one sentence what to install where there is neither Go nor Python, and leaves nothing behind', async () => {
  const attempt = installLiveKitServer({ env, onProgress: () => undefined });
  await expect(attempt).rejects.toThrow(
    /^Sound and picture are missing: install Go \(1\.21 or newer\), or LiveKit itself .+\.$/,
  );
  expect(readdirSync(dirname(livekitCachePath(env)))).toEqual([]);
});

it('does not take a Go that is too old to fetch what it needs', async () => {
  place(join(machine, 'bin', 'go'), '[ "$1" = env ] && echo go1.20.14 || touch "$HOME/was-used"');
  await expect(installLiveKitServer({ env, onProgress: () => undefined })).rejects.toThrow(
    /install Go \(1\.21 or newer\)/,
  );
  expect(existsSync(join(machine, 'home', 'was-used'))).toBe(false);
});

it('builds the pinned version into the cache and tells how far it is', async () => {
  const go =
    '[ "$1" = env ] && { echo go1.26.0; exit; }; echo "$@" > "$HOME/asked"; echo "go: downloading x" >&2; echo pkg >&2; echo "exit 0" > "$GOBIN/server"';
  place(join(machine, 'bin', 'go'), `mkdir() { /bin/mkdir "$@"; }; [ -n "$GOBIN" ] && mkdir -p "$GOBIN"; ${go}`);
  const told: string[] = [];
  const path = await installLiveKitServer({ env, onProgress: (clause) => told.push(clause) });
  expect(path).toBe(findLiveKitServer(env));
  expect(readFileSync(join(machine, 'home', 'asked'), 'utf8').trim()).toBe(
    'install -v github.com/livekit/livekit-server/cmd/server@v1.13.5',
  );
  expect(told).toEqual(['1 parts fetched', '1 of about 800 packages compiled']);
  expect(readdirSync(dirname(path))).toEqual(['livekit-server']);
});

it('says why a build failed', async () => {
  place(
    join(machine, 'bin', 'go'),
    '[ "$1" = env ] && { echo go1.26.0; exit; }; echo "dial tcp: no route to host" >&2; exit 1',
  );
  await expect(installLiveKitServer({ env, onProgress: () => undefined })).rejects.toThrow(
    'Sound and picture are missing: building LiveKit failed (dial tcp: no route to host); check the internet connection and start again.',
  );
});
