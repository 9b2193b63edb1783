// Bare ws: sends one string to everybody. Talks to its parent: {send: text} -> sends; prints its port first.
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('listening', () => process.send?.({ port: server.address().port }));
process.on('message', ({ send }) => {
  for (const client of server.clients) client.send(send);
});
