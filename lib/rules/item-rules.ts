import type { Check } from '../model/check.ts';
import type { ItemContext, ItemRule } from './item-rule.ts';
import { hintRules } from './items/hints.ts';
import { optionRules } from './items/options.ts';
import { parallelRules } from './items/parallel.ts';
import { wordingRules } from './items/wording.ts';

/** Every flaw the code can see, those that block first. */
export const itemRules: readonly ItemRule[] = [
  ...optionRules,
  ...parallelRules,
  ...wordingRules,
  ...hintRules,
];

/** The flaws of one check, in the order of the rules. */
export const itemBreaches = (
  check: Check,
  context: ItemContext,
): { rule: string; level: 'block' | 'hint' }[] =>
  itemRules.filter((rule) => rule.test(check, context)).map(({ id, level }) => ({ rule: id, level }));
