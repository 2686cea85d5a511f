import { vi } from 'vitest';
import type { Arrival, FrontTab, PanelPort, PanelView } from '../../../components/panel/port.ts';

export const PAGE: FrontTab = { tab: 7, title: 'Gateway runbook', url: 'https://wiki.example/gateway' };
export const OTHER: FrontTab = { tab: 8, title: 'OPS-311', url: 'https://tracker.example/OPS-311' };

/** A panel's port the test speaks through: captures that arrive, tabs that come to the front, views asked for. */
export function handPort(front: FrontTab | null = PAGE, change: Partial<PanelPort> = {}) {
  const listeners = {
    pending: new Set<(arrival: Arrival) => void>(),
    tab: new Set<(tab: FrontTab | null) => void>(),
    view: new Set<(view: PanelView) => void>(),
    gone: new Set<() => void>(),
  };
  const on =
    <T>(set: Set<T>) =>
    (listener: T) => {
      set.add(listener);
      return () => set.delete(listener);
    };
  let inFront = front;
  const openPage = vi.fn<PanelPort['openPage']>();
  const openShortcutSettings = vi.fn<PanelPort['openShortcutSettings']>();
  let words = '';
  const port: PanelPort = {
    capture: async () => ({ ok: true, value: 'records' }),
    facts: async () => null,
    dot: vi.fn(),
    stopReading: vi.fn(),
    pending: on(listeners.pending),
    tab(listener) {
      listener(front);
      return on(listeners.tab)(listener);
    },
    front: async () => inFront,
    view: on(listeners.view),
    shortcut: async () => 'Alt+Shift+L',
    openPage,
    openShortcutSettings,
    words: {
      get: async () => words,
      set(text) {
        words = text;
      },
      gone: on(listeners.gone),
    },
    ...change,
  };
  return {
    port,
    openPage,
    openShortcutSettings,
    arrive: (arrival: Arrival) => listeners.pending.forEach((listener) => void listener(arrival)),
    goTo(tab: FrontTab | null) {
      inFront = tab;
      for (const listener of listeners.tab) listener(tab);
    },
    erase: () => {
      words = '';
      for (const listener of listeners.gone) listener();
    },
    /** The browser lets the panel see the page in front, and tells nobody. */
    grant(tab: FrontTab) {
      inFront = tab;
    },
    ask: (view: PanelView) => listeners.view.forEach((listener) => void listener(view)),
  };
}
