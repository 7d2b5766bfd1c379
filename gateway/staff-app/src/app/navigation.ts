import {
  IconAddressBook,
  IconBooks,
  IconBuildingBank,
  IconCalculator,
  IconCalendarEvent,
  IconFileCertificate,
  IconFileText,
  IconMapPin,
  IconReceiptEuro,
  IconSettings,
  IconShieldLock,
  IconSun,
  IconTransferIn,
  type TablerIcon,
} from '@tabler/icons-react';
import { hasRole, type Me, type Role } from '@/lib/session';

export interface Place {
  to:
    | '/' | '/clients' | '/propositions' | '/contrats' | '/catalogue' | '/sessions' | '/ressources' | '/factures' | '/paiements' | '/comptabilite' | '/financements'
    | '/donnees-personnelles' | '/administration';
  text: string;
  icon: TablerIcon;
  /** Whose work it is (CGV-5.5-c); empty: everybody's. */
  roles: Role[];
}

const groups: [heading: string, places: Place[]][] = [
  ['', [{ to: '/', text: 'Aujourd’hui', icon: IconSun, roles: [] }]],
  [
    'Ventes',
    [
      { to: '/clients', text: 'Clients', icon: IconAddressBook, roles: ['sales', 'accountant'] },
      { to: '/propositions', text: 'Propositions', icon: IconFileText, roles: ['sales', 'training-manager'] },
      { to: '/contrats', text: 'Contrats', icon: IconFileCertificate, roles: ['sales', 'training-manager', 'accountant'] },
    ],
  ],
  [
    'Formation',
    [
      { to: '/catalogue', text: 'Catalogue', icon: IconBooks, roles: ['training-manager', 'sales'] },
      { to: '/sessions', text: 'Sessions', icon: IconCalendarEvent, roles: ['training-manager', 'sales'] },
      { to: '/ressources', text: 'Formateurs et salles', icon: IconMapPin, roles: ['training-manager'] },
    ],
  ],
  [
    'Finances',
    [
      { to: '/factures', text: 'Factures', icon: IconReceiptEuro, roles: ['accountant', 'sales'] },
      { to: '/paiements', text: 'Paiements', icon: IconTransferIn, roles: ['accountant'] },
      { to: '/financements', text: 'Financements OPCO', icon: IconBuildingBank, roles: ['accountant', 'sales'] },
      { to: '/comptabilite', text: 'Comptabilité', icon: IconCalculator, roles: ['accountant'] },
    ],
  ],
  [
    'Conformité',
    [
      { to: '/donnees-personnelles', text: 'Données personnelles', icon: IconShieldLock, roles: ['dpo'] },
      { to: '/administration', text: 'Administration', icon: IconSettings, roles: ['administrator'] },
    ],
  ],
];

export function groupsFor(me: Me): [heading: string, places: Place[]][] {
  return groups
    .map(([heading, places]): [string, Place[]] => [heading, places.filter((place) => place.roles.length === 0 || hasRole(me, ...place.roles))])
    .filter(([, places]) => places.length > 0);
}

export const placesFor = (me: Me): Place[] => groupsFor(me).flatMap(([, places]) => places);
