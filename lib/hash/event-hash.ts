import type { Envelope, LogEvent } from '../model/event.ts';
import { canonical } from './canonical.ts';
import { sha256 } from './sha256.ts';

type Hashed = Pick<Envelope, 'id' | 'kind' | 'v' | 'at' | 'body'>;

/** sha256 of the RFC 8785 JSON of `[id, kind, v, at, body]`, as the wire compares events. */
export const eventHash = ({ id, kind, v, at, body }: LogEvent | Hashed): string =>
  sha256(canonical([id, kind, v, at, body]));
