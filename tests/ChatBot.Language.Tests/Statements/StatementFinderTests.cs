using ChatBot.Language.Speech;
using ChatBot.Language.Statements;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Language.Tests.Statements;

public sealed class StatementFinderTests
{
    [Theory]
    [InlineData("“We will not close it,” Ada Lind said.", "Ada Lind | “We will not close it,”")]
    [InlineData("“We will not close it,” said Ada Lind.", "Ada Lind | “We will not close it,”")]
    [InlineData("“We will not close it,” said Mayor Ada Lind, a former pilot.", "Mayor Ada Lind | “We will not close it,”")]
    [InlineData("Ada Lind said, “We will not close it.”", "Ada Lind | “We will not close it.”")]
    [InlineData("Ada Lind said: “We will not close it.”", "Ada Lind | “We will not close it.”")]
    [InlineData("Ada Lind said “it will stay open for years to come.”", "Ada Lind | “it will stay open for years to come.”")]
    [InlineData("“We will not close it,” Ada Lind said on Monday. “It is safe.”", "Ada Lind | “We will not close it,”",
        "Ada Lind | “It is safe.”")]
    [InlineData("Conservative pundit Ada Lind jumped into the fray, declaring: “We will not close it.”",
        "Ada Lind | “We will not close it.”")]
    [InlineData("Republican state Rep. Ada Lind, the bill's sponsor, has called it a “step forward.”", "Rep. Ada Lind | “step forward.”")]
    [InlineData("“We will not,” Ada Lind said, “close it.”", "Ada Lind | “We will not,”", "Ada Lind | “close it.”")]
    [InlineData("“It is safe. We will not close it,” Ada Lind later added.", "Ada Lind | “It is safe. We will not close it,”")]
    [InlineData("“Why close it?” Mr. Lind asked.", "Mr. Lind | “Why close it?”")]
    [InlineData("“We will not close it,” Ada Lind tweeted.", "Ada Lind | “We will not close it,”")]
    [InlineData("“We will not close it,” Ada Lind was quoted as saying.", "Ada Lind | “We will not close it,”")]
    [InlineData("“We will not close it,” the engineer Olav Berg wrote in a statement.", "Olav Berg | “We will not close it,”")]
    [InlineData("\"We will not close it,\" Ada Lind said.", "Ada Lind | \"We will not close it,\"")]
    [InlineData("''We will not close it,'' Ada Lind said.", "Ada Lind | ''We will not close it,''")]
    [InlineData("«We will not close it», said Ada Lind.", "Ada Lind | «We will not close it»")]
    [InlineData("„We will not close it“, said Ada Lind.", "Ada Lind | „We will not close it“")]
    [InlineData("‘We will not close it,’ Ada Lind said.", "Ada Lind | ‘We will not close it,’")]
    [InlineData("“We will not close it, “Ada Lind said.", "Ada Lind | “We will not close it, “")]
    [InlineData("“We will not close it.” ― Ada Lind", "Ada Lind | “We will not close it.”")]
    [InlineData("Ada Lind was blunt: “We will not close it.”", "Ada Lind | “We will not close it.”")]
    [InlineData("Engineer Olav Berg was less pleased. “It is cracked. It always was.”",
        "Engineer Olav Berg | “It is cracked. It always was.”")]
    [InlineData("Manager Tone Lind called that “a bluff”.", "Manager Tone Lind | “a bluff”")]
    [InlineData("Manager Tone Lind spoke. She also described the debts of the mills as “a threat” to all.",
        "Manager Tone Lind | “a threat”")]
    [InlineData("Manager Tone Lind called that “a bluff”. “We will not close it,” she said, “and they know.”",
        "Manager Tone Lind | “a bluff”", "Manager Tone Lind | “We will not close it,”", "Manager Tone Lind | “and they know.”")]
    [InlineData("Ada Lind met Olav Berg. “It is cracked. It always was.”")]
    [InlineData("Engineer Olav Berg walked over the bridge on Monday. He read the sign. “Closed for good. No entry.”")]
    [InlineData("Ada Lind had this to tell her town:\n“We will not close it.”", "Ada Lind | “We will not close it.”")]
    public void A_quotation_is_given_to_whom_its_cue_names(string text, params string[] told) => Told.In(text).ShouldBe(told);

