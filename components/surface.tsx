import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { type ReactNode, useEffect } from 'react';
import type { Deps, Prefs, PrefsPort } from '../lib/flow/deps.ts';
import { keepInStep } from '../lib/flow/team/keep-in-step.ts';
import { direction, language } from '../lib/platform/i18n.ts';
import { DepsProvider } from './deps.tsx';
import { ToastProvider } from './ui/toast.tsx';

type Theme = Prefs['theme'];

/** Notes the theme where the next page finds it before it draws anything (public/strict-csp.js). */
function mirror(theme: Theme): void {
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // A full or closed storage costs the next page a flash, nothing more.
  }
}

/** Follows the theme the person chose, also when another of our pages changes it. */
function useTheme(prefs: PrefsPort): void {
  useEffect(() => {
    const apply = ({ theme }: { theme: Theme }) => {
      mirror(theme);
      if (theme === 'system') delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = theme;
    };
    void prefs.get().then(apply);
    return prefs.watch(apply);
  }, [prefs]);
}

/** What stands on every page of ours, even where nothing else can: language, direction, theme, and no inline styles. */
export function Ground({ prefs, children }: { prefs: PrefsPort; children: ReactNode }) {
  useTheme(prefs);
  useEffect(() => {
    document.documentElement.lang = language();
    document.documentElement.dir = direction();
  }, []);
  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={direction()}>{children}</DirectionProvider>
    </CSPProvider>
  );
}

/** What every page of ours stands in: its ground, dependencies, tips and toasts. */
export function Surface({ deps, children }: { deps: Deps; children: ReactNode }) {
  useEffect(() => keepInStep(deps), [deps]);
  return (
    <Ground prefs={deps.prefs}>
      <Tooltip.Provider>
        <DepsProvider deps={deps}>
          <ToastProvider>{children}</ToastProvider>
        </DepsProvider>
      </Tooltip.Provider>
    </Ground>
  );
}
