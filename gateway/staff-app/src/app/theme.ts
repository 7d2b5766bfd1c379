import { Alert, createTheme, type MantineColorsTuple } from '@mantine/core';

const lexom: MantineColorsTuple = ['#ecf7f7', '#d8ebec', '#abd7d9', '#7bc2c6', '#55b1b6', '#3ea6ac', '#2f9aa1', '#21848b', '#1d6f76', '#1d5c63'];

export const theme = createTheme({
  primaryColor: 'lexom',
  // White on the seventh is less than 4.5 to 1.
  primaryShade: 8,
  colors: { lexom },
  defaultRadius: 'sm',
  autoContrast: true,
  // Only what is on the machine: no font is fetched from anywhere.
  fontFamily: 'Inter, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif',
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
  // What merely informs does not interrupt a screen reader; a ProblemAlert says `alert` itself.
  components: { Alert: Alert.extend({ defaultProps: { role: 'note' } }) },
});
