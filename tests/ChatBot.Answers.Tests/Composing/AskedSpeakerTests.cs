using ChatBot.Answers.Tests.Support;

namespace ChatBot.Answers.Tests.Composing;

/// <summary>Whose words a question asks for, however they are named, seen through the whole of answering.</summary>
public sealed class AskedSpeakerTests : IAsyncLifetime
{
    private static readonly MadeUpArticle[] Articles =
    [
        new("mask", "Norway makes masks a duty in clinics",
            "OSLO - Norway is to make masks a duty in clinics from Monday, the government said.\n" +
            "“It is a simple measure and no drama,” Health Minister Ingrid Sand told public radio.\n" +
            "Doctors in Bergen welcomed the duty.",
            "2024-01-09"),
        new("dam", "Dam at Orvika leaks",
            "ORVIKA - The dam at Orvika has leaked since Friday, its owner said.\n" +
            "Felipe de Jesus Moro, who inspects dams, said that the wall would hold until spring.\n" +
            "Senator Nils Brandt urged Attorney General Tuva Lien to look into the owner’s reports on the dam.\n" +
            "Democrat Kari Holm criticised the owner for hiding the leak.",
            "2024-02-12"),
        new("choir", "Choir of Vestby loses its hall",
            "VESTBY - The choir of Vestby has to leave its hall, the Singers’ Union said on Tuesday.\n" +
            "“Nobody asked us before the hall was sold,” said Marit Aune of the Singers’ Union.\n" +
            "Jonas Berge, an attorney for the choir, called the sale unlawful.\n" +
            "The council’s treasurer, Rolf Eide, said that the sale had been announced in March.",
            "2024-03-05"),
        new("toll", "Judge strikes down the bridge toll of Orvika",
            "ORVIKA - U.S. District Judge Ole Berg struck down the toll for the bridge at Orvika on Monday.\n" +
            "He said that the toll “has no ground in law”.\n" +
            "Transportation Secretary Ida Moe regretted the ruling. She said that ferries would sail more often.",
            "2024-04-08"),
        new("rider", "Rider dies on the road to Orvika",
            "ORVIKA - Anna Boye, 44, was killed by a lorry on the road to Orvika, the police said.\n" +
            "Her brother, Jakob Ausmes, met reporters on Monday. He said that she had ridden there each morning.\n" +
            "Lise Weiss, the family’s attorney, blamed the council for the narrow road.\n" +
            "Doctor Jan Rud said that nobody could have saved her.",
            "2024-04-09"),
        new("ferry", "Nordlink to sell its ferry line",
            "SANDOY - Nordlink is to sell its ferry line, the company said on Monday.\n" +
            "“We are committed to a quick sale,” Chief Executive Officer Mats Falk said.\n" +
            "Democratic Senate President Rut Dahl of Sandoy called the sale a mistake.\n" +
            "Glenn Aasen, director of the Harbour League, said that three buyers had come.\n" +
            "Dr. Rikard Moen, a lung specialist at Orvika University, said the fumes of the ferries are harmful.",
            "2024-04-10"),
        new("diver", "Diver finds bell off Vestby",
            "VESTBY - Kasper Holt found a bell on the wreck. He learnt to dive from a fisherman of Vestby. The bell weighs nine kilos.",
            "2024-03-06"),
        new("debts", "Governor promises lower taxes",
            "SANDOY - Governor Laura Fjell opened the session of the council on Monday.\n" +
            "She said that taxes would fall. She also described the debts of the mills as “a question of survival” for the island.\n" +
            "“I was warned that I might be branded a radical for my help,” said Pastor Jonas Vik of the Old Quay Church in Sandoy.",
            "2024-03-18"),
        new("ladder", "Miller falls from a ladder",
            "VESTBY - Marta Lohne, 31, fell from a ladder at the mill and died, the police said.\n" +
            "The family’s attorney, Nils Dale, said that the ladder was rotten.",
            "2024-03-19"),
    ];

    private AnsweringSystem system = null!;

    public async Task InitializeAsync() => system = await AnsweringSystem.OverAsync(Articles);

    public async Task DisposeAsync() => await system.DisposeAsync();

    [Theory]
    [InlineData("What does Felipe de Jesus Moro say about the wall?", "said that the wall would hold until spring")]
    [InlineData("What did Norway's health minister say about the masks?", "It is a simple measure and no drama")]
    [InlineData("Which senator urged Tuva Lien to look into what the owner reported?", "Senator Nils Brandt urged")]
    [InlineData("What did Marit Aune of the Singers' Union say about the hall?", "Nobody asked us before the hall was sold")]
    [InlineData("What did the choir's lawyer call the sale?", "called the sale unlawful")]
    [InlineData("What did Democrat Holm criticise?", "criticised the owner for hiding the leak")]
    [InlineData("What did the federal judge in the bridge toll case say about the toll?", "He said that the toll “has no ground in law”")]
    [InlineData("What did the Transportation Secretary say about the ferries?", "She said that ferries would sail more often")]
    [InlineData("What did Anna Boye's brother say about the road?", "He said that she had ridden there each morning")]
    [InlineData("What did the brother of Anna Boye, the rider killed near Orvika, say?", "He said that she had ridden there each morning")]
    [InlineData("What did the brother of Anna Boye say?", "He said that she had ridden there each morning")]
    [InlineData("What did Anna Boye's lawyer say about the road?", "blamed the council for the narrow road")]
    [InlineData("What did the head of Nordlink say about the sale?", "We are committed to a quick sale")]
    [InlineData("What did the Sandoy senate president call the sale?", "called the sale a mistake")]
    [InlineData("What did the man from the Harbour League say about buyers?", "said that three buyers had come")]
    [InlineData("What did the doctor from Orvika University say about the fumes?", "said the fumes of the ferries are harmful")]
    [InlineData("What did Laura Fjell say about the mills' debts?", "She also described the debts of the mills")]
    [InlineData("What did the Quay Church pastor say about being called a radical?", "I was warned that I might be branded a radical")]
    [InlineData("What did the church pastor say about being called a radical?", "I was warned that I might be branded a radical")]
    [InlineData("What did Marta Lohne's lawyer say about the ladder?", "said that the ladder was rotten")]
    public async Task Whoever_is_asked_about_is_found(string question, string words) =>
        (await system.AskAsync(question)).ShouldCite(words);

    [Theory]
    [InlineData("Who taught Kasper Holt to dive?", "He learnt to dive from a fisherman of Vestby. (Kasper Holt)")]
    [InlineData("What did Kasper Holt find on the wreck?", "Kasper Holt found a bell on the wreck.")]
    public async Task Whoever_is_only_called_he_is_named_behind_the_quotation(string question, string said) =>
        (await system.AskAsync(question)).Sentences[0].Text.ShouldEndWith(said);

    [Theory]
    [InlineData("What did Denmark's health minister say about the masks?")]
    [InlineData("What did the choir's accountant say about the sale?")]
    [InlineData("What did Anna Boye's sister say about the road?")]
    [InlineData("What did Anna Boye say about the road?")]
    [InlineData("What did Anna Boye's doctor say?")]
    [InlineData("What did the woman say about buyers?")]
    [InlineData("What did the woman from the Harbour League say about buyers?")]
    public async Task Who_is_in_no_article_says_nothing(string question) => (await system.AskAsync(question)).ShouldBeRefused();
}
