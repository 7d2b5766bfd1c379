using Lexom.Privacy.Domain;
using Shouldly;

namespace Lexom.UnitTests.Privacy;

/// <summary>Requests in every state, made by the same commands the service uses.</summary>
internal static class Sample
{
    public static readonly Guid Subject = new("01990000-0000-7000-8000-000000000001");
    public static readonly DateOnly Received = new(2027, 1, 15);
    public static readonly DateOnly Today = new(2027, 1, 20);
    public static readonly DateTimeOffset Now = new(2027, 1, 20, 9, 0, 0, TimeSpan.Zero);

    public static IEnumerable<string> Others => ServiceNames.Every.Where(s => s != ServiceNames.Own);

    public static ReportItem Item(string field, Outcome outcome = Outcome.Given, int count = 1) => new(field, "Identité du stagiaire", count, outcome, null, null);

    public static PrivacyRequest In(RequestStatus status, string right = "erasure")
    {
        var request = PrivacyRequest.Receive(Guid.CreateVersion7(Now), right, [Subject], "email", Received, "staff:1", Today).Value;
        if (status >= RequestStatus.Running)
        {
            request.Start("staff:1", [], Now).ShouldBeTrue();
        }

        if (status >= RequestStatus.Answered)
        {
            AnswerAll(request);
        }

        if (status >= RequestStatus.Closed)
        {
            request.Close(Now).IsDone.ShouldBeTrue();
        }

        return request;
    }

    public static void AnswerAll(PrivacyRequest request)
    {
        foreach (var service in Others)
        {
            request.RecordAnswer(service, [Item("participant.lastName")], Now, Now).IsDone.ShouldBeTrue();
            request.ReceiveValues(service, Now);
        }
    }
}
