import { enter } from './contestant.ts';
import { joinText } from './joined-text.ts';

enter({ make: () => ({ once: () => joinText(document.body).nodes.length, undo: () => undefined }) });
