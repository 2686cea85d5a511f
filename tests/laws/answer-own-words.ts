import fc from 'fast-check';
import type { Capture } from '../../lib/model/capture.ts';
import type { LessonContent } from '../../lib/model/lesson.ts';
import { unsafeText } from '../../lib/rules/unsafe-text.ts';
import { blockText } from '../../lib/text/block-text.ts';
import { goodDraft, shown } from '../fake-model/answers.ts';

/** What a model may add in its own words: numbers in digits and words, names and addresses that no page here has. */
const ADDED = [
  'after 45 minutes',
  'after forty-five minutes',
  'within seventeen seconds',
  'after a dozen tries',
  'on the fourth try',
  'in half the time of 3.5 hours',
  'at extension 5512',
  'with purge_all_now',
  'with nodectl.sh',
  'at https://evil.example/x',
  'at +49 30 901820',
  'with <b>force</b>',
  'until the queue depth reaches 40',
  'at 70%',
  '',
] as const;

export const added = fc.array(fc.constantFrom(...ADDED), { minLength: 5, maxLength: 5 });

const with_ = (text: string, more: string | undefined): string =>
  more === undefined || more === '' ? text : `${text.replace(/\.$/u, '')} ${more}.`;

/** A decision guide and questions that lean on the page's sentences and add something of their own. */
export function addingDraft(prompt: string, more: readonly string[]): Record<string, unknown> {
  const cases = shown(prompt).filter(({ text }) => /^\p{L}+ .*, /u.test(text));
  const actOf = (text: string) => {
    const act = text.slice(text.lastIndexOf(', ') + 2);
    return act.charAt(0).toUpperCase() + act.slice(1);
  };
  // Other acts of the page are the wrong answers, as a model that keeps to the rules would choose them.
  const other = (index: number) => actOf(cases[index % cases.length]?.text ?? '');
  const [title, escalate, scenario, right, rationale] = more;
  return goodDraft(prompt, {
    kind: 'decision-guide',
    title: with_('What to do', title),
    insight: null,
    steps: [],
    claims: cases.map(({ n }, index) => ({ n: index + 1, sentences: [n], text: null })),
    branches: cases.map(({ text }, index) => ({
      if: text.slice(0, text.lastIndexOf(', ')),
      claim: index + 1,
      escalate: with_(actOf(text), escalate),
    })),
    checks: cases.map(({ text }, index) => ({
      claim: index + 1,
      scenario: with_(text.slice(0, text.lastIndexOf(', ')), scenario),
      question: 'What do you do?',
      options: [
        { text: with_(actOf(text), right), rationale: with_('The page says so', rationale), right: true },
        { text: with_(other(index + 1), right), rationale: 'Not in this case.', right: false },
        { text: other(index + 2), rationale: with_('Not in this case', rationale), right: false },
      ],
    })),
  });
}

/** Every text of a lesson that rests on no quote; a scenario and its question make a case up, so they may count in words. */
const ownTexts = ({
  title,
  situation,
  body,
  checks,
}: LessonContent): { text: string; invents: boolean }[] => [
  ...[
    title,
    situation,
    ...checks.flatMap(({ options }) => options.flatMap(({ text, rationale }) => [text, rationale])),
  ].map((text) => ({ text, invents: false })),
  ...(body.kind === 'decision-guide' ? body.branches : []).flatMap(({ escalate }) =>
    escalate === undefined ? [] : [{ text: escalate, invents: false }],
  ),
  ...checks.flatMap(({ scenario, question }) =>
    [scenario, question].map((text) => ({ text, invents: true })),
  ),
];

// Numbers in words, by a list far shorter than that of the rules.
const NUMBER = /\d+|\b(?:four|seven|eight|nine|ten|twelve|dozen|fourth|\w+teen|\w+ty(?:-\w+)?)\b/giu;
const NUMERAL =
  /^(?:\d+|four|seven|eight|nine|ten|twelve|dozen|fourth|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?)$/iu;
const NAME = /\b\w+(?:_\w+)+\b|\b\w+\.(?:sh|py|ya?ml)\b/gu;

/** What texts in a model's own words say that their page does not. */
export function wrongInOwnWords(content: LessonContent, capture: Capture): string[] {
  const page = [capture.title, ...capture.blocks.map(blockText)].join('\n');
  const has = (one: string) => page.toLowerCase().includes(one.toLowerCase());
  return ownTexts(content).flatMap(({ text, invents }) => [
    ...(text.match(NUMBER) ?? [])
      .filter((one) => (invents ? /\d/u : NUMERAL).test(one) && !has(one))
      .map((one) => `a new number ${one}: ${text}`),
    ...(text.match(NAME) ?? []).filter((one) => !has(one)).map((one) => `a new name ${one}: ${text}`),
    ...(unsafeText(text) === null ? [] : [`unsafe words of its own: ${text}`]),
  ]);
}
