using Lexom.Kernel;

namespace Lexom.Funding.Domain;

/// <summary>
/// One OPCO's file on one contract: what the OPCO decided and paid (CGV-3.3); LEXOM's month is in the other part of the class. The decisions themselves are kept; what holds is
/// always derived from all of them (<see cref="Commitment"/>). Refused, lapsed and closed end that: later statements are noted and change nothing.
/// </summary>
internal sealed partial class FundingFile
{
    private readonly List<OpcoDecision> _decisions = [];
    private readonly List<OpcoPayment> _payments = [];

    private FundingFile()
    {
    }

    public Guid Id { get; private set; }

    public Guid ContractId { get; private set; }

    public string ContractNumber { get; private set; } = "";

    public string CourseReference { get; private set; } = "";

    public string Opco { get; private set; } = "";

    /// <summary>The OPCO's own number as the customer gave it; what the OPCO states itself goes before it.</summary>
    public string? AnnouncedNumber { get; private set; }

    public string? FileNumber { get; private set; }

    public DateOnly RequestedOn { get; private set; }

    public Money RequestedExclVat { get; private set; }

    public Money PriceExclVat { get; private set; }

    public decimal VatRate { get; private set; }

    public Money PriceInclVat { get; private set; }

    public int Participants { get; private set; }

    /// <summary>How many months the OPCO has for paying, as the terms signed say.</summary>
    public int PaymentMonths { get; private set; } = OpcoDeadline.Months;

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    public FileStatus Status { get; private set; }

    public Money GrantedExclVat { get; private set; }

    public bool Subrogation { get; private set; }

    public GrantBasis? Basis { get; private set; }

