/** Why a lesson cannot be submitted as it is; `claims` are the words of those that lack something. */
export type Block =
  | { kind: 'no-skill' }
  | { kind: 'address' }
  | { kind: 'too-large'; bytes: number; most: number }
  | { kind: 'false-quote' | 'no-support'; claims: string[] };
