import { useEffect, useState } from 'react';
import { cleanUse } from '../../lib/flow/clean-use.ts';
import type { UsedWhere } from '../../lib/model/event.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';

const wordsOf = (where: UsedWhere): string[] =>
  where.kind === 'page' ? [where.title, where.address] : [where.text];

type Noted = { said: string[]; stored: string[] };

/** What of a use will be stored beside what was said of it; null until that is known. */
function useNoted(where: UsedWhere): Noted | null {
  const deps = useDeps();
  const [noted, setNoted] = useState<Noted | null>(null);
  const json = JSON.stringify(where);
  useEffect(() => {
    let wanted = true;
    const said: UsedWhere = JSON.parse(json);
    void cleanUse(deps, said).then(
      (clean) => wanted && setNoted({ said: wordsOf(said), stored: wordsOf(clean) }),
      // Saving says why.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [deps, json]);
  return noted;
}

/** A use as it will stand in the log; what was typed is repeated only where it is stored otherwise. */
export function NotedUse({ where, typed }: { where: UsedWhere; typed: boolean }) {
  const noted = useNoted(where);
  if (noted === null || (typed && noted.stored.join('\n') === noted.said.join('\n'))) return null;
  const [words, address] = noted.stored;
  return (
    <div role="status" className="rounded-control bg-sunken px-2 py-1">
      {typed && <p className="text-12 text-muted">{t('lesson.used.noted')}</p>}
      <p dir="auto" className="break-words">
        {words}
      </p>
      {address !== undefined && <p className="break-all text-12 text-muted">{address}</p>}
    </div>
  );
}
