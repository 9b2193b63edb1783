import { IsIn, IsISO8601, IsOptional, Matches } from 'class-validator';

/** How a file is taken; part of the address. */
export class ImportQueryDto {
  /** `true`: say what would happen, and store nothing. */
  @IsOptional()
  @IsIn(['true', 'false'])
  dryRun?: 'true' | 'false';
}

export class ScheduleImportQueryDto extends ImportQueryDto {
  /** Moves everything so that the first working group starts at this instant (ISO 8601 with offset or `Z`). */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(/(Z|[+-]\d\d:?\d\d)$/)
  shiftTo?: string;
}
