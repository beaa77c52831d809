import { foldName } from './fold.ts';

/** Words of French and English that are also names, by what they mean besides; Vietnamese ones are told by their syllable. */
const EVERYDAY = `
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
january february march april may june july august september october november december
lundi mardi mercredi jeudi vendredi samedi dimanche noël pâques toussaint
monday tuesday wednesday thursday friday saturday sunday christmas easter
printemps été automne hiver spring summer autumn fall winter

soleil lune terre vénus jupiter saturne mercure étoile ciel nuit jour matin soir aube aurore midi orient
sun moon earth venus saturn mercury star sky night day morning evening dawn midnight noon east west north south
nord sud est ouest centre center bas haut

pierre roche rocher mont montagne val vallée rivière fleuve lac mer île plage port pont bois forêt champ champs pré prés
jardin source fontaine puits plaine côte marais étang rive ville village bourg château tour tours église chapelle moulin
stone rock hill hills mountain valley river lake sea island beach port bridge wood woods forest field fields garden spring
springs well wells plain coast marsh pond bank banks town village castle tower church chapel mill ford park parks street
square market ring gate gates hall house houses home mobile reading split nice orange bath deal battle eye rye ware wells
sale rugby diss hook barking chard bury hull boston

rose rosier lilas lys iris violette violet marguerite jasmin olive olivier laurier fleur fleurs chêne prune cerise pomme
lily daisy ivy holly heather fern poppy hazel olive basil sage ginger pepper rosemary cherry apple berry flower oak ash elm
loup renard ours lion aigle faucon cygne colombe cheval chat chien cerf
wolf fox bear lion eagle hawk swan dove robin martin jay finch crane drake cock buck bull lamb fish bird birds

blanc blanche noir noire rouge vert verte bleu bleue brun brune roux gris grise jaune doré
white black red green blue brown grey gray gold golden silver pink tan amber ruby pearl jade crystal

grand grande petit petite gros long longue bon bonne beau belle bel fort forte doux sage vrai vieux jeune riche heureux
content gentil franc franche clair claire court courte droit large léger prudent constant parfait premier dernier
big small great grand little good fine fair strong sweet wise true old young rich happy short long sharp swift bright
frank ernest earnest early late noble humble savage moody bland blunt stark power powers

amour espoir foi charité grâce joie paix victoire gloire honneur liberté fortune chance bonheur désiré prospère constance
prudence clémence félicité modeste juste innocent christian chrétien
hope faith charity grace joy peace victory glory honor honour liberty fortune chance chase trinity mercy patience prudence
constance destiny harmony melody serenity verity justice genesis heaven angel angels merry gay blessing comfort love loving

roi reine prince duc comte baron évêque abbé moine pape maître berger boulanger boucher charpentier fournier meunier
tisserand tailleur marchand chevalier soldat page clerc lemaire maire sergent caporal général colonel major
king queen prince duke earl baron bishop abbot monk pope priest master shepherd baker butcher carpenter miller weaver taylor
tailor merchant knight archer hunter fisher farmer gardener cook butler carter cooper porter potter mason smith sawyer
tanner turner walker rider sheriff marshal judge major sergeant page clerk cardinal dean parson pilgrim palmer judge

main tête coeur pied bras oeil voix corps sang bouche hand hands head heart foot leg arm eye voice body blood bone bones
père mère fils fille frère soeur oncle cousin enfant garçon homme femme dame
father mother son daughter brother sister uncle cousin child children boy girl man men woman lady
pain vin eau sel lait sucre riz thé café huile miel bread wine water salt milk sugar rice tea coffee oil honey
marché banque bureau maison porte table livre lettre carte place rue route chemin gare train avion bateau voiture
book card letter paper table door road lane way train ship car bell bells ball bolt boot box case cash coin cotton
guerre bataille combat épée lance flèche bouclier war battle sword lance arrow shield spear
or argent fer acier cuivre étain iron steel copper tin lead brass

aller avoir être faire voir savoir venir vivre mourir aimer lire dire mettre prendre donner parler tirer parti
will would can could may might must shall should do does did done has have had be been being go goes gone went
mark bill jack rob bob dick harry pat sue drew grant carol frank gene art ray rich stew nick jimmy josh dale glen cliff
brook brooks miles wade reed skip lane dean guy hank dusty sandy misty stormy rusty curt chuck victor dot
say said see saw seen look call called give gave take took make made made find found keep kept hold help turn turned
win won lose lost rise rose fell cut hit put set let run ran stand stood speak spoke read wrote ride rode drive drove
lighting bring brought begin began fight fought build built buy bought sell sold pay paid
new news now never next near no non not none nothing all any some one two three four five six seven eight nine ten
un une deux trois quatre cinq six sept huit neuf dix cent mille tous tout rien personne quelque chaque
after before above below between under over out off up down here there where when while why who whom whose what which
dans par pour sans avec sous sur vers chez entre contre depuis pendant avant après ainsi alors aussi mais donc car
best worst better more most less least much many few other others another same such own last first second third
pacific atlantique atlantic union commerce science nation national europe monde world press presse temps times post
figaro express sport sports culture politique politics santé health economy économie opinion vidéo video photo photos
live direct menu contact accueil abonnés newsletter archives partager share follow suivre lire plus voir
`;

const ONSET = '(?:ngh?|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?';
const VOWELS =
  '(?:uye|uyu|uya|yeu|ieu|uoi|uou|oai|oay|uay|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])';
const SYLLABLE = new RegExp(`^${ONSET}${VOWELS}(?:ch|nh|ng|[cmnpt])?$`);

let words: ReadonlySet<string> | undefined;

/**
 * Whether a name of one word is also an everyday word of our three languages, so that its capital may come from the
 * beginning of a sentence or a headline. Any one syllable of Vietnamese is.
 */
export function isEveryday(text: string): boolean {
  words ??= new Set(
    EVERYDAY.trim()
      .split(/\s+/)
      .map((word) => foldName(word)),
  );
  const folded = foldName(text);
  return words.has(folded) || SYLLABLE.test(folded);
}
