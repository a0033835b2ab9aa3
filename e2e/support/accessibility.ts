import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const GRAVE = ['serious', 'critical'];

/** No serious or critical finding of axe, and nothing to scroll sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  await settle(page);
  const { violations } = await axeOn(page).analyze();
  const grave = violations.filter(({ impact }) => GRAVE.includes(impact ?? ''));
  const lines = grave.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  );
  expect(lines).toEqual([]);
  await expectNoSidewaysScroll(page);
}

/**
 * Every rule, a third of the time: no page has frames, so that the findings need no second page to be gathered on, and
 * of what is in order axe need not say where it stands.
 */
const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

/** Longer words of another language must not push the page over its edge. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await overflowOf(page), 'pixels wider than the screen').toBeLessThanOrEqual(0);
}

/** A colour half-way through its change is nobody's colour. */
const settle = (page: Page): Promise<unknown> =>
  page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth);
