import { IsInt, IsNumber, Max, Min, ValidateIf } from 'class-validator';

export class HygieneLimitDto {
  /** People allowed in the hall at once; null: as many as it holds. */
  @ValidateIf((body: HygieneLimitDto) => body.hygieneLimit !== null)
  @IsInt()
  @Min(0)
  @Max(100_000)
  hygieneLimit: number | null;
}

export class AccentDto {
  /** Hue in degrees (OKLCH). */
  @IsInt()
  @Min(0)
  @Max(359)
  hue: number;

  /** Chroma (OKLCH); 0 is grey. */
  @IsNumber()
  @Min(0)
  @Max(0.12)
  chroma: number;
}
