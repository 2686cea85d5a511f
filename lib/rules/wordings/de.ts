import type { Wording } from './wording.ts';

/** German. */
export const de: Wording = {
  language: 'de',
  allOrNone:
    /^\s*(?:(?:alle|alles|keine[rsn]?|beides?|nichts)(?: (?:von|der|die|dieser|davon|den))*(?: (?:oben|oberen|obigen|genannten?|antworten|aussagen|optionen|diesen|dieser|davon))+|alles davon|nichts davon|keines?)[^\p{L}]*(?:genannte[ns]?|antworten|aussagen|optionen|richtig)?[^\p{L}]*$/iu,
  truth: new Set(['wahr', 'falsch', 'ja', 'nein', 'richtig', 'stimmt', 'stimmt nicht', 'korrekt']),
  negativeStem:
    /(?:^|[^\p{L}])(?:NICHT|KEINE?[NRS]?)(?!\p{L})|(?:^|[^\p{L}])[Ww](?:elche[rsmn]?|as|er|ie|o|ann)(?!\p{L})[^,;:]*[^\p{L}](?:nicht|niemals|nie|außer|falsch|am wenigsten)(?!\p{L})/u,
  combined:
    /^\s*(?:sowohl |nur |beides? )?\(?(?:[A-Ea-e]|[1-5]|I{1,3}|IV)\)?(?:\s*(?:,|und|als auch|&|\+|oder)\s*\(?(?:[A-Ea-e]|[1-5]|I{1,3}|IV)\)?)+\s*\.?\s*$/u,
  others:
    /(?<!\p{L})(?:beides?|beiden?|oben|unten|(?:oben )?genannten?|obigen?|anderen?|erste(?:re|n beiden)|letzte(?:re|n beiden))\P{L}*$|(?<!\p{L})(?:option(?:en)?|antwort(?:en)?) (?:[A-Ea-e]|[1-5])(?![\p{L}\d])/iu,
  scope: new Set(['alle', 'alles', 'jede', 'jeder', 'jedes', 'nur', 'vollständig', 'ausschließlich']),
  article: null,
};
