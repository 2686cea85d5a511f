import { uuidv7 } from '../../lib/model/id.ts';
import { commandOf } from '../../lib/protocol/commands.ts';
import type { CommandItem, ItemResult } from '../../lib/protocol/item.ts';
import { badTextIn } from '../../lib/rules/bad-text-in.ts';
import { appendAudit } from '../audit.ts';
import type { Command, Outcome } from '../commands/command.ts';
import { writeTasks } from '../commands/write-tasks.ts';
import { dayOf } from '../day-of.ts';
import { wantHooks } from '../hooks/wanted.ts';
import type { Caller } from '../http/device.ts';
import { KEPT } from '../jobs/retention.ts';
import { meStream, type Reader, type Tx } from '../store/port.ts';
import type { Row } from '../store/tables.ts';
import { checkedBody } from './check-item.ts';
import { type Ended, endedSince } from './ended.ts';
import { advance, named, numberUsed } from './numbers.ts';

export type CommandPlace = {
  caller: Caller;
  gen: number;
  now: number;
  random: (bytes: number) => Uint8Array;
  commands: ReadonlyMap<string, Command>;
  /** The grant that came with the request, if one did. */
  grant: string | null;
  /** Whether the server sends mail at all. */
  mails: boolean;
};

type Ran = { result: ItemResult; have: number };

const rejected = (code: string, current?: unknown): Outcome => ({
  status: 'rejected',
  code,
  ...(current === undefined ? {} : { current }),
});

/** What is stored of a command, and answered again whenever it comes again. */
type Stored = { status: 'done' | 'rejected'; code?: string; current?: unknown; result?: unknown };

const storedOf = (outcome: Outcome): Stored =>
  outcome.status === 'done'
    ? { status: 'done', result: outcome.result }
    : {
        status: 'rejected',
        code: outcome.code,
        ...(outcome.current === undefined ? {} : { current: outcome.current }),
      };

const answerOf = (
  { n, id }: CommandItem,
  { status, code, current }: Stored,
  seq: number | null,
): ItemResult => ({
  n,
  id,
  status,
  ...(seq === null ? {} : { seq }),
  ...(code === undefined ? {} : { code }),
  ...(current === undefined ? {} : { current }),
});

/** Whether what this command builds on was taken: here in an earlier item, or in an earlier request. */
async function dependencyHolds(
  tx: Tx,
  { team, person }: Caller,
  needs: string | undefined,
): Promise<boolean> {
  if (needs === undefined) return true;
  const command = await tx.get('command', { team_id: team, person_id: person, command_id: needs });
  if (command !== null) return (JSON.parse(command.result) as Stored).status === 'done';
  return (await tx.get('event', { team_id: team, person_id: person, event_id: needs })) !== null;
}

/** A transaction that can tell whether anything was written through it. */
function watched(tx: Tx): { tx: Tx; wrote: () => boolean } {
  let wrote = false;
  const noting =
    <A extends unknown[], R>(write: (...given: A) => R) =>
    (...given: A): R => {
      wrote = true;
      return write(...given);
    };
  const insert = noting(tx.insert.bind(tx)) as Tx['insert'];
  const put = noting(tx.put.bind(tx)) as Tx['put'];
  const patch = noting(tx.patch.bind(tx)) as Tx['patch'];
  const remove = noting(tx.remove.bind(tx)) as Tx['remove'];
  return { tx: { ...tx, insert, put, patch, remove }, wrote: () => wrote };
}

async function outcomeOf(
  tx: Tx,
  item: CommandItem,
  command: Command,
  team: Row<'head'>,
  place: CommandPlace,
): Promise<{ outcome: Outcome; seq: number }> {
  const body = command.body.safeParse(item.body);
  if (item.v !== command.v || !body.success) return { outcome: rejected('bad_body'), seq: team.seq };
  const why = badTextIn(body.data);
  if (why !== null) return { outcome: rejected('bad_text', { why }), seq: team.seq };
  let { seq } = team;
  const seen = watched(tx);
  const outcome = await command.run({
    tx: seen.tx,
    caller: place.caller,
    id: item.id,
    body: body.data,
    now: place.now,
    random: place.random,
    grant: place.grant,
    nextSeq: () => ++seq,
  });
  if (outcome.status === 'rejected' && seen.wrote())
    throw new Error(`the command ${command.kind} wrote before it refused (${outcome.code})`);
  return { outcome, seq };
}

type Locked = { team: Row<'head'>; own: Row<'head'>; have: number };

/** The heads a command always touches, and how far its device has come, all of which stay as they are until the end. */
async function locked(
  tx: Tx,
  { caller: { team, person, device }, gen }: CommandPlace,
): Promise<Locked | Ended> {
  const [teamHead] = await tx.lock(team, ['team', 'audit']);
  const [own] = await tx.lock(team, [meStream(person)]);
  const row = await tx.get('device', { team_id: team, device_id: device });
  if (teamHead === undefined || own === undefined) throw new Error('a head that was locked is gone');
  const ended = endedSince(row, own, gen);
  if (ended !== null || row === null) return ended ?? { ended: 'device' };
  return { team: teamHead, own, have: row.have };
}

type Before = Pick<Row<'command'>, 'hash' | 'result' | 'seq'>;

