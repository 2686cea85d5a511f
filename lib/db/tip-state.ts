import { Dexie } from 'dexie';
import type { TipDb, TipList } from './tip-db.ts';
import { knownTips } from './tip-stats.ts';

type Key = 'made' | 'own' | `team:${string}` | `at:${string}`;

export async function readTipState<T>(tips: TipDb, key: Key): Promise<T | undefined> {
  return (await tips.state.get(key))?.value as T | undefined;
}

export const writeTipState = async (tips: TipDb, key: Key, value: unknown): Promise<void> => {
  await tips.state.put({ key, value });
};

/** Empties the index where it was made in another way or of another database, and notes what it is made of from now on. */
export const beginTips = (tips: TipDb, made: string): PromiseLike<void> =>
  tips.transaction('rw', tips.tables, async () => {
    if ((await readTipState(tips, 'made')) === made) return;
    await Promise.all(tips.tables.map((table) => table.clear()));
    await writeTipState(tips, 'made', made);
  });

/** Whether the index holds a lesson that was made on pages of a host, which is written with its port. */
export async function hasTipsOf(tips: TipDb, host: string): Promise<boolean> {
  const name = `page:${host}`;
  const { ends, out } = await knownTips(tips);
  const lists = tips.lists.where('[key+block]');
  const isHeld = ({ docs }: TipList) => docs.some((doc) => !out.has(doc));
  const found = await Promise.all([
    lists.between([name, Dexie.minKey], [name, Dexie.maxKey]).filter(isHeld).limit(1).count(),
    ...['/', '?'].map((sign) =>
      tips.lists
        .where('[key+block]')
        .between([`${name}${sign}`, Dexie.minKey], [`${name}${sign}\uffff`, Dexie.maxKey])
        .filter(isHeld)
        .limit(1)
        .count(),
    ),
  ]);
  if (found.some((n) => n > 0)) return true;
  const isOf = (key: string) => key === name || key.startsWith(`${name}/`) || key.startsWith(`${name}?`);
  return ends().keys().some(isOf);
}

/** The keys that begin so and have a list, once each, without the lists. */
export async function tipKeys(tips: TipDb, prefix: string): Promise<string[]> {
  const { ends } = await knownTips(tips);
  const [from, to] = [
    [prefix, Dexie.minKey],
    [`${prefix}\uffff`, Dexie.maxKey],
  ];
  const keys = await tips.lists.where('[key+block]').between(from, to).primaryKeys();
  const waiting = ends()
    .keys()
    .filter((key) => key.startsWith(prefix));
  return [...new Set([...keys.map(([key]) => key), ...waiting])];
}

/** The names of all lessons whose name begins so, in order. */
export const tipNames = async (tips: TipDb, prefix: string): Promise<string[]> =>
  (await tips.tips.where('lesson').startsWith(prefix).keys()) as string[];
