// The echo bot of the official SDK's samples: CloudAdapter behind express.json(), no app id. The peer of the differential tests.
const express = require('express');
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(`echo: ${context.activity.text}`);
      await next();
    });
  }

  async onAdaptiveCardInvoke(context, value) {
    return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: value.action.verb ?? 'done' };
  }
}

const bot = new EchoBot();
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = express();
server.use(express.json());
server.all('/api/messages', (request, response) => adapter.process(request, response, context => bot.run(context)));

const listening = server.listen(0, '127.0.0.1', () => console.log(`Listening on ${listening.address().port}`));
