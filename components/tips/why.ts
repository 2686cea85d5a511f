import type { TipView } from '../../lib/flow/deps.ts';
import { formatList, t } from '../../lib/platform/i18n.ts';

type Reason = TipView['reasons'][number];

const markWord = ({ kind, said }: Exclude<Reason, { kind: 'word' }>): string => {
  if (kind === 'page') return t('tips.why_page');
  return t(kind === 'error' ? 'tips.why_error' : 'tips.why_space', [said]);
};

const factName = (name: string): string => {
  if (name === 'component') return t('tips.fact_component');
  return name === 'label' ? t('tips.fact_label') : name;
};

/** Why a lesson is shown, in one sentence: that its owner wants it there, what it was made from, what is the same, and which words both say. */
export function whySentence(reasons: readonly Reason[], wanted = false): string {
  const marks = reasons.filter((one) => one.kind !== 'word');
  const said = new Set(marks.map((one) => one.said.toLowerCase()));
  const words = reasons
    .filter((one) => one.kind === 'word')
    .filter((one) => !said.has(one.said.toLowerCase()));
  const facts = words.flatMap(({ fact, said: value }) =>
    fact === undefined ? [] : [t('tips.why_fact', [factName(fact), value])],
  );
  const shared = words
    .filter(({ fact }) => fact === undefined)
    .map(({ said: word }) => t('tips.quoted', [word]));
  const both = shared.length === 0 ? [] : [t('tips.why_words', [formatList(shared)])];
  const owner = wanted ? [t('tips.why_wanted')] : [];
  return t('tips.why', [formatList([...owner, ...marks.map(markWord), ...facts, ...both])]);
}
