import { Dexie, type Table } from 'dexie';
import type { LessonProjection, TimelineEntry } from '../log/projection.ts';
import type { Capture } from '../model/capture.ts';
import type { Draft } from '../model/draft.ts';
import type { LogEvent } from '../model/event.ts';
import type { Id } from '../model/id.ts';
import type { Job } from '../model/job.ts';
import type { Sending } from '../model/sending.ts';
import type { Skill } from '../model/skill.ts';
import type { Link } from '../sync/link.ts';
import type { OutRow } from '../sync/outgoing.ts';
import type { KeptRow } from '../sync/port.ts';
import { appendOnly } from './append-only.ts';
import { giveWay } from './give-way.ts';
import { withPages } from './row-pages.ts';

/** A lesson's projection without its entries; `seq` grows with every change, so a reader can ask what is new. */
export type LessonRecord = Omit<LessonProjection, 'entries'> & { seq: number };

/** `keys` are `skill|day|time|event` for each skill and for all ('*'), so that a skill and day are one range. */
export type EntryRecord = TimelineEntry & { keys: string[] };

/** A kept count; counting a big table is slow. See rollup.ts for the keys. */
export type Rollup = { key: string; n: number };

/** The only place of keys; nothing that leaves the device is made of this table. */
type Secret = { name: string; value: string };

type Meta = { key: string; value: unknown };

/** A row of a team's outbox; kept when it was acknowledged. */
export type OutRecord = OutRow & { team: Id };

/** A row of a team's streams; `round` is the reading from the start it last came with, `pages` what a lesson is found under by its pages. */
export type RowRecord = KeptRow & { team: Id; round: number; pages?: string[] };

/** An event a server named while it was read from its start; empty at all other times. */
type Seen = { team: Id; id: Id };

/** An event of no team that came from a team's server, to which another device of the person had copied it. */
type Copied = { team: Id; id: Id };

/** Reading only: events are added by `appendEvents`, removed by `eraseEvents` and never changed. */
type EventTable = Pick<
  Table<LogEvent, Id>,
  'get' | 'bulkGet' | 'where' | 'orderBy' | 'toCollection' | 'toArray' | 'count'
>;

/** The folds the projections are kept by, handed in when the database is opened. */
export type Folds = {
  version: number;
  lesson(lesson: Id, events: readonly LogEvent[]): LessonProjection;
  skills(events: readonly LogEvent[]): Skill[];
};

export type Db = Dexie & {
  events: EventTable;
  lessons: Table<LessonRecord, Id>;
  entries: Table<EntryRecord, [lesson: Id, event: Id]>;
  rollups: Table<Rollup, string>;
  captures: Table<Capture, Id>;
  drafts: Table<Draft, Id>;
  meta: Table<Meta, string>;
  secrets: Table<Secret, string>;
  sendings: Table<Sending, Id>;
  jobs: Table<Job, Id>;
  links: Table<Link, Id>;
  outbox: Table<OutRecord, [team: Id, n: number]>;
  rows: Table<RowRecord, [team: Id, stream: string, entity: string, id: string]>;
  seen: Table<Seen, [team: Id, id: Id]>;
  copies: Table<Copied, [team: Id, id: Id]>;
  folds: Folds;
};

/** Raise it with every change below and keep the old versions, each with its upgrade. */
export const DB_VERSION = 4;
export const DB_NAME = 'passalong';

/**
 * Declares the database; nothing is opened yet.
 * Strict durability: a save is only acknowledged once it is on disk, and one costs about 3 ms.
 */
export function declareDb(name: string, folds: Folds): Db {
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
  dexie.version(1).stores({
    events: 'id, kind, body.lesson, body.target',
    lessons: 'id, seq, *sources',
    entries: '[lesson+event], *keys',
    rollups: 'key',
    captures: 'id',
    drafts: 'id, state',
    meta: 'key',
  });
  // What models need: version 1 had none, so nothing is converted.
  dexie.version(2).stores({ secrets: 'name', sendings: 'id', jobs: 'id' });
  // Teams: version 2 had none, so nothing is converted.
  dexie.version(3).stores({
    links: 'team',
    outbox: '[team+n], [team+what.event], [team+state]',
    rows: '[team+stream+entity+id], [team+stream+round], [team+carried]',
    seen: '[team+id]',
    copies: '[team+id]',
  });
  // Lessons by the page that is visited. Own ones are projected again; a team's rows get what they are found under here.
  dexie
    .version(4)
    .stores({
      lessons: 'id, seq, *sources, *pages',
      rows: '[team+stream+entity+id], [team+stream+round], [team+carried], *pages',
    })
    .upgrade((old) =>
      old
        .table<RowRecord>('rows')
        .toCollection()
        .modify((row) => void Object.assign(row, withPages(row))),
    );
  dexie.use(appendOnly('events'));
  giveWay(dexie);
  return Object.assign(dexie, { folds }) as unknown as Db;
}
