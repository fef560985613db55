/** What a problem names: ids of incidents, those of the newest finding last; how many these are; how many since it arose. */
export type Naming = {
  readonly incidents: readonly string[]
  readonly about: { readonly count?: number | undefined }
  readonly count: number
}

/** The incidents that the headline counts, oldest first: those of the newest finding. */
export const evidenceIn = ({ incidents, about, count }: Naming): readonly string[] =>
  incidents.slice(-(about.count ?? count))

/** What it named before these, oldest first: earlier hours, and earlier times that it was there. */
export const earlierIn = ({ incidents, about, count }: Naming): readonly string[] =>
  incidents.slice(0, -(about.count ?? count))
