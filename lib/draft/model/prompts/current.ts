import type { Prompt } from './prompt.ts';
import { v1 } from './v1.ts';

/** The version new drafts are made with. */
export const prompt: Prompt = v1;
