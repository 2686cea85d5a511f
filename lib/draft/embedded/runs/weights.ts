// Written by `node tests/eval/fit-cases.ts --write`; docs/evaluation.md says from which ratings and how well it does on other pages.

/** What a question on cases must be likely to be, usable as it stands, before it is asked. */
export const BAR = 0.6;

/** The weight of each sign of such a question. */
export const CASE_WEIGHTS: Readonly<Record<string, number>> = {
  bias: -0.52,
  orders: 0.67,
  lower: -0.14,
  thingsOff: -1.07,
  keyWords: -0.18,
  keyKnown: 0.25,
  wrongSaid: -0.78,
  condition: 0.15,
  item: -0.07,
  wrongKnown: 0.24,
  longer: 1.09,
  labelCode: 0.13,
  pronoun: 0.01,
  runActs: 0.14,
  more: 0.62,
  wrongThingsMost: 0.06,
  decides: 0.51,
  handles: -1.1,
  wrongDecides: 0.74,
  wrongHandles: -0.1,
  runDecides: 0.18,
  runHandles: -0.33,
  object: -0.47,
  'case-bias': 0.28,
  'case-decides': 0.97,
  'case-handles': -0.52,
  'case-wrongReason': -0.67,
  'case-oneLeft': 0.15,
  'case-keyKnown': 0.21,
  'case-wrongOwn': 0.01,
};
