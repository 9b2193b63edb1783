import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { refuse } from '#kernel';

/** Validates a command's payload by its DTO. Synchronous on purpose: commands of a socket keep their order. */
@Injectable()
export class CommandPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type !== 'body' || !metatype || metatype === Object) return value;
    const command: object = plainToInstance(metatype as new () => object, value);
    const [problem] = validateSync(command, { whitelist: true, stopAtFirstError: true, forbidUnknownValues: true });
    if (problem) refuse('input/invalid', { field: problem.property });
    return command;
  }
}
