import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type FactsHolder, factsOnce } from '../lib/tips/page/facts-once.ts';

/** Its answer is the script's own, so that no message has to be believed. */
export default defineUnlistedScript(() => factsOnce(document, globalThis as FactsHolder));
