import { RealtimeClient } from './realtime-client.js';

/** The one socket of this page. It connects when the first stream is kept or the first command is sent. */
export const realtime = new RealtimeClient();
