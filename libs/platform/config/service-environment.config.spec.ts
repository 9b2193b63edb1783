import { describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { EnvironmentMistakes, readEnvironment } from './environment.config.js';
import { ServiceEnvironment } from './service-environment.config.js';

const key = (kind: 'ed25519' | 'x25519'): string =>
  (kind === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519')).privateKey
    .export({ format: 'der', type: 'pkcs8' })
    .toString('base64');

const right = {
  NODE_ENV: 'test',
  PORT: '3001',
  DATABASE_URL: 'postgres://twinhall:secret@127.0.0.1:5432/twinhall',
  PUBLIC_URL: 'http://localhost:3000',
  TWINHALL_SECRET: 'a1'.repeat(32),
  BADGE_KEY: key('ed25519'),
};

function mistakesOf(changes: Record<string, string | undefined>): readonly string[] {
  try {
    readEnvironment(ServiceEnvironment, { ...right, ...changes });
    return [];
  } catch (error) {
    if (error instanceof EnvironmentMistakes) return error.sentences;
    throw error;
  }
}

it('reads numbers as numbers and fills in the defaults', () => {
  const environment = readEnvironment(ServiceEnvironment, right);
  expect(environment).toMatchObject({ PORT: 3001, LOG_LEVEL: 'info', LISTEN_HOST: '127.0.0.1' });
  expect(environment.LIVEKIT_URL).toBeUndefined();
});

it('polls and waits as long as was promised, unless told otherwise', () => {
  expect(readEnvironment(ServiceEnvironment, right)).toMatchObject({
    // LiveKit's rooms are compared every 15 s; the doorbell's safety net rings every second.
    ...{ STAGE_POLL_MS: 15_000, STAGE_PROBE_MS: 1_000, FACT_POLL_MS: 1_000 },
    // 45 s without a sign of life end a connection; one that lives on leaves a row every five minutes.
    ...{ PRESENCE_SILENT_MS: 45_000, PRESENCE_NOTE_MS: 300_000, PRESENCE_TICK_MS: 1_000, SESSION_END_CHECK_MS: 30_000 },
  });
  expect(readEnvironment(ServiceEnvironment, { ...right, STAGE_POLL_MS: '500' }).STAGE_POLL_MS).toBe(500);
});

describe('each mistake is one sentence that names the setting and never its value', () => {
  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', undefined],
    ['NODE_ENV', 'staging'],
    ['DATABASE_URL', undefined],
    ['DATABASE_URL', ''],
    ['DATABASE_URL', 'mysql://root@host/db'],
    ['REDIS_URL', 'localhost:6379'],
    ['FACT_POLL_MS', 'often'],
    ['FACT_POLL_MS', '20'],
    ['LIVEKIT_PUBLIC_URL', 'https://media.example.org'],
    ['PUBLIC_URL', 'twinhall.example.net'],
    ['PUBLIC_URL', 'http://localhost:3000/path'],
    ['PUBLIC_URL', 'http://twinhall.example.net'],
    ['PUBLIC_URL', undefined],
    ['TWINHALL_SECRET', 'a1'.repeat(31)],
    ['TWINHALL_SECRET', 'not hexadecimal'.repeat(8)],
    ['EDGE_KEY', 'too short to be a key'],
    ['BADGE_KEY', 'bm8ga2V5'],
    ['BADGE_KEY', key('x25519')],
    ['LOG_LEVEL', 'loud'],
  ])('%s = %s', (name, value) => {
    const sentences = mistakesOf({ [name]: value });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(new RegExp(`^${name} is ${value ? 'wrong' : 'missing'}: .+\\.$`));
    // Short values are words of the sentence.
    expect(value !== undefined && value.length > 6 && sentences[0]!.includes(value)).toBe(false);
  });
});

it('tells all mistakes at once', () => {
  const sentences = mistakesOf({ PORT: 'x', DATABASE_URL: undefined, LOG_LEVEL: 'loud' });
  expect(sentences.map((sentence) => sentence.split(' ')[0])).toEqual(['PORT', 'DATABASE_URL', 'LOG_LEVEL']);
});

it('wants key and a long secret with LIVEKIT_URL, and neither without', () => {
  const url = { LIVEKIT_URL: 'http://127.0.0.1:7880' };
  expect(mistakesOf({ LIVEKIT_API_SECRET: 'short' })).toEqual([]);
  expect(mistakesOf(url).map((sentence) => sentence.split(' is ')[0])).toEqual([
    'LIVEKIT_API_KEY',
    'LIVEKIT_API_SECRET',
  ]);
  expect(mistakesOf({ ...url, LIVEKIT_API_KEY: 'key', LIVEKIT_API_SECRET: 's'.repeat(31) })).toEqual([
    'LIVEKIT_API_SECRET is wrong: give a secret of at least 32 characters.',
  ]);
  expect(mistakesOf({ ...url, LIVEKIT_API_KEY: 'key', LIVEKIT_API_SECRET: 's'.repeat(32) })).toEqual([]);
});
