import { plainToInstance } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, validateSync } from 'class-validator';
import { isReadable, limits, tidied, type ScanItem } from '#contract';
import { IsInstant, MayBeAbsent, ShownText } from '#platform/doors';
import type { SentScan } from '#features/presence';

const A_YEAR_MS = 366 * 24 * 60 * 60 * 1000;

/** The batch as a whole; its entries are judged one by one, so that a broken one does not stop the others. */
export class ScanBatchDto {
  @IsArray()
  scans: unknown[];

  @MayBeAbsent()
  @IsInstant()
  sentAt?: string;
}

class ScanItemDto implements ScanItem {
  @IsUUID()
  id: string;

  @IsIn(['in', 'out'])
  direction: 'in' | 'out';

  @IsOptional()
  @IsUUID()
  hallId?: string;

  @IsOptional()
  @IsUUID()
  sessionId?: string;

  /** Anything that a camera reads, also what is no badge at all. */
  @IsOptional()
  @IsString()
  @MaxLength(8_000)
  badge?: string;

  @IsOptional()
  @IsUUID()
  personId?: string;

  @IsInstant()
  at: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(A_YEAR_MS)
  sinceSyncMs?: number;

  @IsOptional()
  @IsInt()
  @Min(-100 * A_YEAR_MS)
  @Max(100 * A_YEAR_MS)
  clockOffsetMs?: number;

  @IsOptional()
  @ShownText(limits.reasonGraphemes * 10)
  overLimitReason?: string;
}

/** One entry of a batch, read as far as possible. Null counts as left out. */
export function readScan(entry: unknown): SentScan {
  const given = isRecord(entry) ? Object.entries(entry).filter(([, value]) => value !== null) : [];
  const item = plainToInstance(ScanItemDto, Object.fromEntries(given));
  const id = typeof item.id === 'string' && item.id.length <= 36 ? item.id : null;
  const broken = validateSync(item, { whitelist: true, stopAtFirstError: true }).length > 0;
  const oneOwner = (item.badge === undefined) !== (item.personId === undefined);
  const onePlace = (item.hallId === undefined) !== (item.sessionId === undefined);
  if (broken || !oneOwner || !onePlace || Number.isNaN(Date.parse(item.at))) return { id, item: null };
  const { overLimitReason, ...rest } = item;
  // Blanks and signs are no reason: without one the limit holds.
  const reason = tidied(overLimitReason ?? '');
  return { id, item: { ...rest, ...(isReadable(reason) && { overLimitReason: reason }) } };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