/** The stored answer when this command came before, or the refusal of its id for another one. */
function answeredBefore(item: CommandItem, before: Before | null | undefined): ItemResult | null {
  if (before === null || before === undefined) return null;
  return before.hash === item.hash
    ? answerOf(item, JSON.parse(before.result) as Stored, before.seq)
    : { ...named(item), status: 'rejected', code: 'id_reused' };
}

/**
 * How a command is answered that is not known though its number was used. Of some nothing is kept, and no result is kept for ever:
 * those are taken to have been done.
 */
function answerUsed(item: CommandItem, early: ItemResult, now: number): ItemResult {
  const isForgotten = commandOf(item.kind)?.nameless === true || item.at < now - KEPT.command;
  return isForgotten ? early : numberUsed(item);
}

/**
 * The answers to commands whose numbers were used, from one reading and under no lock: what is said of them no longer changes, and
 * sending them again and again costs others nothing.
 */
export async function answersUsed(
  reader: Reader,
  items: readonly CommandItem[],
  { caller: { team, person }, now }: Pick<CommandPlace, 'caller' | 'now'>,
): Promise<Map<CommandItem, ItemResult>> {
  if (items.length === 0) return new Map();
  const rows = await reader.pick('command', ['command_id', 'hash', 'result', 'seq'], {
    where: { team_id: team, person_id: person },
    among: { column: 'command_id', values: items.map(({ id }) => id) },
  });
  const before = new Map(rows.map((row) => [row.command_id, row]));
  return new Map(
    items.map((item) => {
      const early: ItemResult = { ...named(item), status: 'duplicate' };
      return [item, answeredBefore(item, before.get(item.id)) ?? answerUsed(item, early, now)];
    }),
  );
}

async function decided(
  tx: Tx,
  item: CommandItem,
  command: Command,
  { head, place }: { head: Row<'head'>; place: CommandPlace },
): Promise<{ outcome: Outcome; seq: number }> {
  const body = checkedBody(item);
  if (!body.ok) return { outcome: rejected(body.problem), seq: head.seq };
  if (!(await dependencyHolds(tx, place.caller, item.needs)))
    return { outcome: rejected('dependency'), seq: head.seq };
  return outcomeOf(tx, item, command, head, place);
}

/** Writes tasks and the result into the streams they belong to; returns the result's number, null where none is kept. */
async function record(
  tx: Tx,
  item: CommandItem,
  { own, outcome, place }: { own: Row<'head'>; outcome: Outcome; place: CommandPlace },
): Promise<number | null> {
  const { team, person, device } = place.caller;
  const { tasks = [], nameless = false } = outcome.status === 'done' ? outcome : {};
  const others = tasks.map(({ person: whose }) => meStream(whose)).filter((stream) => stream !== own.stream);
  const heads = new Map([[own.stream, own.seq]]);
  for (const { stream, seq } of await tx.lock(team, others)) heads.set(stream, seq);
  const now = nameless ? dayOf(place.now) : place.now;
  await writeTasks(tx, { team, now, mails: place.mails }, heads, tasks);
  const seq = nameless ? null : (heads.get(own.stream) ?? own.seq) + 1;
  if (seq !== null) {
    heads.set(own.stream, seq);
    await tx.insert('command', [
      {
        team_id: team,
        person_id: person,
        command_id: item.id,
        seq,
        device_id: device,
        kind: item.kind,
        hash: item.hash,
        result: JSON.stringify(storedOf(outcome)),
        received_at: place.now,
      },
    ]);
  }
  for (const [stream, at] of heads) await tx.patch('head', { team_id: team, stream }, { seq: at });
  return seq;
}

/**
 * Runs one command in a transaction that first locks the team's head and the audit trail. Its result is stored beside what it
 * did, so that the same command sent again is answered and not run.
 */
export async function runCommand(tx: Tx, item: CommandItem, place: CommandPlace): Promise<Ran | Ended> {
  const { team, person, device } = place.caller;
  const head = await locked(tx, place);
  if ('ended' in head) return head;
  const numbers = { have: head.have };
  const early = advance(numbers, item);
  if (early?.status === 'later') return { result: early, have: head.have };
  const key = { team_id: team, person_id: person, command_id: item.id };
  const before = answeredBefore(item, await tx.get('command', key));
  if (early !== null) return { result: before ?? answerUsed(item, early, place.now), have: head.have };
  const use = () => tx.patch('device', { team_id: team, device_id: device }, { have: numbers.have });
  if (before !== null) {
    await use();
    return { result: before, have: numbers.have };
  }
  const command = place.commands.get(item.kind);
  if (command === undefined)
    return { result: { ...named(item), status: 'later', code: 'server_too_old' }, have: head.have };
  await use();

  const { outcome, seq } = await decided(tx, item, command, { head: head.team, place });
  const at = await record(tx, item, { own: head.own, outcome, place });
  if (seq !== head.team.seq) await tx.patch('head', { team_id: team, stream: 'team' }, { seq });
  const audited = outcome.status === 'done' ? (outcome.audited ?? []) : [];
  for (const act of audited)
    await appendAudit(tx, { now: () => place.now, random: place.random }, { team, actor: person, ...act });
  const newId = () => uuidv7(place.now, place.random(16));
  await wantHooks(tx, team, audited, { now: place.now, newId });
  return { result: answerOf(item, storedOf(outcome), at), have: numbers.have };
}
