import { MayBeAbsent, ShownText } from '#platform/doors';

export class ReleaseDto {
  /** What is new, in words of the organiser. */
  @MayBeAbsent()
  @ShownText(500)
  note?: string;
}
