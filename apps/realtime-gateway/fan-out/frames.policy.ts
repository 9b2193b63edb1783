import { AUDIENCES, type Audience, type FactView, type Frame } from '#contract';
import { viewFor, type FactReader } from '#kernel';
import type { FactBatch } from '#platform/facts';

/** A batch as one reader gets it; facts hidden from the reader only raise `upTo`. */
export function frameFor({ streamId, after, upTo, facts }: FactBatch, reader: FactReader): Frame {
  const views = facts.map((fact) => viewFor(fact, reader)).filter((view): view is FactView => view !== null);
  return { stream: streamId, after, upTo, facts: views };
}

/**
 * People with a view of their own somewhere in the batch: they get one merged frame instead of their audience's.
 * @param needs whether some device of a person here was not told by its command's answer
 */
export function peopleNamedIn(
  { facts }: FactBatch,
  needs: (personId: string, told: ReadonlySet<string>) => boolean,
): string[] {
  const named = new Set<string>();
  for (const { views } of facts) {
    const told = new Set(views.told);
    for (const personId of Object.keys(views.people ?? {}))
      if (!named.has(personId) && needs(personId, told)) named.add(personId);
  }
  return [...named];
}

/** One frame per audience. */
export function audienceFrames(batch: FactBatch): { audience: Audience; frame: Frame }[] {
  return AUDIENCES.map((audience) => ({ audience, frame: frameFor(batch, { audience }) }));
}
