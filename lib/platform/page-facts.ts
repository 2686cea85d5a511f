import { browser } from 'wxt/browser';
import * as z from 'zod';
import { asGranted } from './page-access.ts';
import { tabOf } from './tabs.ts';

const SCRIPT = '/page-facts.js';

/** What the script may tell of a page; anything else, or more, is nothing. */
const Facts = z.strictObject({
  address: z.string().max(4_000),
  title: z.string().max(1_000),
  headings: z.array(z.string().max(200)).max(40),
  tokens: z.array(z.string().max(200)).max(160),
  facts: z.array(z.strictObject({ name: z.string().max(120), value: z.string().max(120) })).max(40),
  /** Lines that tell of an error, at most 40 of 200 characters. */
  text: z.string().max(8_040),
  language: z.string().max(20).nullable(),
});

const bare = (address: string): string => address.replace(/#(?![!/]).*$/s, '');

/**
 * What the page of a tab is about, read in the page once a navigation and kept nowhere else; null where we may not, or where another page
 * than `address` is shown by now.
 */
export async function readPageFacts(tab: number, address: string): Promise<z.infer<typeof Facts> | null> {
  const seen = await tabOf(tab);
  const granted = seen === null ? null : await asGranted(seen);
  if (granted?.url === undefined || bare(granted.url) !== bare(address)) return null;
  const told = await browser.scripting
    .executeScript({ target: { tabId: tab }, files: [SCRIPT] })
    .catch(() => []);
  const read = Facts.safeParse(told[0]?.result);
  return read.success && bare(read.data.address) === bare(address) ? read.data : null;
}
