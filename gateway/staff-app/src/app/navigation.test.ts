import { describe, expect, it } from 'vitest';
import type { Role } from '@/lib/session';
import { groupsFor, placesFor } from './navigation';

const me = (...roles: Role[]) => ({ id: '1', name: 'Personne', roles, csrfToken: '', passwordPage: null, news: 'a-0' });
const names = (...roles: Role[]) => placesFor(me(...roles)).map((place) => place.text);

describe('navigation', () => {
  it('shows each role its own work', () => {
    expect(names('dpo')).toEqual(['Aujourd’hui', 'Données personnelles']);
    expect(names('accountant')).toEqual(['Aujourd’hui', 'Clients', 'Contrats', 'Factures', 'Paiements', 'Financements OPCO', 'Comptabilité']);
    expect(names('training-manager')).toEqual(['Aujourd’hui', 'Propositions', 'Contrats', 'Catalogue', 'Sessions', 'Formateurs et salles']);
    expect(names('sales')).not.toContain('Données personnelles');
  });

  it('shows the administrator everything, and nobody nothing but today', () => {
    expect(names('administrator')).toHaveLength(13);
    expect(names()).toEqual(['Aujourd’hui']);
  });

  it('drops a heading with nothing under it', () => {
    expect(groupsFor(me('dpo')).map(([heading]) => heading)).toEqual(['', 'Conformité']);
  });
});
