/**
 * The number that every participant's page offers. It is nobody's: whoever runs a real round puts
 * the number of the person who helps here, and takes the brackets off it in `home_privacy_help`.
 */
export const helpPhone = '089 00 00 00';
