using Lexom.AppHost.Local;
using Lexom.SystemTests.Support;
using Shouldly;

namespace Lexom.SystemTests.Host;

public sealed class LocalHostTests(RunningSystem system)
{
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Services => [.. Topology.Services.Select(s => s.Name)];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_killed_service_comes_back_on_its_own_address(string name)
    {
        var host = await system.HostAsync();
        var address = host.Address(name);

        await host.KillAsync(name);
        (await IsHealthyAsync(address)).ShouldBeFalse();
        await host.StartAsync(name, Cancelled);

        host.Address(name).ShouldBe(address);
        (await IsHealthyAsync(address)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("rabbitmq")]
    public async Task Every_service_recovers_by_itself_when_a_killed_server_is_back(string name)
    {
        var host = await system.HostAsync();

        await host.KillAsync(name);
        await host.StartAsync(name, Cancelled);

        foreach (var service in Topology.Services)
        {
            await Eventually.True(() => IsHealthyAsync(host.Address(service.Name)), Recovery, $"{service.Name} is healthy again");
        }
    }

    [Fact]
    public async Task A_second_host_on_the_same_folder_is_refused_and_names_the_first()
    {
        var host = await system.HostAsync();

        var refused = await Should.ThrowAsync<HostException>(() => LocalHost.StartAsync(RunningSystem.Options(system.Folder), Cancelled));

        refused.Message.ShouldContain($"process {Environment.ProcessId}");
        (await IsHealthyAsync(host.Gateway)).ShouldBeTrue();
    }

    private static async Task<bool> IsHealthyAsync(Uri address)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var response = await http.GetAsync(new Uri(address, "health"), Cancelled);
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !Cancelled.IsCancellationRequested))
        {
            return false;
        }
    }
}
