import type { Sheet } from '@/lib/api/catalog-types';
import { zero } from '@/lib/money';

export const emptySheet: Sheet = {
  title: '', domain: '', isTraining: true, durationDays: 1, durationHours: 7, objectives: [], programme: [], prerequisites: '', audience: '', teachingMethods: [],
  evaluationMethods: [], interPrice: zero, intraPrice: zero, vatRegime: 'standard', maximumParticipants: 8,
};

const filled = (texts: string[]): string[] => texts.map((text) => text.trim()).filter(Boolean);

/** Without the empty lines one leaves while writing. */
export const tidy = (sheet: Sheet): Sheet => ({
  ...sheet,
  objectives: filled(sheet.objectives),
  teachingMethods: filled(sheet.teachingMethods),
  evaluationMethods: filled(sheet.evaluationMethods),
  programme: sheet.programme.map(({ title, items }) => ({ title: title.trim(), items: filled(items) })).filter((module) => module.title || module.items.length > 0),
});

const names: [keyof Sheet, string][] = [
  ['title', 'Intitulé'], ['domain', 'Domaine'], ['durationDays', 'Durée en jours'], ['durationHours', 'Durée en heures'], ['objectives', 'Objectifs'], ['programme', 'Programme'],
  ['prerequisites', 'Prérequis'], ['audience', 'Public'], ['teachingMethods', 'Méthodes pédagogiques'], ['evaluationMethods', 'Évaluation'], ['interPrice', 'Prix inter'],
  ['intraPrice', 'Prix intra'], ['vatRegime', 'TVA'], ['maximumParticipants', 'Stagiaires au plus'], ['isTraining', 'Action de formation'],
];

/** What one version says otherwise than another, by the names people use. */
export const differences = (before: Sheet, after: Sheet): string[] =>
  names.filter(([field]) => JSON.stringify(before[field]) !== JSON.stringify(after[field])).map(([, name]) => name);
