import type { PersonRowView } from '#contract';

const plain = (name: string): string => name.trim().toLocaleLowerCase();

/** Name of the delegation where it says more than the town does; a town's own delegation bears its name. */
export const delegationBesideTown = ({
  delegation,
  town,
}: Pick<PersonRowView, 'delegation' | 'town'>): string | undefined => {
  const towns = Object.values(town).map((name) => plain(name ?? ''));
  return delegation !== undefined && !towns.includes(plain(delegation)) ? delegation : undefined;
};
