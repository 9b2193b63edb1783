import type { Tree } from './tree.factory.js';
import type { Seed } from './seed.factory.js';
import { imports, seed } from './seed.factory.js';

const lines = (count: number) => 'export {};\n'.repeat(count);
const files = (count: number, length: number): Tree =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`libs/kernel/part-${at}.ts`, lines(length)]));

const sizeSeeds: readonly Seed[] = [
  seed('file-size', 'libs/kernel/long.ts', lines(301)),
  seed('file-size', 'apps/web/src/ui/long.css', 'a {}\n'.repeat(301)),
  seed('median-size', '(all files)', '', files(200, 61)),
  seed('p95-size', '(all files)', '', files(10, 201)),
];

const nameSeeds: readonly Seed[] = [
  seed('kebab-name', 'libs/kernel/unitOfWork.ts', lines(1)),
  seed('kebab-name', 'apps/web/src/features/Question/panel.tsx', lines(1)),
  ...['utils', 'common', 'helpers', 'base', 'manager'].map((word) =>
    seed('empty-word', `libs/kernel/${word}.ts`, lines(1)),
  ),
  seed('empty-word', 'libs/kernel/queue-manager.ts', lines(1)),
  seed('empty-word', 'libs/platform/facts/helpers/reader.ts', lines(1)),
  seed('known-role', 'libs/kernel/lane.thing.ts', lines(1)),
  seed('one-role', 'libs/features/question/question.service.store.ts', lines(1)),
  seed('role-of-folder', 'libs/features/question/question.ts', lines(1)),
  seed('role-of-folder', 'libs/features/question/question.controller.ts', lines(1)),
  seed('role-of-folder', 'apps/realtime-gateway/gateways/question.service.ts', lines(1)),
  seed('role-of-folder', 'apps/session-service/controllers/session.ts', lines(1)),
  seed('role-of-folder', 'apps/session-service/reactors/floor.ts', lines(1)),
  seed('role-of-folder', 'apps/realtime-gateway/dto/question.ts', lines(1)),
];

const room = (folder: string) => seed('known-room', folder, '', { [`${folder}/index.ts`]: lines(1) });

const roomSeeds: readonly Seed[] = [
  ...['apps/admin', 'libs/shared', 'libs/features/chat', 'apps/web/src/components', 'test/unit'].map(room),
  ...['apps/session-service/services', 'apps/realtime-gateway/controllers'].map(room),
  seed('front-door', 'libs/features/poll', '', { 'libs/features/poll/poll.service.ts': lines(1) }),
  seed('front-door', 'libs/platform/redis', '', { 'libs/platform/redis/bell.ts': lines(1) }),
  seed('loose-file', 'libs/features/question.service.ts', lines(1)),
  seed('loose-file', 'libs/clock.ts', lines(1)),
];

const circleSeeds: readonly Seed[] = [
  seed('no-folder-circle', 'libs/platform', '', {
    'libs/platform/facts/reader.ts': imports('#platform/redis'),
    'libs/platform/redis/bell.ts': `export const thing = 1;\n`,
    'libs/platform/redis/index.ts': `export * from './bell.js';\n`,
    'libs/platform/redis/doorbell.ts': imports('#platform/facts'),
  }),
  seed('no-folder-circle', 'libs/contract', '', {
    'libs/contract/facts/fact.ts': imports('../views/view.js'),
    'libs/contract/facts/stream.ts': `export const thing = 1;\n`,
    'libs/contract/views/view.ts': `export const thing = 1;\n`,
    'libs/contract/views/head.ts': imports('../facts/stream.js'),
  }),
];

export const shapeSeeds: readonly Seed[] = [...sizeSeeds, ...nameSeeds, ...roomSeeds, ...circleSeeds];
