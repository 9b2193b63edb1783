export * from './actor.js';
export * from './clock.js';
export * from './fact-log.js';
export * from './ids.js';
export * from './lane.js';
export * from './refused.js';
export * from './repeat.js';
export * from './unit-of-work.js';
