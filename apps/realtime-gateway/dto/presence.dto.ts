import { IsIn, Matches } from 'class-validator';
import { PLACES, type Place } from '#contract';
import { SessionCommandDto } from './command.dto.js';

export class PlaceDeclareDto extends SessionCommandDto {
  @IsIn(PLACES)
  place: Place;

  /** Language listened to, ISO 639-1, or `floor`. */
  @Matches(/^([a-z]{2,3}|floor)$/)
  language: string;
}
