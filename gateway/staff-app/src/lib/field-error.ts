import { toProblem } from './problem';

/** The refusal of one field, to stand under it; the rest of a refusal stands in the ProblemAlert. */
export function fieldError(error: unknown, field: string): string | undefined {
  if (!error) return undefined;
  return toProblem(error).items.find((item) => item.field?.toLowerCase() === field.toLowerCase())?.message;
}