    public PiecesAsked? Asked { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>From 1 up, one per announcement of the OPCO's commitment.</summary>
    public int Revision { get; private set; }

    public Money PaidInclVat { get; private set; }

    public DateOnly? ConcludedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public uint Version { get; private set; }

    public IReadOnlyList<OpcoDecision> Decisions => _decisions;

    public IReadOnlyList<OpcoPayment> Payments => _payments;

    public bool Grants => Status is FileStatus.Accepted or FileStatus.Reduced or FileStatus.Lapsed;

    /// <summary>What Billing asks the OPCO for, credits deducted; null while it has asked for nothing.</summary>
    public Money? InvoicedInclVat { get; private set; }

    /// <summary>
    /// The grant with VAT at the contract's rate. Where several OPCOs pay a whole price the last one's invoice takes the cent that rounding leaves (BIL-3): the
    /// invoice says so, and it is what is owed.
    /// </summary>
    public Money GrantedInclVat
    {
        get
        {
            var computed = Money.Rounded(GrantedExclVat.Amount * (1 + (VatRate / 100m)));
            return InvoicedInclVat is { } invoiced && Math.Abs((invoiced - computed).Amount) <= 0.01m ? invoiced : computed;
        }
    }

    /// <summary>What the OPCO has not paid of its grant.</summary>
    public Money UnpaidInclVat => Grants ? Money.Max(GrantedInclVat - PaidInclVat, Money.Zero) : Money.Zero;

    private bool IsOver => Status is FileStatus.Refused or FileStatus.Lapsed or FileStatus.Closed;

    /// <summary>Opens a file announced with an accepted proposal. CGV-3.3-a: asked for on or after the first day, it is refused at once.</summary>
    public static FundingFile Open(FileAnnouncement announced, DateTimeOffset now)
    {
        var file = new FundingFile
        {
            Id = announced.FileId,
            ContractId = announced.ContractId,
            ContractNumber = announced.ContractNumber,
            CourseReference = announced.CourseReference,
            Opco = announced.Opco,
            AnnouncedNumber = announced.FileNumber,
            FileNumber = announced.FileNumber,
            RequestedOn = announced.RequestedOn,
            RequestedExclVat = announced.RequestedExclVat,
            PriceExclVat = announced.PriceExclVat,
            VatRate = announced.VatRate,
            PriceInclVat = announced.PriceInclVat,
            Participants = announced.Participants,
            StartsOn = announced.StartsOn,
            EndsOn = announced.EndsOn,
            PaymentMonths = announced.PaymentMonths,
            OpenedAt = now,
        };
        if (announced.RequestedOn >= announced.StartsOn)
        {
            file.Status = FileStatus.Refused;
            file.DecidedOn = announced.AcceptedOn;
            file.Revision = 1;
        }

        return file;
    }

    /// <summary>CGV-3.3-b: notes what the OPCO decided and says what it changes.</summary>
    public Result<Decided> Decide(Guid id, Statement said, Origin origin, Money grantedByOthers)
    {
        if (Status == FileStatus.Refused)
        {
            return FundingErrors.RequestedTooLate();
        }

        var errors = StatementRules.Check(said, ParisTime.DayOf(origin.ReceivedAt), PriceExclVat - grantedByOthers, Participants);
        if (errors.Count > 0)
        {
            return Result<Decided>.Refused(errors);
        }

        var known = _decisions.ConvertAll(d => d.Said);
        if (known.Contains(said))
        {
            return new Decided(Effect.AlreadyKnown, []);
        }

        var earlier = Commitment.Before(said, known);
        if (earlier.Status == FileStatus.Revoked && said.Kind != DecisionKind.Revoked)
        {
            return FundingErrors.RevokedForGood();
        }

        _decisions.Add(OpcoDecision.Of(id, Id, said, origin));
        if (IsOver)
        {
            return new Decided(Effect.RecordedOnly, []);
        }

        var before = Commitment.Of(known);
        var after = Commitment.Of([.. known, said]);
        var announcements = Commit(before, after);
        return new Decided(announcements.Count > 0 ? Effect.Applied : WithoutChange(said, earlier, known), announcements);
    }

    /// <summary>Notes a payment. Money is noted whatever the file's state: Billing says whose it is.</summary>
    public Result<Paid> Pay(Guid id, PaymentStatement said, Origin origin)
    {
        if (_payments.Find(p => p.Reference == said.Reference) is { } known)
        {
            return known.AmountInclVat == said.AmountInclVat && known.PaidOn == said.PaidOn
                ? new Paid(Effect.AlreadyKnown, known.Id)
                : FundingErrors.ReferenceReused();
        }

        var errors = StatementRules.Check(said, ParisTime.DayOf(origin.ReceivedAt), PriceInclVat - PaidInclVat);
        if (errors.Count > 0)
        {
            return Result<Paid>.Refused(errors);
        }

        _payments.Add(OpcoPayment.Of(id, Id, said, origin));
        PaidInclVat += said.AmountInclVat;
        ScheduleLapse();
        return new Paid(Effect.Applied, id);
    }

    /// <summary>Notes what Billing has asked the OPCO for in all.</summary>
    public void NoteInvoiced(Money inclVat)
    {
        InvoicedInclVat = inclVat;
        ScheduleLapse();
    }

    public void NoteConclusion(DateOnly concludedOn) => ConcludedOn ??= concludedOn;

    /// <summary>New dates of a moved contract (CGV-3.6). A file refused for its date stays refused: the request was late for what was ordered.</summary>
    public void Move(DateOnly startsOn, DateOnly endsOn)
    {
        (StartsOn, EndsOn) = DeliveredOn is null ? (startsOn, endsOn) : (StartsOn, EndsOn);
    }

    /// <summary>Order withdrawn or contract cancelled: nothing is claimed from the OPCO any more (CGV-3.7). What had ended otherwise stays so.</summary>
    public void Close(DateOnly on)
    {
        ClosedOn ??= on;
        if (!IsOver && Status != FileStatus.Revoked)
        {
            Status = FileStatus.Closed;
        }

        ScheduleLapse();
    }

    private static Effect WithoutChange(Statement said, Commitment earlier, List<Statement> known) => said.Kind switch
    {
        DecisionKind.Reduced when !earlier.Grants || said.Granted > earlier.Granted => Effect.Waiting,
        DecisionKind.Reduced when said.Granted == earlier.Granted => Effect.AlreadyKnown,
        DecisionKind.Revoked => Effect.AlreadyKnown,
        _ when known.Exists(k => Commitment.Content(k) == Commitment.Content(said)) => Effect.AlreadyKnown,
        DecisionKind.MoreRequested when earlier.Status is not (FileStatus.Announced or FileStatus.MoreRequested) => Effect.RecordedOnly,
        _ => Effect.Superseded,
    };

    private List<Announcement> Commit(Commitment before, Commitment after)
    {
        (Status, GrantedExclVat, Subrogation, DecidedOn) = (after.Status, after.Granted, after.Subrogation, after.DecidedOn);
        (Basis, Asked) = (after.Basis, after.Asked);
        FileNumber = after.FileNumber ?? AnnouncedNumber;
        var announcements = Announcement.Between(before, after, Revision);
        Revision += announcements.Count;
        ScheduleLapse();
        return announcements;
    }
}
