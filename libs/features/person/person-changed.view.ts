import type { FactDraft } from '#kernel';

/** What that person and staff are told; everything else they read anew. */
export function toPersonChanged(personId: string): FactDraft {
  const body = { personId };
  return { type: 'person:changed', views: { staff: body, people: { [personId]: body } } };
}
