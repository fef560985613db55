import { paperSizes, type Paper } from '#shared/print/paper'

const millimetresInInch = 25.4

/** @param length of the roll, in mm; a sheet has its own */
const sizeOf = (paper: Paper, length: number) => {
  const { width, height } = paperSizes[paper]
  return { width, height: height ?? length }
}

/** As `print` takes it: in microns. */
export function inMicrons(paper: Paper, length: number): { width: number; height: number } {
  const { width, height } = sizeOf(paper, length)
  return { width: Math.round(width * 1000), height: Math.round(height * 1000) }
}

/** As `printToPDF` takes it: in inches. */
export function inInches(paper: Paper, length: number): { width: number; height: number } {
  const { width, height } = sizeOf(paper, length)
  return { width: width / millimetresInInch, height: height / millimetresInInch }
}
