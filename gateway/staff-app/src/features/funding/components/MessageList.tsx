import { QueryView } from '@/components/QueryView';
import { useMessages } from '../api/list-messages';
import { MessageTable } from './MessageTable';

export function MessageList({ state }: { state: string | undefined }) {
  const messages = useMessages(state);
  return (
    <QueryView query={messages} lines={8}>
      {(rows) => <MessageTable messages={rows} more={messages} />}
    </QueryView>
  );
}
