import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds on this page as it stands: rule, weight, and the elements. Empty is good. The pages have no frames of
 * others, so the whole result is made in the page itself, and only what is wrong is written out: that is much faster.
 */
export const axeFindings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  return violations.map(
    ({ id, impact, nodes }) => `${impact ?? 'minor'} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
};
