import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConferenceModule } from '#features/conference';
import { PersonModule } from '#features/person';
import { SessionModule } from '#features/session';
import { VisitModule } from '#features/visit';
import { AttendanceBoardService } from './attendance-board.service.js';
import { AttendanceExportReading } from './attendance-export-reading.service.js';
import { AttendanceExportService } from './attendance-export.service.js';
import { AttendanceFoldService } from './attendance-fold.service.js';
import { AttendanceStore } from './attendance.store.js';
import { ConnectionService } from './connection.service.js';
import { ConnectionStore } from './connection.store.js';
import { CorrectionService } from './correction.service.js';
import { DoorReadingService } from './door-reading.service.js';
import { DoorSearchService } from './door-search.service.js';
import { DoorSearchStore } from './door-search.store.js';
import { HallLimitStore } from './hall-limit.store.js';
import { ObservationStore } from './observation.store.js';
import { PersonRemovalService } from './person-removal.service.js';
import { PresenceCountService } from './presence-count.service.js';
import { PresenceCountStore } from './presence-count.store.js';
import { RunningSessionStore } from './running-session.store.js';
import { ScanService } from './scan.service.js';
import { ScanStore } from './scan.store.js';
import { SessionAttendanceService } from './session-attendance.service.js';
import { SessionEndService } from './session-end.service.js';
import { StagePresence } from './stage-presence.service.js';
import { tables } from './tables.js';

const stores = [
  AttendanceStore,
  ConnectionStore,
  DoorSearchStore,
  HallLimitStore,
  ObservationStore,
  PresenceCountStore,
  RunningSessionStore,
  ScanStore,
];
const inner = [AttendanceExportReading, AttendanceFoldService, DoorReadingService];
const services = [
  AttendanceBoardService,
  AttendanceExportService,
  ConnectionService,
  CorrectionService,
  DoorSearchService,
  PersonRemovalService,
  PresenceCountService,
  ScanService,
  SessionAttendanceService,
  SessionEndService,
  StagePresence,
];

@Module({
  imports: [TypeOrmModule.forFeature(tables), ConferenceModule, PersonModule, SessionModule, VisitModule],
  providers: [...stores, ...inner, ...services],
  exports: services,
})
export class PresenceModule {}
