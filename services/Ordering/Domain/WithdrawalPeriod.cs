using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>CGV-2.1-f: the days in which an individual may withdraw without a reason and no sum may be requested or collected.</summary>
public sealed record WithdrawalPeriod(int Days, DateOnly LastDay)
{
    /// <summary>First day on which the deposit may be asked for.</summary>
    public DateOnly DepositNotBefore => LastDay.AddDays(1);

    public bool Covers(DateOnly day) => day <= LastDay;

    /// <summary>Last day for the second step of a statement made online: the terms give none, so that whoever begins late in the evening isn't cut off by midnight.</summary>
    public static DateOnly LastDayToConfirm(DateOnly statedOn) => statedOn.AddDays(1);

    /// <summary>CGV-2.1-f: what withdrawing on a day leads to.</summary>
    public static Result<Outcome> Decide(ContractFacts contract, DateOnly statedOn)
    {
        if (contract.Withdrawal is not { } lastDay)
        {
            return OrderingErrors.NoWithdrawalRight;
        }

        if (statedOn > lastDay)
        {
            return OrderingErrors.WithdrawalOver(lastDay);
        }

        return new Outcome("CGV-2.1-f", "nothing-due", Money.Zero, lastDay, $"Rétractation possible jusqu’au {French.Date(lastDay)} inclus, sans motif et sans frais : rien n’est dû.")
        {
            Deposit = DepositFate.Of(contract.DepositReceived, DepositFate.Refunded, Money.Zero),
        };
    }

    /// <summary>
    /// None for a company. For an individual 14 days when ordered on a web site (Code de la consommation L221-18), 10 days otherwise
    /// (Code du travail L6353-5); counted as L221-19 says, for both.
    /// </summary>
    public static WithdrawalPeriod? For(TermsOfSale terms, CustomerKind kind, bool orderedOnline, DateOnly orderedOn)
    {
        if (kind != CustomerKind.Individual)
        {
            return null;
        }

        var days = orderedOnline ? terms.OnlineWithdrawalDays : terms.IndividualWithdrawalDays;
        return new WithdrawalPeriod(days, LastDayOf(orderedOn, days));
    }

    /// <summary>L221-19: the day of the order isn't counted, and a last day that is no working day moves to the next one.</summary>
    public static DateOnly LastDayOf(DateOnly orderedOn, int days)
    {
        var last = orderedOn.AddDays(days);
        while (!FrenchHolidays.IsWorkingDay(last))
        {
            last = last.AddDays(1);
        }

        return last;
    }
}
