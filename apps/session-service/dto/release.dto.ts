import { MayBeAbsent, StorableText } from '#platform/doors';

export class ReleaseDto {
  /** What is new, in words of the organiser. */
  @MayBeAbsent()
  @StorableText(500)
  note?: string;
}
