import { browser } from 'wxt/browser';
import * as z from 'zod';
import { withoutPart } from '../model/without-part.ts';
import { WHOLE } from '../text/lead.ts';
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
  /** The first words of its main text. */
  text: z.string().max(WHOLE),
  /** Lines that tell of an error. */
  lines: z.array(z.string().max(200)).max(40),
  language: z.string().max(20).nullable(),
});

type Told = z.infer<typeof Facts>;

/** Longer than a page may take to be ready to be read, in ms. One that was left meanwhile may never answer. */
const MOST_MS = 10_000;

/** What the script answers in the page of a tab; undefined where it could not be asked or does not answer. */
async function told(tab: number): Promise<unknown> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), MOST_MS);
  const asked = browser.scripting.executeScript({ target: { tabId: tab }, files: [SCRIPT] });
  const found = asked.then(([first]) => first?.result).catch(() => undefined);
  return Promise.race([found, late]).finally(() => clearTimeout(timer));
}

/**
 * What the page of a tab is about, read in the page once a navigation and kept nowhere else; null where we may not, or where another page
 * than `address` is shown by now.
 */
export async function readPageFacts(tab: number, address: string): Promise<Told | null> {
  const seen = await tabOf(tab);
  const granted = seen === null ? null : await asGranted(seen);
  if (granted?.url === undefined || withoutPart(granted.url) !== withoutPart(address)) return null;
  const read = Facts.safeParse(await told(tab));
  const isIt = read.success && withoutPart(read.data.address) === withoutPart(address);
  return isIt ? read.data : null;
}
