// A push service that costs as little as we could make it, so that the bench measures who sends.
//
//   node push_service.mjs certificate key every
//
// It answers 201 to every message: on one port to HTTP/2, on another to HTTP/1.1, for senders
// that have no more. Node's own http2 takes five times as long, so frames are read here by hand
// (RFC 9113) as far as a sink needs: which stream ended, and the body of every `every`-th message.
// Header blocks are not read at all. GET /seen on the second port tells what came since the last.

import { readFileSync } from 'node:fs';
import { createServer as createHttp1 } from 'node:https';
import { createServer as createTls } from 'node:tls';

const [certificate, key, every] = process.argv.slice(2);
const credentials = { cert: readFileSync(certificate), key: readFileSync(key) };
const KEPT = 100;

const PREFACE = 24;
const HEAD = 9;
const [DATA, HEADERS, SETTINGS, PING] = [0, 1, 4, 6];
const [END_STREAM, ACK, END_HEADERS] = [1, 1, 4];
const WINDOW = 2 ** 31 - 1;
// What we say first: 1,000 streams at once, and windows that one run of the bench never fills.
const HELLO = Buffer.concat([
  frame(SETTINGS, 0, 0, Buffer.from([0, 3, 0, 0, 0x03, 0xe8, 0, 4, 0x7f, 0xff, 0xff, 0xff])),
  frame(8, 0, 0, number(WINDOW - 65535)),
]);
// ":status: 201", a literal whose name is in the static table (RFC 7541).
const CREATED = frame(HEADERS, END_STREAM | END_HEADERS, 0, Buffer.from([8, 3, 50, 48, 49]));
const EMPTY = Buffer.alloc(0);

let seen = nothing();

function nothing() {
  return { http1: 0, http2: 0, connections: 0, times: [], samples: [] };
}

function number(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function frame(type, flags, stream, payload) {
  const head = Buffer.alloc(HEAD);
  head.writeUIntBE(payload.length, 0, 3);
  head[3] = type;
  head[4] = flags;
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
}

function isSample() {
  return seen.times.length % every === 0 && seen.samples.length < KEPT;
}

/** Read the frames of one connection; a message is one DATA frame, as ours are small. */
function serve(socket) {
  let rest = EMPTY;
  let greeted = false;
  socket.setNoDelay(true);
  socket.write(HELLO);
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    let bytes = rest.length ? Buffer.concat([rest, chunk]) : chunk;
    let at = 0;
    if (!greeted && bytes.length >= PREFACE) {
      greeted = true;
      at = PREFACE;
    }
    const answers = [];
    while (greeted && bytes.length - at >= HEAD) {
      const end = at + HEAD + bytes.readUIntBE(at, 3);
      if (end > bytes.length) break;
      take(bytes, at, end, answers);
      at = end;
    }
    rest = bytes.subarray(at);
    if (answers.length) socket.write(answers.length > 1 ? Buffer.concat(answers) : answers[0]);
  });
}

function take(bytes, at, end, answers) {
  const [type, flags] = [bytes[at + 3], bytes[at + 4]];
  if (type === DATA && flags & END_STREAM) {
    const answer = Buffer.from(CREATED);
    bytes.copy(answer, 5, at + 5, at + HEAD);
    answers.push(answer);
    if (isSample()) seen.samples.push(bytes.toString('base64', at + HEAD, end));
    seen.http2 += 1;
    seen.times.push(Date.now());
  } else if ((type === SETTINGS || type === PING) && !(flags & ACK)) {
    const payload = type === PING ? bytes.subarray(at + HEAD, end) : EMPTY;
    answers.push(frame(type, ACK, 0, payload));
  }
}

const second = createTls({ ...credentials, ALPNProtocols: ['h2'] }, (socket) => {
  if (socket.alpnProtocol !== 'h2') {
    socket.destroy();
    return;
  }
  seen.connections += 1;
  serve(socket);
});

const first = createHttp1({ ...credentials, keepAliveTimeout: 60_000 }, (request, response) => {
  if (request.method === 'GET') {
    response.end(JSON.stringify(seen));
    seen = nothing();
    return;
  }
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    if (isSample()) seen.samples.push(Buffer.concat(chunks).toString('base64'));
    seen.http1 += 1;
    seen.times.push(Date.now());
    response.writeHead(201, { 'Content-Length': 0 });
    response.end();
  });
});

second.listen(0, '127.0.0.1', () => {
  first.listen(0, '127.0.0.1', () => {
    console.log(JSON.stringify([second.address().port, first.address().port]));
  });
});
