/** Lines of text, each a list of cells, one under the other. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]))))
  return rows
    .map((row) =>
      row
        .map((text, column) => text + ' '.repeat(widths[column] - widthOf(text)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** A Chinese character is as wide as two letters. */
const widthOf = (text) => text.length + (text.match(/[\u2e80-\u9fff\uff00-\uffef]/g)?.length ?? 0)
