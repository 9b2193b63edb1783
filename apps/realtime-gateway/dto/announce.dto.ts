import { limits } from '#contract';
import { IsLanguage, ReadableText } from '#platform/doors';
import { SessionCommandDto } from './command.dto.js';

export class AnnounceDto extends SessionCommandDto {
  @ReadableText(limits.announcementGraphemes * 10)
  text: string;

  @IsLanguage()
  language: string;
}
