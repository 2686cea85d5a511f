import { type ReactNode, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { Deps, PagePort, PrefsPort } from '../lib/flow/deps.ts';
import { openDeps } from '../lib/flow/open-deps.ts';
import type { Problem } from '../lib/model/problem.ts';
import { t } from '../lib/platform/i18n.ts';
import { Surface } from './surface.tsx';
import { Button } from './ui/button.tsx';
import { ErrorState } from './ui/error-state.tsx';

const Failed = ({ problem }: { problem: Problem }) => (
  <ErrorState problem={problem}>
    <Button onClick={() => location.reload()}>{t('ui.retry')}</Button>
  </ErrorState>
);

/** The one reporter of a page: a bug is said, nothing that was saved is touched, and loading again goes on. */
function reportBugs(root: Root): (error: unknown) => void {
  return (error) => {
    const detail = error instanceof Error ? error.message : String(error);
    root.render(<Failed problem={{ kind: 'unexpected', detail: detail.slice(0, 200) }} />);
  };
}

/**
 * Opens the database and draws a page of ours; a database that cannot open is said in one sentence. `later` runs once
 * the page is drawn and the browser has nothing more urgent.
 */
export async function mount(
  page: ReactNode,
  ports: { page: PagePort; prefs: PrefsPort },
  later?: (deps: Deps) => void,
): Promise<void> {
  const element = document.getElementById('root');
  if (element === null) throw new Error('the page has no root');
  const root: Root = createRoot(element, { onUncaughtError: (error) => report(error) });
  const report = reportBugs(root);
  window.addEventListener('unhandledrejection', ({ reason }) => report(reason));
  const deps = await openDeps(ports);
  if (!deps.ok) return root.render(<Failed problem={deps.problem} />);
  root.render(
    <StrictMode>
      <Surface deps={deps.value}>{page}</Surface>
    </StrictMode>,
  );
  if (later !== undefined) requestIdleCallback(() => later(deps.value));
}