    [Theory]
    [InlineData("Ada Lind said that the bridge was safe.", "Ada Lind | the bridge was safe")]
    [InlineData("Ada Lind said the bridge was safe.", "Ada Lind | the bridge was safe")]
    [InlineData("Ada Lind told reporters that the bridge was safe.", "Ada Lind | the bridge was safe")]
    [InlineData("Ada Lind on Monday said the bridge was safe.", "Ada Lind | the bridge was safe")]
    [InlineData("Ada Lind has repeatedly said the bridge is safe.", "Ada Lind | the bridge is safe")]
    [InlineData("The bridge is not safe, Olav Berg wrote.", "Olav Berg | The bridge is not safe")]
    [InlineData("The bridge is not safe, said Olav Berg, an engineer.", "Olav Berg | The bridge is not safe")]
    [InlineData("According to Olav Berg, the bridge is not safe.", "Olav Berg | the bridge is not safe")]
    [InlineData("The bridge is not safe, according to Olav Berg.", "Olav Berg | The bridge is not safe")]
    [InlineData("Sergei Lavrov, the Russian foreign minister, said that talks would go on.", "Sergei Lavrov | talks would go on")]
    [InlineData("Olav Berg, 45, an engineer from Oslo, said the bridge was old.", "Olav Berg | the bridge was old")]
    [InlineData("An engineer, Olav Berg, said the bridge was old.", "Olav Berg | the bridge was old")]
    [InlineData("Olav Berg, who built the bridge, said it was old.", "Olav Berg | it was old")]
    [InlineData("Rikard Moen, a lung specialist at Orvika University, said the fumes of the ferries harm children.",
        "Rikard Moen | the fumes of the ferries harm children")]
    [InlineData("Olav Berg, 45, will resign, said the mayor.", "(the mayor) | Olav Berg, 45, will resign")]
    [InlineData("Olav Berg, 45, will resign, said officials.", "(officials) | Olav Berg, 45, will resign")]
    [InlineData("Olav Berg, 45, will resign, said the company.", "(the company) | Olav Berg, 45, will resign")]
    [InlineData("Attorney Lise Weiss, who speaks for the family, blamed the council for it.", "Attorney Lise Weiss | the council for it")]
    [InlineData("Senator Olav Berg (R-Ohio) said the bridge was old.", "Senator Olav Berg | the bridge was old")]
    [InlineData("In 1998, Olav Berg said the bridge was old.", "Olav Berg | the bridge was old")]
    [InlineData("Will Lind said the bridge was old.", "Will Lind | the bridge was old")]
    [InlineData("Asked again, Will Lind said the bridge was old.", "Will Lind | the bridge was old")]
    [InlineData("The bridge is not safe, said Will Lind, an engineer.", "Will Lind | The bridge is not safe")]
    [InlineData("Will Lind be heard? Lind said the bridge was old.", "Lind | the bridge was old")]
    [InlineData("Olav Berg visited the town on Monday and said the bridge was old.", "Olav Berg | the bridge was old")]
    [InlineData("The Center for Open Rivers said the bridge was old.", "Center for Open Rivers | the bridge was old")]
    [InlineData("A lawyer at the Center for Open Rivers said the bridge was old.",
        "(A lawyer at the Center for Open Rivers) | the bridge was old")]
    [InlineData("Islamic militants said the bridge was old.", "(Islamic militants) | the bridge was old")]
    [InlineData("The Democrat said the bridge was old.", "(The Democrat) | the bridge was old")]
    [InlineData("A company based in Sandoy, Norway, said the bridge was old.", "(A company based in Sandoy) | the bridge was old")]
    [InlineData("House Republicans met. Republicans said the bridge was old.", "Republicans | the bridge was old")]
    [InlineData("A mark was seen. Mark Berg, the mayor, said the bridge was old.", "Mark Berg | the bridge was old")]
    [InlineData("NATO met on Monday. The bridge is old, he said.", "(he) | The bridge is old")]
    [InlineData("A judge read Berg v. Lind, which said the bridge was old.", "(Lind) | the bridge was old")]
    [InlineData("Officials said that the bridge was old.", "(Officials) | the bridge was old")]
    [InlineData("The transport ministry said that the bridge was old.", "(The transport ministry) | the bridge was old")]
    [InlineData("Critics say the bridge is old.", "(Critics) | the bridge is old")]
    public void Reported_speech_is_given_to_whom_its_cue_names(string text, params string[] told) => Told.In(text).ShouldBe(told);

    [Fact]
    public void A_participle_goes_on_with_the_same_speaker() =>
        Told.In("“It is safe,” Ada Lind said, adding that trains would run on Friday.")
        .ShouldBe(["Ada Lind | “It is safe,”", "Ada Lind | trains would run on Friday"]);

