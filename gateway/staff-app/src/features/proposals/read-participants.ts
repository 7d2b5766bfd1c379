import type { Person } from '@/lib/api/customers';

/** A list as clients send it, out of a spreadsheet or a mail; whatever holds an @ is the address, whatever the order. */
export function readParticipants(text: string): Person[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split(/[\t;,]/).map((part) => part.trim()).filter(Boolean))
    .filter((parts) => parts.length > 0)
    .map((parts) => {
      const email = parts.find((part) => part.includes('@')) ?? '';
      const names = parts.filter((part) => part !== email);
      const [firstName = '', ...rest] = names.length > 1 ? names : (names[0] ?? '').split(/\s+/);
      return { firstName, lastName: rest.join(' '), email };
    });
}
