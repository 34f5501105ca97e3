/** A request as it comes in over HTTP or through `fetch`. */
export interface ApiRequest {
  method: string;
  /** Scheme and host. */
  origin: string;
  /** Path and query string. */
  path: string;
  token: string | null;
  body: string;
}
