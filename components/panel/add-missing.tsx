import { useEffect, useState } from 'react';
import { type Added, addMissing } from '../../lib/flow/add-missing.ts';
import { samePage } from '../../lib/flow/same-page.ts';
import { takeBackMissing } from '../../lib/flow/take-back-missing.ts';
import type { Capture } from '../../lib/model/capture.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { TextButton } from '../ui/link.tsx';
import { useSay } from '../ui/toast.tsx';

const isElsewhere = (problem: Problem): boolean =>
  problem.kind === 'no-grant' || (problem.kind === 'restore-refused' && problem.why === 'other-page');

/** Lets the person click what is missing on the page it came from, while that page is open and granted. */
export function AddMissing({ capture }: { capture: Capture }) {
  const deps = useDeps();
  const say = useSay();
  const [picking, setPicking] = useState<number | null>(null);
  useEffect(() => {
    if (picking === null) return;
    const stop = () => deps.page.stopPick(picking);
    globalThis.addEventListener('pagehide', stop);
    return () => {
      globalThis.removeEventListener('pagehide', stop);
      stop();
    };
  }, [deps, picking]);
  const takeBack = async (added: Added) => {
    const taken = await takeBackMissing(deps, added);
    if (taken.ok) return;
    if (taken.problem.kind === 'not-found') say.done(t('panel.add_missing.changed'));
    else say.problem(taken.problem);
  };
  const pick = async () => {
    const tab = await deps.page.activeTab();
    if (tab?.url === undefined || !samePage(tab.url, capture.source))
      return say.done(t('panel.add_missing.elsewhere'));
    setPicking(tab.tab);
    const label = t('panel.add_missing.label');
    const added = await addMissing(deps, { capture: capture.id, tab: tab.tab, label });
    setPicking(null);
    if (added.ok && added.value.before.hash === added.value.after.hash)
      say.done(t('panel.add_missing.there'));
    else if (added.ok) say.undoable(t('panel.add_missing.done'), () => void takeBack(added.value));
    else if (isElsewhere(added.problem)) say.done(t('panel.add_missing.elsewhere'));
    else if (added.problem.kind !== 'cancelled') say.problem(added.problem);
  };
  return (
    // One button that changes its words keeps the focus.
    <p className="py-1.5">
      {picking !== null && <>{t('panel.add_missing.going')} </>}
      <TextButton onClick={() => (picking === null ? void pick() : deps.page.stopPick(picking))}>
        {picking === null ? t('panel.add_missing.act') : t('ui.cancel')}
      </TextButton>
    </p>
  );
}
