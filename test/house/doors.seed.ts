import type { Seed } from './seed.factory.js';
import { imports, seed } from './seed.factory.js';

const socketsAndHttp = [
  'socket.io',
  'socket.io-client',
  '@socket.io/redis-adapter',
  'express',
  '@nestjs/websockets',
  '@nestjs/platform-socket.io',
  '@nestjs/platform-express',
];

export const packageSeeds: readonly Seed[] = [
  ...socketsAndHttp.map((name) => seed('sockets-and-http-only-in-apps', 'libs/platform/facts/door.ts', imports(name))),
  seed('livekit-server-only-in-its-pipe', 'apps/session-service/http/token.ts', imports('livekit-server-sdk')),
  seed('livekit-server-only-in-its-pipe', 'libs/features/session/token.service.ts', imports('livekit-server-sdk')),
  seed('redis-only-in-its-pipe', 'libs/platform/facts/bell.ts', imports('ioredis')),
  seed('livekit-client-only-in-media', 'apps/web/src/features/stage/stage.tsx', imports('livekit-client')),
  seed('livekit-client-only-in-media', 'apps/web/src/ui/tile.tsx', imports('@livekit/components-react')),
  seed('typeorm-near-tables', 'libs/features/question/ask.service.ts', imports('typeorm')),
  seed('typeorm-near-tables', 'libs/features/question/ask.module.ts', imports('typeorm')),
  seed('typeorm-near-tables', 'apps/session-service/http/rows.ts', imports('typeorm')),
  seed('nest-typeorm-near-tables', 'libs/features/question/ask.service.ts', imports('@nestjs/typeorm')),
];

const web = 'apps/web/src';

export const webSeeds: readonly Seed[] = [
  seed('web-i18n-lowest', `${web}/i18n/word.ts`, imports('../ui/button.js')),
  seed('web-ui-below', `${web}/ui/dot.tsx`, imports('../realtime/socket.js')),
  seed('web-ui-below', `${web}/ui/dot.tsx`, imports('../app/routes.js')),
  seed('web-realtime-below', `${web}/realtime/level.ts`, imports('../media/stage-room.js')),
  seed('web-realtime-below', `${web}/realtime/panel.ts`, imports('../features/question/question-panel.js')),
  seed('web-media-below', `${web}/media/level.ts`, imports('../realtime/socket.js')),
  seed('web-media-below', `${web}/media/panel.ts`, imports('../app/routes.js')),
  seed('web-features-below-app', `${web}/features/stage/way.ts`, imports('../../app/routes.js')),
  seed('web-features-apart', `${web}/features/stage/panel.ts`, imports('../question/question-panel.js')),
];
