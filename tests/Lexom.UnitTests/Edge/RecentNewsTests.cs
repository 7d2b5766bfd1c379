using Lexom.Gateway.Live;
using Shouldly;

namespace Lexom.UnitTests.Edge;

/// <summary>What a screen is told that joins, or comes back.</summary>
public sealed class RecentNewsTests
{
    private readonly RecentNews _news = new();

    [Fact]
    public void Nothing_is_told_to_who_is_up_to_date()
    {
        _news.Add("ordering Contract");

        _news.After(_news.Position).ShouldBeEmpty();
    }

    [Fact]
    public void What_came_since_is_told_each_kind_once_and_up_to_now()
    {
        _news.Add("billing Invoice");
        var before = _news.Position;
        foreach (var what in (string[])["ordering Contract", "funding FundingFile", "ordering Contract"])
        {
            _news.Add(what);
        }

        var missed = _news.After(before);

        missed.Select(news => news.What).ShouldBe(["ordering Contract", "funding FundingFile"]);
        missed[^1].Position.ShouldBe(_news.Position);
    }

    [Fact]
    public void The_oldest_that_is_kept_is_told_and_one_older_is_everything()
    {
        var beginning = _news.Position;
        var second = _news.Add("first").Position;
        for (var more = 0; more < 256; more++)
        {
            _news.Add($"news {more}");
        }

        _news.After(second).Count.ShouldBe(256);
        _news.After(beginning).Select(news => news.What).ShouldBe(["*"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("0a1b2c3d-0")]
    [InlineData("0a1b2c3d-0-1")]
    public void Who_comes_with_no_position_of_this_process_reads_everything(string? position) => _news.After(position).Select(news => news.What).ShouldBe(["*"]);

    [Fact]
    public void A_position_that_has_not_been_given_is_everything()
    {
        var process = _news.Position.Split('-')[0];

        _news.After($"{process}-1").Select(news => news.What).ShouldBe(["*"]);
        _news.After($"{process}--1").Select(news => news.What).ShouldBe(["*"]);
        _news.After($"{process}-99999999999999999999").Select(news => news.What).ShouldBe(["*"]);
    }
}
