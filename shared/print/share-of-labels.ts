const short = 6
const long = 20

/** How wide a column of names of the shop's own is, beside the others of a sheet: as they need it, up to three lines a name. */
export function shareOfLabels(labels: readonly (string | null)[]): number {
  const longest = Math.max(0, ...labels.map((label) => label?.length ?? 0))
  return 11 + Math.round((Math.min(Math.max(longest, short), long) - short) / 1.4)
}
