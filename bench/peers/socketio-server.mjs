// Bare socket.io: emits one event to everybody. Talks to its parent like ws-server.mjs.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const server = new Server(http, { transports: ['websocket'], serveClient: false });
http.listen(0, '127.0.0.1', () => process.send?.({ port: http.address().port }));
process.on('message', ({ send }) => server.emit('facts', send));
