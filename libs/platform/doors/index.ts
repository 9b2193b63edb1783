export { isDeeperThan, isLongerThan } from './depth.policy.js';
export { DoorsModule } from './doors.module.js';
export { IsInstant } from './instant.decorator.js';
export { MayBeAbsent } from './may-be-absent.decorator.js';
export { isOwnOrigin } from './own-origin.policy.js';
export { RateLimitService } from './rate-limit.service.js';
export { refusalOf } from './refusal-of.policy.js';
export { ReadableText, ShownText, StorableText } from './storable.decorator.js';
export { readVisitToken, visitCookie } from './visit-cookie.policy.js';
