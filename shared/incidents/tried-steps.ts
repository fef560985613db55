/** What an acquirer asks whether it was done, in the order in which a shop does it. */
export const triedSteps = ['list', 'sign-on', 'restart', 'line', 'other-card', 'other-terminal'] as const
export type TriedStep = (typeof triedSteps)[number]
