import { applyDecorators } from '@nestjs/common';
import { IsString, Matches, MaxLength, ValidateBy } from 'class-validator';
import { isReadable, isTowering } from '#contract';

/**
 * A string that PostgreSQL keeps as it is: no NUL, no lone surrogates (both would be lost or refused there).
 * @param most UTF-16 code units; finer limits are the rule's business
 */
export const StorableText = (most: number): PropertyDecorator =>
  applyDecorators(IsString(), MaxLength(most), Matches(/^[^\0\p{Surrogate}]*$/u));

/** A storable text that others will see, perhaps empty: no marks that tower over the lines around it. */
export const ShownText = (most: number): PropertyDecorator =>
  applyDecorators(
    StorableText(most),
    TextThat('doesNotTower', (text) => !isTowering(text)),
  );

/** A text for others to read: it shows at least one letter or number. */
export const ReadableText = (most: number): PropertyDecorator =>
  applyDecorators(ShownText(most), TextThat('isReadable', isReadable));

const TextThat = (name: string, holds: (text: string) => boolean): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: (value) => typeof value === 'string' && holds(value) } });
