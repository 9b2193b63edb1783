import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { Refused } from '#kernel';

/** Validates bodies and queries by their DTOs; unknown fields are dropped, the first wrong one is named. */
export const bodyPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors: ValidationError[]) => new Refused('input/invalid', { field: firstField(errors) }),
  });

function firstField([first]: ValidationError[]): string {
  if (!first) return '';
  const [child] = first.children ?? [];
  return child ? `${first.property}.${firstField([child])}` : first.property;
}
