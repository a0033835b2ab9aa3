import { expect, type Page, type Request } from '@playwright/test';

/** Opens pages and waits until everything that one asked for has come and is drawn; never for a time. */
export class Stillness {
  private readonly open = new Set<Request>();

  constructor(private readonly page: Page) {
    // The stream of changes stays open as long as the page does.
    page.on('request', (request) => {
      if (request.resourceType() !== 'eventsource') this.open.add(request);
    });
    page.on('requestfinished', (request) => this.open.delete(request));
    page.on('requestfailed', (request) => this.open.delete(request));
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(path);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    await this.wait();
  }

  /** Nothing is asked for any more and no skeleton stands for what is still to come. */
  async wait(): Promise<void> {
    await expect(async () => {
      await drawn(this.page);
      expect(await this.page.locator('[aria-busy="true"]').count(), 'skeletons').toBe(0);
      expect([...this.open].map((request) => request.url())).toEqual([]);
    }).toPass({ intervals: [50] });
  }
}

/** Two frames on: what has just come may ask for more as soon as it is drawn. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
