/** How a call pack is asked for about one incident: a `Printable`, which the page can name without its schemas. */
export const callPackAbout = (incident: string) => ({
  document: 'call-pack' as const,
  key: null,
  incidents: [incident],
  problem: null,
  terminal: null,
  steps: [],
})
