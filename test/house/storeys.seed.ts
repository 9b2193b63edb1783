import type { Seed } from './seed.factory.js';
import { imports, seed } from './seed.factory.js';

const question = 'libs/features/question';

/** One wrong import per rule about storeys, slices and roles; several where a rule can be broken in different ways. */
export const storeySeeds: readonly Seed[] = [
  seed('apps-apart', 'apps/realtime-gateway/socket/door.ts', imports('../../session-service/main.js')),
  seed('web-only-contract', 'apps/web/src/realtime/clock.ts', imports('#kernel')),
  seed('web-only-contract', 'apps/web/src/app/door.ts', imports('#features/question')),
  seed('web-without-server', 'apps/web/src/realtime/file.ts', imports('node:fs')),
  seed('web-without-server', 'apps/web/src/realtime/server.ts', imports('socket.io')),
  seed('libs-below-apps', `${question}/door.service.ts`, imports('../../../apps/session-service/main.js')),
  seed(
    'production-without-tests',
    `${question}/made.service.ts`,
    imports('../../../test/factories/question.factory.js'),
  ),
  seed('production-without-tests', `${question}/index.ts`, imports('./question.policy.spec.js')),
  seed('contract-imports-nothing', 'libs/contract/ids.ts', imports('uuid')),
  seed('contract-imports-nothing', 'libs/contract/ids.ts', imports('node:crypto')),
  seed('contract-imports-nothing', 'libs/contract/ids.ts', imports('#kernel')),
  seed('kernel-only-contract', 'libs/kernel/lane.ts', imports('#platform/facts')),
  seed('platform-below-features', 'libs/platform/facts/reader.ts', imports('#features/question')),
  seed('front-doors-only', `${question}/ask.service.ts`, imports('../session/session.service.js')),
  seed('front-doors-only', `${question}/ask.service.ts`, imports('../session/index.js')),
  seed(
    'front-doors-only',
    'apps/session-service/http/ask.ts',
    imports('../../../libs/features/question/question.service.js'),
  ),
  seed('front-doors-only', 'libs/kernel/lane.ts', imports('../contract/limits.js')),
  seed('front-doors-only', 'libs/platform/facts/reader.ts', imports('../database/unit-of-work.adapter.js')),
  seed('database-only-cli', 'apps/session-service/http/tables.ts', imports('#database')),
  seed('database-front-door', 'apps/cli/start.ts', imports('./database/sources.js'), {
    'apps/cli/database/sources.ts': `export const thing = 1;\n`,
  }),
  seed('no-unresolved', 'libs/kernel/lane.ts', imports('./nowhere.js')),
  seed('no-unresolved', `${question}/ask.service.ts`, imports('#features/session/session.service')),
  seed('no-circle', 'libs/kernel/batch.ts', imports('./lane.js'), { 'libs/kernel/lane.ts': imports('./batch.js') }),
  seed(
    'dto-by-value',
    'apps/session-service/http/body.ts',
    `import type { SessionDto } from '../dto/session.dto.js';\nexport type Body = SessionDto;\n`,
  ),
  seed(
    'dto-by-value',
    'apps/session-service/http/body.ts',
    `import { type SessionDto } from '../dto/session.dto.js';\nexport type Body = SessionDto;\n`,
  ),
];

/** What one file of a slice must not reach inside it. */
export const roleSeeds: readonly Seed[] = [
  seed('slice-service', `${question}/ask.service.ts`, imports('./question.entity.js')),
  seed('slice-service', `${question}/ask.service.ts`, imports('./question.module.js')),
  seed('slice-store', `${question}/ask.store.ts`, imports('./question.service.js')),
  seed('slice-store', `${question}/ask.store.ts`, imports('./question.policy.js')),
  seed('slice-view', `${question}/ask.view.ts`, imports('./question.store.js')),
  seed('slice-entity', `${question}/ask.entity.ts`, imports('./question.view.js')),
  seed('slice-machine', `${question}/ask.machine.ts`, imports('./question.entity.js')),
  seed('slice-format', `${question}/ask.format.ts`, imports('./question.store.js')),
  seed('slice-type', `${question}/ask.type.ts`, imports('./question.entity.js')),
  seed('slice-policy', `${question}/ask.policy.ts`, imports('./question.entity.js')),
  seed('slice-policy', `${question}/ask.policy.ts`, imports('node:fs')),
  seed('slice-policy', `${question}/ask.policy.ts`, imports('@nestjs/common')),
  seed('slice-policy', `${question}/ask.policy.ts`, imports('#features/session')),
  seed(
    'slice-policy-blind',
    `${question}/ask.policy.ts`,
    `import type { QuestionStore } from './question.store.js';\nexport type Ask = QuestionStore;\n`,
  ),
  seed('slice-own-door', `${question}/ask.service.ts`, imports('./index.js')),
  seed('slice-own-door', `${question}/ask.service.ts`, imports('#features/question')),
  seed('slice-entity-by-id', `${question}/ask.entity.ts`, imports('#features/session')),
];
