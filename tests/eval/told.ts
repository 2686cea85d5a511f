import { claimsOf } from '../../lib/lesson/claims.ts';
import type { Capture } from '../../lib/model/capture.ts';
import type { Check } from '../../lib/model/check.ts';
import type { LessonContent } from '../../lib/model/lesson.ts';
import { blockText, codeSpans } from '../../lib/text/block-text.ts';
import { escaped } from '../../lib/text/escaped.ts';
import { PLACEHOLDER } from '../../lib/text/placeholder.ts';
import { tokens } from '../../lib/text/tokens.ts';

const PLACEHOLDERS = new RegExp(PLACEHOLDER, 'g');

const checkTexts = ({ scenario, question, options }: Check): string[] => [
  scenario,
  question,
  ...options.flatMap(({ text, rationale }) => [text, rationale]),
];

/** The sentences a lesson teaches with: what to remember, its body, its mistakes, when it is needed. */
export const taught = (content: LessonContent): string[] => [
  ...(content.situation === '' ? [] : [content.situation]),
  ...claimsOf(content).map(({ text }) => text),
  ...(content.body.kind === 'decision-guide'
    ? content.body.branches.flatMap((one) => [one.if, ...(one.escalate ? [one.escalate] : [])])
    : []),
];

/** Every text of a lesson that a person reads. */
const told = (content: LessonContent): string[] => [
  content.title,
  ...taught(content),
  ...content.checks.flatMap(checkTexts),
];

const squeeze = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ');

/** A name that is part of a longer piece of code: `options` in `persist(creator, options)`. A part of a number is another number. */
const inside = (name: string, texts: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u').test(texts);

/**
 * Numbers and identifiers that a lesson says and its page does not, judged by the capture's tokens and by the text of the
 * page itself. Placeholders of the redaction are ours and not counted.
 */
export function novelIn(content: LessonContent, capture: Capture, page: string): string[] {
  const code = codeSpans(capture.blocks);
  const texts = [capture.title, ...capture.blocks.map(blockText)];
  const known = new Set(texts.flatMap((text) => tokens(text, code).map((token) => token.text)));
  const captured = texts.join('\n');
  const words = squeeze(page);
  const said = told(content).flatMap((text) => tokens(text.replaceAll(PLACEHOLDERS, ' '), code));
  return [
    ...new Set(
      said
        .filter(({ kind }) => kind === 'number' || kind === 'identifier')
        .filter(
          ({ kind, text }) =>
            !(known.has(text) || (kind === 'identifier' && inside(text, captured))) ||
            !words.includes(squeeze(text)),
        )
        .map(({ text }) => text),
    ),
  ];
}
