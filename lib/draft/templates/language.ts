import type { IncidentSigns } from './incident-signs.ts';
import type { OrderSigns } from './order-signs.ts';
import type { RunSigns } from './run-signs.ts';
import type { ValueSigns } from './value-signs.ts';

/** The fixed sentences of a generated check; everything around them is the page's own words. */
export type Templates = {
  /** What a question is about, in front of it. */
  readonly topic: (name: string) => string;
  /** An action clause after "what do you do", and a statement after "what happens". */
  readonly condition: {
    readonly scenario: (clause: string, start: string) => string;
    readonly act: string;
    readonly happens: string;
    /** A row by the column that names it. */
    readonly row: (header: string, text: string) => string;
    /** A case that is only named, as the items of a list are. */
    readonly named: (text: string) => string;
  };
  /** What must be done before something else, and why the page says so. */
  readonly before: {
    readonly scenario: (step: string) => string;
    readonly question: string;
    readonly order: string;
  };
  /** What the page forbids, beside what it orders; in a case, or at any time. */
  readonly mistake: { readonly right: string; readonly question: string; readonly inCase: string };
  readonly choice: {
    /** For code a person picks: flags, settings, commands. */
    readonly need: (description: string) => string;
    readonly pick: string;
    /** For a purpose in the page's infinitive: "create an index". */
    readonly want: (purpose: string) => string;
    readonly run: string;
    /** For names of things and ideas. */
    readonly described: (description: string) => string;
    readonly name: string;
    /** For what a sentence says of the thing it begins with. */
    readonly said: (predicate: string) => string;
  };
  /** For what must be so of a thing. */
  readonly rule: { readonly scenario: (subject: string) => string; readonly question: string };
  readonly rationale: {
    readonly right: (sentence: string) => string;
    readonly belongs: (sentence: string) => string;
    readonly later: (sentence: string) => string;
    readonly entry: (token: string, sentence: string) => string;
    readonly purpose: (purpose: string) => string;
  };
};

/** What the drafter knows of a language beyond its pack. Patterns are tried on trimmed text. */
export type Language = {
  readonly language: string;
  readonly templates: Templates;
  /** Words that point outside the sentence they stand in, wherever in it they stand. */
  readonly pointing: RegExp;
  /** Words that point back, perhaps to a word of the same sentence. */
  readonly pronoun: RegExp;
  /** True for a clause that has a finite verb. */
  readonly finite: (clause: string, imperatives: ReadonlySet<string>) => boolean;
  /** True for a clause that tells a person to do something. */
  readonly imperative: (clause: string, imperatives: ReadonlySet<string>) => boolean;
  /** A condition at the start of a sentence: [whole, its word, the rest]. */
  readonly conditionStart: RegExp;
  /** Where a condition follows its main clause: groups `main` and `condition`; null where word order forbids it. */
  readonly conditionEnd: RegExp | null;
  /** What a clause begins with when it has a subject, so that its verb need not be known. */
  readonly whole: RegExp;
  /** Words that measure a case against a bound. */
  readonly comparing: RegExp;
  /** What hands an act over to its reason. */
  readonly reason: RegExp;
  /** Headers of columns of what a person sees, or of cases as such. */
  readonly observes: RegExp;
  /** Headers of columns of people, with the question each of them answers. */
  readonly who: readonly (readonly [header: RegExp, question: string])[];
  /** "then", and what a main clause may not begin with. */
  readonly thenWord: RegExp;
  readonly notMain: RegExp;
  /** A main clause that binds the person without an imperative ("you must ..."). */
  readonly advises: RegExp;
  /** What only may happen is no answer to "what happens". */
  readonly possible: RegExp;
  /** "To do something" before a colon or a comma: group `purpose`. */
  readonly purpose: RegExp;
  /** "To do something" at the start of a sentence: [whole, its word, the rest]. */
  readonly aimStart: RegExp;
  /** An article before the code a sentence begins with. */
  readonly determiner: RegExp;
  /** How an order hands over to the code below it: "with the following command". */
  readonly orderTail: RegExp;
  /** An order whose object is the command itself ("run this"): it names no aim. */
  readonly startsCommand: RegExp;
  /** Whether an order and an aim have the same form ("install it", "to install it"). */
  readonly orderIsAim: boolean;
  /** What a sentence says of the code it begins with: groups `subject` (a noun behind the code) and `predicate`. */
  readonly says: RegExp;
  /** "You can do something using" before a code block: group `purpose`. */
  readonly purposeLead: RegExp;
  /** What stands right before a code token that is to be used; and the aim right after one: group `purpose`. */
  readonly uses: RegExp;
  readonly purposeAfter: RegExp;
  /** Words in a description that need what stands elsewhere on the page, or that describe nothing. */
  readonly elsewhere: RegExp;
  /** What tells a step's place in the order and would give it away: "First,", "Then". */
  readonly sequenceStart: RegExp;
  /** What tells in running text that a step comes in turn. */
  readonly order: RegExp;
  /** True for a clause that says what a person does, behind a word of order. */
  readonly does: (clause: string, imperatives: ReadonlySet<string>) => boolean;
  /** A step that only fills in a form, so that its place in the order is chance. */
  readonly formFilling: RegExp;
  /** A step that is not always taken: "if", "when". */
  readonly sometimes: RegExp;
  /** Orders nobody needs to be told: acts and those that undo or follow them, and what always comes last. */
  readonly plainOrder: {
    readonly pairs: readonly (readonly [before: RegExp, after: RegExp])[];
    readonly last: RegExp;
  };
  /** A rule of conduct put as an imperative, which is no step. */
  readonly conduct: RegExp;
  /** What a definition says: "X is a ...". */
  readonly definition: RegExp;
  readonly example: RegExp;
  /** Words that point at another part of the page, anywhere in a sentence. */
  readonly deictic: RegExp;
  /** A lead-in whose list only ends its sentence ("Use it when:"). */
  readonly hanging: RegExp;
  /** A sentence that says what is not so. */
  readonly denies: RegExp;
  /** A sentence that says what goes wrong or must not be done. */
  readonly mistake: RegExp;
  /** "Backups must be ...": groups `subject` and `rule`, the verb of duty included. */
  readonly rule: RegExp;
  /** What tells in a title of a state that calls for help. */
  readonly symptom: RegExp;
  /** A rule put as a statement ("backups must be ..."). */
  readonly obliges: RegExp;
  /** How a page orders and forbids. */
  readonly orders: OrderSigns;
  /** How a page sets cases of one matter beside each other. */
  readonly runs: RunSigns;
  /** How a page writes quantities and other things that nobody can guess. */
  readonly values: ValueSigns;
  /** How a page tells of something that went wrong. */
  readonly incident: IncidentSigns;
  readonly headings: {
    /** Sections that hold nothing to learn. */
    readonly skip: RegExp;
    /** Sections that rarely hold the lesson. */
    readonly weak: RegExp;
    /** Too general to stand alone as a title. */
    readonly general: RegExp;
    /** Adds nothing to the page's name. */
    readonly bare: RegExp;
  };
  /** A paragraph that begins like a callout: group `tone` names it. */
  readonly callout: RegExp;
  readonly tones: Readonly<Record<string, 'warning' | 'note' | 'tip'>>;
  readonly boilerplate: RegExp;
  /** Talk between writer and reader that teaches nothing. */
  readonly chatter: RegExp;
};
