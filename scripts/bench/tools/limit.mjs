/**
 * The limit that is promised of a figure (`docs/promises.md`, a long log is quick), and whether it is kept: to be read, never
 * asserted, since a busy machine goes over it.
 * @param {number} figure
 * @param {number} most
 * @param {'ms' | 'MB'} unit
 */
export const limit = (figure, most, unit) =>
  `<= ${most.toLocaleString('en')} ${unit}: ${figure <= most ? 'ok' : 'OVER'}`
