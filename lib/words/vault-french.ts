import { sayCount, sayPlural } from './count.ts';
import type { VaultWords } from './vault-words.ts';

const counted = (count: number, one: string, many: string): string =>
  `${sayCount(count, 'fr')}\u00a0${sayPlural(count, 'fr', one, many)}`;

export const VAULT_FRENCH: VaultWords = {
  notice: 'État de vos notes',
  damages: {
    unreadable: 'La base de vos notes ne peut plus être lue.',
    behind: 'Des notes ont disparu de leur base.',
    incomplete: 'La base de vos notes est abîmée.',
  },
  notesHere(expected, here) {
    if (expected === null) {
      return here === null ? 'Rien n’en est lisible.' : `${counted(here, 'note lisible', 'notes lisibles')}.`;
    }
    const awaited = counted(expected, 'note attendue', 'notes attendues');
    return here === null || here === 0
      ? `${awaited}, aucune lisible.`
      : `${awaited}, ${counted(here, 'lisible', 'lisibles')}.`;
  },
  heads: {
    expected: 'Attendu',
    here: 'Lisible',
    mended: 'Une fois restauré',
    now: 'Maintenant',
    there: 'Sauvegarde',
    difference: 'Écart',
    back: 'Revenu',
    missing: 'Introuvable',
  },
  counted: { notes: 'Notes', bin: 'Corbeille', own: 'Mon lexique', texts: 'Textes joints' },
  table: 'Nombres de notes, de noms et de textes',
  counts: {
    notes: (count) => counted(count, 'note', 'notes'),
    bin: (count) => `${sayCount(count, 'fr')} dans la corbeille`,
    own: (count) => `${counted(count, 'nom ou fait', 'noms et faits')} à vous`,
    texts: (count) => counted(count, 'texte joint', 'textes joints'),
  },
  mends: (last) =>
    last === null
      ? 'Restaurer réunit les changements gardés à part et tout ce qui est encore lisible.'
      : `Restaurer réunit la sauvegarde du ${last}, les changements gardés depuis et tout ce qui est encore lisible.`,
  meanwhile: {
    readable: 'D’ici là, rien n’est effacé, et ce que vous écrivez est gardé.',
    unreadable: 'D’ici là, rien n’est effacé, mais rien de nouveau ne peut être enregistré.',
  },
  packsGone: (names) => `Lexiques à ajouter de nouveau depuis leurs fichiers\u00a0: ${names}.`,
  mend: 'Restaurer',
  mending: 'Restauration…',
  accept: 'Garder ce qui est là',
  acceptSure: (notes) =>
    notes === 0
      ? 'Ne garder aucune note\u00a0?'
      : `Garder ${counted(notes, 'note', 'notes')} et renoncer au reste\u00a0?`,
  accepting: 'Un instant…',
  mended: 'Vos notes sont restaurées.',
  back: (counts) => `Ce qui est là\u00a0: ${counts}.`,
  missing: (counts) => `Introuvable\u00a0: ${counts}.`,
  nothingMissing: 'Rien ne manque.',
  packs: 'Des lexiques ajoutés ont disparu\u00a0; vos notes sont entières.',
  accepted: 'C’est entendu\u00a0: ce qui est là est désormais tout ce que vous avez. Les sauvegardes d’avant restent.',
  newer:
    'Vos notes ont été écrites par une version plus récente de Repères. Mettez l’extension à jour pour les retrouver\u00a0; d’ici là, Repères n’y change rien.',
  openToMend: 'Ouvrir la bibliothèque pour restaurer',
  seeBackups: 'Voir les sauvegardes',
  notReadable:
    'Rien n’est lisible ici pour le moment\u00a0: ce que vous aviez écrit peut être restauré, en haut de la page.',
  troubles: {
    full: 'Le disque est presque plein\u00a0: vos notes sont enregistrées, mais leur sauvegarde n’a pas pu l’être. Libérez de la place.',
    failed:
      'Vos notes sont enregistrées, mais leur sauvegarde n’a pas pu l’être. Exportez-les de temps en temps, depuis la liste des notes.',
  },
  failures: {
    database: 'Le disque n’a pas répondu\u00a0: rien n’a été changé. Redémarrez le navigateur, puis recommencez.',
    forbidden: 'Cette page n’a pas le droit de demander cela\u00a0: passez par la bibliothèque de Repères.',
    full: 'Le disque n’a plus de place\u00a0: rien n’a été changé. Libérez de la place, puis recommencez.',
    invalid: 'Cette sauvegarde est abîmée\u00a0: rien n’a été changé. Choisissez-en une autre.',
    missing: 'Cette sauvegarde n’est plus là\u00a0: rien n’a été changé. Choisissez-en une autre.',
    newer: 'Une version plus récente de Repères l’a écrite\u00a0: mettez l’extension à jour. Rien n’a été changé.',
    unreachable: 'Repères a été mis à jour ou arrêté\u00a0: rechargez la page, puis recommencez.',
  },

  intro:
    'Repères recopie hors de sa base tout ce que vous écrivez\u00a0: notes, corbeille, lexique, textes joints, réglages. Il garde les quatre dernières sauvegardes et une par jour pour les sept derniers jours où il y en a eu. Désinstaller Repères les efface\u00a0; un fichier, lui, reste.',
  loading: 'Les sauvegardes arrivent…',
  none: 'Aucune sauvegarde pour l’instant\u00a0: la première se fait peu après ce que vous écrivez.',
  last: (at) => `Dernière sauvegarde\u00a0: ${at}.`,
  backUp: 'Sauvegarder maintenant',
  backingUp: 'Sauvegarde en cours…',
  notWhileDamaged: 'Tant que la base est abîmée, aucune sauvegarde ne se fait\u00a0: restaurez d’abord.',
  list: 'Sauvegardes gardées',
  about: (counts, size) => `${counts}\u00a0; ${size}`,
  unreadable: (size) => `Illisible\u00a0: le fichier est abîmé (${size}).`,
  save: 'Enregistrer dans un fichier',
  saving: 'Préparation du fichier…',
  returnTo: 'Revenir à cette sauvegarde',
  returnHow:
    'Notes, corbeille, lexique, textes joints et réglages seront remplacés par ceux de la sauvegarde. Ce qui est là maintenant est sauvegardé d’abord\u00a0: vous pourrez l’annuler.',
  returnNow: 'Revenir maintenant',
  returning: 'Remplacement en cours…',
  cancel: 'Annuler',

  fromFile: 'Restaurer depuis un fichier',
  fromFileHow:
    'Choisissez un fichier .reperes-backup.json, ou déposez-le sur cette page. Vous verrez ce qu’il contient avant que rien ne change.',
  chooseFile: 'Choisir un fichier',
  oneFile: 'Un fichier à la fois\u00a0: choisissez-en un seul.',
  notUtf8: 'Ce fichier n’est pas du texte en UTF-8\u00a0: ce n’est pas une sauvegarde de Repères.',
  reading: 'Lecture du fichier…',
  refused: (file) => `«\u00a0${file}\u00a0» ne peut pas être repris.`,
  nothingChanged: 'Rien n’a été changé.',
  preview: (file, at) => `«\u00a0${file}\u00a0»\u00a0: sauvegarde du ${at}.`,
  replace: 'Remplacer par ce fichier',
  refusals: {
    'too large': 'Le fichier est trop gros pour être une sauvegarde de Repères.',
    'too deep': 'Le fichier est emboîté trop profondément\u00a0: ce n’est pas une sauvegarde.',
    'not JSON': 'Le fichier n’est pas du JSON, ou il est coupé.',
    'not a backup': 'Ce n’est pas une sauvegarde de Repères.',
    newer: 'Une version plus récente de Repères a fait cette sauvegarde\u00a0: mettez l’extension à jour.',
    'does not fit': 'Une valeur manque ou ne convient pas.',
    'given twice': 'Le même élément y est deux fois.',
  },
  at: (path) => `À l’endroit «\u00a0${path}\u00a0».`,

  done: {
    backedUp: 'C’est sauvegardé.',
    saved: 'Le fichier est parmi vos téléchargements.',
    returned: (at) => `Tout est comme le ${at}.`,
    undone: 'C’est annulé\u00a0: tout est comme avant.',
  },
  lowRoom: (left) =>
    `Il reste peu de place (${left})\u00a0: libérez-en, sinon les prochaines notes pourraient ne pas s’enregistrer.`,
};