    [Fact]
    public void A_clause_with_words_in_quotation_marks_is_mixed()
    {
        var text = "Ada Lind said the bridge was “as good as new” after the repair.";

        var statement = StatementFinder.Find(text).ShouldHaveSingleItem();

        statement.Kind.ShouldBe(StatementKind.Mixed);
        statement.Content.Of(text).ShouldBe("the bridge was “as good as new” after the repair");
    }

    [Theory]
    [InlineData("Elena Radeva opened the talks. She demanded an inquiry.", "Elena Radeva | an inquiry")]
    [InlineData("Elena Radeva met Olav Berg. He demanded an inquiry.", "Olav Berg | an inquiry")]
    [InlineData("Olav Berg met Elena Radeva. She demanded an inquiry.", "Elena Radeva | an inquiry")]
    [InlineData("“It is old,” Olav Berg said. Elena Radeva was away. “We will close it,” he said.", "Olav Berg | “It is old,”",
        "Olav Berg | “We will close it,”")]
    [InlineData("Sergei Lavrov met the press. “We wait,” Lavrov said.", "Sergei Lavrov | “We wait,”")]
    [InlineData("Sergei Lavrov met the press. “We wait,” Mr. Lavrov said.", "Sergei Lavrov | “We wait,”")]
    [InlineData("Russian foreign minister Sergei Lavrov met the press. “We wait,” the Russian minister said.",
        "Sergei Lavrov | “We wait,”")]
    [InlineData("Sergei Lavrov, the Russian foreign minister, met Marco Rubio. “We wait,” the minister said.",
        "Sergei Lavrov | “We wait,”")]
    [InlineData("Steve Whitkov, envoy of the president, came. “We wait,” Witkov said.", "Steve Whitkov | “We wait,”")]
    [InlineData("Bill Clinton stood by Hillary Clinton. “We wait,” Mrs. Clinton said.", "Hillary Clinton | “We wait,”")]
    public void Pronouns_surnames_and_descriptions_mean_somebody_named_elsewhere(string text, params string[] told) =>
        Told.In(text).ShouldBe(told);

    [Theory]
    [InlineData("A spokesman for Donald Trump said the plan was ready.", "(A spokesman for Donald Trump) | the plan was ready")]
    [InlineData("Donald Trump’s campaign manager said the plan was ready.", "(Donald Trump’s campaign manager) | the plan was ready")]
    [InlineData("The Trump campaign said the plan was ready.", "(The Trump campaign) | the plan was ready")]
    [InlineData("Donald Trump, the US president, met the press. “We wait,” the Russian president said.",
        "(the Russian president) | “We wait,”")]
    [InlineData("Bill Clinton stood by Hillary Clinton. “We wait,” Clinton said.", "Clinton | “We wait,”")]
    [InlineData("“We wait,” he said.", "(he) | “We wait,”")]
    public void Nobody_is_guessed_at(string text, params string[] told) => Told.In(text).ShouldBe(told);

