using ChatBot.Host.Settings;
using ChatBot.Host.Terminals;
using ChatBot.Host.Verbs;

using var stop = new StopSignal();
return await new CommandLine(Terminal.OfProcess(), ContentRoot.Find(AppContext.BaseDirectory), VerbSet.OfProduct).RunAsync(args,
    stop.Token);
