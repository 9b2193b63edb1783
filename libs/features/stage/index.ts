export { StageModule } from './stage.module.js';
export { StageSnapshotService } from './stage-snapshot.service.js';
export { tables } from './tables.js';