    [Theory]
    [InlineData("Olav Berg did not say that the bridge was old.")]
    [InlineData("Olav Berg would say that the bridge was old.")]
    [InlineData("Olav Berg was charged with fraud.")]
    [InlineData("The “old bridge” was closed. Olav Berg had left.")]
    [InlineData("Nothing is told here.")]
    public void What_nobody_says_is_no_statement(string text) => Told.In(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Ada Lind came home. A source told Holm Tonight that she was tired. He revealed that he had waited for her.",
        "he had waited for her")]
    [InlineData("Una Moss told Harbour Weekly that the ferry leaks. She added that it was old. He said it was safe.", "it was safe")]
    public void Who_is_told_something_is_no_sure_meaning_of_a_pronoun_behind_it(string text, string said) =>
        StatementFinder.Find(text).Single(statement => statement.Content.Of(text) == said).IsSure.ShouldBeFalse();

    [Theory]
    [InlineData("Gaps in the records remain, he said.")]
    [InlineData("Steroids can take longer to act, she said.")]
    [InlineData("Strong programs are in place, he said.")]
    [InlineData("Further, he said that the bridge was old.")]
    public void The_first_word_of_a_sentence_is_nobody_who_speaks_behind_it(string text) =>
        StatementFinder.Find(text).ShouldAllBe(statement => statement.Speaker == null);

    [Fact]
    public void Tests_and_gaps_keep_a_pronoun_from_nobody() =>
        Told.In("Engineer Olav Berg looked at the bridge. Tests confirmed cracks. He said that it was old.")
            .ShouldContain("Engineer Olav Berg | it was old");

    [Fact]
    public void A_line_of_its_own_in_single_marks_is_not_what_the_one_before_it_said() =>
        Told.In("“We will not close it,” said Ada Lind.\n“It is safe.”\n'So much anger.'\nOlav Berg disagreed.")
        .ShouldBe(["Ada Lind | “We will not close it,”", "Ada Lind | “It is safe.”"]);

    [Fact]
    public void A_quotation_that_a_paragraph_leaves_open_goes_on_in_the_next() =>
        Told.In("“We will not close it,” Ada Lind said. “It is safe.\n“It has always been safe.”").ShouldBe(
            ["Ada Lind | “We will not close it,”", "Ada Lind | “It is safe.", "Ada Lind | “It has always been safe.”"]);

    [Fact]
    public void Another_speaker_ends_what_the_first_one_says() =>
        Told.In("“It is safe,” Ada Lind said. Olav Berg laughed. “It is old,” Berg said. “It is rusty.”").ShouldBe(
            ["Ada Lind | “It is safe,”", "Olav Berg | “It is old,”", "Olav Berg | “It is rusty.”"]);

    [Theory]
    [InlineData("said", SpeechForce.Say)]
    [InlineData("demanded", SpeechForce.Demand)]
    [InlineData("denied", SpeechForce.Deny)]
    [InlineData("warned", SpeechForce.Warn)]
    [InlineData("promised", SpeechForce.Promise)]
    [InlineData("suggested", SpeechForce.Propose)]
    public void The_verb_tells_what_is_done_by_saying_it(string verb, SpeechForce force) =>
        StatementFinder.Find(($"Ada Lind {verb} that the bridge be closed.")).ShouldHaveSingleItem().Force.ShouldBe(force);

    [Fact]
    public void A_table_that_runs_on_without_a_stop_is_no_speech() =>
        Told.In(string.Join(' ', Enumerable.Repeat("Ada Lind said 12 and", 20_000))).ShouldBeEmpty();

    [Fact]
    public void The_best_naming_words_are_a_name_with_a_title_or_the_fullest()
    {
        var text = "Tom Clarke came late. “We wait,” Mr. Clarke said. “We go,” Clarke said. “We stay,” he said.";

        StatementFinder.Find(text).Select(statement => statement.NamingIn(text).Of(text))
            .ShouldBe(["Mr. Clarke", "Tom Clarke", "Tom Clarke"]);
    }

    [Fact]
    public void A_pronoun_that_a_lost_line_break_glued_to_a_name_is_read() =>
        Told.In("Donald Trump spoke first. Then came Steve Whitkov.\nSteve Whitkov, envoy of Donald Trumphe stressed that talks would "
        + "go on.").ShouldBe(["Steve Whitkov | talks would go on"]);

    [Fact]
    public void Whatever_stands_in_an_article_every_range_holds_words_of_it_and_reading_again_finds_the_same()
    {
        string[] pieces =
        [
            "“", "”", "\"", "''", "‘", "’", "«", "»", "„", ",", ".", "?", ":", "—", "(", ")", "\n", " ", "Ada Lind", "Lind", "Mr.", "he",
            "she", "who", "and", "said", "saying",
            "says", "told", "that", "according to", "the minister", "the bridge is safe", "It is old", "was quoted as", "of", "R-Ohio",
            "Trumphe", "\u0301", "🙂", "中文", "'s", "2016", "-",
        ];
        var texts = Gen.Elements(pieces).ListOf().Select(some => "A" + string.Join(' ', some)).ToArbitrary();

        Prop.ForAll(texts, text =>
        {
            var statements = StatementFinder.Find(text);
            return statements.All(statement => Ranges(statement)
                .All(range => range.Length > 0 && range.Start >= 0 && range.End <= text.Length
                    && range.Of(text).Any(c => !char.IsWhiteSpace(c))))
                && statements.Zip(statements.Skip(1)).All(pair => pair.First.Content.Start <= pair.Second.Content.Start)
                && statements.SequenceEqual(StatementFinder.Find(text));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(600));
    }

    private static IEnumerable<TextRange> Ranges(Statement statement) =>
        new TextRange?[] { statement.Content, statement.Mention, statement.Speaker, statement.Cue }.OfType<TextRange>();
}
