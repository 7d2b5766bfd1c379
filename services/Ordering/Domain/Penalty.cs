using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>CGV-5.2: whom the client hired away, and what the penalty is computed from.</summary>
/// <param name="Hired"><c>employee</c> or <c>subcontractor</c>.</param>
/// <param name="HiredOn">Day the clause was broken.</param>
/// <param name="LastMonthlySalary">Of an employee, without employer charges.</param>
/// <param name="EmployerCharges">On that salary.</param>
/// <param name="TurnoverYearBefore">Of a subcontractor: what LEXOM subcontracted to it in the year before the breach.</param>
public sealed record Solicitation(string Hired, DateOnly HiredOn, Money? LastMonthlySalary, Money? EmployerCharges, Money? TurnoverYearBefore)
{
    public const string Employee = "employee";
    public const string Subcontractor = "subcontractor";
}

/// <summary>CGV-5.2: a penalty claimed from a client; the person hired is not named here.</summary>
public sealed class Penalty
{
    private Penalty()
    {
    }

    public Penalty(Guid id, Guid contractId, Solicitation breach, Money amount, DateOnly claimedOn) =>
        (Id, ContractId, Hired, HiredOn, Amount, ClaimedOn) = (id, contractId, breach.Hired, breach.HiredOn, amount, claimedOn);

    public Guid Id { get; private set; }

    public Guid ContractId { get; private set; }

    public string Hired { get; private set; } = "";

    public DateOnly HiredOn { get; private set; }

    public Money Amount { get; private set; }

    public DateOnly ClaimedOn { get; private set; }
}

/// <summary>CGV-5.2: twelve times the last monthly salary with employer charges; for a subcontractor the turnover subcontracted in the year before.</summary>
public static class NonSolicitationTerms
{
    public static Result<Outcome> Decide(TermsOfSale terms, Solicitation breach, DateOnly acceptedOn, DateOnly today)
    {
        var errors = Refusals(breach, acceptedOn, today).ToList();
        if (errors.Count > 0)
        {
            return Result<Outcome>.Refused(errors);
        }

        if (breach.Hired == Solicitation.Subcontractor)
        {
            var turnover = breach.TurnoverYearBefore!.Value;
            return new Outcome("CGV-5.2", "penalty-due", turnover, null,
                $"Sous-traitant débauché le {French.Date(breach.HiredOn)} : chiffre d’affaires sous-traité du {French.Date(breach.HiredOn.AddYears(-1))} au {French.Date(breach.HiredOn.AddDays(-1))}, soit {French.Amount(turnover)}.")
            {
                ClauseKey = Clause.SubcontractorSolicited,
            };
        }

        var salary = breach.LastMonthlySalary!.Value + breach.EmployerCharges!.Value;
        return new Outcome("CGV-5.2", "penalty-due", salary * terms.NonSolicitationMonths, null,
            $"Salarié débauché le {French.Date(breach.HiredOn)} : {terms.NonSolicitationMonths} fois le dernier salaire mensuel charges patronales comprises ({French.Amount(salary)}), soit {French.Amount(salary * terms.NonSolicitationMonths)}.");
    }

    private static IEnumerable<DomainError> Refusals(Solicitation breach, DateOnly acceptedOn, DateOnly today)
    {
        if (breach.HiredOn > today || breach.HiredOn < acceptedOn)
        {
            yield return DomainError.Invalid("CGV-5.2", "L’embauche a lieu entre l’acceptation de la proposition et aujourd’hui.", "hiredOn");
        }

        var (amounts, fields) = breach.Hired switch
        {
            Solicitation.Employee => ((Money?[])[breach.LastMonthlySalary, breach.EmployerCharges], (string[])["lastMonthlySalary", "employerCharges"]),
            Solicitation.Subcontractor => ([breach.TurnoverYearBefore], ["turnoverYearBefore"]),
            _ => ([], []),
        };
        if (amounts.Length == 0)
        {
            yield return DomainError.Invalid("CGV-5.2", "La personne débauchée est « employee » ou « subcontractor ».", "hired");
        }

        foreach (var (amount, field) in amounts.Zip(fields))
        {
            if (amount is not { } given || given < Money.Zero || (given == Money.Zero && field != "employerCharges"))
            {
                yield return DomainError.Invalid("CGV-5.2", "Le montant dont dépend la pénalité manque ou n’est pas positif.", field);
            }
        }
    }
}
