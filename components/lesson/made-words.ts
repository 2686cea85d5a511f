import type { DraftedBy } from '../../lib/model/draft.ts';
import { formatNumber, language, t } from '../../lib/platform/i18n.ts';

/** A span as people write it: "0.3 seconds". */
export const secondsWords = (ms: number): string =>
  new Intl.NumberFormat(language(), {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(ms / 1000);

/** How a model's draft was made, in one line. */
export function madeWords({ model, ms, tokens, prompt, retried }: DraftedBy): string {
  const parts = [
    t('lesson.made.by', [model, secondsWords(ms)]),
    ...(tokens === null
      ? []
      : [t('lesson.made.tokens', [formatNumber(tokens.sent), formatNumber(tokens.received)])]),
    t('lesson.made.prompt', [prompt]),
    ...(retried ? [t('lesson.made.retried')] : []),
  ];
  return parts.join(' ');
}
