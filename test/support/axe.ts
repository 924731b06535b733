import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Runs axe in a page and gives what it finds wrong, as `rule: element`. */
export async function findFaults(page: Page): Promise<readonly string[]> {
  // The document forbids all scripts; the test's own goes in beside its policy.
  await page.evaluate(axe.source);
  return await page.evaluate<readonly string[]>(
    "axe.run().then((result) => result.violations.flatMap((one) => one.nodes.map((node) => one.id + ': ' + node.html.slice(0, 120))))",
  );
}
