/**
 * Masks a citizen id down to its last three digits: `*********123`. The first six would reveal birth province,
 * gender and birth year (DOMAIN E).
 *
 * @param citizenId 12 digits; an id of up to three characters is masked wholly
 */
export function maskCitizenId(citizenId: string): string {
  const shown = citizenId.length > 3 ? citizenId.slice(-3) : '';
  return shown.padStart(citizenId.length, '*');
}

/**
 * Masks a phone number in its national form: `091****678` (DOMAIN E).
 *
 * @param phone E.164 (`+84912345678`) or national digits; an extension is dropped; up to six digits are masked
 * wholly
 */
export function maskPhone(phone: string): string {
  const digits = phone
    .replace(/;.*$/, '')
    .replace(/^\+84/, '0')
    .replace(/[^\d+]/g, '');
  if (digits.length <= 6) return '*'.repeat(digits.length);
  return digits.slice(0, 3) + '*'.repeat(digits.length - 6) + digits.slice(-3);
}

/**
 * Masks the local part of an e-mail address except its first character: `n***@example.org` (DOMAIN E). A local
 * part of one character is masked wholly, and so is a text that is no address.
 *
 * @param email an e-mail address
 */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 1) return '***';
  const [first = '', second] = [...email.slice(0, at)];
  return `${second === undefined ? '' : first}***${email.slice(at)}`;
}
