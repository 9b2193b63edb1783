export { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres.js';
export { freePort, freeUdpPort, isPortFree } from './free-port.js';
export { commandLineOf, isAlive, stopLeftover } from './leftover.js';
export { installLiveKitServer } from './livekit-installer.js';
export { findLiveKitServer, findOnPath, livekitCachePath } from './livekit-location.js';
export {
  isLiveKitHealthy,
  startLiveKitServer,
  type LiveKitServer,
  type LiveKitServerOptions,
} from './livekit-server.js';
export { runChild, type Running } from './running-child.js';
