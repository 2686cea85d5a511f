import { createContext, type ReactNode, useContext } from 'react';
import type { Deps } from '../lib/flow/deps.ts';

const DepsContext = createContext<Deps | null>(null);

/** Hands the use cases' dependencies (database, clock, tabs, preferences) to everything below. */
export function DepsProvider({ deps, children }: { deps: Deps; children: ReactNode }) {
  return <DepsContext.Provider value={deps}>{children}</DepsContext.Provider>;
}

/**
 * What every use case takes first.
 * @throws Error outside a DepsProvider, which is a bug.
 */
export function useDeps(): Deps {
  const deps = useContext(DepsContext);
  if (deps === null) throw new Error('useDeps outside DepsProvider');
  return deps;
}
