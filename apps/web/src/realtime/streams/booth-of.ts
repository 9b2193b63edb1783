import type { BoothState, StageView } from '#contract';

/** What the booth of a language does now. */
export const boothOf = ({ booths }: StageView, language: string): BoothState | 'empty' =>
  booths.find((booth) => booth.language === language)?.state ?? 'empty';
