import { randomBytes } from 'node:crypto';
import { readEnvironment } from '#platform/config';
import { seedDemo } from './demo-child.js';
import { openEdge } from './edge-listener.js';
import { createEdge, type EdgeTargets } from './edge.js';
import { openInstallation } from './installation.js';
import { startMachine } from './one-machine.js';
import { openDoor, type PublicDoor } from './public-door.js';
import { Shutdown } from './shutdown.js';
import { checkServiceSettings } from './service-settings.js';
import { askService } from './stage-entry.js';
import { StartOptions } from './start-options.config.js';
import { openTerminal, terminalQr, type Terminal } from './terminal.js';
import { plainAnswers } from './trust-page.js';

async function announce(terminal: Terminal, door: PublicDoor, port: number): Promise<void> {
  terminal.say(`\nTwinhall is open: ${door.publicUrl}`);
  if (door.behindProxy) terminal.say(`Your proxy reaches it at http://127.0.0.1:${port}.`);
  if (door.trustUrl !== undefined) {
    terminal.say(await terminalQr(door.trustUrl));
    terminal.say(`A phone in the same network scans this code or opens ${door.trustUrl} once:`);
    terminal.say(
      'the page gives it the certificate to trust (microphone and camera need that) and then opens Twinhall.',
    );
  }
  terminal.say('Ctrl+C stops it; everything is kept.');
}

async function run(options: StartOptions, shutdown: Shutdown, terminal: Terminal, hasDemo: boolean): Promise<void> {
  const installation = await openInstallation(options.TWINHALL_DATA_DIR);
  shutdown.own('The data folder', async () => installation.release());
  const door = await openDoor(options, installation.path('lan'));
  const targets: EdgeTargets = {};
  const edgeKey = process.env.EDGE_KEY ?? randomBytes(32).toString('hex');
  checkServiceSettings(installation.secrets, door.publicUrl);
  const mayEnter = askService(() => targets.service, edgeKey);
  // Parts that stop because they shall are no outage.
  const tell = (sentence: string): void => void (shutdown.signal.aborted || terminal.say(sentence));
  const edge = createEdge(targets, { behindProxy: door.behindProxy, mayEnter, tell });
  const plain = plainAnswers(door.publicUrl, door.authority);
  const { hosts, tls, publicUrl } = door;
  const listener = await openEdge({
    hosts,
    port: options.TWINHALL_PORT,
    edge,
    plain,
    ...(tls === undefined ? {} : { tls }),
  });
  // Closed last: whoever comes while the parts stop is told to come back.
  shutdown.own('The edge', () => listener.close());
  const environment = await startMachine({
    options,
    installation,
    terminal,
    publicUrl,
    edgeKey,
    targets,
    own: shutdown.own,
    isStopping: () => shutdown.signal.aborted,
  });
  if (hasDemo && !options.TWINHALL_NO_DEMO) await seedDemo(environment, shutdown.signal);
  if (!shutdown.signal.aborted) await announce(terminal, door, options.TWINHALL_PORT);
}

/**
 * Runs the whole of Twinhall on this machine until it is told to stop.
 * @param settings environment and options of the command line under the names of `StartOptions`
 * @param hasDemo whether this build has the command `demo`
 */
export async function start(settings: Readonly<Record<string, unknown>>, hasDemo: boolean): Promise<void> {
  const options = readEnvironment(StartOptions, settings);
  const terminal = openTerminal();
  const shutdown = new Shutdown();
  shutdown.listen(() => terminal.say('Stopping …'));
  try {
    await run(options, shutdown, terminal, hasDemo);
  } catch (error) {
    if (shutdown.signal.aborted) return;
    await shutdown.stop();
    throw error;
  }
}
