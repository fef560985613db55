/** Most copies of one print. */
export const copiesLimit = 20

/** Most incidents in one call pack. */
export const callPackLimit = 300

/** Most checks on one print of their history. */
export const checkHistoryLimit = 300
