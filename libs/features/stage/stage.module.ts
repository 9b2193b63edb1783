import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PersonModule } from '#features/person';
import { SessionModule } from '#features/session';
import { VisitModule } from '#features/visit';
import { StageBoothService } from './stage-booth.service.js';
import { StageDeviceStore } from './stage-device.store.js';
import { StageFeedService } from './stage-feed.service.js';
import { StageInviteService } from './stage-invite.service.js';
import { StageLedgerService } from './stage-ledger.service.js';
import { StagePeopleService } from './stage-people.service.js';
import { StagePermissionStore } from './stage-permission.store.js';
import { StageReachService } from './stage-reach.service.js';
import { StageRenewalService } from './stage-renewal.service.js';
import { StageRoomStore } from './stage-room.store.js';
import { StageServerStore } from './stage-server.store.js';
import { StageSnapshotService } from './stage-snapshot.service.js';
import { StageService } from './stage.service.js';
import { tables } from './tables.js';
import { WebhookEventStore } from './webhook-event.store.js';

const stores = [StageDeviceStore, StagePermissionStore, StageRoomStore, StageServerStore, WebhookEventStore];
const commands = [StageBoothService, StageFeedService, StageInviteService, StageRenewalService, StageService];
const services = [...commands, StageLedgerService, StagePeopleService, StageReachService, StageSnapshotService];

/** What the database says about stages; needs no LiveKit. */
@Module({
  imports: [TypeOrmModule.forFeature(tables), PersonModule, SessionModule, VisitModule],
  providers: [...stores, ...services],
  exports: [...stores, ...services],
})
export class StageModule {}
