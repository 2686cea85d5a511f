import { beforeEach, expect, test, vi } from 'vitest';
import { createGuard, SHOWN_MS } from '../../../lib/site/guard.ts';

type Entry = { isIntersecting: boolean; intersectionRatio: number; isVisible?: boolean };

const PLAIN: Entry = { isIntersecting: true, intersectionRatio: 1, isVisible: true };
const CLICK = { isTrusted: true, detail: 1, clientX: 5, clientY: 5 };

/** A guarded button in a page, and what the browser says of it; `tracks` is Chrome, without it Firefox. */
function guarded({ tracks = true } = {}) {
  let tell: (entries: Entry[]) => void = () => undefined;
  class Observer {
    constructor(told: typeof tell) {
      tell = told;
    }
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('IntersectionObserver', Observer);
  vi.stubGlobal('IntersectionObserverEntry', { prototype: tracks ? { isVisible: false } : {} });
  const host = document.body.appendChild(document.createElement('div'));
  const shown = { visible: true, top: host as Element };
  host.checkVisibility = () => shown.visible;
  document.elementFromPoint = () => shown.top;
  const clock = { now: 1_000 };
  const guard = createGuard(host, host, () => clock.now);
  return { guard, clock, shown, see: (entry: Partial<Entry> = {}) => tell([{ ...PLAIN, ...entry }]) };
}

beforeEach(() => vi.unstubAllGlobals());

test.each([true, false])('a click counts once the button was in plain sight (tracked: %s)', (tracks) => {
  const { guard, clock, see } = guarded({ tracks });
  expect(guard.allows(CLICK)).toBe(false);
  see();
  clock.now += SHOWN_MS - 1;
  expect(guard.allows(CLICK)).toBe(false);
  clock.now += 1;
  expect(guard.allows(CLICK)).toBe(true);
});

test('a click a script made never counts', () => {
  const { guard, clock, see } = guarded();
  see();
  clock.now += SHOWN_MS;
  expect(guard.allows({ ...CLICK, isTrusted: false })).toBe(false);
});

test('a button that was covered for a moment must be seen anew', () => {
  const { guard, clock, see } = guarded();
  see();
  clock.now += SHOWN_MS;
  see({ isVisible: false });
  expect(guard.allows(CLICK)).toBe(false);
  see();
  expect(guard.allows(CLICK)).toBe(false);
});

test.each([true, false])('a half-shown, see-through or covered button counts as unseen (%s)', (tracks) => {
  const { guard, clock, shown, see } = guarded({ tracks });
  see({ intersectionRatio: 0.5 });
  clock.now += SHOWN_MS;
  expect(guard.allows(CLICK)).toBe(false);
  see();
  clock.now += SHOWN_MS;
  shown.visible = false;
  expect(guard.allows(CLICK)).toBe(false);
  shown.visible = true;
  const host = shown.top;
  shown.top = document.documentElement;
  expect(guard.allows(CLICK)).toBe(false);
  expect(guard.allows({ ...CLICK, detail: 0 })).toBe(false);
  shown.top = host;
  expect(guard.allows({ ...CLICK, detail: 0 })).toBe(true);
});
