import { foldName } from '../lexicon/fold.ts';
import { addLetter, NO_LETTERS } from '../lexicon/hash.ts';

/** Last words of an office, before a name, in the three languages. */
const OFFICES = `
président présidente ministre premier chancelier chancelière général générale secrétaire chef cheffe leader dirigeant
dirigeante ambassadeur ambassadrice gouverneur sénateur sénatrice député représentant représentante roi émissaire état
president minister premier chancellor secretary general chief chairman chairwoman chair ambassador governor senator
congressman representative king envoy state pm counterpart speaker negotiator
thống tướng tịch thư trưởng sứ viên vương
президент президента президенту президентом премьер министр министра министру министром секретарь лидер глава главы
`;

const COURTESIES = `
господин товарищ
m mm mme mmes mlle monsieur madame dr docteur prof camarade
mr mrs ms miss sir lady comrade rep sen gov gen col lt
ông bà chí ngài tiến đồng
`;

/** Before Nga or Mỹ these say that it is a woman's name. */
const WOMEN = 'thị bà chị cô em';

/** Words that a sentence or a headline may begin with before a name. */
const FUNCTION_WORDS = `
le la les l un une des de du d en dans par pour avec sans sous sur selon mais et ou donc or ni car après avant depuis
pendant lorsque lorsqu quand si que qu qui dont où comme ainsi alors aussi cependant toutefois enfin puis contre chez
entre vers face quant ce cet cette ces son sa ses leur leurs mon ma notre nos votre vos il elle ils elles on nous vous y
à au aux c s j m t n ne pas plus tandis pourquoi comment quel quelle malgré outre hier
aujourd hui demain ensuite déjà encore toujours chaque tout toute tous toutes même voici voilà interrogé reçu devant
derrière grâce lors parmi celui celle non oui finalement parallèlement également notamment surtout durant dès suite
concernant puisque afin sinon là ici lui eux
the a an in on at to from by with for of and or but as if when while after before since under over against between among
through during about into than then that this these those his her its their our your my he she it they we i who which
what where why how not no yes also both however meanwhile like unlike until although though because so is was has can
could will would may might should did does do says said tells told via despite
yesterday today tomorrow then now later earlier once again there here only even just still instead thus hence moreover
indeed perhaps maybe whether whereas within without upon toward towards across behind beyond per due amid besides except
following including regarding according thanks speaking asked meeting quoting citing visiting welcoming receiving
và với của cho tại ở trong trên dưới khi nếu nhưng mà là có không sẽ đã đang được bị do bởi theo sau trước ngay hôm nay từ
đến vào ra các một nhiều mỗi riêng còn cũng như vì tuy về phía việc cả cùng nhân hiện nay sáng chiều tối trưa tiếp đó nhiên thời ngoài bên cạnh mới vừa gặp thay mặt
в во на с со и а но или о об от к ко у по за из для при до после что как если когда это также ранее сегодня вчера
`;

/** Words that lead from an institution or an agreement to whose it is. */
const OF = 'de du des d la le l les of the của nước';
const BETWEEN = 'entre avec between with giữa với';
const AND = 'et and và';

/** What may stand between an agreement and its parties: "signé entre", "signed with". */
const CONCLUDED =
  'signé signée signés conclu conclue noué établi établie bilatéral signed concluded established ký kết';

/** States of the United States that lend towns abroad their name: "Moscow, Idaho". */
const AMERICAN_STATES = `
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas
kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio
oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming
`;

/** Vietnamese given names that without their accents are words of French or English. */
const WORDS_TOO = 'son man ha tam an do';

/** Words before several of a kind, where the name itself has no plural. */
const PLURALS = 'các những nhiều mọi les des ces ses leurs plusieurs many several other various';

/** Makers whose models are called like an organisation: the G20. */
const CARS = 'bmw';

/** Adjectives of states that the dictionary lacks, which French writes small, after the institution. */
const STRANGERS = `
français française britannique allemand allemande italien italienne espagnol espagnole portugais portugaise belge suisse
suédois suédoise norvégien norvégienne danois danoise finlandais finlandaise polonais polonaise tchèque slovaque hongrois
hongroise roumain roumaine bulgare grec grecque serbe ukrainien ukrainienne turc turque géorgien géorgienne arménien
arménienne ouzbek ouzbèke turkmène tadjik kirghiz mongol mongole japonais japonaise coréen coréenne taïwanais taïwanaise
indien indienne pakistanais pakistanaise thaïlandais thaïlandaise birman birmane malaisien malaisienne singapourien
singapourienne indonésien indonésienne philippin philippine australien australienne canadien canadienne mexicain mexicaine
cubain cubaine brésilien brésilienne argentin argentine vénézuélien vénézuélienne iranien iranienne irakien irakienne
israélien israélienne syrien syrienne libanais libanaise saoudien saoudienne égyptien égyptienne algérien algérienne
marocain marocaine tunisien tunisienne européen européenne
`;

/** What may follow a state's name with a capital without making another name of it: "Jordan Foreign Minister". */
const STATES =
  'foreign defence defense interior crown prime deputy army police national parliament embassy ministry government state';

/** Acronyms of ours that are everyday words when everything is in capitals: "CONTACT US", "UN JOUR". */
const EVERYDAY = 'us un doc fem avi';

/** Vietnamese surnames: one of them before a full name makes a longer name of it, and somebody else. */
const SURNAMES = 'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý';

const hashOf = (folded: string): number => {
  let hash = NO_LETTERS;
  for (let i = 0; i < folded.length; i++) hash = addLetter(hash, folded.charCodeAt(i));
  return hash;
};

/** The classes as sets of word hashes. */
export interface WordClasses {
  readonly offices: ReadonlySet<number>;
  readonly courtesies: ReadonlySet<number>;
  readonly women: ReadonlySet<number>;
  readonly functions: ReadonlySet<number>;
  readonly of: ReadonlySet<number>;
  readonly between: ReadonlySet<number>;
  readonly and: ReadonlySet<number>;
  readonly concluded: ReadonlySet<number>;
  readonly cars: ReadonlySet<number>;
  readonly plurals: ReadonlySet<number>;
  readonly americanStates: ReadonlySet<number>;
  readonly wordsToo: ReadonlySet<number>;
  readonly strangers: ReadonlySet<number>;
  readonly states: ReadonlySet<number>;
  readonly everyday: ReadonlySet<number>;
  readonly surnames: ReadonlySet<number>;
}

const made = new WeakMap<Uint32Array, WordClasses>();

/** @param fold the lexicon's folding table, which the words of a text were hashed with */
export function wordClassesOf(fold: Uint32Array): WordClasses {
  const known = made.get(fold);
  if (known !== undefined) return known;
  const setOf = (words: string): ReadonlySet<number> =>
    new Set(
      words
        .trim()
        .split(/\s+/)
        .map((word) => hashOf(foldName(word, fold))),
    );
  const classes = {
    offices: setOf(OFFICES),
    courtesies: setOf(COURTESIES),
    women: setOf(WOMEN),
    functions: setOf(FUNCTION_WORDS),
    of: setOf(OF),
    between: setOf(BETWEEN),
    and: setOf(AND),
    concluded: setOf(CONCLUDED),
    cars: setOf(CARS),
    plurals: setOf(PLURALS),
    americanStates: setOf(AMERICAN_STATES),
    wordsToo: setOf(WORDS_TOO),
    strangers: setOf(STRANGERS),
    states: setOf(STATES),
    everyday: setOf(EVERYDAY),
    surnames: setOf(SURNAMES),
  };
  made.set(fold, classes);
  return classes;
}
