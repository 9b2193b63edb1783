import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import { MayBeAbsent, StorableText } from '#platform/doors';

/** Finer limits are those of a file. */
const MOST_UNITS = 1_000;
const MOST_TWINS = 20;

export class NewDelegationDto {
  @StorableText(MOST_UNITS)
  name: string;

  /** In any script; the name when left out. */
  @MayBeAbsent()
  @StorableText(MOST_UNITS)
  town?: string;
}

export class TwinsDto {
  /** All twins of the delegation from now on. */
  @IsArray()
  @ArrayMaxSize(MOST_TWINS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  partnerIds: string[];
}
