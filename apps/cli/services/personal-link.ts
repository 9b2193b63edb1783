/**
 * Address of a personal link. On localhost each kind of person may have a host of its own below it, because cookies
 * belong to a host: so one browser can be several people.
 * @param host e.g. `chair`; left out where the installation has a real name
 */
export function personalLink(publicUrl: string, secret: string, host?: string): string {
  const url = new URL('/j', publicUrl);
  if (host !== undefined && url.hostname === 'localhost') url.hostname = `${host}.localhost`;
  return `${url.href}#${secret}`;
}
