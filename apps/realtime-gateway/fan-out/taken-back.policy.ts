import type { StoredFact } from '#kernel';

/** The question that a fact hides again from everybody. */
const hiddenBy = ({ type, views }: StoredFact): string | undefined =>
  type === 'question:moved' && views.all?.state === 'waiting' ? views.all.questionId : undefined;

/**
 * The facts without the words of questions whose approval was taken back later among them: whoever was away meanwhile has
 * never read them and has no right to them any more. Author and chair keep their views.
 */
export function withoutTakenBack(facts: readonly StoredFact[]): StoredFact[] {
  const hidden = new Set<string>();
  return facts
    .toReversed()
    .map((fact) => {
      const hides = hiddenBy(fact);
      if (hides !== undefined) hidden.add(hides);
      if (fact.type !== 'question:shown' || !hidden.has(fact.views.chair?.question.id ?? '')) return fact;
      const { all: _, ...views } = fact.views;
      return { ...fact, views };
    })
    .toReversed();
}
