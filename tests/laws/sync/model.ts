import type { LogEvent } from '../../../lib/model/event.ts';
import type { LawDevice } from './device.ts';
import type { Seat, Stage } from './stage.ts';

/** A revision somebody put before the team. */
export type Authored = { team: string; person: string; lesson: string; rev: string };

/** What the laws know of a history besides what devices and server hold. */
export type Model = {
  /** Events of no team: on which device each was made. */
  free: Map<string, LawDevice>;
  /** Those of them that their person chose to copy to the team they are in. */
  chosen: Set<string>;
  /** Single events that were erased. */
  erased: Set<string>;
  /** What each device does with its copy when the log was erased elsewhere. */
  keep: readonly boolean[];
  authored: Map<string, Authored>;
  /** Reviews the present server may hold: those of its copy, and those made since. */
  reviews: Set<string>;
  /** What a history came to, for figures. */
  reached: Set<string>;
};

export const newModel = (): Model => ({
  free: new Map(),
  chosen: new Set(),
  erased: new Set(),
  keep: [false, false, false, false],
  authored: new Map(),
  reviews: new Set(),
  reached: new Set(),
});

/** Whose log it is: a person's in a team. */
export const logOf = ({ who: { team, person } }: Pick<Seat, 'who'>): string => `${team} ${person}`;

/** Whether an event on this seat's device is to reach its team: made there, copied there, or come from there. */
export const belongs = (
  { server: { harbour } }: Pick<Stage, 'server'>,
  { free, chosen }: Model,
  { who, device }: Seat,
  event: LogEvent,
): boolean => {
  if (event.team !== null) return event.team === who.team;
  // Only the first team is ever chosen for what belongs to none.
  return who.team === harbour && (free.get(event.id) !== device || chosen.has(event.id));
};

/** By log, what survives somewhere and was not erased: on a device of its person, or on the server. */
export async function surviving(stage: Stage, model: Model): Promise<Map<string, Set<string>>> {
  const { seats, onServer } = stage;
  const found = new Map<string, Set<string>>();
  for (const seat of seats) {
    const log = found.get(logOf(seat)) ?? new Set<string>();
    for (const event of await seat.device.events()) if (belongs(stage, model, seat, event)) log.add(event.id);
    for (const id of (await onServer(seat.who)).keys()) log.add(id);
    found.set(logOf(seat), log);
  }
  for (const log of found.values()) for (const id of model.erased) log.delete(id);
  return found;
}

/** Revisions that are with the server, or with a device that has not lost its outbox. */
export async function authoredLeft({ seats, store }: Stage, { authored }: Model): Promise<Set<string>> {
  const left = new Set<string>();
  for (const { command_id } of await store.list('command', { where: { kind: 'submit' } }))
    left.add(command_id);
  for (const { device, who } of seats)
    for (const { what, state } of await device.outbox(who.team))
      if (what.t === 'command' && what.kind === 'submit' && state !== 'void') left.add(what.id);
  return new Set([...authored.keys()].filter((id) => left.has(id)));
}
