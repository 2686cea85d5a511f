import { browser } from 'wxt/browser';
import { activeLink, readToken } from '../../../lib/db/links.ts';
import { taskRows } from '../../../lib/db/task-rows.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { newIds } from '../../../lib/flow/new-id.ts';
import { openDeps } from '../../../lib/flow/open-deps.ts';
import { ports } from '../../../lib/flow/ports.ts';
import { reviewItem } from '../../../lib/flow/queries/review-item.ts';
import { reviewsOf } from '../../../lib/flow/queries/reviews-of.ts';
import { recordEvent } from '../../../lib/flow/record-event.ts';
import { dropDead } from '../../../lib/flow/team/drop-dead.ts';
import { enqueueDecision } from '../../../lib/flow/team/enqueue-decision.ts';
import { keepConnection } from '../../../lib/flow/team/keep-connection.ts';
import { openBackup } from '../../../lib/flow/team/open-backup.ts';
import { startBackup } from '../../../lib/flow/team/start-backup.ts';
import { submitLesson } from '../../../lib/flow/team/submit-lesson.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import type { Id } from '../../../lib/model/id.ts';
import type { LessonContent } from '../../../lib/model/lesson.ts';
import type { Result } from '../../../lib/model/result.ts';
import type { ReviewDraft } from '../../../lib/model/review-draft.ts';
import type { TokenAnswer } from '../../../lib/protocol/connect.ts';
import { CODE_BYTES, recoveryCode } from '../../../lib/sync/recovery-code.ts';
import type { DeviceState } from './state.ts';

let shift = 0;
let opened: Promise<Deps> | null = null;

/** How long a decision can be taken back; the acts here do not wait for that. */
const UNDO = 10_000;

async function open(): Promise<Deps> {
  const deps = await openDeps(ports);
  if (!deps.ok) throw new Error(deps.problem.kind);
  return { ...deps.value, now: () => Date.now() + shift };
}

const depsHere = (): Promise<Deps> => {
  opened ??= open();
  return opened;
};

function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value;
}

const testimony = (deps: Deps, text: string) => ({
  id: newIds(deps)(),
  text,
  support: { kind: 'testimony' as const, by: 'Ines Roth', at: deps.now(), knownFrom: '' },
});

const contentOf = (deps: Deps, mark: string, skill: Id): LessonContent => ({
  title: mark,
  situation: 'When the label printer stops.',
  insight: testimony(deps, `Check the queue before you restart the printer (${mark}).`),
  body: { kind: 'how-to', steps: [{ claim: testimony(deps, 'Wait until the lamp is green.') }] },
  mistakes: [],
  why: null,
  checks: [],
  skills: [skill],
  tier: { value: 1, by: 'person', reason: '', floor: 1, signs: [] },
  sources: [],
  excerpts: [],
  language: 'en',
});

type Body = { where?: { text?: string }; content?: { title?: string }; submission?: string };

/** What tells the events of two acts apart. */
const markOf = ({ kind, body }: LogEvent): string => {
  const { where, content, submission } = body as Body;
  return `${kind} ${where?.text ?? content?.title ?? submission ?? ''}`;
};

