import { words } from '../text/pack.ts';

/**
 * Words of everyday work as the index holds them: those on the training pages of at least eight of their 25 invented firms. They
 * tell nothing of a lesson, which few lessons cannot show by themselves.
 */
export const COMMON = words(`
  account add address alreadi another answer anyth app arriv ask attach back bank begin bill board
  book bring call card case chang charg check choos client clock clos code colleagu come copi count
  customer data date day december delet desk devic door driver drop eleven empti end enter error even
  event export fail februari fee field file financ find fine first five fix form former four frag free
  fridai full give gone good green hand histori hold hour januari job keep key know komm last lead
  leav left letter line list lock log look mail match minut mondai monei month morn mov move name need
  network neue never new next night nine nobodi note noth number october offer old open order owner
  page paid paper pay peopl percent person phon pictur plac plan pleas portal post pric print put queu
  read real reason record red refus releas report rest return right roll run save say screen second
  see send sent servic set shar shop show sign signatur six spring stai stand start stat status steh
  step stop sundai switch tag tage take team tell ten test text third thre thursdai tick ticket time
  todai tomorrow tri tuesdai twic two type upload wait want way week whol window woch work writ wrong
  year yesterdai zahl zwei`);
