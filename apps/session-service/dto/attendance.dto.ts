import { IsIn, IsISO8601, IsOptional, IsUUID, Matches } from 'class-validator';
import { limits, PLACES, type Correction, type Place } from '#contract';
import { IsInstant, MayBeAbsent, ReadableText } from '#platform/doors';

export class AttendanceDayDto {
  /** Local date. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  day?: string;
}

export class AttendancePersonDto {
  @IsOptional()
  @IsUUID()
  personId?: string;
}

export class CorrectionDto implements Correction {
  @IsUUID()
  id: string;

  @MayBeAbsent()
  @IsUUID()
  personId?: string;

  @IsIn(['in', 'out', 'manual', 'void'])
  kind: 'in' | 'out' | 'manual' | 'void';

  @IsInstant()
  at: string;

  @MayBeAbsent()
  @IsInstant()
  untilAt?: string;

  @MayBeAbsent()
  @IsIn(PLACES)
  mode?: Place;

  @MayBeAbsent()
  @IsUUID()
  correctsId?: string;

  @ReadableText(limits.reasonGraphemes * 10)
  reason: string;
}
