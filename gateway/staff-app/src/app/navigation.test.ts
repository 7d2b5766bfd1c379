import { describe, expect, it } from 'vitest';
import type { Role } from '@/lib/session';
import { placesFor } from './navigation';

const names = (...roles: Role[]) => placesFor({ id: '1', name: 'Personne', roles, csrfToken: '' }).map((place) => place.text);

describe('navigation', () => {
  it('shows each role its own work', () => {
    expect(names('dpo')).toEqual(['Accueil', 'Données personnelles']);
    expect(names('accountant')).toEqual(['Accueil', 'Contrats', 'Factures', 'Financements']);
    expect(names('training-manager')).toEqual(['Accueil', 'Propositions', 'Contrats', 'Sessions']);
    expect(names('sales')).not.toContain('Données personnelles');
  });

  it('shows the administrator everything, and nobody nothing but home', () => {
    expect(names('administrator')).toHaveLength(7);
    expect(names()).toEqual(['Accueil']);
  });
});
