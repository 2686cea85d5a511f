import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { fitting, looksAt } from '../../../lib/tips/joint.ts';
import { readFacts } from '../../../lib/tips/page/read-facts.ts';
import { rank } from '../../../lib/tips/rank.ts';
import { postingsOf } from '../../../scripts/tips-lines.ts';
import { readSet } from '../../bench/tips/set.ts';
import { isTuning, labelledPages } from '../../eval/pages.ts';

/** Lessons by five authors, none of them on what the pages of work are about. */
const LESSONS = ['train', 'own', 'a', 'b', 'c'];
/** Pages of this product are edited where they stand, so that none of their words is read. */
const EDITED = 'notion';

test('a page of ordinary length, read as the extension reads it, shows next to no lesson of another firm by either gate', async () => {
  const firms = LESSONS.map((author) => postingsOf(readSet(author).lessons));
  let [foreign, pairs, pages, read] = [0, 0, 0, 0];
  for (const { url, html } of labelledPages().filter(({ split }, at) => isTuning(split) && at % 8 === 0)) {
    const { window } = new JSDOM(html, { url });
    const facts = readFacts(window.document);
    window.close();
    const looks = looksAt(facts);
    if (!url.includes(EDITED)) pages += 1;
    if (looks[0].moment.read) read += 1;
    for (const postings of firms) {
      pairs += 1;
      const { shown } = await fitting(looks, (query) => rank(query, postings));
      foreign += Math.sign(shown.length);
    }
  }
  expect(pairs).toBeGreaterThan(200);
  expect(read).toBe(pages);
  expect(foreign / pairs, `${foreign} of ${pairs}`).toBeLessThanOrEqual(0.02);
});
