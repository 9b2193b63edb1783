/** The way to the server: HTTP queries, the socket, streams of facts, commands. No page talks to the network otherwise. */
export { api, type Upload } from './api/request.js';
export { mayRetry, meQuery, programmeKey, programmeQuery } from './api/queries.js';
export { realtime } from './client/realtime.js';
export { commandId } from './commands/command-id.js';
export type { PendingCommand } from './commands/outbox.js';
export type { ConnectionState } from './connection/connection-state.js';
export { retryConnection, useConnection } from './hooks/use-connection.js';
export { useCommand, usePending, withdrawCommand } from './hooks/use-command.js';
export { useConference } from './hooks/use-conference.js';
export { useHeartbeat } from './hooks/use-heartbeat.js';
export { useMe } from './hooks/use-me.js';
export { useProgramme } from './hooks/use-programme.js';
export { useServerClock } from './hooks/use-server-clock.js';
export { useSession, useSessionFact } from './hooks/use-session.js';
export { Refused } from './refused.js';
export type { ConferenceLive } from './streams/conference-view.js';
export type { MineView, SessionView } from './streams/session-view.js';
export type { Reading } from './streams/stream-reader.js';
