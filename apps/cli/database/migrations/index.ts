import * as m1 from './0001-initial.js';
import * as m2 from './0002-append-only.js';

/** In order. Written by generate.mjs. */
export const migrations = [...Object.values(m1), ...Object.values(m2)];
