import { TextInput } from '@mantine/core';
import { MoneyInput } from '@/components/MoneyInput';
import { euro } from '@/lib/money';
import { DayField, LongField } from './decision-fields';
import type { Decision } from './DecisionDialog';
import type { Recording } from './RecordDialog';

// How what was opened goes on: one step per answer.
export const issueChange = (id: string): Recording<{ exclVat: number | ''; conditions: string }> => ({
  title: 'Accepter la modification',
  note: 'Par écrit, avec son surcoût : le client l’accepte ensuite à part, et elle est facturée à part.',
  path: `complementary-proposals/${id}/issue`,
  initial: { exclVat: '', conditions: '' },
  fields: (value, change) => (
    <>
      <MoneyInput label="Surcoût HT" required value={value.exclVat} onChange={(exclVat) => change({ exclVat })} />
      <LongField label="Conditions" required={false} value={value.conditions} onChange={(conditions) => change({ conditions })} />
    </>
  ),
  toRequest: (value) => ({ ...value, exclVat: euro(Number(value.exclVat)) }),
  verb: 'Envoyer la proposition complémentaire',
  done: 'Proposition complémentaire envoyée.',
});

export const refuseChange = (id: string): Recording<{ reason: string }> => ({
  title: 'Refuser la modification',
  path: `complementary-proposals/${id}/refusal`,
  initial: { reason: '' },
  fields: (value, change) => <LongField label="Motif, communiqué au client" value={value.reason} onChange={(reason) => change({ reason })} />,
  verb: 'Refuser',
  done: 'Refus communiqué ; ce qui était commandé reste.',
});

export const acceptChange = (id: string): Decision<{ handwrittenMention: string }> => ({
  title: 'Le client accepte la proposition complémentaire',
  path: `complementary-proposals/${id}/acceptance`,
  initial: { handwrittenMention: '' },
  fields: (value, change) => <TextInput label="Mention manuscrite, telle qu’elle est écrite" placeholder="BON POUR ACCORD" value={value.handwrittenMention} onChange={(event) => change({ handwrittenMention: event.currentTarget.value })} />,
  verb: 'Enregistrer l’acceptation',
  color: 'lexom',
  done: 'Modification acceptée ; elle est facturée à part.',
});

export const declineChange = (id: string): Recording<object> => ({
  title: 'Le client renonce à la modification',
  path: `complementary-proposals/${id}/decline`,
  initial: {},
  fields: () => null,
  verb: 'Enregistrer',
  done: 'Modification abandonnée.',
});

export const answerNotice = (id: string, today: string): Recording<{ answeredOn: string }> => ({
  title: 'Réponse à la mise en demeure',
  note: 'Dans les huit jours, elle empêche la résolution sur cette mise en demeure.',
  path: `formal-notices/${id}/answer`,
  initial: { answeredOn: today },
  fields: (value, change) => <DayField label="Reçue le" value={value.answeredOn} onChange={(answeredOn) => change({ answeredOn })} />,
  verb: 'Enregistrer la réponse',
  done: 'Réponse enregistrée.',
});

export const settleClaim = (id: string, claimed: number): Decision<{ amount: number | '' }> => ({
  title: 'Indemniser le client',
  path: `claims/${id}/settlement`,
  initial: { amount: claimed },
  fields: (value, change) => <MoneyInput label="Somme que LEXOM verserait" description="L’aperçu la ramène au plafond, s’il est dépassé." required value={value.amount} onChange={(amount) => change({ amount })} />,
  toRequest: (value) => ({ amount: euro(Number(value.amount)) }),
  verb: 'Indemniser',
  done: 'Réclamation réglée.',
});

export const rejectClaim = (id: string): Recording<{ reason: string }> => ({
  title: 'Rejeter la réclamation',
  note: 'Le client n’a pas démontré une faute, un préjudice et le lien entre eux (article 4.4).',
  path: `claims/${id}/rejection`,
  initial: { reason: '' },
  fields: (value, change) => <LongField label="Motif" value={value.reason} onChange={(reason) => change({ reason })} />,
  verb: 'Rejeter',
  done: 'Réclamation rejetée.',
});

export const closeDispute = (id: string, today: string): Recording<{ closedOn: string; ending: string }> => ({
  title: 'Clore le litige',
  path: `disputes/${id}/closure`,
  initial: { closedOn: today, ending: '' },
  fields: (value, change) => (
    <>
      <DayField label="Clos le" value={value.closedOn} onChange={(closedOn) => change({ closedOn })} />
      <LongField label="Issue" value={value.ending} onChange={(ending) => change({ ending })} />
    </>
  ),
  verb: 'Clore',
  done: 'Litige clos.',
});
