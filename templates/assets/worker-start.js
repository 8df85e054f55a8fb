// Starts workers of this site.

// The content policy asks for it: an address that a script is started from is made on purpose.
const policy = globalThis.trustedTypes?.createPolicy('fixdex-search', {
  createScriptURL: (url) => url,
});

/** A new worker, of a script beside this one. */
export function workerOf(name) {
  const script = new URL(name, import.meta.url).href;
  return new Worker(policy ? policy.createScriptURL(script) : script);
}
