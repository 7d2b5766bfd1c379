import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Problem } from '@/lib/problem';
import { render } from '@/testing/render';
import { ProblemAlert } from './ProblemAlert';

describe('ProblemAlert', () => {
  it('lists all violations with their rules', () => {
    const item = (message: string) => ({ code: 'CGV-2.1-d', message, field: null });
    render(<ProblemAlert error={new Problem(422, { title: 'Refusé par une règle', errors: [item('Le cachet manque.'), item('La mention manque.')] })} />);
    expect(screen.getByRole('alert').textContent).toContain('Refusé par une règle');
    expect(screen.getAllByRole('listitem').map((line) => line.textContent)).toEqual(['Le cachet manque. CGV-2.1-d', 'La mention manque. CGV-2.1-d']);
  });

  it('gives the reference of a failure, not of a refusal', () => {
    render(<ProblemAlert error={new Problem(500, { title: 'Erreur inattendue', traceId: 'trace-1' })} />);
    expect(screen.getByRole('alert').textContent).toContain('trace-1');
  });

  it('is nothing without an error', () => {
    render(<ProblemAlert error={null} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
