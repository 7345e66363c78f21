// DirectLineJS driven line by line: commands come as JSON on standard input, what the library says and sends goes to standard output.
globalThis.window = globalThis;
// It waits 3 to 15 seconds before it reconnects; here always the shortest time.
Math.random = () => 0;
const { createInterface } = require('node:readline');
const say = line => console.log(JSON.stringify(line));

// The library's own requests, told as they leave and as they are answered.
const XMLHttpRequest = require('xhr2');
globalThis.XMLHttpRequest = class extends XMLHttpRequest {
  open(method, url, ...more) {
    this.told = { method, url, headers: {} };
    this.addEventListener('loadend', () => say({ response: { ...this.told, status: this.status, answer: this.response ?? null } }));
    super.open(method, url, ...more);
  }
  setRequestHeader(name, value) {
    this.told.headers[name.toLowerCase()] = value;
    super.setRequestHeader(name, value);
  }
  send(body) {
    this.told.body = body ?? null;
    super.send(body);
  }
};

const WebSocket = require('ws');
globalThis.WebSocket = class extends WebSocket {
  constructor(url) {
    super(url);
    say({ socket: url });
  }
};

const { DirectLine } = require('botframework-directlinejs');
const clients = {};
const commands = {
  open({ name, options, user }) {
    const client = clients[name] = new DirectLine(options);
    if (user) client.setUserId(user);
    client.connectionStatus$.subscribe(status => say({ name, status }));
    client.activity$.subscribe(activity => say({ name, activity }), error => say({ name, failed: String(error) }), () => say({ name, ended: true }));
  },
  post({ name, activity }) {
    clients[name].postActivity(activity).subscribe(id => say({ name, posted: id }), error => say({ name, failed: String(error) }));
  },
  end({ name }) {
    clients[name].end();
  },
};
createInterface({ input: process.stdin }).on('line', line => {
  const command = JSON.parse(line);
  commands[command.do](command);
});
