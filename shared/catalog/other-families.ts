import type { Family } from './family'
import families from './other-families.json'

/** The kinds of trouble that nothing on the first screen names. */
export const otherFamilies = families as readonly Family[]
