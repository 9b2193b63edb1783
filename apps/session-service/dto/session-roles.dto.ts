import { IsIn, IsUUID, ValidateIf } from 'class-validator';
import { SESSION_ROLES, type SessionRole } from '#contract';
import { IsLanguage } from '#platform/doors';
import { ListOf } from '../http/list-of.decorator.js';

export class SessionRoleDto {
  @IsUUID()
  personId: string;

  @IsIn(SESSION_ROLES)
  role: SessionRole;

  /** Of an interpreter: the language spoken into the booth, ISO 639-1. */
  @ValidateIf((role: SessionRoleDto) => role.role === 'interpreter')
  @IsLanguage()
  language?: string;
}

/** Everybody who has a role in the session from now on, in the order in which the programme names them. */
export class SessionRolesDto {
  @ListOf(SessionRoleDto, 200)
  people: SessionRoleDto[];
}
