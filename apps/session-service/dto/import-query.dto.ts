import { IsIn, IsOptional } from 'class-validator';
import { IsInstant } from '#platform/doors';

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
  @IsInstant()
  shiftTo?: string;
}
