using System.Net;
using ChatBot.Articles.Fetching;
using ChatBot.Articles.Fetching.Network;
using ChatBot.Articles.Fetching.Robots;
using ChatBot.Network;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Articles.Tests.Fetching;

public sealed class PolitenessTests
{
    [Fact]
    public async Task Requests_to_a_host_keep_a_pause_and_other_hosts_do_not_wait()
    {
        var time = new FakeTimeProvider();
        var pace = new HostPace(TimeSpan.FromSeconds(1), time);
        pace.WaitAsync("a.example", TimeSpan.Zero, CancellationToken.None).IsCompleted.ShouldBeTrue();
        var second = pace.WaitAsync("A.example", TimeSpan.FromSeconds(5), CancellationToken.None);
        var third = pace.WaitAsync("a.example", TimeSpan.Zero, CancellationToken.None);

        pace.WaitAsync("b.example", TimeSpan.Zero, CancellationToken.None).IsCompleted.ShouldBeTrue();
        second.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1));
        await second;
        third.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(5));
        await third;
    }

    [Fact]
    public async Task A_clock_that_is_set_back_makes_no_pause_longer()
    {
        var time = new SetClock();
        var pace = new HostPace(TimeSpan.FromSeconds(1), time);
        await pace.WaitAsync("a.example", TimeSpan.Zero, CancellationToken.None);
        pace.Hold("b.example", time.GetUtcNow() + TimeSpan.FromSeconds(30));
        time.Ahead = TimeSpan.FromDays(-1);

        pace.HeldUntil("b.example").ShouldBe(time.GetUtcNow() + TimeSpan.FromSeconds(30));
        var next = pace.WaitAsync("a.example", TimeSpan.Zero, CancellationToken.None);
        next.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1));
        await next;
        time.Advance(TimeSpan.FromSeconds(29));
        pace.HeldUntil("b.example").ShouldBeNull();
    }

    [Fact]
    public async Task A_host_is_asked_by_one_at_a_time_and_other_hosts_do_not_wait()
    {
        var pace = new HostPace(TimeSpan.Zero, new FakeTimeProvider());
        using var left = new CancellationTokenSource();
        var first = await pace.TakeAsync("a.example", CancellationToken.None);
        var leaving = pace.TakeAsync("a.example", left.Token);
        var second = pace.TakeAsync("A.example", CancellationToken.None);

        (await pace.TakeAsync("b.example", CancellationToken.None)).Dispose();
        await left.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(leaving);
        second.IsCompleted.ShouldBeFalse();
        first.Dispose();
        (await second).Dispose();
    }

    [Theory]
    [InlineData("/fish*.php", "/fishheads/catfish.php?id=1", true)]
    [InlineData("/*.php$", "/index.php?x", false)]
    [InlineData("/*.php$", "/a.php/b.php", true)]
    [InlineData("/fish", "/fishing", true)]
    [InlineData("/fish/", "/fish", false)]
    [InlineData("/$", "/", true)]
    [InlineData("/$", "/a", false)]
    [InlineData("*", "/a", true)]
    public void Patterns_fit_as_they_are_meant(string pattern, string path, bool fits) => PathPattern.Fits(pattern, path).ShouldBe(fits);

    [Fact]
    public void A_pattern_of_many_stars_takes_no_longer_than_its_length_asks_for() =>
        PathPattern.Fits(string.Concat(Enumerable.Repeat("*a", 900)) + "b", new string('a', 4_000)).ShouldBeFalse();

    [Fact]
    public void The_longest_rule_counts_and_of_two_as_long_the_one_that_allows()
    {
        var robots = RobotsFile.Parse("user-agent: a\nuser-agent: ChatBot # us\ndisallow: /\nallow: /news\ndisallow: /news/old\nallow: "
            + "/news/old\ncrawl-delay: 3\n", "ChatBot");

        robots.Allows(new("https://x.example/drafts")).ShouldBeFalse();
        robots.Allows(new("https://x.example/news/today")).ShouldBeTrue();
        robots.Allows(new("https://x.example/news/old")).ShouldBeTrue();
        robots.Delay.ShouldBe(TimeSpan.FromSeconds(3));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("100.100.100.200")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.255.255")]
    [InlineData("224.0.0.1")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("ff02::1")]
    public void Numbers_inside_a_network_are_known(string number) => NetworkAddresses.IsPublic(IPAddress.Parse(number)).ShouldBeFalse();

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("2606:4700::1111")]
    [InlineData("64:ff9b::808:808")]
    public void Numbers_of_the_public_internet_are_known(string number) =>
        NetworkAddresses.IsPublic(IPAddress.Parse(number)).ShouldBeTrue();

    [Fact]
    public async Task Of_a_name_that_leads_inside_and_outside_only_the_outside_is_dialled()
    {
        var dialer = new GuardedDialer([], (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback, IPAddress.Parse("8.8.8.8")]));

        (await dialer.NumbersAsync("both.example", CancellationToken.None)).ShouldBe([IPAddress.Parse("8.8.8.8")]);
    }

    [Theory]
    [InlineData("http://Example.com:80/a?utm_medium=x&id=3&gclid=9#part", "https://example.com/a?id=3")]
    [InlineData("https://example.com/a?id=3", "https://example.com/a?id=3")]
    [InlineData("http://example.com:8080/a", "http://example.com:8080/a")]
    public void Addresses_of_one_article_have_one_key(string address, string key) => WebAddress.Key(new(address)).AbsoluteUri.ShouldBe(key);

    [Theory]
    [InlineData("https://m.example.com/a", "https://www.example.com/b", "https://www.example.com/b")]
    [InlineData("https://example.com/a", "https://example.com/", "https://example.com/a")]
    [InlineData("https://example.com/a", "https://evil.example/b", "https://example.com/a")]
    [InlineData("https://example.com/a", "javascript:x", "https://example.com/a")]
    public void An_address_that_a_page_names_as_its_own_is_believed_on_its_site_only(string address, string named, string own) =>
        WebAddress.Canonical(new(address), named).AbsoluteUri.ShouldBe(own);

    /// <summary>A clock that can be set, while the time that runs on is not.</summary>
    private sealed class SetClock : FakeTimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;

        public override long GetTimestamp() => base.GetUtcNow().Ticks;
    }
}
