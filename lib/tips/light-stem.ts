import { words } from '../text/pack.ts';

/**
 * Languages that have no pack, with what looking up needs of one: small words, and which ends of a word tell its form. Ends are those of
 * folded words. `alike` writes one sound one way, `front` goes from
 * the beginning, `plural` from the end before all else.
 */
type Light = {
  stopWords: ReadonlySet<string>;
  ends: RegExp;
  alike: readonly (readonly [RegExp, string])[];
  front?: RegExp;
  plural?: RegExp;
};

const LIGHT: Readonly<Record<string, Light>> = {
  es: {
    stopWords: words(`
      ahora algo algun alguna algunas alguno algunos alla alli ante antes aqui aquel aquella asi aun aunque bajo bien cada casi como con
      contra cosa cual cuales cualquier cuando cuanto cuya cuyo dado debe deben decir del desde despues dice dicen dicho donde dos ella ellas
      ello ellos entonces entre era eran eres esa esas ese eso esos esta estaba estado estamos estan estar estas este esto estos estoy fue
      fueron gracias habia hace hacen hacer hacia haciendo han hasta hay haya hecho hemos hoy igual incluso las les los luego mas me menos
      mientras mis misma mismas mismo mismos mucha muchas mucho muchos muy nada ni nos nosotras nosotros nuestra nuestro nunca otra otras
      otro otros para pero poca poco pocos podemos por porque pone pongo puede pueden puedo pues que quien quiere quiero quizas sabe
      se sea sean segun seguro seis ser sera si sido siempre sin sino sobre solo somos son soy su sus tal tambien tampoco tan tanto te tengo
      tenemos tenia tener tiene tienen toda todas todavia todo todos tres tras tuvo una unas uno unos usted ustedes va vale vamos van varios
      veces ver vez voy ya yo`),
    plural: /(?<=.{3})s$/,
    ends: /(?<=.{3})(?:[aei]r(?:se|l[aeo]|me|nos)|(?:[ai]|ie)ndo(?:l[aeo]|se)?|[ai]d[ao]|aron|ieron|aban?|[aei]mo|[aei]ran?|[aei]r|[ae]n|i?[aeo])$/,
    alike: [
      [/qu$/, 'c'],
      [/gu$/, 'g'],
      [/z$/, 'c'],
    ],
  },
  it: {
    stopWords: words(`
      adesso agli alcuna alcuni alla alle allo allora altra altre altri altro anche ancora anzi appena bene che chi ci cioe circa col come con
      contro cosa cose cosi cui dai dal dall dalla dalle dallo degli dei del dell della delle dello dentro deve devo devono dice dicono dopo dove
      due ecco ed era erano essere fa faccio fanno fare fatto fino fra fuori gia gli grazie ha hai hanno ho il in infatti insieme invece la
      le lei li lo loro lui ma mai me meno mentre mi mia mie miei mio molta molte molti molto ne negli nei nel nell nella nelle nello
      nessun nessuna nessuno niente noi non nostra nostro nulla oggi ogni oltre oppure ora perche pero per piu poco poi possiamo posso possono prima
      proprio puo pure qua qualche qualcosa qualcuno quale quali quando quanto quasi quel quella quelle quelli quello questa queste questi questo
      qui quindi sara se sei sempre senza si sia siamo siano solo sono sopra sotto sta stata state stati stato stesso stessa sto su sua subito
      sue sugli sui sul sulla sulle sullo suo suoi tra tre troppo tutta tutte tutti tutto un una uno va vado vanno verso vi via viene voi volta
      volte`),
    front: /^\p{L}{1,5}['’](?=\p{L}{3})/u,
    ends: /(?<=.{3})(?:[aei]r(?:[cmstv]i|l[aeio]|ne)|[ae]ndo(?:l[aeio]|si)?|[aiu]t[aeio]|[aei]re|iamo|(?<=.{4})[ae]v(?:ano|[aio])|[ao]no|i?[aeio])$/,
    alike: [[/(?<=[cg])h$/, '']],
  },
  fr: {
    stopWords: words(`
      ainsi alors apres assez aucun aucune aujourd aussi autre autres avant avec avez avoir avons beaucoup bien car ceci cela celle celles celui
      ces cet cette ceux chaque chez chose comme comment contre dans deja depuis des dessous dessus deux devant dire dit doit doivent donc dont du
      elle elles encore entre est estce etait etaient ete etes etre eux faire fais fait faites faut font hier ici ils jamais jusqu jusque
      la le les leur leurs lors lorsque mais me meme memes mes mettre mieux moi moins mon ne ni non nos notre nous on ont ou oui par
      parce parfois pas pendant peu peut peuvent peux plus plutot pour pourquoi pourtant puis puisque qu quand que quel quelle quelles quels
      quelque quelques qui quoi rien sans sauf se sera ses seul seule seulement si sinon soit son sont sous suis sur ta tant te tel telle tes
      toi ton toujours tous tout toute toutes tres trois trop une va vais vers veut veux voici voila voir vont vos votre vous vraiment`),
    front: /^\p{L}{1,2}['’](?=\p{L}{3})/u,
    plural: /(?<=.{3})[sx]$/,
    ends: /(?<=.{3})(?:(?<=.{4})(?:e?aient|e?ante?|ement|ent)|ait|ee|e[rz]|e)$/,
    alike: [
      [/au$/, 'al'],
      [/(?<=.{3})([lmnt])\1$/, '$1'],
    ],
  },
  nl: {
    stopWords: words(`
      aan achter al alle alleen alles als altijd ander andere anders ben bent bij binnen boven daar daarna daarom dan dat deze dezelfde die dit
      doen doet door dus echt een eens eerst eerste elke en er even gaan gaat geen gewoon goed haar had hadden hebben hebt heeft hem hen het hier
      hij hoe hun iets ieder iedere iemand ik in is ja jij jou jouw kan kon kunnen laat lang later maar maken me meer meest men met mij mijn
      misschien moet moeten mogen naar nadat net niemand niet niets nog nooit nu of om omdat onder ons onze ook op over paar pas precies samen sinds
      steeds straks te tegen ten toch toen tot tussen twee uit uw vaak van vanaf veel via voor vooral waar waarom wanneer want waren was wat
      weer wel welke werd werden wie wij wil willen worden wordt zal ze zeer zelf zelfde zich zij zijn zo zoals zonder zou zouden`),
    front: /^ge(?=\p{L}{5})/u,
    ends: /(?<=.{3})(?:ingen|ing|tjes?|eren|eerden?|eer[dt]?|en|e|s|(?<=.{4})(?:[dt]en|[dt]e|[dt]))$/,
    alike: [
      [/([aeou])\1(?=[^aeiou]*$)/, '$1'],
      [/([^aeiou])\1$/, '$1'],
    ],
  },
};

/** What looking up needs of a language without a pack; null where nothing is known of it either. */
export const lightFor = (language: string | null): Light | null =>
  LIGHT[language?.trim().toLowerCase().split(/[-_]/)[0] ?? ''] ?? null;

/** The languages it knows. */
export const lightLanguages: readonly string[] = Object.keys(LIGHT);

/** One key for the forms of a folded word: "bloqueada", "bloquean" and "bloqueo" meet. */
export function lightStem(word: string, { plural, ends, alike, front }: Light): string {
  const off = [front, plural, ends].flatMap((end) => end ?? []);
  const stem = off.reduce((said, end) => said.replace(end, ''), word);
  return alike.reduce((said, [from, to]) => said.replace(from, to), stem);
}
