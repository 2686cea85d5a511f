import type { Rig } from '../../scripts/browser/rig.ts';

type WithFirst = { passalongFirst: number[] };

/** Has the panel note when the first field of each draft came into sight. */
export const noteFirst = ({ panel, text }: Rig): Promise<void> =>
  panel.evaluate((words) => {
    const seen: number[] = [];
    Object.assign(globalThis, { passalongFirst: seen });
    let there = false;
    new MutationObserver(() => {
      const is = document.body.textContent.includes(words);
      if (is && !there) seen.push(Date.now());
      there = is;
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  }, text('drafting.unchecked'));

/** How long after a moment the first field came; null where none did, because the answer came in one piece. */
export async function firstShown({ panel }: Rig, since: number): Promise<number | null> {
  const seen = await panel.evaluate(() => (globalThis as unknown as WithFirst).passalongFirst);
  const first = seen.find((at) => at >= since);
  return first === undefined ? null : first - since;
}
