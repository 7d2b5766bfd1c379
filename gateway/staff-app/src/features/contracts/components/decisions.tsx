import { NativeSelect, TextInput } from '@mantine/core';
import { MoneyInput } from '@/components/MoneyInput';
import { euro } from '@/lib/money';
import type { ContractView } from '../api/types';
import { ClientRequestFields, DayField, LongField, TargetSession } from './decision-fields';
import type { Decision } from './DecisionDialog';

const of = (contract: ContractView, what: string): string => `contracts/${contract.id}/${what}`;

// Every decision that costs somebody money, with its dry run: CGV 3.5, 3.6, 2.1, 2.2, 4.1, 4.7, 5.2, 5.4.
export const cancellation = (contract: ContractView, today: string): Decision<{ receivedOn: string; writtenRequest: boolean; motive: string }> => ({
  title: `Annulation du contrat ${contract.number} par le client`,
  path: of(contract, 'cancellation'),
  initial: { receivedOn: today, writtenRequest: false, motive: 'other' },
  fields: (value, change) => <ClientRequestFields value={value} onChange={change} />,
  verb: 'Annuler le contrat',
  done: 'Contrat annulé.',
});

export const rescheduling = (contract: ContractView, today: string): Decision<{ toSessionId: string; receivedOn: string; writtenRequest: boolean; motive: string }> => ({
  title: `Report du contrat ${contract.number}`,
  note: 'Le prix du contrat reste ; ce que devient l’acompte dépend de la date de la demande et de la nouvelle session.',
  path: of(contract, 'rescheduling'),
  initial: { toSessionId: contract.offer?.offeredSessionId ?? '', receivedOn: today, writtenRequest: false, motive: 'other' },
  fields: (value, change) => (
    <>
      <TargetSession contract={contract} value={value.toSessionId} onChange={(toSessionId) => change({ toSessionId })} />
      <ClientRequestFields value={value} onChange={change} />
    </>
  ),
  verb: 'Reporter le contrat',
  color: 'orange',
  done: 'Contrat reporté ; les places suivent.',
});

export const withdrawal = (contract: ContractView, today: string): Decision<{ statedOn: string }> => ({
  title: 'Rétractation du consommateur',
  note: 'Par lettre ou formulaire : c’est le jour de l’envoi qui compte, pas celui de l’arrivée.',
  path: of(contract, 'withdrawal'),
  initial: { statedOn: today },
  fields: (value, change) => <DayField label="Envoyée le" value={value.statedOn} onChange={(statedOn) => change({ statedOn })} />,
  verb: 'Enregistrer la rétractation',
  done: 'Rétractation enregistrée ; l’accusé est envoyé.',
});

export const reservation = (contract: ContractView, today: string): Decision<{ madeOn: string; text: string }> => ({
  title: 'Réserve du client',
  note: 'Exprimée pendant la formation, elle empêche que la prestation soit réputée conforme.',
  path: of(contract, 'reservations'),
  initial: { madeOn: today, text: '' },
  fields: (value, change) => (
    <>
      <DayField label="Exprimée le" value={value.madeOn} onChange={(madeOn) => change({ madeOn })} />
      <LongField label="Ce que le client relève" value={value.text} onChange={(text) => change({ text })} />
    </>
  ),
  verb: 'Enregistrer la réserve',
  color: 'orange',
  done: 'Réserve enregistrée.',
});

export const suspension = (contract: ContractView): Decision<object> => ({
  title: 'Suspendre le contrat',
  note: 'Les documents ou l’acompte ne sont pas revenus à temps. Le prix reste ; le contrat reprend de lui-même quand rien ne manque plus.',
  path: of(contract, 'suspension'),
  initial: {},
  fields: () => null,
  verb: 'Suspendre',
  color: 'orange',
  done: 'Contrat suspendu.',
});

export const termination = (contract: ContractView, today: string): Decision<{ letterSentOn: string; letterReference: string; damages: number | '' }> => ({
  title: 'Résolution du contrat',
  note: 'Après une mise en demeure restée huit jours sans réponse, par lettre recommandée avec avis de réception.',
  path: of(contract, 'termination'),
  initial: { letterSentOn: today, letterReference: '', damages: '' },
  fields: (value, change) => (
    <>
      <DayField label="Lettre envoyée le" value={value.letterSentOn} onChange={(letterSentOn) => change({ letterSentOn })} />
      <TextInput label="Numéro du recommandé" required value={value.letterReference} onChange={(event) => change({ letterReference: event.currentTarget.value })} />
      <MoneyInput label="Dommages et intérêts demandés" description="Laissez vide s’il n’y en a pas." value={value.damages} onChange={(damages) => change({ damages })} />
    </>
  ),
  toRequest: (value) => ({ ...value, damages: value.damages === '' ? null : euro(value.damages) }),
  verb: 'Résoudre le contrat',
  done: 'Contrat résolu.',
});

export const dispute = (contract: ContractView, today: string): Decision<{ openedOn: string; subject: string }> => ({
  title: 'Ouvrir un litige',
  note: 'Faute d’accord amiable. L’aperçu dit devant qui il va : tribunal de commerce d’Aubenas, ou médiateur pour un consommateur.',
  path: of(contract, 'disputes'),
  initial: { openedOn: today, subject: '' },
  fields: (value, change) => (
    <>
      <DayField label="Ouvert le" value={value.openedOn} onChange={(openedOn) => change({ openedOn })} />
      <LongField label="Objet" value={value.subject} onChange={(subject) => change({ subject })} />
    </>
  ),
  verb: 'Ouvrir le litige',
  done: 'Litige ouvert ; le client en est informé.',
});

export const penalty = (contract: ContractView, today: string): Decision<{ hired: string; hiredOn: string; salary: number | ''; charges: number | ''; turnover: number | '' }> => ({
  title: 'Clause pénale : personnel débauché',
  path: of(contract, 'penalties'),
  initial: { hired: 'employee', hiredOn: today, salary: '', charges: '', turnover: '' },
  fields: (value, change) => (
    <>
      <NativeSelect label="Qui a été embauché" data={[{ value: 'employee', label: 'Un salarié de LEXOM' }, { value: 'subcontractor', label: 'Un sous-traitant' }]} value={value.hired} onChange={(event) => change({ hired: event.currentTarget.value })} />
      <DayField label="Le" value={value.hiredOn} onChange={(hiredOn) => change({ hiredOn })} />
      {value.hired === 'employee' ? (
        <>
          <MoneyInput label="Dernier salaire mensuel brut" required value={value.salary} onChange={(salary) => change({ salary })} />
          <MoneyInput label="Charges patronales sur ce salaire" required value={value.charges} onChange={(charges) => change({ charges })} />
        </>
      ) : (
        <MoneyInput label="Chiffre d’affaires sous-traité l’année précédente" required value={value.turnover} onChange={(turnover) => change({ turnover })} />
      )}
    </>
  ),
  toRequest: ({ hired, hiredOn, salary, charges, turnover }) =>
    hired === 'employee' ? { hired, hiredOn, lastMonthlySalary: euro(Number(salary)), employerCharges: euro(Number(charges)) } : { hired, hiredOn, turnoverYearBefore: euro(Number(turnover)) },
  verb: 'Réclamer la pénalité',
  done: 'Pénalité réclamée ; la facturation l’émet.',
});
