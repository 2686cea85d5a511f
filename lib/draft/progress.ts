/** How far a model is; what arrives is shown unchecked and as plain text, only in complete fields. */
export type DraftProgress =
  | { state: 'asking' }
  /** The server asks to be left alone until then. */
  | { state: 'waiting'; until: number }
  | {
      state: 'arriving';
      /** Which request of how many. */
      part: number;
      of: number;
      title: string;
      situation: string;
      insight: string;
      items: string[];
      received: number;
    }
  | { state: 'checking' }
  /** Once, with the items that found no support. */
  | { state: 'retrying'; items: number };
