import type { TeamView } from '../../../lib/flow/deps.ts';
import { formatNumber, t } from '../../../lib/platform/i18n.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SentLine } from '../sent-line.tsx';

/** So many are listed; how many more there are is said. */
const MOST = 20;

/** What is still to be sent, in the order it goes; the entries of the log, which go encrypted, as a number. */
export function WhatWaits({ team: { waiting, unsent } }: { team: TeamView }) {
  if (waiting === 0) return null;
  const entries = waiting - unsent.length;
  const more = unsent.length - MOST;
  return (
    <div className="w-full">
      <Disclosure summary={t('team.what_waits')}>
        <ul className="flex flex-col ps-5 pt-1">
          {unsent.slice(0, MOST).map((item) => (
            <SentLine key={item.n} item={item} />
          ))}
          {more > 0 && <li className="py-1.5 text-muted">{t('team.waits_more', [formatNumber(more)])}</li>}
          {entries > 0 && <li className="py-1.5">{t('team.waits_log', entries, [formatNumber(entries)])}</li>}
        </ul>
      </Disclosure>
    </div>
  );
}
