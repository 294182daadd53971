/** What a page asks of the service worker: to keep these files, named from the root of the site. */
export interface KeepMessage {
  readonly keep: readonly string[];
}
