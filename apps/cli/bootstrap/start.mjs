import { buildAll } from './build.mjs';
import { checkNode, installLibraries } from './install.mjs';

checkNode();
await installLibraries();
await buildAll();
process.argv.splice(2, 0, 'start');
await import('../../../dist/apps/cli/main.js');
