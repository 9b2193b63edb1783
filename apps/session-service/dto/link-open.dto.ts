import { IsBoolean, IsOptional, Matches } from 'class-validator';

export class LinkOpenDto {
  /** The link's fragment: 22 characters of base64url. */
  @Matches(/^[\w-]{22}$/)
  secret: string;

  /** "Yes, continue as the link's person": takes the browser over from somebody else. */
  @IsOptional()
  @IsBoolean()
  replace?: boolean;
}
