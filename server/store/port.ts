import { type Key, type Row, TABLES, type TableName } from './tables.ts';

type ColumnOf<T extends TableName> = keyof Row<T> & string;

/** Rows whose columns have these values; of `among` one of several. Ordered by `order` (else the key), smallest first. */
export type Query<T extends TableName> = {
  where: Partial<Row<T>>;
  among?: { column: ColumnOf<T>; values: readonly (string | number)[] };
  /** The same of a second column. */
  amongToo?: { column: ColumnOf<T>; values: readonly (string | number)[] };
  /** Only rows whose column is greater. */
  above?: { column: ColumnOf<T>; value: number | string };
  /** Only rows whose column is not greater. */
  upTo?: { column: ColumnOf<T>; value: number | string };
  order?: ColumnOf<T>;
  limit?: number;
};

type TextOf<T extends TableName> = {
  [C in ColumnOf<T>]: Row<T>[C] extends string ? C : never;
}[ColumnOf<T>];

/** A row's columns, and of each text `<column>_bytes`: how many bytes of UTF-8 it has, told without reading it. */
export type Outline<T extends TableName> = Row<T> & { [C in TextOf<T> as `${C}_bytes`]: number };

export type Reader = {
  get<T extends TableName>(table: T, key: Key<T>): Promise<Row<T> | null>;
  list<T extends TableName>(table: T, query: Query<T>): Promise<Row<T>[]>;
  /** As `list`, of these columns only: a body that nobody looks at is not read. */
  pick<T extends TableName, C extends keyof Outline<T> & string>(
    table: T,
    columns: readonly C[],
    query: Query<T>,
  ): Promise<Pick<Outline<T>, C>[]>;
};

const BYTES = '_bytes';

/** The text column whose length a picked column tells; null where it is a column of the table itself. */
export const measuredBy = (table: TableName, column: string): string | null =>
  column in TABLES[table].columns || !column.endsWith(BYTES) ? null : column.slice(0, -BYTES.length);

/** One transaction: all of it is stored or nothing is. Nothing but these may be awaited inside. */
export type Tx = Reader & {
  /**
   * Locks the heads of these streams of a team until the transaction ends and returns them, `team` first, `audit`
   * next, then the persons' in order, so that two transactions never wait for each other. A head that is missing is made.
   * Has to come first: what a decision rests on is read after it.
   */
  lock(team: string, streams: readonly string[]): Promise<Row<'head'>[]>;
  /** @throws when a row with this key is there already. */
  insert<T extends TableName>(table: T, rows: readonly Row<T>[]): Promise<void>;
  /** Writes the row whether one with its key is there or not. */
  put<T extends TableName>(table: T, row: Row<T>): Promise<void>;
  /** Changes columns of the row with this key; false where there is none. */
  patch<T extends TableName>(table: T, key: Key<T>, changes: Partial<Row<T>>): Promise<boolean>;
  /** Removes the rows whose columns have these values, of `among` one of several, and says how many. */
  remove<T extends TableName>(
    table: T,
    where: Partial<Row<T>>,
    among?: { column: ColumnOf<T>; values: readonly (string | number)[] },
  ): Promise<number>;
};

/** A row by its key, what it has to hold still, and what becomes of it. */
type Change<T extends TableName = TableName> = {
  table: T;
  key: Key<T>;
  was: Partial<Row<T>>;
  becomes: Partial<Row<T>>;
};

/** What is to happen as one: rows that were read without a lock are changed in this order, and rows are added. */
export type Exchange<T extends TableName = TableName> = {
  changes: readonly (Change<'head'> | Change<'device'>)[];
  added: { table: T; rows: readonly Row<T>[] };
};

/** A device, and what of its person and team says where it stands: the head is that of its person's own stream. */
export type Sender = {
  device: Row<'device'>;
  member: Row<'member'> | null;
  head: Row<'head'> | null;
  /** The head of the team's trail. */
  audit: Row<'head'> | null;
  epoch: string;
  /** The last numbers in the person's own stream of what is no event, 0 where there is none: what a reader has passed need not be asked for. */
  last: { result: number; task: number; erased: number };
  /** The page that was asked for beside it, and whatever it holds where that is not all that is new; null where none was read. */
  page: EventPage | null;
};

/**
 * Events of a page as they go into its JSON, in texts that want a comma between two, how many there are and the number of the last, 0 of none. `room` is the number up to
 * which they had room, null where all that were asked for had.
 */
export type EventPage = { count: number; last: number; room: number | null; texts: readonly string[] };

/** A page of a person's events above a number, of no more than `most` bytes, to be read with its device where nothing else is new to it. */
export type Ahead = { above: number; limit: number; most: number };

/** Where the server keeps everything: in memory (tests), in one SQLite file, or in PostgreSQL. */
export type Store = Reader & {
  readonly kind: 'memory' | 'sqlite' | 'postgres';
  /**
   * Runs `work` in one transaction and runs it again, whole, when the database could not serialize it (5 times at
   * most), so `work` must have no effect outside of its transaction.
   */
  write<R>(work: (tx: Tx) => Promise<R>): Promise<R>;
  /**
   * The device whose token has this hash, as it is in one moment; of a store for which that is one question instead of two, with a page of events up to
   * the head that is told beside it.
   */
  sender(team: string, tokenHash: string, ahead?: Ahead | null): Promise<Sender | null>;
  /**
   * A person's events numbered in (above, upTo], in order and at most `limit`; put together where they are kept. No more than have `most` bytes, with `AROUND` for each beside
   * its body, but at least one; null where it is known that all have.
   */
  eventPage(
    whose: { team: string; person: string },
    span: { above: number; upTo: number; limit: number; most: number | null },
  ): Promise<EventPage>;
  /**
   * A whole transaction in one step, for what happens most. False, with nothing done, when a row no longer is as it was read or
   * one to be added is there: then it has to be done by `write`, under the lock. Several may be made durable together.
   */
  exchange<T extends TableName>(exchange: Exchange<T>): Promise<boolean>;
  /** Lets go of what was removed and still lies in a log of the store's own; nothing where there is none. */
  emptyLog(): Promise<void>;
  close(): Promise<void>;
};

const RANK: Readonly<Record<string, number>> = { team: 0, audit: 1 };

/** Streams in the order in which they are locked, each once. */
export const lockOrder = (streams: readonly string[]): string[] =>
  [...new Set(streams)].sort((a, b) => (RANK[a] ?? 2) - (RANK[b] ?? 2) || Number(a > b) - Number(a < b));

/** The stream that holds what one person alone may read. */
export const meStream = (person: string): string => `me:${person}`;
