import { IsBoolean, IsIn, IsUUID } from 'class-validator';
import { limits, QUESTION_STATES, type QuestionState } from '#contract';
import { IsLanguage, StorableText } from '#platform/doors';
import { SessionCommandDto } from './command.dto.js';

export class QuestionAskDto extends SessionCommandDto {
  @StorableText(limits.questionBytes)
  text: string;

  @IsLanguage()
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

  @IsLanguage()
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
