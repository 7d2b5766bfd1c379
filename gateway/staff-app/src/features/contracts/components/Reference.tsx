import { TextLink } from '@/components/Links';

/** What a line of the story points to, where there is a page for it. */
export function Reference({ kind, id, label }: { kind: string; id: string | null; label: string | null }) {
  if (!id) return null;
  switch (kind) {
    case 'invoice':
      return <TextLink size="xs" to="/factures/$id" params={{ id }}>{label ?? 'Voir la facture'}</TextLink>;
    case 'funding-file':
      return <TextLink size="xs" to="/financements/$id" params={{ id }}>Voir le dossier</TextLink>;
    case 'session':
      return <TextLink size="xs" to="/sessions/$id" params={{ id }}>Voir la session</TextLink>;
    default:
      return null;
  }
}
