import { IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { MayBeAbsent } from '#platform/doors';
import { CommandDto } from './command.dto.js';

export class StreamEnterDto extends CommandDto {
  @IsIn(['session', 'conference'])
  stream: 'session' | 'conference';

  @IsUUID()
  streamId: string;

  /** Last number seen; without it the reader wants everything. */
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  after?: number;
}

export class StreamLeaveDto extends CommandDto {
  @IsUUID()
  streamId: string;
}
