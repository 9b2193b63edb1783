import { buildAll } from './build.mjs';
import { checkNode, installLibraries } from './install.mjs';

checkNode();
await installLibraries();
await buildAll();
await import('../../../dist/apps/cli/main.js');
