import { Dexie, type Table } from 'dexie';
import type { TipEntry } from '../tips/postings.ts';
import { giveWay } from './give-way.ts';
import { DB_NAME, type Db } from './schema.ts';

/**
 * A lesson in the index; `stamp` says what it was made of, so that a change is seen. `keys` are all it is or will be listed under and `weights`
 * how much each says about it: what taking it out and looking closer ask for. Names lie in one text each (`oneText`).
 */
export type TipRow = Pick<TipEntry, 'lesson' | 'home' | 'until'> & {
  n?: number;
  stamp: string;
  title: string;
  cues: string;
  keys: string;
  weights: Float32Array;
};

/**
 * Who holds a key: numbers of lessons, rising, and how much the key says about each. `block` is 0 for the first block of a key and the first
 * number in it for the others.
 */
export type TipList = { key: string; block: number; docs: Uint32Array; weights: Float32Array };

/** How far the lists go (`TipHead`), small since every lesson writes it. */
type TipHeadRow = { key: 'head'; size: number; listed: number; stamp: string; lists: string };

/**
 * The statistics of the lists (`TipStats`) in one row that is quick to read: names in one text each, numbers side by side, since a thousand small
 * arrays take longer than all they hold. `blocks` is how many `begins` each of the `long` ones has.
 */
type TipStatsRow = {
  key: 'all';
  isWhole: boolean;
  names: string;
  counts: Uint32Array;
  long: string;
  blocks: Uint32Array;
  begins: Uint32Array;
};

/** How far the index is: `made` says of what and how, `own` up to which change, `team:ID` as of which state of its rows. */
type TipState = { key: string; value: unknown };

export type TipDb = Dexie & {
  state: Table<TipState, string>;
  tips: Table<TipRow, number>;
  lists: Table<TipList, [key: string, block: number]>;
  stats: Table<TipHeadRow | TipStatsRow, string>;
};

const TIP_DB_NAME = 'passalong-tips';

/**
 * Declares the index of tips. It is made of lessons alone and can be made again, so it is a database of its own, which needs
 * no strict durability and no upgrade: another version of how it is made is another number, and begins empty.
 */
export function declareTipDb(name = TIP_DB_NAME): TipDb {
  const dexie = new Dexie(name, { chromeTransactionDurability: 'relaxed', cache: 'disabled' });
  dexie.version(1).stores({ tips: '++n, &lesson', lists: '[key+block]', stats: 'key', state: 'key' });
  giveWay(dexie);
  return dexie as unknown as TipDb;
}

const opened = new WeakMap<Db, TipDb>();

/** The index that belongs to a database; it is opened when it is first asked. */
export function tipDbOf(db: Db): TipDb {
  const found = opened.get(db) ?? declareTipDb(db.name === DB_NAME ? TIP_DB_NAME : `${db.name}-tips`);
  opened.set(db, found);
  return found;
}
