import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type as TypeOf } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, ValidateNested } from 'class-validator';

/** At most `most` entries of a DTO's kind. Without `IsObject` a null or a list would pass for an entry without errors. */
export const ListOf = (entry: Type, most: number): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: [entry], maxItems: most }),
    IsArray(),
    ArrayMaxSize(most),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    TypeOf(() => entry),
  );
