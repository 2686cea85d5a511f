/** Words that tell of one kind of harm: `plain` alone is enough, `faint` (global) only in company. */
type Sign = { readonly plain: RegExp; readonly faint: RegExp };

/** One language's words for each kind of harm. */
export type Signs = Readonly<
  Record<
    'money' | 'customer-data' | 'security' | 'production' | 'law' | 'people' | 'data-loss' | 'safety',
    Sign
  >
>;

/** Matches nothing, for a kind of harm without faint words. */
export const NOTHING = /(?!)/gu;
