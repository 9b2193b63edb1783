import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readEnvironment, ServiceEnvironment } from '../../libs/platform/config/index.js';

const badgeKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');

/** The environment of a service under test. */
export const testEnvironment = (databaseUrl: string, changes: Record<string, string> = {}): ServiceEnvironment =>
  readEnvironment(ServiceEnvironment, {
    ...{ NODE_ENV: 'test', PORT: '0', DATABASE_URL: databaseUrl, PUBLIC_URL: 'http://localhost:3000' },
    ...{ TWINHALL_SECRET: randomBytes(32).toString('hex'), BADGE_KEY: badgeKey, LOG_LEVEL: 'error' },
    ...changes,
  });
