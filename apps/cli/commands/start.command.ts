import { Command } from 'commander';

/** `start`: the whole of Twinhall on this machine. */
export function startCommand(program: Command): Command {
  return new Command('start')
    .description('run everything on this machine: PostgreSQL, LiveKit, both services and the web client')
    .option('--port <number>', 'public port (TWINHALL_PORT; 3000)')
    .option('--host <address>', 'address to listen on (TWINHALL_HOST; localhost, or all with --lan)')
    .option('--data-dir <folder>', 'everything that is kept (TWINHALL_DATA_DIR; .twinhall)')
    .option('--no-demo', 'make no demo conference (TWINHALL_NO_DEMO=true)')
    .option('--public-url <origin>', 'address that people open, when a proxy stands before it (PUBLIC_URL)')
    .option('--cert <file>', 'certificate chain in PEM form (TWINHALL_CERT)')
    .option('--key <file>', 'its private key in PEM form (TWINHALL_KEY)')
    .option('--lan', 'open it to the local network, with a certificate of its own (TWINHALL_LAN=true)')
    .action(async (given: Record<string, string | boolean>) => {
      const [{ start }, { OPTION_VARIABLES }] = await Promise.all([
        import('../start/start.js'),
        import('../start/start-options.config.js'),
      ]);
      const settings: Record<string, unknown> = { ...process.env };
      for (const [option, variable] of Object.entries(OPTION_VARIABLES)) {
        const value = given[option];
        if (option === 'demo') {
          if (value === false) settings[variable] = 'true';
        } else if (value !== undefined) settings[variable] = value;
      }
      await start(
        settings,
        program.commands.some((command) => command.name() === 'demo'),
      );
    });
}
