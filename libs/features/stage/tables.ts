import { StageDevice } from './stage-device.entity.js';
import { StagePermission } from './stage-permission.entity.js';
import { StageRoom } from './stage-room.entity.js';
import { StageServer } from './stage-server.entity.js';
import { WebhookEvent } from './webhook-event.entity.js';

export const tables = [StageDevice, StagePermission, StageRoom, StageServer, WebhookEvent];
