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

/** A lesson that was taken out while lists may still name it, by the number it had; `at` rises with each. */
export type TipGone = { at?: number; n: number; keys: string };

/** How far the lists go (`TipHead`), small since every lesson writes it. */
type TipHeadRow = { key: 'head' } & TipHead;

/**
 * What is known of the lists of a part of all keys (`TipPart`) in one row that is quick to read: names in one text each, numbers side by side, since
 * a thousand small arrays take longer than all they hold. `blocks` is how many `begins` each of the `long` ones has.
 */
export type TipPartRow = {
  key: `part:${string}`;
  isWhole: boolean;
  names: string;
  counts: Uint32Array;
  long: string;
  blocks: Uint32Array;
  begins: Uint32Array;
};

/**
 * How far the lists of each part go: those with a number above its `listed` stand in none of them yet, those gone after its `gone` still stand in
 * them. `size` counts all lessons in force. `next` is the part that is listed next, 0 where no round is under way. `rows` is another one after every
 * change of lessons, `born` in every index that is made anew.
 */
export type TipHead = {
  size: number;
  listed: readonly number[];
  gone: readonly number[];
  next: number;
  rows: string;
  born: string;
};

/** How far the index is: `made` says of what and how, `own` up to which change, `team:ID` as of which state of its rows. */
type TipState = { key: string; value: unknown };

export type TipDb = Dexie & {
  state: Table<TipState, string>;
  tips: Table<TipRow, number>;
  lists: Table<TipList, [key: string, block: number]>;
  gone: Table<TipGone, number>;
  stats: Table<TipHeadRow | TipPartRow, string>;
};

const TIP_DB_NAME = 'passalong-tips';

/**
 * Declares the index of tips. It is made of lessons alone and can be made again, so it is a database of its own, which needs
 * no strict durability and no upgrade: another version of how it is made is another number, and begins empty.
 */
export function declareTipDb(name = TIP_DB_NAME): TipDb {
  const dexie = new Dexie(name, { chromeTransactionDurability: 'relaxed', cache: 'disabled' });
  const tables = { tips: '++n, &lesson', lists: '[key+block]', gone: '++at', stats: 'key', state: 'key' };
  dexie.version(2).stores(tables);
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
