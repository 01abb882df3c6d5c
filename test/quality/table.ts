/** Aligned columns: the first flush left, the others flush right. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = []
  for (const row of rows)
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, width(cell))
  return rows.map(row =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - width(cell))
        return column === 0 ? cell + gap : gap + cell
      })
      .join('  ')
      .trimEnd(),
  )
}

/** 0.8131 as "81.3". */
export function percent(value: number): string {
  return (value * 100).toFixed(1)
}

function width(cell: string): number {
  return [...cell].length
}
