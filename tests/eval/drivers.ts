import type { Page } from '@playwright/test';
import type { DraftedBy } from '../../lib/model/draft.ts';
import type { Problem } from '../../lib/model/problem.ts';
import type { Result } from '../../lib/model/result.ts';
import { type Rig, type Taken, take } from '../../scripts/browser/rig.ts';
import { chooseBuiltIn } from './built-in.ts';
import { connectServer, leaveStopped } from './connect.ts';
import { firstShown, noteFirst } from './first-field.ts';
import { serverFrom, type Told } from './server.ts';
import { draftAsTeam } from './team.ts';

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
  /** Sets it up in a browser that has just begun; tells why it cannot be run there, else null. */
  prepare?: (rig: Rig) => Promise<string | null>;
  draft: (rig: Rig, page: Page) => Promise<Result<Driven>>;
  /** True for a page that failed because the answer had another shape than a draft. */
  misshapen: (problem: Problem) => boolean;
  /** Whether its drafts are those of the panel, which offers further sections. */
  inPanel: boolean;
};

/** A model on a small machine takes minutes for a page. */
const PATIENCE = 600_000;

const embedded = (): EvalDriver => ({
  id: 'embedded',
  async draft(rig, page) {
    const taken = await take(rig, page);
    return taken.ok
      ? { ok: true, value: { ...taken.value, msFirst: null, tokens: null, retries: null } }
      : taken;
  },
  misshapen: (problem) => problem.kind === 'unexpected' && problem.detail.includes('another shape'),
  inPanel: true,
});

const misshapen = ({ kind }: Problem): boolean => kind === 'endpoint-not-json' || kind === 'endpoint-cut';

/** The figures a draft itself records of the model that made it. */
export const recorded = (made: DraftedBy | undefined): Pick<Driven, 'tokens' | 'retries'> => ({
  tokens: made?.tokens ? { in: made.tokens.sent, out: made.tokens.received } : null,
  retries: made === undefined ? null : Number(made.retried),
});

/** A draft of the model that is chosen in the settings, as the panel shows it. */
async function draftInPanel(rig: Rig, page: Page): Promise<Result<Driven>> {
  const taken = await take(rig, page, PATIENCE);
  if (!taken.ok) {
    await leaveStopped(rig);
    return taken;
  }
  const { draft, storedAt } = taken.value;
  if (draft.proposal.made === undefined) throw new Error('drafted without the model');
  const msFirst = await firstShown(rig, storedAt);
  return { ok: true, value: { ...taken.value, msFirst, ...recorded(draft.proposal.made) } };
}

const openai = (told: Told): EvalDriver => {
  const server = serverFrom('openai', told);
  return {
    id: 'openai',
    async prepare(rig) {
      await connectServer(rig, server);
      await noteFirst(rig);
      return null;
    },
    draft: draftInPanel,
    misshapen,
    inPanel: true,
  };
};

const builtIn = (): EvalDriver => ({
  id: 'built-in',
  async prepare(rig) {
    const missing = await chooseBuiltIn(rig);
    if (missing === null) await noteFirst(rig);
    return missing;
  },
  draft: draftInPanel,
  misshapen,
  inPanel: true,
});

/** Captured by the built extension; the model is asked from here, since no build has a way to set a team's server up. */
const team = (told: Told): EvalDriver => {
  const server = serverFrom('team', told);
  return {
    id: 'team',
    async draft(rig, page) {
      const taken = await take(rig, page);
      if (!taken.ok) return taken;
      const drafted = await draftAsTeam(server, taken.value.capture);
      if (!drafted.ok) return drafted;
      const { proposal, msFirst, msWhole } = drafted.value;
      const draft = { ...taken.value.draft, proposal, content: proposal.content };
      const value = { ...taken.value, draft, msFirst, msDraft: msWhole, ...recorded(proposal.made) };
      return { ok: true, value };
    },
    misshapen,
    inPanel: false,
  };
};

const DRIVERS: Readonly<Record<string, (told: Told) => EvalDriver>> = {
  embedded,
  openai,
  'built-in': builtIn,
  team,
};

/**
 * The driver of this name.
 * @throws with the names there are when there is none, and with what a driver has to be told when it was not.
 */
export function driverNamed(name: string | undefined, told: Told = {}): EvalDriver {
  const found = name !== undefined && Object.hasOwn(DRIVERS, name) ? DRIVERS[name] : undefined;
  if (found !== undefined) return found(told);
  const names = Object.keys(DRIVERS).join(', ');
  throw new Error(
    `${name === undefined ? 'name a driver' : `no driver "${name}"`}: --driver takes one of ${names}`,
  );
}
