import { expect, it } from 'vitest';
import { concerns } from './live';

it('reads again what a service changed, and nothing of another', () => {
  expect(concerns('ordering Contract,TimelineEntry', 'contracts')).toBe(true);
  expect(concerns('ordering Contract', 'invoices')).toBe(false);
});

it('reads everything again when it may have missed something', () => {
  expect(concerns('*', 'invoices')).toBe(true);
});

it('does not take the note of a reading for news: reading again would be noted again', () => {
  expect(concerns('privacy Reading', 'consents')).toBe(false);
  expect(concerns('privacy Reading', 'readings')).toBe(true);
  expect(concerns('privacy Consent,Reading', 'consents')).toBe(true);
});

it('shows every service’s letters and mails, and leaves the person signed in alone', () => {
  expect(concerns('catalog DeadLetter', 'dead-letters')).toBe(true);
  expect(concerns('ordering MailMessage', 'mails')).toBe(true);
  expect(concerns('*', 'me')).toBe(false);
});
