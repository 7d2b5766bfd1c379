import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { fieldError } from '@/lib/field-error';
import { useAddCourse } from '../api/courses';
import { emptySheet } from '../sheets';

export function NewCourseForm({ onClose, onDone }: { onClose: () => void; onDone: (reference: string) => void }) {
  const add = useAddCourse(onDone);
  const [reference, setReference] = useState('');
  const [title, setTitle] = useState('');
  return (
    <Modal opened onClose={onClose} title="Nouvelle formation">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate({ reference: reference.trim().toUpperCase(), sheet: { ...emptySheet, title } });
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            La fiche s’écrit ensuite, en brouillon, et se vend une fois publiée.
          </Text>
          <TextInput label="Référence" placeholder="RCL-APPL-04" required data-autofocus error={fieldError(add.error, 'reference')} value={reference} onChange={(event) => setReference(event.currentTarget.value)} />
          <TextInput label="Intitulé" required value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
          <ProblemAlert error={add.error} />
          <Button type="submit" loading={add.isPending}>
            Créer le brouillon
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
