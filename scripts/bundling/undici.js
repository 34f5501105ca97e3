// Stands in for undici in the bundle. The toolkit imports it for two things that the loop doesn't use:
// a fetch of its own, and the proxies of that fetch. Requests go over Node's http with the toolkit's
// tunnels instead, and every start of the Action is a third shorter.
export class ProxyAgent {}

export function fetch() {
  throw new Error('undici is not part of this bundle; see scripts/bundling/undici.js');
}
