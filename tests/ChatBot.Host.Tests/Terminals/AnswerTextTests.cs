using ChatBot.Answers;
using ChatBot.Host.Terminals;
using ChatBot.Host.Tests.Support;
using ChatBot.Language;

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

    [Fact]
    public void The_phrase_that_answers_is_bold_on_a_terminal_and_goes_on_so_in_the_next_line()
    {
        var answer = Some.Answer(text: "Ships waited outside of the harbour. [1]");
        answer = answer with { Sentences = [answer.Sentences[0] with { Phrase = new TextRange(13, 22) }] };

        Written(answer, width: 24, colour: true).ShouldStartWith("Ships waited \e[1moutside of\e[0m\n\e[1mthe harbour\e[0m. [1]\n");
        Written(answer, width: 24).ShouldNotContain('\e');
    }

    [Fact]
    public void Bold_changes_no_word() => ForEvery.Value(HostileText.Any, text =>
    {
        var answer = Some.Answer(text: $"{text}x {text} [1]");
        answer = answer with { Sentences = [answer.Sentences[0] with { Phrase = new TextRange(text.Length / 2, (text.Length / 2) + 1) }] };

        Written(answer, width: 24, colour: true).Replace("\e[1m", "", StringComparison.Ordinal)
            .Replace("\e[2m", "", StringComparison.Ordinal).Replace("\e[0m", "", StringComparison.Ordinal)
            .ShouldBe(Written(answer, width: 24));
    });

    private static string Written(Answer answer, int? width = null, bool colour = false)
    {
        using var output = new StringWriter { NewLine = "\n" };
        AnswerText.Write(new Terminal(output, TextWriter.Null, TextReader.Null) { Width = width, Colour = colour }, answer);
        return output.ToString();
    }
}
