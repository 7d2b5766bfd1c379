using Lexom.Kernel;

namespace Lexom.Ordering.Domain;

/// <summary>CGV-5.4: a dispute that could not be settled amicably, and where it goes.</summary>
public sealed class Dispute
{
    private Dispute()
    {
    }

    public Guid Id { get; private set; }

    public Guid ContractId { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public string Subject { get; private set; } = "";

    /// <summary><c>commercial-court</c> or <c>consumer-mediator</c>.</summary>
    public string Forum { get; private set; } = "";

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>How it ended.</summary>
    public string? Ending { get; private set; }

    public uint Version { get; private set; }

    public static Result<Dispute> Open(Guid id, Contract contract, DateOnly openedOn, string subject, Outcome forum, DateOnly today)
    {
        var errors = new List<DomainError>();
        if (string.IsNullOrWhiteSpace(subject))
        {
            errors.Add(DomainError.Invalid("CGV-5.4", "L’objet du litige doit être indiqué.", "subject"));
        }

        if (openedOn > today || openedOn < contract.AcceptedOn)
        {
            errors.Add(DomainError.Invalid("CGV-5.4", "Le litige naît entre l’acceptation de la proposition et aujourd’hui.", "openedOn"));
        }

        return errors.Count > 0
            ? Result<Dispute>.Refused(errors)
            : new Dispute { Id = id, ContractId = contract.Id, OpenedOn = openedOn, Subject = subject.Trim(), Forum = forum.Consequence };
    }

    public Result<bool> Close(DateOnly closedOn, string ending, DateOnly today)
    {
        if (closedOn < OpenedOn || closedOn > today)
        {
            return DomainError.Invalid("CGV-5.4", "Le litige est clos entre son ouverture et aujourd’hui.", "closedOn");
        }

        if (ClosedOn is not null)
        {
            return false;
        }

        (ClosedOn, Ending) = (closedOn, ending.Trim());
        return true;
    }
}

/// <summary>CGV-5.4: a professional's dispute goes to the court of Aubenas, a consumer is told of the mediator first.</summary>
public static class DisputeTerms
{
    public const string Court = "Tribunal de commerce d’Aubenas";

    public const string Mediator = "CNPM - MÉDIATION - CONSOMMATION, 27 avenue de la Libération, 42400 Saint-Chamond, https://cnpm-mediation-consommation.eu/";

    public static Outcome Decide(CustomerKind kind) => kind == CustomerKind.Company
        ? new("CGV-5.4", "commercial-court", Money.Zero, null, $"Client professionnel : à défaut d’accord amiable, le {Court} est seul compétent.")
        : new("CGV-5.4", "consumer-mediator", Money.Zero, null, $"Client consommateur : il est d’abord informé qu’il peut saisir gratuitement le médiateur de la consommation ({Mediator}) ; les règles légales de compétence s’appliquent.")
        {
            ClauseKey = Clause.DisputesOfConsumers,
        };
}
