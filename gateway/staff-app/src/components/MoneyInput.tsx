import { NumberInput, type NumberInputProps } from '@mantine/core';

/** An amount in euros, typed the French way. */
export function MoneyInput(props: Omit<NumberInputProps, 'onChange' | 'value'> & { value: number | ''; onChange: (value: number | '') => void }) {
  const { onChange, ...rest } = props;
  return (
    <NumberInput
      min={0}
      decimalScale={2}
      fixedDecimalScale
      decimalSeparator=","
      allowedDecimalSeparators={['.', ',']}
      thousandSeparator=" "
      suffix=" €"
      hideControls
      {...rest}
      onChange={(value) => onChange(value === '' ? '' : Number(value))}
    />
  );
}
