import type { Id } from '../../model/id.ts';

/** What a person says is the matter with a claim. */
export type FlagKind = 'wrong' | 'outdated' | 'unclear';

/** A flag that was raised on this device: on its way, with the server, answered, or refused with the server's word for why. */
export type RaisedFlag = {
  id: Id;
  claim: Id | null;
  kind: FlagKind;
  words: string;
  at: number;
  state: 'waiting' | 'sent' | 'answered' | 'refused';
  code: string | null;
};
