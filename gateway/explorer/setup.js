// Runs before the editor's bundle. The policy of the page takes style sheets made by scripts only with its nonce, which
// the editor does not know of; its workers are files of this server.
(() => {
  const { nonce } = document.currentScript;
  const createElement = document.createElement.bind(document);
  document.createElement = (name, options) => {
    const element = createElement(name, options);
    if (String(name).toLowerCase() === 'style') element.nonce = nonce;
    return element;
  };
  const workers = { json: 'worker-json', graphql: 'worker-graphql' };
  globalThis.MonacoEnvironment = {
    globalAPI: true,
    getWorkerUrl: (_module, label) => `/explorer/${workers[label] ?? 'worker-editor'}.js`,
  };
})();
