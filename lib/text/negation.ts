import { type Pack, words } from './pack.ts';
import { packs } from './pack-for.ts';
import type { Span } from './sentences.ts';
import { tokens } from './tokens.ts';

// The plainest words of denial where there is no pack; without one, which language it is does not matter.
const OTHERS = words(`
  ne pas jamais aucun aucune sans sauf nunca jamás ningún ninguna ninguno sin salvo excepto non mai nessun nessuno nessuna
  senza tranne niet geen nooit zonder tenzij behalve não nenhum nenhuma sem exceto inte aldrig ingen inget inga utan ej
  ikke aldri uden uten medmindre ei eivät emme älä älkää koskaan ilman paitsi ellei ellet ellen elleivät jollei nie nigdy
  bez nem soha nélkül nu niciodată fără değil не нет никогда без нельзя δεν μην ποτέ χωρίς
  لا لم لن ليس ممنوع بدون אל לא אין אסור בלי نه نکنید هرگز نباید مت نہیں मत नहीं न ना কখনও না নয় வேண்டாம் இல்லை
  không đừng chớ cấm jangan tidak bukan dilarang usah tanpa huwag hindi ekki ära ei ná peidiwch nid ні ніколи заборонено никога
  забранено запрещено nemoj nemojte nikad nikada nikdy nesmí nesmie zakázáno niekada nekad nav mos nuk kamwe bila sakın asla hayır`);
const UNSPACED = /[不没沒无無未勿别禁않없못]|ない|なく|ません|ずに|아니|지 ?마|ห้าม|ไม่|อย่า|ຫ້າມ|ບໍ່|ຢ່າ|កុំ|មិន|ហាម/u;
// "禁止", "不要": the second half of a denial in front.
const UNSPACED_END = new RegExp(`(?:${UNSPACED.source})[止要用得可准许許能]? ?$`, 'u');
const UNSPACED_START = /^ ?(?:ない|なく|ません|ずに|않|지 ?(?:마|않|못))/u;

const everyNegation: ReadonlySet<string> = new Set([
  ...OTHERS,
  ...packs.flatMap((pack) => [...pack.negations]),
]);

const isNegation = (word: string, pack: Pack | null | undefined): boolean =>
  pack ? pack.negations.has(word) || word.endsWith("n't") : everyNegation.has(word) || /^n'|n't$/.test(word);

const letters = (word: string): string => word.replaceAll("'", "['’]").replaceAll('.', '\\.');

/** What a text must hold to say no; most texts do not, and need not be read word by word. */
const mayDeny = (list: ReadonlySet<string>): RegExp =>
  new RegExp(
    `n['’]|(?<!\\p{Script=Latin})(?:${[...list].map(letters).join('|')})(?!\\p{Script=Latin})`,
    'giu',
  );

const anyLanguage = mayDeny(everyNegation);
const ofPack = new Map(packs.map((pack) => [pack.negations, mayDeny(pack.negations)]));

const SPACE = /\s/;

/** The stretch without white space around a place. */
function runAt(text: string, at: number): Span {
  let [start, end] = [at, at];
  while (start > 0 && !SPACE.test(text.charAt(start - 1))) start--;
  while (end < text.length && !SPACE.test(text.charAt(end))) end++;
  return { start, end };
}

/** The stretches between white space in which a word of the language says no; without a pack, of any language known here. */
export function* negationsIn(text: string, pack: Pack | null | undefined): Generator<Span> {
  const says = (part: string): boolean =>
    tokens(part).some((token) => isNegation(token.text.toLowerCase().replaceAll('’', "'"), pack));
  const may = pack ? ofPack.get(pack.negations) : anyLanguage;
  if (may === undefined) {
    if (says(text)) yield { start: 0, end: text.length };
    return;
  }
  for (let from = 0; ; ) {
    may.lastIndex = from;
    const hit = may.exec(text);
    if (hit === null) return;
    const run = runAt(text, hit.index);
    if (says(text.slice(run.start, run.end))) yield run;
    from = run.end;
  }
}

/** True when a word of the language says no; without a pack, of any language known here. */
export const hasNegation = (text: string, pack: Pack | null | undefined): boolean =>
  (!pack && UNSPACED.test(text)) || negationsIn(text, pack).next().done !== true;

/** The same of one token. */
export const isDenial = (token: string, pack: Pack | null | undefined): boolean =>
  isNegation(token.toLowerCase().replaceAll('’', "'"), pack) || hasNegation(token, pack);

/** Where no space parts the words: whether what stands right in front of some, or right behind them, says no to them. */
export const deniesUnspaced = (before: string, after: string): boolean =>
  UNSPACED_END.test(before) || UNSPACED_START.test(after);
