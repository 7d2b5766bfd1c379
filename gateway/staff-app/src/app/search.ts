/** Filters of a list as they stand in the URL: short texts, anything else is dropped. */
export function searchOf<const K extends string>(...names: K[]) {
  return (search: Record<string, unknown>): { [P in K]?: string } => {
    const kept: { [P in K]?: string } = {};
    for (const name of names) {
      const value = search[name];
      if (typeof value === 'string' && value.length > 0 && value.length <= 40) kept[name] = value;
    }
    return kept;
  };
}
