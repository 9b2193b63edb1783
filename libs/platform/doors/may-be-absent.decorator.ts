import { ValidateIf } from 'class-validator';

/** Left out is fine, null is not: nobody said what it would mean. */
export const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
