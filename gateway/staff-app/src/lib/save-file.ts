import { useMutation } from '@tanstack/react-query';
import { getFile } from './api-client';

/** A file the services make, saved under the name they give it. */
export const useSaveFile = (path: string, accept: string) =>
  useMutation({
    mutationFn: async () => {
      const { blob, name } = await getFile(path, accept);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    },
  });
