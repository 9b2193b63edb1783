import { IsBoolean, IsIn, IsUUID, Matches } from 'class-validator';
import { limits, QUESTION_STATES, type QuestionState } from '#contract';
import { StorableText } from '#platform/doors';
import { SessionCommandDto } from './command.dto.js';

/** ISO 639-1, or a three-letter code of a language that has none. */
export const LANGUAGE_CODE = /^[a-z]{2,3}$/;

export class QuestionAskDto extends SessionCommandDto {
  @StorableText(limits.questionBytes)
  text: string;

  @Matches(LANGUAGE_CODE)
  language: string;

  @IsBoolean()
  anonymous: boolean;
}

class QuestionCommandDto extends SessionCommandDto {
  @IsUUID()
  questionId: string;
}

export class QuestionEditDto extends QuestionCommandDto {
  @StorableText(limits.questionBytes)
  text: string;

  @Matches(LANGUAGE_CODE)
  language: string;
}

export class QuestionWithdrawDto extends QuestionCommandDto {}

export class QuestionVoteDto extends QuestionCommandDto {
  @IsBoolean()
  on: boolean;
}

export class QuestionModerateDto extends QuestionCommandDto {
  @IsIn(QUESTION_STATES.filter((state) => state !== 'withdrawn'))
  state: Exclude<QuestionState, 'withdrawn'>;
}
