import { Announcement } from './announcement.entity.js';

export const tables = [Announcement];
