import { byWord } from '../phrases.ts';

// Only forms that are no other word at work: not "left", "saw", "found", "ground", "wound" or "led".
const IRREGULAR = byWord({
  add: 'added adding',
  send: 'sent',
  keep: 'kept',
  begin: 'began begun',
  write: 'wrote written',
  take: 'took taken',
  give: 'gave',
  hold: 'held',
  lose: 'lost',
  tell: 'told',
  know: 'knew known',
  see: 'seen',
  hear: 'heard',
  break: 'broke broken',
  choose: 'chose chosen',
  steal: 'stole stolen',
  show: 'shown',
  sell: 'sold',
  buy: 'bought',
  bring: 'brought',
  build: 'built',
  catch: 'caught',
  pay: 'paid',
  lay: 'laid',
  meet: 'met',
  feed: 'fed',
  bleed: 'bled',
  sweep: 'swept',
  sleep: 'slept',
  bend: 'bent',
  burn: 'burnt',
  spill: 'spilt',
  deal: 'dealt',
  dig: 'dug',
  hang: 'hung',
  spin: 'spun',
  stick: 'stuck',
  strike: 'struck',
  sink: 'sank sunk',
  shrink: 'shrank shrunk',
  swim: 'swam swum',
  ring: 'rang',
  light: 'lit',
  tear: 'tore torn',
  bite: 'bitten',
  blow: 'blew blown',
  fly: 'flew flown',
  ride: 'rode ridden',
  eat: 'ate eaten',
  weave: 'wove woven',
  sew: 'sewn',
  mow: 'mown',
  swell: 'swollen',
  slide: 'slid',
  win: 'won',
  prove: 'proven',
  stand: 'stood',
  throw: 'threw thrown',
  freeze: 'froze frozen',
  fall: 'fell fallen',
  forget: 'forgot forgotten',
  hide: 'hid hidden',
  spend: 'spent',
  teach: 'taught',
  withdraw: 'withdrew withdrawn',
  overwrite: 'overwrote overwritten',
  rebuild: 'rebuilt',
  speak: 'spoke spoken',
  drive: 'drove driven',
  grow: 'grew grown',
  run: 'ran',
  wear: 'wore worn',
  draw: 'drew drawn',
  rewrite: 'rewrote rewritten',
  forbid: 'forbade forbidden',
  undo: 'undid undone',
  become: 'became',
  rise: 'rose risen',
  shake: 'shook shaken',
  understand: 'understood',
  wake: 'woke woken',
  seek: 'sought',
  lend: 'lent',
  oversee: 'oversaw overseen',
  person: 'people persons',
  child: 'children',
  woman: 'women',
  man: 'men',
  foot: 'feet',
  tooth: 'teeth',
  knife: 'knives',
  shelf: 'shelves',
  loaf: 'loaves',
  bus: 'buses',
  gas: 'gases',
  lens: 'lenses',
  analysis: 'analyses',
  bacterium: 'bacteria',
  cancel: 'cancelled cancelling',
  label: 'labelled labelling',
  refuel: 'refuelled refuelling',
  fuel: 'fuelled fuelling',
  control: 'controlled controlling',
  patrol: 'patrolled patrolling',
  travel: 'travelled travelling',
  model: 'modelled modelling',
  signal: 'signalled signalling',
  level: 'levelled levelling',
  total: 'totalled totalling',
  dial: 'dialled dialling',
  channel: 'channelled channelling',
  shovel: 'shovelled shovelling',
  expel: 'expelled expelling',
  propel: 'propelled propelling',
  compel: 'compelled compelling',
  tie: 'tying',
  die: 'dying',
  // The stem drops one final e; these would be "plan", "scrap", "strip" and "past".
  planee: 'plane planes planed planing',
  scrapee: 'scrape scrapes scraped scraping',
  stripee: 'stripe stripes striped',
  pastee: 'paste pastes pasted pasting',
});

// A brake lining is no line, and a casing no case.
const THINGS: ReadonlySet<string> = new Set(
  'lining siding wiring piping casing rating timing icing housing tiling facing mining dining during'.split(
    ' ',
  ),
);

// A short verb with one vowel and one consonant doubles that ("taped" is "tape", "tapped" is "tap").
const SHORT = /^([^aeiouy]{0,3}[aeiouy][bcdfgklmnpqrstvz])(?:ed|ing)$/;
const SHORT_TIED = /^([^aeiou]|[bcdfgp]l)(ie|ue)d$/;
const SHORT_DRIED = /^([^aeiou]{2})(?:ied|ies|ying)$/;
const LONG_LY = /(pl|ll)(?:ied|ying)$/;
const SIZES = /^([^aeiou]{0,2}[aeiou])zes$/;

/** A word without its tense or number, where the stem alone would miss it or take it for another: "moved", "dried", "hung". */
export function rootEnglish(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (THINGS.has(word)) return word;
  return word
    .replace(SHORT_TIED, '$1$2')
    .replace(SHORT, '$1e')
    .replace(SHORT_DRIED, '$1y')
    .replace(LONG_LY, '$1y')
    .replace(SIZES, '$1ze');
}
