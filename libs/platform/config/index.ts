export { EnvironmentMistakes, readEnvironment, readEnvironmentOrExit, sayIf } from './environment.config.js';
export { ServiceEnvironment } from './service-environment.config.js';
