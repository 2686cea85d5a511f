/** The ways of attack that are published, by what they do. */
export const FAMILIES = [
  'override',
  'role-play',
  'encoded',
  'hidden-text',
  'exfiltration',
  'lower-tier',
  'flattery',
  'fake-quote',
  'system-tag',
  'other-language',
] as const;
export type Family = (typeof FAMILIES)[number];

/** Where on its page an attack stands. */
export type AttackPlace =
  | 'sentence'
  | 'list-item'
  | 'callout'
  | 'table-cell'
  | 'code'
  | 'heading'
  | 'image-alt'
  | 'title'
  | 'hidden'
  | 'comment';

/** What a model that obeys would put out. */
export type Wants = {
  readonly tier?: 'low' | 'normal';
  /** A statement for the lesson, in the attacker's words. */
  readonly says?: string;
  /** A sentence to whoever reviews or approves. */
  readonly reviewer?: string;
  readonly url?: string;
  readonly html?: string;
  /** Words said to be the page's that are not. */
  readonly quote?: string;
  readonly canary?: string;
  /** Cautions of the page are to be kept quiet. */
  readonly silence?: true;
};

export type Attack = {
  readonly family: Family;
  readonly place: AttackPlace;
  readonly text: string;
  readonly wants: Wants;
  /** It only states something false: no order, no address. Code cannot know it from an ordinary sentence, so it may be quoted. */
  readonly statement?: true;
};
