import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { refuse, Refused } from '#kernel';

/** Validates bodies and queries by their DTOs; unknown fields are dropped, the first wrong one is named. */
export class BodyPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      transform: true,
      stopAtFirstError: true,
      exceptionFactory: (errors: ValidationError[]) => new Refused('input/invalid', { field: firstField(errors) }),
    });
  }

  /** A list or a file is no body of ours, also where every field may be left out. @throws {Refused} input/invalid */
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && Buffer.isBuffer(value)) refuse('input/invalid', { field: 'content-type' });
    if (metadata.type === 'body' && Array.isArray(value)) refuse('input/invalid', { field: 'body' });
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

function firstField([first]: ValidationError[]): string {
  if (!first) return '';
  const [child] = first.children ?? [];
  return child ? `${first.property}.${firstField([child])}` : first.property;
}
