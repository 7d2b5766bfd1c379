import { createSpotlight, Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAddressBook, IconArrowRight, IconPlus, IconReceiptEuro, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { get, type Page } from '@/lib/api-client';
import { useCustomerSearch } from '@/lib/api/customers';
import { hasRole, useMe } from '@/lib/session';
import { placesFor } from '../navigation';

const [store, palette] = createSpotlight();

// Mantine selects the first line as one types; what is found only afterwards takes its place, so it is selected anew, in the same way.
function selectFirst(): void {
  const list = document.getElementById(store.getState().listId);
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}

const looksLikeInvoice = (text: string): boolean => /^(fa|av)[-\d]/i.test(text);

/** Everything by keyboard: places, what can be begun, customers by name or SIREN, invoices by number. It opens as it comes; `typed` is what was typed before its field (an id) was there. */
export function Palette({ typed, field }: { typed: string; field: string }) {
  const me = useMe();
  const navigate = useNavigate();
  const [edited, setEdited] = useState<string | null>(null);
  const query = edited ?? typed;
  const [asked] = useDebouncedValue(query.trim(), 250);
  const customers = useCustomerSearch(hasRole(me, 'sales', 'accountant') && asked.length > 1 && !looksLikeInvoice(asked) ? asked : '', 6);
  const invoices = useQuery({
    queryKey: ['invoices', 'by-number', asked],
    enabled: hasRole(me, 'accountant', 'sales') && looksLikeInvoice(asked),
    queryFn: ({ signal }) => get<Page<{ id: string; number: string }>>('/staff/v1/billing/invoices', { number: asked.toUpperCase(), limit: 5 }, signal),
  });

  const places = placesFor(me).map(({ to, text, icon: Icon }): SpotlightActionData => ({ id: to, label: text, leftSection: <Icon size={18} />, onClick: () => void navigate({ to }) }));
  const begin: SpotlightActionData[] = [
    ...(hasRole(me, 'sales') ? [
      { id: 'new-proposal', label: 'Nouvelle proposition', onClick: () => void navigate({ to: '/propositions/nouvelle' }) },
      { id: 'new-customer', label: 'Nouveau client', onClick: () => void navigate({ to: '/clients', search: { nouveau: '1' } }) },
    ] : []),
    ...(hasRole(me, 'training-manager') ? [
      { id: 'new-session', label: 'Programmer une session', onClick: () => void navigate({ to: '/sessions', search: { nouvelle: '1' } }) },
    ] : []),
    ...(hasRole(me, 'accountant') ? [{ id: 'match', label: 'Affecter les paiements reçus', onClick: () => void navigate({ to: '/paiements' }) }] : []),
    ...(hasRole(me, 'dpo') ? [{ id: 'new-request', label: 'Nouvelle demande d’une personne', onClick: () => void navigate({ to: '/donnees-personnelles', search: { nouvelle: '1' } }) }] : []),
  ].map((action) => ({ ...action, leftSection: <IconPlus size={18} /> }));

  // What the services found matches already: it is offered whatever the words are.
  const always = { keywords: query };
  const found: SpotlightActionData[] = [
    ...(asked ? (customers.data?.items ?? []) : []).map((customer) => ({
      id: customer.id, label: customer.name, description: customer.siren ?? 'Particulier', leftSection: <IconAddressBook size={18} />, ...always,
      onClick: () => void navigate({ to: '/clients/$id', params: { id: customer.id } }),
    })),
    ...(invoices.data?.items ?? []).map((invoice) => ({
      id: invoice.id, label: invoice.number, leftSection: <IconReceiptEuro size={18} />, ...always,
      onClick: () => void navigate({ to: '/factures/$id', params: { id: invoice.id } }),
    })),
  ];

  useEffect(() => palette.open(), []);

  const foundKey = found.map((one) => one.id).join();
  useEffect(() => (foundKey ? selectFirst() : undefined), [foundKey]);

  return (
    <Spotlight
      store={store}
      shortcut={null}
      query={query}
      onQueryChange={setEdited}
      highlightQuery
      scrollable
      maxHeight={420}
      nothingFound="Rien de ce nom. Essayez une rubrique, un client, un SIREN ou un numéro de facture."
      searchProps={{ leftSection: <IconSearch size={18} />, rightSection: <IconArrowRight size={16} />, placeholder: 'Aller à, commencer, chercher un client ou une facture…', 'aria-label': 'Palette de commandes', id: field }}
      actions={[
        ...(found.length > 0 ? [{ group: 'Trouvé', actions: found }] : []),
        ...(begin.length > 0 ? [{ group: 'Commencer', actions: begin }] : []),
        { group: 'Aller à', actions: places },
      ]}
    />
  );
}
