import { IsOptional } from 'class-validator';
import { StorableText } from '#platform/doors';

export class ReleaseDto {
  /** What is new, in words of the organiser. */
  @IsOptional()
  @StorableText(500)
  note?: string;
}
