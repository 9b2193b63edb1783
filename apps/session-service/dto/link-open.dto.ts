import { IsBoolean, Matches } from 'class-validator';
import { MayBeAbsent } from '#platform/doors';

export class LinkOpenDto {
  /** The link's fragment: 22 characters of base64url. */
  @Matches(/^[\w-]{22}$/)
  secret: string;

  /** "Yes, continue as the link's person": takes the browser over from somebody else. */
  @MayBeAbsent()
  @IsBoolean()
  replace?: boolean;
}
