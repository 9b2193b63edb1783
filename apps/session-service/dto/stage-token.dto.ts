import { IsOptional, Matches } from 'class-validator';

export class StageTokenDto {
  /** Booth of an interpreter for whom the programme names no language; ISO 639. */
  @IsOptional()
  @Matches(/^[a-z]{2,3}$/)
  language?: string;
}
