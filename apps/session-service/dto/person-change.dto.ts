import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsUUID, Matches, ValidateIf } from 'class-validator';
import { CONFERENCE_ROLES, type ConferenceRole } from '#contract';
import { MayBeAbsent, StorableText } from '#platform/doors';

/** Finer limits are those of a file, see `changedPerson`. */
const MOST_UNITS = 1_000;

/** What an organiser changes in a person; what is absent stays. An empty text says that it is not known. */
export class PersonChangeDto {
  @MayBeAbsent()
  @StorableText(MOST_UNITS)
  givenName?: string;

  @MayBeAbsent()
  @StorableText(MOST_UNITS)
  familyName?: string;

  @MayBeAbsent()
  @StorableText(MOST_UNITS)
  givenNameCyrillic?: string;

  @MayBeAbsent()
  @StorableText(MOST_UNITS)
  familyNameCyrillic?: string;

  @MayBeAbsent()
  @StorableText(MOST_UNITS)
  email?: string;

  /** Preferred language, ISO 639-1. */
  @MayBeAbsent()
  @Matches(/^[a-z]{2}$/)
  language?: string;

  /** Null: of no delegation. */
  @ValidateIf(({ delegationId }: PersonChangeDto) => delegationId !== undefined && delegationId !== null)
  @IsUUID()
  delegationId?: string | null;

  /** All roles of the conference; without any a participant. A hall device stands in the hall called like its family name. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(CONFERENCE_ROLES.length)
  @ArrayUnique()
  @IsIn(CONFERENCE_ROLES, { each: true })
  roles?: ConferenceRole[];
}
