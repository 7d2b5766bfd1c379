using Lexom.Contracts.Catalog;
using Lexom.Kernel;
using Lexom.Ordering.Domain;

namespace Lexom.Ordering.Data;

/// <summary>What Catalog published of a course version: proposals are priced and certificates written from it.</summary>
public sealed class CourseVersion
{
    public required Guid CourseId { get; init; }

    public required int Version { get; init; }

    public required string Reference { get; init; }

    public required string Title { get; init; }

    public required bool IsTraining { get; init; }

    public required int DurationDays { get; init; }

    public required decimal DurationHours { get; init; }

    public required string[] Objectives { get; init; }

    public required Money InterPricePerParticipant { get; init; }

    public required Money IntraPricePerGroup { get; init; }

    public required string VatRegime { get; init; }

    public required int MaximumParticipants { get; init; }

    /// <summary>What an agreement states of the course; null for a version published before Catalog told of it.</summary>
    public TrainingContents? Contents { get; init; }

    public CoursePrice Price => new(InterPricePerParticipant, IntraPricePerGroup, VatRegime);
}

/// <summary>What Catalog told of a session, newest revision.</summary>
public sealed class SessionInfo
{
    public required Guid Id { get; init; }

    public int Revision { get; private set; }

    public Guid CourseId { get; private set; }

    public int CourseVersion { get; private set; }

    public SessionMode Mode { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    /// <summary>In order, <c>2027-04-06 morning</c> each.</summary>
    public string[] HalfDayCodes { get; private set; } = [];

    public string Place { get; private set; } = "";

    public int Capacity { get; private set; }

    /// <summary>CAT-3: a second session is sold at the first one's price.</summary>
    public Guid? SameConditionsAs { get; private set; }

    public DateOnly? CompletedOn { get; private set; }

    public DateOnly? CancelledOn { get; private set; }

    /// <summary>Who teaches, as the training manager named them: they sign the attendance, and a contract states their qualifications (L6353-4).</summary>
    public SessionTrainer? Trainer { get; private set; }

    public uint Version { get; private set; }

    public IReadOnlyList<HalfDay> HalfDays => [.. HalfDayCodes.Select(Parse)];

    /// <summary>False when the news is old.</summary>
    public bool Note(SessionScheduled news)
    {
        if (news.Revision <= Revision || !Codes.TryParse<SessionMode>(news.Mode, out var mode))
        {
            return false;
        }

        (Revision, CourseId, CourseVersion, Mode) = (news.Revision, news.CourseId, news.CourseVersion, mode);
        (StartsOn, EndsOn, Place, Capacity, SameConditionsAs) = (news.StartsOn, news.EndsOn, news.Place, news.Capacity, news.SameConditionsAs);
        HalfDayCodes = [.. news.HalfDays.Select(h => $"{h.Day:yyyy-MM-dd} {h.Period}")];
        return true;
    }

    public void Name(SessionTrainer trainer) => Trainer = trainer;

    public void Complete(DateOnly on) => CompletedOn ??= on;

    public void Cancel(DateOnly on) => CancelledOn ??= on;

    private static HalfDay Parse(string code) =>
        new(DateOnly.ParseExact(code[..10], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Codes.TryParse<DayPeriod>(code[11..], out var period) ? period : throw new FormatException($"No period in '{code}'."));
}

/// <summary>What Funding and the client's announcement say of a file, newest revision.</summary>
public sealed class FundingNote
{
    public required Guid Id { get; init; }

    public required Guid ContractId { get; init; }

    public required string Opco { get; init; }

    public string? FileNumber { get; set; }

    public required Money RequestedExclVat { get; init; }

    public FundingState State { get; private set; }

    public int Revision { get; private set; }

    public Money GrantedExclVat { get; private set; }

    public bool Subrogation { get; private set; }

    public Money PaidInclVat { get; private set; }

    public Guid[] PaymentIds { get; private set; } = [];

    public DateOnly? LapsedOn { get; private set; }

    /// <summary>False when the news is old: a later decision is known already.</summary>
    public bool Decide(int revision, FundingState state, Money granted, bool? subrogation = null)
    {
        if (revision <= Revision)
        {
            return false;
        }

        (Revision, State, GrantedExclVat, Subrogation) = (revision, state, granted, subrogation ?? Subrogation);
        return true;
    }

    /// <summary>One payment, one id, whatever is repeated.</summary>
    public bool Pay(Guid paymentId, Money amount)
    {
        if (PaymentIds.Contains(paymentId))
        {
            return false;
        }

        (PaymentIds, PaidInclVat) = ([.. PaymentIds, paymentId], PaidInclVat + amount);
        return true;
    }

    public void Lapse(DateOnly on) => LapsedOn ??= on;
}

public enum FundingState
{
    Announced,
    MoreRequested,
    Accepted,
    Rejected,
    Reduced,
    Revoked,
}

/// <summary>What Billing told of a document.</summary>
public sealed class InvoiceNote
{
    public required Guid Id { get; init; }

    public required Guid ContractId { get; init; }

    public required string Number { get; init; }

    public string? Kind { get; set; }

    public string? Payer { get; set; }

    public Money AmountInclVat { get; set; }

    public DateOnly? IssuedOn { get; set; }

    public DateOnly? DueOn { get; set; }

    public DateOnly? OverdueSince { get; set; }

    public DateOnly? PaidOn { get; set; }
}
