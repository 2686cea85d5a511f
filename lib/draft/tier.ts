import type { Capture } from '../model/capture.ts';
import type { Claim } from '../model/claim.ts';
import type { LessonContent, Tier, TierValue } from '../model/lesson.ts';
import { claimsOf } from '../model/lesson-claims.ts';
import { lessonTexts } from '../model/lesson-texts.ts';
import { tierSigns } from '../rules/tier-signs.ts';
import { blockText } from '../text/block-text.ts';

const START: TierValue = 2;

/** The blocks under the same headings as the quoted ones and under the chosen section: what the lesson is really about. */
function around(capture: Capture, quoted: ReadonlySet<string>, section: string): string[] {
  const headings: string[] = [];
  let open = '';
  for (const block of capture.blocks) {
    if (block.kind === 'heading' && block.in === undefined) open = block.id;
    headings.push(open);
  }
  const wanted = new Set(
    capture.blocks.flatMap((block, index) => (quoted.has(block.id) ? [headings[index] ?? ''] : [])),
  );
  wanted.add(section);
  return capture.blocks.filter((_, index) => wanted.has(headings[index] ?? '')).map(blockText);
}

type About = {
  quoted: ReadonlySet<string>;
  section: string;
  /** What stands beside the lesson: it may warn of a part below its heading that it quotes nothing of. */
  cautions: readonly Claim[];
  proposed: TierValue;
};

/**
 * The tier of a proposal: the rules' floor from what the lesson says, what stands beside it and where its quotes stand, never less than a
 * driver's 3 or 4. Without a floor a lesson starts at 2.
 */
export function tierOf(
  content: LessonContent,
  capture: Capture,
  { quoted, section, cautions, proposed }: About,
): Tier {
  const said = [...lessonTexts(content), ...cautions.map(({ text }) => text)];
  // What no quote holds to a place may be about any part of the page.
  const loose = claimsOf(content).every(({ support }) => support.kind !== 'quote');
  const about = loose ? capture.blocks.map(blockText) : around(capture, quoted, section);
  const signs = tierSigns([...said, ...about]);
  const byRule: TierValue = signs.some(({ tier }) => tier === 4) ? 4 : signs.length > 0 ? 3 : 1;
  const byDriver: TierValue = proposed >= 3 ? proposed : 1;
  const floor: TierValue = byRule >= byDriver ? byRule : byDriver;
  return {
    value: floor > START ? floor : START,
    by: byDriver > byRule ? 'model' : 'rule',
    reason: '',
    floor,
    signs: signs.map(({ id }) => id),
  };
}
