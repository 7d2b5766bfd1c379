using Lexom.Funding.Domain;
using Lexom.Funding.Push;
using Lexom.Kernel;

namespace Lexom.Funding.Sandbox;

/// <summary>
/// The files of the sandbox: the same four for every OPCO, made anew for each message from a fixed beginning and what the OPCO has sent before. They are real files of
/// the domain, held by no table, so that the sandbox keeps every rule and touches nothing.
/// </summary>
internal static class SandboxFiles
{
    public const string Announced = "TEST-1";
    public const string Granted = "TEST-2";
    public const string Late = "TEST-3";
    public const string Closed = "TEST-4";

    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 4).Select(i => new Guid($"01990000-0000-7000-8000-00000000500{i}"))];

    /// <summary>The file of that number or id as it stands after what was sent before; null when the sandbox has none.</summary>
    public static FundingFile? Find(string opco, string named, IEnumerable<ParsedMessage> before, DateTimeOffset now)
    {
        var file = Make(opco, now).FirstOrDefault(f => f.FileNumber == named || f.Id.ToString() == named);
        if (file is not null)
        {
            foreach (var message in before.Where(m => m.File is { } other && (other == file.Id.ToString() || other == named || Named(file, other))))
            {
                _ = Apply(file, message, now);
            }
        }

        return file;
    }

    /// <summary>The domain's decision, told to no one.</summary>
    public static Result<Effect> Apply(FundingFile file, ParsedMessage message, DateTimeOffset now)
    {
        var (id, origin) = (Guid.CreateVersion7(now), new Origin(null, null, now));
        if (StatementRules.CheckMoment(message.StatedAt, now) is { IsDone: false } future)
        {
            return Result<Effect>.Refused(future.Errors);
        }

        if (message.Payment is { } payment)
        {
            return file.Pay(id, payment, origin).Try(out var paid, out var refused) ? paid.Effect : Result<Effect>.Refused(refused);
        }

        return file.Decide(id, message.Decision!, origin, Money.Zero).Try(out var decided, out var errors) ? decided.Effect : Result<Effect>.Refused(errors);
    }

    private static bool Named(FundingFile file, string other) => Array.IndexOf(Numbers, other) is >= 0 and var i && Ids[i] == file.Id;

    private static readonly string[] Numbers = [Announced, Granted, Late, Closed];

    private static FundingFile[] Make(string opco, DateTimeOffset now)
    {
        var today = ParisTime.DayOf(now);
        var files = Numbers.Select((number, i) => Open(Ids[i], number, opco, number == Late ? today : today.AddDays(-40), today, now)).ToArray();
        var grant = new Statement(DecisionKind.Accepted, today.AddDays(-38), now.AddDays(-38), Money.Euros(2000m), true, Granted);
        _ = files[1].Decide(Guid.CreateVersion7(now), grant, new Origin(null, null, now), Money.Zero);
        files[1].Deliver(today.AddDays(-1), 42m, 42m);
        files[3].Close(today.AddDays(-1));
        return files;
    }

    // Three participants, 3 000 EUR excl. VAT at 20 %; over since yesterday.
    private static FundingFile Open(Guid id, string number, string opco, DateOnly requestedOn, DateOnly today, DateTimeOffset now) => FundingFile.Open(
        new FileAnnouncement(
            id, id, $"C-{number}", "RCL-APPL-03", opco, number, requestedOn, Money.Euros(2000m), Money.Euros(3000m), 20m, Money.Euros(3600m), 3, today.AddDays(-39),
            today.AddDays(-2), today.AddDays(-1)),
        now);
}
