export { RedisLine } from './redis-line.js';
export { RedisModule } from './redis.module.js';
