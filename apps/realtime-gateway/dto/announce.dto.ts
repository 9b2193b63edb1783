import { Matches } from 'class-validator';
import { limits } from '#contract';
import { ReadableText } from '#platform/doors';
import { SessionCommandDto } from './command.dto.js';
import { LANGUAGE_CODE } from './question.dto.js';

export class AnnounceDto extends SessionCommandDto {
  @ReadableText(limits.announcementGraphemes * 10)
  text: string;

  @Matches(LANGUAGE_CODE)
  language: string;
}
