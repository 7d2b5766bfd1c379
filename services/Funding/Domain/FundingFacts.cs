using Lexom.Kernel;

namespace Lexom.Funding.Domain;

/// <summary>What is known of a file when its proposal is accepted.</summary>
internal sealed record FileAnnouncement(
    Guid FileId, Guid ContractId, string ContractNumber, string CourseReference, string Opco, string? FileNumber, DateOnly RequestedOn,
    Money RequestedExclVat, Money PriceExclVat, decimal VatRate, Money PriceInclVat, int Participants, DateOnly AcceptedOn, DateOnly StartsOn, DateOnly EndsOn,
    int PaymentMonths = OpcoDeadline.Months);

/// <summary>What a decision did, and what others must be told, in order.</summary>
internal sealed record Decided(Effect Effect, IReadOnlyList<Announcement> Announcements);

/// <summary>What a reported payment did. The id is that of the payment first noted under this reference.</summary>
internal sealed record Paid(Effect Effect, Guid PaymentId);

/// <summary>What lapsed (CGV-3.3-d).</summary>
internal sealed record Lapse(DateOnly Deadline, DateOnly LapsedOn, Money PaidInclVat, Money UnpaidInclVat);

/// <summary>What is about to lapse (CGV-3.3-d).</summary>
internal sealed record LapseWarning(DateOnly Deadline, Money UnpaidInclVat);

/// <summary>One change of the OPCO's commitment to tell others.</summary>
/// <param name="Kind">What the OPCO decided.</param>
/// <param name="Revision">From 1 up per file.</param>
/// <param name="Granted">Excl. VAT, as it stands after this change.</param>
/// <param name="Subrogation">The OPCO pays LEXOM directly.</param>
/// <param name="DecidedOn">Legal date.</param>
/// <param name="Asked">The papers asked for, when more is.</param>
internal sealed record Announcement(DecisionKind Kind, int Revision, Money Granted, bool Subrogation, DateOnly DecidedOn, PiecesAsked? Asked = null)
{
    /// <summary>
    /// From what was told to what holds. A reduction that had waited for its acceptance, or whose acceptance changed under it, is told as both, so that
    /// a listener always learns of the acceptance (and of the subrogation) first.
    /// </summary>
    public static List<Announcement> Between(Commitment before, Commitment after, int lastRevision)
    {
        if (after.LooksLike(before))
        {
            return [];
        }

        var decidedOn = after.DecidedOn ?? throw new InvalidOperationException("A commitment that changed was decided.");
        if (after.Status != FileStatus.Reduced)
        {
            var kind = after.Status switch
            {
                FileStatus.Accepted => DecisionKind.Accepted,
                FileStatus.Rejected => DecisionKind.Rejected,
                FileStatus.MoreRequested => DecisionKind.MoreRequested,
                _ => DecisionKind.Revoked,
            };
            return [new Announcement(kind, lastRevision + 1, after.Granted, after.Subrogation, decidedOn, after.Asked)];
        }

        var sameAcceptance = before.Grants && before.AcceptedAmount == after.AcceptedAmount && before.AcceptedOn == after.AcceptedOn
            && before.Subrogation == after.Subrogation;
        var reduction = new Announcement(DecisionKind.Reduced, lastRevision + (sameAcceptance ? 1 : 2), after.Granted, after.Subrogation, decidedOn);
        return sameAcceptance
            ? [reduction]
            : [new Announcement(DecisionKind.Accepted, lastRevision + 1, after.AcceptedAmount, after.Subrogation, after.AcceptedOn ?? decidedOn), reduction];
    }
}
