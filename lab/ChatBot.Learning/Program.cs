using ChatBot.Host.Settings;
using ChatBot.Host.Terminals;
using ChatBot.Host.Verbs;
using ChatBot.Learning.Commands;

using var stop = new StopSignal();
return await new CommandLine(Terminal.OfProcess(), ContentRoot.Find(AppContext.BaseDirectory), LabVerbs.All).RunAsync(args, stop.Token);
