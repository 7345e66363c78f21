using ChatBot.Pages;

return await EvalPagesCommand.RunAsync(["eval-pages", .. args], Console.Out, Console.Error, CancellationToken.None);
