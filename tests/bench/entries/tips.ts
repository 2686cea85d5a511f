import MiniSearch from 'minisearch';
import { LIST_SIZES, listTips } from '../../../lib/db/list-tips.ts';
import { putTips } from '../../../lib/db/put-tips.ts';
import { tipDbOf } from '../../../lib/db/tip-db.ts';
import { beginTips } from '../../../lib/db/tip-state.ts';
import type { Deps } from '../../../lib/flow/deps.ts';
import { openDeps } from '../../../lib/flow/open-deps.ts';
import { ports } from '../../../lib/flow/ports.ts';
import { tipsOfPage } from '../../../lib/flow/tips/tips-of-page.ts';
import { tipDocument } from '../../../lib/tips/lesson.ts';
import { lessonAt, pageAt } from '../tips/natural.ts';

const CHUNK = 2_500;
const STORE = 'bench-peer';
const FIELDS = ['title', 'situation', 'insight', 'body', 'skills'];

let deps: Deps | null = null;
let peer: MiniSearch | null = null;

async function opened(): Promise<Deps> {
  if (deps !== null) return deps;
  const found = await openDeps(ports);
  if (!found.ok) throw new Error(found.problem.kind);
  deps = found.value;
  return deps;
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

const tipAt = (n: number) => {
  const document = tipDocument(lessonAt(n));
  const { title, cues } = document;
  return {
    ...{ document, stamp: String(n) },
    entry: { lesson: `own:${n}`, title, cues, home: null, until: null },
  };
};

/** Without it no lesson is ranked for some pages, which would then cost next to nothing. */
const TROUBLE = 'Since this morning it fails. Can anybody help?';

/** Every second page is about one of the lessons, and on each something has to be done. */
const asked = (n: number, lessons: number) => {
  const page = pageAt(n, n % 2 === 0 ? (n * 7_919) % lessons : null);
  return { ...page, text: `${TROUBLE} ${page.text}` };
};

/** Puts the lessons of these numbers into the product's index. */
export async function fill({ from, to }: { from: number; to: number }): Promise<void> {
  const tips = tipDbOf((await opened()).db);
  if (from === 0) await beginTips(tips, 'bench');
  for (let at = from; at < to; at += CHUNK) {
    await putTips(
      tips,
      Array.from({ length: Math.min(CHUNK, to - at) }, (_, n) => tipAt(at + n)),
    );
    while (await listTips(tips, { ...LIST_SIZES, lessons: CHUNK }));
  }
}

/** Ms of one page each, in a worker that has its database open; the first also opens it. */
export async function query({ pages, lessons }: { pages: number; lessons: number }): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < pages; n++) {
    const facts = asked(n, lessons);
    taken.push(await timed(async () => tipsOfPage((await opened()).db, facts, Date.now())));
  }
  return taken;
}

/**
 * Ms each: of one more lesson until it is found, of a step that lists some keys of those that wait, of a page that was asked about while one
 * is done, and of one more lesson with all that it brought about before the next could come.
 */
export type Added = { alone: number[]; steps: number[]; meanwhile: number[]; whole: number[] };

/** A page is asked about in every so many steps. */
const ASKED_EACH = 8;

/** One more lesson each, from its text, and the steps in which those that wait are listed. */
export async function add({ from, count }: { from: number; count: number }): Promise<Added> {
  const tips = tipDbOf((await opened()).db);
  const taken: Added = { alone: [], steps: [], meanwhile: [], whole: [] };
  for (let n = from; n < from + count; n++) {
    const alone = await timed(async () => putTips(tips, [tipAt(n)]));
    let listing = 0;
    taken.alone.push(alone);
    for (let more = true; more; ) {
      const isAsked = taken.steps.length % ASKED_EACH === ASKED_EACH - 1;
      const begun = performance.now();
      const step = listTips(tips);
      const page = isAsked ? query({ pages: 1, lessons: from }) : null;
      more = await step;
      const ms = performance.now() - begun;
      listing += ms;
      if (more) taken.steps.push(ms);
      if (page !== null) taken.meanwhile.push(...(await page));
    }
    taken.whole.push(alone + listing);
  }
  return taken;
}

const requested = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(STORE);
  opening.onupgradeneeded = () => opening.result.createObjectStore('whole');
  return (await requested(opening)).transaction('whole', mode).objectStore('whole');
}

const plainOf = (n: number) => {
  const { title, situation, insight, body, skills } = lessonAt(n);
  return { id: n, title, situation, insight, body, skills: skills.join(' ') };
};

/** Makes the peer's index of the same lessons and stores it as it is meant to be. */
export async function peerFill({ lessons }: { lessons: number }): Promise<void> {
  const index = new MiniSearch({ fields: FIELDS });
  for (let n = 0; n < lessons; n++) index.add(plainOf(n));
  await requested((await store('readwrite')).put(JSON.stringify(index), 'index'));
}

/** Ms of the peer, the first with its index being loaded. */
export async function peerQuery({ pages, lessons }: { pages: number; lessons: number }): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < pages; n++) {
    const { title, headings, facts, text } = asked(n, lessons);
    const said = [title, ...headings, ...facts.map(({ value }) => value), text].join('\n');
    taken.push(
      await timed(async () => {
        peer ??= MiniSearch.loadJSON(await requested((await store('readonly')).get('index')), {
          fields: FIELDS,
        });
        peer.search(said);
      }),
    );
  }
  return taken;
}

/** Ms of one more lesson each, in the peer's memory; it has to be stored whole after that. */
export async function peerAdd({ from, count }: { from: number; count: number }): Promise<Added> {
  const alone: number[] = [];
  for (let n = from; n < from + count; n++) alone.push(await timed(async () => peer?.add(plainOf(n))));
  return { alone, steps: [], meanwhile: [], whole: alone };
}
