import { words } from '../pack.ts';

/** Words that doubt, report or measure what is said behind them. */
export const DOUBTS = words(`
  glauben glaubt glaubte glaubten denken denkt dachte dachten meinen meint meinte meinten vermuten vermutet vermutete vermuteten behaupten
  behauptet behauptete behaupteten annehmen annahm annahmen nahmen angeblich vermeintlich mutmaßlich anscheinend scheinbar angenommen
  hoffen hofft hoffte hofften erwarten erwartet bezweifeln bezweifelt zweifeln zweifelt bestreiten bestreitet leugnen leugnet sagen sagt sagte
  sagten scheinen scheint schien schienen irrtum irrglaube mythos märchen gerücht legende missverständnis falsch unwahr irrig fehler gefährlich
  riskant unklug illegal verboten unzulässig verlockend schädlich sinnlos nutzlos unnötig leichtsinnig hälfte drittel viertel meisten mehrheit
  minderheit bruchteil stimmt verhindern verhindert verzichten verzichtet
  verzichte`);

/** Words that leave open whether what they are to do is done. */
export const ATTEMPTS = words(`
  versuchen versucht versuchte versuchten weigern weigert weigerte weigerten vergessen vergisst vergaß scheitern scheitert zögern zögert drohen droht
  planen plant beabsichtigen beabsichtigt versprechen verspricht versäumen versäumt anbieten bietet`);
