import type { Endpoint } from '../../model/endpoint.ts';
import type { Id } from '../../model/id.ts';
import type { Sending } from '../../model/sending.ts';

/** The model server that is set up; the key itself is never shown. */
export type EndpointView = { endpoint: Endpoint | null; hasKey: boolean };

/** The active team's server with the model chosen of it, each null where there is none. */
export type TeamModelView = {
  team: { id: Id; name: string; address: string } | null;
  endpoint: Endpoint | null;
};

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

export type ProbeStep = 'models' | 'schema' | 'stream' | 'context';

/** What a probe found; `endpoint` is null while no model is chosen. */
export type Probed = { models: string[]; endpoint: Endpoint | null };

/** A request that left this browser; `title` is that of what was captured, null where it is no longer here. */
export type SendingView = Sending & { title: string | null };
