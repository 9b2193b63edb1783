import { IsUUID } from 'class-validator';

/** Every command carries an id made by the client. */
export class CommandDto {
  @IsUUID()
  id: string;
}

export class SessionCommandDto extends CommandDto {
  @IsUUID()
  sessionId: string;
}

export class PersonCommandDto extends SessionCommandDto {
  @IsUUID()
  personId: string;
}
