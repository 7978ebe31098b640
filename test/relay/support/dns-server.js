/** A name server on 127.0.0.1 that lies as a test tells it (RFC 1035, over UDP and TCP). */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import net from 'node:net';
import ipaddr from 'ipaddr.js';

const TYPES = { A: 1, CNAME: 5, AAAA: 28 };

/**
 * @typedef {{ name?: string, type: 'A' | 'AAAA' | 'CNAME', value: string }} DnsRecord
 * @typedef {{ name: string, type: string, count: number, overTcp: boolean }} Question
 *   `count`: how often this name and type was asked before
 * @typedef {{ records?: DnsRecord[], rcode?: number, truncated?: boolean, wrongId?: boolean }} DnsAnswer
 * @typedef {(question: Question) => DnsAnswer[]} AnswerDns what to send, one after the other; none: silence
 * @typedef {{ address: string, questions: string[], close: () => Promise<void> }} DnsServer
 */

/** @param {AnswerDns} answer @returns {Promise<DnsServer>} */
export async function listenDns(answer) {
  /** @type {string[]} */
  const questions = [];
  /** @param {Buffer} query @param {boolean} overTcp */
  const reply = (query, overTcp) => {
    const { name, type, end } = readQuestion(query);
    const count = questions.filter((question) => question === `${type} ${name}`).length;
    questions.push(`${type} ${name}`);
    return answer({ name, type, count, overTcp }).map((one) => writeAnswer(query.subarray(0, end), name, one));
  };
  const tcp = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (data) => {
      for (const message of reply(data.subarray(2), true)) socket.write(Buffer.concat([uint16(message.length), message]));
    });
  });
  const udp = createSocket('udp4', (query, { port, address }) => {
    for (const message of reply(query, false)) udp.send(message, port, address);
  });
  tcp.listen(0, '127.0.0.1');
  await once(tcp, 'listening');
  const { port } = /** @type {net.AddressInfo} */ (tcp.address());
  udp.bind(port, '127.0.0.1');
  await once(udp, 'listening');
  const close = async () => {
    udp.close();
    tcp.close();
    await Promise.all([once(udp, 'close'), once(tcp, 'close')]);
  };
  return { address: `127.0.0.1:${port}`, questions, close };
}

/** @param {Buffer} query */
function readQuestion(query) {
  const labels = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const code = query.readUInt16BE(at + 1);
  const type = Object.entries(TYPES).find(([, value]) => value === code)?.[0] ?? String(code);
  // c-ares mixes upper and lower case, to have one more secret to recognize its answer by.
  return { name: labels.join('.').toLowerCase(), type, end: at + 5 };
}

/** @param {Buffer} query its head and question @param {string} asked @param {DnsAnswer} answer */
function writeAnswer(query, asked, { records = [], rcode = 0, truncated = false, wrongId = false }) {
  const id = query.readUInt16BE(0) ^ (wrongId ? 0x5555 : 0);
  const flags = 0x8180 | (truncated ? 0x0200 : 0) | rcode;
  const head = Buffer.concat([id, flags, 1, records.length, 0, 0].map(uint16));
  return Buffer.concat([head, query.subarray(12), ...records.map((record) => writeRecord(record, asked))]);
}

/** @param {DnsRecord} record @param {string} asked */
function writeRecord({ name, type, value }, asked) {
  const data = type === 'CNAME' ? writeName(value) : Buffer.from(ipaddr.parse(value).toByteArray());
  // A name as it was asked is a pointer to the question.
  const owner = name === undefined || name === asked ? uint16(0xc00c) : writeName(name);
  return Buffer.concat([owner, uint16(TYPES[type]), uint16(1), uint16(0), uint16(0), uint16(data.length), data]);
}

/** @param {string} name */
function writeName(name) {
  return Buffer.concat([...name.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label)])), Buffer.from([0])]);
}

/** @param {number} value */
function uint16(value) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
