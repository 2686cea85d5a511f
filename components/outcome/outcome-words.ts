import type { Deps, OwnAnswer } from '../../lib/flow/deps.ts';
import { weekNow } from '../../lib/flow/outcome/week-now.ts';
import { keyPart, t } from '../../lib/platform/i18n.ts';

export type Choice = OwnAnswer['outcome'];

export const choiceWord = (choice: Choice): string => t(`outcome.choice.${keyPart(choice)}`);

/** That an answer was taken back which the team has; only in its own week another can take its place there. */
export const sentWords = (deps: Pick<Deps, 'now'>, week: string): string =>
  week === weekNow(deps) ? t('outcome.undone_sent') : t('outcome.taken_out_sent', [week]);
