import { keyPart, t } from '../../lib/platform/i18n.ts';

const RULES = [
  'option-count',
  'empty-scenario',
  'empty-question',
  'empty-option',
  'empty-rationale',
  'one-right',
  'duplicate-option',
  'numeric-order',
  'option-punctuation',
  'option-case',
  'all-or-none',
  'true-false',
  'fill-blank',
  'negative-stem',
  'combined-options',
  'absolute-term',
  'vague-term',
  'longest-key',
  'stem-repeated',
  'convergence',
  'article-cue',
  'unfocused-stem',
  'long-scenario',
  'mixed-options',
] as const;

const SIGNS = [
  'money',
  'customer-data',
  'security',
  'production',
  'law',
  'people',
  'data-loss',
  'safety',
] as const;

const isOne = <T extends string>(names: readonly T[], name: string): name is T =>
  (names as readonly string[]).includes(name);

/** What to do about a check's flaw; a rule of a newer version gets a general sentence. */
export const ruleSentence = (rule: string): string =>
  isOne(RULES, rule) ? t(`lesson.rule.${keyPart(rule)}`) : t('lesson.rule.other');

/** What a sign of harm is about; a sign of a newer version is named as it is. */
export const signWord = (sign: string): string =>
  isOne(SIGNS, sign) ? t(`lesson.sign.${keyPart(sign)}`) : sign;
