import { Alert, Combobox, InputBase, Loader, Text, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useCustomerSearch, type Customer } from '@/lib/api/customers';
import { formatDay } from '@/lib/dates';

interface Props {
  customer: Customer | undefined;
  onPick: (customer: Customer) => void;
}

/** By name or SIREN, as one types. */
export function CustomerPicker({ customer, onPick }: Props) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState<string | null>(null);
  const [asked] = useDebouncedValue(text ?? '', 250);
  const found = useCustomerSearch(asked, 8);
  const options = found.data?.items ?? [];
  return (
    <>
      <Combobox
        store={combobox}
        onOptionSubmit={(id) => {
          const picked = options.find((option) => option.id === id);
          if (picked) onPick(picked);
          setText(null);
          combobox.closeDropdown();
        }}
      >
        <Combobox.Target>
          <InputBase
            label="Client"
            description="Nom ou SIREN"
            required
            placeholder="Commencez à écrire…"
            rightSection={found.isFetching ? <Loader size={16} /> : <Combobox.Chevron />}
            value={text ?? customer?.name ?? ''}
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.openDropdown();
              combobox.updateSelectedOptionIndex();
            }}
            onClick={() => combobox.openDropdown()}
            onBlur={() => {
              combobox.closeDropdown();
              setText(null);
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={text === null || !asked.trim()}>
          <Combobox.Options>
            {options.map((option) => (
              <Combobox.Option key={option.id} value={option.id}>
                <Text size="sm">{option.name}</Text>
                <Text size="xs" c="dimmed">
                  {option.siren ? `SIREN ${option.siren}` : 'Particulier'} · {option.billingAddress.city}
                </Text>
              </Combobox.Option>
            ))}
            {found.data && options.length === 0 && <Combobox.Empty>Aucun client de ce nom. Enregistrez-le d’abord, rubrique « Clients ».</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {customer?.inArrearsSince && (
        <Alert color="orange" variant="light" mt="xs" p="xs">
          Ce client a un impayé depuis le {formatDay(customer.inArrearsSince)}.
        </Alert>
      )}
    </>
  );
}
