namespace ChatBot.Host.Web;

/// <summary>What stands at <c>/</c>: what runs here and how to ask it.</summary>
internal static class HomePage
{
    public static string Body(int articles) =>
        $"""
        <h1>ChatBot: ask the articles</h1>
        <p>This bot answers questions from {(articles == 1 ? "1 article" : $"{articles} articles")} and quotes where each sentence of its answer stands.</p>
        <h2>Ask in the terminal</h2>
        <pre>./run.sh ask "What did Lavrov demand?"</pre>
        <h2>Ask from a Bot Framework client</h2>
        <p>Messages are taken at <code>POST /api/messages</code>; <a href="/health/ready">/health/ready</a> says whether it can answer.</p>
        """;
}
