import type { Breach } from '../../lib/flow/deps.ts';
import { t } from '../../lib/platform/i18n.ts';
import { join } from '../ui/join.ts';
import { ruleSentence } from './rule-sentence.ts';

/** What is wrong with a check: first what keeps the lesson from being kept, then what would make the check better. */
export function Breaches({ breaches }: { breaches: readonly Breach[] }) {
  const rules = (level: Breach['level']) => breaches.filter((breach) => breach.level === level);
  return (
    <>
      <Rules lead={t('lesson.rule_block')} rules={rules('block')} colour="text-danger" />
      <Rules lead={t('lesson.rule_hint')} rules={rules('hint')} colour="text-none" />
    </>
  );
}

function Rules({ lead, rules, colour }: { lead: string; rules: readonly Breach[]; colour: string }) {
  if (rules.length === 0) return null;
  return (
    <div className={join('text-12', colour)}>
      <p className="font-medium">{lead}</p>
      <ul className="list-disc ps-4">
        {rules.map(({ rule }) => (
          <li key={rule}>{ruleSentence(rule)}</li>
        ))}
      </ul>
    </div>
  );
}
