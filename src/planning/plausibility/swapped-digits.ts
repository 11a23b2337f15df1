/**
 * The numbers that a whole number becomes when two neighbouring digits are swapped, the commonest slip of typing:
 * 1803 → 8103, 1083, 1830. All of them differ from it by a multiple of nine.
 */
export function swappedDigits(value: number): readonly number[] {
  if (!Number.isSafeInteger(value) || value < 10) {
    return [];
  }
  const digits = String(value);
  return [...digits].slice(1).flatMap((digit, index) => {
    const before = digits.charAt(index);
    const swapped = digits.slice(0, index) + digit + before + digits.slice(index + 2);
    return digit === before || swapped.startsWith("0") ? [] : [Number(swapped)];
  });
}
