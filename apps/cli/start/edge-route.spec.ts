import { expect, it } from '@jest/globals';
import { routeOf } from './edge-route.js';

it.each([
  '/',
  '/api/health',
  '/api/internals',
  '/assets/app.js?v=1',
  '/socket.io',
  '/socket.iox/',
  '/livekitchen',
  '/c/kaluga/twirp',
])('%s is answered by the session service', (url) => {
  expect(routeOf(url)).toEqual({ to: 'service' });
});

it.each(['/socket.io/', '/socket.io/?EIO=4&transport=websocket', '/api/../socket.io/?EIO=4'])(
  '%s is answered by the gateway',
  (url) => {
    expect(routeOf(url)).toEqual({ to: 'gateway' });
  },
);

it.each([
  ['/livekit/rtc?access_token=a.b.c', '/rtc?access_token=a.b.c'],
  ['/livekit/rtc/v1?join_request=x', '/rtc/v1?join_request=x'],
  ['/livekit/rtc/validate', '/rtc/validate'],
  ['/livekit/rtc/v1/validate/', '/rtc/v1/validate'],
])('%s reaches LiveKit as %s', (url, inner) => {
  expect(routeOf(url)).toEqual({ to: 'livekit', url: inner });
});

it.each([
  '/livekit',
  '/livekit/',
  '/livekit/twirp/livekit.RoomService/ListRooms',
  '/livekit/rtc/../twirp/livekit.RoomService/ListRooms',
  '/livekit/rtc/%2e%2e/twirp/livekit.RoomService/ListRooms',
  '/livekit/rtc/..%2ftwirp/livekit.RoomService/ListRooms',
  '/livekit/rtc//twirp',
  '/livekit//rtc',
  '/livekit/rtc\\..\\twirp',
  '/LiveKit/twirp/x',
  '/api/../livekit/twirp/x',
  '/twirp/livekit.RoomService/ListRooms',
  '//twirp/livekit.RoomService/ListRooms',
  'http://127.0.0.1:7880/twirp/x',
  '*',
  '',
])('%s is refused: LiveKit’s server interface stays inside', (url) => {
  expect(routeOf(url)).toEqual({ to: 'nowhere' });
});

it.each([
  '/api/internal/stage-entry',
  '/api/internal',
  '/API/Internal/stage-entry?x=1',
  '//api//internal/stage-entry',
  '/livekit/../api/internal/stage-entry',
  '/api/%2e/internal/stage-entry',
])('%s is refused: only the edge itself asks there', (url) => {
  expect(routeOf(url)).toEqual({ to: 'nowhere' });
});
