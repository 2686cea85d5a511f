import { type ReactNode, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { Deps, Ports } from '../lib/flow/deps.ts';
import { openDeps } from '../lib/flow/open-deps.ts';
import type { Problem } from '../lib/model/problem.ts';
import { t } from '../lib/platform/i18n.ts';
import { problemOfBug, Rejections } from './rejections.tsx';
import { Ground, Surface } from './surface.tsx';
import { Button } from './ui/button.tsx';
import { ErrorState } from './ui/error-state.tsx';
import { LateProgress, Working } from './ui/progress.tsx';

/** A page on which nothing can be drawn but what went wrong. Nothing that was saved is touched, and loading again goes on. */
const sayOnly = (root: Root, prefs: Ports['prefs']) => (problem: Problem) =>
  root.render(
    <Ground prefs={prefs}>
      <main className="mx-auto w-full max-w-150">
        <h1 className="px-3 pt-3 text-15">{t('extension_name')}</h1>
        <ErrorState problem={problem}>
          <Button onClick={() => location.reload()}>{t('ui.retry')}</Button>
        </ErrorState>
      </main>
    </Ground>,
  );

/**
 * Opens the database and draws a page of ours, which may itself be on its way; a database that cannot open is said in one
 * sentence. `first` runs as soon as it is open, `later` once the page is drawn and the browser has nothing more urgent.
 */
export async function mount(
  page: ReactNode | Promise<ReactNode>,
  ports: Ports,
  { first, later }: { first?: (deps: Deps) => void; later?: (deps: Deps) => void } = {},
): Promise<void> {
  const element = document.getElementById('root');
  if (element === null) throw new Error('the page has no root');
  const root: Root = createRoot(element, { onUncaughtError: (error) => report(error) });
  const fail = sayOnly(root, ports.prefs);
  const report = (error: unknown) => fail(problemOfBug(error));
  const onRebuild = (done: number, of: number) =>
    root.render(
      <Ground prefs={ports.prefs}>
        <main className="mx-auto w-full max-w-150 px-3 py-3">
          <LateProgress label={t('ui.rebuilding')} done={done} of={of} />
        </main>
      </Ground>,
    );
  root.render(<Working label={t('ui.starting')} />);
  const opening = openDeps({ ...ports, onRebuild }).then((deps) => {
    if (deps.ok) first?.(deps.value);
    return deps;
  });
  const opened = await Promise.all([opening, page]).catch(report);
  if (!opened) return;
  const [deps, drawn] = opened;
  if (!deps.ok) return fail(deps.problem);
  root.render(
    <StrictMode>
      <Surface deps={deps.value}>
        <Rejections />
        {drawn}
      </Surface>
    </StrictMode>,
  );
  if (later !== undefined) requestIdleCallback(() => later(deps.value));
}
