/** What making the next draft would send: `text` is every message word for word. */
export type Preview = {
  origin: string;
  /** The team whose server passes it on to a model, by name; null where it goes straight to one. */
  team: string | null;
  isThisMachine: boolean;
  model: string;
  text: string;
  /** The forms of the answers that go beside it, word for word; '' where there are none. */
  form: string;
  /** The names of the person's skills, which are in it. */
  skills: string[];
  /** Of text and form, to tell later what was sent. */
  hash: string;
  /** Of the request's body. */
  bytes: number;
  /** Estimated; the server counts in its own way. */
  tokens: number;
  context: number | null;
  /** Requests it takes: more than one where the page is read in parts first. */
  requests: number;
  /** At most, in the currency of the prices the person typed; null where they typed none. */
  cost: number | null;
  /** Sections that are not read at all, because there is no room. */
  leftOut: { path: readonly string[]; words: number }[];
};
