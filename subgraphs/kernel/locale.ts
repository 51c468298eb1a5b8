/** Text in the two languages of the graph. Codes are never translated, messages always are. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

export type Locale = keyof Text;

/**
 * Chooses the language of messages.
 * @param header value of `Accept-Language`, e.g. `en-GB,en;q=0.9,vi;q=0.8`
 * @returns the supported language with the highest weight; Vietnamese where none is named
 */
export function negotiateLocale(header: string | undefined): Locale {
  let best: { locale: Locale; weight: number } = { locale: 'vi', weight: 0 };
  for (const part of (header ?? '').slice(0, 200).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = tag.split('-')[0];
    if (language !== 'vi' && language !== 'en') continue;
    const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
    const weight = quality === undefined ? 1 : Number(quality.slice(2));
    if (weight > best.weight) best = { locale: language, weight };
  }
  return best.locale;
}
