import { SESSION_KINDS, type SessionKind } from '#contract';
import type { JsonAt } from './json-at.format.js';

/** Words of other programmes, by our kinds. Compared in lower case, spaces and underscores as hyphens. */
const WORDS: Readonly<Record<SessionKind, readonly string[]>> = {
  plenary: ['plenum', 'plenarsitzung', 'keynote', 'opening', 'closing', 'ceremony', 'panel', 'podium', 'eröffnung'],
  'working-group': [
    'arbeitsgruppe',
    'ag',
    'workshop',
    'talk',
    'lecture',
    'meeting',
    'discussion',
    'seminar',
    'session',
  ],
  market: ['fair', 'exhibition', 'expo', 'poster', 'posters', 'markt', 'market-of-ideas'],
  culture: ['performance', 'concert', 'party', 'music', 'film', 'excursion', 'reception', 'dinner', 'kultur', 'art'],
  break: ['pause', 'lunch', 'coffee', 'coffee-break', 'breakfast', 'registration'],
};

const KINDS = new Map(SESSION_KINDS.flatMap((kind) => [kind, ...WORDS[kind]].map((word) => [word, kind] as const)));

/**
 * The kind of a session: by its `type`, else by its `track`. What neither names is a working group, the kind in which
 * everything (stage, questions, minutes) works; the first of each unknown type is reported.
 */
export function readKind(type: JsonAt, track: string): SessionKind {
  const written = type.text(100);
  const kind = KINDS.get(normal(written)) ?? KINDS.get(normal(track));
  if (kind) return kind;
  const detail = `“${written || track}” is no kind of ours (${SESSION_KINDS.join(', ')}); it was taken as working-group.`;
  type.findings.warn('unknown_kind', type.path, detail, `kind:${normal(written)}`);
  return 'working-group';
}

function normal(word: string): string {
  return word.toLowerCase().replace(/[\s_]+/g, '-');
}
