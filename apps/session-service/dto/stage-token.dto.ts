import { Matches } from 'class-validator';
import { MayBeAbsent } from '#platform/doors';

export class StageTokenDto {
  /** Booth of an interpreter for whom the programme names no language; ISO 639. */
  @MayBeAbsent()
  @Matches(/^[a-z]{2,3}$/)
  language?: string;
}
