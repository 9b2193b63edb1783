import { tables as conference } from '#features/conference';
import { tables as notice } from '#features/notice';
import { tables as person } from '#features/person';
import { tables as presence } from '#features/presence';
import { tables as question } from '#features/question';
import { tables as session } from '#features/session';
import { tables as stage } from '#features/stage';
import { tables as visit } from '#features/visit';
import { tables as facts } from '#platform/facts';

/** Every table of Twinhall: only here does anything know all slices. */
export const tables = [
  ...facts,
  ...conference,
  ...person,
  ...session,
  ...visit,
  ...presence,
  ...stage,
  ...question,
  ...notice,
];
