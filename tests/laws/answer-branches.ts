import type { Capture } from '../../lib/model/capture.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Branch, LessonContent } from '../../lib/model/lesson.ts';
import { goodDraft, shown } from '../fake-model/answers.ts';
import { buildCapture } from '../unit/draft/build-capture.ts';

/** A page of cases that a branch may tell cut, or turned by the word in front. */
export const casesPage = (): Capture =>
  buildCapture('Cases of the night shift', [
    { h: 'Cases' },
    { p: 'Before the kiln is open, put on the long gloves.' },
    { p: 'Until the auditor has signed, leave the folder on the desk.' },
    { p: 'If less than three litres remain, order a new drum.' },
    { p: 'If the tank is less than half full, stop the mixer.' },
    { p: 'If more than 200 parcels are late and the depot is shut, call the depot manager.' },
    { p: 'When the badge is lost, tell the front desk.' },
    { p: 'After the rinse has ended, unlock the drum.' },
    { p: 'Unless the caretaker is present, lock the side door.' },
  ]);

/** A decision guide whose cases are any stretch of words of their sentence's first half. */
export function caseDraft(prompt: string, cuts: readonly number[]): Record<string, unknown> {
  const cases = shown(prompt).filter(({ text }) => /^\p{L}+ .*, /u.test(text));
  return goodDraft(prompt, {
    kind: 'decision-guide',
    insight: null,
    steps: [],
    claims: cases.map(({ n, text }, index) => ({
      n: index + 1,
      sentences: [n],
      text: text.slice(text.lastIndexOf(', ') + 2).replace(/\.$/u, ''),
    })),
    branches: cases.map(({ text }, index) => {
      const words = text.slice(0, text.lastIndexOf(', ')).split(' ');
      const [from = 0, upTo = 0] = [cuts[index % cuts.length], cuts[(index + 3) % cuts.length]];
      const start = from % words.length;
      const end = upTo % 3 > 0 ? words.length : start + 1 + (upTo % (words.length - start));
      return { if: words.slice(start, end).join(' '), claim: index + 1, escalate: null };
    }),
  });
}

const HEAD = /^(?:if|when|once|before|until|after|unless)\b/iu;
const DROPPED = /^(?:|(?:.*\s)?(?:if|when|once))(?:\s+the)?\s*$/iu;

/** How a branch's case differs from that of its sentence, by a rule far simpler than the one that judged it. */
export function miscase({ if: under, then: act }: Branch, page: string): string | null {
  const wanted = under.trim().replace(/[.,]$/u, '').toLowerCase();
  // A claim that is its whole sentence shows the case itself.
  if (wanted === '' || HEAD.test(act.text)) return null;
  for (const line of page.toLowerCase().split('\n')) {
    const at = line.indexOf(wanted);
    if (at < 0 || !line.includes(act.text.toLowerCase().replace(/\.$/u, '')) || !HEAD.test(line)) continue;
    const isCase = line.lastIndexOf(', ') > at;
    if (isCase && !DROPPED.test(line.slice(0, at)) && !HEAD.test(wanted)) return 'a turned case';
    if (isCase && !line.startsWith(',', at + wanted.length)) return 'a cut case';
  }
  return null;
}

/** Every branch of a lesson that shows a wrong case beside a claim that is shown as the page's. */
export const miscases = (
  { body }: LessonContent,
  page: string,
  isShown: (claim: Claim) => boolean,
): string[] =>
  (body.kind === 'decision-guide' ? body.branches : [])
    .filter((one) => isShown(one.then))
    .flatMap((one) => {
      const wrong = miscase(one, page);
      return wrong === null ? [] : [`${wrong}: if ${one.if}, ${one.then.text}`];
    });
