import type { Translation } from '../translation.js';
import type { refusals as german } from '../de/refusals.js';

export const refusals = {
  hallTaken: '{{hall}} would hold {{first}} and {{second}} at the same time. Nothing was stored.',
  chairTaken: '{{person}} would chair {{first}} and {{second}} at the same time. Nothing was stored.',
  invalid: 'Something is missing or cannot be stored ({{field}}). Check what you entered.',
  tooMany: 'That is too much at once: at most {{most, number}} are allowed.',
  tooFast_one: 'That was too fast. Try again in {{count, number}} second.',
  tooFast_other: 'That was too fast. Try again in {{count, number}} seconds.',
  badTime: '{{time}} does not work: the end must be after the beginning, and the local clock must show that time.',
  badText_one: 'Write a question that is not empty and has at most {{count, number}} character.',
  badText_other: 'Write a question that is not empty and has at most {{count, number}} characters.',
  askAgain_one: 'You have only just asked. You can ask again in {{count, number}} second.',
  askAgain_other: 'You have only just asked. You can ask again in {{count, number}} seconds.',
  from_waiting: 'The question still waits for approval. Before that, this is not possible.',
  from_visible: 'The question is visible already, so this is no longer possible.',
  from_onScreen: 'The question is on the screen now, so this is not possible.',
  from_answered: 'The question is answered already, so this is no longer possible.',
  from_archived: 'The question is put away. Show it again first.',
  from_rejected: 'The question was not approved, so this is not possible.',
  from_withdrawn: 'The question was withdrawn by whoever asked it, and that is final.',
  noScreen: 'Only speakers and moderators of this session can share a screen.',
  failed: 'This is our fault and was recorded (number {{logId}}). Try again.',
} as const satisfies Translation<typeof german>;
