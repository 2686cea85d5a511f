import { canonical } from './canonical.ts';
import { sha256 } from './sha256.ts';

/** sha256 of the canonical JSON of the whole revision content; a decision is bound to it. */
export const contentHash = (content: unknown): string => sha256(canonical(content));
