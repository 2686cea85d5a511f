import type { Language } from '../../templates/language.ts';
import { sound } from '../checks/build.ts';
import { leaks } from '../checks/leak.ts';
import { optionText } from '../checks/option-text.ts';
import type { Page } from '../page.ts';
import { countWords } from '../unit.ts';
import {
  apart,
  bareOf,
  bothHold,
  type Candidate,
  hinted,
  ideaOf,
  near,
  nearest,
  pairsOf,
  saidToo,
  topicOf,
} from './fits.ts';
import { caseStands, type Fit } from './form.ts';
import { signsOf } from './signs.ts';
import type { Told } from './told.ts';

const LEAST_ACT_WORDS = 3;

/** A case and its act changed over, so that what is weighed of acts is weighed of cases. */
const turned = ({ told, form }: Fit): Fit => ({ told: { ...told, label: told.act, act: told.label }, form });

/** Pairs of siblings that may stand beside the case of an act: put alike, each with another act. */
function pairsFor(asked: Fit, fits: readonly Fit[], page: Page): [Fit, Fit][] {
  const { told } = asked;
  const others = fits.filter(
    (other) =>
      other.told.unit !== told.unit &&
      other.told.put === told.put &&
      caseStands(other.told, page) &&
      near(told.label, other.told.label) &&
      apart(told.act, other.told.act, page) &&
      apart(told.label, other.told.label, page) &&
      !bothHold(told.label, other.told.label, page) &&
      !saidToo(asked, other.told, page),
  );
  return pairsOf(nearest(others, asked)).filter(
    ([one, other]) =>
      apart(one.told.label, other.told.label, page) &&
      !leaks(told.act, told.label, [one.told.label, other.told.label], page.pack),
  );
}

/** In which case an act is right: the cases of its siblings are the wrong answers. */
export function caseQuestions(asked: Fit, fits: readonly Fit[], page: Page, language: Language): Candidate[] {
  const { told, form } = asked;
  const { runs } = language;
  const topic = topicOf(told, page, language);
  // Without its case before it, an act must not speak of "it" or "one".
  const open = language.pronoun.test(told.act) || language.runs.one.test(told.act);
  if (
    topic === '' ||
    form !== 'order' ||
    open ||
    hinted(told, language) ||
    countWords(told.act) < LEAST_ACT_WORDS
  )
    return [];
  const said = {
    scenario: `${topic} ${runs.asks.does(optionText(told.act))}`,
    about: told.act,
    question: runs.asks.when,
    answer: ({ label }: Told) => bareOf(label),
  };
  return pairsFor(asked, fits, page).flatMap((pair) => {
    const idea = ideaOf(said, asked, pair, language);
    if (!sound(idea, page)) return [];
    const run = fits.map((fit) => turned(fit).told);
    const wrong: [Fit, Fit] = [turned(pair[0]), turned(pair[1])];
    return [
      { idea, signs: signsOf({ asked: turned(asked), wrong, run, orders: 0, page, language }, 'case') },
    ];
  });
}
