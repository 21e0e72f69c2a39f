import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { stillness } from "./stillness";

/** WCAG 2.2 A and AA, on the screen as it stands once nothing moves any more. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  // Next sets the title of a page it was redirected to a moment after the page.
  await expect(page, `${screen} has a title`).toHaveTitle(/./);
  await stillness(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  expect(found, `accessibility of ${screen}`).toEqual([]);
}
