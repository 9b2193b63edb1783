export { PUBLIC_ORIGIN, readEnvironment, readEnvironmentOrExit, sayIf } from './environment.config.js';
export { ServiceEnvironment } from './service-environment.config.js';