/** The acts of a person on a device, by the extension's own use cases, run in one of its pages beside what the page itself does. */
const acts = {
  async grant({ origin }: { origin: string }) {
    return ports.net.request(origin);
  },
  async clock({ ms }: { ms: number }) {
    shift = ms;
  },
  async connect({ origin, answer }: { origin: string; answer: TokenAnswer }) {
    await keepConnection(await depsHere(), { origin, name: 'Browser' }, answer);
  },
  async backUp({ team, code }: { team: Id; code: string | null }) {
    const deps = await depsHere();
    const made = code ?? recoveryCode(crypto.getRandomValues(new Uint8Array(CODE_BYTES)));
    const backup = { team, code: made, earlier: false };
    valueIn(await (code === null ? startBackup : openBackup)(deps, backup));
    return made;
  },
  async keep({ mark, skill }: { mark: string; skill: Id }) {
    const deps = await depsHere();
    const [lesson, rev] = [newIds(deps)(), newIds(deps)()];
    const body = { lesson, rev, base: null, content: contentOf(deps, mark, skill) };
    const kept = await recordEvent(deps, async () => ({ ok: true, value: { kind: 'lesson.revised', body } }));
    return { lesson, rev, event: valueIn(kept).event };
  },
  /** As `keep`; when it was begun, by the clock of this machine. */
  async keepTimed(given: { mark: string; skill: Id }) {
    const at = Date.now();
    await acts.keep(given);
    return at;
  },
  async use({ mark, lesson }: { mark: string; lesson: Id }) {
    const body = { lesson, where: { kind: 'sentence' as const, text: mark } };
    const noted = await recordEvent(await depsHere(), async () => ({
      ok: true,
      value: { kind: 'lesson.used', body },
    }));
    return valueIn(noted).event;
  },
  async submit(wanted: { lesson: Id; rev: Id; skill: Id }) {
    return valueIn(await submitLesson(await depsHere(), wanted)).submission;
  },
  /** Decides what has waited longest for this person; null where nothing does. */
  async decide({ verdict, grant }: { verdict: 'approve' | 'reject'; grant: string }) {
    const deps = await depsHere();
    const link = await activeLink(deps.db);
    const [head] = (await reviewsOf(deps.db)).filter(({ why }) => why === 'decide');
    if (link === null || head === undefined) return null;
    const rows = await taskRows(deps.db, link.team, 'submission');
    const items = await Promise.all(rows.map((row) => reviewItem(deps.db, link, row)));
    const item = items.find((one) => one?.submission === head.submission) ?? null;
    if (item === null) return null;
    const [askedAt, expiresAt] = [deps.now(), deps.now() + 3_600_000];
    await ports.grants.put({ team: link.team, grant, bound: null, askedAt, expiresAt });
    const soon = { ...deps, now: () => deps.now() - UNDO };
    valueIn(await enqueueDecision(soon, item, verdict));
    return item.submission;
  },
  /** As if the server had been put back from an older copy: the device believes another beginning. */
  async otherEpoch({ team }: { team: Id }) {
    const deps = await depsHere();
    await deps.db.links.update(team, { epoch: newIds(deps)() });
  },
  async letGo({ team }: { team: Id }) {
    const deps = await depsHere();
    const dead = await deps.db.outbox.where('[team+state]').equals([team, 'dead']).toArray();
    for (const { n } of dead) valueIn(await dropDead(deps, { team, n }));
    return dead.map(({ what, refused }) => ({
      kind: what.t === 'command' ? what.kind : what.t,
      submission: what.t === 'command' ? (what.body as Body).submission : undefined,
      code: refused?.code ?? '',
    }));
  },
  /** Has the worker woken at once, as its alarm does each minute. */
  async wake() {
    await browser.alarms.create('sync-soon', { when: Date.now() + 1 });
  },
  /** A planted fault: an event that is there a second time under another id. */
  async double() {
    const { db } = await depsHere();
    const [event] = await db.events.where('kind').equals('lesson.used').toArray();
    if (event === undefined) throw new Error('nothing to double');
    await db.table('events').add({ ...event, id: `${event.id.slice(0, -4)}ffff` });
  },
  async state({ team }: { team: Id }): Promise<DeviceState> {
    const { db } = await depsHere();
    const link = (await db.links.get(team)) ?? null;
    const outbox = await db.outbox
      .where('[team+n]')
      .between([team, 0], [team, Number.MAX_SAFE_INTEGER])
      .toArray();
    const rows = await db.rows.toArray();
    const reviews = await db.meta.where('key').startsWith(`review:${team}:`).toArray();
    const isHeld = ({ value }: { value: unknown }) => {
      const { late, sent } = value as Partial<ReviewDraft>;
      // Made and not sent, or lost with the server that took it: its person reads either.
      return late != null || outbox.some(({ n, state }) => n === sent?.n && state === 'void');
    };
    const count = (state: string) => outbox.filter((row) => row.state === state).length;
    return {
      link,
      hasToken: (await readToken(db, team)) !== null,
      waiting: count('waiting'),
      dead: count('dead'),
      held: reviews.filter(isHeld).map(({ key }) => key.split(':')[2] ?? ''),
      events: (await db.events.toArray()).map((event) => ({
        id: event.id,
        mark: markOf(event),
        team: event.team,
      })),
      rows: rows.map(({ stream, entity, id, seq, hash, carried }) => ({
        ...{ stream, entity, id, seq, hash },
        carried: carried ?? null,
      })),
    };
  },
};

export type Acts = typeof acts;

/** One act by its name; what it answers has to be JSON. */
export const act = (name: keyof Acts, given: never): Promise<unknown> => acts[name](given);
