import { NativeSelect } from '@mantine/core';
import { MoneyInput } from '@/components/MoneyInput';
import { euro } from '@/lib/money';
import { suspensions, type ContractView } from '../api/types';
import { DayField, LongField } from './decision-fields';
import type { Recording } from './RecordDialog';

const of = (contract: ContractView, what: string): string => `contracts/${contract.id}/${what}`;

export const formalNotice = (contract: ContractView, today: string): Recording<{ presentedOn: string; breach: string }> => ({
  title: 'Mise en demeure',
  note: 'Du jour où la lettre est présentée, le client a huit jours pour répondre (article 4.7).',
  path: of(contract, 'formal-notices'),
  initial: { presentedOn: today, breach: '' },
  fields: (value, change) => (
    <>
      <DayField label="Présentée le" value={value.presentedOn} onChange={(presentedOn) => change({ presentedOn })} />
      <LongField label="Manquement" value={value.breach} onChange={(breach) => change({ breach })} />
    </>
  ),
  verb: 'Enregistrer la mise en demeure',
  done: 'Mise en demeure enregistrée.',
});

export const claim = (contract: ContractView, today: string): Recording<{ receivedOn: string; description: string; claimed: number | '' }> => ({
  title: 'Réclamation du client',
  note: 'Toutes réclamations comprises, LEXOM doit au plus le prix de la formation (article 4.4), sauf envers un consommateur.',
  path: of(contract, 'claims'),
  initial: { receivedOn: today, description: '', claimed: '' },
  fields: (value, change) => (
    <>
      <DayField label="Reçue le" value={value.receivedOn} onChange={(receivedOn) => change({ receivedOn })} />
      <LongField label="Ce que le client reproche" value={value.description} onChange={(description) => change({ description })} />
      <MoneyInput label="Somme réclamée" required value={value.claimed} onChange={(claimed) => change({ claimed })} />
    </>
  ),
  toRequest: (value) => ({ ...value, claimed: euro(Number(value.claimed)) }),
  verb: 'Enregistrer la réclamation',
  done: 'Réclamation enregistrée.',
});

export const resumption = (contract: ContractView): Recording<{ cause: ContractView['suspensionCauses'][number] }> => ({
  title: 'Lever la suspension',
  note: 'LEXOM renonce à la suspension bien que sa cause demeure ; une cause qui disparaît la lève d’elle-même (article 2.2).',
  path: of(contract, 'resumption'),
  initial: { cause: contract.suspensionCauses[0]! },
  fields: (value, change) => (
    <NativeSelect label="Cause" data={contract.suspensionCauses.map((cause) => ({ value: cause, label: suspensions[cause] ?? cause }))} value={value.cause} onChange={(event) => change({ cause: event.currentTarget.value as typeof value.cause })} />
  ),
  toRequest: (value) => ({ ...value, waived: true }),
  verb: 'Lever la suspension',
  done: 'Suspension levée.',
});

export const changeRequest = (contract: ContractView, today: string): Recording<{ receivedOn: string; change: string }> => ({
  title: 'Modification demandée par le client',
  note: 'Rien ne change sans l’accord exprès et écrit de LEXOM ; son surcoût fait l’objet d’une proposition complémentaire (article 2.1).',
  path: of(contract, 'complementary-proposals'),
  initial: { receivedOn: today, change: '' },
  fields: (value, change) => (
    <>
      <DayField label="Demande écrite reçue le" value={value.receivedOn} onChange={(receivedOn) => change({ receivedOn })} />
      <LongField label="Ce que le client demande" value={value.change} onChange={(text) => change({ change: text })} />
    </>
  ),
  toRequest: (value) => ({ ...value, writtenRequest: true }),
  verb: 'Enregistrer la demande',
  done: 'Demande enregistrée ; répondez-y dans « Suites particulières ».',
});
