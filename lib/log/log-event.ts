import type { KnownEvent } from '../model/event.ts';
import type { Id } from '../model/id.ts';

/** What the device adds to every event it makes. `at` is in ms and above the device's last. */
export type EventContext = { id: Id; device: Id; team: Id | null; at: number };

type Bodies = { [K in KnownEvent as K['kind']]: K['body'] };
export type KnownKind = keyof Bodies;
export type BodyOf<K extends KnownKind> = Bodies[K];

/** Builds one log event of the version this code writes. */
export const logEvent = <K extends KnownKind>(kind: K, body: BodyOf<K>, context: EventContext) =>
  ({ ...context, kind, v: 1, body }) as Extract<KnownEvent, { kind: K }>;
