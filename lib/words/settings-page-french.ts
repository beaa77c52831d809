import { sayCount, sayPlural } from './count.ts';
import type { SettingsPageWords } from './settings-page-words.ts';

const counted = (count: number, one: string, many: string): string =>
  `${sayCount(count, 'fr')}\u00a0${sayPlural(count, 'fr', one, many)}`;

export const SETTINGS_FRENCH: SettingsPageWords = {
  loading: 'Les réglages arrivent…',
  marking: 'Ce qui est souligné',
  look: 'Langue et manière de marquer',
  painterMeaning:
    'Les traits n’écrivent rien dans la page, mais un lecteur d’écran ne les annonce pas. Les marques sont annoncées\u00a0; pour cela, Repères entoure chaque nom d’une balise <mark>.',
  ticks: 'Montrer au bord de la page où sont les noms',

  namesOff: 'Noms éteints',
  noNamesOff: 'Aucun nom n’est éteint. On éteint un nom depuis le panneau, dans la liste des noms de la page.',
  namesOffMeaning: 'Ces noms ne sont soulignés nulle part. Ils restent dans le corpus et dans vos notes.',
  unknownName: 'n’est plus dans les lexiques allumés',
  light: 'Rallumer',
  sitesOff: 'Sites coupés',
  noSitesOff: 'Aucun site n’est coupé. On coupe un site depuis Repères, dans la barre d’outils.',
  allow: 'Rétablir',
  more: (left) => `Afficher la suite (${sayCount(left, 'fr')})`,

  access: 'Sites à lire',
  changeAccess: 'Changer les sites à lire',

  keyboard: 'Clavier',
  commands: {
    'next-mention': 'Aller au nom suivant',
    'previous-mention': 'Aller au nom précédent',
    'open-card': 'Ouvrir la fiche du nom choisi',
    'write-note': 'Noter le passage choisi',
    highlight: 'Surligner le passage choisi',
    'next-note': 'Aller à la note suivante',
    'previous-note': 'Aller à la note précédente',
    _execute_action: 'Ouvrir Repères',
  },
  noKeys: 'pas de touche',
  noCommands: 'Ce navigateur ne donne pas de raccourcis aux extensions.',
  changeKeys: {
    chromium:
      'Pour changer ces touches, copiez cette adresse dans la barre d’adresse du navigateur\u00a0: chrome://extensions/shortcuts',
    firefox:
      'Pour changer ces touches, ouvrez about:addons, puis, sous la roue dentée, «\u00a0Gérer les raccourcis d’extensions\u00a0».',
  },

  kept: 'Ce qui est gardé',
  keptHow:
    'Tout est gardé dans ce profil du navigateur, sur cette machine. Désinstaller Repères efface tout\u00a0: exportez d’abord vos notes et votre lexique.',
  silent: 'ne répond pas',
  notes: 'Notes',
  notesKept: (notes, drafts, binned) =>
    `${counted(notes, 'note', 'notes')}, ${counted(drafts, 'brouillon', 'brouillons')}, ${sayCount(binned, 'fr')} dans la corbeille`,
  notesWhere: 'dans la base des notes',
  ownKept: (names, facts) => `${counted(names, 'nom', 'noms')}, ${counted(facts, 'fait', 'faits')}`,
  ownWhere: 'dans la base des notes, et recopié dans celle du corpus',
  texts: 'Textes joints aux documents',
  textsKept: (texts) => counted(texts, 'texte', 'textes'),
  textsWhere: 'dans la base des notes',
  corpus: 'Corpus',
  corpusKept: (names, facts, documents) =>
    `${counted(names, 'nom', 'noms')}, ${counted(facts, 'fait', 'faits')}, ${counted(documents, 'document', 'documents')}`,
  corpusWhere: 'dans sa propre base, faite à partir des lexiques',
  settings: 'Réglages',
  settingsKept: 'ceux de cette page',
  settingsWhere: 'dans le stockage de l’extension',
  room: 'Place prise',
  roomUsed: (used, allowed) =>
    allowed === null ? `environ ${used}` : `environ ${used} sur ${allowed} que le navigateur permet`,
  roomWhere: 'tout compris',
  lasting: 'Le stockage est durable\u00a0: le navigateur n’effacera rien de lui-même.',
  notLasting: 'Le stockage n’est pas durable\u00a0: si le disque est plein, le navigateur peut tout effacer.',
  askLasting: 'Demander un stockage durable',
  granted: 'Le navigateur a accepté.',
  refused:
    'Le navigateur a refusé, sans dire pourquoi. Exportez vos notes de temps en temps\u00a0; vous pourrez redemander plus tard.',

  rebuilding: 'Reconstruire le corpus',
  rebuildHow:
    'À faire si des fiches manquent ou si Repères ne répond plus. La base du corpus est jetée, puis refaite à partir du lexique livré, du vôtre et de ceux que vous avez ajoutés, s’ils sont encore lisibles. Notes, réglages et textes joints ne sont pas touchés.',
  rebuild: 'Reconstruire',
  rebuildSure: 'Reconstruire maintenant\u00a0?',
  rebuildWorking: 'Reconstruction du corpus…',
  rebuilt: (names) =>
    names === null
      ? 'Le corpus est reconstruit.'
      : `Le corpus est reconstruit\u00a0: ${counted(names, 'nom', 'noms')}.`,
  notRebuilt: 'Le corpus n’a pas pu être reconstruit. Redémarrez le navigateur, puis recommencez.',

  privacy: 'Vie privée',
  promises: [
    'Tout se passe sur cette machine\u00a0: Repères n’envoie rien et ne télécharge rien.',
    'D’une page notée ou citée dans votre lexique, seuls restent l’adresse, le titre, le passage et quelques mots autour.',
    'Aucun site ne peut lire vos notes, votre lexique ni ces réglages.',
  ],
  history: 'Retenir les pages lues',
  historyOff: 'Des autres pages que vous lisez, rien n’est retenu.',
  historyOn:
    'L’adresse et le titre des pages que Repères lit sont retenus, avec la date et le nombre de noms, sur cette machine.',
  openHistory: 'Ouvrir l’historique de lecture',
  version: (version) => `Repères, version\u00a0${version}`,

  done: {
    nameLit: (name) => `«\u00a0${name}\u00a0» est rallumé.`,
    siteOn: (site) => `Repères lit de nouveau ${site}.`,
    undone: 'C’est annulé.',
    notSaved: 'Ce choix n’a pas pu être enregistré. Recommencez.',
  },
};
