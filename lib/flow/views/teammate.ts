/** Who somebody is about a skill. */
export type Who = 'you' | 'owner' | 'deputy' | 'named' | 'domain' | 'other';

/** Somebody of the team, with their name where its rows tell it. */
export type Teammate = { who: Who; name: string | null };

/** What somebody decided about one's submission; `comments` are of single claims, by their id. */
export type Decided = Teammate & {
  verdict: string;
  comment: string;
  comments: Readonly<Record<string, string>>;
  at: number;
};
