using Lexom.Contracts.Privacy;
using Lexom.Kernel;
using Lexom.Privacy.Domain;
using Lexom.Privacy.Restoring;
using Lexom.ServiceTests.Fixture;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shouldly;
using Xunit;

namespace Lexom.ServiceTests.Privacy;

// PRI-2: what was erased is erased again after a restore, before the service calls itself ready.
[Collection(PrivacyCollection.Name)]
public sealed class RestoreTests(PrivacyFixture privacy)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ErasureLog Log => privacy.Services.GetRequiredService<ErasureLog>();

    [Fact]
    public async Task Writes_each_erasure_outside_the_database_and_nothing_else()
    {
        var subject = Guid.CreateVersion7();
        var erasure = await privacy.Log("erasure", subject);
        var access = await privacy.Log("access", subject);
        var unchecked_ = await privacy.Log("erasure", identityChecked: false);

        var logged = await Eventually.Get(() => Log.ReadAsync(Ct), l => l.Any(e => e.RequestId == erasure), "the erasure was logged");

        logged.Single(e => e.RequestId == erasure).SubjectIds.ShouldBe([subject]);
        logged.ShouldNotContain(e => e.RequestId == access || e.RequestId == unchecked_);
    }

    [Fact]
    public async Task Applies_again_what_a_restored_database_does_not_know_and_is_not_ready_before()
    {
        var lost = new LoggedErasure(Guid.CreateVersion7(), [Guid.CreateVersion7()], ParisTime.DayOf(privacy.Clock.GetUtcNow()), "email");
        await Log.AppendAsync([lost, lost], Ct);

        await Restart();
        await Restart();

        (await privacy.Outbox<PersonalDataRequested>(lost.RequestId)).ShouldHaveSingleItem().SubjectIds.ShouldBe(lost.SubjectIds);
        (await Ready()).ShouldBe(HealthStatus.Unhealthy);
        await privacy.AnswerAll(lost.RequestId, "ordering", PrivacyFixture.Item("contact.email", "erased"));
        (await Ready()).ShouldBe(HealthStatus.Healthy);
    }

    private Task Restart() => ActivatorUtilities.CreateInstance<ReapplyErasures>(privacy.Services).StartAsync(Ct);

    private async Task<HealthStatus> Ready() => (await privacy.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name == "erasures", Ct)).Status;
}
