import { ScrollArea, SegmentedControl } from '@mantine/core';

interface Props {
  label: string;
  /** Code and French text; the code '' is « all ». */
  options: [code: string, text: string][];
  value: string | undefined;
  onChange: (code: string | undefined) => void;
}

/** One filter of a list; its value lives in the URL. */
export function FilterBar({ label, options, value, onChange }: Props) {
  return (
    <ScrollArea type="never">
      <SegmentedControl
        aria-label={label}
        size="sm"
        data={options.map(([code, text]) => ({ value: code, label: text }))}
        value={value ?? ''}
        onChange={(code) => onChange(code === '' ? undefined : code)}
      />
    </ScrollArea>
  );
}
