// Participants' browsers get no framework: the pages are whole without it.
export const csr = false;
