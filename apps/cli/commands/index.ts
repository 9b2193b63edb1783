import type { Command } from 'commander';
import { demoCommand } from './demo.command.js';
import { exportCommand } from './export.command.js';
import { importCommand } from './import.command.js';
import { linkCommand } from './link.command.js';
import { migrateCommand } from './migrate.command.js';
import { releaseCommand } from './release.command.js';
import { startCommand } from './start.command.js';

/** Every command of the command line, in the order of its help. What a command needs it loads in its action. */
export function addCommands(program: Command): void {
  program.addCommand(startCommand(program));
  program.addCommand(demoCommand());
  program.addCommand(importCommand());
  program.addCommand(releaseCommand());
  program.addCommand(linkCommand());
  program.addCommand(exportCommand());
  program.addCommand(migrateCommand());
}
