// Loaded before each client (node --require): it listens on loopback only, on a free port, and ends when the test that started it does.
const net = require('node:net');

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...given) {
  const callback = given.find(argument => typeof argument === 'function');
  return listen.call(this, { port: 0, host: '127.0.0.1' }, callback);
};

process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0)).resume();
setTimeout(() => process.exit(1), 15 * 60_000).unref();
