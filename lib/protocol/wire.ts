import type * as z from 'zod';
import { COMMANDS } from './commands.ts';
import { ConnectStart, ConnectStarted, TokenAnswer, TokenRequest } from './connect.ts';
import { Contribution } from './contribution.ts';
import { KeyBox } from './key.ts';
import { PairAnswer, PairRequest } from './pair.ts';
import { WireProblem } from './problem.ts';
import { PullAnswer } from './pull.ts';
import { PushAnswer, PushRequest } from './push.ts';
import { ENTITIES } from './rows.ts';
import { WakeAnswer } from './wake.ts';

const under = (prefix: string, schemas: Readonly<Record<string, z.ZodType>>): [string, z.ZodType][] =>
  Object.entries(schemas).map(([name, schema]) => [`${prefix}/${name}`, schema]);

/** Every schema that is on the wire, by name: envelopes, bodies of items and commands, bodies of rows. */
export const WIRE: ReadonlyMap<string, z.ZodType> = new Map([
  ...under('envelope', {
    PushRequest,
    PushAnswer,
    PullAnswer,
    WakeAnswer,
    KeyBox,
    PairRequest,
    PairAnswer,
    ConnectStart,
    ConnectStarted,
    TokenRequest,
    TokenAnswer,
    WireProblem,
  }),
  ...under('item', { Contribution }),
  ...under('command', Object.fromEntries(COMMANDS.map(({ kind, body }) => [kind, body]))),
  ...under('team', ENTITIES.team),
  ...under('me', ENTITIES.me),
]);
