import { applyDecorators } from '@nestjs/common';
import { Matches, ValidateBy, type ValidationOptions } from 'class-validator';
import { isLanguage } from '#contract';

/** Code of a language that exists: ISO 639-1, or three letters where there is no shorter one. */
export const IsLanguage = (options: ValidationOptions = {}): PropertyDecorator =>
  applyDecorators(
    Matches(/^[a-z]{2,3}$/, options),
    ValidateBy(
      { name: 'isLanguage', validator: { validate: (value) => typeof value === 'string' && isLanguage(value) } },
      options,
    ),
  );
