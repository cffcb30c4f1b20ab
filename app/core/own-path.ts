// Browsers drop tabs and line ends out of an address before they read it, so a slash, a tab and a slash lead away.
const own = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/

/** Whether this leads nowhere but to a page of this site. */
export const isOwnPath = (path: string) => own.test(path)
