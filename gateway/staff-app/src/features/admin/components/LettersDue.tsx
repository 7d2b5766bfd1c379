import { DueList } from '@/components/DueList';
import { TextLink } from '@/components/Links';
import { formatInstant } from '@/lib/dates';
import { services } from '@/lib/labels';
import { useDeadLetters } from '../api/messaging';

/** What a service could not deal with, until somebody replays it. */
export function LettersDue() {
  const letters = useDeadLetters();
  return (
    <DueList
      title="Messages en échec"
      query={{ ...letters, data: letters.data?.items.filter((letter) => !letter.replayedAt) }}
      rowKey={(row) => row.id}
      main={(row) => (
        <TextLink to="/administration" search={{ vue: 'messages' }} className="row-link" size="sm" fw={600}>
          {row.type.split('.').at(-1)}
        </TextLink>
      )}
      detail={(row) => `${services[row.service] ?? row.service} · ${row.reason}`}
      aside={(row) => formatInstant(row.diedAt)}
      empty="Tous les messages sont traités."
    />
  );
}
