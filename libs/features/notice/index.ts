export { AnnouncementService } from './announcement.service.js';
export { NoticeModule } from './notice.module.js';
export { tables } from './tables.js';
