// Written by `node tests/eval/fit-cases.ts --write`; docs/evaluation.md says from which ratings and how well it does on other pages.

/** What a question on cases must be likely to be, usable as it stands, before it is asked. */
export const BAR = 0.57;

/** The weight of each sign of such a question. */
export const CASE_WEIGHTS: Readonly<Record<string, number>> = {
  bias: -0.29,
  orders: 0.54,
  lower: -0.33,
  thingsOff: -1.14,
  keyWords: -0.24,
  keyKnown: 0.02,
  wrongSaid: -0.91,
  condition: 0.66,
  item: -0.1,
  wrongKnown: -0.05,
  longer: 1.14,
  labelCode: 0.32,
  pronoun: 0.2,
  runActs: 0.04,
  more: 0.33,
  wrongThingsMost: 0.22,
  decides: 0.36,
  handles: -1.29,
  wrongDecides: 0.76,
  wrongHandles: -0.03,
  runDecides: -0.15,
  runHandles: -0.44,
  object: -0.02,
  'case-bias': 0.32,
  'case-decides': 0.98,
  'case-handles': -0.54,
  'case-wrongReason': -0.63,
  'case-oneLeft': 0.18,
  'case-keyKnown': 0.54,
  'case-wrongOwn': -0.07,
};
