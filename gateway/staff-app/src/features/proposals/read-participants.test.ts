import { expect, it } from 'vitest';
import { readParticipants } from './read-participants';

it.each([
  ['Ada;Exemple;ada@exemple.test', { firstName: 'Ada', lastName: 'Exemple', email: 'ada@exemple.test' }],
  ['Ada\tde La Fiction\tada@exemple.test', { firstName: 'Ada', lastName: 'de La Fiction', email: 'ada@exemple.test' }],
  ['ada@exemple.test, Ada, Exemple', { firstName: 'Ada', lastName: 'Exemple', email: 'ada@exemple.test' }],
  ['Ada Exemple', { firstName: 'Ada', lastName: 'Exemple', email: '' }],
  ['Ada Exemple ; ada@exemple.test', { firstName: 'Ada', lastName: 'Exemple', email: 'ada@exemple.test' }],
])('reads « %s »', (line, person) => {
  expect(readParticipants(line)).toEqual([person]);
});

it('leaves out empty lines', () => {
  expect(readParticipants('Ada;Exemple\r\n\r\n \nBob;Modele\n')).toHaveLength(2);
});
