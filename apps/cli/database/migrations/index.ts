import * as m1 from './0001-initial.js';

/** In order. Written by generate.mjs. */
export const migrations = [...Object.values(m1)];
