import type { Teammate } from '../../../lib/flow/deps.ts';
import { t } from '../../../lib/platform/i18n.ts';

/** Somebody of the team at the start of a sentence: by name, else by what they are about the skill, else as a teammate. */
export const teammateName = ({ who, name }: Teammate): string =>
  who === 'you' || name === null ? t(`submit.who.${who}`) : name;
