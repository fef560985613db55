/** A space where a digit follows a Chinese word. */
export const spaced = (text: string): string => (/^\d/.test(text) ? ` ${text}` : text)
