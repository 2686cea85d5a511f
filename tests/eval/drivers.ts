import type { Page } from '@playwright/test';
import type { Problem } from '../../lib/model/problem.ts';
import type { Result } from '../../lib/model/result.ts';
import { type Rig, type Taken, take } from '../../scripts/browser/rig.ts';

/** What a driver tells of one page beside the draft; null where it has no such thing. */
export type Driven = Taken & {
  /** Until the first field could be shown; null for a driver that gives its lesson in one piece. */
  msFirst: number | null;
  tokens: { in: number; out: number } | null;
  /** How often the model was asked again; null where no model is asked. */
  retries: number | null;
};

/** A way to draft, measured as it ships: it takes the page in front with the built extension. */
export type EvalDriver = {
  id: string;
  draft: (rig: Rig, page: Page) => Promise<Result<Driven>>;
  /** True for a page that failed because the answer had another shape than a draft. */
  misshapen: (problem: Problem) => boolean;
};

const embedded: EvalDriver = {
  id: 'embedded',
  async draft(rig, page) {
    const taken = await take(rig, page);
    return taken.ok
      ? { ok: true, value: { ...taken.value, msFirst: null, tokens: null, retries: null } }
      : taken;
  },
  misshapen: (problem) => problem.kind === 'unexpected' && problem.detail.includes('another shape'),
};

const DRIVERS: readonly EvalDriver[] = [embedded];

/**
 * The driver of this name.
 * @throws with the names there are when there is none.
 */
export function driverNamed(name: string | undefined): EvalDriver {
  const found = DRIVERS.find(({ id }) => id === name);
  if (found !== undefined) return found;
  const names = DRIVERS.map(({ id }) => id).join(', ');
  throw new Error(
    `${name === undefined ? 'name a driver' : `no driver "${name}"`}: --driver takes one of ${names}`,
  );
}
