import { sayCount, sayPlural } from './count.ts';
import type { NotesWords } from './notes-words.ts';

const notes = (count: number): string => `${sayCount(count, 'fr')}\u00a0${sayPlural(count, 'fr', 'note', 'notes')}`;
const agreed = (count: number, one: string, many: string): string =>
  `${notes(count)} ${sayPlural(count, 'fr', one, many)}`;

export const NOTES_FRENCH: NotesWords = {
  notes: 'Notes',
  note: 'Note',
  loading: 'Les notes arrivent…',
  notesCount: notes,
  answers: (count, all) => (count === all ? notes(all) : `${notes(count)} sur ${sayCount(all, 'fr')}`),
  search: 'Chercher dans les notes',
  noneYet: 'Pas encore de note.',
  howToBegin: [
    'Sur une page que Repères lit, sélectionnez un passage, puis choisissez «\u00a0Noter\u00a0» ou «\u00a0Surligner\u00a0».',
    'Sur la fiche d’un nom, choisissez «\u00a0Noter\u00a0»\u00a0: la note paraît partout où ce nom est cité.',
    'Pour noter toute la page, passez par le menu du clic droit ou par Repères dans la barre d’outils.',
  ],
  noAnswer: 'Aucune note ne correspond. Enlevez un filtre, ou essayez un autre mot\u00a0: les accents ne comptent pas.',
  more: (left) => `Afficher la suite (${sayCount(left, 'fr')})`,

  filters: 'Filtres',
  allFilters: 'Tout',
  tag: 'Étiquette',
  entity: 'Nom',
  category: 'Catégorie',
  site: 'Site',
  colour: 'Couleur',
  kind: 'Sur quoi',
  from: 'Modifiée depuis le',
  to: 'Modifiée jusqu’au',
  orphans: (count) => `Passage disparu (${sayCount(count, 'fr')})`,
  onlyOrphans: 'Passage disparu',
  imported: 'Dernière importation',
  since: (day) => `depuis le ${day}`,
  until: (day) => `jusqu’au ${day}`,
  dropFilter: (filter) => `Enlever le filtre «\u00a0${filter}\u00a0»`,
  dropAll: 'Enlever les filtres',

  untitled: 'Page sans titre',
  whole: 'Lire en entier',
  alone: 'Ouvrir la note',
  showPage: 'Ouvrir la page',
  edit: 'Modifier',
  remove: 'Supprimer',
  select: (title) => `Choisir «\u00a0${title}\u00a0»`,

  selectAll: (count) => `Tout choisir (${sayCount(count, 'fr')})`,
  selected: (count) => agreed(count, 'choisie', 'choisies'),
  withSelected: 'Avec les notes choisies',
  addTag: 'Ajouter l’étiquette',
  takeTag: 'Retirer l’étiquette',
  exportAs: 'Exporter',
  exported: (count) => `Exporter ${notes(count)}`,
  gathering: 'Lecture des notes…',
  collection: 'Notes de Repères',

  importing: 'Importer des notes',
  importHow:
    'Un fichier d’annotations\u00a0: de Repères ou d’ailleurs à la norme W3C (JSON-LD), ou d’Hypothesis (JSON de préférence, ou CSV). Vous pouvez aussi le déposer sur cette page.',
  chooseFile: 'Choisir un fichier',
  oneFile: 'Un seul fichier à la fois, s’il vous plaît.',
  reading: 'Lecture du fichier…',
  comparing: 'Comparaison avec vos notes…',
  writing: (count) => `Écriture de ${notes(count)} en une seule fois…`,
  notUtf8: 'Ce fichier n’est pas un texte en UTF-8.',
  refused: (file) => `«\u00a0${file}\u00a0» est refusé.`,
  nothingChanged: 'Rien n’a été changé.',
  preview: (file) => `Dans «\u00a0${file}\u00a0»`,
  fresh: (count) => agreed(count, 'nouvelle', 'nouvelles'),
  same: (count) => `${agreed(count, 'déjà là, identique', 'déjà là, identiques')}`,
  newer: (count) =>
    `${agreed(count, 'plus récente, qui remplacera la vôtre', 'plus récentes, qui remplaceront les vôtres')}`,
  older: (count) =>
    `${agreed(count, 'plus ancienne ou de même date\u00a0: la vôtre reste', 'plus anciennes ou de même date\u00a0: les vôtres restent')}`,
  andMore: (count) => `… et ${sayCount(count, 'fr')} de plus`,
  importNow: (count) => `Importer ${notes(count)}`,
  nothingToImport: 'Il n’y a rien à importer.',
  cancel: 'Annuler',
  importDone: (count) => `${agreed(count, 'importée', 'importées')}.`,
  seeImported: (count) => (count === 1 ? 'Voir cette note' : `Voir ces ${notes(count)}`),
  close: 'Fermer',

  bin: 'Corbeille',
  binHow: 'Une note supprimée reste ici 30\u00a0jours, puis disparaît pour toujours.',
  binEmpty: 'La corbeille est vide.',
  deletedOn: (day) => `Supprimée le ${day}`,
  daysLeft: (days) =>
    days === 0
      ? 'disparaît dans moins d’un jour'
      : `${sayCount(days, 'fr')}\u00a0${sayPlural(days, 'fr', 'jour restant', 'jours restants')}`,
  restore: 'Rétablir',
  destroy: 'Détruire',
  destroySure: 'Détruire pour toujours\u00a0?',
  emptyBin: 'Vider la corbeille',
  emptyBinSure: (count) => `Détruire ${notes(count)} pour toujours\u00a0?`,
  backToNotes: 'Revenir aux notes',

  drafts: 'Brouillons',
  draftOf: (when) => `Écrit le ${when}, pas encore enregistré`,
  goOn: 'Continuer',
  discard: 'Abandonner',

  aboutName: 'Notes sur ce nom',
  allAboutName: (count) => `Voir les ${notes(count)} dans la liste`,
  unknownNote: 'Il n’y a pas de note à cette adresse.',
  unknownNoteHow: 'Si elle a été supprimée il y a moins de 30\u00a0jours, elle est ici\u00a0:',
  broken: 'Les notes ne répondent pas\u00a0: fermez cette page, relancez le navigateur, puis rouvrez-la.',
  gone: 'Cette note ou sa page n’est plus là\u00a0: rechargez la liste.',

  done: {
    deleted: (count) => `${agreed(count, 'supprimée', 'supprimées')}.`,
    restored: (count) => `${agreed(count, 'rétablie', 'rétablies')}.`,
    destroyed: (count) => `${agreed(count, 'détruite', 'détruites')}.`,
    tagged: (count, tag) => `Étiquette «\u00a0${tag}\u00a0» ajoutée à ${notes(count)}.`,
    untagged: (count, tag) => `Étiquette «\u00a0${tag}\u00a0» retirée de ${notes(count)}.`,
    exported: (count, files) =>
      `${agreed(count, 'exportée', 'exportées')}${files > 1 ? `, en ${sayCount(files, 'fr')}\u00a0fichiers` : ''}.`,
    saved: 'Enregistré.',
    discarded: 'Brouillon abandonné.',
    undone: 'C’est annulé.',
    stopped: 'Exportation arrêtée\u00a0: aucun fichier n’a été enregistré.',
  },
};
