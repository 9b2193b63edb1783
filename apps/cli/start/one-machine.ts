import { freePort, startEmbeddedPostgres, type EmbeddedPostgres } from '#platform/embedded';
import { migrate } from '#database';
import type { EdgeTargets } from './edge.js';
import type { Installation } from './installation.js';
import { refuseDatabase } from './database-refused.js';
import { openMedia } from './media.js';
import { runService } from './service-child.js';
import type { StartOptions } from './start-options.config.js';
import { Supervised } from './supervised.js';
import type { Terminal } from './terminal.js';

export interface MachineOptions {
  options: StartOptions;
  installation: Installation;
  terminal: Terminal;
  publicUrl: string;
  /** By which the session service knows the edge. */
  edgeKey: string;
  /** Filled in as the parts come up. */
  targets: EdgeTargets;
  /** Told what has to be stopped, in the order in which it was started. */
  own: (name: string, stop: () => Promise<void>) => void;
  /** True once everything was asked to stop. */
  isStopping: () => boolean;
}

/** What LiveKit's server calls; the session service listens there. */
const WEBHOOK_PATH = '/api/livekit/webhook';

async function openDatabase(machine: MachineOptions): Promise<string> {
  const { options, installation, terminal, own } = machine;
  if (options.DATABASE_URL !== undefined) return options.DATABASE_URL;
  let port: number | undefined;
  const begin = async (): Promise<EmbeddedPostgres> => {
    const server = await startEmbeddedPostgres({
      dataDir: installation.path('postgres'),
      ...(port === undefined ? {} : { port }),
    });
    port = server.port;
    return server;
  };
  const postgres = new Supervised('PostgreSQL', begin, terminal.say);
  own('PostgreSQL', () => postgres.stop());
  return (await postgres.start()).url;
}

/** Settings of the environment that reach the services unchanged. */
function passedOn(): Record<string, string> {
  const names = ['REDIS_URL', 'LIVEKIT_PUBLIC_URL', 'LOG_LEVEL'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/**
 * Starts everything behind the edge: PostgreSQL, LiveKit, the tables, both services.
 * @returns the environment that the services run with
 * @throws one sentence when a part that must be there does not come up
 */
export async function startMachine(machine: MachineOptions): Promise<Record<string, string>> {
  const { options, installation, terminal, publicUrl, edgeKey, targets, own, isStopping } = machine;
  const [servicePort, gatewayPort] = [await freePort(), await freePort()];
  const webhookUrl = `http://127.0.0.1:${servicePort}${WEBHOOK_PATH}`;
  const [databaseUrl, media] = await Promise.all([
    openDatabase(machine).then(async (url) => {
      await migrate(url).catch(refuseDatabase);
      return url;
    }),
    openMedia({ installation, terminal, webhookUrl, givenUrl: options.LIVEKIT_URL, own, isStopping }),
  ]);
  const environment = {
    NODE_ENV: 'production',
    ...passedOn(),
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: publicUrl,
    TWINHALL_SECRET: process.env.TWINHALL_SECRET ?? installation.secrets.TWINHALL_SECRET,
    BADGE_KEY: process.env.BADGE_KEY ?? installation.secrets.BADGE_KEY,
    EDGE_KEY: edgeKey,
    GATEWAY_URL: `http://127.0.0.1:${gatewayPort}`,
    ...media.environment,
  };
  if (isStopping()) throw new Error('Stopped while it was starting.');
  installation.publish(environment);
  const supervise = async (
    name: 'session-service' | 'realtime-gateway',
    port: number,
    healthPath: string,
  ): Promise<string> => {
    const env = { ...process.env, ...environment };
    const begin = () => runService({ name, port, healthPath, env, logFile: installation.path('logs', `${name}.log`) });
    const service = new Supervised(name, begin, terminal.say);
    own(name, () => service.stop());
    await service.start();
    return `http://127.0.0.1:${port}`;
  };
  if (media.url !== undefined) targets.livekit = media.url;
  await Promise.all([
    supervise('realtime-gateway', gatewayPort, '/health').then((url) => (targets.gateway = url)),
    supervise('session-service', servicePort, '/api/health').then((url) => (targets.service = url)),
  ]);
  return environment;
}
