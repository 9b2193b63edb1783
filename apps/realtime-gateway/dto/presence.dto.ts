import { IsIn, ValidateIf } from 'class-validator';
import { PLACES, type Place } from '#contract';
import { IsLanguage } from '#platform/doors';
import { SessionCommandDto } from './command.dto.js';

export class PlaceDeclareDto extends SessionCommandDto {
  @IsIn(PLACES)
  place: Place;

  /** Language listened to, or `floor`. */
  @ValidateIf(({ language }: PlaceDeclareDto) => language !== 'floor')
  @IsLanguage()
  language: string;
}
