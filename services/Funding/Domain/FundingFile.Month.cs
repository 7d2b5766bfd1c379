using Lexom.Kernel;

namespace Lexom.Funding.Domain;

/// <summary>CGV-3.3-d: the month the OPCO has for paying, the notice some days before its end, and the lapse.</summary>
internal sealed partial class FundingFile
{
    public DateOnly? DeliveredOn { get; private set; }

    /// <summary>Hours times participants, as sold.</summary>
    public decimal HoursAgreed { get; private set; }

    /// <summary>Hours times participants, as signed.</summary>
    public decimal HoursAttended { get; private set; }

    /// <summary>Last day for paying; known once the training is delivered.</summary>
    public DateOnly? Deadline { get; private set; }

    /// <summary>When the sweep must look at the file; null while nothing can lapse, so that its index holds open files only.</summary>
    public DateOnly? LapseDueOn { get; private set; }

    /// <summary>When staff and client must be told; null when there is nothing to tell, or it has been told.</summary>
    public DateOnly? NoticeDueOn { get; private set; }

    public DateOnly? NoticedOn { get; private set; }

    public DateOnly? LapsedOn { get; private set; }

    /// <summary>The month starts with the last day of the training. A second delivery changes nothing.</summary>
    public void Deliver(DateOnly lastDay, decimal hoursAgreed, decimal hoursAttended)
    {
        if (DeliveredOn is null)
        {
            (DeliveredOn, Deadline, HoursAgreed, HoursAttended) = (lastDay, OpcoDeadline.For(lastDay, PaymentMonths), hoursAgreed, hoursAttended);
        }

        ScheduleLapse();
    }

    /// <summary>The notice of what is still unpaid, once. Null when there is none to give, or the month is over already: then the lapse itself is the news.</summary>
    public LapseWarning? WarnIfDue(DateOnly today)
    {
        if (NoticeDueOn is null || today < NoticeDueOn || Deadline is not { } deadline)
        {
            return null;
        }

        NoticedOn = today;
        ScheduleLapse();
        return today <= deadline ? new LapseWarning(deadline, UnpaidInclVat) : null;
    }

    /// <summary>The day after the deadline, what a paying OPCO has not paid lapses. Null when there is nothing to lapse.</summary>
    public Lapse? LapseIfDue(DateOnly today)
    {
        if (LapseDueOn is null || today < LapseDueOn || Deadline is not { } deadline)
        {
            return null;
        }

        (Status, LapsedOn) = (FileStatus.Lapsed, today);
        ScheduleLapse();
        return new Lapse(deadline, today, PaidInclVat, UnpaidInclVat);
    }

    // Without subrogation the client pays LEXOM and is reimbursed by the OPCO: there is no OPCO invoice that could stay unpaid.
    private void ScheduleLapse()
    {
        var owing = Status is FileStatus.Accepted or FileStatus.Reduced && Subrogation && UnpaidInclVat > Money.Zero ? Deadline : null;
        LapseDueOn = owing is { } deadline ? OpcoDeadline.LapsesOn(deadline) : null;
        NoticeDueOn = owing is { } end && NoticedOn is null ? OpcoDeadline.WarnsOn(end) : null;
    }
}
