// Keeps what was visited for times without a network. Sites switch this on.

const { root } = document.body.dataset;
// The policy asks for it: an address that a script is started from has to be made on purpose.
const policy = globalThis.trustedTypes?.createPolicy('fixdex-offline', {
  createScriptURL: (url) => url,
});

if ('serviceWorker' in navigator && location.protocol !== 'file:') {
  const address = new URL(`${root}sw.js`, location.href).href;
  navigator.serviceWorker
    .register(policy ? policy.createScriptURL(address) : address)
    .then(() => navigator.serviceWorker.ready)
    .then((registration) => {
      // What this first page loaded came before there was anyone to keep it.
      const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
      registration.active.postMessage([location.href.replace(/#.*/, ''), ...loaded]);
    })
    .catch(() => {}); // not allowed here: the site works all the same
}
