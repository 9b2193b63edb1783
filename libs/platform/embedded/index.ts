export { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres.js';
export { freePort, freeUdpPort } from './free-port.js';
export { commandLineOf, isAlive } from './leftover.js';
export { installLiveKitServer } from './livekit-installer.js';
export { findLiveKitServer, findOnPath } from './livekit-location.js';
export { startLiveKitServer, type LiveKitServer, type LiveKitServerOptions } from './livekit-server.js';
export { runChild, type Running } from './running-child.js';
