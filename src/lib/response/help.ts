/**
 * The number that every participant's page offers. It is nobody's: whoever runs a real round puts
 * the number of the person who helps here.
 */
export const helpPhone = '089 00 00 00';
