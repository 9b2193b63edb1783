import type { organiseImport } from '../../../i18n/de/organise-import.js';

type ProblemKey = Extract<keyof typeof organiseImport, `problem_${string}`>;

const KNOWN: Record<ProblemKey, true> = {
  problem_missing: true,
  problem_wrong_type: true,
  problem_bad_text: true,
  problem_too_long: true,
  problem_excess: true,
  problem_bad_zone: true,
  problem_bad_date: true,
  problem_bad_time: true,
  problem_missing_hour: true,
  problem_double_hour: true,
  problem_bad_duration: true,
  problem_bad_guid: true,
  problem_bad_number: true,
  problem_bad_language: true,
  problem_duplicate: true,
  problem_mismatch: true,
  problem_unknown_kind: true,
  problem_file_too_large: true,
  problem_file_empty: true,
  problem_too_many_rows: true,
  problem_unclosed_quote: true,
  problem_bad_quote: true,
  problem_missing_column: true,
  problem_duplicate_column: true,
  problem_ragged_row: true,
  problem_bad_characters: true,
  problem_name_missing: true,
  problem_bad_email: true,
  problem_unknown_country: true,
  problem_unknown_language: true,
  problem_unknown_role: true,
  problem_duplicate_key: true,
  problem_unknown_working_group: true,
  problem_unknown_session: true,
  problem_general: true,
};

const isKnown = (key: string): key is ProblemKey => Object.hasOwn(KNOWN, key);

/** Key of the sentence for a problem; a code of a newer server gets the general one. */
export const problemWord = (code: string): ProblemKey => {
  // `…_many` would be a Russian plural.
  const key = `problem_${code === 'too_many' ? 'excess' : code}`;
  return isKnown(key) ? key : 'problem_general';
};
