import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { PagePort, PrefsPort } from '../lib/flow/deps.ts';
import { openDeps } from '../lib/flow/open-deps.ts';
import { Surface } from './surface.tsx';
import { ErrorState } from './ui/error-state.tsx';

/** Opens the database and draws a page of ours; a database that cannot open is said in one sentence. */
export async function mount(page: ReactNode, ports: { page: PagePort; prefs: PrefsPort }): Promise<void> {
  const element = document.getElementById('root');
  if (element === null) throw new Error('the page has no root');
  const root = createRoot(element);
  const deps = await openDeps(ports);
  if (deps.ok)
    root.render(
      <StrictMode>
        <Surface deps={deps.value}>{page}</Surface>
      </StrictMode>,
    );
  else root.render(<ErrorState problem={deps.problem} />);
}
