import type { Tree } from './tree.factory.js';

/** The smallest house with a file of every kind in its place: no rule may find anything in it. */
export const clean: Tree = {
  'libs/contract/limits.ts': `export const longestQuestion = 500;\n`,
  'libs/contract/index.ts': `export * from './limits.js';\n`,
  'libs/kernel/refused.ts': `import { longestQuestion } from '#contract';\nexport class Refused extends Error {\n  readonly limit = longestQuestion;\n}\n`,
  'libs/kernel/index.ts': `export * from './refused.js';\n`,
  'libs/platform/database/unit-of-work.adapter.ts': `import { DataSource } from 'typeorm';\nexport const open = (url: string) => new DataSource({ type: 'postgres', url });\n`,
  'libs/platform/database/index.ts': `export * from './unit-of-work.adapter.js';\n`,
  'libs/platform/facts/feed.ts': `import { open } from '#platform/database';\nexport const feed = () => open('postgres://localhost');\n`,
  'libs/platform/facts/index.ts': `export * from './feed.js';\n`,
  'libs/platform/livekit/stage-token.service.ts': `import { AccessToken } from 'livekit-server-sdk';\nexport const token = () => new AccessToken('key', 'secret');\n`,
  'libs/platform/livekit/index.ts': `export * from './stage-token.service.js';\n`,

  'libs/features/session/session.entity.ts': `import { Entity, PrimaryColumn } from 'typeorm';\n@Entity()\nexport class Session {\n  @PrimaryColumn('uuid') id: string;\n}\n`,
  'libs/features/session/session.service.ts': `export class SessionService {\n  open(): boolean {\n    return true;\n  }\n}\n`,
  'libs/features/session/index.ts': `import { Session } from './session.entity.js';\nexport { SessionService } from './session.service.js';\nexport const tables = [Session];\n`,

  'libs/features/question/question.type.ts': `export type Visible = 'waiting' | 'visible';\n`,
  'libs/features/question/question.machine.ts': `import type { Visible } from './question.type.js';\nexport const next = (state: Visible): Visible => (state === 'waiting' ? 'visible' : state);\n`,
  'libs/features/question/question.entity.ts': `import { Column, Entity, PrimaryColumn } from 'typeorm';\nimport type { Visible } from './question.type.js';\n@Entity()\nexport class Question {\n  @PrimaryColumn('uuid') id: string;\n  @Column() sessionId: string;\n  @Column() state: Visible;\n}\n`,
  'libs/features/question/question.policy.ts': `import { Refused } from '#kernel';\nimport { next } from './question.machine.js';\nimport type { Question } from './question.entity.js';\nexport const approve = (question: Question) => {\n  if (next(question.state) === question.state) throw new Refused();\n};\n`,
  'libs/features/question/question.view.ts': `import type { Question } from './question.entity.js';\nexport const questionView = ({ id, state }: Question) => ({ id, state });\n`,
  'libs/features/question/question.store.ts': `import type { EntityManager } from 'typeorm';\nimport { Question } from './question.entity.js';\nimport { questionView } from './question.view.js';\nexport class QuestionStore {\n  async find(manager: EntityManager, id: string) {\n    return questionView(await manager.findOneByOrFail(Question, { id }));\n  }\n}\n`,
  'libs/features/question/question.service.ts': `import { SessionService } from '#features/session';\nimport { approve } from './question.policy.js';\nimport { QuestionStore } from './question.store.js';\nexport class QuestionService {\n  constructor(\n    readonly store: QuestionStore,\n    readonly sessions: SessionService,\n  ) {}\n  readonly approve = approve;\n}\n`,
  'libs/features/question/question.module.ts': `import { Module } from '@nestjs/common';\nimport { TypeOrmModule } from '@nestjs/typeorm';\nimport { Question } from './question.entity.js';\nimport { QuestionService } from './question.service.js';\n@Module({ imports: [TypeOrmModule.forFeature([Question])], providers: [QuestionService] })\nexport class QuestionModule {}\n`,
  'libs/features/question/index.ts': `import { Question } from './question.entity.js';\nexport { QuestionModule } from './question.module.js';\nexport { QuestionService } from './question.service.js';\nexport const tables = [Question];\n`,

  'apps/cli/database/index.ts': `import { tables as questions } from '#features/question';\nimport { tables as sessions } from '#features/session';\nexport const allTables = [...sessions, ...questions];\n`,
  'apps/cli/main.ts': `import { allTables } from '#database';\nconsole.log(allTables.length);\n`,
  'apps/session-service/dto/session.dto.ts': `import { IsUUID } from 'class-validator';\nexport class SessionDto {\n  @IsUUID() id: string;\n}\n`,
  'apps/session-service/controllers/session.controller.ts': `import { Body, Controller, Post } from '@nestjs/common';\nimport type { Request } from 'express';\nimport { SessionService } from '#features/session';\nimport { SessionDto } from '../dto/session.dto.js';\n@Controller()\nexport class SessionController {\n  constructor(readonly sessions: SessionService) {}\n  @Post()\n  open(@Body() body: SessionDto, request: Request) {\n    return \`\${body.id} \${request.path}\`;\n  }\n}\n`,
  'apps/session-service/main.ts': `import { SessionController } from './controllers/session.controller.js';\nexport const controllers = [SessionController];\n`,
  'apps/realtime-gateway/socket/live-gateway.decorator.ts': `import { WebSocketGateway } from '@nestjs/websockets';\nexport const LiveGateway = () => WebSocketGateway();\n`,
  'apps/realtime-gateway/gateways/question.gateway.ts': `import type { Socket } from 'socket.io';\nimport { QuestionService } from '#features/question';\nimport { LiveGateway } from '../socket/live-gateway.decorator.js';\n@LiveGateway()\nexport class QuestionGateway {\n  constructor(readonly questions: QuestionService) {}\n  handleDisconnect(socket: Socket) {\n    return socket.id;\n  }\n}\n`,

  'apps/web/src/i18n/sentences.ts': `import { longestQuestion } from '#contract';\nexport const tooLong = { de: \`Höchstens \${longestQuestion} Zeichen.\` };\n`,
  'apps/web/src/ui/button.tsx': `import { tooLong } from '../i18n/sentences.js';\nexport const Button = () => <button type="button">{tooLong.de}</button>;\n`,
  'apps/web/src/realtime/socket.ts': `import { io } from 'socket.io-client';\nexport const socket = () => io();\n`,
  'apps/web/src/media/stage-room.ts': `import { Room } from 'livekit-client';\nexport const room = () => new Room();\n`,
  'apps/web/src/features/question/question-panel.tsx': `import { Button } from '../../ui/button.js';\nimport { socket } from '../../realtime/socket.js';\nexport const QuestionPanel = () => (socket().connected ? <Button /> : null);\n`,
  'apps/web/src/app/routes.tsx': `import { QuestionPanel } from '../features/question/question-panel.js';\nexport const Routes = () => <QuestionPanel />;\n`,
  'apps/web/src/main.tsx': `export { Routes } from './app/routes.js';\n`,

  'test/factories/question.factory.ts': `import { Question } from '../../libs/features/question/question.entity.js';\nexport const question = () => Object.assign(new Question(), { state: 'waiting' });\n`,
  'libs/features/question/question.policy.spec.ts': `import { expect, it } from '@jest/globals';\nimport { question } from '../../../test/factories/question.factory.js';\nimport { approve } from './question.policy.js';\nit('approves', () => {\n  expect(() => approve(question())).not.toThrow();\n});\n`,
};
