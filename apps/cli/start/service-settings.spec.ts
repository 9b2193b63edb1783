import { expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { checkServiceSettings } from './service-settings.js';

const BADGE_KEY = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
const secrets = { TWINHALL_SECRET: 'a1'.repeat(32), BADGE_KEY, LIVEKIT_API_KEY: 'key', LIVEKIT_API_SECRET: 'secret' };
const check = (env: Record<string, string>): void => checkServiceSettings(secrets, 'http://localhost:3000', env);

it('asks for nothing that an installation makes itself', () => {
  expect(() => check({})).not.toThrow();
  expect(() => check({ REDIS_URL: '', NODE_ENV: 'anything' })).not.toThrow();
});

it.each([
  [{ REDIS_URL: 'localhost:6379' }, /^REDIS_URL is wrong: /],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is wrong: /],
  [{ TWINHALL_SECRET: 'short' }, /^TWINHALL_SECRET is wrong: /],
  [{ BADGE_KEY: 'none' }, /^BADGE_KEY is wrong: /],
  [{ EDGE_KEY: 'short' }, /^EDGE_KEY is wrong: /],
  [{ LIVEKIT_PUBLIC_URL: 'https://media.example.org' }, /^LIVEKIT_PUBLIC_URL is wrong: /],
  [{ LIVEKIT_URL: 'http://127.0.0.1:7880' }, /^LIVEKIT_API_KEY is missing: .+\nLIVEKIT_API_SECRET is missing: /],
])('tells the mistake in %o before anything starts', (env, sentence) => {
  expect(() => check(env)).toThrow(sentence);
});
