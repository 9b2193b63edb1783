import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import { limits } from '#contract';

/** People to print something for. */
export class PeopleChosenDto {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(limits.importRows)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  personIds: string[];
}
