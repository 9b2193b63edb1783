export { isDeeperThan } from './depth.policy.js';
export { isOwnOrigin } from './own-origin.policy.js';
export { RateLimitService } from './rate-limit.service.js';
export { refusalOf } from './refusal-of.policy.js';
export { StorableText } from './storable.decorator.js';
export { readVisitToken, visitCookie } from './visit-cookie.policy.js';
