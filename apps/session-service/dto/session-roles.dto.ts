import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsUUID, Matches, ValidateIf, ValidateNested } from 'class-validator';
import { SESSION_ROLES, type SessionRole } from '#contract';

export class SessionRoleDto {
  @IsUUID()
  personId: string;

  @IsIn(SESSION_ROLES)
  role: SessionRole;

  /** Of an interpreter: the language spoken into the booth, ISO 639-1. */
  @ValidateIf((role: SessionRoleDto) => role.role === 'interpreter')
  @Matches(/^[a-z]{2}$/)
  language?: string;
}

/** Everybody who has a role in the session from now on, in the order in which the programme names them. */
export class SessionRolesDto {
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => SessionRoleDto)
  people: SessionRoleDto[];
}
