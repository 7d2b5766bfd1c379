import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';

/** A search whose text lives in the URL, once one stops typing. */
export function SearchBox({ label, value, onChange }: { label: string; value: string | undefined; onChange: (text: string | undefined) => void }) {
  const [text, setText] = useState(value ?? '');
  const tell = useDebouncedCallback((next: string) => onChange(next.trim() || undefined), 300);
  const change = (next: string) => {
    setText(next);
    tell(next);
  };
  return (
    <TextInput
      aria-label={label}
      placeholder={label}
      w={320}
      maw="100%"
      maxLength={40}
      leftSection={<IconSearch size={16} />}
      rightSection={text && <CloseButton size="sm" aria-label="Effacer la recherche" onClick={() => change('')} />}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
