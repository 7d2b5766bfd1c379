import {
  IconBuildingBank,
  IconCalendarEvent,
  IconFileCertificate,
  IconFileText,
  IconReceiptEuro,
  IconShieldLock,
  IconSun,
  type TablerIcon,
} from '@tabler/icons-react';
import { hasRole, type Me, type Role } from '@/lib/session';

export interface Place {
  to: '/' | '/propositions' | '/contrats' | '/factures' | '/financements' | '/sessions' | '/donnees-personnelles';
  text: string;
  icon: TablerIcon;
  /** Whose work it is (CGV-5.5-c); empty: everybody's. */
  roles: Role[];
}

const places: Place[] = [
  { to: '/', text: 'Accueil', icon: IconSun, roles: [] },
  { to: '/propositions', text: 'Propositions', icon: IconFileText, roles: ['sales', 'training-manager'] },
  { to: '/contrats', text: 'Contrats', icon: IconFileCertificate, roles: ['sales', 'training-manager', 'accountant'] },
  { to: '/sessions', text: 'Sessions', icon: IconCalendarEvent, roles: ['training-manager', 'sales'] },
  { to: '/factures', text: 'Factures', icon: IconReceiptEuro, roles: ['accountant', 'sales'] },
  { to: '/financements', text: 'Financements', icon: IconBuildingBank, roles: ['accountant', 'sales'] },
  { to: '/donnees-personnelles', text: 'Données personnelles', icon: IconShieldLock, roles: ['dpo'] },
];

export function placesFor(me: Me): Place[] {
  return places.filter((place) => place.roles.length === 0 || hasRole(me, ...place.roles));
}
