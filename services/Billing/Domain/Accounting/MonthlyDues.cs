using Lexom.Kernel;

namespace Lexom.Billing.Domain.Accounting;

/// <summary>A sum on a legal day.</summary>
public sealed record DatedSum(DateOnly On, Money Amount);

/// <param name="Month">1 to 12.</param>
/// <param name="FundingAsked">Invoiced to OPCOs in that month, less what was credited to them (CGV-3.3).</param>
/// <param name="FundingPaid">Received from OPCOs in that month.</param>
/// <param name="Overdue">What fell overdue in that month and is still unpaid (CGV-3.4).</param>
public sealed record DuesMonth(int Month, Money FundingAsked, Money FundingPaid, Money Overdue);

public static class MonthlyDues
{
    private const int Months = 12;

    /// <summary>All months of a year, those without anything too.</summary>
    public static IReadOnlyList<DuesMonth> Of(int year, IReadOnlyList<DatedSum> asked, IReadOnlyList<DatedSum> paid, IReadOnlyList<DatedSum> overdue)
    {
        return [.. Enumerable.Range(1, Months).Select(month => new DuesMonth(month, In(asked, month), In(paid, month), In(overdue, month)))];

        Money In(IReadOnlyList<DatedSum> sums, int month) => sums.Where(s => s.On.Year == year && s.On.Month == month).Select(s => s.Amount).Sum();
    }
}
