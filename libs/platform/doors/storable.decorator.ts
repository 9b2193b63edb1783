import { applyDecorators } from '@nestjs/common';
import { IsString, Matches, MaxLength } from 'class-validator';

/**
 * A string that PostgreSQL keeps as it is: no NUL, no lone surrogates (both would be lost or refused there).
 * @param most UTF-16 code units; finer limits are the rule's business
 */
export const StorableText = (most: number): PropertyDecorator =>
  applyDecorators(IsString(), MaxLength(most), Matches(/^[^\0\p{Surrogate}]*$/u));
