import { ValidateBy } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { isLanguage, isTowering } from '#contract';

const STORABLE = /^[^\0\p{Surrogate}]*$/u;
const MOST_LANGUAGES = 12;

/**
 * A text by language, e.g. `{ "de": "Eröffnung", "ru": "Открытие" }`.
 * @param most UTF-16 code units of each text
 */
export const TranslatedText = (most: number): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: 'object', additionalProperties: { type: 'string', maxLength: most } }),
    ValidateBy({ name: 'translatedText', validator: { validate: (value) => isTranslated(value, most) } }),
  );

function isTranslated(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const texts = Object.entries(value);
  return (
    texts.length <= MOST_LANGUAGES && texts.every(([language, text]) => isLanguage(language) && isText(text, most))
  );
}

const isText = (text: unknown, most: number): boolean =>
  typeof text === 'string' && text.length <= most && STORABLE.test(text) && !isTowering(text);
