import type { Pack } from '../../../text/pack.ts';
import type { Language } from '../../templates/language.ts';
import type { Scored } from '../score.ts';
import { points } from '../shape.ts';
import { isSpoken } from '../unit.ts';
import { optionText } from './option-text.ts';

/** Something a person could do, and the sentence of the page that tells them to. */
export type Option = { readonly text: string; readonly sentence: string; readonly order: number };

/** Imperatives or advice of the page that stand alone, as further things one could do. */
export const actions = (
  scored: readonly Scored[],
  form: 'act' | 'advice',
  { language, pack }: { language: Language; pack: Pack },
): Option[] =>
  scored
    .filter(
      ({ unit, stands }) =>
        stands &&
        isSpoken(unit) &&
        (form === 'act'
          ? language.imperative(unit.text, pack.imperatives)
          : language.advises.test(unit.text)) &&
        !points(unit.text, language) &&
        !language.conduct.test(unit.text) &&
        !/[:;]/u.test(unit.text),
    )
    .map(({ unit }) => ({
      text: optionText(unit.text.replace(language.sequenceStart, '')),
      sentence: unit.text,
      order: unit.order,
    }));
