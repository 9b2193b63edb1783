import { Command } from 'commander';
import { addCommands } from './commands/index.js';

const program = new Command('twinhall')
  .description('Runs the live part of a hybrid conference: one session, many cities.')
  .showHelpAfterError()
  .helpCommand(true);

addCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
