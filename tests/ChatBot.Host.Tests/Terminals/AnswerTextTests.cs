using ChatBot.Answers;
using ChatBot.Host.Terminals;
using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Terminals;

public class AnswerTextTests
{
    [Fact]
    public void Sources_stand_below_the_answer() =>
        Written(Some.Answer()).ShouldBe(
            """
            Ships waited. [1]

            [1] Harbour closed — AP News, 14 April 2025
                “Ships waited.”

            """);

    [Fact]
    public void On_a_terminal_lines_are_wrapped_to_its_width() =>
        Written(Some.Answer(text: "Ships waited outside of the harbour. [1]"), width: 24)
            .ShouldStartWith("Ships waited outside of\nthe harbour. [1]\n");

    [Fact]
    public void Escape_sequences_of_an_article_do_not_reach_the_terminal()
    {
        const string hostile = "a\e[2Jb";

        Written(Some.Answer(hostile, hostile, hostile)).ShouldNotContain('\e');
    }

    private static string Written(Answer answer, int? width = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        AnswerText.Write(new Terminal(output, TextWriter.Null, TextReader.Null) { Width = width }, answer);
        return output.ToString();
    }
}
