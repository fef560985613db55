/**
 * Whether a text holds what looks like a card number (PAN): 13 to 19 digits, in any width, with the usual separators
 * between them, that pass the Luhn check of ISO/IEC 7812-1.
 */
export function holdsPan(text: string): boolean {
  const runs = text.normalize('NFKC').match(/\d(?:[\s\-./]{0,2}\d){12,}/g) ?? []
  return runs.some((run) => {
    const digits = run.replace(/\D/g, '')
    for (let start = 0; start + 13 <= digits.length; start++) {
      for (let length = 13; length <= 19 && start + length <= digits.length; length++) {
        if (passesLuhn(digits.slice(start, start + length)) && /^[2-6]|^8[12]|^9/.test(digits.slice(start))) return true
      }
    }
    return false
  })
}

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
