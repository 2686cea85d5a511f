import { words } from '../pack.ts';

/** Words that doubt, report or measure what is said behind them. */
export const DOUBTS = words(`
  believe believed believes believing think thinks thought assume assumes assumed suppose supposed suppose supposedly suspect suspected
  claim claims claimed allege alleged allegedly reportedly apparently purportedly rumour rumor rumoured guess guessed hope hopes hoped
  expect expects expected doubt doubts doubted pretend pretends pretended say says said argue argues argued insist insists suggest suggests
  suggested imagine imagined fear feared seem seems seemed myth misconception misbelief misunderstanding legend false untrue wrong wrongly
  mistake mistaken mistakenly fallacy hoax dangerous unwise risky illegal forbidden tempting harmful pointless useless unnecessary needless
  unsafe unacceptable foolish careless reckless half quarter most majority minority fraction prohibit prohibits prohibited forbid forbids
  prevent prevents prevented avoid avoids avoided`);

/** Words that leave open whether what they are to do is done. */
export const ATTEMPTS = words(`
  fail fails failed try tries tried attempt attempts attempted refuse refuses refused forget forgets forgot decline declines declined
  struggle struggles hesitate hesitates threaten threatens want wants wanted wish wishes plan plans planned intend intends intended
  promise promises promised offer offers offered pretend pretends neglect neglects`);
