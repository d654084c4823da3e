/** Making a formatter takes longer than a hundred uses of it, and a page asks for hundreds. */
function keep<Options, Format>(
	make: new (locale: string, options: Options) => Format
): (locale: string, options: Options) => Format {
	const kept = new Map<string, Format>();
	return (locale, options) => {
		const key = locale + JSON.stringify(options);
		const known = kept.get(key);
		if (known) return known;
		const made = new make(locale, options);
		kept.set(key, made);
		return made;
	};
}

/** The formatter of numbers for a locale (`nl-BE`) and options. */
export const numberFormat = keep<Intl.NumberFormatOptions, Intl.NumberFormat>(Intl.NumberFormat);

/** The formatter of days and times for a locale and options. */
export const dateFormat = keep<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(
	Intl.DateTimeFormat
);

/** The formatter of lists (`a, b en c`) for a locale and options. */
export const listFormat = keep<Intl.ListFormatOptions, Intl.ListFormat>(Intl.ListFormat);
