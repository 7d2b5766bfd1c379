import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { getFile } from './api-client';
import { toProblem } from './problem';

/** A file the services make, saved under the name they give it. */
export const useSaveFile = (path: string, accept: string, onError?: (error: unknown) => void) =>
  useMutation({
    onError,
    mutationFn: async () => {
      const { blob, name } = await getFile(path, accept);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    },
  });

/** The same where there is no room for a refusal beside the button: it is said in a corner of the screen. */
export const useSaveFileAloud = (path: string, accept: string) =>
  useSaveFile(path, accept, (error) => notifications.show({ title: 'Le fichier n’est pas venu', message: toProblem(error).message, color: 'red' }));
