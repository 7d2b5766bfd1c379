import type { ReactNode } from 'react';
import { PageHeader } from '@/components/PageHeader';
import { LettersDue } from '@/features/admin/components/LettersDue';
import { DepositsDue } from '@/features/contracts/components/DepositsDue';
import { FilesRunningOut, FilesUndecided } from '@/features/funding/components/FilesDue';
import { InvoicesOverdue, PaymentsUnmatched } from '@/features/invoices/components/InvoicesDue';
import { RequestsDue } from '@/features/privacy/components/RequestsDue';
import { ProposalsExpiring, ProposalsToIssue } from '@/features/proposals/components/ProposalsDue';
import { PointsDue } from '@/features/sessions/components/PointsDue';
import { SessionsDue } from '@/features/sessions/components/SessionsDue';
import { Unhurried, useTurns } from '@/components/Unhurried';
import { useToday } from '@/lib/clock';
import { formatLongDay } from '@/lib/dates';
import { hasRole, useMe, type Role } from '@/lib/session';
import classes from './TodayPage.module.css';

const parts: [roles: Role[], part: () => ReactNode][] = [
  [['sales'], () => <ProposalsToIssue />],
  [['sales'], () => <ProposalsExpiring />],
  [['sales', 'accountant'], () => <DepositsDue />],
  [['training-manager', 'sales'], () => <PointsDue />],
  [['training-manager', 'sales'], () => <SessionsDue />],
  [['accountant', 'sales'], () => <FilesRunningOut />],
  [['sales', 'accountant'], () => <FilesUndecided />],
  [['accountant'], () => <InvoicesOverdue />],
  [['accountant'], () => <PaymentsUnmatched />],
  [['dpo'], () => <RequestsDue />],
  [['administrator'], () => <LettersDue />],
];

/** What needs me today, by role; each row leads to where it is dealt with. */
export function TodayPage() {
  const me = useMe();
  const today = useToday();
  const mine = parts.filter(([roles]) => hasRole(me, ...roles));
  const turns = useTurns(mine.length);
  return (
    <>
      <PageHeader title={`Bonjour ${me.name}`} subtitle={`Nous sommes le ${formatLongDay(today)}.`} />
      <div className={classes.parts}>
        {mine.map(([, part], index) => (
          <div key={index} className={classes.part}>
            {index < turns ? <Unhurried meanwhile={<div aria-busy="true" />}>{part()}</Unhurried> : <div aria-busy="true" />}
          </div>
        ))}
      </div>
    </>
  );
}
