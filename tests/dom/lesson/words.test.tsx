import '../messages.ts';
import { expect, test } from 'vitest';
import { DiffView } from '../../../components/lesson/diff-view.tsx';
import { missingWord } from '../../../components/lesson/missing.ts';
import { ruleSentence, signWord } from '../../../components/lesson/rule-sentence.ts';
import { shownSupport, supportWord } from '../../../components/lesson/support.ts';
import type { Verdict } from '../../../lib/flow/deps.ts';
import { itemRules } from '../../../lib/rules/item-rules.ts';
import { tierSigns } from '../../../lib/rules/tier-signs.ts';
import { quoteClaim, quotedContent, RELOAD } from '../../unit/lesson/samples.ts';
import { idOf } from '../../unit/log/samples.ts';
import { buildCheck } from '../../unit/rules/build-check.ts';
import { draw } from '../ui/draw.tsx';

test.each(itemRules.map(({ id }) => id))('the rule %s has a sentence of its own', (rule) => {
  expect(ruleSentence(rule)).not.toBe(ruleSentence('a-rule-of-tomorrow'));
});

test('every sign of harm has its word', () => {
  const harm =
    'Refund the customer data of production; permanently deleted. High voltage. Payroll, GDPR, private key.';
  const signs = tierSigns([harm]).map(({ id }) => id);
  expect(signs.length).toBeGreaterThan(3);
  expect(signs.map(signWord)).not.toContain('');
  expect(signWord('data-loss')).toBe('deleting data');
});

test.each<[Verdict, string, string]>([
  ['exact', 'quote', 'Quote'],
  ['repaired', 'quote', 'Quote'],
  ['paraphrase', 'quote', 'Quote'],
  ['needs-human', 'quote', 'Quote'],
  ['unsupported', 'none', 'Not found'],
  ['testimony', 'testimony', 'Testimony'],
  ['none', 'none', 'None'],
])('a claim whose verdict is %s is shown as %s with the word %s', (verdict, tone, word) => {
  const shown = shownSupport(quoteClaim(idOf(1), RELOAD), verdict);
  expect([shown.tone, supportWord(shown)]).toEqual([tone, word]);
});

test('claim and quote stand side by side where they differ, and a reader is told to look', () => {
  const claim = quoteClaim(idOf(1), RELOAD);
  expect(shownSupport(claim, 'exact').apart).toBe(false);
  expect(shownSupport(claim, 'needs-human').apart).toBe(true);
  expect(shownSupport(claim, 'needs-human').hint).not.toBeNull();
});

test('what is missing is named as the person sees it', () => {
  const content = quotedContent({ checks: [{ ...buildCheck(), id: idOf(5) }] });
  expect(missingWord('title', content)).toBe('a title');
  expect(missingWord(`check:${idOf(5)}`, content)).toBe('check 1 finished or removed');
  expect(missingWord('something-new', content)).toBe('something-new');
});

test('a change shows added and removed words by element, not by colour alone', () => {
  draw(
    <DiffView
      parts={[
        {
          field: 'title',
          id: null,
          change: 'changed',
          words: [
            { op: 'same', text: 'within ' },
            { op: 'removed', text: 'two' },
            { op: 'added', text: 'one' },
          ],
        },
      ]}
    />,
  );
  expect(document.querySelector('del')?.textContent).toBe('two');
  expect(document.querySelector('ins')?.textContent).toBe('one');
  expect(document.body.textContent).toContain('Title, changed');
});

test('two revisions that say the same have no diff', () => {
  draw(<DiffView parts={[]} />);
  expect(document.body.textContent).toBe('Nothing differs.');
});
