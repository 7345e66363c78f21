using ChatBot.Answers.Tests.Support;

namespace ChatBot.Answers.Tests.Conversations;

/// <summary>Answering over a few made-up news articles that readers talk about.</summary>
public sealed class ValleyFixture : IAsyncLifetime
{
    internal AnsweringSystem Valley { get; private set; } = null!;

    public async Task InitializeAsync() => Valley = await AnsweringSystem.OverAsync(
    [
        new("tunnel", "Tunnel under the Skar to open in May",
            "The road tunnel under the Skar will open on 12 May, roads director Ingrid Moe said on Wednesday.\nThe tunnel cost 240 "
            + "million crowns, 30 million more than planned. " +
            "It is 4.3 kilometres long and took six years to build.\n“We had water in the rock that nobody had expected,” Moe said.",
            "2025-04-02"),
        new("clinic", "Clinic in Tolsby to close its maternity ward",
            "The clinic in Tolsby will close its maternity ward at the end of June, its director Paul Renner said on Thursday.\n" +
            "Last year 212 children were born there, in 2019 there were 390.\nMidwife Sara Holt called the plan a disgrace. “Women will "
            + "give birth in the car,” she said.\n" +
            "Health minister Olaf Brekke defended the decision. He said that a small ward was not safe.", "2025-04-10"),
        new("mill", "Fire destroys sawmill in Lund",
            "A fire destroyed the sawmill in Lund on Monday night. Two firefighters were injured, one of them seriously.\n" +
            "Police chief Anna Dahl said a spark from a saw had set sawdust on fire. “It was an accident,” Dahl said.\n" +
            "The owner, Erik Sund, estimated the damage at 3 million crowns. He said he would rebuild the mill.\nThe mill employs 45 "
            + "people.", "2025-04-14"),
        new("mill2", "Sawmill in Lund to be rebuilt",
            "The sawmill in Lund that burned down two weeks ago will be rebuilt by the autumn, its owner Erik Sund said on Monday.\nThe "
            + "insurance pays 2.6 million crowns.", "2025-04-28"),
        new("cup", "Tolsby FC win the cup",
            "Tolsby FC won the cup final against Lund Rovers 2-1 on Sunday in front of 4,200 spectators.\nStriker Maja Lien scored both "
            + "goals. “I could have cried,” Lien said.\n" +
            "Tolsby FC's coach, Tomas Berg, said that she would be the next captain of the national team.", "2025-05-04"),
        new("fever", "Fewer cases of tick fever",
            "The valley counted 340 cases of tick fever this year, the health office said on Thursday. Last year there were 520 cases.\n" +
            "Doctor Ivar Stene said that the dry spring had helped. A vaccine costs 400 crowns.", "2025-05-08"),
        new("bank", "Fjord Bank cuts 300 jobs",
            "Fjord Bank will cut 300 of its 2,100 jobs and close 12 branches, chief executive Lena Kraft said on Monday.\nThe bank lost "
            + "180m crowns last year.\n" +
            "Manager Min-jun Park said that he would stay with the bank. Kim Seo-yeon will leave the bank in August.", "2025-05-12"),
    ]);

    public async Task DisposeAsync() => await Valley.DisposeAsync();
}
