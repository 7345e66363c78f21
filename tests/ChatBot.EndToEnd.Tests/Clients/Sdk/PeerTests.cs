namespace ChatBot.EndToEnd.Tests.Clients.Sdk;

public sealed class PeerTests(Peers peers) : IClassFixture<Peers>
{
    public static TheoryData<string> Ids => [.. PeerCorpus.All.Select(one => one.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Ours_answers_as_the_official_SDK_or_the_corpus_says_why_not(string id)
    {
        var one = PeerCorpus.Named(id);

        var (sdk, ours) = await peers.SendAsync(one);

        (ours is < 500 or 501).ShouldBeTrue($"{one.Description}: ours answers {ours}.");
        if (one.Difference is null)
            ours.ShouldBe(sdk, $"{one.Description}: the SDK answers {sdk}, ours {ours}, and the corpus gives no reason.");
        else
            ours.ShouldNotBe(sdk,
                $"{one.Description}: both answer {sdk}; the corpus has a reason for a difference that is none: {one.Difference}");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Ours_answers_as_the_NET_SDKs_own_host_or_the_corpus_says_why_not(string id)
    {
        var one = PeerCorpus.Named(id);

        var (cloud, ours) = await peers.SendToCloudAsync(one);

        if (one.CloudDifference is null)
            ours.ShouldBe(cloud, $"{one.Description}: CloudAdapter answers {cloud}, ours {ours}, and the corpus gives no reason.");
        else
            ours.ShouldNotBe(cloud,
                $"{one.Description}: both answer {cloud}; the corpus has a reason for a difference that is none: {one.CloudDifference}");
    }

    [Fact]
    public void Every_reason_is_for_a_case_of_the_corpus() => CloudReasons.Ids.Except(PeerCorpus.All.Select(one => one.Id)).ShouldBeEmpty();

    [Fact]
    public void The_corpus_is_large_and_its_names_are_unique()
    {
        PeerCorpus.All.Count.ShouldBeGreaterThanOrEqualTo(60);
        PeerCorpus.All.Select(one => one.Id).ShouldBeUnique();
        PeerCorpus.All.ShouldAllBe(one => one.Description.Length > 0 && (one.Difference == null || one.Difference.Length > 20));
    }
}
