using Lexom.Kernel;

namespace Lexom.Funding.Domain;

/// <summary>One file as the OPCO has it in its books.</summary>
/// <param name="File">Our id or the OPCO's own number.</param>
/// <param name="GrantedExclVat">Excl. VAT; 0 when nothing is granted any more.</param>
/// <param name="PaidInclVat">Paid to LEXOM in all, incl. VAT.</param>
internal sealed record StatedFile(string File, Money GrantedExclVat, Money PaidInclVat);

/// <summary>What an OPCO states of all its files with LEXOM.</summary>
/// <param name="Reference">Its own reference of the statement.</param>
/// <param name="AsOf">The day at whose end this stood, Europe/Paris.</param>
/// <param name="Files">Each file once.</param>
internal sealed record AccountFacts(string Reference, DateOnly AsOf, IReadOnlyList<StatedFile> Files);

/// <summary>An OPCO's statement (relevé): kept to be compared with our files every day until a newer one replaces it. It changes no file by itself.</summary>
internal sealed class AccountStatement
{
    private AccountStatement()
    {
    }

    public Guid Id { get; private set; }

    public string Opco { get; private set; } = "";

    public string Reference { get; private set; } = "";

    public DateOnly AsOf { get; private set; }

    public IReadOnlyList<StatedFile> Files { get; private set; } = [];

    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>The OPCO's latest; only this one is compared.</summary>
    public bool Current { get; private set; }

    public DateOnly? ComparedOn { get; private set; }

    public IReadOnlyList<Drift> Drifts { get; private set; } = [];

    public static AccountStatement Of(Guid id, string opco, AccountFacts facts, DateTimeOffset now) => new()
    {
        Id = id, Opco = opco, Reference = facts.Reference, AsOf = facts.AsOf, Files = facts.Files, ReceivedAt = now, Current = true,
    };

    public static List<DomainError> Check(AccountFacts facts, DateTimeOffset statedAt, DateTimeOffset now)
    {
        var errors = new List<DomainError>(StatementRules.CheckMoment(statedAt, now).Errors);
        if (facts.AsOf > ParisTime.DayOf(now))
        {
            errors.Add(FundingErrors.StatementOfTheFuture());
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (file, i) in facts.Files.Select((f, i) => (f, i)))
        {
            if (!seen.Add(file.File))
            {
                errors.Add(FundingErrors.StatedTwice($"files[{i}].file"));
            }

            if (file.GrantedExclVat < Money.Zero || file.PaidInclVat < Money.Zero)
            {
                errors.Add(FundingErrors.StatedNegative($"files[{i}]"));
            }
        }

        return errors;
    }

    public void Replace() => Current = false;

    /// <summary>Notes today's comparison; true when it shows drifts that the one before did not.</summary>
    public bool Compare(IReadOnlyList<Drift> drifts, DateOnly today)
    {
        var news = drifts.Except(Drifts).Any();
        (Drifts, ComparedOn) = (drifts, today);
        return news;
    }
}
