import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsBoolean, IsIn } from 'class-validator';
import { STAGE_SOURCES, type StageSource } from '#contract';
import { PersonCommandDto, SessionCommandDto } from './command.dto.js';

export class StageInviteDto extends PersonCommandDto {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(STAGE_SOURCES.length)
  @ArrayUnique()
  @IsIn(STAGE_SOURCES, { each: true })
  sources: StageSource[];
}

export class StageAnswerDto extends SessionCommandDto {
  @IsBoolean()
  accept: boolean;
}

export class StagePersonDto extends PersonCommandDto {}

export class StageRenewDto extends SessionCommandDto {}

export class StageFeedDto extends SessionCommandDto {
  @IsIn(['live', 'silent'])
  feed: 'live' | 'silent';
}

export class BoothPauseDto extends SessionCommandDto {
  @IsBoolean()
  paused: boolean;
}
