import { StagePermission } from './stage-permission.entity.js';
import { WebhookEvent } from './webhook-event.entity.js';

export const tables = [StagePermission, WebhookEvent];
