/**
 * The pictograms: one line per drawing, inside a viewBox of 0 0 48 48. Class `pf` is filled cool,
 * `pw` warm, `pn` is line only; where people meet others, the warm one is the person who answers.
 * A key is `<question code>:<option code>`, or `<page>:<picture>`.
 */
// Each drawing stays on its own line, however long, so that a change shows as one line.
// prettier-ignore
export const pictograms = {
	// D0.1 the municipalities, as tiles laid like the map
	'D0.1:72020': '<path class="pf" d="M10.5 8h9v11h-9zM19.5 8h9v11h-9zM28.5 8h9v11h-9zM10.5 19h9v11h-9zM19.5 19h9v11h-9zM28.5 19h9v11h-9zM37.5 19h9v11h-9zM28.5 30h9v11h-9z"/><path class="pw" d="M1.5 8h9v11h-9z"/><path class="pn" d="M6 14.5a1 1 0 1 1 .1 0z"/>',
	'D0.1:72029': '<path class="pf" d="M1.5 8h9v11h-9zM19.5 8h9v11h-9zM28.5 8h9v11h-9zM10.5 19h9v11h-9zM19.5 19h9v11h-9zM28.5 19h9v11h-9zM37.5 19h9v11h-9zM28.5 30h9v11h-9z"/><path class="pw" d="M10.5 8h9v11h-9z"/><path class="pn" d="M15 14.5a1 1 0 1 1 .1 0z"/>',
	'D0.1:72025': '<path class="pf" d="M1.5 8h9v11h-9zM10.5 8h9v11h-9zM28.5 8h9v11h-9zM10.5 19h9v11h-9zM19.5 19h9v11h-9zM28.5 19h9v11h-9zM37.5 19h9v11h-9zM28.5 30h9v11h-9z"/><path class="pw" d="M19.5 8h9v11h-9z"/><path class="pn" d="M24 14.5a1 1 0 1 1 .1 0z"/>',
	'D0.1:72037': '<path class="pf" d="M1.5 8h9v11h-9zM10.5 8h9v11h-9zM19.5 8h9v11h-9zM10.5 19h9v11h-9zM19.5 19h9v11h-9zM28.5 19h9v11h-9zM37.5 19h9v11h-9zM28.5 30h9v11h-9z"/><path class="pw" d="M28.5 8h9v11h-9z"/><path class="pn" d="M33 14.5a1 1 0 1 1 .1 0z"/>',
	'D0.1:72038': '<path class="pf" d="M1.5 8h9v11h-9zM10.5 8h9v11h-9zM19.5 8h9v11h-9zM28.5 8h9v11h-9zM19.5 19h9v11h-9zM28.5 19h9v11h-9zM37.5 19h9v11h-9zM28.5 30h9v11h-9z"/><path class="pw" d="M10.5 19h9v11h-9z"/><path class="pn" d="M15 25.5a1 1 0 1 1 .1 0z"/>',
	'D0.1:72030': '<path class="pf" d="M1.5 8h9v11h-9zM10.5 8h9v11h-9zM19.5 8h9v11h-9zM28.5 8h9v11h-9zM10.5 19h9v11h-9zM28.5 19h9v11h-9zM37.5 19h9v11h-9zM28.5 30h9v11h-9z"/><path class="pw" d="M19.5 19h9v11h-9z"/><path class="pn" d="M24 25.5a1 1 0 1 1 .1 0z"/>',
	'D0.1:72003': '<path class="pf" d="M1.5 8h9v11h-9zM10.5 8h9v11h-9zM19.5 8h9v11h-9zM28.5 8h9v11h-9zM10.5 19h9v11h-9zM19.5 19h9v11h-9zM37.5 19h9v11h-9zM28.5 30h9v11h-9z"/><path class="pw" d="M28.5 19h9v11h-9z"/><path class="pn" d="M33 25.5a1 1 0 1 1 .1 0z"/>',
	'D0.1:72004': '<path class="pf" d="M1.5 8h9v11h-9zM10.5 8h9v11h-9zM19.5 8h9v11h-9zM28.5 8h9v11h-9zM10.5 19h9v11h-9zM19.5 19h9v11h-9zM28.5 19h9v11h-9zM28.5 30h9v11h-9z"/><path class="pw" d="M37.5 19h9v11h-9z"/><path class="pn" d="M42 25.5a1 1 0 1 1 .1 0z"/>',
	'D0.1:72040': '<path class="pf" d="M1.5 8h9v11h-9zM10.5 8h9v11h-9zM19.5 8h9v11h-9zM28.5 8h9v11h-9zM10.5 19h9v11h-9zM19.5 19h9v11h-9zM28.5 19h9v11h-9zM37.5 19h9v11h-9z"/><path class="pw" d="M28.5 30h9v11h-9z"/><path class="pn" d="M33 36.5a1 1 0 1 1 .1 0z"/>',
	'D0.1:72043': '<path class="pf" d="M1.5 8h9v11h-9zM28.5 8h9v11h-9zM10.5 19h9v11h-9zM19.5 19h9v11h-9zM28.5 19h9v11h-9zM37.5 19h9v11h-9zM28.5 30h9v11h-9z"/><path class="pw" d="M10.5 8h18v11h-18z"/><path class="pn" d="M19.5 14.5a1 1 0 1 1 .1 0z"/>',
	'D0.1:72042': '<path class="pf" d="M1.5 8h9v11h-9zM10.5 8h9v11h-9zM19.5 8h9v11h-9zM28.5 8h9v11h-9zM10.5 19h9v11h-9zM19.5 19h9v11h-9zM28.5 19h9v11h-9zM37.5 19h9v11h-9z"/><path class="pw" d="M28.5 30h18v11h-18z"/><path class="pn" d="M37.5 36.5a1 1 0 1 1 .1 0z"/>',
	'D0.1:ELDERS': '<path class="pf" d="M1.5 8h9v11h-9zM10.5 8h9v11h-9zM19.5 8h9v11h-9zM28.5 8h9v11h-9zM10.5 19h9v11h-9zM19.5 19h9v11h-9zM28.5 19h9v11h-9zM37.5 19h9v11h-9zM28.5 30h9v11h-9z"/><path class="pw" d="M14 47s-6-5-6-9.5a6 6 0 0 1 12 0c0 4.5-6 9.5-6 9.5z"/><path class="pn" d="M14 37h.1"/>',
	// D0.3 how it is filled in
	'D0.3:ZELF': '<path class="pw" d="M18 23.5a6.5 6.5 0 1 1 .1 0zM6 42v-3a12 10.5 0 0 1 24 0v3z"/><rect class="pf" x="29" y="20" width="14" height="23" rx="2.5"/><path class="pn" d="M34 38.5h4"/>',
	'D0.3:HULP': '<path class="pf" d="M12 28a5 5 0 1 1 .1 0zM4 41v-3.5a8 8 0 0 1 16 0v3.5z"/><path class="pw" d="M36 28a5 5 0 1 1 .1 0zM28 41v-3.5a8 8 0 0 1 16 0v3.5z"/><rect class="pf" x="18.5" y="24" width="11" height="19" rx="2"/><path class="pn" d="M22.5 39h3"/>',
	'D0.3:VOOR': '<path class="pf" d="M11 27a5 5 0 1 1 .1 0zM3 40v-3.5a8 8 0 0 1 16 0v3.5z"/><path class="pw" d="M11 32c-3-2-6-2-9-1v11c3-1 6-1 9 1 3-2 6-2 9-1V31c-3-1-6-1-9 1zv11"/><path class="pn" d="M20 15a6 6 0 0 1 0 8M24 12a10 10 0 0 1 0 14"/><path class="pw" d="M38 29a5 5 0 1 1 .1 0zM30 42v-3.5a8 8 0 0 1 16 0v3.5z"/>',
	'D0.3:GROEP': '<path class="pf" d="M10 21a4.2 4.2 0 1 1 .1 0zM3.5 32v-3a6.5 6.5 0 0 1 13 0v3z"/><path class="pf" d="M38 21a4.2 4.2 0 1 1 .1 0zM31.5 32v-3a6.5 6.5 0 0 1 13 0v3z"/><path class="pw" d="M24 16a5 5 0 1 1 .1 0zM16 29v-3.5a8 8 0 0 1 16 0v3.5z"/><rect class="pf" x="3" y="31" width="42" height="6" rx="2"/><path class="pn" d="M8 37v7M40 37v7"/>',
	// D1.1 the past month
	'D1.1:VRIEND': '<circle class="pf" cx="17" cy="15" r="6.5"/><path class="pf" d="M5 40v-3a12 10.5 0 0 1 24 0v3z"/><circle class="pw" cx="34" cy="19" r="5.5"/><path class="pw" d="M25 40v-2.5a9.5 9 0 0 1 19 0V40z"/>',
	'D1.1:SPORT': '<circle class="pf" cx="24" cy="24" r="17"/><path class="pw" d="M24 16l7.6 5.5-2.9 8.9h-9.4l-2.9-8.9z"/><path class="pn" d="M24 16V7M31.6 21.5l8.4-2.7M28.7 30.4l5.2 7.1M19.3 30.4l-5.2 7.1M16.4 21.5L8 18.8"/>',
	'D1.1:CLUB': '<circle class="pf" cx="10" cy="20" r="5"/><path class="pf" d="M2 39v-4a8 8 0 0 1 16 0v4z"/><circle class="pf" cx="38" cy="20" r="5"/><path class="pf" d="M30 39v-4a8 8 0 0 1 16 0v4z"/><circle class="pw" cx="24" cy="15" r="6"/><path class="pw" d="M13.5 41v-6a10.5 10.5 0 0 1 21 0v6z"/>',
	'D1.1:CULT': '<path class="pn" d="M18 35V11l20-4v24"/><path class="pf" d="M18 11l20-4v7l-20 4z"/><ellipse class="pw" cx="13" cy="35.5" rx="5.3" ry="4.2"/><ellipse class="pw" cx="33" cy="31.5" rx="5.3" ry="4.2"/>',
	'D1.1:BIB': '<path class="pf" d="M24 13c-5-4-11-4.6-19-4v28c8-.6 14 0 19 4 5-4 11-4.6 19-4V9c-8-.6-14 0-19 4z"/><path class="pn" d="M24 13v28M11 17c3 0 5.5.4 8 1.5M11 24c3 0 5.5.4 8 1.5M37 17c-3 0-5.5.4-8 1.5M37 24c-3 0-5.5.4-8 1.5"/>',
	'D1.1:LES': '<rect class="pf" x="4" y="6" width="40" height="24" rx="2"/><path class="pn" d="M11 14h15M11 21h9"/><circle class="pw" cx="33" cy="26" r="5"/><path class="pw" d="M23.5 43v-1.5a9.5 9 0 0 1 19 0V43z"/>',
	'D1.1:PRAAT': '<path class="pf" d="M6 4h18a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H15l-5 5v-5H6a3 3 0 0 1-3-3v-8a3 3 0 0 1 3-3z"/><path class="pn" d="M8 9h14M8 13h8"/><path class="pf" d="M8 33a4.2 4.2 0 1 1 .1 0zM1.5 44v-3a6.5 6.5 0 0 1 13 0v3zM24 33a4.2 4.2 0 1 1 .1 0zM17.5 44v-3a6.5 6.5 0 0 1 13 0v3z"/><path class="pw" d="M33 8h9a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3H39v4l-4-4H33a3 3 0 0 1-3-3v-5a3 3 0 0 1 3-3zM40 33a4.2 4.2 0 1 1 .1 0zM33.5 44v-3a6.5 6.5 0 0 1 13 0v3z"/>',
	'D1.1:VRIJW': '<rect class="pf" x="7" y="22" width="34" height="20" rx="2"/><path class="pn" d="M7 29h13M28 29h13"/><path class="pw" d="M24 33S12 26 12 17a6.3 6.3 0 0 1 12-2.8A6.3 6.3 0 0 1 36 17c0 9-12 16-12 16z"/>',
	'D1.1:BUURT': '<circle class="pw" cx="37" cy="20" r="7.5"/><path class="pn" d="M37 27.5V41M37 33l4-3"/><path class="pf" d="M4 41V22l12-10 12 10v19z"/><path class="pn" d="M12.5 41v-9h7v9M2 41h44M10 22h4M18 22h4"/>',
	'D1.1:KINDACT': '<circle class="pf" cx="17" cy="12" r="6.5"/><path class="pf" d="M7 42V31a10 10 0 0 1 20 0v11z"/><circle class="pw" cx="36" cy="24" r="5"/><path class="pw" d="M29 42v-5a7 7 0 0 1 14 0v5z"/>',
	'D1.1:NIKS': '<circle class="pn" cx="24" cy="24" r="17" stroke-dasharray="4 5"/><path class="pn" d="M16 24h16"/>',
	// D2.1 barriers (D2.2 shows the same)
	'D2.1:B_GELD': '<path class="pw" d="M3 23L19 7h10a2 2 0 0 1 2 2v10L15 35z"/><path class="pn" d="M20.9 18.9a4.7 4.7 0 1 0 0 7.2M11.1 21h6.8m-6.8 3h6.8M26.5 11.5h.1"/><path class="pf" d="M31 40a7 3 0 0 0 14 0V16a7 3 0 0 0-14 0z"/><path class="pn" d="M31 34a7 3 0 0 0 14 0M31 28a7 3 0 0 0 14 0M31 22a7 3 0 0 0 14 0M31 16a7 3 0 0 0 14 0"/>',
	'D2.1:B_VERVOER': '<path class="pn" d="M14 39h.1M30 39h.1M18 35l8 8M26 35l-8 8"/><path class="pw" d="M6 27a4.5 4.5 0 1 1 .1 0zM1 44v-10.5a5 5 0 0 1 10 0v10.5z"/><path class="pf" d="M36 41S26 29 26 19a10 10 0 0 1 20 0c0 10-10 22-10 22z"/><circle class="pw" cx="36" cy="19" r="3.5"/>',
	'D2.1:B_TAAL': '<path class="pw" d="M10 31a5 5 0 1 1 .1 0zM2 44v-3.5a8 8 0 0 1 16 0v3.5z"/><path class="pf" d="M38 31a5 5 0 1 1 .1 0zM30 44v-3.5a8 8 0 0 1 16 0v3.5z"/><path class="pf" d="M7 3h34a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3H30v5l-5-5H7a3 3 0 0 1-3-3v-9a3 3 0 0 1 3-3z"/><path class="pn" d="M9 12c3-8 7-8 7-2s-5 6-2 1 9-8 10-2-4 7-4 2 7-7 10-2 0 6-1 3 3-5 6-1"/>',
	'D2.1:B_OPVANG': '<path class="pw" d="M16 17a6.5 6.5 0 1 1 .1 0zM6 45v-16.5a10 10 0 0 1 20 0v16.5z"/><path class="pf" d="M23 26.5a4.5 4.5 0 1 1 .1 0zM18 36v-4a5 5 0 0 1 10 0v6H18z"/><path class="pw" d="M6 34h18a3 3 0 0 1 0 6H9z"/><path class="pf" d="M39 33.4a4.2 4.2 0 1 1 .1 0zM33.5 45v-4.6a5.5 5.5 0 0 1 11 0v4.6z"/>',
	'D2.1:B_INFO': '<path class="pw" d="M9 32a5 5 0 1 1 .1 0zM1 45v-3.5a8 8 0 0 1 16 0v3.5z"/><path class="pf" d="M21 24a7 7 0 0 1-1-13.9 9 9 0 0 1 17-3A8.5 8.5 0 0 1 39 24z"/><path class="pn" d="M26 11a4 4 0 1 1 5 4q-1 .5-1 2.5M30 21h.1M17 28h.1"/>',
	'D2.1:B_SCHAAMTE': '<circle class="pw" cx="24" cy="20" r="15"/><path class="pn" d="M20 31q4-3 8 0"/><path class="pf" d="M22 15v7a5 5 0 0 1-5 5l-3 19H4l3-25a8 8 0 0 1 8-8h5a2 2 0 0 1 2 2zM26 15v7a5 5 0 0 0 5 5l3 19h10l-3-25a8 8 0 0 0-8-8h-5a2 2 0 0 0-2 2z"/><path class="pn" d="M22 17.5h-8M22 22h-7M26 17.5h8M26 22h7"/>',
	'D2.1:B_TIJD': '<rect class="pf" x="3" y="8" width="34" height="32" rx="3"/><path class="pn" d="M3 17h34M12 4v8M28 4v8M9 23l4 4M13 23l-4 4M20 23l4 4M24 23l-4 4M9 31l4 4M13 31l-4 4"/><circle class="pw" cx="34" cy="33" r="11"/><path class="pn" d="M34 27L34 33l4 3"/>',
	'D2.1:B_GEZOND': '<path class="pf" d="M3 33a4 4 0 0 1 4-4h34a4 4 0 0 1 4 4v6H3z"/><path class="pn" d="M3 16v29M45 39v6"/><path class="pw" d="M12 27.5a5.5 5.5 0 1 1 .1 0z"/><path class="pw" d="M32 16.5V5a3.5 3.5 0 0 1 7 0v11.5a6 6 0 1 1-7 0z"/><path class="pn" d="M35.5 11v10M43 6h2.5M43 11h2.5"/>',
	'D2.1:B_DIGI': '<rect class="pf" x="8" y="7" width="32" height="23" rx="3"/><path class="pf" d="M3 34h42l-3 7H6z"/><rect class="pw" x="17" y="18" width="14" height="11" rx="2"/><path class="pn" d="M20 18v-3a4 4 0 0 1 8 0v3M24 22.5v2"/>',
	'D2.1:B_ALLEEN': '<path class="pw" d="M14 20a6 6 0 1 1 .1 0zM5.5 44v-14a8.5 8.5 0 0 1 17 0v14z"/><path class="pn" d="M35 20a6 6 0 1 1 .1 0zM26.5 44v-14a8.5 8.5 0 0 1 17 0v14z" stroke-dasharray="3 4"/>',
	'D2.1:B_WELKOM': '<rect class="pf" x="16" y="3" width="4" height="42"/><path class="pf" d="M34 24a4.2 4.2 0 1 1 .1 0zM27.5 35v-3a6.5 6.5 0 0 1 13 0v3z"/><path class="pf" d="M28 36.3a3.5 3.5 0 1 1 .1 0zM22.8 45v-2.3a5.2 5.2 0 0 1 10.4 0v2.3zM41 36.3a3.5 3.5 0 1 1 .1 0zM35.8 45v-2.3a5.2 5.2 0 0 1 10.4 0v2.3z"/><path class="pw" d="M8 34a4.2 4.2 0 1 1 .1 0zM1.5 45v-3a6.5 6.5 0 0 1 13 0v3z"/>',
	'D2.1:B_AANBOD': '<rect class="pf" x="7" y="3" width="34" height="42" rx="3"/><circle class="pw" cx="16" cy="11.5" r="4.5"/><path class="pw" d="M12 20h8v8h-8zM16 32l5 8H11z"/><path class="pn" d="M28 8.5l6 6M34 8.5l-6 6M28 21l6 6M34 21l-6 6M28 33.5l6 6M34 33.5l-6 6"/>',
	'D2.1:B_PAPIER': '<path class="pf" d="M4 38h26v6H4zM6 32h26v6H6zM3 26h26v6H3zM6 20h26v6H6zM4 14h26v6H4zM7 8h26v6H7zM5 3h26v5H5z"/><path class="pw" d="M38 33a4.2 4.2 0 1 1 .1 0zM31.5 44v-3a6.5 6.5 0 0 1 13 0v3z"/>',
	'D2.1:B_ANDERS': '<path class="pn" d="M11 24v20M37 24v20M7 44h8M33 44h8"/><rect class="pf" x="3" y="20" width="42" height="12" rx="2"/><path class="pw" d="M14 20h7l-5 12H9zM31 20h7l-5 12h-7z"/><path class="pn" d="M16 11a1 1 0 1 1 .1 0zM24 11a1 1 0 1 1 .1 0zM32 11a1 1 0 1 1 .1 0z"/>',
	'D2.1:B_GEEN': '<path class="pn" d="M3 44h42M14 44V4h20v40"/><path class="pf" d="M34 4l11 5v38l-11-3z"/><path class="pn" d="M38.5 26v3"/><path class="pw" d="M24 22a5 5 0 1 1 .1 0zM17.5 44v-14a6.5 6.5 0 0 1 13 0v14z"/>',
	// D3.1 helps
	'D3.1:H_GOEDKOOP': '<path class="pf" d="M4 23L21 5h17a3 3 0 0 1 3 3v17L24 43z"/><circle class="pn" cx="34.5" cy="12" r="2"/><path class="pn" d="M26.1 19.7a5.7 5.7 0 1 0 0 8.6M14.3 22.5h8.1m-8.1 3.1h8.1"/><path class="pn" d="M41 30v13M36.5 38l4.5 5 4.5-5"/>',
	'D3.1:H_GRATIS': '<rect class="pf" x="7" y="24" width="34" height="19" rx="2"/><rect class="pf" x="4" y="16" width="40" height="8" rx="2"/><path class="pw" d="M20 16h8v27h-8z"/><path class="pw" d="M24 16c-4-12-14-12-14-6 0 5 8 6 14 6zM24 16c4-12 14-12 14-6 0 5-8 6-14 6z"/>',
	'D3.1:H_MEE': '<path class="pf" d="M36 16a6 6 0 1 1 .1 0zM27.5 44v-18a8.5 8.5 0 0 1 17 0v18z"/><path class="pw" d="M12 19a6 6 0 1 1 .1 0zM3.5 44v-15a8.5 8.5 0 0 1 17 0v15z"/><path class="pn" d="M17 27q7 10 14 0"/>',
	'D3.1:H_RIT': '<path class="pf" d="M3 37v-9a4 4 0 0 1 4-4l5-12a4 4 0 0 1 4-2h14a4 4 0 0 1 3 1.5l8 12.5a5 5 0 0 1 4 5v8z"/><path class="pn" d="M8 24h33M25 10v27"/><path class="pw" d="M18.5 21.8a3.8 3.8 0 1 1 .1 0z"/><path class="pf" d="M31 21.8a3.8 3.8 0 1 1 .1 0z"/><circle class="pw" cx="12" cy="37" r="5"/><circle class="pw" cx="36" cy="37" r="5"/>',
	'D3.1:H_DICHT': '<path class="pf" d="M3 34V18l10-9 10 9v16z"/><path class="pn" d="M10 34v-8h6v8"/><path class="pw" d="M36 34s-9-9-9-16a9 9 0 0 1 18 0c0 7-9 16-9 16z"/><circle class="pn" cx="36" cy="18" r="3"/><path class="pn" d="M14 42h21M18 38l-4 4 4 4M31 38l4 4-4 4"/>',
	'D3.1:H_UUR': '<circle class="pf" cx="13" cy="14" r="10.5"/><path class="pn" d="M13 9L13 14l4 2"/><circle class="pw" cx="33" cy="32" r="13"/><path class="pn" d="M33 24L33 32l-5 3"/><path class="pn" d="M27 8c7 0 10 3 11 8M34 12l4 4 4-4"/>',
	'D3.1:H_OPVANG': '<path class="pf" d="M6 44V22L24 6l18 16v22z"/><path class="pn" d="M2 25L24 5l22 20"/><path class="pf" d="M16 28a4.5 4.5 0 1 1 .1 0zM10 44v-8.5a6 6 0 0 1 12 0v8.5z"/><path class="pw" d="M28 35.2a3.6 3.6 0 1 1 .1 0zM23.2 44v-2.5a4.8 4.8 0 0 1 9.6 0v2.5z"/><rect class="pw" x="34" y="36" width="8" height="8"/>',
	'D3.1:H_UITLEG': '<path class="pf" d="M10 31a5 5 0 1 1 .1 0zM2 44v-3.5a8 8 0 0 1 16 0v3.5z"/><path class="pw" d="M38 31a5 5 0 1 1 .1 0zM30 44v-3.5a8 8 0 0 1 16 0v3.5z"/><path class="pf" d="M16 2h17a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H21l-4 4v-4H16a3 3 0 0 1-3-3v-12a3 3 0 0 1 3-3z"/><path class="pw" d="M22 15h5v-2a5 5 0 1 0-5 0z"/>',
	'D3.1:H_TAAL': '<path class="pf" d="M5 3h19a3 3 0 0 1 3 3v11a3 3 0 0 1-3 3H13l-5 5v-5H5a3 3 0 0 1-3-3v-11a3 3 0 0 1 3-3z"/><path class="pn" d="M6 12c2-6 6-6 6-1s-5 4-3-1 7-3 7 1 5 1 6-3"/><path class="pw" d="M21 24h22a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3h-2v6l-6-6H21a3 3 0 0 1-3-3V27a3 3 0 0 1 3-3z"/><path class="pn" d="M24 30h16M24 35h9M34 8c5 0 7 3 7 9M37.5 14l3.5 4 3.5-4"/>',
	'D3.1:H_PROEF': '<rect class="pf" x="2" y="23" width="18" height="16" rx="1.5"/><path class="pw" d="M8.5 23h5v16h-5z"/><path class="pw" d="M11 23c-3-8-9-8-9-4 0 3 5 4 9 4zM11 23c3-8 9-8 9-4 0 3-5 4-9 4z"/><path class="pn" d="M23 31h6M26 28l3 3-3 3"/><circle class="pf" cx="38.5" cy="31" r="8"/><path class="pn" d="M41.2 28.1a3.8 3.8 0 1 0 0 5.8M33.4 29.5h5.4m-5.4 3h5.4"/>',
	'D3.1:H_PAPIER': '<path class="pf" d="M10 23a5 5 0 1 1 .1 0zM2 36v-3.5a8 8 0 0 1 16 0v3.5z"/><path class="pw" d="M38 23a5 5 0 1 1 .1 0zM30 36v-3.5a8 8 0 0 1 16 0v3.5z"/><path class="pf" d="M14 23h20v22H14z"/><path class="pn" d="M18 29h12M18 34h7M18 39h6"/><path class="pw" d="M27 42l1-4 9-9 3 3-9 9z"/>',
	'D3.1:H_ONLINE': '<path class="pf" d="M13 17a5 5 0 1 1 .1 0zM5 30v-3.5a8 8 0 0 1 16 0v3.5z"/><path class="pw" d="M35 17a5 5 0 1 1 .1 0zM27 30v-3.5a8 8 0 0 1 16 0v3.5z"/><rect class="pf" x="9" y="22" width="30" height="17" rx="2"/><path class="pf" d="M3 39h42l-3 5H6z"/><path class="pn" d="M16 30h.1"/>',
	'D3.1:H_ANDERS': '<path class="pf" d="M24 3a17 17 0 1 1-.1 0zM24 13a7 7 0 1 0 .1 0z"/><path class="pw" d="M39.4 27.2A17 17 0 0 1 31.2 35.4L27 26.3A7 7 0 0 0 30.3 23zM8.6 27.2A17 17 0 0 0 16.8 35.4L21 26.3A7 7 0 0 1 17.7 23zM39.4 12.8A17 17 0 0 0 31.2 4.6L27 13.7A7 7 0 0 1 30.3 17zM8.6 12.8A17 17 0 0 1 16.8 4.6L21 13.7A7 7 0 0 0 17.7 17z"/><path class="pn" d="M17 44.5a1 1 0 1 1 .1 0zM24 44.5a1 1 0 1 1 .1 0zM31 44.5a1 1 0 1 1 .1 0z"/>',
	// D4.1 wishes
	'D4.1:SPORT': '<path class="pw" d="M31 13a5 5 0 1 1 .1 0z"/><path class="pf" d="M26 15l6 4-7 13-7-4z"/><path class="pn" d="M26 16l-9-1-5 7M31 20l4 6 7-2M20 29l-4 6-10 1M24 31l7 4-3 9"/>',
	'D4.1:MUZ': '<path class="pw" d="M17 14a5 5 0 1 1 .1 0z"/><path class="pf" d="M12 16h10l5 16H8z"/><path class="pn" d="M13 17L3 9M21 17l9 4M12 32l-3 12M21 32l8 3-2 8M36 20V6l8-2v14"/><path class="pw" d="M33.5 23.3a2.8 2.8 0 1 1 .1 0zM41.5 21.3a2.8 2.8 0 1 1 .1 0z"/>',
	'D4.1:KOKEN': '<path class="pf" d="M8 24h32v14a5 5 0 0 1-5 5H13a5 5 0 0 1-5-5z"/><path class="pw" d="M6 20h36v5H6z"/><path class="pn" d="M8 31H3M40 31h5M17 15c-3-4 3-6 0-10M24 15c-3-4 3-6 0-10M31 15c-3-4 3-6 0-10"/>',
	'D4.1:UIT': '<circle class="pw" cx="40" cy="10" r="6"/><path class="pf" d="M3 24a16 16 0 0 1 32 0z"/><path class="pn" d="M12 24q0-12 7-16 7 4 7 16M19 24v18M3 42h24M30 42q3-4 6 0t6 0M33 35q3-4 6 0t6 0"/>',
	'D4.1:NATUUR': '<circle class="pw" cx="8" cy="9" r="5.5"/><path class="pf" d="M18 34c-9 0-12-5-12-12 8 0 12 4 12 12zM18 27c0-8 4-12 11-12 0 8-4 12-11 12z"/><path class="pn" d="M18 42V26M33 8h8M37 8v20"/><path class="pw" d="M32 27h10v7a5 7 0 0 1-10 0z"/><path class="pn" d="M2 42h44"/>',
	'D4.1:MAKEN': '<path class="pw" d="M14 16l3-3 27 27-3 3z"/><path class="pf" d="M5 18L18 5l6 4-13 14z"/><path class="pw" d="M40 5l3 3-25 25-3-3z"/><path class="pf" d="M15 29l4 4c0 7-6 11-14 10 3-3 2-12 10-14z"/>',
	'D4.1:PRAAT': '<path class="pw" d="M14 25.5a6.5 6.5 0 1 1 .1 0zM2 44v-3a12 10.5 0 0 1 24 0v3z"/><path class="pf" d="M25 4h18a3 3 0 0 1 3 3v11a3 3 0 0 1-3 3H32l-6 6v-6h-1a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z"/><path class="pn" d="M27 10h14M27 15h9"/>',
	'D4.1:LEER': '<path class="pf" d="M6 5h26a3 3 0 0 1 3 3v33a3 3 0 0 1-3 3H6z"/><path class="pn" d="M12 5v39M18 14h11M18 21h11M18 28h6"/><path class="pw" d="M25 40l2-7 14-14 5 5-14 14z"/>',
	'D4.1:COMP': '<rect class="pf" x="5" y="4" width="38" height="25" rx="3"/><path class="pn" d="M24 29v6M16 35h16"/><path class="pw" d="M20 9l11 8-5.5 1-2.5 5z"/><rect class="pw" x="6" y="38" width="26" height="7" rx="2"/><rect class="pw" x="37" y="37" width="7" height="8" rx="3"/>',
	'D4.1:VRIJW': '<path class="pf" d="M10 13a5 5 0 1 1 .1 0z"/><path class="pf" d="M6 15h8l2 14H4z"/><path class="pn" d="M7 29l-2 15M13 29l4 15M13 18l8 5"/><path class="pw" d="M29 18.5a4.5 4.5 0 1 1 .1 0z"/><path class="pw" d="M25 20h8l1 9h7v4H25z"/><circle class="pn" cx="29" cy="38" r="6.5"/><path class="pn" d="M21 20l3 13M40 33l2 10h4"/>',
	'D4.1:WERK': '<path class="pn" d="M13 13V9a3 3 0 0 1 3-3h8a3 3 0 0 1 3 3v4"/><rect class="pf" x="3" y="13" width="34" height="23" rx="3"/><path class="pn" d="M3 22h34"/><circle class="pw" cx="32" cy="31" r="9"/><path class="pn" d="M38.5 37.5L45 44"/>',
	'D4.1:KIND': '<path class="pf" d="M31 3l12 8-5 15-13-9z"/><path class="pn" d="M31 3l7 23M43 11L25 17M38 26c4 6-4 8-2 14"/><path class="pw" d="M13 28a5 5 0 1 1 .1 0zM6 44v-8a7 7 0 0 1 14 0v8z"/><path class="pn" d="M17 33l10-7"/>',
	'D4.1:RUST': '<path class="pf" d="M6 22h26v12a9 9 0 0 1-9 9h-8a9 9 0 0 1-9-9z"/><path class="pn" d="M32 25h4a5 5 0 0 1 0 11h-5M11 17c-3-4 3-6 0-10M18 17c-3-4 3-6 0-10"/><path class="pw" d="M27 3h16a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3H33l-4 4v-4H27a3 3 0 0 1-3-3v-7a3 3 0 0 1 3-3z"/><path class="pn" d="M29.5 10.5a1 1 0 1 1 .1 0zM35 10.5a1 1 0 1 1 .1 0zM40.5 10.5a1 1 0 1 1 .1 0z"/>',
	'D4.1:ANDERS': '<path class="pw" d="M13 33a9 9 0 0 1-1-17.9 12 12 0 0 1 22.5-3.6A11 11 0 0 1 37 33z"/><path class="pn" d="M18 24a1 1 0 1 1 .1 0zM25 24a1 1 0 1 1 .1 0zM32 24a1 1 0 1 1 .1 0z"/><circle class="pf" cx="13" cy="39" r="3"/><circle class="pf" cx="6" cy="44" r="1.5"/>',
	// D4.2 moments
	'D4.2:VM': '<path class="pw" d="M3 21a9 9 0 0 1 18 0z"/><path class="pn" d="M1 21h24M12 7V4M4 11L2 9M20 11l2-2"/><circle class="pf" cx="31" cy="31" r="14"/><path class="pw" d="M31 31H17a14 14 0 0 1 14-14z"/><path class="pn" d="M41 31h1M31 41v1"/>',
	'D4.2:NM': '<circle class="pw" cx="12" cy="13" r="6.5"/><path class="pn" d="M12 3V2M12 24v-1M2 13H1M4.5 6L4 5M19.5 6l.5-1M4.5 20L4 21"/><circle class="pf" cx="31" cy="31" r="14"/><path class="pw" d="M31 31V17a14 14 0 0 1 7 26z"/><path class="pn" d="M20 31h1M31 41v1"/>',
	'D4.2:AV': '<path class="pf" d="M38 31A17 17 0 1 1 20 6a14 14 0 0 0 18 25z"/><path class="pw" d="M36 5l2.3 4.7 5.2.8-3.8 3.6.9 5.2-4.6-2.5-4.6 2.5.9-5.2-3.8-3.6 5.2-.8z"/>',
	'D4.2:WE': '<rect class="pf" x="3" y="9" width="42" height="34" rx="3"/><path class="pn" d="M13 5v8M35 5v8M3 18h42"/><path class="pw" d="M29 18h16v22a3 3 0 0 1-3 3H29z"/><path class="pn" d="M37 18v25M9.5 27a1 1 0 1 1 .1 0zM16 27a1 1 0 1 1 .1 0zM22.5 27a1 1 0 1 1 .1 0zM9.5 36a1 1 0 1 1 .1 0zM16 36a1 1 0 1 1 .1 0zM22.5 36a1 1 0 1 1 .1 0z"/>',
	'D4.2:VAK': '<circle class="pw" cx="35" cy="14" r="7"/><path class="pn" d="M35 3V2M46 14h1M43 6l1-1M43 22l1 1M27 6l-1-1"/><path class="pn" d="M13 16v-3a5 5 0 0 1 10 0v3"/><path class="pf" d="M5 24a9 8 0 0 1 9-8h8a9 8 0 0 1 9 8v20H5z"/><path class="pw" d="M10 31h16v13H10z"/><path class="pn" d="M10 36h16M18 36v3M11 23h14"/>',
	// D5.1 themes
	'D5.1:T_TAAL': '<path class="pf" d="M6 7h22a3 3 0 0 1 3 3v11a3 3 0 0 1-3 3H16l-7 6v-6H6a3 3 0 0 1-3-3V10a3 3 0 0 1 3-3z"/><path class="pw" d="M35.5 17H42a3 3 0 0 1 3 3v11a3 3 0 0 1-3 3h-2v7l-7.5-7H24a3 3 0 0 1-3-3v-2.5h7.5a7 7 0 0 0 7-7z"/><path class="pn" d="M10 13.5h14M10 18.5h8"/>',
	'D5.1:T_WONEN': '<path class="pf" d="M8 42V21L24 8l16 13v21z"/><path class="pw" d="M19 42V28h10v14z"/><path class="pn" d="M3 25L24 7.5 45 25"/>',
	'D5.1:T_WERK': '<path class="pn" d="M17 15v-4a3 3 0 0 1 3-3h8a3 3 0 0 1 3 3v4"/><rect class="pf" x="4" y="15" width="40" height="26" rx="3"/><path class="pn" d="M4 26h40"/><rect class="pw" x="19.5" y="22.5" width="9" height="8" rx="1"/>',
	'D5.1:T_VRIJ': '<circle class="pf" cx="16" cy="31" r="13"/><path class="pw" d="M16 25l5.5 4-2 6.5h-7l-2-6.5z"/><path class="pn" d="M16 25v-7M21.5 29l6.5-2M19.5 35.5l4 6M12.5 35.5l-4 6M10.5 29L4 27M32 22V6l12-3v15"/><path class="pw" d="M32 6l12-3v5l-12 3z"/><circle class="pw" cx="29" cy="23" r="3.3"/><circle class="pw" cx="41" cy="19" r="3.3"/>',
	'D5.1:T_ONTM': '<path class="pf" d="M9 20a5 5 0 1 1 .1 0zM1 33v-3.5a8 8 0 0 1 16 0v3.5z"/><path class="pw" d="M39 20a5 5 0 1 1 .1 0zM31 33v-3.5a8 8 0 0 1 16 0v3.5z"/><path class="pf" d="M4 33h40v4H4z"/><path class="pn" d="M24 37v7M16 44h16"/><path class="pw" d="M17 27h5v6h-5zM26 27h5v6h-5z"/>',
	'D5.1:T_KIND': '<path class="pf" d="M12 16.5a5.5 5.5 0 1 1 .1 0zM2.5 44v-16.5a9.5 9.5 0 0 1 19 0v16.5zM36 18.5a5.5 5.5 0 1 1 .1 0zM26.5 44v-14.5a9.5 9.5 0 0 1 19 0v14.5z"/><path class="pw" d="M24 33a4.5 4.5 0 1 1 .1 0zM18 44v-3.5a6 6 0 0 1 12 0v3.5z"/>',
	'D5.1:T_GELD': '<path class="pf" d="M21 4h15l8 8v30a2 2 0 0 1-2 2H21a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z"/><path class="pn" d="M36 4v8h8M34 22h5M34 29h5M34 36h5"/><circle class="pw" cx="17" cy="28" r="12.5"/><path class="pn" d="M21.5 23.2a6.3 6.3 0 1 0 0 9.6M8.5 26.3h9M8.5 29.7h9"/>',
	'D5.1:T_GEZOND': '<path class="pf" d="M24 42S5 31 5 18.5A10 10 0 0 1 24 14a10 10 0 0 1 19 4.5C43 31 24 42 24 42z"/><path class="pn" d="M10 25h7l3-6 5 11 3-5h10"/>',
	'D5.1:T_VERVOER': '<rect class="pf" x="4" y="9" width="40" height="27" rx="4"/><path class="pn" d="M4 24h40M17.5 9v15M31 9v15"/><circle class="pw" cx="13.5" cy="36.5" r="4.7"/><circle class="pw" cx="34.5" cy="36.5" r="4.7"/>',
	'D5.1:T_DIGI': '<rect class="pf" x="8" y="8" width="30" height="21" rx="2.5"/><path class="pf" d="M3 33h32v6H6z"/><rect class="pw" x="30" y="15" width="15" height="28" rx="3"/><path class="pn" d="M36 38h3"/>',
	'D5.1:T_DIV': '<path class="pw" d="M18 14.5a5.5 5.5 0 1 1 .1 0zM11 44v-21a7 7 0 0 1 14 0v21z"/><path class="pf" d="M6.5 30a4 4 0 1 1 .1 0zM1.5 44v-8a5 5 0 0 1 10 0v8zM34 18.8a4.8 4.8 0 1 1 .1 0zM30 20h8l1 9h6v4H30z"/><circle class="pn" cx="34" cy="37.5" r="6.5"/><path class="pn" d="M27 21l3 11M44 33l2 11"/>',
	'D5.1:T_INSPR': '<path class="pf" d="M8 6h32a4 4 0 0 1 4 4v20a4 4 0 0 1-4 4H24l-11 9v-9H8a4 4 0 0 1-4-4V10a4 4 0 0 1 4-4z"/><circle class="pw" cx="24" cy="20" r="10"/><path class="pn" d="M19 20.5l3.5 3.5 6.5-7"/>',
	// D6.1 talking about the plan
	'D6.1:GROEP': '<path class="pw" d="M11 3h26a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3H24l-4 4v-4H11a3 3 0 0 1-3-3v-9a3 3 0 0 1 3-3z"/><path class="pn" d="M17 11.5a1 1 0 1 1 .1 0zM24 11.5a1 1 0 1 1 .1 0zM31 11.5a1 1 0 1 1 .1 0z"/><path class="pf" d="M9 33a4.2 4.2 0 1 1 .1 0zM2.5 44v-3a6.5 6.5 0 0 1 13 0v3z"/><path class="pf" d="M39 33a4.2 4.2 0 1 1 .1 0zM32.5 44v-3a6.5 6.5 0 0 1 13 0v3z"/><path class="pf" d="M24 33a4.2 4.2 0 1 1 .1 0zM17.5 44v-3a6.5 6.5 0 0 1 13 0v3z"/>',
	'D6.1:EEN': '<path class="pw" d="M11 31a5 5 0 1 1 .1 0zM3 44v-3.5a8 8 0 0 1 16 0v3.5z"/><path class="pf" d="M37 31a5 5 0 1 1 .1 0zM29 44v-3.5a8 8 0 0 1 16 0v3.5z"/><path class="pw" d="M6 4h13a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3H13l-4 4v-4H6a3 3 0 0 1-3-3v-6a3 3 0 0 1 3-3z"/><path class="pf" d="M29 4h13a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3H37v4l-4-4H29a3 3 0 0 1-3-3v-6a3 3 0 0 1 3-3z"/>',
	'D6.1:NEE': '<path class="pw" d="M14 25.5a6.5 6.5 0 1 1 .1 0zM2 44v-3a12 10.5 0 0 1 24 0v3z"/><path class="pn" d="M27 4h15a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H32l-5 5v-5h0a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3zM30 8l8 8M38 8l-8 8"/>',
	// D7.1 reading
	'D7.1:GEEN': '<path class="pf" d="M14 17c-4-3-8-3-12-3v23c4 0 8 0 12 3 4-3 8-3 12-3V14c-4 0-8 0-12 3z"/><path class="pn" d="M14 17v23M4 44L24 9"/><path class="pw" d="M32 19a7 7 0 0 1 14 0c0 6-5 6-6 12a4 4 0 0 1-8 0"/><path class="pn" d="M36 20a3 3 0 0 1 6 0c0 3-4 3-4 7"/>',
	// D7.2 household, always under a roof
	'D7.2:ALLEEN': '<path class="pn" d="M3 24L24 5l21 19M8 20v24h32V20"/><path class="pw" d="M24 31a5 5 0 1 1 .1 0zM16 44v-3.5a8 8 0 0 1 16 0v3.5z"/>',
	'D7.2:PARTNER': '<path class="pn" d="M3 24L24 5l21 19M8 20v24h32V20"/><path class="pf" d="M17 33a4.2 4.2 0 1 1 .1 0zM10.5 44v-3a6.5 6.5 0 0 1 13 0v3z"/><path class="pw" d="M31 33a4.2 4.2 0 1 1 .1 0zM24.5 44v-3a6.5 6.5 0 0 1 13 0v3z"/>',
	'D7.2:KIND': '<path class="pn" d="M3 24L24 5l21 19M8 20v24h32V20"/><path class="pw" d="M19 31a4.5 4.5 0 1 1 .1 0zM12.5 44v-5a6.5 6.5 0 0 1 13 0v5z"/><path class="pf" d="M33 36.6a3.3 3.3 0 1 1 .1 0zM28.5 44v-1.4a4.5 4.5 0 0 1 9 0v1.4z"/>',
	'D7.2:GEZIN': '<path class="pn" d="M3 24L24 5l21 19M8 20v24h32V20"/><path class="pw" d="M15 29.4a4.2 4.2 0 1 1 .1 0zM9.5 44v-7.6a5.5 5.5 0 0 1 11 0v7.6z"/><path class="pf" d="M33 29.4a4.2 4.2 0 1 1 .1 0zM27.5 44v-7.6a5.5 5.5 0 0 1 11 0v7.6z"/><path class="pf" d="M20 37.4a3.2 3.2 0 1 1 .1 0zM16 44v-1.1a4 4 0 0 1 8 0v1.1z"/><path class="pf" d="M28.5 37.4a3.2 3.2 0 1 1 .1 0zM24.5 44v-1.1a4 4 0 0 1 8 0v1.1z"/>',
	'D7.2:OUDER': '<path class="pn" d="M3 24L24 5l21 19M8 20v24h32V20"/><path class="pf" d="M15 28a4.5 4.5 0 1 1 .1 0zM9 44v-8.5a6 6 0 0 1 12 0v8.5z"/><path class="pf" d="M33 28a4.5 4.5 0 1 1 .1 0zM27 44v-8.5a6 6 0 0 1 12 0v8.5z"/><path class="pw" d="M24 34.4a3.7 3.7 0 1 1 .1 0zM19 44v-3.1a5 5 0 0 1 10 0v3.1z"/>',
	'D7.2:ANDERS': '<path class="pn" d="M3 24L24 5l21 19M8 20v24h32V20"/><path class="pw" d="M16 31a4.5 4.5 0 1 1 .1 0zM10 44v-5.5a6 6 0 0 1 12 0v5.5z"/><path class="pn" d="M25.5 34a1 1 0 1 1 .1 0zM31 34a1 1 0 1 1 .1 0zM36.5 34a1 1 0 1 1 .1 0z"/>',
	// home page
	'home:tell': '<path class="pf" d="M8 6h32a4 4 0 0 1 4 4v20a4 4 0 0 1-4 4H24l-11 9v-9H8a4 4 0 0 1-4-4V10a4 4 0 0 1 4-4z"/><path class="pn" d="M12 15h24M12 21h24M12 27h14"/>',
	'home:plan': '<rect class="pf" x="7" y="5" width="34" height="38" rx="3"/><path class="pn" d="M22 15h13M22 24h13M22 33h13M12 15l2.2 2.2L18 13M12 24l2.2 2.2L18 22"/><circle class="pw" cx="15" cy="33" r="2.2"/>',
	'home:bridge': '<path class="pw" d="M4 22h40v5H4z"/><path class="pn" d="M6 22C13 7 35 7 42 22M15 22v-7.5M24 22V10.8M33 22v-7.5M10 27v9M38 27v9M3 40c4-3 7-3 10.5 0s7 3 10.5 0 7-3 10.5 0 7 3 10.5 0"/>'
} as const satisfies Record<string, string>;

export type PictogramName = keyof typeof pictograms;

/** Whether there is a drawing under this name. In: any text. Out: true narrows it to PictogramName. */
export function isPictogramName(name: string): name is PictogramName {
	return Object.hasOwn(pictograms, name);
}

/** The names that have no drawing. In: wanted names. Out: the missing ones, in order, each once. */
export function missingPictograms(wanted: readonly string[]): string[] {
	return [...new Set(wanted)].filter((name) => !isPictogramName(name));
}

/** The id of a drawing's symbol in the page. In: a name (`D1.1:CLUB`). Out: `p-D1-1-CLUB`. */
export function pictogramId(name: PictogramName): string {
	return `p-${name.replaceAll(/[^A-Za-z0-9_]/g, '-')}`;
}

/**
 * The `<symbol>` elements that a page refers to. In: names, doubled or without drawing allowed
 * (scales have none). Out: markup, each known drawing once, in order of first use.
 */
export function pictogramSymbols(names: readonly string[]): string {
	return [...new Set(names)]
		.filter(isPictogramName)
		.map(
			(name) => `<symbol id="${pictogramId(name)}" viewBox="0 0 48 48">${pictograms[name]}</symbol>`
		)
		.join('');
}
