using Lexom.Kernel;
using Lexom.ServiceDefaults.Http;
using Lexom.ServiceDefaults.Time;
using Microsoft.Extensions.Options;

namespace Lexom.Ordering.Pages;

/// <summary>Addresses of the pages that a person opens from an e-mail: personal, for one purpose, expiring.</summary>
public sealed class PersonLinks(
    SignedLinks links, IOptions<OrderingOptions> options, IConfiguration configuration, TimeProvider clock, [FromKeyedServices(WallClock.Key)] TimeProvider wallClock)
{
    public const string Signing = "sign-proposal";
    public const string Training = "training";
    public const string Teaching = "teaching";

    // After a training its page still shows certificate and evaluation.
    private const int DaysAfter = 365;

    /// <summary>For the client's contact, until the proposal's last valid day is over.</summary>
    public string ToSign(Guid contactId, Guid proposalId, DateOnly validUntil) => Address("sign", Signing, contactId, proposalId, validUntil.AddDays(1));

    /// <summary>For a participant of a contract.</summary>
    public string ToTraining(Guid participantId, Guid contractId, DateOnly endsOn) => Address("training", Training, participantId, contractId, endsOn.AddDays(DaysAfter));

    /// <summary>For the trainer of a session; its attendance closes with it.</summary>
    public string ToTeaching(Guid trainerId, Guid sessionId, DateOnly endsOn) => Address("teaching", Teaching, trainerId, sessionId, endsOn.AddDays(30));

    // Business days become real time: a link lives as long for a person as the business clock says.
    private string Address(string page, string purpose, Guid subject, Guid resource, DateOnly end)
    {
        var left = ParisTime.StartOf(end) - clock.GetUtcNow();
        var token = links.Create(new PersonalLink(purpose, subject, resource, wallClock.GetUtcNow() + left));
        var root = options.Value.PublicAddress?.ToString() ?? configuration["Auth:Issuer"] ?? "http://localhost:8080";
        return $"{root.TrimEnd('/')}/me/v1/orders/{page}?link={token}";
    }
}
