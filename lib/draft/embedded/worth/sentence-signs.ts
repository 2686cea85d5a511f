import { type WorthSigns, worthSignsFor } from '../../templates/worth-signs.ts';
import type { Page } from '../page.ts';
import { dangling } from '../shape.ts';
import { likeness, type Unit } from '../unit.ts';
import type { Signs } from './signs.ts';

const flag = (holds: boolean | undefined): number => (holds === true ? 1 : 0);

const wordSigns = ({ text }: Unit, { pack, language }: Page): Signs => ({
  order: flag(pack !== null && language?.imperative(text, pack.imperatives)),
  case: flag(language?.conditionStart.test(text)),
  obliges: flag(language?.obliges.test(text)),
  warns: flag(pack?.warnCues.test(text)),
  must: flag(pack?.mustCues.test(text)),
  why: flag(pack?.whyCues.test(text)),
  mistake: flag(language?.mistake.test(text)),
  denies: flag(language?.denies.test(text)),
  defines: flag(language?.definition.test(text)),
  example: flag(language?.example.test(text)),
  deictic: flag(language?.deictic.test(text)),
  chatter: flag(language?.chatter.test(text)),
  turn: flag(language?.order.test(text)),
  refers: flag(pack?.crossReferences.test(text)),
  cause: flag(language?.incident.sentences.cause.test(text)),
  fix: flag(language?.incident.sentences.fix.test(text)),
  prevents: flag(language?.incident.sentences.prevention.test(text)),
});

const worthSigns = ({ text }: Unit, signs: WorthSigns | null): Signs => ({
  hedge: flag(signs?.hedge.test(text)),
  old: flag(signs?.old.test(text)),
  past: flag(signs?.past.test(text)),
  date: flag(signs?.date.test(text)),
  limit: flag(signs?.limit.test(text)),
  measure: flag(signs?.measure.test(text)),
  when: flag(signs?.when.test(text)),
  effect: flag(signs?.effect.test(text)),
  contrast: flag(signs?.contrast.test(text)),
  todo: flag(signs?.todo.test(text)),
  pointer: flag(signs?.pointer.test(text)),
  you: flag(signs?.you.test(text)),
  we: flag(signs?.we.test(text)),
  me: flag(signs?.me.test(text)),
});

/** The signs of a sentence of the page; `rank` is how central it is, 0 to 1. */
export function sentenceSigns(
  one: { readonly unit: Unit; readonly stands: boolean; readonly quotes: boolean },
  rank: number,
  page: Page,
): Signs {
  const { unit } = one;
  const { text, part } = unit;
  return {
    bias: 1,
    ...wordSigns(unit, page),
    ...worthSigns(unit, worthSignsFor(page.language?.language)),
    stands: flag(one.stands),
    quotes: flag(one.quotes),
    dangles: flag(dangling(text, page.pack, page.language)),
    central: rank,
    topic: likeness(unit.stems, page.stems(page.capture.title)),
    short: flag(unit.words < 8),
    brief: flag(unit.words < 12),
    long: flag(unit.words > 18),
    first: flag(unit.first),
    whole: flag(unit.whole && part.role === 'text'),
    item: flag(part.role === 'item'),
    cell: flag(part.role === 'cell'),
    called: flag(unit.tone !== null),
    bold: flag(unit.marks.some(({ kind, start, end }) => kind === 'bold' && end - start > 12)),
    code: flag(unit.marks.some(({ kind }) => kind === 'code')),
    colon: flag(/:\s/u.test(text)),
    semicolon: flag(/;\s/u.test(text)),
    commas: flag(/,\s/u.test(text)),
    aloud: flag(/[!?]["'”’)]*$/u.test(text)),
    comment: flag(part.block.in !== undefined && unit.tone === null),
  };
}
