import { IsLanguage, MayBeAbsent } from '#platform/doors';

export class StageTokenDto {
  /** Booth of an interpreter for whom the programme names no language; ISO 639. */
  @MayBeAbsent()
  @IsLanguage()
  language?: string;
}
