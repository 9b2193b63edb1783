import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches } from 'class-validator';

const DATE = String.raw`\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;
const TIME = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?`;
const OFFSET = String.raw`(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)`;
const INSTANT = new RegExp(`^${DATE}T${TIME}${OFFSET}$`);

/** An instant with its offset, e.g. `2021-06-29T09:00:00+03:00`: ISO 8601 has weeks, hour 24 and local times as well. */
export const IsInstant = (): PropertyDecorator => applyDecorators(IsISO8601({ strict: true }), Matches(INSTANT));
