// Serves a built site as a plain host does: texts packed, the index's files as they are.

const { existsSync, readFileSync, statSync } = require('node:fs');
const { createServer } = require('node:http');
const { extname, join, normalize } = require('node:path');
const { gzipSync } = require('node:zlib');

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css',
  '.svg': 'image/svg+xml', '.json': 'application/json' };

/** A server of a folder, and of some texts by their paths. */
exports.serverOf = (site, texts = new Map()) =>
  createServer((request, reply) => {
    const path = normalize(decodeURIComponent(request.url.replace(/[?#].*/, '')));
    const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
    if (texts.has(path)) {
      reply.writeHead(200, { 'content-type': 'text/plain' }).end(texts.get(path));
      return;
    }
    if (!existsSync(file) || !statSync(file).isFile()) {
      reply.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)];
    const bytes = readFileSync(file);
    if (type === undefined) {
      reply.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes);
    } else {
      reply.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(gzipSync(bytes));
    }
  });

/** Counts what a server sends of some paths until it is told to stop: {bytes, requests}. */
exports.counting = (server, paths) => {
  const sent = { bytes: 0, requests: 0 };
  const count = (request, reply) => {
    if (paths.test(request.url)) {
      const end = reply.end.bind(reply);
      reply.end = (body) => {
        sent.bytes += body?.length ?? 0;
        sent.requests++;
        return end(body);
      };
    }
  };
  server.prependListener('request', count);
  return { sent, stop: () => server.off('request', count) };
};
