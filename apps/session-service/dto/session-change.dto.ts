import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsUUID, Matches } from 'class-validator';
import { limits, SESSION_KINDS, type SessionKind, type Translated } from '#contract';
import { IsLanguage, MayBeAbsent, ShownText } from '#platform/doors';
import { ListOf } from '../http/list-of.decorator.js';
import { TranslatedText } from '../http/translated.decorator.js';

/** What an organiser changes in a session of the draft; what is absent stays. */
export class SessionChangeDto {
  /** Wall time at the venue, `YYYY-MM-DDTHH:mm`. Without a new end the session keeps its length. */
  @MayBeAbsent()
  @Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
  startLocal?: string;

  @MayBeAbsent()
  @Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
  endLocal?: string;

  @MayBeAbsent()
  @IsUUID()
  hallId?: string;

  @MayBeAbsent()
  @IsIn(SESSION_KINDS)
  kind?: SessionKind;

  /** E.g. `AG5`; unique in the conference, or empty. */
  @MayBeAbsent()
  @ShownText(40)
  code?: string;

  @MayBeAbsent()
  @TranslatedText(limits.titleGraphemes)
  titles?: Translated;

  @MayBeAbsent()
  @TranslatedText(20_000)
  abstracts?: Translated;

  /** Language of the floor, ISO 639-1. */
  @MayBeAbsent()
  @IsLanguage()
  language?: string;

  /** Languages that have a booth. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(12)
  @ArrayUnique()
  @IsLanguage({ each: true })
  interpretation?: string[];

  @MayBeAbsent()
  @ShownText(300)
  coordinator?: string;

  /** At the door only coming is counted: an `in` without `out` is proved to the end. */
  @MayBeAbsent()
  @IsBoolean()
  inOnly?: boolean;
}

export class SessionChangeOfDto extends SessionChangeDto {
  @IsUUID()
  sessionId: string;
}

/** Changes of several sessions in one step: they may swap halls or hours. */
export class SessionChangesDto {
  @ListOf(SessionChangeOfDto, 200)
  sessions: SessionChangeOfDto[];
}
