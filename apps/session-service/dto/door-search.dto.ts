import { IsOptional, IsUUID } from 'class-validator';
import { limits } from '#contract';
import { StorableText } from '#platform/doors';

export class DoorSearchDto {
  /** Beginnings of names. */
  @StorableText(limits.nameGraphemes)
  query: string;

  @IsOptional()
  @IsUUID()
  hallId?: string;
}
