import { type Pack, words } from '../pack.ts';
import { phrases } from './en-phrases.ts';
import { stemEnglish } from './en-stem.ts';

/** English. */
export const en: Pack = {
  language: 'en',
  stopWords: words(`
    a about above after again all also am an and any are as at be because been before being below between
    both but by came can cannot could did do does doing done down during each either else etc every few for from further get
    gets given go goes had has have having he her here hers him his how however i if in into is it its itself just
    let lets like made make makes many may me might more most much must my neither no nor not now of off often on
    once one only onto or other our ours out over own per quite rather same shall she should since so some still
    such than that the their theirs them then there therefore these they this those through thus to too under
    until up upon us use used uses using very via was we were what when where whether which while who whom whose
    why will with within without would yes yet you your yours`),
  negations: words(`
    not no never none nothing nobody nowhere neither nor without cannot can't cant don't dont doesn't doesnt didn't didnt
    isn't isnt aren't arent wasn't wasnt weren't werent won't wont wouldn't wouldnt shouldn't shouldnt couldn't
    couldnt mustn't mustnt shan't shant needn't neednt haven't havent hasn't hasnt hadn't hadnt mightn't mayn't ain't
    unless except hardly barely rarely seldom avoid refuse fail fails lacks lack forbidden prohibited unable impossible`),
  modals: words(
    'must should may might can could will would shall ought need needs needn required optional only always',
  ),
  pivots: words(`
    before after until till first last next previous above below over under more less fewer most least than maximum minimum both either
    all any each every some same other between within outside inside up down on off in out to from with true false yes
    zero one two three four five six seven eight nine ten eleven twelve twenty thirty sixty hundred thousand million billion once twice
    half quarter double triple daily hourly weekly monthly yearly
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday`),
  phrases,
  articles: words('a an the'),
  diacriticsFold: true,
  abbreviations: words(`
    e.g. i.e. eg. ie. cf. vs. viz. approx. ca. resp. incl. excl. vol. para. rev. eds. tbl. appx. dept. jr. sr. mr. mrs. ms. dr. prof.
    u.s. u.k. jan. feb. apr. aug. sept. oct. nov. dec. n.b. a.k.a. w.r.t.`),
  beforeNumbers: words(
    'no. nos. fig. figs. eq. eqs. sec. sect. ch. chap. p. pp. art. ver. v. min. max. app. mar. jun. jul. sep. tel. ext.',
  ),
  ordinalFollowers: new Set(),
  conditionStarts: [
    'if',
    'when',
    'whenever',
    'once',
    'unless',
    'until',
    'in case',
    'as soon as',
    'as long as',
    'provided',
    'where',
    'while',
    'after',
    'before',
    'should you',
    'for each',
    'without',
  ],
  anaphora: [
    'it',
    'its',
    'itself',
    'this',
    'that',
    'these',
    'those',
    'they',
    'them',
    'their',
    'he',
    'she',
    'his',
    'her',
    'here',
    'there',
    'such',
    'so',
    'then',
    'thus',
    'therefore',
    'hence',
    'however',
    'otherwise',
    'instead',
    'also',
    'again',
    'but',
    'and',
    'or',
    'yet',
    'nor',
    'both',
    'either',
    'neither',
    'similarly',
    'likewise',
    'moreover',
    'furthermore',
    'besides',
    'additionally',
    'in addition',
    'in other words',
    'in this case',
    'in that case',
    'in these cases',
    'in such cases',
    'as a result',
    'for this reason',
    'for that reason',
    'for example',
    'for instance',
    'that is',
    'the former',
    'the latter',
    'the same',
    'the above',
    'the following',
    'another',
    'one of these',
    'some of these',
    'all of these',
    'on the other hand',
    'at this point',
    'after that',
    'after this',
    'before that',
    'because of this',
    'doing so',
    'to do so',
    'to do this',
    'with this',
    'with that',
    'even so',
    'nevertheless',
    'nonetheless',
    'meanwhile',
    'finally',
    'conversely',
    'note that this',
  ],
  crossReferences:
    /\b(?:see|refer to|described in|discussed in|explained in|shown in|listed in|as (?:mentioned|noted|described|shown|discussed|explained|stated)|mentioned (?:above|below|earlier|before)|(?:the )?(?:above|below|following|previous|preceding|next) (?:section|chapter|example|table|figure|page|list|command|step|paragraph|subsection|article|guide|tutorial|code|diagram)|(?:section|chapter|figure|table|appendix|listing|step) \d|in (?:this|the (?:next|previous|following)) (?:section|chapter|page|guide|article|tutorial|document|example)|(?:shown|listed|given|described|outlined) (?:above|below|here)|read more|learn more|more (?:information|details)|for details|click here|available here)\b/i,
  warnCues:
    /\b(?:warning|caution|danger|beware|careful|carefully|important(?:ly)?|never|do not|don't|must not|should not|shouldn't|cannot be undone|irreversibl\w*|permanent(?:ly)?|destroy\w*|data loss|lose|loses|lost|corrupt\w*|overwrit\w*|break(?:s|ing)?|fail(?:s|ed|ure|ures)?|vulnerab\w*|insecure|unsafe|risk(?:s|y)?|outage|downtime|avoid|make sure|ensure|deadlock\w*|leak\w*|expos(?:e|es|ed)|deprecated|at your own)\b/i,
  mustCues:
    /\b(?:must|mustn't|have to|has to|need(?:s)? to|required?|requires|shall|should|always|never|only|ensure|make sure|be sure|it is (?:important|necessary|essential|recommended)|do not|don't|recommend(?:s|ed)?)\b/i,
  whyCues:
    /\b(?:because|since|so that|in order to|the reason|this (?:is|means|ensures|prevents|avoids|allows)|otherwise|as a result|therefore|which (?:means|prevents|ensures|causes|avoids|can)|leads? to|results? in|due to|to (?:avoid|prevent|ensure|make sure)|caus(?:e|es|ed|ing)|prevents?|helps?)\b/i,
  sequenceCues:
    /(?:^|\b)(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|next|then|after(?:wards| that| this)?|before|finally|lastly|once|when (?:done|finished|complete)|now|step \d+|last(?:ly)?|to (?:start|begin|finish)|until|as soon as|subsequently)\b/i,
  imperatives: words(`
    accept access activate add adjust agree allow announce answer append apply approve archive ask assign attach back block book boot
    bring browse build bump call cancel change check choose clean clear click clone close collect combine commit
    compare compile complete configure confirm connect consider contact continue convert copy create cut declare decide
    decrease define delete deploy describe determine disable disconnect discard document download drag drain drop edit email
    enable ensure enter escalate evaluate execute expand export extend extract fetch fill filter find finish fix follow
    force generate get give go grant group hand handle hide hold identify ignore import include increase inform insert inspect
    install invite invoke issue join keep launch leave let limit link list load locate lock log look lower make map mark
    measure merge migrate monitor mount move name navigate note notify obtain open order override pass paste patch pause
    perform pick pin place plan point post prefer prepare press prevent print promote protect provide publish pull purge push put query
    raise rebase rebuild re-run read reboot receive record recover redeploy reduce refer refresh register reject release
    reload remember remind remove rename renew repeat replace reply report request require rerun reset resize resolve
    restart restore resume retain retry return revert review revoke right-click roll rotate run save scale scan schedule
    scroll search select send set share shut sign skip sort specify split start stop store submit subscribe switch sync
    tag take tell terminate test toggle track transfer treat trigger try turn type uncheck undo uninstall unlock unmount
    unplug unset unzip update upgrade upload use validate verify view visit wait watch wipe wrap write`),
  absolutes: words(
    'always never all none every only completely entirely absolutely impossible everyone nobody nothing everything',
  ),
  vague: words(
    'often sometimes usually generally frequently rarely occasionally several many some various possibly perhaps probably maybe might',
  ),
  stem: stemEnglish,
};
